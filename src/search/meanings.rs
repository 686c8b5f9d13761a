//! What words and phrases of a query stand for: synonyms and acronyms.

use std::mem;

use super::forms::add_together;
use super::hits::PartHits;
use super::matches::Match;
use super::occurrence::Occurrence;
use super::query::{QueryPart, Wanted};
use super::word::Word;
use crate::pack::terms::{Postings, Stream};
use crate::pack::{Dictionary, Meaning, Pack};
use crate::text;

/// Words of the longest phrase that is looked up: long forms of acronyms are the longest.
const MAX_WORDS: usize = 8;

/// Bytes for each word of an expression within which its words must stand. Less misses
/// expressions with words in between, more finds words that have nothing to do with each other.
const BYTES_A_WORD: usize = 24;

/// Stems of the longest expression that is looked for. Long forms of acronyms have fewer, and the words
/// of a longer one would be sought around each other, all around all.
const MAX_EXPRESSION: usize = 16;

/// Adds to the hits of each part what it stands for by itself.
pub(super) fn add_words(pack: &Pack, parts: &[QueryPart], found: &mut [PartHits]) {
    for (part, hits) in parts.iter().zip(found).filter(|(part, _)| part.decides) {
        match &part.wanted {
            Wanted::Word { word, .. } if !part.excluded => {
                add_term(pack, word, &mut hits.occurrences);
            }
            Wanted::Acronym(word) => add_term(pack, word, &mut hits.occurrences),
            // A number that the text has means just that.
            Wanted::Number(terms) if hits.is_empty() => {
                add_meanings(pack, &key_of_number(terms), &mut hits.occurrences);
            }
            _ => {}
        }
    }
}

/// What a number is looked up by, as the thesaurus has it.
fn key_of_number(terms: &[String]) -> String {
    let mut key = String::new();
    for term in text::once(terms) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&text::stem(term));
    }
    key
}

/// Adds to the hits of each part what it stands for together with the parts after it.
pub(super) fn add_phrases(pack: &Pack, parts: &[QueryPart], found: &mut [PartHits]) {
    for start in 0..parts.len() {
        let Some(first) = word(&parts[start]).filter(|word| word.may_begin_phrase()) else {
            continue;
        };
        let mut key = first.stem.clone();
        let words = parts[start + 1..].iter().take(MAX_WORDS - 1).map_while(word);
        for (end, next) in (start + 2..).zip(words) {
            key.push(' ');
            // Most words begin no phrase that stands for anything.
            if !pack.synonyms().has_prefix(key.as_bytes()) {
                break;
            }
            key.push_str(&next.stem);
            let mut occurrences = Vec::new();
            add_meanings(pack, &key, &mut occurrences);
            for place in (start..end).filter(|place| parts[*place].decides) {
                found[place].occurrences.extend_from_slice(&occurrences);
            }
        }
    }
}

fn word(part: &QueryPart) -> Option<&Word> {
    match &part.wanted {
        Wanted::Word { word, .. } | Wanted::Acronym(word) | Wanted::Unrelated(word)
            if !part.excluded =>
        {
            Some(word)
        }
        _ => None,
    }
}

/// Letters of an unfinished word from which on it is clear enough which word it is going to be.
pub(super) const CLEAR: usize = 5;

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
    for (key, payload) in &of_text {
        if Postings::of_term(payload).0.has_meanings {
            add_term(pack, &Word::of(pack, key.clone()), out);
        }
    }
    if !of_text.is_empty() || (out.is_empty() && term.len() >= CLEARER) {
        let of_synonyms = completions(pack.synonyms(), term);
        of_synonyms.iter().for_each(|(_, meanings)| add_all(pack, meanings, out));
    }
}

/// The words of a dictionary that begin so; none if they are too many.
fn completions<'a>(keys: Dictionary<'a>, beginning: &str) -> Vec<(String, &'a [u8])> {
    let beginning = beginning.as_bytes();
    let mut found = Vec::new();
    // Most words are the beginning of none.
    if !keys.has_prefix(beginning) {
        return found;
    }
    let mut entries = keys.near(beginning);
    while let Some((key, payload)) = entries.next_entry() {
        if !key.starts_with(beginning) {
            if key > beginning {
                break;
            }
            continue;
        }
        // A phrase is no completion of a word.
        if !key.contains(&b' ') {
            if found.len() == MAX_COMPLETIONS {
                return Vec::new();
            }
            found.push((str::from_utf8(key).unwrap_or_default().to_string(), payload));
        }
    }
    found
}

/// Adds what a single word stands for.
pub(super) fn add_term(pack: &Pack, word: &Word, out: &mut Vec<Occurrence>) {
    if word.may_have_meanings() {
        add_meanings(pack, &text::spelled(&word.term), out);
        for key in word.keys().filter(|key| !text::is_short(key)) {
            add_meanings(pack, key, out);
        }
    }
}

/// Adds all that a word or a phrase stands for, given by the stems of its words.
pub(super) fn add_meanings(pack: &Pack, key: &str, out: &mut Vec<Occurrence>) {
    if let Some((_, meanings)) = pack.synonyms().find(key.as_bytes()) {
        add_all(pack, meanings, out);
    }
}

/// The best come first: who asks for `encryptie` wants `versleuteling` before what undoes it.
fn add_all(pack: &Pack, meanings: &[u8], out: &mut Vec<Occurrence>) {
    let mut meanings = Stream::new(meanings);
    let mut synonym = Match::Synonym;
    while !meanings.is_empty() {
        let expression = pack.expression(meanings.number());
        if expression.len() > MAX_EXPRESSION {
            continue;
        }
        let how = match expression.meaning {
            Meaning::Acronym => Match::Acronym,
            Meaning::Compound => Match::Compound,
            Meaning::Synonym => mem::replace(&mut synonym, Match::FurtherSynonym),
        };
        add_together(pack, expression, BYTES_A_WORD * expression.len(), how, out);
    }
}
