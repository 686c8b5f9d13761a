//! Regular verbs: infinitives → their forms, and back.
//!
//! A form is its verb's root and an ending. Both are spelled by the rules of Dutch for open and closed
//! syllables (Woordenlijst Nederlandse Taal, Leidraad, 2): `bereikt` and `bereiken`, `leeft` and
//! `leven`, `zet` and `zetten`. A form tells its verb only in part: `leeft` might be of `leefen`. What
//! is given here are candidates; whoever asks knows which of them there are.

use super::fold::is_vowel;
use super::participle::{GE, PREFIXES, ge_at, may_be_participle, particle};

/// Last consonants of infinitives whose past ends with `te` and whose participle with `t`; after all
/// others it is `de` and `d`.
const VOICELESS: &[u8] = b"chfkpstx";

/// Ending of an infinitive.
const EN: &str = "en";

/// Ending of the noun for what a verb does.
const ING: &str = "ing";

/// Letters from which on a word is taken for a form of a verb.
const MIN_FORM: usize = 5;

/// Letters of a root behind a prefix, at least.
const MIN_ROOT: usize = 3;

/// Letters of a root of one syllable that are enough to tell the verb from a noun: `speelt` belongs
/// to `spelen`, but `kaart` not to `karen`.
const CLEAR_ROOT: usize = 5;

/// Vowels of two letters that stay as they are in an open syllable: `bieden`, `zoeken`.
const DIPHTHONGS: [&[u8]; 8] = [b"au", b"ei", b"eu", b"ie", b"ij", b"oe", b"ou", b"ui"];

/// The infinitives that a term may be a form of.
pub fn infinitives(term: &str) -> Vec<String> {
    let mut found = Vec::new();
    if term.len() >= MIN_FORM && term.is_ascii() && may_be_participle(term) {
        add_infinitives(term, begins_with_prefix(term), &mut found);
        if let Some(at) = ge_at(term) {
            add_infinitives(&[&term[..at], &term[at + GE.len()..]].concat(), true, &mut found);
        }
    }
    found
}

/// Adds the infinitives of a form, which may be a participle without its `ge`.
fn add_infinitives(form: &str, may_be_participle: bool, found: &mut Vec<String>) {
    let mut add = |ending: &str, voiceless: Option<bool>| {
        if let Some(root) = form.strip_suffix(ending) {
            let fits = |last: u8| voiceless.is_none_or(|v| v == VOICELESS.contains(&last));
            add_infinitives_of_root(root, fits, found);
        }
    };
    add("t", None);
    ["te", "ten"].iter().for_each(|past| add(past, Some(true)));
    ["de", "den"].iter().for_each(|past| add(past, Some(false)));
    if may_be_participle {
        add("d", Some(false));
    }
    // The ending melts into a root that ends with the same letter: `verspreid`.
    if form.ends_with(['d', 't']) {
        add("", None);
    } else if form.ends_with("de") || form.ends_with("te") {
        add("e", None);
    }
}

fn add_infinitives_of_root(root: &str, fits: impl Fn(u8) -> bool, found: &mut Vec<String>) {
    let [.., before, vowel, last] = root.as_bytes() else { return };
    if is_vowel(last) {
        return;
    }
    let (beginning, end) = root.split_at(root.len() - 1);
    if is_vowel(vowel) && !is_vowel(before) {
        if fits(*last) {
            found.push([root, end, EN].concat());
            // The last syllable of `verbeteren` has no stress.
            if syllables(root) > 1 {
                found.push([root, EN].concat());
            }
        }
        return;
    }
    let is_long = before == vowel && is_vowel(vowel);
    let open = if is_long { &beginning[..beginning.len() - 1] } else { beginning };
    let soft = match last {
        b'f' => Some("v"),
        b's' => Some("z"),
        _ => None,
    };
    let ends = soft.into_iter().chain([end]).filter(|end| fits(end.as_bytes()[0]));
    found.extend(ends.map(|end| [open, end, EN].concat()));
}

/// Whether a word begins with a prefix that a verb follows.
fn begins_with_prefix(word: &str) -> bool {
    let rest = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix));
    rest.map(str::len).any(|len| len >= MIN_ROOT)
}

/// The terms that are forms of a verb, if a term is its infinitive or the noun for what it does.
pub(super) fn forms(verb: &str) -> Vec<String> {
    let mut found = Vec::new();
    let Some(open) = open_root(verb) else { return found };
    let voiceless = open.bytes().last().is_some_and(|last| VOICELESS.contains(&last));
    let (past, plural, end) = if voiceless { ("te", "ten", "t") } else { ("de", "den", "d") };
    for root in roots(open) {
        add_participles(&root, if root.ends_with(end) { "" } else { end }, &mut found);
        // A short word, or one that doubles a letter, is rather a plural: `bessen` are not what is
        // done `best`.
        let is_clear = root.len() >= CLEAR_ROOT && root.len() >= open.len();
        if is_clear || syllables(&root) > 1 {
            found.extend(["t", past, plural].map(|ending| [&root, ending].concat()));
        }
    }
    found
}

