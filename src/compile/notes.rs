//! Footnotes: the marks glued to words, and the texts at the pages' feet.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::error::Fault;
use super::join::{Joiner, Running};
use super::seed::Note;
use crate::model::Footnote;

/// Digits glued to the end of a word of small letters, perhaps behind signs that close the word or its
/// sentence, are a mark. Behind capitals they may belong to a name, `CO2`.
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let sure = r#"(?:\p{Ll}{2}[”"’')\].,;:!?]{0,3}|\p{Ll}[”’)\]])(?<sure>[1-9]\d?)"#;
    let unsure = r"(?:\p{Lu}{2}|\p{Lu}[”’)\]])(?<unsure>[1-9]\d?)";
    Regex::new(&format!(r"(?:{sure}|{unsure})(?:[^\p{{L}}\d]|$)")).expect("a valid pattern")
});

/// Takes the marks of the notes out of the texts, in order, and gives each text its footnotes.
pub(super) fn resolve(
    texts: &mut [&mut Running],
    notes: &[Note],
    joiner: &Joiner,
) -> Result<Vec<Vec<Footnote>>, Fault> {
    let mut notes = notes.iter().peekable();
    let mut unsure = None;
    let mut footnotes = Vec::with_capacity(texts.len());
    for text in texts {
        let (mut own, mut from) = (Vec::new(), 0);
        while let Some((found, is_sure)) = mark_from(&text.text, from) {
            let page = text.page_at(found.start);
            let mark = text.text[found.clone()].to_string();
            let Some(note) = notes.next_if(|n| n.mark == mark && n.page == page) else {
                if is_sure || unsure.as_ref() == Some(&(mark.clone(), page)) {
                    let line = text.line_at(found.start);
                    let expected = format!(
                        "its text at the foot of page {page}, or no digits glued to a word"
                    );
                    return Err(Fault::new(line, format!("the footnote mark {mark}"), expected));
                }
                from = found.end;
                continue;
            };
            from = found.start;
            unsure = (!is_sure).then(|| (mark.clone(), page));
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

/// The first mark behind a byte of a text, and whether it is sure to be one.
fn mark_from(text: &str, from: usize) -> Option<(Range<usize>, bool)> {
    let found = MARK.captures_at(text, from)?;
    let sure = found.name("sure");
    Some((sure.or(found.name("unsure"))?.range(), sure.is_some()))
}

/// Refuses marks where no footnote can be kept: in headings, chapeaux and titles.
pub(super) fn refuse(text: &Running) -> Result<(), Fault> {
    match mark_from(&text.text, 0).filter(|(_, is_sure)| *is_sure) {
        None => Ok(()),
        Some((mark, _)) => Err(Fault::new(
            text.line_at(mark.start),
            format!("the footnote mark {}", &text.text[mark]),
            "footnotes in recitals and points only",
        )),
    }
}
