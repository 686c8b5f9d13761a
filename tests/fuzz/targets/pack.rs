//! The pack reader: any bytes are refused, or a corpus that keeps every promise.

#![no_main]

use council_conclusions::corpus::Corpus;
use council_conclusions_fuzz::damaged::Damage;
use council_conclusions_fuzz::forged;
use council_conclusions_fuzz::promises::corpus_keeps;
use council_conclusions_fuzz::signed::signed;
use libfuzzer_sys::arbitrary::{Arbitrary, Unstructured};
use libfuzzer_sys::fuzz_target;

fuzz_target!(
    init: {
        let pack = forged::pack("text");
        assert_eq!(signed(&pack), Some(pack), "`signed` knows the header of packs");
    },
    |bytes: &[u8]| {
        let damaged = Damage::arbitrary(&mut Unstructured::new(bytes)).map(|d| d.pack());
        for bytes in [Some(bytes.to_vec()), signed(bytes), damaged.ok()].into_iter().flatten() {
            if let Ok(corpus) = Corpus::open(bytes.into()) {
                corpus_keeps(&corpus);
            }
        }
    }
);
