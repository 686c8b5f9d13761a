//! Verbs: the forms that belong to one.
//!
//! A regular form is its verb's root and an ending. Roots and infinitives are spelled by the rules of
//! Dutch for open and closed syllables (Woordenlijst Nederlandse Taal, Leidraad, 2): `bereikt` and
//! `bereiken`, `leeft` and `leven`, `zet` and `zetten`. A form tells its verb only in part: `leeft`
//! might be of `leefen`. What is given here are candidates; whoever asks knows which of them there are.

use super::stem::{GE, PARTICLES, PREFIXES, is_short, particle, stem};

/// Last consonants of infinitives whose past ends with `te` and whose participle with `t`; after all
/// others it is `de` and `d`.
const VOICELESS: &[u8] = b"chfkpstx";

/// Words that look like participles and are none, with all that begin so.
const NO_PARTICIPLES: [&str; 25] = [
    "gebed",
    "gebied",
    "gebod",
    "gedaante",
    "gedachte",
    "geduld",
    "gegrond",
    "gehalte",
    "gelaat",
    "geluid",
    "gemeente",
    "gemiddeld",
    "gemoed",
    "gerecht",
    "gerucht",
    "geschut",
    "geslacht",
    "getij",
    "gevaarte",
    "geweld",
    "gewicht",
    "gezant",
    "gezicht",
    "gezond",
    "verband",
];

/// Ending of an infinitive.
const EN: &str = "en";

/// Ending of the noun for what a verb does.
const ING: &str = "ing";

/// Letters from which on a word is taken for a form of a verb.
const MIN_FORM: usize = 5;

/// Letters of a verb's root behind a prefix, at least.
const MIN_VERB: usize = 3;

/// Vowels of two letters that stay as they are in an open syllable: `bieden`, `zoeken`.
const DIPHTHONGS: [&[u8]; 8] = [b"au", b"ei", b"eu", b"ie", b"ij", b"oe", b"ou", b"ui"];

/// Letters at the end of an infinitive that its stem and its forms may lack or change, at the most.
const CHANGED: usize = 3;

/// Letters of the longest infinitive whose stem may be short.
const SHORT: usize = 7;

/// Letters of the shortest root of one syllable that tells an infinitive from a plural: `bessen` are
/// not what is done `best`.
const MIN_ROOT: usize = 5;

/// The words that there are.
pub trait Vocabulary {
    /// The stem of a term of the text.
    fn stem_of(&self, term: &str) -> Option<String>;
    /// Whether a stem leads to terms of the text.
    fn has_stem(&self, stem: &str) -> bool;
    /// Whether a stem leads to what a word stands for.
    fn has_key(&self, stem: &str) -> bool;
    /// Whether a term of the text or such a stem begins so.
    fn has_beginning(&self, beginning: &str) -> bool;
}

/// The stem of the verb that a term which the text does not have may be a form of; none where its own
/// stem is one of the text, or there is no such verb.
pub fn verb_of(term: &str, own: &str, words: &impl Vocabulary) -> Option<String> {
    if words.has_stem(own) {
        return None;
    }
    let verbs = infinitives(term);
    let by_form = |verb: &str| {
        let (particle, rest) = kept(verb).split_at(particle_of(kept(verb)));
        let may_be =
            words.has_beginning(kept(verb)) || words.has_beginning(&[particle, GE, rest].concat());
        may_be.then(|| forms(verb).iter().find_map(|form| words.stem_of(form)))?
    };
    // Verbs that are spelled differently share a short stem, `sporen` and `sporren`: these are known
    // by their forms alone.
    let by_forms = || {
        let short = verbs.iter().map(String::as_str).filter(|verb| verb.len() <= SHORT);
        [term].into_iter().chain(short).find_map(by_form)
    };
    verbs.iter().find_map(|verb| words.stem_of(verb)).or_else(by_forms).or_else(|| {
        let may_be = verbs.iter().filter(|verb| words.has_beginning(kept(verb)));
        let stems = may_be.map(|verb| stem(verb)).filter(|stem| !is_short(stem));
        let stems: Vec<String> = stems.collect();
        let is_key = |stem: &&String| !words.has_key(own) && words.has_key(stem);
        let of_text = stems.iter().find(|stem| words.has_stem(stem));
        of_text.or_else(|| stems.iter().find(is_key)).cloned()
    })
}

/// What an infinitive shares with its stem and its forms.
fn kept(infinitive: &str) -> &str {
    infinitive.get(..infinitive.len().saturating_sub(CHANGED)).unwrap_or_default()
}

/// The infinitives that a term may be a form of.
pub fn infinitives(term: &str) -> Vec<String> {
    let mut found = Vec::new();
    if term.len() >= MIN_FORM && term.is_ascii() {
        add_infinitives(term, begins_with_prefix(term) && is_participle(term), &mut found);
        let of_ge = particle(term).filter(|end| is_participle(&term[*end..]));
        if let Some(end) = of_ge {
            add_infinitives(&[&term[..end], &term[end + GE.len()..]].concat(), true, &mut found);
        }
    }
    found
}

/// Adds the infinitives of a form, which may be a participle without what that begins with.
fn add_infinitives(form: &str, may_be_participle: bool, found: &mut Vec<String>) {
    let mut add = |ending: &str, voiceless: Option<bool>| {
        if let Some(root) = form.strip_suffix(ending) {
            let fits = |last: u8| voiceless.is_none_or(|v| v == VOICELESS.contains(&last));
            add_infinitives_of_root(root, fits, found);
        }
    };
    add("t", None);
    add("te", Some(true));
    add("de", Some(false));
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

/// Whether a word may be a participle, as far as it begins like one.
fn is_participle(word: &str) -> bool {
    !NO_PARTICIPLES.iter().any(|no| word.starts_with(no))
}

/// Whether a word begins with a prefix that a verb follows.
fn begins_with_prefix(word: &str) -> bool {
    let rest = PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix));
    rest.map(str::len).any(|len| len >= MIN_VERB)
}

/// The terms that are forms of a verb, if a term is its infinitive or the noun for what it does.
fn forms(verb: &str) -> Vec<String> {
    let mut found = Vec::new();
    if verb.len() >= MIN_FORM
        && verb.is_ascii()
        && let Some(open) = verb.strip_suffix(EN).or(verb.strip_suffix(ING))
    {
        let voiceless = open.bytes().last().is_some_and(|last| VOICELESS.contains(&last));
        let (past, end) = if voiceless { ("te", "t") } else { ("de", "d") };
        for root in roots(open) {
            let end = if root.ends_with(end) { "" } else { end };
            let (particle, rest) = root.split_at(particle_of(&root));
            let with_ge = [particle, GE, rest, end].concat();
            let without_ge = begins_with_prefix(&root).then(|| [&root, end].concat());
            let participles =
                [(particle.len(), with_ge)].into_iter().chain(without_ge.map(|p| (0, p)));
            for (_, participle) in participles.filter(|(at, p)| is_participle(&p[*at..])) {
                found.push([&participle, "e"].concat());
                found.push(participle);
            }
            if root.len() >= MIN_ROOT || syllables(&root) > 1 {
                found.extend(["t", past].map(|ending| [&root, ending].concat()));
            }
        }
    }
    found
}

/// Bytes of the particle that a root begins with.
fn particle_of(root: &str) -> usize {
    let particles = PARTICLES.iter().filter(|particle| root.starts_with(**particle));
    particles.map(|particle| particle.len()).max().unwrap_or(0)
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

fn is_vowel(letter: &u8) -> bool {
    b"aeiouy".contains(letter)
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
