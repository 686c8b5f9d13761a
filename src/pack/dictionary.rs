//! Sorted keys with a payload each, front-coded in blocks.
//!
//! An entry is: how many bytes the key shares with the one before it in its block and how many
//! follow, four bits each where both are less than 15, and these bytes. Payloads stand in a stream
//! of their own, and before all of them their lengths in bytes. Where blocks begin is found when a
//! dictionary is opened: a table of it would be a thing to send and a thing to forge.

use super::terms::{Stream, push_number};

/// Keys in a block. More save bytes, fewer save time: a look-up reads half a block on average.
const BLOCK: usize = 16;

/// Bytes that most keys are shorter than.
const USUAL_KEY: usize = 40;

/// What four bits say that do not suffice: the rest follows.
const MORE: usize = 15;

/// Where a block begins: what look-ups start from.
#[derive(Debug)]
struct Block {
    /// The beginning of its first key: most are told apart by it.
    lead: u64,
    /// First byte among the keys.
    keys: usize,
    /// First byte among the lengths.
    lengths: usize,
    /// First byte among the payloads.
    payloads: usize,
}

/// The blocks of a dictionary, found by reading through it once.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    list: Vec<Block>,
    /// Number of keys.
    keys: usize,
}

impl Blocks {
    /// Finds the blocks of a dictionary in its sections, keys and payloads.
    pub fn of([keys, payloads]: [&[u8]; 2]) -> Self {
        let (mut rest, mut lengths, mut payload) = (Stream::new(keys), Stream::new(payloads), 0);
        let mut blocks = Self::default();
        while !rest.is_empty() {
            let (key, length) = (keys.len() - rest.len(), payloads.len() - lengths.len());
            let Some((_, first)) = next_key(&mut rest) else { break };
            if blocks.keys.is_multiple_of(BLOCK) {
                let lead = lead(first);
                blocks.list.push(Block { lead, keys: key, lengths: length, payloads: payload });
            }
            payload += lengths.number();
            blocks.keys += 1;
        }
        // Payloads follow the last of their lengths.
        let start = payloads.len() - lengths.len();
        blocks.list.iter_mut().for_each(|block| block.payloads += start);
        blocks
    }
}

/// A dictionary, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Dictionary<'a> {
    keys: &'a [u8],
    payloads: &'a [u8],
    blocks: &'a Blocks,
}

impl<'a> Dictionary<'a> {
    /// Reads two sections, keys and payloads, whose blocks these are.
    pub(super) fn new([keys, payloads]: [&'a [u8]; 2], blocks: &'a Blocks) -> Self {
        Self { keys, payloads, blocks }
    }

    /// The entries from the first on.
    pub fn entries(self) -> Entries<'a> {
        self.entries_from(0)
    }

    /// The place of a key in the order of keys, and its payload.
    pub fn find(self, key: &[u8]) -> Option<(usize, &'a [u8])> {
        let first = self.beginning_with(key).next()?;
        (first.key_len() == key.len()).then(|| (first.place, self.nth(first.place)))
    }

    /// Whether any key begins so.
    pub fn has_prefix(self, beginning: &[u8]) -> bool {
        self.beginning_with(beginning).next().is_some()
    }

    /// The keys that begin so, in order.
    pub fn beginning_with(self, beginning: &'a [u8]) -> Alikes<'a> {
        self.alike(beginning, beginning.len())
    }

    /// The keys that begin with as many bytes of a word, at the least, in order.
    pub fn alike(self, word: &'a [u8], least: usize) -> Alikes<'a> {
        let block = self.block_of(&word[..least]);
        Alikes { keys: self.stream(block), place: block * BLOCK, word, least, alike: 0 }
    }

    /// The entries from a place not after this key on.
    pub fn near(self, key: &[u8]) -> Entries<'a> {
        self.entries_from(self.block_of(key))
    }

    /// The keys from a place not after this one on, each by how it differs from the one before.
    pub fn differences(self, key: &[u8]) -> Differences<'a> {
        self.differences_from(self.block_of(key))
    }

