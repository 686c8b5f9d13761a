//! The boundary to JavaScript: read options, call, convert. Nothing is decided here.
//!
//! The contract stands beside it in `council_conclusions.d.ts`.

mod error;
mod options;
mod result;

use std::borrow::Cow;
use std::cell::RefCell;

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::card;
use crate::corpus::Corpus;
use crate::error::Error;
use crate::search;

use error::ConclusionsError;
use options::OptionsObject;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = document)]
    static DOCUMENT: Option<web_sys::Document>;
}

#[wasm_bindgen(module = "/src/js/objects.js")]
extern "C" {
    #[wasm_bindgen(js_name = deepFreeze)]
    fn deep_freeze(value: &JsValue);
}

/// The documents of a pack, ready to be searched and shown.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Conclusions {
    corpus: Corpus,
    /// Every point's object, made when it is first asked for.
    points: RefCell<Vec<Option<JsValue>>>,
    names: result::Names,
}

#[wasm_bindgen]
impl Conclusions {
    /// The documents compiled into the binary, or those of a pack's bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(pack: &JsValue) -> Result<Conclusions, ConclusionsError> {
        let corpus = open(pack)?;
        let points = RefCell::new(vec![None; corpus.len()]);
        let names = result::Names::of(&corpus);
        Ok(Conclusions { corpus, points, names })
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
        let points = (0..self.corpus.len()).filter(|p| filter.accepts(&self.corpus, *p));
        Ok(points.map(|p| self.point_object(p)).collect())
    }

    /// The point of an id.
    pub fn point(&self, id: &JsValue) -> JsValue {
        let point = id.as_string().and_then(|id| self.corpus.find(&id));
        point.map_or(JsValue::UNDEFINED, |p| self.point_object(p))
    }

    /// The points most related to the one of this id.
    pub fn related(&self, id: &JsValue) -> Result<Array, ConclusionsError> {
        let related = self.corpus.related(self.find(id)?);
        Ok(related.map(|p| self.point_object(p)).collect())
    }

    /// Searches.
    pub fn search(&self, query: &JsValue, options: &JsValue) -> Result<JsValue, ConclusionsError> {
        let query = options::string("query", query)?;
        let options = OptionsObject::of_search(options)?.search(&self.corpus)?;
        let found = search::search(&self.corpus, &query, &options);
        let point = |p| self.point_object(p);
        Ok(result::object(&found, &self.corpus, &self.names, point))
    }

    /// A card as a detached element.
    #[wasm_bindgen(js_name = renderCard)]
    pub fn render_card(&self, id: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
        let (point, options) = self.card_options(id, options)?;
        let document = DOCUMENT.with(Clone::clone);
        let document = document.ok_or_else(|| ConclusionsError::from(Error::NoDocument))?;
        let tree = card::card(&self.corpus, point, &options);
        Ok(card::dom::write(&document, &tree)?.into())
    }

    /// The same card as HTML text.
    #[wasm_bindgen(js_name = renderCardHtml)]
    pub fn render_card_html(
        &self,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<String, ConclusionsError> {
        let (point, options) = self.card_options(id, options)?;
        Ok(card::html::write(&card::card(&self.corpus, point, &options)))
    }
}

impl Conclusions {
    fn card_options(
        &self,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<(usize, card::Options), ConclusionsError> {
        Ok((self.find(id)?, OptionsObject::of_card(options)?.card()?))
    }

    fn find(&self, id: &JsValue) -> Result<usize, Error> {
        let id = options::string("id", id)?;
        self.corpus.find(&id).ok_or(Error::UnknownPoint { found: id })
    }

    fn point_object(&self, point: usize) -> JsValue {
        let made = &mut self.points.borrow_mut()[point];
        let make = || {
            let made = object(&self.corpus.point(point));
            deep_freeze(&made);
            made
        };
        made.get_or_insert_with(make).clone()
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
