//! What queries find, and what they mark.

use std::collections::BTreeSet;

use council_conclusions::compile;
use council_conclusions::corpus::Corpus;
use council_conclusions::search::{
    Filter, Hit, Match, MatchSet, Options, Query, SearchResult, Sort, search,
};
use council_conclusions::text;
use serde_json::{Value, json};

use crate::data::{CORPUS, DOCUMENT, THESAURUS, expectations, strings};
use crate::filters::filter;

pub fn all(query: &str) -> SearchResult {
    search(&CORPUS, query, &Options { limit: usize::MAX, ..Options::default() })
}

pub fn ids(found: &SearchResult) -> Vec<String> {
    found.hits.iter().map(|hit| CORPUS.id(hit.point)).collect()
}

/// All terms of a point, read from its text and footnotes without the index.
pub fn terms_of(corpus: &Corpus, point: usize) -> BTreeSet<String> {
    text::terms(corpus.unit_text(point)).collect()
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
fn a_form_of_a_verb_finds_what_the_verb_finds() {
    for expected in expectations("verb-forms") {
        let verb = expected["verb"].as_str().expect("a verb");
        for form in strings(&expected["forms"]) {
            let found = all(form);
            let as_forms = found.hits.iter().filter(|hit| is_form(hit.why)).map(|hit| hit.point);
            let as_forms: BTreeSet<usize> = as_forms.collect();
            let of_verb = all(verb).hits;
            let mut missing =
                of_verb.iter().filter(|h| is_form(h.why) && !as_forms.contains(&h.point));
            assert!(missing.next().is_none() && !as_forms.is_empty(), "{form} of {verb}");
        }
    }
}

#[test]
fn verbs_of_the_documents_are_those_reviewed() {
    let index = compile::index(std::slice::from_ref(&*DOCUMENT), &[]);
    assert_eq!(json!(compile::verbs(&index)), json!(expectations("verbs")));
}

#[test]
fn words_that_only_look_like_forms_do_not_find_each_other() {
    for expected in expectations("no-forms") {
        let (word, other) = (expected["word"].as_str().expect("a word"), &expected["not"]);
        for hit in all(&format!("{word} ")).hits {
            let text = CORPUS.text(hit.point);
            let mut marked = hit.marks.iter().map(|mark| text::fold(&text[mark.clone()]));
            assert!(!marked.any(|marked| *other == marked), "{word}: {other}");
        }
    }
}

fn is_form(why: MatchSet) -> bool {
    why.iter().any(|how| matches!(how, Match::Exact | Match::Form))
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
    // Points named by the query come first, then those that refer to them.
    assert_eq!(best("punt 12", 2), "point-12 point-21");
    // 7 says "versleuteling", 10 only speaks of technologies against it.
    assert!(best("encryptie", 2).contains("point-7"));
}

#[test]
fn literal_matches_outrank_distant_ones() {
    for (query, literal) in
        [("gevangenissen", "recital-e"), ("uitzetting", "point-42"), ("drones", "point-14")]
    {
        assert_eq!(ids(&all(query))[0], literal, "{query}");
    }
}

#[test]
fn a_misspelled_word_is_corrected_and_said_so() {
    let suggestion = |query: &str| all(query).suggestion;
    assert_eq!(suggestion("radikalisering").as_deref(), Some("radicalisering"));
    assert_eq!(suggestion("jihadistich terorisme").as_deref(), Some("jihadistisch terrorisme"));
    assert_eq!(suggestion("terorisme en terorisme").as_deref(), Some("terrorisme en terrorisme"));
    assert_eq!(suggestion("inreisverbdo").as_deref(), Some("inreisverbod"));
    assert_eq!(suggestion("klimaatverandering gevanenis"), None, "it would find nothing");
    assert_eq!(suggestion("radicalisering"), None);
    assert_eq!(suggestion("klimaatverandering"), None);
    assert_eq!(suggestion("EU"), None);
}

#[test]
fn a_correction_finds_something_within_the_same_filter() {
    let in_chapter = |query: &str, chapter: &str| {
        let mut filter = Filter::default();
        filter.add_chapter(&CORPUS, chapter).expect("a chapter");
        search(&CORPUS, query, &Options { filter, ..Options::default() }).suggestion
    };
    assert_eq!(in_chapter("hawalla", "I").as_deref(), Some("hawala"));
    assert_eq!(in_chapter("hawalla", "II"), None);
    assert_eq!(in_chapter("hawalla xyzzy", "I"), None);
}

#[test]
fn a_term_counts_the_points_that_it_finds_alone_and_excludes_just_these() {
    for query in ["commissie", "lidstaten", "horizontale", "verzoekt", "terrorisme", "\"de raad\""]
    {
        let alone = all(query);
        let count = alone.terms.iter().filter(|t| !t.minor).map(|t| t.count).collect::<Vec<_>>();
        assert_eq!(count, [alone.total], "{query}");
        assert_eq!(all(&format!("-{query}")).total, CORPUS.len() - alone.total, "-{query}");
        assert_eq!(all(&format!("{query} -{query}")).total, 0, "{query} -{query}");
    }
}

#[test]
fn words_on_the_right_of_the_thesaurus_are_words_of_the_documents() {
    let rights = THESAURUS.iter().flat_map(|entry| &entry.right);
    // Somebody who types an error is understood, which must not hide one of the thesaurus.
    let is_found = |right: &str| {
        let found = all(&format!("{right} "));
        found.total > 0 && found.terms.iter().all(|term| !term.how.iter().any(|m| m == Match::Typo))
    };
    let missing: Vec<_> = rights.filter(|right| !is_found(right)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn words_that_only_look_like_words_of_the_documents_find_nothing() {
    let unrelated = THESAURUS.iter().filter(|entry| entry.right.is_empty());
    let words: Vec<_> = unrelated.flat_map(|entry| &entry.left).collect();
    let found: Vec<_> = words.iter().filter(|word| all(word).total > 0).collect();
    assert!(found.is_empty() && words.len() > 300, "{found:?}");
}

#[test]
fn no_function_word_is_marked_for_another_word() {
    for word in (0..CORPUS.len()).flat_map(|p| terms_of(&CORPUS, p)) {
        if text::is_function_word(&word) {
            continue;
        }
        for hit in all(&format!("{word} ")).hits {
            let text = CORPUS.text(hit.point);
            // `gaan` is none in `tegen te gaan`.
            let alone = hit.marks.iter().filter(|m| !text[..m.start].ends_with(" te "));
            let marked = alone.map(|m| text::fold(&text[m.clone()]));
            let wrong: Vec<_> = marked.filter(|m| text::is_function_word(m)).collect();
            assert!(wrong.is_empty(), "{word} marks {wrong:?} in {}", CORPUS.id(hit.point));
        }
    }
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
    let query = "sis SIS signalering zzz";
    let found = all(query);
    let terms: Vec<_> = found
        .terms
        .iter()
        .map(|t| {
            let text = &query[t.range.clone()];
            (text, t.count, t.how.iter().map(Match::name).collect::<Vec<_>>())
        })
        .collect();
    let expected = [
        ("SIS", 7, vec!["exact", "acronym"]),
        ("signalering", 5, vec!["exact", "form", "compound", "synonym"]),
        ("zzz", 0, vec![]),
    ];
    assert_eq!(terms, expected);
    assert!(found.hits.iter().all(|hit| hit.missing == [2]), "two of three words are most of them");
    assert_eq!(all("sis zzz").total, 0, "an unknown word weighs most");
    let found = all("sis signalering hawala");
    let lacks = |missing: &[usize]| found.hits.iter().any(|hit| hit.missing == missing);
    assert!(lacks(&[2]), "most of the weight is enough");
    assert!(lacks(&[0, 1]), "the rarest of three is most of the weight");
    assert!(all("sis signalering").hits.iter().all(|hit| hit.missing.is_empty()));
}

#[test]
fn every_word_is_explained_by_where_it_stands() {
    let explain = |query: &str, id: &str| -> Vec<(String, Vec<&str>, Vec<&str>)> {
        let point = CORPUS.find(id).expect("a point");
        let explained = Query::new(&CORPUS, query).explain(&CORPUS, point);
        let shown = explained.into_iter().map(|e| {
            (query[e.range].to_string(), e.how.iter().map(Match::name).collect(), e.found)
        });
        shown.collect()
    };
    let one = |query: &str, how: &[&'static str], found: &[&'static str]| {
        vec![(query.to_string(), how.to_vec(), found.to_vec())]
    };
    let chapeau = "en verzoekt hij de COMMISSIE:";
    assert_eq!(
        explain("wat moet de commissie", "point-17"),
        one("commissie", &["exact"], &[chapeau])
    );
    let title = CORPUS.division_title(CORPUS.division(CORPUS.find("point-9").expect("a point")));
    assert_eq!(explain("horizontale", "point-9"), one("horizontale", &["exact"], &[title]));
    assert_eq!(explain("16335/23 -SIS", "recital-i"), one("16335/23", &["exact"], &["16335/23"]));
    assert_eq!(
        explain("\"derde landen\"", "point-42"),
        [("derde landen".to_string(), vec!["exact"], vec!["derde landen"],)]
    );
    assert_eq!(explain("punt 20", "point-20"), one("punt 20", &["exact"], &[]));
    assert_eq!(explain("drones", "point-20"), one("drones", &[], &[]));
    let words = explain("info hawala", "point-12");
    assert_eq!(words[0], ("info".to_string(), vec![], vec![]), "only the last is unfinished");
    assert!(explain("", "point-12").is_empty());
}

#[test]
fn a_common_word_does_not_outweigh_a_synonym_of_the_rare_one() {
    let ids = ids(&all("nieuwe betaalmethoden"));
    assert_eq!(ids[..2], ["point-21", "point-3"], "payments first; 3 has nieuwe four times");
}

#[test]
fn very_long_queries_are_answered() {
    let nonsense = "abcdefghij ".repeat(20_000);
    assert_eq!(all(&nonsense).total, 0);
    let text: String = (0..60).map(|p| CORPUS.text(p)).collect::<Vec<_>>().join(" ");
    assert_eq!(all(&text).total, 0);
    assert_eq!(all(&"x".repeat(1_000_000)).total, 0);
    // The stemmer takes time with the square of such a word.
    assert_eq!(all(&"ai".repeat(500_000)).total, 0);
    assert_eq!(all(&"drones ".repeat(100_000)).total, 1);
    assert_eq!(all(&"\"de raad van de europese unie en haar lidstaten\" ".repeat(10_000)).total, 0);
    let phrases: String = (0..20_000).map(|n| format!("\"een twee drie {n}\" ")).collect();
    assert_eq!(all(&phrases).total, 0);
}

/// A result in the words of the contract, as far as `tests/data/ranked.json` goes.
fn ranked(query: &str) -> Value {
    let found = search(&CORPUS, query, &Options { limit: 10, ..Options::default() });
    let text = |place: usize| query[found.terms[place].range.clone()].to_string();
    let names = |set: MatchSet| set.iter().map(Match::name).collect::<Vec<_>>();
    let hits = found.hits.iter().map(|hit| {
        let missing: Vec<_> = hit.missing.iter().map(|place| text(*place)).collect();
        let id = CORPUS.id(hit.point);
        // JavaScript writes whole numbers without a point.
        let whole = (hit.score.fract() == 0.0).then_some(hit.score as u64);
        let score = whole.map_or_else(|| json!(hit.score), |score| json!(score));
        let mut found = json!({ "id": id, "score": score, "why": names(hit.why) });
        if !missing.is_empty() {
            found["missing"] = json!(missing);
        }
        found
    });
    let terms = found.terms.iter().enumerate().map(|(place, term)| {
        let mut object =
            json!({ "text": text(place), "count": term.count, "how": names(term.how) });
        let flags =
            [("excluded", term.excluded), ("alternative", term.alternative), ("minor", term.minor)];
        for (name, holds) in flags {
            if holds {
                object[name] = json!(true);
            }
        }
        object
    });
    let (hits, terms): (Vec<_>, Vec<_>) = (hits.collect(), terms.collect());
    let mut result = json!({ "query": query, "total": found.total, "hits": hits, "terms": terms });
    if let Some(suggestion) = &found.suggestion {
        result["suggestion"] = json!(suggestion);
    }
    result
}

#[test]
fn results_are_those_of_every_other_machine_to_the_last_bit() {
    for expected in expectations("ranked") {
        let query = expected["query"].as_str().expect("a query");
        let found = ranked(query);
        let advice = "`make record` records what is meant";
        assert!(found == expected, "{query}: {advice}\n   found {found}\nexpected {expected}");
    }
}

#[test]
fn parts_of_one_word_that_touch_are_one_mark() {
    let found = all("terrorisme bestrijding autoriteiten");
    let marks = found.hits.iter().flat_map(|hit| {
        let text = CORPUS.text(hit.point);
        hit.marks.iter().map(|mark| &text[mark.clone()]).collect::<Vec<_>>()
    });
    let marks: Vec<&str> = marks.filter(|mark| mark.ends_with("autoriteiten")).collect();
    assert!(marks.contains(&"terrorismebestrijdingsautoriteiten"), "{marks:?}");
}

#[test]
fn a_part_of_a_word_that_is_marked_whole_takes_nothing_off_its_mark() {
    let found = all("terrorismebestrijdingsautoriteiten bestrijding");
    let marked = |hit: &Hit| {
        let text = CORPUS.text(hit.point);
        hit.marks.iter().any(|mark| &text[mark.clone()] == "terrorismebestrijdingsautoriteiten")
    };
    assert!(found.hits.iter().any(marked));
}

#[test]
fn a_phrase_does_not_go_on_in_a_footnote() {
    assert_eq!(ids(&all("\"alomvattend actiekader\"")), ["recital-i"]);
    assert_eq!(all("\"actiekader doc\"").total, 0);
}
