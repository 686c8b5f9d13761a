//! The single road from text to terms, for documents at build time and for queries at run time.
//!
//! A *word* is a stretch of text as written; a *term* is its folded form, the form that is
//! indexed and looked up. `Oekraïne`, `OEKRAINE` and `oekraine` are three words and one term. A
//! *stem* is what the forms of a word have in common; a *part* is a word inside a compound.

mod apart;
mod compound;
mod conjugation;
mod fold;
mod participle;
mod short;
mod stem;
mod stop;
mod strong;
mod tokenize;
mod verb;

pub use apart::{apart, rejoined, set_apart};
pub use compound::{COMPOUND_WORDS, may_be_split, split, stem_of_part};
pub use conjugation::infinitives;
pub use fold::{fold, is_capital, is_small, lowercase, unfold};
pub use participle::is_particle;
pub use short::{is_short, spelled, spellings};
pub use stem::{HARDENED, is_irregular, may_be_stem, stem};
pub use stop::{is_degree, is_function_word, is_question_word};
pub use tokenize::{Word, word_at, words};
pub use verb::{Vocabulary, verb_of};

/// Terms as a query is looked up by them: each once, where it stands last.
pub fn once(terms: &[String]) -> impl Iterator<Item = &String> {
    let is_last = |(place, term): &(usize, &String)| !terms[place + 1..].contains(term);
    terms.iter().enumerate().filter(is_last).map(|(_, term)| term)
}

/// The terms of a text, in order.
pub fn terms(text: &str) -> impl Iterator<Item = String> + '_ {
    words(text).map(|word| fold(&text[word.start..word.end]))
}
