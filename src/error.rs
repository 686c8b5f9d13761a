//! Everything that can go wrong after the build, with the codes of the JavaScript contract.

use std::fmt;

use crate::pack::PackError;

/// An error of this library. Displays as what was found, what was expected and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// Bytes that are not a pack.
    BadPack(PackError),
    /// Nobody of this id is addressed anywhere in the corpus.
    UnknownAddressee {
        /// The id asked for.
        found: String,
        /// Ids there are.
        known: Vec<String>,
    },
    /// No division of this id.
    UnknownChapter {
        /// The id asked for.
        found: String,
        /// Ids there are.
        known: Vec<String>,
    },
    /// No document of this id.
    UnknownDocument {
        /// The id asked for.
        found: String,
        /// Ids there are.
        known: Vec<String>,
    },
}

impl Error {
    /// The code a program decides by: stable, unlike the words.
    pub fn code(&self) -> &'static str {
        match self {
            Error::BadPack(_) => "bad-pack",
            Error::UnknownAddressee { .. } => "unknown-addressee",
            Error::UnknownChapter { .. } => "unknown-chapter",
            Error::UnknownDocument { .. } => "unknown-document",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::BadPack(error) => error.fmt(f),
            Error::UnknownAddressee { found, known } => one_of(f, "addressee", found, known),
            Error::UnknownChapter { found, known } => one_of(f, "chapter", found, known),
            Error::UnknownDocument { found, known } => one_of(f, "document", found, known),
        }
    }
}

impl std::error::Error for Error {}

impl From<PackError> for Error {
    fn from(error: PackError) -> Self {
        Error::BadPack(error)
    }
}

fn one_of(f: &mut fmt::Formatter<'_>, what: &str, found: &str, known: &[String]) -> fmt::Result {
    write!(f, "found the {what} \"{found}\", expected one of {}", known.join(", "))
}
