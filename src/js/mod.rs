//! The boundary to JavaScript, this side of it: numbers and texts in, numbers and texts out.
//!
//! The other side is `conclusions.js`, which reads options and makes the objects of the contract,
//! and is the only one to call this. The contract stands beside it in `council_conclusions.d.ts`.

mod record;
mod result;
mod words;

use std::borrow::Cow;
use std::cell::RefCell;
use std::mem;
use std::ops::Range;

use wasm_bindgen::prelude::*;

use crate::card::{self, card};
use crate::corpus::{AddresseeSet, Corpus};
use crate::model::Kind;
use crate::search::{AddresseeMatch, Filter, Match, Options, Query, Sort};

use words::Words;

/// As quick as the standard library's allocator, at a third of its code.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The documents of a pack, ready to be searched and shown.
///
/// What is asked for again and again is given as the address of [`Words`]. They stay until the
/// next call that gives the like: places of points and results of searches are alike, and so is
/// the rest.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Conclusions {
    corpus: Corpus,
    state: RefCell<State>,
}

/// What calls leave for those after them.
#[derive(Debug)]
struct State {
    query: Query,
    filter: Filter,
    card: card::Options,
    found: Words,
    record: Words,
}

#[wasm_bindgen]
impl Conclusions {
    /// The documents compiled into the binary, or those of a pack's bytes. What it throws is the
    /// message of a `bad-pack`.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: Option<Vec<u8>>) -> Result<Conclusions, String> {
        let corpus = match pack {
            Some(bytes) => Corpus::open(Cow::Owned(bytes)),
            None => Corpus::embedded(),
        };
        let corpus = corpus.map_err(|error| error.message())?;
        let state = State {
            query: Query::new(&corpus, ""),
            filter: Filter::default(),
            card: card::Options::default(),
            found: Words::default(),
            record: Words::default(),
        };
        Ok(Conclusions { corpus, state: RefCell::new(state) })
    }

    /// Lists of texts: the values of each facet, in the order of their counts, and the kinds of
    /// matches.
    pub fn vocabulary(&self) -> JsValue {
        let corpus = &self.corpus;
        let lists: [Vec<&str>; 5] = [
            corpus.addressee_names().map(|(id, _)| id).collect(),
            corpus.chapter_ids().collect(),
            Kind::ALL.map(Kind::name).into(),
            (0..corpus.document_count()).map(|d| corpus.document_id(d)).collect(),
            Match::ALL.map(Match::name).into(),
        ];
        serde_wasm_bindgen::to_value(&lists).unwrap_throw()
    }

    /// All documents.
    pub fn documents(&self) -> *const u32 {
        let documents = 0..self.corpus.document_count();
        self.record(|words| {
            words.list(documents, |words, d| record::document(words, &self.corpus, d));
        })
    }

    /// The chapters of a document, with their sections.
    pub fn outline(&self, document: usize) -> *const u32 {
        self.record(|words| record::divisions(words, &self.corpus, document, None))
    }

    /// A point.
    pub fn point(&self, point: usize) -> *const u32 {
        self.record(|words| record::point(words, &self.corpus, point))
    }

    /// The divisions down to one, that included.
    pub fn path(&self, division: usize) -> *const u32 {
        self.record(|words| record::path(words, &self.corpus, division))
    }

    /// A chapeau.
    pub fn chapeau(&self, chapeau: usize) -> *const u32 {
        self.record(|words| record::chapeau(words, &self.corpus, chapeau))
    }

    /// The place of the point of a name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.corpus.find(name)
    }

    /// Places of the points most related to one.
    pub fn related(&self, point: usize) -> *const u32 {
        self.found(|words| words.numbers(self.corpus.related(point)))
    }

    /// Says what the next call is to filter by. There is a bit for each addressee, the highest for
    /// nobody, and a number for the way of comparing them; chapters are places; kind and document
    /// are one more than the place, 0 for none.
    pub fn filter(
        &self,
        addressees: u32,
        comparison: usize,
        chapters: Option<Vec<usize>>,
        kind: usize,
        document: usize,
    ) {
        const COMPARISONS: [AddresseeMatch; 3] =
            [AddresseeMatch::Any, AddresseeMatch::Only, AddresseeMatch::All];
        let filter = Filter {
            addressees: AddresseeSet::from_bits(addressees),
            addressee_match: COMPARISONS[comparison],
            chapters: chapters.map(|places| self.chapter_points(&places)),
            kind: kind.checked_sub(1).map(|kind| Kind::ALL[kind]),
            document: document.checked_sub(1),
        };
        self.state.borrow_mut().filter = filter;
    }

    /// Places of the points that the filter lets through, in document order.
    pub fn points(&self) -> *const u32 {
        let filter = self.take_filter();
        self.found(|words| words.numbers(filter.points(&self.corpus)))
    }

    /// Says what the next call is to search for or to mark. It often is what the last one did.
    pub fn ask(&self, query: &str) {
        let asked = &mut self.state.borrow_mut().query;
        if asked.text() != query {
            *asked = Query::new(&self.corpus, query);
        }
    }

    /// Searches within the filter.
    pub fn search(&self, limit: Option<usize>, offset: usize, by_document: bool) -> *const u32 {
        let options = Options {
            filter: self.take_filter(),
            limit: limit.unwrap_or(Options::DEFAULT_LIMIT),
            offset,
            sort: if by_document { Sort::Document } else { Sort::Relevance },
        };
        let found = self.state.borrow().query.search(&self.corpus, &options);
        self.found(|words| result::push(words, &found))
    }

    /// How each word of what was asked stands in a point.
    pub fn explain(&self, point: usize) -> *const u32 {
        let found = self.state.borrow().query.explain(&self.corpus, point);
        self.found(|words| words.list(&found, result::push_explanation))
    }

    /// Sets a text of the next card, by its place among those of `options.js`.
    pub fn label(&self, place: usize, text: String) {
        let card::Options { labels, base_url, .. } = &mut self.state.borrow_mut().card;
        *[
            &mut labels.lang,
            &mut labels.point,
            &mut labels.recital,
            &mut labels.addressed_to,
            &mut labels.page,
            base_url,
        ][place] = text.into();
    }

    /// Names an addressee on the next card.
    pub fn name(&self, id: String, name: String) {
        self.state.borrow_mut().card.labels.addressees.push((id, name));
    }

    /// A point's card as a detached element.
    #[wasm_bindgen(js_name = renderCard)]
    pub fn render_card(
        &self,
        document: &web_sys::Document,
        point: usize,
        level: Option<u8>,
    ) -> Result<web_sys::Element, JsValue> {
        let options = self.card_options(level);
        let query = &self.state.borrow().query;
        card::dom::write(document, &card(&self.corpus, point, query, &options))
    }

    /// The same card as HTML text.
    #[wasm_bindgen(js_name = renderCardHtml)]
    pub fn render_card_html(&self, point: usize, level: Option<u8>) -> String {
        let options = self.card_options(level);
        let query = &self.state.borrow().query;
        card::html::write(&card(&self.corpus, point, query, &options))
    }
}

impl Conclusions {
    fn found(&self, push: impl FnOnce(&mut Words)) -> *const u32 {
        self.state.borrow_mut().found.write(push)
    }

    fn record(&self, push: impl FnOnce(&mut Words)) -> *const u32 {
        self.state.borrow_mut().record.write(push)
    }

    fn take_filter(&self) -> Filter {
        mem::take(&mut self.state.borrow_mut().filter)
    }

    fn chapter_points(&self, chapters: &[usize]) -> Vec<Range<usize>> {
        let divisions = 0..self.corpus.division_count();
        let asked = divisions.filter(|d| chapters.contains(&self.corpus.chapter_of(*d)));
        asked.map(|d| self.corpus.division_points(d)).collect()
    }

    fn card_options(&self, level: Option<u8>) -> card::Options {
        let options = mem::take(&mut self.state.borrow_mut().card);
        card::Options { heading_level: level.unwrap_or(options.heading_level), ..options }
    }
}
