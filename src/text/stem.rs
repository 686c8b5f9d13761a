//! Stems: the forms of one word become one.

use rust_stemmers::{Algorithm, Stemmer};

/// Forms that the algorithm does not bring together, each with the word it belongs to. Irregular
/// plurals and verbs of the documents' field; folded, alphabetical.
const IRREGULAR: [(&str, &str); 34] = [
    ("bevriest", "bevriezen"),
    ("bevroor", "bevriezen"),
    ("bevroren", "bevriezen"),
    ("drones", "drone"),
    ("gebeurd", "gebeuren"),
    ("gebruikt", "gebruiken"),
    ("gebruikte", "gebruiken"),
    ("gevangenissen", "gevangenis"),
    ("grenzen", "grens"),
    ("jonger", "jong"),
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("lidstaten", "lidstaat"),
    ("ontving", "ontvangen"),
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
    ("verdween", "verdwijnen"),
    ("verdwenen", "verdwijnen"),
    ("verloor", "verliezen"),
    ("verloren", "verliezen"),
    ("verscheen", "verschijnen"),
    ("verschenen", "verschijnen"),
    ("voorziet", "voorzien"),
    ("vuurwapens", "vuurwapen"),
    ("wapens", "wapen"),
];

/// Strong verbs: their past and their participle, which other verbs are made of: `verwierp`,
/// `ondernomen`, `toegewezen`. Folded, alphabetical.
const STRONG: [(&str, &str); 71] = [
    ("begon", "beginnen"),
    ("begonnen", "beginnen"),
    ("bleef", "blijven"),
    ("bleek", "blijken"),
    ("bood", "bieden"),
    ("bracht", "brengen"),
    ("brak", "breken"),
    ("dreef", "drijven"),
    ("droeg", "dragen"),
    ("dwong", "dwingen"),
    ("gaf", "geven"),
    ("gebleken", "blijken"),
    ("gebleven", "blijven"),
    ("geboden", "bieden"),
    ("gebonden", "binden"),
    ("gebracht", "brengen"),
    ("gebroken", "breken"),
    ("gedragen", "dragen"),
    ("gedreven", "drijven"),
    ("gedwongen", "dwingen"),
    ("gegeven", "geven"),
    ("geholpen", "helpen"),
    ("gekeken", "kijken"),
    ("gekocht", "kopen"),
    ("gekomen", "komen"),
    ("gekozen", "kiezen"),
    ("gekregen", "krijgen"),
    ("gelopen", "lopen"),
    ("genomen", "nemen"),
    ("geroepen", "roepen"),
    ("geschoten", "schieten"),
    ("geschreven", "schrijven"),
    ("gesloten", "sluiten"),
    ("gesproken", "spreken"),
    ("gestolen", "stelen"),
    ("gestorven", "sterven"),
    ("gestreden", "strijden"),
    ("getroffen", "treffen"),
    ("gevlogen", "vliegen"),
    ("gevochten", "vechten"),
    ("gevonden", "vinden"),
    ("gewezen", "wijzen"),
    ("gewonnen", "winnen"),
    ("geworpen", "werpen"),
    ("geworven", "werven"),
    ("gezocht", "zoeken"),
    ("gezonden", "zenden"),
    ("hield", "houden"),
    ("hielp", "helpen"),
    ("keek", "kijken"),
    ("kocht", "kopen"),
    ("koos", "kiezen"),
    ("kreeg", "krijgen"),
    ("kwam", "komen"),
    ("kwamen", "komen"),
    ("liep", "lopen"),
    ("nam", "nemen"),
    ("riep", "roepen"),
    ("schreef", "schrijven"),
    ("sloot", "sluiten"),
    ("stierf", "sterven"),
    ("streed", "strijden"),
    ("trof", "treffen"),
    ("vloog", "vliegen"),
    ("vond", "vinden"),
    ("wees", "wijzen"),
    ("wierf", "werven"),
    ("wierp", "werpen"),
    ("won", "winnen"),
    ("zocht", "zoeken"),
    ("zond", "zenden"),
];

/// Those of them that by themselves are other words: a ditch, an orphan.
const NO_VERBS: [&str; 2] = ["sloot", "wees"];

/// What verbs without `ge` in their participles begin with.
pub(super) const PREFIXES: [&str; 8] = ["be", "door", "her", "onder", "ont", "over", "ver", "voor"];

