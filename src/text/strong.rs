//! Strong verbs, whose past and participle the stemmer leaves apart: `nam`, `genomen`.

use super::fold::is_vowel;
use super::participle::{GE, PARTICLES, PREFIXES};

/// Their past and their participle, which other verbs are made of: `verwierp`, `ondernomen`,
/// `toegewezen`. Folded, alphabetical.
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

/// Those of them that by themselves are other words: data, a ditch, an orphan.
const OTHER_WORDS: [&str; 3] = ["gegeven", "sloot", "wees"];

/// The strong verb that a term is a form of, alone or behind a particle or a prefix.
pub(super) fn strong_verb(term: &str) -> Option<String> {
    // A participle with an ending, `onderzochte`, and a past in the plural, `brachten`.
    let inflected = term.strip_suffix('e').filter(|form| form.ends_with("cht"));
    let plural = term.strip_suffix("en").filter(|form| ends_as_its_plural(form.as_bytes()));
    let forms = [Some(term), inflected, plural].into_iter().flatten();
    forms.filter(|form| may_end_strong(form.as_bytes())).find_map(find)
}

fn find(term: &str) -> Option<String> {
    if let Some(verb) = listed(term) {
        return Some(verb.to_string()).filter(|_| !OTHER_WORDS.contains(&term));
    }
    let of_rest = |beginning: &&str| {
        let form = term.strip_prefix(beginning)?;
        Some([beginning, listed(form)?].concat())
    };
    let without_ge = |prefix: &&str| {
        let form = [GE, term.strip_prefix(prefix)?].concat();
        Some([prefix, listed(&form)?].concat())
    };
    let found = PARTICLES.iter().chain(&PREFIXES).find_map(of_rest);
    found.or_else(|| PREFIXES.iter().find_map(without_ge))
}

fn listed(term: &str) -> Option<&'static str> {
    let place = STRONG.binary_search_by_key(&term, |(form, _)| form);
    place.ok().map(|place| STRONG[place].1)
}

/// Whether a past in the singular is spelled as in the plural, `bracht` and `riep`; `nam` is not, and
/// `namen` are names.
fn ends_as_its_plural(singular: &[u8]) -> bool {
    let [.., before, vowel, last] = singular else { return false };
    !is_vowel(last) && (!is_vowel(vowel) || is_vowel(before))
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

#[cfg(test)]
mod tests {
    use super::{STRONG, strong_verb};

    #[test]
    fn the_list_is_sorted_for_the_search() {
        assert!(STRONG.is_sorted());
    }

    #[test]
    fn forms_lead_to_their_verbs_behind_whatever_they_are_made_with() {
        for (term, verb) in [
            ("aanbrachten", "aanbrengen"),
            ("bestreed", "bestrijden"),
            ("namen", ""),
            ("ondernomen", "ondernemen"),
            ("onderzochte", "onderzoeken"),
            ("opriepen", "oproepen"),
            ("sloot", ""),
            ("toegewezen", "toewijzen"),
            ("afsloot", "afsluiten"),
            ("verband", ""),
            ("verworpen", "verwerpen"),
        ] {
            assert_eq!(strong_verb(term).unwrap_or_default(), verb, "{term}");
        }
    }
}