/// The root in an infinitive, or in the noun for what the verb does, as it is spelled there.
pub(super) fn open_root(verb: &str) -> Option<&str> {
    let is_long = verb.len() >= MIN_FORM && verb.is_ascii();
    is_long.then(|| verb.strip_suffix(EN).or(verb.strip_suffix(ING)))?
}

/// Adds the participles that end so: with `ge` before the root or behind its particle, or without.
fn add_participles(root: &str, end: &str, found: &mut Vec<String>) {
    let with_ge = |particle: &str| {
        let participle = [GE, &root[particle.len()..], end].concat();
        may_be_participle(&participle).then(|| [particle, &participle].concat())
    };
    let behind = Some(particle(root)).filter(|particle| !particle.is_empty()).and_then(with_ge);
    let without = [root, end].concat();
    let without = (begins_with_prefix(root) && may_be_participle(&without)).then_some(without);
    for participle in [with_ge(""), behind, without].into_iter().flatten() {
        found.push([&participle, "e"].concat());
        found.push(participle);
    }
}

/// The roots of an infinitive, given without its ending.
fn roots(open: &str) -> Vec<String> {
    let [.., before, vowel, last] = open.as_bytes() else { return Vec::new() };
    let (beginning, end) = open.split_at(open.len() - 1);
    let hardened = match last {
        b'v' => "f",
        b'z' => "s",
        _ => end,
    };
    if is_vowel(last) {
        return Vec::new();
    }
    if vowel == last {
        return vec![beginning.into()];
    }
    let is_long = is_vowel(vowel) && !DIPHTHONGS.contains(&&[*before, *vowel][..]);
    let doubled = [beginning, if is_long { &beginning[beginning.len() - 1..] } else { "" }];
    let mut roots = vec![[&doubled.concat(), hardened].concat()];
    if is_long && syllables(open) > 1 {
        roots.push(open.into());
    }
    roots
}

/// Groups of vowels.
fn syllables(word: &str) -> usize {
    word.as_bytes().chunk_by(|a, b| is_vowel(a) == is_vowel(b)).filter(|g| is_vowel(&g[0])).count()
}

#[cfg(test)]
mod tests {
    use super::{forms, infinitives};

    const VERBS: [(&str, &str); 15] = [
        ("bereiken", "bereikt bereikte"),
        ("beteugelen", "beteugelt beteugeld beteugelde"),
        ("bouwen", "gebouwd gebouwde"),
        ("evalueren", "evalueert evalueerde geevalueerd"),
        ("leiden", "geleid"),
        ("naleven", "naleeft nageleefd"),
        ("ondersteunen", "ondersteunt ondersteund ondersteunde"),
        ("oprichten", "opgericht opgerichte"),
        ("reizen", "gereisd"),
        ("spelen", "speelt speelde"),
        ("verbeteren", "verbetert verbeterd verbeterde"),
        ("verspreiden", "verspreidt verspreid"),
        ("versterken", "versterkt versterkte"),
        ("vervagen", "vervaagt vervaagd"),
        ("wegzetten", "wegzette weggezet"),
    ];

    fn has(list: &[String], word: &str) -> bool {
        list.iter().any(|other| other == word)
    }

    #[test]
    fn regular_forms_and_infinitives_lead_to_each_other() {
        for (infinitive, words) in VERBS {
            for word in words.split(' ') {
                assert!(has(&infinitives(word), infinitive), "{word}");
                assert!(has(&forms(infinitive), word), "{word}");
            }
        }
    }

    #[test]
    fn short_words_tell_their_verbs_but_are_not_told_by_them() {
        for (infinitive, word) in
            [("bieden", "biedt"), ("leven", "leeft"), ("reizen", "reist"), ("werven", "werft")]
        {
            assert!(has(&infinitives(word), infinitive), "{word}");
            assert!(!has(&forms(infinitive), word), "{word}");
        }
    }

    #[test]
    fn words_that_only_look_alike_do_not_lead_to_each_other() {
        for (word, other) in [
            ("sport", "sporen"),
            ("kaart", "karren"),
            ("paard", "paren"),
            ("staat", "staen"),
            ("gebied", "bieden"),
            ("verband", "verbannen"),
            ("werkde", "werken"),
        ] {
            assert!(!has(&infinitives(word), other), "{word}");
            assert!(!has(&forms(other), word), "{word}");
        }
        assert!(!has(&forms("bessen"), "beste"));
    }
}
