//! What points are called, and which one a name means.

use std::ops::Range;

use super::Corpus;
use crate::model::Kind;

impl Corpus {
    /// The point of this name: `DOCUMENT/ID`, or an id, that of the first document that has it.
    pub fn find(&self, name: &str) -> Option<usize> {
        let slash = name.bytes().rposition(|byte| byte == b'/');
        let named = slash.and_then(|at| {
            let document = self.find_document(&name[..at])?;
            self.find_within(self.document_points(document), &name[at + 1..])
        });
        named.or_else(|| self.find_within(0..self.len(), name))
    }

    fn find_within(&self, mut points: Range<usize>, id: &str) -> Option<usize> {
        let (kind, label) = match id.strip_prefix(Kind::Point.prefix()) {
            Some(label) => (Kind::Point, label),
            None => (Kind::Recital, id.strip_prefix(Kind::Recital.prefix())?),
        };
        points.find(|p| self.label(*p) == label && self.kind(*p) == kind)
    }

    /// What [`Self::find`] finds a point by: its id, after that of its document where there are
    /// several.
    pub fn name(&self, point: usize) -> String {
        match self.document_count() {
            1 => self.id(point),
            _ => [self.document_id(self.document(point)), "/", &self.id(point)].concat(),
        }
    }

    /// `recital-a`, `point-20`: unique in its document.
    pub fn id(&self, point: usize) -> String {
        [self.kind(point).prefix(), self.label(point)].concat()
    }
}
