//! The payloads of the dictionaries, in both directions.
//!
//! The payload of a term is one more than the place of its stem, 0 where it has none, and then its
//! postings. These are, for each unit in order, the step from the unit before, the number of
//! positions, and the steps from position to position, in bytes of the unit's text. Units are
//! points, then chapeaux, then headings. Links of a
//! stem are, for each term in order, the step from the term before, and the first byte and the
//! length of the part of the term; no length: the whole term. All these numbers are
//! variable-length: seven bits a byte, low bits first, the high bit set on all but the last.

use std::ops::Range;

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

    /// The next `len` bytes, or what is left.
    pub fn take(&mut self, len: usize) -> &'a [u8] {
        let (taken, rest) = self.bytes.split_at(len.min(self.bytes.len()));
        self.bytes = rest;
        taken
    }
}

/// Postings of one term, point after point.
#[derive(Clone, Copy, Debug)]
pub struct Postings<'a> {
    stream: Stream<'a>,
    next: usize,
}

impl<'a> Postings<'a> {
    /// Reads a term's payload: the place of its stem, and its postings.
    pub fn of_term(payload: &'a [u8]) -> (Option<usize>, Self) {
        let mut stream = Stream::new(payload);
        (stream.number().checked_sub(1), Self { stream, next: 0 })
    }
}

impl<'a> Iterator for Postings<'a> {
    /// A point's place, and the term's positions in it.
    type Item = (usize, Positions<'a>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.stream.is_empty() {
            return None;
        }
        let point = self.next + self.stream.number();
        let len = self.stream.number();
        self.next = point + 1;
        let positions = Positions { stream: self.stream, left: len, at: 0 };
        for _ in 0..len {
            if self.stream.is_empty() {
                break;
            }
            self.stream.number();
        }
        Some((point, positions))
    }
}

/// Byte positions of a term in a point's searchable text, ascending.
#[derive(Clone, Copy, Debug)]
pub struct Positions<'a> {
    stream: Stream<'a>,
    left: usize,
    at: usize,
}

impl Positions<'_> {
    /// How often the term stands there.
    pub fn count(&self) -> usize {
        self.left
    }
}

impl Iterator for Positions<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        self.left = self.left.checked_sub(1)?;
        self.at += self.stream.number();
        Some(self.at)
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
