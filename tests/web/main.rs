//! The boundary to JavaScript, in a real browser.
#![cfg(target_arch = "wasm32")]

mod cards;
mod contract;
mod errors;
mod objects;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
