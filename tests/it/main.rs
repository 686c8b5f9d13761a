//! Integration tests of the Rust side, one binary. Expectations are data under `tests/data/`,
//! shared with the tests in Node and in the browser.

mod bad_seeds;
mod cards;
mod chapeaux;
mod data;
mod filters;
mod other_seed;
mod packs;
mod related;
mod search;
mod search_properties;
mod seed;
#[path = "../fuzz/src/signed.rs"]
mod signed;
mod small_seeds;
