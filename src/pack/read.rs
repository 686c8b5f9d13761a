//! The bytes of a pack, opened in place.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::beginnings::Beginnings;
use super::dictionary::{Blocks, Dictionary};
use super::fields::{chapeau, division, point};
use super::terms::{ExpressionEntry, TermEntry};
use super::{ALL_SECTIONS, HEADER, MAGIC, SECTIONS, Section, TABLE, VERSION, check, checksum};
use crate::lean::decimal;

/// Terms, stems and synonyms: their keys and their payloads.
const DICTIONARIES: [[Section; 2]; 3] = [
    [Section::Terms, Section::Postings],
    [Section::Stems, Section::Links],
    [Section::Synonyms, Section::Meanings],
];

/// Words in a record of each section, 0 for the byte streams.
const WORDS: [usize; SECTIONS] = {
    let mut words = [0; SECTIONS];
    let mut section = 0;
    while section < SECTIONS {
        if let Some(count) = ALL_SECTIONS[section].words() {
            words[section] = count;
        }
        section += 1;
    }
    words
};

/// An open pack.
///
/// Every accessor is total: beyond the end of a section there are zeros and empty strings, never a
/// panic.
#[derive(Debug)]
pub struct Pack {
    bytes: Cow<'static, [u8]>,
    text: Cow<'static, str>,
    sections: [Range<usize>; SECTIONS],
    /// Of terms, stems and synonyms: where a look-up begins.
    blocks: [Blocks; 3],
    /// How stems begin.
    beginnings: Beginnings,
}

/// Why bytes are not a pack. Displays as what was found, what was expected and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// The bytes begin with something else.
    NotAPack,
    /// The pack was written by another version of this project.
    OtherVersion {
        /// The version the pack names.
        found: u32,
    },
    /// Bytes are missing, or too many.
    WrongLength {
        /// Bytes there are.
        found: usize,
        /// Bytes the pack says it has.
        expected: usize,
    },
    /// The bytes are not those that were written, or never made sense.
    Damaged {
        /// The part that is damaged.
        part: &'static str,
    },
}

impl PackError {
    /// What was found, what was expected and what to do. Made without formatting, which the
    /// WebAssembly does not have.
    pub fn message(&self) -> String {
        let (found, expected) = match self {
            PackError::NotAPack => {
                ("bytes that do not begin with \"CCPK\"".into(), "a pack".into())
            }
            PackError::OtherVersion { found } => (
                ["a pack of version ", &decimal(*found as usize)].concat(),
                ["version ", &decimal(VERSION as usize)].concat(),
            ),
            PackError::WrongLength { found, expected } => (
                [&decimal(*found), " bytes"].concat(),
                ["a pack of ", &decimal(*expected)].concat(),
            ),
            PackError::Damaged { part } => {
                (["a pack with damaged ", part].concat(), "it as it was written".into())
            }
        };
        ["found ", &found, ", expected ", &expected, "; make the pack anew from its seeds"].concat()
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message())
    }
}

impl std::error::Error for PackError {}

impl Pack {
    /// Opens a pack, whoever it comes from. Of bytes that are owned the text is copied, and only that.
    ///
    /// # Errors
    ///
    /// Bytes that are no pack, of another version, cut off, or damaged anywhere.
    pub fn open(bytes: Cow<'static, [u8]>) -> Result<Pack, PackError> {
        header(&bytes)?;
        if checksum(&bytes[TABLE..])
            != u64::from(word(&bytes, 12)?) | u64::from(word(&bytes, 16)?) << 32
        {
            return Err(PackError::Damaged { part: "bytes" });
        }
        let pack = Pack::of(bytes)?;
        check::check(&pack)?;
        Ok(pack)
    }

    /// Opens a pack that the build has made and opened: a page is not to wait until each of its
    /// records is checked once more.
    ///
    /// # Errors
    ///
    /// Bytes that are no pack, of another version, or cut off.
    pub fn read(bytes: Cow<'static, [u8]>) -> Result<Pack, PackError> {
        header(&bytes)?;
        Pack::of(bytes)
    }

    fn of(bytes: Cow<'static, [u8]>) -> Result<Pack, PackError> {
        let sections = sections(&bytes)?;
        let text = sections[Section::Text as usize].clone();
        let text = match &bytes {
            Cow::Borrowed(bytes) => std::str::from_utf8(&bytes[text]).map(Cow::Borrowed),
            Cow::Owned(bytes) => std::str::from_utf8(&bytes[text]).map(|t| Cow::Owned(t.into())),
        };
        let text = text.map_err(|_| PackError::Damaged { part: "text" })?;
        let blocks = Default::default();
        let mut pack = Pack { bytes, text, sections, blocks, beginnings: Beginnings::default() };
        pack.blocks = DICTIONARIES.map(|sections| Blocks::of(sections.map(|s| pack.bytes(s))));
        pack.beginnings = Beginnings::of(pack.stems());
        Ok(pack)
    }

    pub(super) fn bytes(&self, section: Section) -> &[u8] {
        &self.bytes[self.sections[section as usize].clone()]
    }

    /// Number of records in a section of records.
    pub fn len(&self, section: Section) -> usize {
        section.words().map_or(0, |words| self.bytes(section).len() / (4 * words))
    }

