//! Documents → the inverted index: every term with the places it stands at.

use crate::model::{Document, Point};
use crate::pack::Terms;
use crate::text;

/// Indexes the points of all documents; they are counted through, document after document.
pub fn index(documents: &[Document]) -> Terms {
    let mut terms = Terms::new();
    for (place, point) in documents.iter().flat_map(|d| &d.points).enumerate() {
        let text = searchable(point);
        for word in text::words(&text) {
            let postings = terms.entry(text::fold(&text[word.start..word.end])).or_default();
            match postings.last_mut() {
                Some((last, positions)) if *last == place => positions.push(word.start),
                _ => postings.push((place, vec![word.start])),
            }
        }
    }
    terms
}

/// A point's own words as they stand in the pack: its text, then each footnote after a line feed.
fn searchable(point: &Point) -> String {
    let footnotes = point.footnotes.iter().map(|note| note.text.as_str());
    [&*point.text].into_iter().chain(footnotes).collect::<Vec<_>>().join("\n")
}
