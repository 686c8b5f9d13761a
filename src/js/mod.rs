//! stub
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/js/error.js")]
extern "C" {
    /// Error.
    #[wasm_bindgen(reexport)]
    pub type ConclusionsError;
    #[wasm_bindgen(constructor)]
    fn new(code: &str, message: &str) -> ConclusionsError;
}

/// Stub.
#[wasm_bindgen]
pub struct Conclusions {}

#[wasm_bindgen]
impl Conclusions {
    /// Stub.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Result<Conclusions, ConclusionsError> {
        if js_sys::Math::random() > 2.0 { return Err(ConclusionsError::new("a", "b")); }
        Ok(Conclusions {})
    }
}
