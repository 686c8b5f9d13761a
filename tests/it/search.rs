//! What queries find, and what they mark.

use std::collections::BTreeSet;

use council_conclusions::corpus::Corpus;
use council_conclusions::search::{Options, SearchResult, Sort, search};
use council_conclusions::text;
use proptest::prelude::*;

use crate::data::{CORPUS, expectations, strings};
use crate::filters::filter;

fn all(query: &str) -> SearchResult {
    search(&CORPUS, query, &Options { limit: usize::MAX, ..Options::default() })
}

fn ids(found: &SearchResult) -> Vec<String> {
    found.hits.iter().map(|hit| CORPUS.id(hit.point)).collect()
}

#[test]
fn queries_find_exactly_the_points_expected() {
    for expected in expectations("searches") {
        let query = expected["query"].as_str().expect("a query");
        let filter = filter(&expected["filter"]);
        let options =
            Options { filter, limit: usize::MAX, sort: Sort::Document, ..Options::default() };
        let found = search(&CORPUS, query, &options);
        assert_eq!(ids(&found), strings(&expected["ids"]), "{query}");
        assert_eq!(found.total, found.hits.len());
    }
}

#[test]
fn an_empty_query_browses_all_points_in_order() {
    for query in ["", "  ", "?!", "\u{200b}"] {
        let found = all(query);
        assert_eq!(
            found.hits.iter().map(|h| h.point).collect::<Vec<_>>(),
            (0..60).collect::<Vec<_>>()
        );
        assert!(found.terms.is_empty() && found.hits.iter().all(|h| h.marks.is_empty()));
    }
}

#[test]
fn hits_are_ranked_by_reasons_a_reader_can_follow() {
    let best = |query: &str, n: usize| ids(&all(query))[..n].join(" ");
    // 33 has the word itself; 41, which is shorter than 40, and 40 only its plural.
    assert_eq!(best("inreisverbod", 3), "point-33 point-41 point-40");
    // Three times in 47; twice in 17, which is shorter than 25; twice in 25.
    assert_eq!(best("europol", 3), "point-47 point-17 point-25");
    // "financiering", the rarer word, weighs more in 21, which is a quarter as long as 12.
    assert_eq!(best("terrorisme financiering", 2), "point-21 point-12");
}

#[test]
fn equals_come_in_document_order() {
    let found = all("de");
    for pair in found.hits.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        assert!(a.score > b.score || (a.score == b.score && a.point < b.point));
    }
}

#[test]
fn limit_and_offset_cut_pages_out_of_one_order() {
    let whole = ids(&all("terrorisme"));
    let page = |offset| {
        let options = Options { limit: 7, offset, ..Options::default() };
        ids(&search(&CORPUS, "terrorisme", &options))
    };
    let pages: Vec<String> = (0..whole.len()).step_by(7).flat_map(page).collect();
    assert_eq!(pages, whole);
    assert!(page(1000).is_empty());
}

#[test]
fn terms_say_how_each_word_was_matched_and_how_often() {
    let found = all("sis SIS signalering zzz");
    let terms: Vec<_> = found
        .terms
        .iter()
        .map(|t| (t.text.as_str(), t.count, t.how.iter().map(|m| m.name()).collect::<Vec<_>>()))
        .collect();
    let expected =
        [("sis", 7, vec!["exact"]), ("signalering", 5, vec!["exact"]), ("zzz", 0, vec![])];
    assert_eq!(terms[0], expected[0]);
    assert_eq!(terms[2], expected[2]);
    assert_eq!(found.total, 0);
}

/// All terms of a point, read from its text and footnotes without the index.
fn terms_of(corpus: &Corpus, point: usize) -> BTreeSet<String> {
    let text = corpus.searchable(point);
    text::words(text).map(|w| text::fold(&text[w.start..w.end])).collect()
}

