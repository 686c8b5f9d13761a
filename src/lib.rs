//! The official text of Council conclusions, compiled into WebAssembly: search, filters, cards.
//!
//! What this library promises, each shown by a test:
//!
//! - Nothing of the official text is lost, doubled or invented: the model written out again is the
//!   seed, and a seed that is not understood stops the build.
//! - A point is addressed to those its chapeau names, and to nobody else.
//! - A count beside a filter is what choosing it gives.
//! - Nothing a visitor types and no bytes of a pack make it panic.
//! - The same query gives the same points, in the same order, on every machine.
//!
//! ```
//! use council_conclusions::card::{self, card};
//! use council_conclusions::corpus::Corpus;
//! use council_conclusions::search::{Options, Query};
//!
//! let corpus = Corpus::embedded()?;
//! let query = Query::new(&corpus, "hawala");
//! let found = query.search(&corpus, &Options::default());
//! let point = found.hits[0].point;
//! assert_eq!(corpus.id(point), "point-12");
//!
//! let html = card::html::write(&card(&corpus, point, &query, &card::Options::default()));
//! assert!(html.contains(r#"<mark class="cc-mark" part="mark">hawala</mark>"#));
//! # Ok::<(), council_conclusions::error::Error>(())
//! ```
//!
//! The way of the data, each module knowing only those before it:
//!
//! ```text
//! model ← text ← compile → pack ← corpus ← search ← card ← js
//! ```
//!
//! [`model`] is what a document is; [`text`] turns text into terms; `compile` (feature `compile`,
//! host only) understands the official text; [`pack`] is its byte format, read in place;
//! [`corpus`] answers what stands in it; [`search`] finds; [`card`] shows; `js` (WebAssembly only)
//! is the boundary to JavaScript.
//!
//! Limits: documents in Dutch; function words decide nothing unless they are all there is; only
//! the last word of a query may be unfinished.

pub mod card;
#[cfg(feature = "compile")]
pub mod compile;
pub mod corpus;
pub mod error;
#[cfg(target_arch = "wasm32")]
pub mod js;
mod lean;
pub mod model;
pub mod pack;
pub mod search;
pub mod text;
