//! The words of each record, by name. A string takes two words, a range of records too.

/// A document.
pub mod document {
    #![allow(missing_docs)]
    pub const ID: usize = 0;
    pub const LANG: usize = 2;
    pub const TITLE: usize = 4;
    pub const DATE: usize = 6;
    /// Empty: none.
    pub const FORMATION: usize = 8;
    /// One more than the number; 0: none.
    pub const SESSION: usize = 10;
    pub const PAGES: usize = 11;
    pub const SHA256: usize = 12;
    /// Paragraphs, a line feed between them.
    pub const COVER: usize = 14;
    pub const ANNEX: usize = 16;
    pub const DIVISIONS: usize = 18;
    pub const POINTS: usize = 20;
    pub const ACRONYMS: usize = 22;
    pub const WORDS: usize = 24;
}

/// A division.
pub mod division {
    #![allow(missing_docs)]
    pub const ID: usize = 0;
    /// Empty: none.
    pub const LABEL: usize = 2;
    pub const TITLE: usize = 4;
    pub const HEADING: usize = 6;
    /// One more than the place of the parent; 0: none.
    pub const PARENT: usize = 8;
    pub const POINTS: usize = 9;
    pub const PAGE: usize = 11;
    pub const WORDS: usize = 12;
}

/// A chapeau.
pub mod chapeau {
    #![allow(missing_docs)]
    pub const TEXT: usize = 0;
    /// A range of lists: places of addressees, in the order of the text.
    pub const ADDRESSEES: usize = 2;
    pub const PAGE: usize = 4;
    pub const WORDS: usize = 5;
}

/// A recital or a point.
pub mod point {
    #![allow(missing_docs)]
    pub const DOCUMENT: usize = 0;
    /// 0: recital, 1: point.
    pub const KIND: usize = 1;
    pub const LABEL: usize = 2;
    pub const DIVISION: usize = 4;
    /// One more than the place of the chapeau; 0: none.
    pub const CHAPEAU: usize = 5;
    pub const TEXT: usize = 6;
    /// Bytes from the beginning of the text that are indexed: text and footnotes.
    pub const SEARCHABLE: usize = 8;
    /// Words in what is indexed.
    pub const LENGTH: usize = 9;
    pub const PAGE: usize = 10;
    /// A range of lists: bytes of the text at which further pages begin.
    pub const BREAKS: usize = 11;
    pub const FOOTNOTES: usize = 13;
    pub const REFERENCES: usize = 15;
    /// A range of lists: places of related points, the closest first.
    pub const RELATED: usize = 17;
    /// A range of lists: places of points that refer to this one, ascending.
    pub const CITED_BY: usize = 19;
    pub const WORDS: usize = 21;
}

/// A footnote.
pub mod footnote {
    #![allow(missing_docs)]
    pub const MARK: usize = 0;
    pub const TEXT: usize = 2;
    pub const AT: usize = 4;
    pub const PAGE: usize = 5;
    pub const WORDS: usize = 6;
}

/// A reference.
pub mod reference {
    #![allow(missing_docs)]
    /// Place in [`super::REFERENCE_KINDS`].
    pub const KIND: usize = 0;
    /// 0: in the text; otherwise one more than the place of the point's footnote.
    pub const PLACE: usize = 1;
    pub const START: usize = 2;
    pub const END: usize = 3;
    /// One more than the place of the point it leads to; 0: none.
    pub const TARGET: usize = 4;
    /// Empty: none.
    pub const URL: usize = 5;
    pub const WORDS: usize = 7;
}

/// An acronym.
pub mod acronym {
    #![allow(missing_docs)]
    pub const SHORT: usize = 0;
    pub const LONG: usize = 2;
    pub const POINT: usize = 4;
    pub const WORDS: usize = 5;
}

use super::Meaning;
use crate::model::ReferenceKind;

/// Kinds of expressions by the number that stands for them.
pub const MEANINGS: [Meaning; 3] = [Meaning::Synonym, Meaning::Acronym, Meaning::Compound];

/// Kinds of references by the number that stands for them.
pub const REFERENCE_KINDS: [ReferenceKind; 6] = [
    ReferenceKind::Point,
    ReferenceKind::Act,
    ReferenceKind::CouncilDocument,
    ReferenceKind::Case,
    ReferenceKind::Treaty,
    ReferenceKind::Article,
];
