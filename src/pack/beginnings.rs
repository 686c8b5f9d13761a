//! How the keys of a dictionary begin: a small set that spares most look-ups.

use super::Dictionary;

/// Letters of a beginning that are told apart.
const LETTERS: usize = 3;

/// Bits of a letter: those in which the small letters of ASCII differ.
const LETTER_BITS: usize = 5;

/// The beginnings of two and of three letters that keys have, a bit each.
#[derive(Debug, Default)]
pub(super) struct Beginnings(Vec<u64>);

impl Beginnings {
    /// Collects the beginnings of all keys.
    pub fn of(keys: Dictionary) -> Self {
        let mut set = vec![0; 1 << (LETTERS * LETTER_BITS) >> 6];
        let mut first = [0; LETTERS];
        for (_, shared, rest) in keys.differences(&[]).filter(|(_, shared, _)| *shared < LETTERS) {
            let len = (shared + rest.len()).min(LETTERS);
            first[shared..len].copy_from_slice(&rest[..len - shared]);
            for len in LETTERS - 1..=len {
                let bit = bit(&first[..len]);
                set[bit >> 6] |= 1 << (bit & 63);
            }
        }
        Self(set)
    }

    /// Whether any key begins with the first letters of this, two at the least. Bytes that are no
    /// letters are taken for some: only a no is certain.
    #[inline]
    pub fn may_have(&self, beginning: &[u8]) -> bool {
        let bit = bit(&beginning[..beginning.len().min(LETTERS)]);
        self.0.get(bit >> 6).is_some_and(|bits| bits >> (bit & 63) & 1 != 0)
    }
}

/// The place of up to [`LETTERS`] letters; of fewer, beside those of more.
#[inline]
fn bit(letters: &[u8]) -> usize {
    let shifted = letters.iter().fold(0, |bits, byte| bits << LETTER_BITS | usize::from(byte & 31));
    shifted << (LETTER_BITS * (LETTERS - letters.len()))
}
