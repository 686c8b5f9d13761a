//! A part of a query: what it asks for, and how.

use std::iter;
use std::ops::Range;

use crate::corpus::AddresseeSet;
use crate::search::word::Word;

/// Words of a phrase that count, the first ones: it outweighs any word beside it.
const MAX_PHRASE: usize = 8;

/// What a part of a query asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) enum Wanted {
    /// A word; unfinished: it may be the beginning of a longer one, the visitor may still type.
    Word { word: Word, unfinished: bool },
    /// A word that has nothing to do with those of the text, though it is spelled almost like one.
    Unrelated(Word),
    /// Words that begin so: `terror*`.
    Beginning(String),
    /// Words one directly after the other.
    Phrase(Vec<String>),
    /// An act, a case or an article by its number: the same, or what the number stands for.
    Number(Vec<String>),
    /// A function word in capitals that stands for something: `IS`.
    Acronym(Word),
    /// Points or recitals by their labels: ranges from the first to the last.
    Named { recitals: bool, ranges: Vec<(String, String)> },
    /// Points that address one of these: `adressaat:commissie`.
    Addressed(AddresseeSet),
    /// Points in the division of this id, of whatever document: `hoofdstuk:II`, `II.iii`.
    Within(String),
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::search) struct QueryPart {
    /// The bytes of the query it was read from.
    pub from: usize,
    pub to: usize,
    /// The bytes of the query where the same stands once more.
    pub repeats: Vec<Range<usize>>,
    pub wanted: Wanted,
    /// It decides what is found; function words do only where there is nothing else.
    pub decides: bool,
    /// Points in which it stands are not wanted.
    pub excluded: bool,
    /// It may stand in place of the part before it: `OF` was typed between them.
    pub alternative: bool,
    /// A hyphen joins it to the part before it: `rechts-extremisme`.
    pub hyphenated: bool,
}

impl QueryPart {
    pub(super) fn new(from: usize, to: usize, wanted: Wanted) -> Self {
        Self {
            from,
            to,
            repeats: Vec::new(),
            wanted,
            decides: true,
            excluded: false,
            alternative: false,
            hyphenated: false,
        }
    }

    /// The bytes of the query it was read from, wherever it stands.
    pub fn places(&self) -> impl Iterator<Item = Range<usize>> {
        iter::once(self.from..self.to).chain(self.repeats.iter().cloned())
    }

    /// Whether points are found by it.
    pub fn is_sought(&self) -> bool {
        self.decides && !self.excluded
    }

    /// As how many words it counts: who quotes words, or names an act or a point by its number, means
    /// just that, and a word beside it that stands nowhere does not outweigh it.
    pub fn words(&self) -> u16 {
        match &self.wanted {
            Wanted::Phrase(terms) | Wanted::Number(terms) => terms.len().min(MAX_PHRASE) as u16,
            Wanted::Named { .. } => MAX_PHRASE as u16,
            _ => 1,
        }
    }

    /// Whether it is a condition: points that do not meet it are never found.
    pub fn is_condition(&self) -> bool {
        matches!(self.wanted, Wanted::Addressed(_) | Wanted::Within(_))
    }
}
