//! The promises that hold for every query and every pack that opens.

use council_conclusions::card::{self, Element, card, html};
use council_conclusions::corpus::Corpus;
use council_conclusions::pack;
use council_conclusions::search::{Options, Query, SearchResult, search};

use crate::markup;

/// Searches twice: the same is found, within its limits, and its marks lie in the text.
pub fn search_keeps(corpus: &Corpus, query: &str, options: &Options) -> SearchResult {
    let found = search(corpus, query, options);
    let again = search(corpus, query, options);
    assert_eq!(format!("{found:?}"), format!("{again:?}"), "the same query gives the same");
    assert!(found.hits.len() <= options.limit.min(found.total.saturating_sub(options.offset)));
    assert!(found.total <= corpus.len());
    let accepted: Vec<usize> = options.filter.points(corpus).collect();
    for hit in &found.hits {
        assert!(accepted.contains(&hit.point), "the filter lets a hit through");
        assert!(hit.score.is_finite());
        marks_join(corpus.text(hit.point), &hit.marks);
        let snippet = &hit.snippet;
        assert!(corpus.text(hit.point).get(snippet.range.clone()).is_some());
        assert!(hit.marks.get(snippet.marks.clone()).is_some());
    }
    if let Some(suggestion) = &found.suggestion {
        assert!(search(corpus, suggestion, &Options::default()).total > 0, "{suggestion:?}");
    }
    found
}

/// Marks are ascending, do not overlap and never cut a character: joined, the text is the same.
fn marks_join(text: &str, marks: &[std::ops::Range<usize>]) {
    let mut end = 0;
    for mark in marks {
        assert!(end <= mark.start && mark.start < mark.end, "{marks:?}");
        assert!(text.get(mark.clone()).is_some(), "{marks:?} in {text:?}");
        end = mark.end;
    }
}

/// Makes a card: its HTML read again is the same tree, of known elements, and leads nowhere bad.
pub fn card_keeps(corpus: &Corpus, point: usize, query: &str, options: &card::Options) {
    let query = Query::new(corpus, query);
    let tree = card(corpus, point, &query, options);
    let html = html::write(&tree);
    let read = markup::read(&html);
    assert_eq!(read, markup::plain(&tree), "{html}");
    links_keep(&tree);
}

fn links_keep(element: &Element) {
    for (name, value) in &element.attributes {
        assert!(!name.starts_with("on") && *name != "style", "{name}");
        assert!(*name != "href" || markup::is_harmless(value), "{value}");
    }
    for child in &element.children {
        if let card::Node::Element(child) = child {
            links_keep(child);
        }
    }
}

/// Asks everything that can be asked of a corpus that opened.
pub fn corpus_keeps(corpus: &Corpus) {
    pack::documents(corpus.pack());
    for document in 0..corpus.document_count() {
        corpus.document_info(document);
        corpus.outline(document);
    }
    for query in ["", "de raad", "terrorism", "\"derde landen\" -punt", "punt 1-3", "SIS eiland"] {
        let found = search_keeps(corpus, query, &Options::default());
        for hit in found.hits {
            corpus.point(hit.point);
            card_keeps(corpus, hit.point, query, &card::Options::default());
        }
    }
}
