//! Letters that people write for each other.

/// First letters that people do write for each other: `kontrole`, `ferordening`.
const FIRST_ALIKE: [[u8; 2]; 4] = [*b"ck", *b"cs", *b"fv", *b"sz"];

/// The first letters of words that one with this first letter may be.
pub(super) fn firsts(first: u8) -> impl Iterator<Item = u8> {
    let other = move |[a, b]: [u8; 2]| match first {
        _ if first == a => Some(b),
        _ if first == b => Some(a),
        _ => None,
    };
    [first].into_iter().chain(FIRST_ALIKE.into_iter().filter_map(other))
}

/// Letters that are spelled for the same sound as others: `gerigt`, `drijging`, `elektroniese`,
/// `migrasie`.
const SPELLED_ALIKE: [[&[u8]; 2]; 4] =
    [[b"ch", b"g"], [b"ei", b"ij"], [b"ies", b"isch"], [b"si", b"ti"]];

/// Whether any of them end with a letter.
pub(super) fn may_be_spelled_alike(letter: u8) -> bool {
    matches!(letter, b'g'..=b'j' | b's')
}

/// The letters at the ends of two words that are spelled for the same sound.
pub(super) fn spelled_alike(first: &[u8], second: &[u8]) -> Option<[usize; 2]> {
    if ![first, second].iter().all(|word| word.last().copied().is_some_and(may_be_spelled_alike)) {
        return None;
    }
    let both = SPELLED_ALIKE.iter().flat_map(|[a, b]| [[a, b], [b, a]]);
    let mut alike = both.filter(|[a, b]| first.ends_with(a) && second.ends_with(b));
    alike.next().map(|ends| ends.map(|letters| letters.len()))
}

/// Letters that stand for sounds alike, or for vowels.
const ALIKE: [&[u8]; 7] = [b"aeiouy", b"cksqzx", b"dt", b"fv", b"gh", b"ijy", b"mn"];

/// Keys, row after row: a finger may have hit the one beside.
const KEYS: &[u8] = b"qwertyuiop asdfghjkl zxcvbnm";

/// Letters of a word from which on a key may have been missed: in shorter ones too many others are
/// one key apart (`schaken`, `schalen`).
const MIN_MISSED: usize = 8;

/// For each byte, a bit for each list of letters it is in.
const SOUNDS: [u8; 256] = {
    let mut sounds = [0; 256];
    let mut list = 0;
    while list < ALIKE.len() {
        let mut i = 0;
        while i < ALIKE[list].len() {
            sounds[ALIKE[list][i] as usize] |= 1 << list;
            i += 1;
        }
        list += 1;
    }
    sounds
};

/// For each byte, its place among the keys; far from all of them where it has none.
const PLACES: [u8; 256] = {
    let mut places = [u8::MAX; 256];
    let mut place = 0;
    while place < KEYS.len() {
        places[KEYS[place] as usize] = place as u8;
        place += 1;
    }
    places
};

/// A letter in place of another is one error where they sound alike, or where in a long word their
/// keys are neighbours; where not, it takes two: the words are rather different ones (`banken`,
/// `banden`).
pub(super) fn substitution(a: u8, b: u8, letters: usize) -> u8 {
    let [first, second] = [a, b].map(usize::from);
    let alike = SOUNDS[first] & SOUNDS[second] != 0;
    let missed = letters >= MIN_MISSED && PLACES[first].abs_diff(PLACES[second]) == 1;
    match a == b {
        true => 0,
        false => 2 - u8::from(alike || missed),
    }
}
