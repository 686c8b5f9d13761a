//! Options as JavaScript gives them → options of the library, with errors that name the option.

use js_sys::{Array, ArrayBuffer, JSON, Number, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

use crate::card::{self, Labels};
use crate::corpus::Corpus;
use crate::error::Error;
use crate::model::Kind;
use crate::search::{self, AddresseeMatch, Filter, Sort};

/// Options of points() and search(): an object of either goes to both.
const SEARCH: &[&str] =
    &["addressee", "addresseeMatch", "chapter", "kind", "document", "limit", "offset", "sort"];

/// Options of renderCard() and renderCardHtml().
const CARD: &[&str] = &["query", "labels", "headingLevel", "baseUrl"];

/// Labels of a card.
const LABELS: &[&str] = &["lang", "point", "recital", "addressedTo", "page", "addressees"];

/// The options of an object whose names are all known, read once. What is undefined or null is not
/// there.
pub(super) struct OptionsObject(Vec<(String, JsValue)>);

impl OptionsObject {
    pub fn of_search(value: &JsValue) -> Result<Self, Error> {
        Self::new("options", value, SEARCH)
    }

    pub fn of_card(value: &JsValue) -> Result<Self, Error> {
        Self::new("options", value, CARD)
    }

    fn new(option: &str, value: &JsValue, known: &[&str]) -> Result<Self, Error> {
        let mut given = Vec::new();
        if is_absent(value) {
            return Ok(Self(given));
        }
        for name in own_names(option, value, "an object")? {
            let found = get(value, &name)?;
            if !known.contains(&name.as_str()) {
                let expected = one_of(&[option, " named"].concat(), known);
                return Err(bad(&name, &found, &expected));
            }
            if !is_absent(&found) {
                given.push((name, found));
            }
        }
        Ok(Self(given))
    }

    fn get(&self, name: &str) -> Option<&JsValue> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    fn string(&self, name: &str) -> Result<Option<String>, Error> {
        self.get(name).map(|value| string(name, value)).transpose()
    }

    /// One string or several.
    fn strings(&self, name: &str) -> Result<Vec<String>, Error> {
        let Some(value) = self.get(name) else { return Ok(Vec::new()) };
        if !Array::is_array(value) {
            return Ok(vec![string(name, value)?]);
        }
        let len = get(value, "length")?.as_f64().unwrap_or(0.0) as u32;
        (0..len).map(|i| string(name, &get(value, &i.to_string())?)).collect()
    }

    /// One of some words.
    fn choice<T: Copy>(&self, name: &str, choices: &[(&str, T)]) -> Result<Option<T>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let word = value.as_string();
        let chosen = choices.iter().find(|(choice, _)| word.as_deref() == Some(choice));
        let words: Vec<_> = choices.iter().map(|(choice, _)| *choice).collect();
        chosen.map(|c| Some(c.1)).ok_or_else(|| bad(name, value, &one_of("one of", &words)))
    }

    /// A whole number within bounds.
    fn number(&self, name: &str, from: f64, to: f64, expected: &str) -> Result<Option<f64>, Error> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let whole = |n: &f64| (from..=to).contains(n) && (n.fract() == 0.0 || n.is_infinite());
        let number = value.as_f64().filter(whole);
        number.map(Some).ok_or_else(|| bad(name, value, expected))
    }

    fn count(&self, name: &str) -> Result<Option<usize>, Error> {
        let expected = "a whole number from 0, or Infinity for all";
        Ok(self.number(name, 0.0, f64::INFINITY, expected)?.map(|n| n as usize))
    }

    pub fn filter(&self, corpus: &Corpus) -> Result<Filter, Error> {
        const MATCHES: [(&str, AddresseeMatch); 3] = [
            ("any", AddresseeMatch::Any),
            ("only", AddresseeMatch::Only),
            ("all", AddresseeMatch::All),
        ];
        let kinds = Kind::ALL.map(|kind| (kind.name(), kind));
        let mut filter = Filter {
            addressee_match: self.choice("addresseeMatch", &MATCHES)?.unwrap_or_default(),
            kind: self.choice("kind", &kinds)?,
            ..Filter::default()
        };
        for id in self.strings("addressee")? {
            filter.add_addressee(corpus, &id)?;
        }
        for id in self.strings("chapter")? {
            filter.add_chapter(corpus, &id)?;
        }
        if let Some(id) = self.string("document")? {
            filter.set_document(corpus, &id)?;
        }
        Ok(filter)
    }

    pub fn search(&self, corpus: &Corpus) -> Result<search::Options, Error> {
        const SORTS: [(&str, Sort); 2] =
            [("relevance", Sort::Relevance), ("document", Sort::Document)];
        Ok(search::Options {
            filter: self.filter(corpus)?,
            limit: self.count("limit")?.unwrap_or(search::Options::DEFAULT_LIMIT),
            offset: self.count("offset")?.unwrap_or(0),
            sort: self.choice("sort", &SORTS)?.unwrap_or_default(),
        })
    }

    /// The query to mark, and how the card is to look.
    pub fn card(&self) -> Result<(String, card::Options), Error> {
        let default = card::Options::default();
        let level = self.number("headingLevel", 2.0, 6.0, "a whole number from 2 to 6")?;
        let query = self.string("query")?.unwrap_or_default();
        let options = card::Options {
            labels: self.labels()?,
            heading_level: level.map_or(default.heading_level, |n| n as u8),
            base_url: self.string("baseUrl")?.unwrap_or(default.base_url),
        };
        Ok((query, options))
    }

    fn labels(&self) -> Result<Labels, Error> {
        let mut labels = Labels::default();
        let Some(value) = self.get("labels") else { return Ok(labels) };
        let given = OptionsObject::new("labels", value, LABELS)?;
        for (name, label) in [
            ("lang", &mut labels.lang),
            ("point", &mut labels.point),
            ("recital", &mut labels.recital),
            ("addressedTo", &mut labels.addressed_to),
            ("page", &mut labels.page),
        ] {
            given.string(name)?.into_iter().for_each(|text| *label = text);
        }
        if let Some(names) = given.get("addressees") {
            for id in own_names("addressees", names, "an object of texts")? {
                let name = string(&id, &get(names, &id)?)?;
                labels.addressees.push((id, name));
            }
        }
        Ok(labels)
    }
}

