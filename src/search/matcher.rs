//! A part of the query → the places of the text it matches.

use std::ops::Range;

use super::forms::{exact, in_parts, literal};
use super::hits::{Occurrence, PartHits};
use super::matches::Match;
use super::query::{QueryPart, Wanted};
use super::{meanings, typo};
use crate::corpus::Corpus;
use crate::model::{Kind, Place};
use crate::text;

/// Parts of the longest query whose errors are forgiven: a longer one was pasted, not typed, and
/// comparing each of its words with all others would take too long.
const MAX_CORRECTED: usize = 24;

/// Finds the parts of a query: as they are typed, in other forms, in and as compounds; by what
/// they stand for; and if all that finds nothing, as what was probably meant.
pub(super) fn find(corpus: &Corpus, parts: &[QueryPart]) -> Vec<PartHits> {
    let mut found: Vec<PartHits> = parts.iter().map(|part| as_typed(corpus, part)).collect();
    for (place, occurrences) in meanings::find(corpus.pack(), parts) {
        found[place].add(occurrences);
    }
    for (part, hits) in parts.iter().zip(&mut found) {
        if hits.is_empty() && part.is_sought() && parts.len() <= MAX_CORRECTED {
            *hits = corrected(corpus, part);
        }
        hits.weigh_prefixes();
    }
    found
}

fn as_typed(corpus: &Corpus, part: &QueryPart) -> PartHits {
    let pack = corpus.pack();
    match &part.wanted {
        Wanted::Word { term, .. } if !part.decides => PartHits::new(exact(pack, term)),
        Wanted::Word { term, unfinished } => {
            let mut hits = PartHits::new(literal(pack, term, *unfinished && !part.excluded));
            let is_found = hits.occurrences.iter().any(|o| o.how <= Match::Form);
            if !part.excluded {
                hits.add(in_parts(corpus, term, !is_found));
            }
            hits
        }
        Wanted::Phrase(terms) => PartHits::new(phrase(corpus, terms)),
        Wanted::Named { recitals, ranges } => named(corpus, *recitals, ranges),
    }
}

fn corrected(corpus: &Corpus, part: &QueryPart) -> PartHits {
    let Wanted::Word { term, unfinished } = &part.wanted else { return PartHits::default() };
    let pack = corpus.pack();
    let corrections = typo::corrections(pack.terms(), term, *unfinished);
    let mut found: Vec<Occurrence> =
        corrections.iter().flat_map(|term| literal(pack, term, *unfinished)).collect();
    found.iter_mut().for_each(|o| o.how = Match::Typo);
    let meant = corrections.first().and_then(|term| exact(pack, term).into_iter().next());
    let corrected = meant.map(|o| like(&part.text, word_at(corpus, &o)));
    let mut hits = PartHits::new(found);
    hits.corrected = corrected;
    for term in &corrections {
        hits.add(meanings::of_term(pack, term));
    }
    hits
}

/// A word in small letters where the visitor typed small letters and the text begins a sentence
/// with it.
fn like(typed: &str, word: String) -> String {
    let only_first_is_capital = !word.chars().skip(1).any(char::is_uppercase);
    match only_first_is_capital && typed.starts_with(char::is_lowercase) {
        true => word.to_lowercase(),
        false => word,
    }
}

/// The word at an occurrence as the text writes it.
fn word_at(corpus: &Corpus, occurrence: &Occurrence) -> String {
    let text = corpus.searchable(occurrence.point);
    let word = text::word_at(text, occurrence.start);
    text[word.start..word.end].to_string()
}

/// Places where words stand one directly after the other: every one of their words.
fn phrase(corpus: &Corpus, terms: &[String]) -> Vec<Occurrence> {
    let Some(first) = terms.first() else { return Vec::new() };
    let mut found = Vec::new();
    for start in exact(corpus.pack(), first) {
        let text = corpus.searchable(start.point);
        let words = text::words(&text[start.start..]).take(terms.len());
        let words: Vec<_> = words.map(|w| start.start + w.start..start.start + w.end).collect();
        let same =
            |(range, term): (&Range<usize>, &String)| text::fold(&text[range.clone()]) == *term;
        if words.len() == terms.len() && words.iter().zip(terms).all(same) {
            let word = |range: Range<usize>| Occurrence { start: range.start, ..start.clone() };
            found.extend(words.into_iter().map(word));
        }
    }
    found
}

/// Points by their labels, and the places that refer to them.
fn named(corpus: &Corpus, recitals: bool, ranges: &[(String, String)]) -> PartHits {
    let kind = if recitals { Kind::Recital } else { Kind::Point };
    // Numbers compare as numbers: the shorter comes first.
    let order = |label: &str| (label.len(), label.to_string());
    let is_named = |p: &usize| {
        let label = order(corpus.label(*p));
        let within = |(from, to): &(String, String)| order(from) <= label && label <= order(to);
        corpus.kind(*p) == kind && ranges.iter().any(within)
    };
    let named: Vec<usize> = (0..corpus.len()).filter(is_named).collect();
    let referring = (0..corpus.len()).flat_map(|point| {
        let to_named = corpus
            .references(point)
            .filter(|r| r.place == Place::Text && r.target.is_some_and(|t| named.contains(&t)));
        let text = corpus.text(point);
        // The label is the last word of a reference; the words before it may name others too.
        let label = |r: Range<usize>| {
            text::words(&text[r.clone()]).last().map_or(r.start, |word| r.start + word.start)
        };
        let occurrence = |start| Occurrence { point, start, how: Match::Exact, part: None };
        to_named.map(|r| occurrence(label(r.range))).collect::<Vec<_>>()
    });
    let mut hits = PartHits::new(referring.collect());
    hits.named = named;
    hits
}
