//! Search results as objects of the contract.
//!
//! A result crosses the boundary as one list of numbers, which JavaScript turns into objects: a
//! call for each of them would take longer than the search. Whatever is a text is there already.

use std::ops::Range;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::corpus::Corpus;
use crate::search::{Hit, Match, MatchSet, SearchResult};

#[wasm_bindgen(module = "/src/js/objects.js")]
extern "C" {
    /// Makes the objects of one corpus, and keeps the points among them.
    #[derive(Debug)]
    pub(super) type Objects;

    #[wasm_bindgen(constructor)]
    fn new(addressees: Array, chapters: Array, matches: Array) -> Objects;

    /// The object of a point, or undefined.
    #[wasm_bindgen(method)]
    pub(super) fn point(this: &Objects, place: u32) -> JsValue;

    /// Keeps the object of a point, frozen.
    #[wasm_bindgen(method, js_name = addPoint)]
    pub(super) fn add_point(this: &Objects, place: u32, point: &JsValue);

    #[wasm_bindgen(method)]
    fn result(
        this: &Objects,
        query: &JsValue,
        numbers: &[u32],
        scores: &[f64],
        suggestion: Option<&str>,
    ) -> JsValue;
}

/// The maker of a corpus's objects.
pub(super) fn objects(corpus: &Corpus) -> Objects {
    Objects::new(
        corpus.addressee_ids().into_iter().map(JsValue::from).collect(),
        corpus.chapter_ids().map(JsValue::from).collect(),
        Match::ALL.into_iter().map(|kind| JsValue::from(kind.name())).collect(),
    )
}

/// A search result. The points of its hits are made already.
pub(super) fn object(
    objects: &Objects,
    corpus: &Corpus,
    query: (&JsValue, &str),
    found: &SearchResult,
) -> JsValue {
    let mut numbers = vec![found.total as u32, found.terms.len() as u32];
    let mut counter = Utf16Counter::new(query.1);
    for term in &found.terms {
        let flags = u32::from(term.excluded) | u32::from(term.alternative) << 1;
        let (from, to) = (counter.at(term.range.start), counter.at(term.range.end));
        numbers.extend([from, to, term.count as u32, bits(term.how), flags]);
    }
    numbers.extend(found.facets.addressees.iter().map(|count| *count as u32));
    numbers.extend(found.facets.chapters.iter().map(|count| *count as u32));
    found.hits.iter().for_each(|hit| push_hit(corpus, hit, &mut numbers));
    let scores: Vec<f64> = found.hits.iter().map(|hit| hit.score).collect();
    objects.result(query.0, &numbers, &scores, found.suggestion.as_deref())
}

/// Its point, how it matched, the words it lacks, and the bounds of the text and of the snippet with their marks.
fn push_hit(corpus: &Corpus, hit: &Hit, numbers: &mut Vec<u32>) {
    numbers.extend([hit.point as u32, bits(hit.why), hit.missing.len() as u32]);
    numbers.extend(hit.missing.iter().map(|place| *place as u32));
    let text = corpus.text(hit.point);
    let mut counter = Utf16Counter::new(text);
    push_bounds(&mut counter, &(0..text.len()), &hit.marks, numbers);
    let mut counter = Utf16Counter::new(text);
    push_bounds(&mut counter, &hit.snippet.range, &hit.snippet.marks, numbers);
}

/// The number of bounds; the ends of a stretch of text and of its marks, in UTF-16 units.
fn push_bounds(
    counter: &mut Utf16Counter,
    within: &Range<usize>,
    marks: &[Range<usize>],
    numbers: &mut Vec<u32>,
) {
    numbers.extend([2 * marks.len() as u32 + 2, counter.at(within.start), 0]);
    let end = numbers.len() - 1;
    for mark in marks {
        numbers.extend([counter.at(mark.start), counter.at(mark.end)]);
    }
    numbers[end] = counter.at(within.end);
}

fn bits(set: MatchSet) -> u32 {
    set.iter().fold(0, |bits, kind| bits | 1 << kind as u32)
}

/// Counts UTF-16 units from the beginning of a text, in one pass.
struct Utf16Counter<'a> {
    text: &'a [u8],
    byte: usize,
    units: u32,
}

impl<'a> Utf16Counter<'a> {
    fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), byte: 0, units: 0 }
    }

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