    /// The last block that does not begin after this key, or the first.
    fn block_of(self, key: &[u8]) -> usize {
        let lead = lead(key);
        let blocks = &self.blocks.list;
        let mut low = blocks.partition_point(|block| block.lead < lead);
        let alike = blocks[low..].iter().take_while(|block| block.lead == lead).count();
        let mut high = low + alike;
        while low < high {
            let middle = low.midpoint(high);
            if self.first_key(middle) <= key { low = middle + 1 } else { high = middle }
        }
        low.saturating_sub(1)
    }

    /// Number of keys.
    pub fn len(self) -> usize {
        self.blocks.keys
    }

    /// Whether there is no key.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The key at this place in the order of keys; empty where there is none.
    pub fn key(self, place: usize) -> Vec<u8> {
        let mut keys = self.stream(place / BLOCK);
        let mut key = Vec::with_capacity(USUAL_KEY);
        for _ in 0..=place % BLOCK {
            let Some((shared, rest)) = next_key(&mut keys) else { return Vec::new() };
            key.truncate(shared);
            key.extend_from_slice(rest);
        }
        key
    }

    /// The payload of the key at this place in the order of keys.
    pub fn nth(self, place: usize) -> &'a [u8] {
        let mut payloads = self.payloads(place / BLOCK);
        payloads.skip(place % BLOCK);
        payloads.step()
    }

    fn block_count(self) -> usize {
        self.blocks.list.len()
    }

    fn first_key(self, block: usize) -> &'a [u8] {
        next_key(&mut self.stream(block)).map_or(&[], |(_, key)| key)
    }

    fn stream(self, block: usize) -> Stream<'a> {
        let keys = self.blocks.list.get(block).and_then(|block| self.keys.get(block.keys..));
        Stream::new(keys.unwrap_or_default())
    }

    fn payloads(self, block: usize) -> Payloads<'a> {
        let Some(block) = self.blocks.list.get(block) else { return Payloads::default() };
        let from = |start| Stream::new(self.payloads.get(start..).unwrap_or_default());
        Payloads { lengths: from(block.lengths), all: from(block.payloads) }
    }

    fn entries_from(self, block: usize) -> Entries<'a> {
        let (key, payloads) = (Vec::with_capacity(USUAL_KEY), Payloads::default());
        Entries { differences: self.differences_from(block), key, payloads }
    }

    fn differences_from(self, block: usize) -> Differences<'a> {
        Differences { dictionary: self, place: block * BLOCK, stream: Stream::default() }
    }
}

/// The next key of a block: the bytes it shares with the one before, and those that follow.
#[inline]
fn next_key<'a>(stream: &mut Stream<'a>) -> Option<(usize, &'a [u8])> {
    let lengths = usize::from(stream.byte()?);
    let (mut shared, mut len) = (lengths >> 4, lengths & MORE);
    if shared == MORE {
        shared += stream.number();
    }
    if len == MORE {
        len += stream.number();
    }
    Some((shared, stream.take(len)))
}

/// The payloads of a block, one after the other.
#[derive(Clone, Copy, Debug, Default)]
struct Payloads<'a> {
    lengths: Stream<'a>,
    all: Stream<'a>,
}

impl<'a> Payloads<'a> {
    #[inline]
    fn step(&mut self) -> &'a [u8] {
        self.all.take(self.lengths.number())
    }

    fn skip(&mut self, count: usize) {
        let bytes = self.lengths.sum(count);
        self.all.take(bytes);
    }
}

/// The first eight bytes of a key as a number: in the order of keys, alike where these are.
fn lead(key: &[u8]) -> u64 {
    if let Some(first) = key.first_chunk() {
        return u64::from_be_bytes(*first);
    }
    let mut bytes = [0; 8];
    bytes[..key.len()].copy_from_slice(key);
    u64::from_be_bytes(bytes)
}

/// A walk over the entries of a dictionary in order.
#[derive(Debug)]
pub struct Entries<'a> {
    differences: Differences<'a>,
    key: Vec<u8>,
    payloads: Payloads<'a>,
}

impl<'a> Entries<'a> {
    /// Place of the next entry in the order of keys.
    pub fn place(&self) -> usize {
        self.differences.place
    }

