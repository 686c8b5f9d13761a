//! A word as it is looked up.

use crate::pack::Pack;
use crate::pack::terms::{Postings, TermEntry};
use crate::text;

/// A word of the query, or one that it may stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub term: String,
    pub stem: String,
    /// Its place among the terms and what the index knows of it; none where the text does not have it.
    pub known: Option<(usize, TermEntry)>,
}

impl Word {
    /// The word of a term. Its stem is looked up where the text has the term, which takes a tenth of
    /// the time.
    pub fn of(pack: &Pack, term: String) -> Word {
        let found = pack.terms().find(term.as_bytes());
        let known = found.map(|(place, payload)| (place, Postings::of_term(payload).0));
        let stem = known.and_then(|(_, entry)| pack.stem(entry));
        let stem = stem.unwrap_or_else(|| text::stem(&term));
        Word { term, stem, known }
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
