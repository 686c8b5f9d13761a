//! Words → their stems, as they are where the documents are searched: the forms of a verb share one.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::pack::{Index, Synonyms, Terms};
use crate::text;

/// The stems that lead to words of the documents.
pub(super) struct Stems<'a> {
    terms: &'a Terms,
    of_terms: BTreeMap<String, String>,
    /// Those of words that compounds are made of: those that the documents use, and more.
    words: BTreeSet<String>,
}

impl<'a> Stems<'a> {
    /// The stems of the documents' terms.
    pub fn of_documents(terms: &'a Terms) -> Self {
        let words = || terms.keys().filter(|term| !text::is_function_word(term));
        let parts = || text::COMPOUND_WORDS.split(' ').map(text::stem);
        let regular: BTreeSet<String> =
            words().map(|term| text::stem(term)).chain(parts()).collect();
        let is_used = |verb: &str, stem: &String| {
            terms.contains_key(verb) || (!text::is_short(stem) && regular.contains(stem))
        };
        let of_terms: BTreeMap<String, String> =
            words().map(|term| (term.clone(), united(term, is_used))).collect();
        let words = of_terms.values().cloned().chain(parts()).collect();
        Self { terms, of_terms, words }
    }

    pub fn words(&self) -> &BTreeSet<String> {
        &self.words
    }

    /// The stem of a term of the documents, or its own.
    pub fn of(&self, term: &str) -> String {
        self.of_terms.get(term).cloned().unwrap_or_else(|| text::stem(term))
    }

    /// The stem of a term that somebody types among others, given what words stand for.
    pub fn of_typed(&self, term: &str, synonyms: &Synonyms) -> String {
        let own = self.of(term);
        if self.terms.contains_key(term) {
            return own;
        }
        text::verb_of(term, &own, &Typed { stems: self, synonyms }).unwrap_or(own)
    }
}

/// The words that somebody may type.
struct Typed<'a> {
    stems: &'a Stems<'a>,
    synonyms: &'a Synonyms,
}

impl text::Vocabulary for Typed<'_> {
    fn stem_of(&self, term: &str) -> Option<String> {
        self.stems.of_terms.get(term).cloned()
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.stems.words.contains(stem)
    }

    fn has_key(&self, stem: &str) -> bool {
        self.synonyms.contains_key(stem)
    }

    fn has_beginning(&self, beginning: &str) -> bool {
        begins(self.stems.terms, beginning) || begins(self.synonyms, beginning)
    }
}

/// Whether a key begins so.
fn begins<V>(keys: &BTreeMap<String, V>, beginning: &str) -> bool {
    let mut from = keys.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
    from.next().is_some_and(|(key, _)| key.starts_with(beginning))
}

/// Every verb whose forms share its stem because the documents have more than one of them, with all
/// its words, for review: `verdedig: verdedigd verdedigen`.
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

/// The stem of a term, or of the verb that it is a form of, if that is used.
fn united(term: &str, is_used: impl Fn(&str, &String) -> bool) -> String {
    let own = text::stem(term);
    let verbs = text::infinitives(term).into_iter();
    let mut stems = verbs.map(|verb| (text::stem(&verb), verb)).filter(|(stem, _)| *stem != own);
    let of_verb = stems.find(|(stem, verb)| is_used(verb, stem)).map(|(stem, _)| stem);
    of_verb.unwrap_or(own)
}
