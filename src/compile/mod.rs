//! The official text of Council conclusions → [`Document`]s, and documents → a pack.
//!
//! Runs on the host only. It understands a document by rules that any set of Council conclusions
//! follows, and proves on the spot that nothing was dropped, doubled or invented.

mod acronyms;
mod assemble;
mod chapeau;
mod cover;
mod error;
mod index;
mod join;
mod language;
mod marker;
mod notes;
mod references;
mod seed;
mod structure;
mod verbatim;

use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

use crate::model::Document;
use error::Fault;
use language::Language;

pub use error::SeedError;
pub use index::index;
pub use verbatim::verbatim;

/// Understands one seed.
///
/// `path` is shown in errors; its file name, `ID.LANG.txt`, gives the document's id and language.
///
/// # Errors
///
/// Any seed that is not the text of Council conclusions through and through, with the line, what
/// stands there and what was expected.
pub fn compile(path: &str, bytes: &[u8]) -> Result<Document, SeedError> {
    document(path, bytes).map_err(|fault| fault.in_file(path))
}

fn document(path: &str, bytes: &[u8]) -> Result<Document, Fault> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let (id, tag) = name
        .strip_suffix(".txt")
        .and_then(|stem| stem.rsplit_once('.'))
        .ok_or_else(|| Fault::new(1, format!("the file name {name}"), "a name like ID.nl.txt"))?;
    let language = Language::of(tag).ok_or_else(|| {
        Fault::new(1, format!("the language {tag} in the file name"), Language::tags())
    })?;
    let seed = seed::read(bytes)?;
    let parts = structure::read(&seed.lines, language)?;
    let sha256 = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    let document = assemble::assemble(&seed, parts, assemble::Origin { id, language, sha256 })?;
    verbatim::check(&document, &String::from_utf8_lossy(bytes))?;
    Ok(document)
}

/// Paths of all seeds in a folder, in order of their names.
///
/// # Errors
///
/// Those of reading the folder.
pub fn seeds(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "txt") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}