/// A value that must be a string.
pub(super) fn string(name: &str, value: &JsValue) -> Result<String, Error> {
    value.as_string().ok_or_else(|| bad(name, value, "a string"))
}

/// A value that must be a string if it is there.
pub(super) fn optional_string(name: &str, value: &JsValue) -> Result<Option<String>, Error> {
    match is_absent(value) {
        true => Ok(None),
        false => string(name, value).map(Some),
    }
}

/// A copy of the bytes of a typed array, of whatever realm.
pub(super) fn bytes(name: &str, value: &JsValue) -> Result<Vec<u8>, Error> {
    let is_view = value.is_object() && ArrayBuffer::is_view(value.unchecked_ref());
    let number = |field| get(value, field).map(|n| n.as_f64().unwrap_or(0.0) as u32);
    if !is_view || get(value, "BYTES_PER_ELEMENT")?.as_f64() != Some(1.0) {
        return Err(bad(name, value, "a Uint8Array with a pack's bytes"));
    }
    // A detached array has no bytes, and nothing may be made of its buffer.
    match number("byteLength")? {
        0 => Ok(Vec::new()),
        len => {
            let buffer = get(value, "buffer")?;
            Ok(Uint8Array::new_with_byte_offset_and_length(&buffer, number("byteOffset")?, len)
                .to_vec())
        }
    }
}

/// The document of an id.
pub(super) fn document(corpus: &Corpus, id: &str) -> Result<usize, Error> {
    let mut filter = Filter::default();
    filter.set_document(corpus, id)?;
    Ok(filter.document.unwrap_or_default())
}

/// The error for an option that cannot be used.
pub(super) fn bad(option: &str, found: &JsValue, expected: &str) -> Error {
    Error::BadOption { option: option.into(), found: show(found), expected: expected.into() }
}

/// A value as a programmer would write it, or its type where it cannot be written.
fn show(value: &JsValue) -> String {
    const CHARS: usize = 80;
    let json = JSON::stringify(value).ok().and_then(|text| text.as_string());
    let text = match value.dyn_ref::<Number>() {
        Some(number) => number.to_string_with_radix(10).ok().map(String::from),
        None => json,
    };
    let text = text.unwrap_or_else(|| value.js_typeof().as_string().unwrap_or_default());
    text.chars().take(CHARS).collect()
}

/// A property; reading it may run code of the page, which may throw.
fn get(object: &JsValue, name: &str) -> Result<JsValue, Error> {
    Reflect::get(object, &name.into())
        .map_err(|thrown| bad(name, &thrown, "a value, not an exception"))
}

/// Names of an object's own properties. Whatever realm it comes from: only its type counts.
fn own_names(option: &str, value: &JsValue, expected: &str) -> Result<Vec<String>, Error> {
    if !value.is_object() || Array::is_array(value) {
        return Err(bad(option, value, expected));
    }
    let names = Reflect::own_keys(value).map_err(|thrown| bad(option, &thrown, expected))?;
    Ok(names.iter().filter_map(|name| name.as_string()).collect())
}

/// Undefined and null both say that something is not there.
pub(super) fn is_absent(value: &JsValue) -> bool {
    value.is_undefined() || value.is_null()
}

fn one_of(lead: &str, words: &[&str]) -> String {
    [lead, " ", &words.join(", ")].concat()
}
