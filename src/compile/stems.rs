//! Words → their stems, as they are where the documents are searched: the forms of a verb share one.

use std::collections::{BTreeMap, BTreeSet};

use crate::pack::{Index, Links, Synonyms, Terms, has_prefix};
use crate::text;

/// The stems of the documents' words, and of those that compounds are made of.
pub(super) struct Stems<'a> {
    terms: &'a Terms,
    of_terms: BTreeMap<String, String>,
    /// Those of words that compounds are made of: those that the documents use, and more.
    words: BTreeSet<String>,
}

impl<'a> Stems<'a> {
    /// The stems of the documents' terms.
    pub fn of_documents(terms: &'a Terms) -> Self {
        let searched = terms.keys().filter(|term| !text::is_function_word(term));
        // A verb whose particle stands apart is one word.
        let words: BTreeMap<&String, String> = searched
            .map(|term| (term, text::rejoined(term).unwrap_or_else(|| term.clone())))
            .collect();
        let parts = || text::COMPOUND_WORDS.split(' ').map(text::stem);
        let regular: BTreeSet<String> =
            words.values().map(|word| text::stem(word)).chain(parts()).collect();
        let all: BTreeSet<&str> = words.values().map(String::as_str).collect();
        let is_word = |word: &str| all.contains(word);
        let is_used = |stem: &str| !text::is_short(stem) && regular.contains(stem);
        let of_terms: BTreeMap<String, String> = words
            .iter()
            .map(|(term, word)| ((*term).clone(), united(word, is_word, is_used)))
            .collect();
        let words = of_terms.values().cloned().chain(parts()).collect();
        Self { terms, of_terms, words }
    }

    pub fn words(&self) -> &BTreeSet<String> {
        &self.words
    }

    /// Whether the documents have a term that begins so.
    pub fn begins_term(&self, beginning: &str) -> bool {
        has_prefix(self.terms, beginning)
    }

    /// The stem of a term of the documents, or its own.
    pub fn of(&self, term: &str) -> String {
        self.of_terms.get(term).cloned().unwrap_or_else(|| text::stem(term))
    }
}

/// The words that somebody may type.
pub(super) struct Typed<'a> {
    pub stems: &'a Stems<'a>,
    links: &'a Links,
}

impl<'a> Typed<'a> {
    pub fn new(stems: &'a Stems<'a>, links: &'a Links) -> Self {
        Self { stems, links }
    }

    /// The stem of a term that somebody types among others, given what words stand for: the one that
    /// a query has at run time.
    pub fn stem(&self, term: &str, synonyms: &Synonyms) -> String {
        let own = self.stems.of(term);
        if self.stems.terms.contains_key(term) {
            return own;
        }
        text::verb_of(term, &own, &Known { typed: self, synonyms }).unwrap_or(own)
    }
}

/// What is known when a stem is looked for.
struct Known<'a> {
    typed: &'a Typed<'a>,
    synonyms: &'a Synonyms,
}

impl text::Vocabulary for Known<'_> {
    fn stem_of(&self, term: &str) -> Option<String> {
        self.typed.stems.of_terms.get(term).cloned()
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.typed.links.contains_key(stem)
    }

    fn has_key(&self, stem: &str) -> bool {
        self.synonyms.contains_key(stem)
    }

    fn has_beginning(&self, beginning: &str) -> bool {
        self.typed.stems.begins_term(beginning) || has_prefix(self.synonyms, beginning)
    }
}

/// Every verb whose forms have its stem though their own would be another, with all its words, for
/// review: `versterk: versterken versterking versterkt`.
pub fn verbs(index: &Index) -> Vec<String> {
    let terms: Vec<&String> = index.terms.keys().collect();
    let shown = index.stems.iter().filter_map(|(stem, links)| {
        let forms =
            links.iter().filter(|(_, part)| part.is_none()).map(|(term, _)| &**terms[*term]);
        let forms: Vec<&str> = forms.collect();
        let is_verb = forms.iter().any(|form| text::stem(form) != *stem);
        is_verb.then(|| format!("{stem}: {}", forms.join(" ")))
    });
    shown.collect()
}

/// The stem of a term, or of a verb of the documents that it is a form of and does not share its stem
/// with already.
fn united(term: &str, is_word: impl Fn(&str) -> bool, is_used: impl Fn(&str) -> bool) -> String {
    let own = text::stem(term);
    let verbs = text::infinitives(term).into_iter().map(|verb| (text::stem(&verb), verb));
    let (same, others): (Vec<_>, Vec<_>) = verbs.partition(|(stem, _)| *stem == own);
    if same.iter().any(|(_, verb)| is_word(verb)) {
        return own;
    }
    let verb = others.into_iter().find(|(stem, verb)| is_word(verb) || is_used(stem));
    verb.map_or(own, |(stem, _)| stem)
}
