//! Stems: the forms of one word become one.

use rust_stemmers::{Algorithm, Stemmer};

/// Forms that the algorithm does not bring together, each with the word it belongs to. Irregular
/// verbs and plurals of the documents' field; folded, alphabetical.
const IRREGULAR: [(&str, &str); 36] = [
    ("aangenomen", "aannemen"),
    ("aangetroffen", "aantreffen"),
    ("beschreven", "beschrijven"),
    ("besloten", "besluiten"),
    ("bevriest", "bevriezen"),
    ("bevroor", "bevriezen"),
    ("bevroren", "bevriezen"),
    ("drones", "drone"),
    ("gebeurd", "gebeuren"),
    ("gebruikt", "gebruiken"),
    ("gebruikte", "gebruiken"),
    ("gegeven", "geven"),
    ("genomen", "nemen"),
    ("gestolen", "stelen"),
    ("gevangenissen", "gevangenis"),
    ("gevonden", "vinden"),
    ("gezonden", "zenden"),
    ("grenzen", "grens"),
    ("jonger", "jong"),
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("lidstaten", "lidstaat"),
    ("opgesteld", "opstellen"),
    ("overeengekomen", "overeenkomen"),
    ("overheden", "overheid"),
    ("schepen", "schip"),
    ("staten", "staat"),
    ("steden", "stad"),
    ("terugkeer", "terugkeren"),
    ("terugkeert", "terugkeren"),
    ("uitgezet", "uitzetten"),
    ("uitgezette", "uitzetten"),
    ("verboden", "verbod"),
    ("verbroken", "verbreken"),
    ("vuurwapens", "vuurwapen"),
    ("wapens", "wapen"),
];

/// Plural endings with an `s` after a vowel, which the algorithm leaves as they are: `acties`,
/// `risico’s`, `agenda’s`.
const VOWEL_PLURALS: [&str; 4] = ["es", "os", "as", "ys"];

/// Endings that only look so: `proces`, `expres`, `adres`.
const NO_PLURALS: [&str; 3] = ["ces", "res", "aas"];

/// Letters from which on such an ending is taken for a plural: `haas` is none.
const MIN_PLURAL: usize = 5;

/// Particles that stand before the `ge` of a participle: `vrijgelaten`.
const PARTICLES: [&str; 22] = [
    "aan", "af", "bij", "binnen", "door", "in", "mee", "na", "neer", "om", "op", "over", "samen",
    "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "vrij", "weg",
];

/// Letters of the longest of them.
const MAX_PARTICLE: usize = 6;

/// What a participle has before its verb.
const GE: &str = "ge";

/// Ends of regular participles whose verbs lack the last letter: `uitgevoerd`, `gebruikt`. With
/// `ld` and `nd` it may belong to the verb: `gemeld`.
const PARTICIPLES: [&str; 4] = ["gd", "kt", "md", "rd"];

/// Letters that end a stem as others: `huizen`, `huis`.
pub const HARDENED: &[u8] = b"vz";

/// Letters of the endings that stemming takes off or changes.
const ENDING_LETTERS: &[u8] = b"abdefghijklnrstvz";

/// Letters at the end of a stem that it does not share with its word, at the most: `huis`, `huizen`.
const MAX_CHANGED: usize = 2;

/// Letters from which on what follows `ge` is taken for a verb: `uitgeven` is no participle.
const MIN_VERB: usize = 4;

/// The stem of a term.
pub fn stem(term: &str) -> String {
    if let Some(regular) = irregular(term) {
        return stem_of_regular(regular);
    }
    match verb(term) {
        Some(verb) => stem_of_regular(irregular(&verb).unwrap_or_else(|| singular(&verb))),
        None => stem_of_regular(singular(term)),
    }
}

fn stem_of_regular(term: &str) -> String {
    undoubled(Stemmer::create(Algorithm::Dutch).stem(term).into_owned())
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

/// Whether the stem of a word is looked up in a list.
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

fn irregular(term: &str) -> Option<&'static str> {
    let place = IRREGULAR.binary_search_by_key(&term, |(form, _)| form);
    place.ok().map(|place| IRREGULAR[place].1)
}

/// The verb of a participle, where its letters tell.
fn verb(term: &str) -> Option<String> {
    let particle = &term[..particle(term)?];
    let rest = Some(&term[particle.len() + GE.len()..]).filter(|rest| rest.len() >= MIN_VERB)?;
    if !particle.is_empty() && rest.ends_with("en") {
        return Some([particle, rest].concat());
    }
    let participle = rest.strip_suffix('e').unwrap_or(rest);
    let is_regular = PARTICIPLES.iter().any(|end| participle.ends_with(end));
    is_regular.then(|| [particle, &participle[..participle.len() - 1]].concat())
}

/// Bytes of the particle before the `ge` of a participle, 0 where there is none; none where no
/// participle begins so.
fn particle(term: &str) -> Option<usize> {
    let is_particle = |len: &usize| *len == 0 || PARTICLES.contains(&&term[..*len]);
    let mut begun = term.match_indices(GE).map(|(at, _)| at).take_while(|at| *at <= MAX_PARTICLE);
    begun.find(is_particle)
}

/// Whether a stem is so short that words which have nothing in common share it: laws (`wetten`) and
/// knowing (`weten`), a tree (`boom`) and a bomb (`bom`). Such words are told apart by their
/// spelling.
pub fn is_short(stem: &str) -> bool {
    stem.len() <= 4
}

/// A term as it is looked up by its spelling.
pub fn spelled(term: &str) -> String {
    ["=", term].concat()
}

fn singular(term: &str) -> &str {
    let plural = term.len() >= MIN_PLURAL
        && VOWEL_PLURALS.iter().any(|end| term.ends_with(end))
        && !NO_PLURALS.iter().any(|end| term.ends_with(end));
    if plural { &term[..term.len() - 1] } else { term }
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
            "bevroren bevriezen bevriest",
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
            "lidstaat lidstaten",
            "analyse analyses",
            "overheid overheden",
        ] {
            let stems: Vec<String> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms}: {stems:?}");
        }
        assert_ne!(stem("staat"), stem("lidstaat"));
        assert_ne!(stem("bank"), stem("banden"));
        assert_ne!(stem("gebied"), stem("bieden"));
        assert_ne!(stem("uitgeven"), stem("uitven"));
    }
}
