//! Short forms the text explains itself: `Schengeninformatiesysteem (SIS)`.
//!
//! The long form is the noun phrase before the bracket. It begins after the nearest determiner
//! that is not itself inside the phrase, or with the word that the short form repeats
//! (`verordening inzake … (TCO-verordening)`).

use std::sync::LazyLock;

use regex::Regex;

use crate::model::{Acronym, Document};

/// A short form in brackets, perhaps with words before it that belong to the long form.
static EXPLAINED: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\((?:(?P<more>[\p{Ll}\s]+), )?(?P<short>\p{Lu}[\p{L}\d]{1,9}(?:-\p{Ll}+)?)\)")
        .expect("a valid pattern")
});
/// The other way round: `CBRN-materialen (chemische, … materialen)`.
static SPELLED_OUT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?P<short>\p{Lu}{2,9})-(?P<noun>\p{Ll}+) \((?P<long>[^()]+)\)")
        .expect("a valid pattern")
});

const DETERMINERS: [&str; 8] = ["de", "het", "een", "zijn", "haar", "hun", "die", "deze"];
/// Prepositions that link the parts of a noun phrase.
const LINKS: [&str; 10] =
    ["van", "voor", "tot", "tegen", "met", "op", "in", "ter", "inzake", "aan"];
/// Prepositions and verbs before which no noun phrase reaches back.
const STOPS: [&str; 6] = ["door", "via", "bij", "zoals", "inzake", "waaronder"];

/// All short forms, each at its first explanation.
pub(super) fn find(document: &Document) -> Vec<Acronym> {
    let mut acronyms: Vec<Acronym> = Vec::new();
    for (point, text) in document.points.iter().map(|p| p.text.as_str()).enumerate() {
        let mut found: Vec<_> = explained(text).chain(spelled_out(text)).collect();
        found.sort_by_key(|(at, ..)| *at);
        for (_, short, long) in found {
            if !acronyms.iter().any(|a| a.short == short) {
                acronyms.push(Acronym { short, long, point });
            }
        }
    }
    acronyms
}

fn explained(text: &str) -> impl Iterator<Item = (usize, String, String)> + '_ {
    EXPLAINED.captures_iter(text).filter_map(|found| {
        let at = found.get(0)?.start();
        let short = &found["short"];
        let sentence =
            &text[text[..at].rfind(['.', ';', ':', '(', ')']).map_or(0, |end| end + 1)..at];
        let long = long_form(sentence.trim(), short)?;
        let long = match found.name("more") {
            Some(more) => format!("{long} ({})", more.as_str()),
            None => long,
        };
        let found = is_short_form(short, &long);
        found.then(|| (at, short.to_string(), long))
    })
}

/// Two capitals at least, or a name spelled like a word: short, or of letters of the long form.
fn is_short_form(short: &str, long: &str) -> bool {
    let mut letters = long.chars().flat_map(char::to_lowercase);
    let mut from_long =
        || short.chars().flat_map(char::to_lowercase).all(|c| letters.any(|l| l == c));
    short.chars().filter(|c| c.is_uppercase()).count() > 1 || short.len() <= 5 || from_long()
}

fn spelled_out(text: &str) -> impl Iterator<Item = (usize, String, String)> + '_ {
    SPELLED_OUT.captures_iter(text).filter(|found| found["long"].ends_with(&found["noun"])).map(
        |found| {
            let long = found["long"].strip_suffix(&found["noun"]).unwrap_or_default().trim();
            (found.get(0).map_or(0, |m| m.start()), found["short"].to_string(), long.to_string())
        },
    )
}

fn long_form(sentence: &str, short: &str) -> Option<String> {
    let words: Vec<&str> = sentence.split(' ').filter(|w| !w.is_empty()).collect();
    let repeated = short.split_once('-').map(|(_, noun)| noun);
    let start = match repeated {
        Some(noun) => words.iter().rposition(|w| *w == noun)?,
        None => phrase_start(&words),
    };
    (start < words.len()).then(|| words[start..].join(" "))
}

/// Where the noun phrase at the end of these words begins.
fn phrase_start(words: &[&str]) -> usize {
    for i in (0..words.len()).rev() {
        let word = words[i].to_lowercase();
        let before = i.checked_sub(1).map_or("", |b| words[b]);
        if STOPS.contains(&word.as_str()) {
            return i + 1;
        }
        if DETERMINERS.contains(&word.as_str()) && !is_inside(before, &word, &words[i + 1..]) {
            return i + 1;
        }
    }
    0
}

/// Whether a determiner only introduces a part of the phrase: it follows a linking preposition,
/// is no possessive, and neither a title (`EU-coördinator voor …`) nor a single compound comes
/// after it.
fn is_inside(before: &str, determiner: &str, after: &[&str]) -> bool {
    let links = LINKS.contains(&before) && !["zijn", "haar", "hun"].contains(&determiner);
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let title = after.first().is_some_and(capital) && !after.iter().all(capital);
    links && !title && after.len() > 1
}
