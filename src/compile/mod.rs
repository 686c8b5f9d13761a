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
mod inside;
mod join;
mod language;
mod marker;
mod notes;
mod references;
mod related;
mod seed;
mod sentence;
mod stems;
mod structure;
mod thesaurus;
mod verbatim;

use std::path::{Path, PathBuf};
use std::{fs, io};

use sha2::{Digest, Sha256};

use crate::model::Document;
use error::Fault;
use language::Language;

pub use error::SeedError;
pub use index::{compounds, index};
pub use stems::verbs;
pub use thesaurus::{Entry, thesaurus};
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
    if id.is_empty() || !id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-')) {
        return Err(Fault::new(
            1,
            format!("the id {id:?} in the file name"),
            "a-z, 0-9 and - in it",
        ));
    }
    let language = Language::of(tag).ok_or_else(|| {
        Fault::new(1, format!("the language {tag} in the file name"), Language::tags())
    })?;
    let seed = seed::read(bytes, language)?;
    let parts = structure::read(&seed.lines, language)?;
    let sha256 = Sha256::digest(bytes).iter().map(|b| format!("{b:02x}")).collect();
    let document = assemble::assemble(&seed, parts, assemble::Origin { id, language, sha256 })?;
    verbatim::check(&document, &String::from_utf8_lossy(bytes))?;
    Ok(document)
}

/// What a folder of seeds holds.
#[derive(Debug, Default)]
pub struct Seeds {
    /// Documents, in order of their file names.
    pub documents: Vec<Document>,
    /// Lines of all thesauri.
    pub thesaurus: Vec<Entry>,
}

/// Understands all seeds of a folder: `thesaurus.LANG.txt` are thesauri, other `ID.LANG.txt` are
/// documents.
///
/// # Errors
///
/// What cannot be read or understood, in one line.
pub fn seeds(folder: &Path) -> Result<Seeds, String> {
    let mut seeds = Seeds::default();
    for path in paths(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let name = path.display().to_string();
        let bytes = fs::read(&path).map_err(|e| format!("{name}: {e}"))?;
        if path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(THESAURUS)) {
            seeds.thesaurus.extend(thesaurus(&name, &bytes).map_err(|e| e.to_string())?);
        } else {
            seeds.documents.push(compile(&name, &bytes).map_err(|e| e.to_string())?);
        }
    }
    match seeds.documents.is_empty() {
        true => {
            Err(format!("{}: found no document, expected files like ID.nl.txt", folder.display()))
        }
        false => Ok(seeds),
    }
}

/// How the file names of thesauri begin.
const THESAURUS: &str = "thesaurus.";

fn paths(folder: &Path) -> io::Result<Vec<PathBuf>> {
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
