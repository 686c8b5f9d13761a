//! Marks and snippets, from the positions of the matched words in the text as written.

use std::ops::Range;

use super::hits::{Occurrence, PartHits};
use super::matcher;
use super::query::{self, QueryPart};
use crate::corpus::Corpus;
use crate::text;

/// Bytes of text that a snippet has, about three lines of a narrow column. Less cuts sentences to
/// pieces, more is no snippet.
const SNIPPET: usize = 220;

/// Bytes of a snippet that may stand before its first mark, so that a mark has its context.
const LEAD: usize = 60;

/// A passage of a point's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Bytes of the text, from the beginning of a word to the end of one.
    pub range: Range<usize>,
    /// Bytes of the text to mark, all within the range.
    pub marks: Vec<Range<usize>>,
}

/// A matched word: which of the query's words, and the bytes of the point's searchable text.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Marked {
    range: Range<usize>,
    term: usize,
}

/// The marked words of a page of hits.
#[derive(Debug)]
pub(super) struct Marks {
    /// For each hit, its marked words within its text, ascending.
    in_text: Vec<Vec<Marked>>,
    in_footnotes: Vec<Vec<Marked>>,
}

impl Marks {
    /// Collects the matched words of these points. Function words are marked only where they
    /// decide.
    pub fn of(corpus: &Corpus, parts: &[QueryPart], found: &[PartHits], page: &[usize]) -> Marks {
        let mut marks = vec![Vec::new(); page.len()];
        let deciding =
            parts.iter().zip(found).enumerate().filter(|(_, (part, _))| part.is_sought());
        for (term, (_, hits)) in deciding {
            for (point, occurrences) in hits.by_point() {
                if let Some(slot) = page.iter().position(|p| *p == point) {
                    let text = corpus.searchable(point);
                    let marked = |o: &Occurrence| Marked { range: matched_bytes(text, o), term };
                    marks[slot].extend(occurrences.iter().map(marked));
                }
            }
        }
        let mut split = Marks { in_text: Vec::new(), in_footnotes: Vec::new() };
        for (mut marks, point) in marks.into_iter().zip(page) {
            marks.sort_unstable_by_key(|m| (m.range.start, m.range.end, m.term));
            join_overlaps(&mut marks);
            let end = corpus.text(*point).len();
            let text = marks.partition_point(|m| m.range.start < end);
            split.in_footnotes.push(marks.split_off(text));
            split.in_text.push(marks);
        }
        split
    }

    /// Bytes of a hit's text to mark.
    pub fn in_text(&self, slot: usize) -> Vec<Range<usize>> {
        self.in_text[slot].iter().map(|m| m.range.clone()).collect()
    }

    /// The passage of a hit's text with the most different words of the query, then the most marks,
    /// then the first.
    pub fn snippet(&self, corpus: &Corpus, slot: usize, point: usize) -> Snippet {
        let (text, marks) = (corpus.text(point), &self.in_text[slot]);
        let range = passage(text, best_start(marks, text.len()));
        let within = |m: &&Marked| range.start <= m.range.start && m.range.end <= range.end;
        Snippet { marks: marks.iter().filter(within).map(|m| m.range.clone()).collect(), range }
    }
}

/// The bytes of the text that an occurrence matched: a word, or a part of one.
fn matched_bytes(text: &str, occurrence: &Occurrence) -> Range<usize> {
    let word = text::word_at(text, occurrence.start);
    match occurrence.part {
        None => word.start..word.end,
        Some((start, end)) => {
            let part = text::unfold(&text[word.start..word.end], start..end);
            word.start + part.start..word.start + part.end
        }
    }
}

/// Parts of one word that several words of the query matched become one mark.
fn join_overlaps(marks: &mut Vec<Marked>) {
    marks.dedup_by(|next, before| {
        let joins = next.range.start <= before.range.end;
        if joins {
            before.range.end = before.range.end.max(next.range.end);
        }
        joins
    });
}

/// What a query marks in one point: bytes of its searchable text, ascending.
pub fn mark(corpus: &Corpus, point: usize, query: &str) -> Vec<Range<usize>> {
    let parts = query::parts(query);
    let found = matcher::find(corpus, &parts);
    let marks = Marks::of(corpus, &parts, &found, &[point]);
    let both = marks.in_text[0].iter().chain(&marks.in_footnotes[0]);
    both.map(|m| m.range.clone()).collect()
}

/// Where the best passage begins, before it is fitted to words.
fn best_start(marks: &[Marked], len: usize) -> usize {
    let value = |i: &usize| {
        let start = marks[*i].range.start;
        let within = marks[*i..].iter().take_while(|m| m.range.end <= start + SNIPPET - LEAD);
        let terms = within.clone().fold(0u64, |set, m| set | 1 << (m.term % 64));
        (terms.count_ones(), within.count(), std::cmp::Reverse(start))
    };
    let best = (0..marks.len()).max_by_key(value).map_or(0, |i| marks[i].range.start);
    best.saturating_sub(LEAD).min(len.saturating_sub(SNIPPET))
}

/// The passage of whole words that begins at or after this byte.
fn passage(text: &str, from: usize) -> Range<usize> {
    let rough_end = from + SNIPPET;
    let start = if from == 0 { 0 } else { after_space(text, from) };
    let end = match rough_end >= text.len() {
        true => text.len(),
        false => before_space(text, rough_end).max(start),
    };
    start..end
}

/// The byte after the first space from here on, or the end.
fn after_space(text: &str, from: usize) -> usize {
    let space = text.bytes().skip(from).position(|b| b == b' ');
    space.map_or(text.len(), |i| from + i + 1)
}

/// The last space up to here, or the beginning.
fn before_space(text: &str, to: usize) -> usize {
    text.bytes().take(to + 1).rposition(|b| b == b' ').unwrap_or(0)
}
