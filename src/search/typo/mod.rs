//! Words that were probably meant, by the number of typing errors between them.

mod alike;
mod comparison;

use crate::pack::Dictionary;
use crate::text;

use alike::firsts;
use comparison::{Compared, Comparison};

/// Letters of the longest word that is compared: more than any word of the law has.
const MAX_LETTERS: usize = 60;

/// Errors forgiven in a word of so many letters: none in short ones, where every error gives
/// another word.
fn tolerance(letters: usize) -> usize {
    match letters {
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    }
}

/// Errors forgiven in the beginning of a word: one in long beginnings only, where it is clear which
/// word it is going to be.
fn tolerance_unfinished(letters: usize) -> usize {
    usize::from(letters >= 7)
}

/// Errors forgiven in the stem of a word that only the thesaurus has: it lacks the letters that tell
/// words apart at the end, and who is misunderstood finds what many words stand for.
fn tolerance_of_stem(letters: usize) -> usize {
    usize::from(letters >= 8)
}

/// The terms with the fewest errors between them and a word, in order; none beyond the tolerance.
/// A word that is near no term may be another form of one, and an unfinished word the beginning of
/// one.
pub(super) fn corrections(terms: Dictionary, word: &str, unfinished: bool) -> Vec<String> {
    let letters = word.len();
    let mut found = nearest(terms, word, tolerance(letters), Compared::Whole);
    if found.is_empty() {
        found = nearest(terms, word, tolerance(letters), Compared::Forms);
    }
    if found.is_empty() && unfinished {
        found = nearest(terms, word, tolerance_unfinished(letters), Compared::Beginning);
    }
    found
}

/// The same of a word's stem and the keys of the thesaurus.
pub(super) fn corrected_keys(keys: Dictionary, stem: &str) -> Vec<String> {
    nearest(keys, stem, tolerance_of_stem(stem.len()), Compared::Whole)
}

/// People rarely miss the first letter of a word, unless for one that sounds alike; digits are never a
/// typing error for letters, a phrase is none for a word, and nobody looks for function words.
fn nearest(terms: Dictionary, word: &str, tolerance: usize, compared: Compared) -> Vec<String> {
    let is_letters = word.bytes().all(|b| b.is_ascii() && !b.is_ascii_digit());
    let may_be = tolerance > 0 && is_letters && word.len() <= MAX_LETTERS;
    let Some(first) = word.as_bytes().first().filter(|_| may_be) else { return Vec::new() };
    let mut best = tolerance;
    let mut found = Vec::new();
    let mut comparison = Comparison::new(word.as_bytes(), tolerance, compared);
    for first in firsts(*first) {
        for key in terms.beginning_with(&[first]) {
            let errors = comparison.next(key.shared, key.rest).filter(|errors| *errors <= best);
            let Some(errors) = errors else { continue };
            let term = String::from_utf8(terms.key(key.place)).ok();
            let Some(term) = term.filter(|term| is_sought(term)) else { continue };
            if errors < best {
                best = errors;
                found.clear();
            }
            found.push(term);
        }
    }
    found
}

fn is_sought(term: &str) -> bool {
    term.bytes().all(|b| b.is_ascii_alphabetic()) && !text::is_function_word(term)
}
