//! Footnotes: the marks glued to words, and the texts at the pages' feet.

use std::sync::LazyLock;

use regex::Regex;

use super::error::Fault;
use super::join::{Joiner, Running};
use super::seed::Note;
use crate::model::Footnote;

/// Digits glued to the end of a word of small letters, or to a mark that closes one.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\p{Ll}{2}|\p{Ll}[”’)\]])([1-9]\d?)(?:[^\p{L}\d]|$)").expect("a valid pattern")
});

/// Takes the marks of the notes out of the texts, in order, and gives each text its footnotes.
pub(super) fn resolve(
    texts: &mut [&mut Running],
    notes: &[Note],
    joiner: &Joiner,
) -> Result<Vec<Vec<Footnote>>, Fault> {
    let mut notes = notes.iter().peekable();
    let mut footnotes = Vec::with_capacity(texts.len());
    for text in texts {
        let mut own = Vec::new();
        while let Some(found) = MARK.captures(&text.text).and_then(|c| c.get(1)).map(|m| m.range())
        {
            let (line, page) = (text.line_at(found.start), text.page_at(found.start));
            let mark = text.text[found.clone()].to_string();
            let Some(note) = notes.next_if(|n| n.mark == mark && n.page == page) else {
                let expected = format!("its text at the foot of page {page}");
                return Err(Fault::new(line, format!("the footnote mark {mark}"), expected));
            };
            own.push(Footnote { mark, text: joiner.join(&note.lines).text, at: found.start, page });
            text.remove(found);
        }
        footnotes.push(own);
    }
    match notes.next() {
        None => Ok(footnotes),
        Some(note) => {
            let expected = format!("its mark after a word on page {}", note.page);
            Err(Fault::new(note.line, format!("the text of footnote {}", note.mark), expected))
        }
    }
}

/// Refuses marks where no footnote can be kept: in headings, chapeaux and titles.
pub(super) fn refuse(text: &Running) -> Result<(), Fault> {
    match MARK.captures(&text.text).and_then(|c| c.get(1)) {
        None => Ok(()),
        Some(mark) => Err(Fault::new(
            text.line_at(mark.start()),
            format!("the footnote mark {}", mark.as_str()),
            "footnotes in recitals and points only",
        )),
    }
}
