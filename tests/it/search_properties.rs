//! What holds of every search: it agrees with a scan without the index, and its marks and snippets make
//! sense.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use council_conclusions::search::{Match, Options, SearchResult, Sort, search};
use council_conclusions::text;
use proptest::prelude::*;

use crate::data::{CORPUS, expectations};
use crate::search::{all, ids, terms_of};

/// Points with a term for which `holds`, read without the index.
fn naive(terms: &[BTreeSet<String>], holds: impl Fn(&str) -> bool) -> Vec<usize> {
    (0..terms.len()).filter(|p| terms[*p].iter().any(|t| holds(t))).collect()
}

fn found_in_order(query: &str) -> SearchResult {
    let options = Options { limit: usize::MAX, sort: Sort::Document, ..Options::default() };
    search(&CORPUS, query, &options)
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
        let found = found_in_order(prefix);
        let points: BTreeSet<usize> = found.hits.iter().map(|h| h.point).collect();
        let missed: Vec<usize> = naive(&terms, |t| t.starts_with(prefix))
            .into_iter()
            .filter(|p| !points.contains(p))
            .collect();
        assert!(missed.is_empty(), "{prefix}: {missed:?}");
    }
    let chapeau = |p| CORPUS.chapeau(p).into_iter().flat_map(text::terms);
    let terms: Vec<_> = terms
        .iter()
        .enumerate()
        .map(|(p, own)| own.iter().cloned().chain(chapeau(p)).collect())
        .collect();
    for term in vocabulary {
        // In quotation marks nothing but the word itself is found, in a point or in its chapeau.
        let found = found_in_order(&format!("\"{term}\""));
        let points: Vec<usize> = found.hits.iter().map(|h| h.point).collect();
        assert_eq!(points, naive(&terms, |t| t == term), "{term}");
        assert_eq!(found.terms[0].count, points.len());
    }
}

/// What must hold of any result, whatever was typed.
fn check(query: &str, found: &SearchResult) -> Result<(), TestCaseError> {
    let (whole, lacking): (Vec<_>, Vec<_>) = found.hits.iter().partition(|h| h.missing.is_empty());
    for hit in whole {
        prop_assert!(lacking.iter().all(|other| other.score < hit.score), "{}", query);
    }
    for hit in &found.hits {
        let text = CORPUS.text(hit.point);
        prop_assert!(hit.score.is_finite() && hit.score >= 0.0);
        let words: Vec<_> = text::words(text).collect();
        let mut before = 0;
        for mark in &hit.marks {
            prop_assert!(before <= mark.start && mark.start < mark.end);
            before = mark.end;
            let within = words.iter().any(|w| w.start <= mark.start && mark.end <= w.end);
            prop_assert!(within, "{} marks {:?}", query, &text[mark.clone()]);
            let whole = words.iter().any(|w| w.start == mark.start && mark.end == w.end);
            prop_assert!(whole || hit.why.iter().any(|m| m >= Match::Compound), "{}", query);
        }
        let snippet = &hit.snippet;
        prop_assert!(text.get(snippet.range.clone()).is_some());
        let inside = |m: &std::ops::Range<usize>| {
            snippet.range.start <= m.start && m.end <= snippet.range.end
        };
        let marks = hit.marks.get(snippet.marks.clone()).unwrap_or_default();
        prop_assert_eq!(marks.len(), hit.marks.iter().filter(|m| inside(m)).count());
        prop_assert!(marks.iter().all(inside));
        prop_assert!(
            hit.marks.is_empty() || !snippet.marks.is_empty(),
            "{} loses its marks",
            query
        );
        prop_assert!(hit.score == 0.0 || hit.why.iter().next().is_some(), "{}", query);
    }
    Ok(())
}

#[test]
fn results_of_what_people_ask_make_sense() {
    for judged in ["judged-queries", "judged-further"].iter().flat_map(|name| expectations(name)) {
        let query = judged["q"].as_str().expect("a query");
        check(query, &all(query)).expect("a result that makes sense");
    }
}

/// Two words of the text in quotation marks, which only find themselves.
fn two_words() -> impl Strategy<Value = (String, String)> {
    let index = any::<prop::sample::Index>;
    (index(), index()).prop_map(|(a, b)| {
        let word = |at: prop::sample::Index| format!("\"{}\"", at.get(&VOCABULARY));
        (word(a), word(b))
    })
}

static VOCABULARY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let all: BTreeSet<String> = (0..CORPUS.len()).flat_map(|p| terms_of(&CORPUS, p)).collect();
    all.into_iter().collect()
});

fn whole(query: &str) -> BTreeSet<usize> {
    all(query).hits.iter().filter(|hit| hit.missing.is_empty()).map(|hit| hit.point).collect()
}

proptest! {
    #![proptest_config(crate::data::cases(256))]

    #[test]
    fn operators_are_those_of_sets((a, b) in two_words()) {
        let (of_a, of_b) = (whole(&a), whole(&b));
        let either: BTreeSet<usize> = &of_a | &of_b;
        prop_assert_eq!(whole(&format!("{a} OF {b}")), either.clone(), "{} OF {}", a, b);
        prop_assert_eq!(whole(&format!("{a} NIET {b}")), &of_a - &of_b, "{} NIET {}", a, b);
        prop_assert_eq!(whole(&format!("{a} -{b}")), &of_a - &of_b, "{} -{}", a, b);
        let both: BTreeSet<usize> = &of_a & &of_b;
        prop_assert!(whole(&format!("{a} {b}")).is_superset(&both), "{} {}", a, b);
        for hit in all(&format!("{a} OF {b}")).hits {
            prop_assert!(hit.missing.is_empty(), "{} OF {}", a, b);
        }
    }

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
