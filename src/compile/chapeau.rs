//! Who a chapeau addresses: those whom its request names in capitals.

use std::sync::LazyLock;

use regex::{Match, Regex};

use super::error::{Fault, quote};
use super::join::Running;
use super::language::Language;
use crate::text;

/// One or more words in capitals; the first has at least four letters, so that `EU` is no name.
const NAME_PATTERN: &str = r"\b\p{Lu}[\p{Lu}-]{3,}(?: \p{Lu}[\p{Lu}-]+)*\b";

static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new(NAME_PATTERN).expect("a valid pattern"));

/// What a request is made of: names, other words, and the signs between them.
static TOKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"{NAME_PATTERN}|[^\s,:]+|[,:]")).expect("a valid pattern")
});

/// Whether a text names somebody in capitals, as chapeaux do and headings seldom.
pub(super) fn names_someone(text: &str) -> bool {
    NAME.is_match(text)
}

/// The first byte at which a text has the name of the speaker or of an addressee in capitals.
pub(super) fn named(text: &str, language: &Language) -> Option<usize> {
    let names = || language.addressees.iter().map(|(name, _)| *name).chain([language.speaker]);
    let is_known = |found: &str| names().any(|n| found.starts_with(n) || found.ends_with(n));
    NAME.find_iter(text).find(|found| is_known(found.as_str())).map(|found| found.start())
}

/// Whether a text that names nobody in capitals asks for something all the same: it would be read as a
/// heading, and its points as addressed to nobody.
pub(super) fn asks(text: &str, language: &Language) -> bool {
    let words: Vec<String> = text::terms(text).collect();
    let known = language.addressees.iter().map(|(name, _)| *name).chain([language.speaker]);
    let named = || {
        let padded = format!(" {} ", words.join(" "));
        known.map(text::fold).any(|name| padded.contains(&format!(" {name} ")))
    };
    let requests = |word: &String| language.requests.contains(&word.as_str());
    words.iter().any(|word| requests(word) || word == language.requested)
        || (text.ends_with(':') && named())
}

/// Ids of the addressees in the order of the text.
///
/// Only requests like `verzoekt de RAAD de LIDSTATEN en de COMMISSIE:` are understood. A name before the
/// verb, or behind other words, may be of somebody who is thanked, consulted or helped.
pub(super) fn addressees(chapeau: &Running, language: &Language) -> Result<Vec<String>, Fault> {
    let text = chapeau.text.strip_suffix(':').unwrap_or(&chapeau.text);
    let request = language.request;
    let fault = |at: usize, expected: String| {
        Err(Fault::new(chapeau.line_at(at), quote(&chapeau.text[at..]), expected))
    };
    let mut tokens = TOKEN.find_iter(text);
    let Some(verb) = tokens.find(|token| token.as_str() == request) else {
        return fault(0, format!("a chapeau that says {request} before its addressees"));
    };
    let mut before = NAME.find_iter(&text[..verb.start()]);
    if let Some(name) = before.find(|name| name.as_str() != language.speaker) {
        return fault(name.start(), format!("names in capitals only behind {request}"));
    }
    match listed(tokens, language) {
        Ok(ids) => Ok(ids),
        Err(at) => fault(at.unwrap_or_default(), known(language)),
    }
}

/// Ids of those listed behind the verb, or the byte of what does not belong there; none where somebody is
/// missing.
fn listed<'t>(
    tokens: impl Iterator<Item = Match<'t>>,
    language: &Language,
) -> Result<Vec<String>, Option<usize>> {
    let mut ids: Vec<String> = Vec::new();
    let mut awaits_name = true;
    for token in tokens {
        let is_in = |words: &[&str]| words.contains(&token.as_str());
        let is_speaker = ids.is_empty() && is_in(&[language.speaker, language.pronoun]);
        if is_speaker || is_in(language.fillers) || (awaits_name && is_in(language.articles)) {
            continue;
        }
        if !ids.is_empty() && is_in(language.separators) {
            awaits_name = true;
            continue;
        }
        let addressee = language.addressees.iter().find(|(name, _)| *name == token.as_str());
        let Some((_, id)) = addressee.filter(|_| awaits_name) else {
            return Err(Some(token.start()));
        };
        awaits_name = false;
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_string());
        }
    }
    if awaits_name { Err(None) } else { Ok(ids) }
}

fn known(language: &Language) -> String {
    let names: Vec<_> = language.addressees.iter().map(|a| a.0).collect();
    let separators: Vec<_> = language.separators.iter().map(|s| format!("\"{s}\"")).collect();
    format!("addressees among {}, only {} between", names.join(", "), separators.join(" "))
}