    /// The next key and its payload.
    pub fn next_entry(&mut self) -> Option<(&[u8], &'a [u8])> {
        let (place, shared, rest) = self.differences.next()?;
        if place.is_multiple_of(BLOCK) {
            self.payloads = self.differences.dictionary.payloads(place / BLOCK);
            self.key.clear();
        }
        self.key.truncate(shared);
        self.key.extend_from_slice(rest);
        Some((&self.key, self.payloads.step()))
    }
}

/// A walk over the keys of a dictionary in order, none of which is put together.
#[derive(Debug)]
pub struct Differences<'a> {
    dictionary: Dictionary<'a>,
    /// Place of the next key.
    place: usize,
    stream: Stream<'a>,
}

impl<'a> Iterator for Differences<'a> {
    /// A key's place, how many bytes it shares with the key before, and those that follow.
    type Item = (usize, usize, &'a [u8]);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let place = self.place;
        if place.is_multiple_of(BLOCK) {
            let block = Some(place / BLOCK).filter(|block| *block < self.dictionary.block_count());
            self.stream = self.dictionary.stream(block?);
        }
        let (shared, rest) = next_key(&mut self.stream)?;
        self.place += 1;
        Some((place, shared, rest))
    }
}

/// A key that begins like a word.
#[derive(Clone, Copy, Debug)]
pub struct Alike<'a> {
    /// Its place in the order of keys.
    pub place: usize,
    /// Bytes that both begin with.
    pub alike: usize,
    /// Bytes it shares with the key before.
    pub shared: usize,
    /// Those that follow.
    pub rest: &'a [u8],
}

impl Alike<'_> {
    /// Bytes of the key.
    pub fn key_len(&self) -> usize {
        self.shared + self.rest.len()
    }
}

/// A walk over the keys that begin like a word, none of which is put together.
#[derive(Debug)]
pub struct Alikes<'a> {
    keys: Stream<'a>,
    /// Place of the next key.
    place: usize,
    word: &'a [u8],
    least: usize,
    /// Bytes that the word and the key before begin with.
    alike: usize,
}

impl<'a> Iterator for Alikes<'a> {
    type Item = Alike<'a>;

    fn next(&mut self) -> Option<Alike<'a>> {
        let (word, least, mut keys) = (self.word, self.least, self.keys);
        loop {
            if self.place.is_multiple_of(BLOCK) {
                self.alike = 0;
            }
            let (shared, rest) = next_key(&mut keys)?;
            self.place += 1;
            // A key that shares more with the one before differs from the word where that did.
            if shared <= self.alike {
                let wanted = &word[shared..];
                let more = rest.iter().zip(wanted).take_while(|(a, b)| a == b).count();
                let is_after = shared < self.alike || rest.get(more) > wanted.get(more);
                self.alike = shared + more;
                if is_after && self.alike < least {
                    return None;
                }
            }
            if self.alike >= least {
                self.keys = keys;
                return Some(Alike { place: self.place - 1, alike: self.alike, shared, rest });
            }
        }
    }
}

/// A dictionary's two sections in the making.
#[derive(Default)]
pub(super) struct DictionaryWriter {
    keys: Vec<u8>,
    payloads: Vec<u8>,
    lengths: Vec<u8>,
    before: String,
    len: usize,
}

impl DictionaryWriter {
    /// Appends an entry; keys come in ascending order.
    pub fn push(&mut self, key: &str, payload: &[u8]) {
        if self.len.is_multiple_of(BLOCK) {
            self.before.clear();
        }
        let shared = self.before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        let lengths = [shared, key.len() - shared];
        self.keys.push((lengths[0].min(MORE) << 4 | lengths[1].min(MORE)) as u8);
        for more in lengths.iter().filter_map(|length| length.checked_sub(MORE)) {
            push_number(&mut self.keys, more);
        }
        self.keys.extend(&key.as_bytes()[shared..]);
        push_number(&mut self.lengths, payload.len());
        self.payloads.extend(payload);
        self.before = key.into();
        self.len += 1;
    }

    /// The keys, and the payloads behind their lengths.
    pub fn finish(self) -> [Vec<u8>; 2] {
        [self.keys, [self.lengths, self.payloads].concat()]
    }
}
