//! What words and phrases of a query stand for: synonyms and acronyms.

use super::forms::add_together;
use super::hits::PartHits;
use super::matches::Match;
use super::occurrence::Occurrence;
use super::query::{QueryPart, Wanted};
use crate::pack::fields::{MEANINGS, expression};
use crate::pack::terms::Stream;
use crate::pack::{Dictionary, Meaning, Pack, Section};
use crate::text;

/// Words of the longest phrase that is looked up: long forms of acronyms are the longest.
const MAX_WORDS: usize = 8;

/// Bytes for each word of an expression within which its words must stand. Less misses
/// expressions with words in between, more finds words that have nothing to do with each other.
const BYTES_A_WORD: usize = 24;

/// Adds to the hits of each part what it stands for, alone or with the parts after it.
pub(super) fn add(pack: &Pack, parts: &[QueryPart], found: &mut [PartHits]) {
    let mut occurrences = Vec::new();
    for start in 0..parts.len() {
        let mut key = String::new();
        let words = parts[start..].iter().take(MAX_WORDS).map_while(stem);
        for (end, stem) in (start..).zip(words) {
            occurrences.clear();
            match &parts[start].wanted {
                Wanted::Word { term, stem, .. } if end == start => {
                    add_term(pack, term, stem, &mut occurrences);
                    key.push_str(stem);
                }
                _ => {
                    key.push(' ');
                    // Most words begin no phrase that stands for anything.
                    if !pack.synonyms().has_prefix(key.as_bytes()) {
                        break;
                    }
                    key.push_str(stem);
                    add_meanings(pack, &key, &mut occurrences);
                }
            }
            for place in start..=end {
                if parts[place].decides {
                    found[place].occurrences.extend_from_slice(&occurrences);
                }
            }
        }
    }
}

fn stem(part: &QueryPart) -> Option<&str> {
    match &part.wanted {
        Wanted::Word { stem, .. } if !part.excluded => Some(stem),
        _ => None,
    }
}

/// Letters of an unfinished word from which on it is clear enough which word it is going to be.
const CLEAR: usize = 5;

/// The same for a word that the text does not have: it may be a whole word that has nothing to do
/// with it.
const CLEARER: usize = 7;

/// Words that an unfinished one may become, at the most: with more of them it is not clear.
const MAX_COMPLETIONS: usize = 4;

/// Adds what the words stand for that an unfinished one may become: those of the text, and those
/// that only stand for others.
pub(super) fn add_completions(pack: &Pack, term: &str, out: &mut Vec<Occurrence>) {
    if term.len() < CLEAR {
        return;
    }
    let of_text = completions(pack.terms(), term);
    for word in &of_text {
        add_term(pack, word, &text::stem(word), out);
    }
    if !of_text.is_empty() || (out.is_empty() && term.len() >= CLEARER) {
        completions(pack.synonyms(), term).iter().for_each(|key| add_meanings(pack, key, out));
    }
}

/// The words of a dictionary that begin so; none if they are too many.
fn completions(keys: Dictionary, beginning: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut entries = keys.near(beginning.as_bytes());
    while let Some((key, _)) = entries.next_entry() {
        if key.starts_with(beginning.as_bytes()) {
            let word = str::from_utf8(key).unwrap_or_default();
            // A phrase is no completion of a word.
            if !word.contains(' ') {
                found.push(word.to_string());
            }
        } else if key > beginning.as_bytes() {
            break;
        }
    }
    if found.len() > MAX_COMPLETIONS { Vec::new() } else { found }
}

/// Adds what a single word stands for.
pub(super) fn add_term(pack: &Pack, term: &str, stem: &str, out: &mut Vec<Occurrence>) {
    add_meanings(pack, &text::spelled(term), out);
    if !text::is_short(stem) {
        add_meanings(pack, stem, out);
    }
}

/// Adds all that a phrase stands for, given by the stems of its words.
pub(super) fn add_meanings(pack: &Pack, key: &str, out: &mut Vec<Occurrence>) {
    let Some((_, meanings)) = pack.synonyms().find(key.as_bytes()) else { return };
    let mut meanings = Stream::new(meanings);
    while !meanings.is_empty() {
        let place = meanings.number();
        let stems = pack.str(Section::Expressions, place, expression::STEMS);
        let how = match MEANINGS.get(pack.word(Section::Expressions, place, expression::MEANING)) {
            Some(Meaning::Acronym) => Match::Acronym,
            Some(Meaning::Compound) => Match::Compound,
            _ => Match::Synonym,
        };
        let within = BYTES_A_WORD * stems.split(' ').count();
        add_together(pack, stems.split(' '), within, how, out);
    }
}
