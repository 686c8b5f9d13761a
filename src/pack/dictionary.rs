//! Sorted keys with a payload each, front-coded in blocks.
//!
//! An entry is: how many bytes the key shares with the one before it in its block, how many follow,
//! these bytes, and the length of its payload in bytes. Payloads stand one after the other in a
//! stream of their own.

use super::fields::block;
use super::read::read_u32;
use super::terms::{Stream, push_number};

/// Keys in a block. More save bytes, fewer save time: a look-up reads half a block on average.
const BLOCK: usize = 16;

/// A dictionary, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Dictionary<'a> {
    blocks: &'a [u8],
    keys: &'a [u8],
    payloads: &'a [u8],
    leads: &'a [u32],
}

impl<'a> Dictionary<'a> {
    /// Reads three sections; keys are looked up by the leads, those of [`Self::leads`].
    pub(super) fn new(
        blocks: &'a [u8],
        keys: &'a [u8],
        payloads: &'a [u8],
        leads: &'a [u32],
    ) -> Self {
        Self { blocks, keys, payloads, leads }
    }

    /// The beginnings of the first keys of all blocks: most are told apart by them.
    pub(super) fn leads(self) -> Vec<u32> {
        (0..self.block_count()).map(|block| lead(self.first_key(block))).collect()
    }

    /// The entries from the first on.
    pub fn entries(self) -> Entries<'a> {
        self.entries_from(0)
    }

    /// The place of a key in the order of keys, and its payload.
    pub fn find(self, key: &[u8]) -> Option<(usize, &'a [u8])> {
        self.first_with(key)
            .filter(|(.., whole)| *whole)
            .map(|(place, payload, _)| (place, payload))
    }

    /// Whether any key begins so.
    pub fn has_prefix(self, beginning: &[u8]) -> bool {
        let next = self.block_of(beginning) + 1;
        self.first_with(beginning).is_some()
            || (next < self.block_count() && self.first_key(next).starts_with(beginning))
    }

    /// The first key that begins so, in the last block that does not begin after it: its place, its
    /// payload, and whether it is nothing more.
    fn first_with(self, beginning: &[u8]) -> Option<(usize, &'a [u8], bool)> {
        let block = self.block_of(beginning);
        let mut entries = self.entries_from(block);
        entries.open_block(block)?;
        // Bytes shared with the entry before: an entry that shares fewer with that one comes after
        // what is sought, one that shares more comes before it.
        let mut matched = 0;
        for place in block * BLOCK..(block + 1) * BLOCK {
            let (shared, rest, payload) = entries.step()?;
            if shared < matched {
                return None;
            }
            if shared == matched {
                let wanted = beginning.get(matched..).unwrap_or_default();
                let more = rest.iter().zip(wanted).take_while(|(a, b)| a == b).count();
                matched += more;
                match (rest.get(more), wanted.get(more)) {
                    (next, None) => return Some((place, payload, next.is_none())),
                    (Some(next), Some(wanted)) if next > wanted => return None,
                    _ => {}
                }
            }
        }
        None
    }

    /// The entries from a place not after this key on.
    pub fn near(self, key: &[u8]) -> Entries<'a> {
        self.entries_from(self.block_of(key))
    }

    /// The last block that does not begin after this key, or the first.
    fn block_of(self, key: &[u8]) -> usize {
        let lead = lead(key);
        let mut low = self.leads.partition_point(|l| *l < lead);
        let alike = self.leads[low..].iter().take_while(|l| **l == lead).count();
        let mut high = low + alike;
        while low < high {
            let middle = low.midpoint(high);
            if self.first_key(middle) <= key { low = middle + 1 } else { high = middle }
        }
        low.saturating_sub(1)
    }

    /// Number of keys.
    pub fn len(self) -> usize {
        let Some(last) = self.block_count().checked_sub(1) else { return 0 };
        let mut entries = self.entries_from(last);
        while entries.next_entry().is_some() {}
        entries.place()
    }

    /// Whether there is no key.
    pub fn is_empty(self) -> bool {
        self.block_count() == 0
    }

    /// The key at this place in the order of keys; empty where there is none.
    pub fn key(self, place: usize) -> Vec<u8> {
        let mut entries = self.entries_from(place / BLOCK);
        for _ in 0..=place % BLOCK {
            if entries.next_entry().is_none() {
                return Vec::new();
            }
        }
        entries.key
    }

    /// The payload of the key at this place in the order of keys.
    pub fn nth(self, place: usize) -> &'a [u8] {
        let block = place / BLOCK;
        let mut entries = self.entries_from(block);
        let mut payload = None;
        if entries.open_block(block).is_some() {
            (0..=place % BLOCK).for_each(|_| payload = entries.step().map(|(.., payload)| payload));
        }
        payload.unwrap_or_default()
    }

    fn block_count(self) -> usize {
        self.blocks.len() / (4 * block::WORDS)
    }

    fn word(self, block: usize, field: usize) -> usize {
        read_u32(self.blocks, 4 * (block * block::WORDS + field)).unwrap_or(0) as usize
    }

    fn first_key(self, block: usize) -> &'a [u8] {
        let mut stream = self.stream(block);
        stream.number();
        let len = stream.number();
        stream.take(len)
    }

    fn stream(self, block: usize) -> Stream<'a> {
        Stream::new(self.keys.get(self.word(block, block::KEYS)..).unwrap_or_default())
    }

    fn entries_from(self, block: usize) -> Entries<'a> {
        let (stream, key) = (Stream::default(), Vec::new());
        Entries { dictionary: self, place: block * BLOCK, stream, key, payload: 0 }
    }
}

