//! The card writer: whatever the labels, the address and the query say, a card is a card.

#![no_main]

use std::sync::LazyLock;

use council_conclusions::corpus::Corpus;
use council_conclusions_fuzz::asked::Card;
use council_conclusions_fuzz::promises::card_keeps;
use libfuzzer_sys::fuzz_target;

static CORPUS: LazyLock<Corpus> =
    LazyLock::new(|| Corpus::embedded().expect("the embedded pack opens"));

fuzz_target!(|asked: Card| {
    let point = usize::from(asked.point) % CORPUS.len();
    card_keeps(&CORPUS, point, asked.query, &asked.options());
});
