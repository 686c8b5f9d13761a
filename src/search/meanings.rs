//! What words and phrases of a query stand for: synonyms and acronyms.

use super::forms::together;
use super::hits::Occurrence;
use super::matches::Match;
use super::query::{QueryPart, Wanted};
use crate::pack::fields::expression;
use crate::pack::terms::Stream;
use crate::pack::{Pack, Section};
use crate::text;

/// Words of the longest phrase that is looked up: long forms of acronyms are the longest.
const MAX_WORDS: usize = 8;

/// Bytes for each word of an expression within which its words must stand. Less misses
/// expressions with words in between, more finds words that have nothing to do with each other.
const BYTES_A_WORD: usize = 24;

/// For each place in the query, occurrences of what the words there stand for.
pub(super) fn find(pack: &Pack, parts: &[QueryPart]) -> Vec<(usize, Vec<Occurrence>)> {
    let stems: Vec<Option<String>> = parts.iter().map(stem).collect();
    let mut found = Vec::new();
    for start in 0..parts.len() {
        let mut key = String::new();
        let words = stems[start..].iter().take(MAX_WORDS).map_while(Option::as_deref);
        for (end, stem) in (start..).zip(words) {
            if end > start {
                key.push(' ');
            }
            key.push_str(stem);
            let occurrences = match &parts[start].wanted {
                Wanted::Word { term, .. } if end == start => of_term(pack, term),
                _ => occurrences(pack, &key),
            };
            if !occurrences.is_empty() {
                let deciding = (start..=end).filter(|place| parts[*place].decides);
                found.extend(deciding.map(|place| (place, occurrences.clone())));
            }
        }
    }
    found
}

fn stem(part: &QueryPart) -> Option<String> {
    match &part.wanted {
        Wanted::Word { term, .. } if !part.excluded => Some(text::stem(term)),
        _ => None,
    }
}

/// Occurrences of what a single word stands for.
pub(super) fn of_term(pack: &Pack, term: &str) -> Vec<Occurrence> {
    occurrences(pack, &text::stem_alone(term))
}

/// Occurrences of all that a phrase stands for, given by the stems of its words.
fn occurrences(pack: &Pack, key: &str) -> Vec<Occurrence> {
    let Some((_, meanings)) = pack.synonyms().find(key.as_bytes()) else { return Vec::new() };
    let mut meanings = Stream::new(meanings);
    let mut found = Vec::new();
    while !meanings.is_empty() {
        let place = meanings.number();
        let stems = pack.str(Section::Expressions, place, expression::STEMS);
        let is_acronym = pack.word(Section::Expressions, place, expression::IS_ACRONYM) == 1;
        let how = if is_acronym { Match::Acronym } else { Match::Synonym };
        let within = BYTES_A_WORD * stems.split(' ').count();
        found.extend(
            together(pack, stems.split(' '), within).into_iter().map(|o| Occurrence { how, ..o }),
        );
    }
    found
}
