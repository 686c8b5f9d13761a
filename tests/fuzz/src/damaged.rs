//! Packs as somebody would send them who means harm: sound ones with words of them exchanged, under
//! a header that fits.

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use council_conclusions::compile::{compile, index};
use council_conclusions::pack;

use crate::forged;
use crate::signed::signed;

/// What is done to one of some packs. It says nothing of the format, and so outlives changes of it.
#[derive(Arbitrary, Debug)]
pub struct Damage {
    pack: u8,
    edits: Vec<Edit>,
}

#[derive(Arbitrary, Debug)]
struct Edit {
    at: u16,
    value: u32,
    whole_word: bool,
}

static PACKS: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| {
    let seed = include_bytes!("../../data/other-conclusions.nl.txt");
    let documents = [compile("other.nl.txt", seed).expect("a seed that compiles")];
    [pack::write(&documents, &index(&documents, &[])), forged::pack("de tekst")]
});

impl Damage {
    /// The pack, damaged and signed.
    pub fn pack(&self) -> Vec<u8> {
        let mut bytes = PACKS[usize::from(self.pack) % PACKS.len()].clone();
        for edit in &self.edits {
            let value = edit.value.to_le_bytes();
            let width = if edit.whole_word { value.len() } else { 1 };
            let at = usize::from(edit.at) * if edit.whole_word { 4 } else { 1 } % bytes.len();
            for (byte, value) in bytes[at..].iter_mut().zip(&value[..width]) {
                *byte = *value;
            }
        }
        signed(&bytes).expect("a pack has a header")
    }
}
