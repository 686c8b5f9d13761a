//! Stems: the forms of one word become one.

use rust_stemmers::{Algorithm, Stemmer};

use super::fold::is_vowel;
use super::participle;
use super::strong::strong_verb;

/// Forms that the algorithm does not bring together, or brings to others (`recht`, `naam`), each with a
/// word whose stem is theirs. Irregular plurals and verbs, and comparatives, of the documents' field;
/// folded, alphabetical.
const IRREGULAR: [(&str, &str); 53] = [
    ("aanhoudend", "aanhoudendst"),
    ("aanhoudende", "aanhoudendst"),
    ("bevroor", "bevriezen"),
    ("bevroren", "bevriezen"),
    ("breder", "breed"),
    ("buitengrenzen", "buitengrens"),
    ("drones", "drone"),
    ("effectiever", "effectief"),
    ("efficienter", "efficient"),
    ("europees", "europese"),
    ("gebeurd", "gebeuren"),
    ("gebruikt", "gebruiken"),
    ("gebruikte", "gebruiken"),
    ("gegeven", "gegevens"),
    ("gemeenschappelijk", "gemeenschappelijkst"),
    ("gemeenschappelijke", "gemeenschappelijkst"),
    ("gevangenissen", "gevangenis"),
    ("grenzen", "grens"),
    ("groter", "groot"),
    ("hoger", "hoog"),
    ("hogere", "hoog"),
    ("illegalen", "illegalens"),
    ("jongens", "jongens"),
    ("jonger", "jong"),
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("lidstaten", "lidstaat"),
    ("name", "namelijk"),
    ("nauwer", "nauw"),
    ("nauwere", "nauw"),
    ("ontving", "ontvangen"),
    ("openbaar", "openbaarst"),
    ("openbare", "openbaarst"),
    ("overeengekomen", "overeenkomen"),
    ("overeenkomstig", "overeenkomstiger"),
    ("overheden", "overheid"),
    ("rechts", "rechtsen"),
    ("rechtse", "rechtsen"),
    ("schepen", "schip"),
    ("sneller", "snel"),
    ("staten", "staat"),
    ("steden", "stad"),
    ("strikter", "strikt"),
    ("tak", "takje"),
    ("terugkeer", "terugkeren"),
    ("verboden", "verbod"),
    ("verdween", "verdwijnen"),
    ("verdwenen", "verdwijnen"),
    ("verloor", "verliezen"),
    ("verloren", "verliezen"),
    ("verscheen", "verschijnen"),
    ("verschenen", "verschijnen"),
    ("voorziet", "voorzien"),
];

/// Plural endings with an `s` which the algorithm leaves, after a vowel (`acties`, `risico’s`), or
/// behind an ending that it takes off the singular alone (`havens`, `haven`).
const PLURALS: [&str; 5] = ["es", "os", "as", "ys", "ens"];

/// Endings that only look so: `proces`, `adres`, `buitengrens`, `intens`.
const NO_PLURALS: [&str; 14] = [
    "aas", "ces", "gevens", "grens", "iens", "igens", "ijdens", "lens", "mens", "dres", "gres",
    "pres", "tens", "wens",
];

/// Letters from which on such an ending is taken for a plural: `haas` is none.
const MIN_PLURAL: usize = 5;

/// Letters that end a stem as others: `huizen`, `huis`.
pub const HARDENED: &[u8] = b"vz";

/// Letters of the endings that stemming takes off or changes.
const ENDING_LETTERS: &[u8] = b"abdefghijklnrstvz";

/// Letters of a stem from which on an `f` may stand for a `v` at its end.
const MIN_HARDENED: usize = 4;

/// Letters at the end of a stem that it does not share with its word, at the most: `huis`, `huizen`.
const MAX_CHANGED: usize = 2;

/// Bytes of the longest word that is stemmed. A longer one is none that anybody looks for, and the
/// algorithm takes time with the square of them.
const MAX_STEMMED: usize = 64;

/// The stem of a term.
pub fn stem(term: &str) -> String {
    if term.len() > MAX_STEMMED {
        return term.into();
    }
    if let Some(word) = irregular(term) {
        return stem_of_regular(&word);
    }
    let verb = participle::verb(term).map(|verb| irregular(&verb).unwrap_or(verb));
    stem_of_regular(singular(verb.as_deref().unwrap_or(term)))
}

fn stem_of_regular(term: &str) -> String {
    spelled_alike(undoubled(Stemmer::create(Algorithm::Dutch).stem(term).into_owned()))
}

