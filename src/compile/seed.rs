//! A seed's bytes → lines on pages, with the footnotes taken out from the pages' feet.
//!
//! The layout is that of text taken from the Council's PDFs: a line that begins with a space opens
//! the next page, empty lines mean nothing, a line of one or two spaces is an empty paragraph, and
//! a line of many spaces is the rule over the footnotes at the foot of a page.

use std::ops::RangeInclusive;

use super::error::{Fault, quote};
use super::language::Language;

/// Spaces in a row from which on a blank line is the rule over footnotes.
const FOOTNOTE_RULE: usize = 20;

/// A line of running text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Line of the seed, from 1.
    pub number: usize,
    /// Page of the official document, from 1.
    pub page: u32,
    /// The text with its white space folded.
    pub text: String,
    /// An empty paragraph stands before it.
    pub after_gap: bool,
    /// Its last character is a hyphen at the very end of the line: a word goes on in the next.
    pub breaks_word: bool,
}

/// A footnote at the foot of a page.
#[derive(Clone, Debug)]
pub(super) struct Note {
    pub line: usize,
    pub page: u32,
    pub mark: String,
    pub lines: Vec<Line>,
}

/// A seed in lines.
#[derive(Debug, Default)]
pub(super) struct Seed {
    pub lines: Vec<Line>,
    pub notes: Vec<Note>,
    pub pages: u32,
}

pub(super) fn read(bytes: &[u8], language: &Language) -> Result<Seed, Fault> {
    let text = decode(bytes)?;
    let mut seed = Seed::default();
    let (mut after_gap, mut at_foot) = (false, false);
    for (i, raw) in text.split('\n').enumerate() {
        let number = i + 1;
        refuse_damaged_characters(raw, number)?;
        if raw.trim().is_empty() {
            after_gap |= !raw.is_empty();
            at_foot |= raw.chars().count() >= FOOTNOTE_RULE;
            continue;
        }
        if raw.starts_with(' ') {
            seed.pages += 1;
            at_foot = false;
        } else if seed.pages == 0 {
            return Err(Fault::new(
                number,
                quote(raw),
                "a line that begins with a space and opens page 1",
            ));
        }
        let line = Line {
            number,
            page: seed.pages,
            text: raw.split_whitespace().collect::<Vec<_>>().join(" "),
            after_gap,
            breaks_word: raw.ends_with('-'),
        };
        after_gap = false;
        if at_foot { push_note(&mut seed.notes, line, language)? } else { seed.lines.push(line) }
    }
    match seed.pages {
        0 => Err(Fault::new(1, "an empty file", "the text of Council conclusions")),
        _ => Ok(seed),
    }
}

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        let line = 1 + bytes[..at].iter().filter(|b| **b == b'\n').count();
        Fault::new(line, format!("the byte 0x{:02X}", bytes[at]), "text in UTF-8")
    })
}

/// Soft hyphens, accents apart from their letters, marks of direction and other invisible characters,
/// private ones, ligatures, byte order and replacement marks.
const DAMAGED: [RangeInclusive<char>; 8] = [
    '\u{ad}'..='\u{ad}',
    '\u{300}'..='\u{36f}',
    '\u{200b}'..='\u{200f}',
    '\u{202a}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{e000}'..='\u{f8ff}',
    '\u{fb00}'..='\u{feff}',
    '\u{fff0}'..='\u{fffd}',
];

/// Control characters, invisible ones, byte order marks and replacement characters are traces of a
/// damaged extraction: a reader would see nothing, or a box. So are ligatures and accents apart from
/// their letters: a word is to be written in one way.
fn refuse_damaged_characters(line: &str, number: usize) -> Result<(), Fault> {
    let damaged = |c: &char| c.is_control() || DAMAGED.iter().any(|range| range.contains(c));
    match line.chars().find(damaged) {
        None => Ok(()),
        Some(c) => Err(Fault::new(
            number,
            format!("the character U+{:04X}", c as u32),
            "printable characters of one code point, spaces and line feeds",
        )),
    }
}

fn push_note(notes: &mut Vec<Note>, mut line: Line, language: &Language) -> Result<(), Fault> {
    let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
    let (mark, rest) = line.text.split_at(digits);
    // A footnote that goes on with `12 december 2024`.
    let is_date = rest.split(' ').nth(1).is_some_and(|word| language.months.contains(&word));
    if !mark.is_empty() && rest.starts_with(' ') && !is_date {
        let mark = mark.to_string();
        line.text = rest[1..].to_string();
        notes.push(Note { line: line.number, page: line.page, mark, lines: vec![line] });
        return Ok(());
    }
    match notes.last_mut() {
        Some(note) if note.page == line.page => note.lines.push(line),
        _ => {
            return Err(Fault::new(
                line.number,
                quote(&line.text),
                "a footnote that begins with its mark",
            ));
        }
    }
    Ok(())
}
