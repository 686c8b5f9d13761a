//! The methods that a page calls, and plain JavaScript values for tests.

use council_conclusions::js;
use js_sys::{Array, JSON, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/target/methods.js")]
extern "C" {
    #[derive(Debug)]
    pub type Conclusions;

    #[wasm_bindgen(constructor, catch)]
    fn over(
        pack: &JsValue,
        engine_of: &Closure<dyn Fn(JsValue) -> Result<JsValue, JsValue>>,
        memory: JsValue,
    ) -> Result<Conclusions, JsValue>;

    #[wasm_bindgen(method, catch)]
    pub fn points(this: &Conclusions, filter: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(method)]
    pub fn point(this: &Conclusions, id: &JsValue) -> JsValue;

    #[wasm_bindgen(method, catch)]
    pub fn search(
        this: &Conclusions,
        query: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = renderCard)]
    pub fn render_card(
        this: &Conclusions,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = renderCardHtml)]
    pub fn render_card_html(
        this: &Conclusions,
        id: &JsValue,
        options: &JsValue,
    ) -> Result<String, JsValue>;
}

impl Conclusions {
    pub fn new(pack: &JsValue) -> Result<Conclusions, JsValue> {
        let engine_of = |bytes: JsValue| {
            let bytes = (!bytes.is_undefined()).then(|| Uint8Array::new(&bytes).to_vec());
            Ok(js::Conclusions::new(bytes)?.into())
        };
        Conclusions::over(pack, &Closure::new(engine_of), wasm_bindgen::memory())
    }
}

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
