//! The single road from text to terms, for documents at build time and for queries at run time.
//!
//! A *word* is a stretch of text as written; a *term* is its folded form, the form that is
//! indexed and looked up. `Oekraïne`, `OEKRAINE` and `oekraine` are three words and one term.

mod fold;
mod tokenize;

pub use fold::fold;
pub use tokenize::{Word, word_at, words};
