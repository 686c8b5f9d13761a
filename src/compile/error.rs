//! The one error of the compiler: what stands where, and what should stand there.

use std::fmt;

/// Why a seed cannot become a document. Displays as `FILE:LINE: found …, expected …`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError {
    /// Path of the seed as the caller gave it.
    pub file: String,
    /// Line of the seed, from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there, or what to do.
    pub expected: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, found, expected } = self;
        write!(f, "{file}:{line}: found {found}, expected {expected}")
    }
}

impl std::error::Error for SeedError {}

/// An error inside a seed whose path only the caller knows.
#[derive(Debug)]
pub(super) struct Fault {
    pub line: usize,
    pub found: String,
    pub expected: String,
}

impl Fault {
    pub fn new(line: usize, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { line, found: found.into(), expected: expected.into() }
    }

    pub fn in_file(self, file: &str) -> SeedError {
        let Self { line, found, expected } = self;
        SeedError { file: file.into(), line, found, expected }
    }
}

/// Text of the seed as an error shows it: quoted, and cut after some words.
pub(super) fn quote(text: &str) -> String {
    const CHARS: usize = 60;
    match text.char_indices().nth(CHARS) {
        None => format!("\"{text}\""),
        Some((end, _)) => format!("\"{}…\"", text[..end].trim_end()),
    }
}
