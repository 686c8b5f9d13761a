//! The payloads of the dictionaries, in both directions.
//!
//! The payload of a term is what is known of it, [`TermEntry`] as one number, and then its postings.
//! These are, for each unit in order, the step from the unit before, the number of positions, and
//! the steps from position to position, in bytes of the unit's text. Units are points, then chapeaux,
//! then headings. Links of a stem are, for each term in order, the step from the term before, and the
//! first byte and the length of the part of the term; no length: the whole term. What a synonym
//! stands for are places of expressions; an expression is its meaning and the number of its stems as
//! one number, and the places of these stems. All these numbers are variable-length: seven bits a
//! byte, low bits first, the high bit set on all but the last.

use std::ops::Range;

use super::Meaning;
use super::fields::MEANINGS;

/// Appends a variable-length number.
pub fn push_number(out: &mut Vec<u8>, mut n: usize) {
    while n >= 0x80 {
        out.push(n as u8 | 0x80);
        n >>= 7;
    }
    out.push(n as u8);
}

/// A stream of numbers and bytes. Reading past its end gives zeros and nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stream<'a> {
    bytes: &'a [u8],
}

impl<'a> Stream<'a> {
    /// Reads these bytes from their beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    /// Whether nothing is left.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Bytes that are left.
    #[inline]
    pub fn len(&self) -> usize {
        self.bytes.len()
    }

    /// The next byte.
    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*byte)
    }

    /// The next number. More than four bytes of it are not read as one.
    #[inline]
    pub fn number(&mut self) -> usize {
        match self.bytes.split_first() {
            // Most numbers are small.
            Some((byte, rest)) if *byte < 0x80 => {
                self.bytes = rest;
                usize::from(*byte)
            }
            _ => self.long_number(),
        }
    }

    #[inline(never)]
    fn long_number(&mut self) -> usize {
        if let [low, high @ 0..0x80, rest @ ..] = self.bytes {
            self.bytes = rest;
            return usize::from(*low & 0x7f) | usize::from(*high) << 7;
        }
        let mut n = 0;
        for shift in [0, 7, 14, 21] {
            let Some((byte, rest)) = self.bytes.split_first() else { break };
            self.bytes = rest;
            n |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        n
    }

    /// The sum of the next numbers.
    pub fn sum(&mut self, count: usize) -> usize {
        match self.bytes.split_at_checked(count) {
            Some((small, rest)) if small.is_ascii() => {
                self.bytes = rest;
                small.iter().map(|number| usize::from(*number)).sum()
            }
            _ => (0..count).map(|_| self.number()).sum(),
        }
    }

    /// The next `len` bytes, or what is left.
    #[inline]
    pub fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.bytes.split_at(len.min(self.bytes.len()));
        self.bytes = rest;
        taken
    }
}

/// What is known of a term beside where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TermEntry {
    /// Place of its stem; none where it is found as it is typed only.
    pub stem: Option<usize>,
    /// It stands for something by itself.
    pub has_meanings: bool,
    /// It begins a phrase that stands for something.
    pub begins_phrase: bool,
}

impl TermEntry {
    pub(super) fn to_number(self) -> usize {
        let flags = usize::from(self.has_meanings) | usize::from(self.begins_phrase) << 1;
        self.stem.map_or(0, |place| place + 1) << 2 | flags
    }

    fn of_number(number: usize) -> Self {
        Self {
            stem: (number >> 2).checked_sub(1),
            has_meanings: number & 1 != 0,
            begins_phrase: number & 2 != 0,
        }
    }
}

/// Postings of one term, point after point.
#[derive(Clone, Copy, Debug)]
pub struct Postings<'a> {
    stream: Stream<'a>,
}

impl<'a> Postings<'a> {
    /// Reads a term's payload: what is known of it, and its postings.
    pub fn of_term(payload: &'a [u8]) -> (TermEntry, Self) {
        let mut stream = Stream::new(payload);
        (TermEntry::of_number(stream.number()), Self { stream })
    }

    /// Calls for each unit and byte position at which the term stands, ascending.
    #[inline]
    pub fn for_each(self, mut see: impl FnMut(usize, usize)) {
        self.all(|unit, at| {
            see(unit, at);
            true
        });
    }

    /// Whether something holds for each unit and byte position at which the term stands, ascending.
    #[inline]
    pub fn all(mut self, mut holds: impl FnMut(usize, usize) -> bool) -> bool {
        let mut next = 0;
        while !self.stream.is_empty() {
            let unit = next + self.stream.number();
            next = unit + 1;
            let mut at = 0;
            let mut left = self.stream.number();
            // Whatever number a pack gives, there are no more positions than bytes.
            while left > 0 && !self.stream.is_empty() {
                left -= 1;
                at += self.stream.number();
                if !holds(unit, at) {
                    return false;
                }
            }
        }
        true
    }
}

/// Terms that a stem is the stem or a part of, term after term.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    stream: Stream<'a>,
    term: usize,
}

impl<'a> Links<'a> {
    /// Reads a stem's payload.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { stream: Stream::new(bytes), term: 0 }
    }
}

impl Iterator for Links<'_> {
    /// A term's place, and the bytes of the term that have the stem; none: all.
    type Item = (usize, Option<Range<usize>>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.stream.is_empty() {
            return None;
        }
        self.term += self.stream.number();
        let (start, len) = (self.stream.number(), self.stream.number());
        Some((self.term, (len > 0).then(|| start..start + len)))
    }
}

/// An expression that synonyms stand for.
#[derive(Clone, Copy, Debug)]
pub struct ExpressionEntry<'a> {
    /// What it is to them.
    pub meaning: Meaning,
    stems: Stream<'a>,
    left: usize,
}

impl<'a> ExpressionEntry<'a> {
    /// Reads the beginning of a stream of expressions.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut stems = Stream::new(bytes);
        let number = stems.number();
        let meaning = MEANINGS[number % MEANINGS.len()];
        Self { meaning, stems, left: number / MEANINGS.len() }
    }

    /// The number that stands for a meaning and so many stems.
    pub(super) fn number(meaning: Meaning, stems: usize) -> usize {
        let place = MEANINGS.iter().position(|known| *known == meaning).unwrap_or(0);
        stems * MEANINGS.len() + place
    }

    /// The number of its stems that are left.
    pub fn len(&self) -> usize {
        self.left
    }

    /// Whether no stem is left.
    pub fn is_empty(&self) -> bool {
        self.left == 0
    }

    /// Whether there are bytes for all its stems.
    pub(super) fn is_whole(&self) -> bool {
        self.left <= self.stems.len()
    }

    /// What follows it in the stream.
    pub(super) fn rest(mut self) -> &'a [u8] {
        while !self.stems.is_empty() && self.next().is_some() {}
        self.stems.bytes
    }
}

/// The places of its stems, function words left out.
impl Iterator for ExpressionEntry<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        Some(self.stems.number())
    }
}

#[cfg(test)]
mod tests {
    use super::Postings;

    #[test]
    fn there_are_no_more_positions_than_bytes() {
        let mut found = Vec::new();
        Postings::of_term(&[0, 2, 0xff, 0xff, 0xff, 0x7f, 5, 1])
            .1
            .for_each(|unit, at| found.push((unit, at)));
        assert_eq!(found, [(2, 5), (2, 6)]);
    }
}
