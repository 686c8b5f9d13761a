//! The forms of a verb, each found by the others.

use super::conjugation::{forms, infinitives, open_root};
use super::participle::{GE, particle};
use super::short::is_short;
use super::stem::stem;
use super::stop::is_function_word;

/// Letters of the longest infinitive whose stem may be short.
const SHORT: usize = 7;

/// Ends of roots that stems lack: `aanmoedigen`, `terugdringen`, `verzenden`.
const DERIVED: [&str; 3] = ["ig", "ing", "end"];

/// The words that there are.
pub trait Vocabulary {
    /// The stem of a term of the text.
    fn stem_of(&self, term: &str) -> Option<String>;
    /// Whether a stem is known: it leads to terms of the text, or is one of words that compounds are
    /// made of.
    fn has_stem(&self, stem: &str) -> bool;
    /// Whether a stem leads to what a word stands for.
    fn has_key(&self, stem: &str) -> bool;
    /// Whether a term of the text begins so, or what stands for something.
    fn has_beginning(&self, beginning: &str) -> bool;
}

/// The stem of the verb that a term which the text does not have may be a form of; none where its own
/// stem is known, where it is a function word, or there is no such verb.
pub fn verb_of(term: &str, own: &str, words: &impl Vocabulary) -> Option<String> {
    if words.has_stem(own) || is_function_word(term) {
        return None;
    }
    let verbs = infinitives(term);
    // Verbs that are spelled differently share a short stem, `sporen` and `sporren`: these are known
    // by their forms alone.
    let by_forms = || {
        let short = verbs.iter().map(String::as_str).filter(|verb| verb.len() <= SHORT);
        [term].into_iter().chain(short).find_map(|verb| by_form(verb, words))
    };
    let by_stem = || {
        let may_be = verbs.iter().filter(|verb| words.has_beginning(kept(verb)));
        let stems: Vec<String> = may_be.map(|verb| stem(verb)).filter(|s| !is_short(s)).collect();
        let is_key = |stem: &&String| !words.has_key(own) && words.has_key(stem);
        let known = stems.iter().find(|stem| words.has_stem(stem));
        known.or_else(|| stems.iter().find(is_key)).cloned()
    };
    let by_infinitive = verbs.iter().find_map(|verb| words.stem_of(verb));
    by_infinitive.or_else(by_forms).or_else(by_stem)
}

/// The stem of a form of this verb.
fn by_form(verb: &str, words: &impl Vocabulary) -> Option<String> {
    let kept = kept(verb);
    let particle = particle(kept);
    let behind = [particle, GE, &kept[particle.len()..]].concat();
    let may_be = [kept, &[GE, kept].concat(), &behind].iter().any(|b| words.has_beginning(b));
    may_be.then(|| forms(verb).iter().find_map(|form| words.stem_of(form)))?
}

/// What an infinitive, or the noun for what a verb does, shares with its stem and its forms: its last
/// consonant may double or harden.
fn kept(verb: &str) -> &str {
    let Some(open) = open_root(verb) else { return "" };
    let derived = DERIVED.iter().find_map(|end| open.strip_suffix(end));
    derived.unwrap_or(&open[..open.len() - 1])
}
