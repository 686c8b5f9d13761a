//! The seed compiler: any text is understood whole, or refused at a line of it.

#![no_main]

use council_conclusions::compile::{compile, index};
use council_conclusions::pack;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let lines = 1 + bytes.iter().filter(|b| **b == b'\n').count();
    match compile("seeds/any.nl.txt", bytes) {
        Err(error) => {
            assert!((1..=lines).contains(&error.line), "{error} in {lines} lines");
            assert!(!error.to_string().contains('\n'), "{error:?} is one line");
        }
        Ok(document) => {
            let documents = [document];
            let bytes = pack::write(&documents, &index(&documents, &[]));
            let read = pack::Pack::open(bytes.into()).expect("what was written opens");
            assert_eq!(pack::documents(&read), documents);
        }
    }
});
