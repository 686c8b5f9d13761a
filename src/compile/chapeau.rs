//! Who a chapeau addresses: the names it writes in capitals.

use std::sync::LazyLock;

use regex::Regex;

use super::error::{Fault, quote};
use super::join::Running;
use super::language::Language;
use crate::text;

/// One or more words in capitals; the first has at least four letters, so that `EU` is no name.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b\p{Lu}[\p{Lu}-]{3,}(?: \p{Lu}[\p{Lu}-]+)*\b").expect("a valid pattern")
});

/// Whether a text names somebody in capitals, as chapeaux do and headings do not.
pub(super) fn names_someone(text: &str) -> bool {
    NAME.is_match(text)
}

/// The first byte at which a text has the name of the speaker or of an addressee in capitals.
pub(super) fn named(text: &str, language: &Language) -> Option<usize> {
    let names = || language.addressees.iter().map(|(name, _)| *name).chain([language.speaker]);
    let is_known = |found: &str| names().any(|n| found.starts_with(n) || found.ends_with(n));
    NAME.find_iter(text).find(|found| is_known(found.as_str())).map(|found| found.start())
}

/// Whether a text requests something, as chapeaux do and headings do not.
pub(super) fn requests(text: &str, language: &Language) -> bool {
    text.split(' ').any(|word| word == language.request)
}

/// Ids of the addressees in the order of the text.
pub(super) fn addressees(chapeau: &Running, language: &Language) -> Result<Vec<String>, Fault> {
    let mut ids: Vec<String> = Vec::new();
    let fault = |at, found, expected| Err(Fault::new(chapeau.line_at(at), found, expected));
    for name in NAME.find_iter(&chapeau.text).filter(|name| name.as_str() != language.speaker) {
        let Some((_, id)) = language.addressees.iter().find(|a| a.0 == name.as_str()) else {
            return fault(
                name.start(),
                format!("the addressee {}", name.as_str()),
                known(language),
            );
        };
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_string());
        }
    }
    if let Some((at, found)) = other_name(&chapeau.text, language) {
        return fault(at, format!("the addressee {found}"), known(language));
    }
    match ids.is_empty() {
        true => fault(0, quote(&chapeau.text), known(language)),
        false => Ok(ids),
    }
}

/// Somebody beside the known addressees, written as it may be, `Europol`, or one of them with whom
/// another is to act: who reads only the known names in capitals would give the points to too few, or
/// to too many. Addressees stand behind the request; in other words than the usual, `roept … op`, behind
/// the speaker; and without either, anywhere.
fn other_name<'a>(text: &'a str, language: &Language) -> Option<(usize, &'a str)> {
    let from =
        text.find(language.request).or_else(|| text.find(language.speaker)).or(text.find(' '))?;
    let mut before = "";
    text::words(&text[from..]).find_map(|word| {
        let (at, word) = (from + word.start, &text[from + word.start..from + word.end]);
        let is_name = NAME.is_match(word) && before != language.with;
        // `met de LIDSTATEN`, `met LIDSTATEN`.
        before = if language.articles.contains(&word) { before } else { word };
        (word.starts_with(char::is_uppercase) && !is_name).then_some((at, word))
    })
}

fn known(language: &Language) -> String {
    let names: Vec<_> = language.addressees.iter().map(|a| a.0).collect();
    format!("an addressee among {}", names.join(", "))
}
