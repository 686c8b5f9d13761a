//! Who a chapeau addresses: the names it writes in capitals.

use std::sync::LazyLock;

use regex::Regex;

use super::error::{Fault, quote};
use super::join::Running;
use super::language::Language;

/// One or more words in capitals; the first has at least four letters, so that `EU` is no name.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b\p{Lu}[\p{Lu}-]{3,}(?: \p{Lu}[\p{Lu}-]+)*\b").expect("a valid pattern")
});

/// Whether a text names somebody in capitals, as chapeaux do and headings do not.
pub(super) fn names_someone(text: &str) -> bool {
    NAME.is_match(text)
}

/// Ids of the addressees in the order of the text.
pub(super) fn addressees(chapeau: &Running, language: &Language) -> Result<Vec<String>, Fault> {
    let mut ids: Vec<String> = Vec::new();
    for name in NAME.find_iter(&chapeau.text).filter(|name| name.as_str() != language.speaker) {
        let Some((_, id)) = language.addressees.iter().find(|a| a.0 == name.as_str()) else {
            let line = chapeau.line_at(name.start());
            return Err(Fault::new(
                line,
                format!("the addressee {}", name.as_str()),
                known(language),
            ));
        };
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_string());
        }
    }
    match ids.is_empty() {
        true => Err(Fault::new(chapeau.line_at(0), quote(&chapeau.text), known(language))),
        false => Ok(ids),
    }
}

fn known(language: &Language) -> String {
    let names: Vec<_> = language.addressees.iter().map(|a| a.0).collect();
    format!("an addressee among {}", names.join(", "))
}
