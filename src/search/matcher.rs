//! A part of the query → the places of the text it matches.

use std::ops::Range;

use super::forms::{add_exact, add_forms, add_longer, add_word};
use super::hits::PartHits;
use super::matches::Match;
use super::occurrence::{Occurrence, WHOLE};
use super::parts::add_parts;
use super::query::{QueryPart, Wanted, alone, is_capitals};
use super::word::Word;
use super::{joined, meanings, typo};
use crate::corpus::Corpus;
use crate::lean::has;
use crate::model::{Kind, Place};
use crate::pack::Pack;
use crate::pack::terms::Postings;
use crate::text;

/// Parts of the longest query whose errors are forgiven: a longer one was pasted, not typed, and
/// comparing each of its words with all others would take too long.
const MAX_CORRECTED: usize = 24;

/// Occurrences that most words have no more of.
const USUAL: usize = 128;

/// Finds the parts of a query: as they are typed, in other forms, in and as compounds; by what
/// they stand for; and if all that finds nothing, as what was probably meant.
pub(super) fn find(corpus: &Corpus, query: &str, parts: &[QueryPart]) -> Vec<PartHits> {
    let pack = corpus.pack();
    let mut found: Vec<PartHits> = parts.iter().map(|part| as_typed(corpus, part)).collect();
    if let ([part], [hits]) = (parts, &mut *found)
        && let Wanted::Word { word, .. } = &part.wanted
        && let Some(wanted) = alone(corpus, query, &word.term)
    {
        add_named(corpus, &wanted, hits);
    }
    meanings::add_words(pack, parts, &mut found);
    add_together(pack, parts, &mut found);
    for (part, hits) in parts.iter().zip(&mut found) {
        // What the words stand for that it may become says nothing of itself.
        hits.is_whole = hits.has_whole();
        let is_word = hits.occurrences.iter().any(|o| o.how() == Match::Exact);
        if let Wanted::Word { word, unfinished: true } = &part.wanted
            && !is_word
        {
            meanings::add_completions(pack, &word.term, &mut hits.occurrences);
        }
        if hits.is_empty() && part.is_sought() && parts.len() <= MAX_CORRECTED {
            correct(corpus, &query[part.from..part.to], part, hits);
            hits.is_whole = hits.has_whole();
        }
    }
    if parts.len() > 1 && found.iter().any(|hits| hits.meant.is_some()) {
        let meant: Vec<QueryPart> = parts.iter().zip(&found).map(as_meant).collect();
        add_together(pack, &meant, &mut found);
    }
    found.iter_mut().for_each(|hits| hits.settle(corpus.len()));
    found
}

/// Adds what several words stand for, and the compounds that they make.
fn add_together(pack: &Pack, parts: &[QueryPart], found: &mut [PartHits]) {
    meanings::add_phrases(pack, parts, found);
    joined::add(pack, parts, found);
}

/// A part as it was probably meant.
fn as_meant((part, hits): (&QueryPart, &PartHits)) -> QueryPart {
    match (&part.wanted, &hits.meant) {
        (Wanted::Word { unfinished, .. }, Some(word)) => QueryPart {
            wanted: Wanted::Word { word: word.clone(), unfinished: *unfinished },
            ..part.clone()
        },
        _ => part.clone(),
    }
}

fn as_typed(corpus: &Corpus, part: &QueryPart) -> PartHits {
    let pack = corpus.pack();
    let mut hits = PartHits::default();
    let out = &mut hits.occurrences;
    out.reserve(USUAL);
    match &part.wanted {
        Wanted::Word { word, .. } if !part.decides => add_word(pack, word, out),
        Wanted::Word { word, unfinished } => {
            add_literal(pack, word, *unfinished && !part.excluded, out);
            hits.is_addressee = corpus.is_addressee(&word.stem)
                || *unfinished
                    && word.term.len() >= meanings::CLEAR
                    && corpus.begins_addressee(&word.term);
            let is_known = out.iter().any(|o| o.how() <= Match::Form);
            if !is_known && !part.excluded {
                add_parts(corpus, word, out);
            }
        }
        Wanted::Beginning(term) => add_longer(pack, term, out),
        Wanted::Phrase(terms) | Wanted::Number(terms) => add_phrase(corpus, terms, out),
        // What it stands for, if anything, comes later.
        Wanted::Acronym(word) => {
            add_word(pack, word, out);
            out.retain(|o| is_capitals(word_at(corpus, *o)));
        }
        Wanted::Unrelated(_) => {}
        Wanted::Named { .. } | Wanted::Addressed(_) | Wanted::Within(_) => {
            add_named(corpus, &part.wanted, &mut hits);
        }
    }
    hits
}

fn add_literal(pack: &Pack, word: &Word, unfinished: bool, out: &mut Vec<Occurrence>) {
    match unfinished {
        true => add_longer(pack, &word.term, out),
        false => add_word(pack, word, out),
    }
    add_forms(pack, word, out);
}

fn correct(corpus: &Corpus, typed: &str, part: &QueryPart, hits: &mut PartHits) {
    let Wanted::Word { word, unfinished } = &part.wanted else { return };
    let pack = corpus.pack();
    let corrections = typo::corrections(pack.terms(), &word.term, *unfinished);
    if corrections.is_empty() {
        word.keys().for_each(|key| correct_meaning(pack, key, &mut hits.occurrences));
    }
    hits.is_doubtful = corrections.len() > 1;
    for term in corrections {
        let word = Word::of(pack, term);
        let start = hits.occurrences.len();
        add_literal(pack, &word, *unfinished, &mut hits.occurrences);
        if hits.corrected.is_none() {
            let meant = hits.occurrences[start..].iter().find(|o| o.how() == Match::Exact);
            hits.corrected = meant.map(|o| like(typed, word_at(corpus, *o)));
        }
        hits.occurrences[start..].iter_mut().for_each(|o| *o = o.with(Match::Typo));
        hits.is_addressee |= corpus.is_addressee(&word.stem);
        meanings::add_term(pack, &word, &mut hits.occurrences);
        hits.meant.get_or_insert(word);
    }
}

