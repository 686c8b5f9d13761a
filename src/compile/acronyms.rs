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
/// What stands behind `(EU)` where it is a part of an act's number: `Verordening (EU) nr. 603/2013`.
static ACT_NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^ (?:nr\. )?\d").expect("a valid pattern"));
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
        let whole = found.get(0).filter(|whole| !ACT_NUMBER.is_match(&text[whole.end()..]))?;
        let (at, short) = (whole.start(), &found["short"]);
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

/// Letters of the long form, or three capitals at least, which may be those of another language. One
/// spelled like a word, `Coter`, must be short, and stand for a name in capitals that no person or place
/// has: it ends with a common noun.
fn is_short_form(short: &str, long: &str) -> bool {
    let mut letters = long.chars().flat_map(char::to_lowercase);
    let mut from_long =
        || short.chars().flat_map(char::to_lowercase).all(|c| letters.any(|l| l == c));
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let ends_common = !long.rsplit(' ').next().is_some_and(capital);
    match short.chars().filter(|c| c.is_uppercase()).count() {
        1 => capital(long) && (from_long() || (short.len() <= 5 && ends_common)),
        2 => from_long(),
        _ => true,
    }
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

#[cfg(test)]
mod tests {
    use super::{explained, spelled_out};
    use crate::compile::compile;

    #[test]
    fn a_short_form_is_listed_once_where_it_is_explained_first() {
        let seed = " 9 juni 2026 \nBIJLAGE \nTitel \nInleiding \na) Het informatiesysteem (SIS). \n\
                    b) Het andere systeem (SIS) en het netwerk van steden (NVS). \n";
        let document = compile("o.nl.txt", seed.as_bytes()).expect("it compiles");
        let found: Vec<_> =
            document.acronyms.iter().map(|a| (&*a.short, &*a.long, a.point)).collect();
        assert_eq!(found, [("SIS", "informatiesysteem", 0), ("NVS", "netwerk van steden", 1)]);
    }

    #[test]
    fn short_forms_are_those_that_the_words_before_them_explain() {
        for (text, expected) in [
            ("Het Schengeninformatiesysteem (SIS) werkt.", "SIS: Schengeninformatiesysteem"),
            (
                "de Groep terrorisme (internationale aspecten, Coter)",
                "Coter: Groep terrorisme (internationale aspecten)",
            ),
            ("het Europees netwerk van havens (Enha)", "Enha: Europees netwerk van havens"),
            ("de Verenigde Naties (VN)", "VN: Verenigde Naties"),
            ("CBRN-materialen (chemische en nucleaire materialen)", "CBRN: chemische en nucleaire"),
            // Parts of an act's number.
            ("Volgens Verordening (EU) 2018/1862", ""),
            ("Volgens Verordening (EG) nr. 1987/2006", ""),
            ("Besluit (GBVB) 2019/1", ""),
            // Letters that the words before do not have.
            ("de havens (EU) zijn", ""),
            ("het agentschap (VN) zegt", ""),
            // Names of persons and places, and common words.
            ("de heer Jan (Piet) zegt", ""),
            ("Jan Jansen (Piet) zegt", ""),
            ("de hoofdstad (Gent) is", ""),
            ("de haven (Haven) is", ""),
        ] {
            let found: Vec<_> = explained(text)
                .chain(spelled_out(text))
                .map(|(_, short, long)| format!("{short}: {long}"))
                .collect();
            assert_eq!(found.join("; "), expected, "{text}");
        }
    }
}
