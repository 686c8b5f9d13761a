//! Search in the documents of the library: any query and any filters keep every promise.

#![no_main]

use std::sync::LazyLock;

use council_conclusions::corpus::Corpus;
use council_conclusions_fuzz::asked::Search;
use council_conclusions_fuzz::promises::search_keeps;
use libfuzzer_sys::fuzz_target;

static CORPUS: LazyLock<Corpus> =
    LazyLock::new(|| Corpus::embedded().expect("the embedded pack opens"));

fuzz_target!(|asked: Search| {
    search_keeps(&CORPUS, asked.query, &asked.options(&CORPUS));
});
