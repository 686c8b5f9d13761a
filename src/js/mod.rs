//! The boundary to JavaScript: read options, call, convert. Nothing is decided here.
//!
//! The contract stands beside it in `council_conclusions.d.ts`.

mod error;
mod options;
mod result;

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::card;
use crate::corpus::Corpus;
use crate::error::Error;
use crate::search::Query;

use error::ConclusionsError;
use options::OptionsObject;
use result::{Objects, Utf16};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Option<web_sys::Document>;
}

/// The documents of a pack, ready to be searched and shown.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Conclusions {
    corpus: Corpus,
    objects: Objects,
    /// For each point whose object is made, where its text is longer in UTF-8.
    utf16: RefCell<Vec<Option<Utf16>>>,
    /// The query asked last: cards of its hits are asked for next.
    query: RefCell<Rc<Query>>,
}

#[wasm_bindgen]
impl Conclusions {
    /// The documents compiled into the binary, or those of a pack's bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &JsValue) -> Result<Conclusions, ConclusionsError> {
        let corpus = open(pack)?;
        let objects = result::objects(&corpus);
        let query = RefCell::new(Rc::new(Query::new(&corpus, "")));
        let utf16 = RefCell::new((0..corpus.len()).map(|_| None).collect());
        Ok(Conclusions { corpus, objects, utf16, query })
    }

    /// All documents.
    pub fn documents(&self) -> Array {
        let documents = 0..self.corpus.document_count();
        documents.map(|d| object(&self.corpus.document_info(d))).collect()
    }

    /// Chapters with their sections, of one document or of all.
    pub fn outline(&self, document: &JsValue) -> Result<Array, ConclusionsError> {
        let documents = match options::optional_string("document", document)? {
            Some(id) => {
                let document = options::document(&self.corpus, &id)?;
                document..document + 1
            }
            None => 0..self.corpus.document_count(),
        };
        Ok(documents.flat_map(|d| self.corpus.outline(d)).map(|d| object(&d)).collect())
    }

    /// The points a filter lets through, in document order.
    pub fn points(&self, filter: &JsValue) -> Result<Array, ConclusionsError> {
        let filter = OptionsObject::of_search(filter)?.filter(&self.corpus)?;
        Ok(filter.points(&self.corpus).map(|p| self.point_object(p)).collect())
    }

    /// The point of a name.
    pub fn point(&self, id: &JsValue) -> JsValue {
        let point = id.as_string().and_then(|id| self.corpus.find(&id));
        point.map_or(JsValue::UNDEFINED, |p| self.point_object(p))
    }

    /// The points most related to the one of this name.
    pub fn related(&self, id: &JsValue) -> Result<Array, ConclusionsError> {
        let related = self.corpus.related(self.find(id)?);
        Ok(related.map(|p| self.point_object(p)).collect())
    }

    /// Searches.
    pub fn search(&self, query: &JsValue, options: &JsValue) -> Result<JsValue, ConclusionsError> {
        let text = options::string("query", query)?;
        let options = OptionsObject::of_search(options)?.search(&self.corpus)?;
        let found = self.query(&text).search(&self.corpus, &options);
        found.hits.iter().for_each(|hit| self.make_point(hit.point));
        let utf16 = self.utf16.borrow();
        Ok(result::object(&self.objects, &utf16, &self.corpus, (query, &text), &found))
    }

    /// A card as a detached element.
    #[wasm_bindgen(js_name = renderCard)]
    pub fn render_card(&self, id: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let (point, query, options) = self.card_options(id, options)?;
        let document = DOCUMENT.with(Clone::clone);
        let document = document.ok_or_else(|| ConclusionsError::from(Error::NoDocument))?;
        let tree = card::card(&self.corpus, point, &query, &options);
        Ok(card::dom::write(&document, &tree)?.into())
    }

    /// The same card as HTML text.
    #[wasm_bindgen(js_name = renderCardHtml)]
    pub fn render_card_html(
        &self,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<String, ConclusionsError> {
        let (point, query, options) = self.card_options(id, options)?;
        Ok(card::html::write(&card::card(&self.corpus, point, &query, &options)))
    }
}

impl Conclusions {
    fn card_options(
        &self,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<(usize, Rc<Query>, card::Options), ConclusionsError> {
        let point = self.find(id)?;
        let (query, options) = OptionsObject::of_card(options)?.card()?;
        Ok((point, self.query(&query), options))
    }

    fn query(&self, text: &str) -> Rc<Query> {
        let mut last = self.query.borrow_mut();
        if last.text() != text {
            *last = Rc::new(Query::new(&self.corpus, text));
        }
        last.clone()
    }

    fn find(&self, id: &JsValue) -> Result<usize, Error> {
        let id = options::string("id", id)?;
        self.corpus.find(&id).ok_or(Error::UnknownPoint { found: id })
    }

    fn point_object(&self, point: usize) -> JsValue {
        self.make_point(point);
        self.objects.point(point as u32)
    }

    /// Makes a point's object when it is first asked for.
    fn make_point(&self, point: usize) {
        let made = &mut self.utf16.borrow_mut()[point];
        if made.is_none() {
            *made = Some(Utf16::of(self.corpus.text(point)));
            let (name, view) = (self.corpus.name(point), self.corpus.point(point));
            self.objects.add_point(point as u32, &name, &object(&view));
        }
    }
}

fn open(pack: &JsValue) -> Result<Corpus, Error> {
    match options::is_absent(pack) {
        true => Corpus::embedded(),
        false => Corpus::open(Cow::Owned(options::bytes("pack", pack)?)),
    }
}

/// A value of the contract as a plain object.
fn object(value: &impl Serialize) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_throw()
}