/// Plural endings with an `s` after a vowel, which the algorithm leaves as they are: `acties`,
/// `risico’s`, `agenda’s`.
const VOWEL_PLURALS: [&str; 4] = ["es", "os", "as", "ys"];

/// Endings that only look so: `proces`, `expres`, `adres`.
const NO_PLURALS: [&str; 3] = ["ces", "res", "aas"];

/// Letters from which on such an ending is taken for a plural: `haas` is none.
const MIN_PLURAL: usize = 5;

/// Particles that stand before the `ge` of a participle: `vrijgelaten`.
pub(super) const PARTICLES: [&str; 24] = [
    "aan", "af", "bij", "binnen", "door", "goed", "in", "mee", "na", "neer", "om", "op", "over",
    "samen", "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "voort", "vrij", "weg",
];

/// Letters of the longest of them.
const MAX_PARTICLE: usize = 6;

/// What a participle has before its verb.
pub(super) const GE: &str = "ge";

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
        return stem_of_regular(&regular);
    }
    match verb(term) {
        Some(verb) => stem_of_regular(irregular(&verb).as_deref().unwrap_or(singular(&verb))),
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

fn irregular(term: &str) -> Option<String> {
    let listed_whole = listed(&IRREGULAR, term).map(str::to_string);
    listed_whole.or_else(|| {
        // Participles with an ending: `onderzochte`.
        let form = if term.ends_with("chte") { &term[..term.len() - 1] } else { term };
        if may_end_strong(form.as_bytes()) { of_strong_verb(form) } else { None }
    })
}

/// The strong verb that a term is a form of, alone or behind a particle or a prefix.
fn of_strong_verb(term: &str) -> Option<String> {
    if let Some(verb) = listed(&STRONG, term) {
        return Some(verb.to_string()).filter(|_| !NO_VERBS.contains(&term));
    }
    let of_rest = |beginning: &&str| {
        let form = term.strip_prefix(beginning)?;
        Some([beginning, listed(&STRONG, form)?].concat())
    };
    let without_ge = |prefix: &&str| {
        let form = [GE, term.strip_prefix(prefix)?].concat();
        Some([prefix, listed(&STRONG, &form)?].concat())
    };
    let found = PARTICLES.iter().chain(&PREFIXES).find_map(of_rest);
    found.or_else(|| PREFIXES.iter().find_map(without_ge))
}

/// Whether a word may end with a strong form, as far as its last letters tell: no is certain, and
/// much cheaper to say than to look.
fn may_end_strong(word: &[u8]) -> bool {
    const LAST: [[u32; 26]; 3] = [last_pairs(0), last_pairs(1), last_pairs(2)];
    let [.., a, b, c, d] = word else { return true };
    let place = |letter: &u8| usize::from(letter.wrapping_sub(b'a'));
    let is_pair = |(pairs, [first, last]): (&[u32; 26], [&u8; 2])| {
        pairs.get(place(last)).is_some_and(|firsts| firsts >> (place(first) & 31) & 1 != 0)
    };
    LAST.iter().zip([[c, d], [b, c], [a, b]]).all(is_pair)
}

/// For each letter, a bit for each that stands before it in a strong form, so many letters from its
/// end; all where the form has no more letters.
const fn last_pairs(from_end: usize) -> [u32; 26] {
    let mut pairs = [0; 26];
    let mut i = 0;
    while i < STRONG.len() {
        let form = STRONG[i].0.as_bytes();
        let last = form.len() - 1 - from_end;
        let firsts = if last == 0 { u32::MAX } else { 1 << (form[last - 1] - b'a') };
        pairs[(form[last] - b'a') as usize] |= firsts;
        i += 1;
    }
    pairs
}

fn listed(list: &[(&str, &'static str)], term: &str) -> Option<&'static str> {
    let place = list.binary_search_by_key(&term, |(form, _)| form);
    place.ok().map(|place| list[place].1)
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
pub(super) fn particle(term: &str) -> Option<usize> {
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
    use super::{IRREGULAR, STRONG, stem};

    #[test]
    fn irregular_forms_are_sorted_for_the_search() {
        assert!(IRREGULAR.is_sorted() && STRONG.is_sorted());
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
            "bestrijden bestreed bestreden",
            "verwerpen verwierp verworpen",
            "toewijzen toegewezen",
            "ondernemen ondernam ondernomen",
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
