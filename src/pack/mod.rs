//! The pack: documents and their index in one byte format, written once and read in place.
//!
//! All numbers are little-endian `u32`. A pack is
//!
//! ```text
//! magic "CCPK" · version · length in bytes · checksum (two words) · table of sections · sections
//! ```
//!
//! The table holds, for each [`Section`], its first byte and its length in bytes. Most sections are
//! arrays of records, a record being a fixed number of words; [`fields`] names them. A string is
//! two words, first byte and length in bytes, within the last section, the text. Terms, stems and
//! synonyms are each a [`Dictionary`] of two sections; [`terms`] describes what they lead to.
//!
//! A reader opens exactly its own [`VERSION`]; another version means: make the pack anew from its
//! seeds. The checksum finds damage, not malice; a malicious pack is caught by [`Pack::open`],
//! which checks every record.

mod beginnings;
mod check;
mod dictionary;
mod document;
pub mod fields;
mod read;
pub mod terms;
mod write;

pub use dictionary::{Alike, Dictionary};
pub use document::documents;
pub use read::{Pack, PackError};
pub use write::{Expression, Index, Links, Meaning, Synonyms, Terms, has_prefix, write};

/// The first bytes of every pack.
pub const MAGIC: [u8; 4] = *b"CCPK";

/// Version of the format. Any change of the layout raises it.
pub const VERSION: u32 = 5;

/// Bytes before the table of sections: magic, version, length, checksum.
const TABLE: usize = 20;

/// Bytes before the first section.
const HEADER: usize = TABLE + 8 * SECTIONS;

/// Number of [`Section`]s.
const SECTIONS: usize = 17;

/// The parts of a pack, in the order of its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// Records of [`fields::document`].
    Documents,
    /// Records of [`fields::division`].
    Divisions,
    /// Records of [`fields::chapeau`].
    Chapeaux,
    /// Ids of addressees, a string each: their places are the bits of a point's set.
    Addressees,
    /// Lists of single words: places of addressees and of points, and page breaks.
    Lists,
    /// Records of [`fields::point`].
    Points,
    /// Records of [`fields::footnote`].
    Footnotes,
    /// Records of [`fields::reference`].
    References,
    /// Records of [`fields::acronym`].
    Acronyms,
    /// The terms themselves, front-coded.
    Terms,
    /// Postings of the terms.
    Postings,
    /// The stems themselves, front-coded.
    Stems,
    /// For each stem, the terms it is the stem or a part of.
    Links,
    /// Words and phrases that stand for others, by their stems, front-coded.
    Synonyms,
    /// For each of them, where the expressions begin that it stands for.
    Meanings,
    /// Expressions that words and phrases stand for, by their stems.
    Expressions,
    /// All text, in UTF-8.
    Text,
}

/// All sections, in the order of the table.
pub const ALL_SECTIONS: [Section; SECTIONS] = [
    Section::Documents,
    Section::Divisions,
    Section::Chapeaux,
    Section::Addressees,
    Section::Lists,
    Section::Points,
    Section::Footnotes,
    Section::References,
    Section::Acronyms,
    Section::Terms,
    Section::Postings,
    Section::Stems,
    Section::Links,
    Section::Synonyms,
    Section::Meanings,
    Section::Expressions,
    Section::Text,
];

impl Section {
    /// Words in a record; none for the byte streams.
    const fn words(self) -> Option<usize> {
        Some(match self {
            Section::Documents => fields::document::WORDS,
            Section::Divisions => fields::division::WORDS,
            Section::Chapeaux => fields::chapeau::WORDS,
            Section::Addressees => 2,
            Section::Lists => 1,
            Section::Points => fields::point::WORDS,
            Section::Footnotes => fields::footnote::WORDS,
            Section::References => fields::reference::WORDS,
            Section::Acronyms => fields::acronym::WORDS,
            Section::Terms
            | Section::Postings
            | Section::Stems
            | Section::Links
            | Section::Synonyms
            | Section::Meanings
            | Section::Expressions
            | Section::Text => return None,
        })
    }
}

/// Checksum of a pack's bytes after the checksum itself: a multiplicative hash, eight bytes at a
/// time, the last ones padded with zeros.
fn checksum(bytes: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let (chunks, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    chunks.iter().chain([&last]).fold(bytes.len() as u64, |hash, chunk| {
        (hash.rotate_left(5) ^ u64::from_le_bytes(*chunk)).wrapping_mul(FACTOR)
    })
}
