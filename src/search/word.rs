//! A word as it is looked up.

use crate::pack::Pack;
use crate::pack::terms::{Postings, TermEntry};
use crate::text::{self, Vocabulary};

/// A word of the query, or one that it may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub term: String,
    pub stem: String,
    /// Its own stem, where the other is that of a verb it is a form of.
    pub own: Option<String>,
    /// Its place among the terms and what the index knows of it; none where the text does not have it.
    pub known: Option<(usize, TermEntry)>,
}

impl Word {
    /// The word of a term. Its stem is looked up where the text has the term, which takes a tenth of
    /// the time.
    pub fn of(pack: &Pack, term: String) -> Word {
        let found = pack.terms().find(term.as_bytes());
        let known = found.map(|(place, payload)| (place, Postings::of_term(payload).0));
        if let Some(stem) = known.and_then(|(_, entry)| pack.stem(entry)) {
            return Word { term, stem, own: None, known };
        }
        let own = text::stem(&term);
        let verb = if known.is_some() { None } else { text::verb_of(&term, &own, pack) };
        match verb {
            Some(stem) => Word { term, stem, own: Some(own), known },
            None => Word { term, stem: own, own: None, known },
        }
    }

    /// Whether the thesaurus says that it stands for nothing.
    pub fn is_unrelated(&self, pack: &Pack) -> bool {
        let key = || text::spelled(&self.term);
        self.known.is_none()
            && pack
                .synonyms()
                .find(key().as_bytes())
                .is_some_and(|(_, meanings)| meanings.is_empty())
    }

    /// The stems by which it may stand for something.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.own.iter().chain([&self.stem])
    }

    /// Whether it may stand for something: no is certain.
    pub fn may_have_meanings(&self) -> bool {
        self.known.is_none_or(|(_, entry)| entry.has_meanings)
    }

    /// Whether a phrase that stands for something may begin with it: no is certain.
    pub fn may_begin_phrase(&self) -> bool {
        self.known.is_none_or(|(_, entry)| entry.begins_phrase)
    }
}

impl Vocabulary for Pack {
    fn stem_of(&self, term: &str) -> Option<String> {
        let find = |term: &str| self.terms().find(term.as_bytes());
        let (_, payload) = find(term).or_else(|| find(&text::set_apart(term)?))?;
        self.stem(Postings::of_term(payload).0)
    }

    fn has_stem(&self, stem: &str) -> bool {
        self.stems().find(stem.as_bytes()).is_some()
    }

    fn has_key(&self, stem: &str) -> bool {
        self.synonyms().find(stem.as_bytes()).is_some()
    }

    fn has_beginning(&self, beginning: &str) -> bool {
        [self.terms(), self.synonyms()].iter().any(|keys| keys.has_prefix(beginning.as_bytes()))
    }
}
