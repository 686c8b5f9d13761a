//! Compiles the seeds into the pack that the library embeds.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/compile/mod.rs"]
#[allow(dead_code, unused_imports, reason = "tools and tests use more of it")]
mod compile;
#[path = "src/lean.rs"]
#[allow(dead_code, reason = "the library has more to look for at run time")]
mod lean;
#[path = "src/model.rs"]
#[allow(dead_code, reason = "the library names points by id")]
mod model;
#[path = "src/pack/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the library reads packs in more ways")]
mod pack;
#[path = "src/text/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the library uses the rest at query time")]
mod text;

const SEEDS: &str = "seeds";

fn main() {
    for path in [SEEDS, "src/compile", "src/lean.rs", "src/model.rs", "src/pack", "src/text"] {
        println!("cargo::rerun-if-changed={path}");
    }
    if let Err(error) = embed() {
        println!("cargo::error={error}");
    }
}

/// Writes the pack, and opens it again to see that every document came through whole.
fn embed() -> Result<(), String> {
    let compile::Seeds { documents, thesaurus } = compile::seeds(Path::new(SEEDS))?;
    let bytes = pack::write(&documents, &compile::index(&documents, &thesaurus));
    let read_back = pack::Pack::open(bytes.clone().into()).map_err(|e| e.to_string())?;
    if pack::documents(&read_back) != documents {
        return Err("found a pack that differs from its documents, expected them unchanged".into());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("found no OUT_DIR, expected cargo's")?);
    fs::write(out.join("documents.pack"), bytes).map_err(|e| e.to_string())
}
