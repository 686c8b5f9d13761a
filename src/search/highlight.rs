//! Marks and snippets, from the positions of the matched words in the text as written.

use std::collections::BinaryHeap;
use std::mem;
use std::ops::Range;

use super::Query;
use super::occurrence::{Occurrence, WHOLE};
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
    /// Places of its marks among those of the hit.
    pub marks: Range<usize>,
}

/// A matched word: which of the query's words, and the bytes of the point's searchable text.
/// In order by these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Marked {
    start: usize,
    end: usize,
    term: usize,
}

impl Marked {
    fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The marked words of a unit of the index: of a point those of its text, then those of its
/// footnotes. One list serves all hits.
#[derive(Debug, Default)]
pub(super) struct Marks {
    marked: Vec<Marked>,
    /// How many of them stand in the text.
    in_text: usize,
}

impl Marks {
    /// Collects the matched words of a unit. Function words are marked only where they decide.
    pub fn collect(&mut self, corpus: &Corpus, query: &Query, unit: usize) {
        self.marked.clear();
        self.in_text = 0;
        if query.parts.is_empty() {
            return;
        }
        let text = corpus.unit_text(unit);
        for (term, (_, hits)) in query.sought().enumerate() {
            let matched = hits.in_unit(unit).iter().map(|o| matched_bytes(text, *o));
            // A forged pack may say that words stand where none begins.
            let words = matched.filter(|word| !word.is_empty());
            self.marked.extend(words.map(|Range { start, end }| Marked { start, end, term }));
        }
        // Ascending already where only one part was sought.
        if !self.marked.is_sorted() {
            self.marked = BinaryHeap::from(mem::take(&mut self.marked)).into_sorted_vec();
        }
        join_overlaps(&mut self.marked);
        let end = if unit < corpus.len() { corpus.text_len(unit) } else { text.len() };
        self.in_text = self.marked.partition_point(|m| m.end <= end);
    }

    /// Bytes of the unit's text to mark.
    pub fn all(&self) -> Vec<Range<usize>> {
        self.marked.iter().map(|m| m.range()).collect()
    }

    /// Bytes of the point's text to mark.
    pub fn in_text(&self) -> Vec<Range<usize>> {
        self.marked[..self.in_text].iter().map(|m| m.range()).collect()
    }

    /// The passage of the text with the most different words of the query, then the most marks,
    /// then the first.
    pub fn snippet(&self, text: &str) -> Snippet {
        let marks = &self.marked[..self.in_text];
        let range = passage(text, best(marks));
        let first = marks.partition_point(|m| m.start < range.start);
        let within = marks[first..].iter().take_while(|m| m.end <= range.end).count();
        Snippet { marks: first..first + within, range }
    }
}

/// Those of the marks of a unit that lie in a text which begins at this byte of it, as bytes of that
/// text.
pub fn within(marks: &[Range<usize>], start: usize, text: &str) -> Vec<Range<usize>> {
    let inside = marks.iter().filter(|m| m.start >= start && m.end <= start + text.len());
    inside.map(|m| m.start - start..m.end - start).collect()
}

/// The bytes of the text that an occurrence matched: a word, or a part of one.
fn matched_bytes(text: &str, occurrence: Occurrence) -> Range<usize> {
    let word = text::word_at(text, occurrence.start());
    let (start, len) = occurrence.part();
    if (start, len) == WHOLE {
        return word.start..word.end;
    }
    let written = text.get(word.start..word.end).unwrap_or_default();
    let part = text::unfold(written, start..start + len);
    word.start + part.start..word.start + part.end
}

/// Parts of one word that several words of the query matched become one mark.
fn join_overlaps(marks: &mut Vec<Marked>) {
    marks.dedup_by(|next, before| {
        let joins = next.start <= before.end;
        if joins {
            before.end = before.end.max(next.end);
        }
        joins
    });
}

/// The mark that the best passage begins with; the beginning of the text where there is none.
fn best(marks: &[Marked]) -> Range<usize> {
    let value = |i: &usize| {
        let start = marks[*i].start;
        let within = marks[*i..].iter().take_while(|m| m.end <= start + SNIPPET - LEAD);
        let terms = within.clone().fold(0u64, |set, m| set | 1 << (m.term % 64));
        (terms.count_ones(), within.count(), std::cmp::Reverse(start))
    };
    (0..marks.len()).max_by_key(value).map_or(0..0, |i| marks[i].range())
}

/// The passage of whole words around and behind a mark, which it holds however far from any space.
fn passage(text: &str, mark: Range<usize>) -> Range<usize> {
    let from = mark.start.saturating_sub(LEAD).min(text.len().saturating_sub(SNIPPET));
    let start = if from == 0 { 0 } else { after_space(text, from).min(mark.start) };
    let rough_end = from + SNIPPET;
    let end = match rough_end >= text.len() {
        true => text.len(),
        false => before_space(text, rough_end).max(mark.end),
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

#[cfg(test)]
mod tests {
    use super::{SNIPPET, passage};

    #[test]
    fn a_passage_holds_its_mark_however_far_from_any_space() {
        let long = format!("zie {}-hawala-{} en meer", "x".repeat(SNIPPET), "y".repeat(SNIPPET));
        let start = long.find("hawala").expect("the word");
        assert_eq!(&long[passage(&long, start..start + 6)], "hawala");
        let words = "woord ".repeat(SNIPPET);
        let range = passage(&words, 600..605);
        assert!(range.start < 600 && range.end > 605 && range.len() <= SNIPPET, "{range:?}");
        assert_eq!(passage("kort", 0..0), 0..4);
    }
}