/// The first four bytes of a key as a number: in the order of keys, alike where these are.
fn lead(key: &[u8]) -> u32 {
    let mut bytes = [0; 4];
    let len = key.len().min(4);
    bytes[..len].copy_from_slice(&key[..len]);
    u32::from_be_bytes(bytes)
}

/// A walk over the entries of a dictionary in order.
#[derive(Debug)]
pub struct Entries<'a> {
    dictionary: Dictionary<'a>,
    /// Place of the next entry.
    place: usize,
    stream: Stream<'a>,
    key: Vec<u8>,
    payload: usize,
}

impl<'a> Entries<'a> {
    /// Place of the next entry in the order of keys.
    pub fn place(&self) -> usize {
        self.place
    }

    /// The next key and its payload.
    pub fn next_entry(&mut self) -> Option<(&[u8], &'a [u8])> {
        if self.place.is_multiple_of(BLOCK) {
            self.open_block(self.place / BLOCK)?;
        }
        let (shared, rest, payload) = self.step()?;
        self.place += 1;
        self.key.truncate(shared);
        self.key.extend_from_slice(rest);
        Some((&self.key, payload))
    }

    /// The next entry of the block: the bytes it shares with the one before, those that follow, and
    /// its payload.
    fn step(&mut self) -> Option<(usize, &'a [u8], &'a [u8])> {
        if self.stream.is_empty() {
            return None;
        }
        let (shared, len) = (self.stream.number(), self.stream.number());
        let rest = self.stream.take(len);
        let start = self.payload;
        self.payload = start.saturating_add(self.stream.number());
        let payload = self.dictionary.payloads.get(start..self.payload).unwrap_or_default();
        Some((shared, rest, payload))
    }

    fn open_block(&mut self, block: usize) -> Option<()> {
        if block >= self.dictionary.block_count() {
            return None;
        }
        self.stream = self.dictionary.stream(block);
        self.payload = self.dictionary.word(block, block::PAYLOADS);
        self.key.clear();
        Some(())
    }
}

/// A dictionary's three sections in the making.
#[derive(Default)]
pub(super) struct DictionaryWriter {
    pub blocks: Vec<u8>,
    pub keys: Vec<u8>,
    pub payloads: Vec<u8>,
    before: String,
    len: usize,
}

impl DictionaryWriter {
    /// Appends an entry; keys come in ascending order.
    pub fn push(&mut self, key: &str, payload: &[u8]) {
        if self.len.is_multiple_of(BLOCK) {
            for start in [self.keys.len(), self.payloads.len()] {
                self.blocks.extend((start as u32).to_le_bytes());
            }
            self.before.clear();
        }
        let shared = self.before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        push_number(&mut self.keys, shared);
        push_number(&mut self.keys, key.len() - shared);
        self.keys.extend(&key.as_bytes()[shared..]);
        push_number(&mut self.keys, payload.len());
        self.payloads.extend(payload);
        self.before = key.into();
        self.len += 1;
    }
}
