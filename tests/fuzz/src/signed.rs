//! Headers of packs that fit what follows them, whatever that is.

use council_conclusions::pack::{MAGIC, VERSION};

/// Where the header has its numbers: version, length, checksum, and what the checksum is of.
const VERSION_AT: usize = 4;
const LEN_AT: usize = 8;
const SUM_AT: usize = 12;
const BODY_AT: usize = 20;

/// The bytes under a header that fits them; none where they are too few for one.
pub fn signed(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut signed = bytes.to_vec();
    let sum = checksum(bytes.get(BODY_AT..)?);
    signed[..VERSION_AT].copy_from_slice(&MAGIC);
    signed[VERSION_AT..LEN_AT].copy_from_slice(&VERSION.to_le_bytes());
    signed[LEN_AT..SUM_AT].copy_from_slice(&(bytes.len() as u32).to_le_bytes());
    signed[SUM_AT..BODY_AT].copy_from_slice(&sum.to_le_bytes());
    Some(signed)
}

fn checksum(body: &[u8]) -> u64 {
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let (chunks, rest) = body.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    chunks.iter().chain([&last]).fold(body.len() as u64, |sum, chunk| {
        (sum.rotate_left(5) ^ u64::from_le_bytes(*chunk)).wrapping_mul(FACTOR)
    })
}
