//! Search results as objects of the contract.
//!
//! A result crosses the boundary as one list of numbers, which JavaScript turns into objects: a
//! call for each of them would take longer than the search. Whatever is a text is there already.

use std::ops::Range;

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::corpus::Corpus;
use crate::model::Kind;
use crate::search::{Facets, Hit, Match, MatchSet, SearchResult};

#[wasm_bindgen(module = "/src/js/objects.js")]
extern "C" {
    /// Makes the objects of one corpus, and keeps the points among them.
    #[derive(Debug)]
    pub(super) type Objects;

    #[wasm_bindgen(constructor)]
    fn new(facets: Array, matches: Array) -> Objects;

    /// The object of a point, or undefined.
    #[wasm_bindgen(method)]
    pub(super) fn point(this: &Objects, place: u32) -> JsValue;

    /// Keeps the object of a point, frozen, and the name that finds the point.
    #[wasm_bindgen(method, js_name = addPoint)]
    pub(super) fn add_point(this: &Objects, place: u32, name: &str, point: &JsValue);

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
    let documents = (0..corpus.document_count()).map(|d| corpus.document_id(d));
    let facets = [
        values(corpus.addressee_ids()),
        values(corpus.chapter_ids()),
        values(Kind::ALL.map(Kind::name)),
        values(documents),
    ];
    Objects::new(facets.into_iter().collect(), values(Match::ALL.map(Match::name)))
}

fn values(texts: impl IntoIterator<Item: Into<JsValue>>) -> Array {
    texts.into_iter().map(Into::into).collect::<Array>()
}

/// A search result. The points of its hits are made already; `utf16` measures their texts.
pub(super) fn object(
    objects: &Objects,
    utf16: &[Option<Utf16>],
    corpus: &Corpus,
    query: (&JsValue, &str),
    found: &SearchResult,
) -> JsValue {
    let mut numbers = vec![found.total as u32, found.terms.len() as u32];
    let typed = Utf16::of(query.1);
    for term in &found.terms {
        let flags = u32::from(term.excluded) | u32::from(term.alternative) << 1;
        let (from, to) = (typed.units(term.range.start), typed.units(term.range.end));
        numbers.extend([from, to, term.count as u32, bits(term.how), flags]);
    }
    let Facets { addressees, chapters, kinds, documents } = &found.facets;
    for counts in [addressees, chapters, kinds, documents] {
        numbers.extend(counts.iter().map(|count| *count as u32));
    }
    for hit in &found.hits {
        if let Some(utf16) = &utf16[hit.point] {
            push_hit(utf16, corpus.text_len(hit.point), hit, &mut numbers);
        }
    }
    let scores: Vec<f64> = found.hits.iter().map(|hit| hit.score).collect();
    objects.result(query.0, &numbers, &scores, found.suggestion.as_deref())
}

/// Its point, how it matched, the words it lacks, and the bounds of the text and of the snippet with
/// their marks.
fn push_hit(utf16: &Utf16, len: usize, hit: &Hit, numbers: &mut Vec<u32>) {
    numbers.extend([hit.point as u32, bits(hit.why), hit.missing.len() as u32]);
    numbers.extend(hit.missing.iter().map(|place| *place as u32));
    push_bounds(utf16, &(0..len), &hit.marks, numbers);
    let snippet = &hit.snippet;
    push_bounds(utf16, &snippet.range, &hit.marks[snippet.marks.clone()], numbers);
}

/// The number of bounds; the ends of a stretch of text and of its marks, in UTF-16 units.
fn push_bounds(
    utf16: &Utf16,
    within: &Range<usize>,
    marks: &[Range<usize>],
    numbers: &mut Vec<u32>,
) {
    numbers.push(2 * marks.len() as u32 + 2);
    for range in [within].into_iter().chain(marks) {
        numbers.extend([utf16.units(range.start), utf16.units(range.end)]);
    }
}

fn bits(set: MatchSet) -> u32 {
    set.iter().fold(0, |bits, kind| bits | 1 << kind as u32)
}

/// Where in a text UTF-8 takes more bytes than UTF-16 takes units.
#[derive(Debug)]
pub(super) struct Utf16 {
    /// For each character that is not ASCII: the byte after it, and by how many bytes the text so
    /// far is longer than its units.
    wide: Vec<(usize, usize)>,
}

impl Utf16 {
    pub fn of(text: &str) -> Self {
        let mut longer = 0;
        let mut wide = Vec::new();
        for (byte, c) in text.char_indices().filter(|(_, c)| !c.is_ascii()) {
            longer += c.len_utf8() - c.len_utf16();
            wide.push((byte + c.len_utf8(), longer));
        }
        Self { wide }
    }

    /// UTF-16 units before this byte.
    fn units(&self, byte: usize) -> u32 {
        let before = self.wide.iter().take_while(|(end, _)| *end <= byte);
        (byte - before.last().map_or(0, |(_, longer)| *longer)) as u32
    }
}