/// Whether a stem of so many letters, the last of which is known, may be that of a word with which it
/// shares so many at the beginning: no is certain, unless the word is irregular, and much cheaper to
/// say than the stem.
pub fn may_be_stem(word: &[u8], alike: usize, len: usize, last: u8) -> bool {
    // Letters that only spelling doubles or makes single: `systeem`, `system`.
    let doubled = [Some(last), alike.checked_sub(1).map(|place| word[place])];
    let may_end = |l: &u8| ENDING_LETTERS.contains(l) || doubled.contains(&Some(*l));
    len <= word.len().min(alike + MAX_CHANGED) && word[alike..].iter().all(may_end)
}

/// Whether a word is a form that the algorithm leaves apart.
pub fn is_irregular(word: &[u8]) -> bool {
    str::from_utf8(word).is_ok_and(|word| irregular(word).is_some())
}

/// A stem without the second of two equal consonants at its end, of which the algorithm takes off
/// `dd`, `kk` and `tt` only: `stoffen` is the plural of `stof`.
fn undoubled(mut stem: String) -> String {
    let mut last = stem.bytes().rev();
    let (end, before) = (last.next(), last.next());
    if end == before && end.is_some_and(|b| b"bfglmnprs".contains(&b)) {
        stem.pop();
    }
    stem
}

/// A stem as it ends in all forms, of which the algorithm leaves some apart: with a hard consonant
/// (`positief`, `positieve`), and with a single vowel behind another one (`materiaal`, `materialen`).
/// An `s` for a `z` is left to the correction of errors: more people misspell `grenzen` than look for
/// `reis` and mean `reizen`.
fn spelled_alike(mut stem: String) -> String {
    let bytes = stem.as_bytes();
    if let [.., before, a, b, _] = bytes
        && a == b
        && is_vowel(before)
        && b"aeou".contains(a)
    {
        stem.remove(bytes.len() - 2);
    }
    if stem.len() >= MIN_HARDENED && stem.ends_with('v') {
        stem.pop();
        stem.push('f');
    }
    stem
}

/// The word that an irregular form belongs to.
fn irregular(term: &str) -> Option<String> {
    let place = IRREGULAR.binary_search_by_key(&term, |(form, _)| form);
    place.ok().map(|place| IRREGULAR[place].1.into()).or_else(|| strong_verb(term))
}

/// A word without the `en` of a plural behind `ie` and `ee` (`theorieën`), or without the `s` of such
/// a plural. Other words lose the `s` too, and therefore also those with an ending behind it:
/// `kompas`, `kompassen`.
fn singular(term: &str) -> &str {
    if term.ends_with("ieen") || term.ends_with("eeen") {
        return &term[..term.len() - 2];
    }
    let word = term.strip_suffix("sen").unwrap_or(term);
    let plural = word.len() >= MIN_PLURAL
        && PLURALS.iter().any(|end| word.ends_with(end))
        && !NO_PLURALS.iter().any(|end| word.ends_with(end));
    if plural { &word[..word.len() - 1] } else { term }
}

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, stem};

    #[test]
    fn irregular_forms_are_sorted_for_the_search() {
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn forms_of_a_word_have_one_stem_and_other_words_another() {
        for forms in [
            "inreisverbod inreisverboden",
            "databank databanken",
            "bevroren bevriezen",
            "gevangenis gevangenissen",
            "evaluatie evaluaties",
            "risico risicos",
            "gewelddadig gewelddadige",
            "terugkeer terugkeren teruggekeerde",
            "vrijlaten vrijgelaten",
            "uitgeven uitgegeven",
            "radicaliseren geradicaliseerd geradicaliseerde",
            "uitvoeren uitgevoerd uitgevoerde",
            "gebruiken gebruikt gebruikte",
            "vastleggen vastgelegd",
            "stof stoffen",
            "programma programmas",
            "drone drones",
            "luchthaven luchthavens",
            "wapen wapens",
            "optreden optredens",
            "lidstaat lidstaten",
            "analyse analyses",
            "overheid overheden",
            "bestrijden bestreed bestreden",
            "verwerpen verwierp verworpen",
            "toewijzen toegewezen",
            "ondernemen ondernam ondernomen",
            "omgeving omgevingen",
            "aangelegenheid aangelegenheden",
            "afgevaardigd afgevaardigde afgevaardigden",
            "tegengeluid tegengeluiden",
            "geldmarkt geldmarkten",
            "kompas kompassen",
            "gegeven gegevens",
            "positief positieve",
            "materiaal materialen",
            "essentieel essentiele",
            "europees europese",
            "theorie theorieen",
            "idee ideeen",
        ] {
            let stems: Vec<String> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms}: {stems:?}");
        }
        assert_ne!(stem("staat"), stem("lidstaat"));
        assert_ne!(stem("overeenkomst"), stem("overeenkomstig"));
        assert_ne!(stem("naam"), stem("name"));
        assert_ne!(stem("bank"), stem("banden"));
        assert_ne!(stem("gebied"), stem("bieden"));
        assert_ne!(stem("uitgeven"), stem("uitven"));
    }
}
