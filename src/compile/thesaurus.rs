//! The thesaurus: everyday words and neighbouring concepts → the documents' own words.
//!
//! A line is `left, left => right; right`: whoever types one on the left means those on the right.
//! `left, left => -` says that these words have nothing to do with the documents, though they are
//! spelled almost like words of theirs: they find nothing, unless a document has a word that begins so.
//! Empty lines and lines that begin with `#` say nothing.

use super::error::{Fault, SeedError, quote};
use super::seed;
use crate::text;

/// The right side of words that stand for nothing.
const NOTHING: &str = "-";

/// A line of the thesaurus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What a visitor may type.
    pub left: Vec<String>,
    /// What the documents say, the best first; nothing where the left is unrelated to them.
    pub right: Vec<String>,
}

/// Reads a thesaurus; `path` is shown in errors.
///
/// # Errors
///
/// A byte that is no text, or a line of another form.
pub fn thesaurus(path: &str, bytes: &[u8]) -> Result<Vec<Entry>, SeedError> {
    let text = seed::decode(bytes).map_err(|fault| fault.in_file(path))?;
    let lines = text.lines().enumerate().map(|(i, line)| (i + 1, line.trim()));
    let entries = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    entries.map(|(number, line)| entry(number, line).map_err(|f| f.in_file(path))).collect()
}

fn entry(number: usize, line: &str) -> Result<Entry, Fault> {
    let list = |text: &str, separator| -> Vec<String> {
        text.split(separator).map(|item| item.trim().to_string()).collect()
    };
    let sides = line.split_once("=>").map(|(left, right)| (list(left, ','), list(right, ';')));
    match sides {
        Some((left, right)) if left.iter().chain(&right).all(|item| is_expression(item)) => {
            Ok(Entry { left, right })
        }
        Some((left, right))
            if right == [NOTHING] && left.iter().all(|item| is_expression(item)) =>
        {
            Ok(Entry { left, right: Vec::new() })
        }
        _ => Err(Fault::new(number, quote(line), "a line like \"left, left => right; right\"")),
    }
}

/// Words, without what separates them from others.
fn is_expression(item: &str) -> bool {
    text::words(item).next().is_some() && !item.contains([',', ';']) && !item.contains("=>")
}
