//! Words that stand apart in a query → the compounds that they make.

use super::forms::{PREPOSITIONS, add_longer, add_stem};
use super::hits::PartHits;
use super::meanings::add_meanings;
use super::occurrence::Occurrence;
use super::query::{QueryPart, Wanted};
use super::word::Word;
use crate::pack::Pack;
use crate::text;

/// Letters between the words of a compound.
const LINKS: [&str; 2] = ["", "s"];

/// Letters at the end of a compound that inflection may change: `besluit`, `besluiten`.
const LAST_LETTERS: usize = 2;

/// Adds the places of compounds to the words that make them: two neighbours, `innovatie hub`, or
/// two with a preposition between them, the other way round, `uitwisseling van informatie`.
pub(super) fn add(pack: &Pack, parts: &[QueryPart], found: &mut [PartHits]) {
    for last in (1..parts.len()).filter(|last| !parts[*last].alternative) {
        if let (Some(first), Some(second)) = (word(&parts[last - 1]), word(&parts[last])) {
            let occurrences = compounds(pack, &[&first.0.term], second);
            add_to_both(found, last - 1, last, &occurrences);
        }
        let Some(before) = last.checked_sub(2) else { continue };
        if is_preposition(&parts[last - 1])
            && let (Some(head), Some(modifier)) = (word(&parts[before]), word(&parts[last]))
        {
            let occurrences = compounds(pack, &forms(modifier.0), (head.0, false));
            add_to_both(found, before, last, &occurrences);
        }
    }
}

/// As compounds may begin with it: `vuurwapens` is in `vuurwapenhandel`.
fn forms(word: &Word) -> Vec<&str> {
    let mut forms = vec![word.term.as_str(), &word.stem];
    forms.dedup();
    forms
}

/// A word that points are found by, and whether it may be unfinished.
fn word(part: &QueryPart) -> Option<(&Word, bool)> {
    match &part.wanted {
        Wanted::Word { word, unfinished } if part.is_sought() => Some((word, *unfinished)),
        _ => None,
    }
}

fn is_preposition(part: &QueryPart) -> bool {
    matches!(&part.wanted, Wanted::Word { word, .. } if PREPOSITIONS.contains(&&*word.term))
}

/// Places of the compounds that begin with one of these forms and end with a head, and of what these
/// stand for: `data retentie`.
fn compounds(
    pack: &Pack,
    modifiers: &[&str],
    (head, unfinished): (&Word, bool),
) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for (modifier, link) in modifiers.iter().flat_map(|m| LINKS.map(|link| (m, link))) {
        let joined = [modifier, link, &*head.term].concat();
        // Most words make no compound: look for its beginning before its stem is made.
        let kept = joined.len() - head.term.len().min(LAST_LETTERS);
        let beginning = joined.get(..kept).unwrap_or(&joined).as_bytes();
        if pack.terms().has_prefix(beginning) {
            add_stem(pack, &text::stem(&joined), &mut found);
            if unfinished {
                add_longer(pack, &joined, &mut found);
            }
        }
        if pack.synonyms().has_prefix(beginning) {
            add_meanings(pack, &text::stem(&joined), &mut found);
        }
    }
    found
}

fn add_to_both(found: &mut [PartHits], first: usize, second: usize, places: &[Occurrence]) {
    found[first].occurrences.extend_from_slice(places);
    found[second].occurrences.extend_from_slice(places);
}
