//! Another set of conclusions, made up, with what the first does not have: no chapeau at first, a
//! footnote amid a text that goes on, lists in points, hyphens of every kind, other names.

use std::fs;

use council_conclusions::compile::{compile, index, verbatim};
use council_conclusions::corpus::Corpus;
use council_conclusions::pack;
use serde_json::{Value, json};

use crate::data::{expectations, path};

fn corpus() -> Corpus {
    let seed = "tests/data/other-conclusions.nl.txt";
    let document = compile(seed, &fs::read(path(seed)).expect("a seed")).expect("it compiles");
    assert!(verbatim(&document).contains("tweede maatregel2, en c) de derde maatregel; en 2 Zie"));
    let documents = [document];
    Corpus::open(pack::write(&documents, &index(&documents, &[])).into()).expect("a pack")
}

#[test]
fn another_set_of_conclusions_is_understood_by_the_same_rules() {
    let corpus = corpus();
    let found: Vec<Value> = (0..corpus.len())
        .map(|p| serde_json::to_value(corpus.point(p)).expect("plain data"))
        .collect();
    assert_eq!(found, expectations("other-conclusions"));
    let info = serde_json::to_value(corpus.document_info(0)).expect("plain data");
    assert_eq!(info["date"], "2026-06-09");
    assert_eq!(info["formation"], "Vervoer, Telecommunicatie en Energie");
    assert_eq!((&info["session"], &info["pages"]), (&json!(4201), &json!(5)));
}