#[test]
fn the_index_agrees_with_a_naive_scan_for_every_word_and_every_prefix_in_the_text() {
    let terms: Vec<_> = (0..CORPUS.len()).map(|p| terms_of(&CORPUS, p)).collect();
    let vocabulary: BTreeSet<&String> = terms.iter().flatten().collect();
    let mut prefixes = BTreeSet::new();
    for term in &vocabulary {
        prefixes.extend(term.char_indices().map(|(i, c)| &term[..i + c.len_utf8()]));
    }
    for prefix in prefixes {
        let naive: Vec<usize> =
            (0..terms.len()).filter(|p| terms[*p].iter().any(|t| t.starts_with(prefix))).collect();
        let options = Options { limit: usize::MAX, sort: Sort::Document, ..Options::default() };
        let found = search(&CORPUS, prefix, &options);
        assert_eq!(found.hits.iter().map(|h| h.point).collect::<Vec<_>>(), naive, "{prefix}");
    }
    for term in vocabulary {
        let naive: Vec<usize> = (0..terms.len()).filter(|p| terms[*p].contains(term)).collect();
        let options = Options { limit: usize::MAX, sort: Sort::Document, ..Options::default() };
        // A word that is not the last is finished.
        let found = search(&CORPUS, &format!("{term} a"), &options);
        let with_a: Vec<usize> = naive
            .iter()
            .copied()
            .filter(|p| terms[*p].iter().any(|t| t.starts_with('a')))
            .collect();
        assert_eq!(found.hits.iter().map(|h| h.point).collect::<Vec<_>>(), with_a, "{term}");
        assert_eq!(found.terms[0].count, if term == "a" { found.total } else { naive.len() });
    }
}

/// What must hold of any result, whatever was typed.
fn check(query: &str, found: &SearchResult) -> Result<(), TestCaseError> {
    let words: Vec<String> =
        text::words(query).map(|w| text::fold(&query[w.start..w.end])).collect();
    for hit in &found.hits {
        let text = CORPUS.text(hit.point);
        prop_assert!(hit.score.is_finite() && hit.score >= 0.0);
        let mut before = 0;
        for mark in &hit.marks {
            prop_assert!(before <= mark.start && mark.start < mark.end);
            before = mark.end;
            prop_assert_eq!(text::word_at(text, mark.start).end, mark.end, "a whole word");
            let starts_word =
                text[..mark.start].chars().next_back().is_none_or(|c| !c.is_alphanumeric());
            prop_assert!(starts_word);
            let term = text::fold(&text[mark.clone()]);
            prop_assert!(
                words.iter().any(|w| term.starts_with(w.as_str())),
                "{} marks {}",
                query,
                term
            );
        }
        let snippet = &hit.snippet;
        prop_assert!(text.get(snippet.range.clone()).is_some());
        prop_assert!(
            snippet
                .marks
                .iter()
                .all(|m| snippet.range.start <= m.start && m.end <= snippet.range.end)
        );
        prop_assert!(
            hit.marks.is_empty() || !snippet.marks.is_empty(),
            "{} loses its marks",
            query
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(crate::data::cases(256))]

    #[test]
    fn no_query_panics_and_every_result_makes_sense(query in "\\PC{0,40}|[a-zë ’-]{0,30}") {
        let found = all(&query);
        check(&query, &found)?;
        let again = all(&query);
        prop_assert_eq!(ids(&found), ids(&again));
    }

    #[test]
    fn words_of_the_text_are_found_and_marked(
        point in 0usize..60,
        seed in any::<prop::sample::Index>(),
        len in 1usize..4,
    ) {
        let text = CORPUS.text(point);
        let words: Vec<_> = text::words(text).collect();
        let first = seed.index(words.len());
        let last = (first + len).min(words.len()) - 1;
        let query = &text[words[first].start..words[last].end];
        let found = all(query);
        check(query, &found)?;
        prop_assert!(found.hits.iter().any(|h| h.point == point), "{}", query);
        prop_assert!(found.hits.iter().filter(|h| h.point == point).all(|h| !h.marks.is_empty()));
    }
}

#[test]
fn very_long_queries_are_answered() {
    let nonsense = "abcdefghij ".repeat(20_000);
    assert_eq!(all(&nonsense).total, 0);
    let text: String = (0..60).map(|p| CORPUS.text(p)).collect::<Vec<_>>().join(" ");
    assert_eq!(all(&text).total, 0);
    assert_eq!(all(&"x".repeat(1_000_000)).total, 0);
}
