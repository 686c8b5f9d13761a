//! Conditions by the name of a field: `adressaat:commissie`, `hoofdstuk:II`.

use std::cmp::Reverse;

use super::lex::Token;
use super::structure::part;
use super::{QueryPart, Wanted};
use crate::corpus::Corpus;
use crate::text;

/// Names of the field of addressees.
const ADDRESSEE: [&str; 4] = ["adressaat", "adressaten", "addressee", "aan"];

/// Names of the field of chapters; behind these a numeral may follow without a colon.
const CHAPTER: [&str; 7] =
    ["hoofdstuk", "chapter", "chapitre", "kapitel", "afdeling", "deel", "sectie"];

/// Words of the longest id that is read; that of a heading without a number has as many as the heading.
const MAX_WORDS: usize = 32;

/// Words of the longest name of an addressee that is read.
const MAX_NAME: usize = 6;

/// A field's name, a colon and a value that there is.
pub(super) fn read(corpus: &Corpus, words: &[Token]) -> Option<(usize, QueryPart)> {
    let (name, value) = words.split_first()?;
    let colon = value.first()?.gap.trim() == ":";
    if CHAPTER.contains(&name.term.as_str()) {
        let is_numeral = |c: char| matches!(c, 'I' | 'V' | 'X') || c.is_ascii_digit();
        let may_be_id = colon || value[0].text.starts_with(is_numeral);
        let by_id = may_be_id.then(|| division(corpus, value)).flatten();
        let terms =
            || value.iter().take(MAX_WORDS).map(|word| word.term.clone()).collect::<Vec<_>>();
        let (taken, id) = by_id.or_else(|| titled(corpus, &terms()))?;
        return part(words, taken + 1, Wanted::Within(id));
    }
    if !colon || !ADDRESSEE.contains(&name.term.as_str()) {
        return None;
    }
    (1..=value.len().min(MAX_NAME)).rev().find_map(|taken| {
        let terms: Vec<String> = value[..taken].iter().map(|word| word.term.clone()).collect();
        part(words, taken + 1, condition(corpus, &name.term, &terms)?)
    })
}

/// The condition that a field has this value, given by the terms of its words.
pub(super) fn condition(corpus: &Corpus, field: &str, value: &[String]) -> Option<Wanted> {
    if CHAPTER.contains(&field) {
        let by_title = || titled(corpus, value).filter(|(taken, _)| *taken == value.len());
        let id = find_division(corpus, value).or_else(|| by_title().map(|(_, id)| id))?;
        return Some(Wanted::Within(id));
    }
    let stems = |text: &str| text::terms(text).map(|term| text::stem(&term)).collect::<Vec<_>>();
    let wanted: Vec<String> = value.iter().map(|term| text::stem(term)).collect();
    let is_named = |(id, name): &(&str, &str)| stems(id) == wanted || stems(name) == wanted;
    let (id, _) = ADDRESSEE.contains(&field).then(|| corpus.addressee_names().find(is_named))??;
    corpus.find_addressee(id).map(Wanted::Addressed)
}

/// The division that the first words name by its id, and how many of them do: the most.
pub(super) fn division(corpus: &Corpus, words: &[Token]) -> Option<(usize, String)> {
    let glued = |pair: &&[Token]| pair[1].gap == "-" || are_glued(pair);
    let most = 1 + words.windows(2).take_while(glued).count();
    (1..=most.min(MAX_WORDS)).rev().find_map(|taken| {
        let terms: Vec<String> = words[..taken].iter().map(|word| word.term.clone()).collect();
        Some((taken, find_division(corpus, &terms)?))
    })
}

/// Whether two words are levels of one section: `II.iii`, `II iii`.
pub(super) fn are_glued(pair: &[Token]) -> bool {
    let are_numerals = || pair.iter().all(|word| is_numeral(&word.term));
    pair[1].gap == "." || pair[1].gap.trim().is_empty() && are_numerals()
}

/// Whether a term may be the number of a division.
pub(super) fn is_numeral(term: &str) -> bool {
    term.bytes().all(|b| b"ivx".contains(&b))
}

pub(super) fn find_division(corpus: &Corpus, terms: &[String]) -> Option<String> {
    let terms: Vec<String> = terms.iter().map(|term| numeral(term)).collect();
    let same = |id: &&str| text::terms(id).eq(terms.iter().cloned());
    (0..corpus.division_count()).map(|d| corpus.division_id(d)).find(same).map(String::from)
}

/// The division whose title the first words are, or begin, and how many of them do: the most. A single
/// word is rather one that is sought in a chapter than the beginning of its title.
fn titled(corpus: &Corpus, words: &[String]) -> Option<(usize, String)> {
    let begun = |d: usize| {
        let title = || text::terms(corpus.division_title(d));
        let taken = words.iter().zip(title()).take_while(|(word, term)| *word == term).count();
        let is_named = taken > 1 || taken == 1 && title().nth(1).is_none();
        is_named.then_some((taken, Reverse(d)))
    };
    let (taken, Reverse(division)) = (0..corpus.division_count()).filter_map(begun).max()?;
    Some((taken, corpus.division_id(division).into()))
}

/// Whether a query is the whole title of a division.
pub(in crate::search) fn is_title(corpus: &Corpus, parts: &[QueryPart]) -> bool {
    let terms = parts.iter().map(|part| match &part.wanted {
        Wanted::Word { word, .. } => word.term.as_str(),
        _ => "",
    });
    (0..corpus.division_count()).any(|d| text::terms(corpus.division_title(d)).eq(terms.clone()))
}

/// A small number as chapters have it, `2` as `ii`; other terms as they are.
fn numeral(term: &str) -> String {
    const NUMERALS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    match term.as_bytes() {
        [one @ b'1'..=b'9'] => NUMERALS[usize::from(one - b'0')].into(),
        [b'1', one @ b'0'..=b'9'] => ["x", NUMERALS[usize::from(one - b'0')]].concat(),
        _ => term.into(),
    }
}
