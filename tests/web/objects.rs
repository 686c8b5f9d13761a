//! Plain JavaScript values for tests.

use council_conclusions::js::Conclusions;
use js_sys::{JSON, Reflect};
use wasm_bindgen::JsValue;

pub fn conclusions() -> Conclusions {
    Conclusions::new(&JsValue::UNDEFINED).expect("the embedded pack opens")
}

/// A value written as JSON.
pub fn parse(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

pub fn json(value: &JsValue) -> String {
    JSON::stringify(value).expect("a plain value").into()
}

pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

pub fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().expect("a string")
}