/// Adds what a misspelled word stands for that is not in the text itself: `cryptomuntne`.
fn correct_meaning(pack: &Pack, stem: &str, out: &mut Vec<Occurrence>) {
    let start = out.len();
    for key in typo::corrected_keys(pack.synonyms(), stem) {
        meanings::add_meanings(pack, &key, out);
    }
    out[start..].iter_mut().for_each(|o| *o = o.with(Match::Typo));
}

/// A word in small letters where the visitor typed small letters and the text begins a sentence
/// with it.
fn like(typed: &str, word: &str) -> String {
    let only_first_is_capital = !word.chars().skip(1).any(text::is_capital);
    match only_first_is_capital && typed.starts_with(text::is_small) {
        true => text::lowercase(word),
        false => word.into(),
    }
}

/// The word at an occurrence as the text writes it.
fn word_at(corpus: &Corpus, occurrence: Occurrence) -> &str {
    let text = corpus.unit_text(occurrence.unit());
    let word = text::word_at(text, occurrence.start());
    text.get(word.start..word.end).unwrap_or_default()
}

/// Adds the places where words stand one directly after the other in one text: every one of them.
fn add_phrase(corpus: &Corpus, terms: &[String], out: &mut Vec<Occurrence>) {
    let Some((first, others)) = terms.split_first() else { return };
    let pack = corpus.pack();
    let units = units_of_rarest(pack, others);
    let is_possible = |unit| units.as_ref().is_none_or(|units| units.binary_search(&unit).is_ok());
    let mut starts = Vec::new();
    add_exact(pack, first, &mut starts);
    for start in starts.into_iter().filter(|start| is_possible(start.unit())) {
        let text = corpus.unit_text(start.unit());
        let Some(rest) = text.get(start.start()..) else { continue };
        let words: Vec<_> = text::words(rest).take(terms.len()).collect();
        let same = |(word, term): (&text::Word, &String)| {
            rest.get(word.start..word.end).is_some_and(|word| text::fold(word) == *term)
        };
        let all_there = words.len() == terms.len() && words.iter().zip(terms).all(same);
        // A line feed ends the text, and begins a footnote.
        let end = words.last().map_or(0, |word| word.end);
        if all_there && !has(rest.get(..end).unwrap_or_default(), b'\n') {
            let place = |word: &text::Word| start.start() + word.start;
            let at = |word| Occurrence::new(start.unit(), place(word), Match::Exact, WHOLE);
            out.extend(words.iter().map(at));
        }
    }
}

/// The units in which the rarest of some terms stands; none where there are no terms.
fn units_of_rarest(pack: &Pack, terms: &[String]) -> Option<Vec<usize>> {
    let postings = |term: &String| {
        pack.terms().find(term.as_bytes()).map_or(&[][..], |(_, postings)| postings)
    };
    let rarest = terms.iter().map(postings).min_by_key(|postings| postings.len())?;
    let mut units = Vec::new();
    Postings::of_term(rarest).1.for_each(|unit, _| units.push(unit));
    units.dedup();
    Some(units)
}

/// Adds points by what is said of them: how they are named, whom they address, where they stand.
fn add_named(corpus: &Corpus, wanted: &Wanted, hits: &mut PartHits) {
    match wanted {
        Wanted::Named { recitals, ranges } => add_labelled(corpus, *recitals, ranges, hits),
        Wanted::Addressed(set) => {
            let runs = corpus.runs().iter().filter(|run| run.addressed.meets(*set));
            hits.named = runs.flat_map(|run| run.points.clone()).collect();
        }
        Wanted::Within(id) => {
            let divisions = (0..corpus.division_count()).filter(|d| corpus.division_id(*d) == id);
            hits.named = divisions.flat_map(|d| corpus.division_points(d)).collect();
        }
        _ => {}
    }
}

/// Adds points by their labels, and the places that refer to them.
fn add_labelled(corpus: &Corpus, recitals: bool, ranges: &[(String, String)], hits: &mut PartHits) {
    let kind = if recitals { Kind::Recital } else { Kind::Point };
    let is_named = |p: &usize| {
        let label = order(corpus.label(*p));
        let within = |(one, other): &(String, String)| {
            let (one, other) = (order(one), order(other));
            one.min(other) <= label && label <= one.max(other)
        };
        corpus.kind(*p) == kind && ranges.iter().any(within)
    };
    hits.named = (0..corpus.len()).filter(is_named).collect();
    hits.is_name = true;
    for named in &hits.named {
        for point in corpus.cited_by(*named) {
            let text = corpus.text(point);
            let to_named = corpus
                .references(point)
                .filter(|r| r.place == Place::Text && r.target == Some(*named));
            let places = to_named.map(|r| label_of(text, r.range));
            let at = |start| Occurrence::new(point, start, Match::Exact, WHOLE);
            hits.occurrences.extend(places.map(at));
        }
    }
}

/// Numbers compare as numbers: the shorter comes first.
fn order(label: &str) -> (usize, &str) {
    (label.len(), label)
}

/// Where the label of a reference stands: its last word; those before it may name others too.
fn label_of(text: &str, reference: Range<usize>) -> usize {
    let words = text.get(reference.clone()).map(text::words);
    let last = words.and_then(Iterator::last);
    last.map_or(reference.start, |word| reference.start + word.start)
}