    /// One word of a record.
    pub fn word(&self, section: Section, record: usize, field: usize) -> usize {
        let range = &self.sections[section as usize];
        let at = range.start + 4 * (record * WORDS[section as usize] + field);
        let within = at < range.end;
        within.then(|| read_u32(&self.bytes, at)).flatten().unwrap_or(0) as usize
    }

    /// Two words of a record that are a range.
    pub fn range(&self, section: Section, record: usize, field: usize) -> Range<usize> {
        self.word(section, record, field)..self.word(section, record, field + 1)
    }

    /// Two words of a record that are a string.
    pub fn str(&self, section: Section, record: usize, field: usize) -> &str {
        self.text.get(self.str_range(section, record, field)).unwrap_or("")
    }

    /// The bytes of the text section that a string covers.
    pub(super) fn str_range(&self, section: Section, record: usize, field: usize) -> Range<usize> {
        let start = self.word(section, record, field);
        start..start.saturating_add(self.word(section, record, field + 1))
    }

    /// The text section.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// A point's own words: its text, then each footnote after a line feed.
    pub fn searchable(&self, record: usize) -> &str {
        self.text.get(self.searchable_range(record)).unwrap_or("")
    }

    fn searchable_range(&self, record: usize) -> Range<usize> {
        let start = self.word(Section::Points, record, point::TEXT);
        let len = self.word(Section::Points, record, point::SEARCHABLE);
        start..start.saturating_add(len)
    }

    /// The text that a unit of the index stands for: points come first, then chapeaux, then
    /// headings of divisions. Empty beyond them.
    pub fn unit_text(&self, unit: usize) -> &str {
        self.text.get(self.unit_range(unit)).unwrap_or("")
    }

    /// The bytes of the text section that a unit's text covers.
    pub(super) fn unit_range(&self, unit: usize) -> Range<usize> {
        let points = self.len(Section::Points);
        let Some(chapeau) = unit.checked_sub(points) else { return self.searchable_range(unit) };
        match chapeau.checked_sub(self.len(Section::Chapeaux)) {
            None => self.str_range(Section::Chapeaux, chapeau, chapeau::TEXT),
            Some(division) => self.str_range(Section::Divisions, division, division::TITLE),
        }
    }

    /// The terms; payloads are postings.
    pub fn terms(&self) -> Dictionary<'_> {
        self.dictionary(0)
    }

    /// The stems; payloads are links to terms.
    pub fn stems(&self) -> Dictionary<'_> {
        self.dictionary(1)
    }

    /// The expression that begins at this byte of their section.
    pub fn expression(&self, start: usize) -> ExpressionEntry<'_> {
        ExpressionEntry::new(self.bytes(Section::Expressions).get(start..).unwrap_or_default())
    }

    /// The stem of a term that has one.
    pub fn stem(&self, entry: TermEntry) -> Option<String> {
        String::from_utf8(self.stems().key(entry.stem?)).ok()
    }

    /// What words and phrases stand for; payloads say where expressions begin.
    pub fn synonyms(&self) -> Dictionary<'_> {
        self.dictionary(2)
    }

    /// Whether any stem begins so, as far as the first letters tell: no is certain.
    #[inline]
    pub fn may_begin_stem(&self, beginning: &[u8]) -> bool {
        self.beginnings.may_have(beginning)
    }

    /// One of [`DICTIONARIES`], by its place.
    fn dictionary(&self, place: usize) -> Dictionary<'_> {
        Dictionary::new(DICTIONARIES[place].map(|section| self.bytes(section)), &self.blocks[place])
    }
}

pub(super) fn read_u32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|word| u32::from_le_bytes(*word))
}

/// A word of the header or of the table.
fn word(bytes: &[u8], at: usize) -> Result<u32, PackError> {
    read_u32(bytes, at).ok_or(PackError::WrongLength { found: bytes.len(), expected: HEADER })
}

/// Checks that the bytes are a pack of this version, and all there.
fn header(bytes: &[u8]) -> Result<(), PackError> {
    if !bytes.starts_with(&MAGIC) {
        return Err(PackError::NotAPack);
    }
    let (version, len) = (word(bytes, 4)?, word(bytes, 8)? as usize);
    if version != VERSION {
        return Err(PackError::OtherVersion { found: version });
    }
    match len == bytes.len() && len >= HEADER {
        true => Ok(()),
        false => Err(PackError::WrongLength { found: bytes.len(), expected: len.max(HEADER) }),
    }
}

/// Where the sections are.
fn sections(bytes: &[u8]) -> Result<[Range<usize>; SECTIONS], PackError> {
    let mut end = HEADER;
    let mut ranges = [const { 0..0 }; SECTIONS];
    for section in ALL_SECTIONS {
        let entry = TABLE + 8 * section as usize;
        let (start, len) = (word(bytes, entry)? as usize, word(bytes, entry + 4)? as usize);
        let whole = section.words().is_none_or(|words| len % (4 * words) == 0);
        if start != end || len > bytes.len() - start || !whole {
            return Err(PackError::Damaged { part: "table of sections" });
        }
        end = start + len;
        ranges[section as usize] = start..end;
    }
    match end == bytes.len() {
        true => Ok(ranges),
        false => Err(PackError::Damaged { part: "table of sections" }),
    }
}
