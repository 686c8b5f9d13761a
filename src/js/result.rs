//! Search results as objects of the contract.

use std::ops::Range;

use js_sys::{Array, JsString};
use wasm_bindgen::prelude::*;

use crate::corpus::Corpus;
use crate::search::{Hit, Match, MatchSet, SearchResult};

#[wasm_bindgen(module = "/src/js/objects.js")]
extern "C" {
    #[wasm_bindgen(js_name = makeHit)]
    fn make_hit(point: JsValue, score: f64, marks: &[u32], snippet: &[u32], why: Array) -> JsValue;

    #[wasm_bindgen(js_name = makeTerm)]
    fn make_term(text: &str, count: u32, how: Array, excluded: bool) -> JsValue;

    #[wasm_bindgen(js_name = makeResult)]
    fn make_result(
        total: u32,
        hits: Array,
        addressees: &Array,
        addressee_counts: &[u32],
        chapters: &Array,
        chapter_counts: &[u32],
        terms: Array,
        suggestion: Option<&str>,
    ) -> JsValue;
}

/// Strings that results are made of again and again, kept on the other side of the boundary.
#[derive(Debug)]
pub(super) struct Names {
    addressees: Array,
    chapters: Array,
    matches: [JsString; Match::ALL.len()],
}

impl Names {
    pub fn of(corpus: &Corpus) -> Names {
        let mut chapters: Vec<&str> = Vec::new();
        for id in (0..corpus.division_count()).map(|d| corpus.division_id(d)) {
            if !chapters.contains(&id) {
                chapters.push(id);
            }
        }
        Names {
            addressees: corpus.addressee_ids().into_iter().map(JsValue::from).collect(),
            chapters: chapters.into_iter().map(JsValue::from).collect(),
            matches: Match::ALL.map(|kind| kind.name().into()),
        }
    }

    fn matches(&self, set: MatchSet) -> Array {
        set.iter().map(|kind| self.matches[kind as usize].clone()).collect()
    }
}

/// A search result; `point` gives the object of a point.
pub(super) fn object(
    found: &SearchResult,
    corpus: &Corpus,
    names: &Names,
    point: impl Fn(usize) -> JsValue,
) -> JsValue {
    let hit = |hit: &Hit| {
        let text = corpus.text(hit.point);
        let marks = bounds(text, &(0..text.len()), &hit.marks);
        let snippet = bounds(text, &hit.snippet.range, &hit.snippet.marks);
        make_hit(point(hit.point), hit.score, &marks, &snippet, names.matches(hit.why))
    };
    let term = |term: &crate::search::Term| {
        make_term(&term.text, term.count as u32, names.matches(term.how), term.excluded)
    };
    let addressees: Vec<u32> = found.facets.addressees.iter().map(|a| a.1 as u32).collect();
    let chapters: Vec<u32> = found.facets.chapters.iter().map(|c| c.1 as u32).collect();
    make_result(
        found.total as u32,
        found.hits.iter().map(hit).collect(),
        &names.addressees,
        &addressees,
        &names.chapters,
        &chapters,
        found.terms.iter().map(term).collect(),
        found.suggestion.as_deref(),
    )
}

/// The ends of a stretch of text and of its marks, in UTF-16 units.
fn bounds(text: &str, within: &Range<usize>, marks: &[Range<usize>]) -> Vec<u32> {
    let mut counter = Utf16Counter { text: text.as_bytes(), byte: 0, units: 0 };
    let mut bounds = vec![counter.at(within.start), 0];
    for mark in marks {
        bounds.extend([counter.at(mark.start), counter.at(mark.end)]);
    }
    bounds[1] = counter.at(within.end);
    bounds
}

/// Counts UTF-16 units from the beginning of a text, in one pass.
struct Utf16Counter<'a> {
    text: &'a [u8],
    byte: usize,
    units: u32,
}

impl Utf16Counter<'_> {
    /// UTF-16 units before this byte, which is not before those asked for already.
    fn at(&mut self, byte: usize) -> u32 {
        let stretch = self.text.get(self.byte..byte).unwrap_or_default();
        // Every byte but a continuation begins a character; four-byte characters are pairs.
        self.units += stretch
            .iter()
            .map(|b| u32::from(b & 0xc0 != 0x80) + u32::from(*b >= 0xf0))
            .sum::<u32>();
        self.byte = byte.max(self.byte);
        self.units
    }
}
