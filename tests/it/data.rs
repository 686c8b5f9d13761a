//! The seed, the corpus and the expectations.

use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use council_conclusions::compile::{self, Entry};
use council_conclusions::corpus::Corpus;
use council_conclusions::model::Document;
use proptest::test_runner::Config as ProptestConfig;
use serde_json::Value;

pub const SEED: &str = "seeds/conclusions-2024-12-12.nl.txt";

pub static DOCUMENT: LazyLock<Document> =
    LazyLock::new(|| compile::compile(SEED, &seed_bytes()).expect("the seed compiles"));

pub static THESAURUS: LazyLock<Vec<Entry>> =
    LazyLock::new(|| compile::seeds(&path("seeds")).expect("the seeds compile").thesaurus);

pub static CORPUS: LazyLock<Corpus> =
    LazyLock::new(|| Corpus::embedded().expect("the embedded pack opens"));

pub fn path(relative: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(relative)
}

pub fn seed_bytes() -> Vec<u8> {
    fs::read(path(SEED)).expect("the seed is there")
}

pub fn seed_text() -> String {
    String::from_utf8(seed_bytes()).expect("the seed is UTF-8")
}

/// The list in `tests/data/NAME.json`.
pub fn expectations(name: &str) -> Vec<Value> {
    let text = fs::read_to_string(path(&format!("tests/data/{name}.json"))).expect("data is there");
    serde_json::from_str(&text).expect("data is a JSON list")
}

/// A value that may be one string, several, or not there.
pub fn strings(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

/// Property tests of so many cases that leave nothing in the tree when they fail.
pub fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}
