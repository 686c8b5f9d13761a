//! Filters and the counts that promise what they would give.

use std::fs;
use std::sync::LazyLock;

use council_conclusions::compile::{compile, index};
use council_conclusions::corpus::{Corpus, NAMES, NONE};
use council_conclusions::model::Kind;
use council_conclusions::pack;
use council_conclusions::search::{AddresseeMatch, Filter, Options, search};
use proptest::prelude::*;
use serde_json::Value;

use crate::data::{CORPUS, DOCUMENT, expectations, path, strings};

/// A filter of the JavaScript contract.
pub fn filter(value: &Value) -> Filter {
    let mut filter = Filter {
        addressee_match: match value["addresseeMatch"].as_str() {
            Some("only") => AddresseeMatch::Only,
            Some("all") => AddresseeMatch::All,
            _ => AddresseeMatch::Any,
        },
        kind: value["kind"]
            .as_str()
            .map(|k| if k == "point" { Kind::Point } else { Kind::Recital }),
        ..Filter::default()
    };
    for id in strings(&value["addressee"]) {
        filter.add_addressee(&CORPUS, id).expect("a known addressee");
    }
    for id in strings(&value["chapter"]) {
        filter.add_chapter(&CORPUS, id).expect("a known chapter");
    }
    if let Some(id) = value["document"].as_str() {
        filter.set_document(&CORPUS, id).expect("a known document");
    }
    filter
}

fn total(corpus: &Corpus, query: &str, filter: Filter) -> usize {
    search(corpus, query, &Options { filter, limit: 0, ..Options::default() }).total
}

#[test]
fn filters_let_through_as_many_points_as_the_document_has() {
    for expected in expectations("filters") {
        let found = total(&CORPUS, "", filter(&expected["filter"]));
        assert_eq!(Some(found as u64), expected["total"].as_u64(), "{}", expected["filter"]);
    }
}

#[test]
fn unknown_ids_are_errors_that_name_the_known_ones() {
    let mut filter = Filter::default();
    let error = filter.add_addressee(&CORPUS, "council").expect_err("nobody is called so");
    assert_eq!(error.code(), "unknown-addressee");
    assert_eq!(
        error.to_string(),
        "found the addressee \"council\", expected one of member-states, commission, none"
    );
    assert_eq!(filter.add_chapter(&CORPUS, "III").expect_err("unknown").code(), "unknown-chapter");
    assert_eq!(filter.set_document(&CORPUS, "x").expect_err("unknown").code(), "unknown-document");
}

/// The document built in, and one with other chapters and addressees.
static LIBRARY: LazyLock<Corpus> = LazyLock::new(|| {
    let seed = "tests/data/other-conclusions.nl.txt";
    let other = compile(seed, &fs::read(path(seed)).expect("a seed")).expect("it compiles");
    let documents = [DOCUMENT.clone(), other];
    Corpus::open(pack::write(&documents, &index(&documents, &[])).into()).expect("a pack")
});

/// Any filter that can be chosen in the library.
fn any_filter() -> impl Strategy<Value = Filter> {
    const MATCHES: [AddresseeMatch; 3] =
        [AddresseeMatch::Any, AddresseeMatch::Only, AddresseeMatch::All];
    const KINDS: [Option<Kind>; 3] = [None, Some(Kind::Recital), Some(Kind::Point)];
    let addressees = prop::sample::subsequence(LIBRARY.addressee_ids(), 0..=3);
    let chapters: Vec<String> = LIBRARY.chapter_ids().map(String::from).collect();
    (
        addressees,
        prop::sample::subsequence(chapters, 0..=2),
        prop::sample::select(&MATCHES[..]),
        prop::sample::select(&KINDS[..]),
        prop::sample::select(vec![None, Some(0), Some(1)]),
    )
        .prop_map(|(addressees, chapters, addressee_match, kind, document)| {
            let mut filter = Filter { addressee_match, kind, document, ..Filter::default() };
            addressees.iter().for_each(|id| filter.add_addressee(&LIBRARY, id).expect("known"));
            chapters.iter().for_each(|id| filter.add_chapter(&LIBRARY, id).expect("known"));
            filter
        })
}

proptest! {
    #![proptest_config(crate::data::cases(256))]

    #[test]
    fn each_facet_counts_what_choosing_it_gives(
        filter in any_filter(),
        query in prop::sample::select(vec!["", "terrorisme", "SIS", "de raad", "informatie", "xyz"]),
    ) {
        let options = Options { filter: filter.clone(), ..Options::default() };
        let found = search(&LIBRARY, query, &options);
        let given = |chosen| total(&LIBRARY, query, chosen);
        for (id, count) in LIBRARY.addressee_ids().iter().zip(found.facets.addressees) {
            let addressees = LIBRARY.find_addressee(id).expect("known");
            prop_assert_eq!(given(Filter { addressees, ..filter.clone() }), count, "{}", id);
        }
        for (id, count) in LIBRARY.chapter_ids().zip(found.facets.chapters) {
            let mut chosen = Filter { chapters: None, ..filter.clone() };
            chosen.add_chapter(&LIBRARY, id).expect("known");
            prop_assert_eq!(given(chosen), count, "{}", id);
        }
        for (kind, count) in Kind::ALL.into_iter().zip(found.facets.kinds) {
            let chosen = Filter { kind: Some(kind), ..filter.clone() };
            prop_assert_eq!(given(chosen), count, "{:?}", kind);
        }
        for (document, count) in found.facets.documents.into_iter().enumerate() {
            let chosen = Filter { document: Some(document), ..filter.clone() };
            prop_assert_eq!(given(chosen), count, "document {}", document);
        }
    }

    #[test]
    fn adding_a_filter_never_adds_hits(
        filter in any_filter(),
        query in prop::sample::select(vec!["", "terrorisme", "SIS", "de raad", "informatie"]),
    ) {
        prop_assert!(total(&LIBRARY, query, filter) <= total(&LIBRARY, query, Filter::default()));
    }
}

#[test]
fn facets_list_every_value_even_when_empty() {
    let found = search(&CORPUS, "xyz", &Options::default());
    assert_eq!(CORPUS.addressee_ids(), ["member-states", "commission", NONE]);
    assert_eq!(found.facets.addressees, [0, 0, 0]);
    assert_eq!(found.facets.chapters, vec![0; CORPUS.division_count()]);
    assert_eq!((found.facets.kinds, found.facets.documents), (vec![0, 0], vec![0]));
}

#[test]
fn every_addressee_has_a_name_in_every_language_of_the_labels() {
    let files = fs::read_dir(path("www/element/labels")).expect("the labels").flatten();
    let files = files.map(|f| f.path()).filter(|f| f.extension().is_some_and(|e| e == "json"));
    for file in files {
        let labels: Value =
            serde_json::from_slice(&fs::read(&file).expect("a file")).expect("JSON");
        for (id, _) in NAMES {
            let named = |of: &Value| of["addressees"][id].is_string();
            assert!(named(&labels) && named(&labels["card"]), "{}: {id}", file.display());
        }
    }
}
