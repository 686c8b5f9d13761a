//! stub
pub mod card;
#[cfg(feature = "compile")]
pub mod compile;
pub mod corpus;
pub mod error;
#[cfg(target_arch = "wasm32")]
mod js;
pub mod model;
pub mod pack;
pub mod search;
pub mod text;
