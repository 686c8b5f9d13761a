//! Errors as JavaScript sees them: a real `Error` with a code.

use wasm_bindgen::prelude::*;

use crate::error::Error;

#[wasm_bindgen(module = "/src/js/error.js")]
extern "C" {
    /// The class of every error this package throws.
    #[wasm_bindgen(reexport)]
    #[derive(Debug)]
    pub type ConclusionsError;

    #[wasm_bindgen(constructor)]
    fn new(code: &str, message: &str) -> ConclusionsError;
}

impl From<Error> for ConclusionsError {
    fn from(error: Error) -> Self {
        ConclusionsError::new(error.code(), &error.to_string())
    }
}
