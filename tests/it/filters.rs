//! Filters and the counts that promise what they would give.

use council_conclusions::corpus::NONE;
use council_conclusions::model::Kind;
use council_conclusions::search::{AddresseeMatch, Filter, Options, search};
use proptest::prelude::*;
use serde_json::Value;

use crate::data::{CORPUS, expectations, strings};

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

fn total(query: &str, filter: Filter) -> usize {
    search(&CORPUS, query, &Options { filter, limit: 0, ..Options::default() }).total
}

#[test]
fn filters_let_through_as_many_points_as_the_document_has() {
    for expected in expectations("filters") {
        let found = total("", filter(&expected["filter"]));
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

/// Any filter that can be chosen in this corpus.
fn any_filter() -> impl Strategy<Value = Filter> {
    let addressees = prop::sample::subsequence(vec!["member-states", "commission", NONE], 0..=3);
    let chapters =
        prop::sample::subsequence(vec!["inleiding", "I", "II", "II.ii", "II.iii"], 0..=2);
    const MATCHES: [AddresseeMatch; 3] =
        [AddresseeMatch::Any, AddresseeMatch::Only, AddresseeMatch::All];
    const KINDS: [Option<Kind>; 3] = [None, Some(Kind::Recital), Some(Kind::Point)];
    (addressees, chapters, prop::sample::select(&MATCHES[..]), prop::sample::select(&KINDS[..]))
        .prop_map(|(addressees, chapters, addressee_match, kind)| {
            let mut filter = Filter { addressee_match, kind, ..Filter::default() };
            addressees.iter().for_each(|id| filter.add_addressee(&CORPUS, id).expect("known"));
            chapters.iter().for_each(|id| filter.add_chapter(&CORPUS, id).expect("known"));
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
        let found = search(&CORPUS, query, &Options { filter: filter.clone(), ..Options::default() });
        for (id, count) in CORPUS.addressee_ids().iter().zip(found.facets.addressees) {
            let addressees = CORPUS.find_addressee(id).expect("known");
            prop_assert_eq!(total(query, Filter { addressees, ..filter.clone() }), count);
        }
        for (id, count) in CORPUS.chapter_ids().zip(found.facets.chapters) {
            let mut chosen = Filter { chapters: None, ..filter.clone() };
            chosen.add_chapter(&CORPUS, id).expect("known");
            prop_assert_eq!(total(query, chosen), count);
        }
    }

    #[test]
    fn adding_a_filter_never_adds_hits(
        filter in any_filter(),
        query in prop::sample::select(vec!["", "terrorisme", "SIS", "de raad", "informatie"]),
    ) {
        prop_assert!(total(query, filter) <= total(query, Filter::default()));
    }
}

#[test]
fn facets_list_every_addressee_and_every_division_even_when_empty() {
    let found = search(&CORPUS, "xyz", &Options::default());
    assert_eq!(CORPUS.addressee_ids(), ["member-states", "commission", NONE]);
    assert_eq!(found.facets.addressees, [0, 0, 0]);
    assert_eq!(found.facets.chapters, vec![0; CORPUS.division_count()]);
}
