//! Which points may be found.

use std::ops::Range;

use crate::corpus::{AddresseeSet, Corpus, Run};
use crate::error::Error;
use crate::model::Kind;

/// How a point's addressees compare with those asked for. A point that addresses nobody has the
/// set of "nobody" alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AddresseeMatch {
    /// Addressed at least to one of these.
    #[default]
    Any,
    /// Addressed to these and to nobody else.
    Only,
    /// Addressed to each of these, perhaps jointly with others.
    All,
}

/// Conditions on points; all must hold. The default lets every point through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Addressees asked for; empty: no condition.
    pub addressees: AddresseeSet,
    /// How they are compared.
    pub addressee_match: AddresseeMatch,
    /// Places of the points of the chapters asked for; none: no condition.
    pub chapters: Option<Vec<Range<usize>>>,
    /// Recitals or points only.
    pub kind: Option<Kind>,
    /// Points of this document only.
    pub document: Option<usize>,
}

impl Filter {
    /// Asks for the addressee of this id too.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownAddressee`] for an id the corpus does not have.
    pub fn add_addressee(&mut self, corpus: &Corpus, id: &str) -> Result<(), Error> {
        let set = corpus.find_addressee(id).ok_or_else(|| Error::UnknownAddressee {
            found: id.into(),
            known: corpus.addressee_ids(),
        })?;
        self.addressees = self.addressees.with(set);
        Ok(())
    }

    /// Asks for the chapter or section of this id too, in every document that has one.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownChapter`] for an id the corpus does not have.
    pub fn add_chapter(&mut self, corpus: &Corpus, id: &str) -> Result<(), Error> {
        let divisions = 0..corpus.division_count();
        let before = self.chapters.as_ref().map_or(0, Vec::len);
        let found = divisions.clone().filter(|d| corpus.division_id(*d) == id);
        let chapters = self.chapters.get_or_insert_default();
        chapters.extend(found.map(|d| corpus.division_points(d)));
        match chapters.len() > before {
            true => Ok(()),
            false => Err(Error::UnknownChapter {
                found: id.into(),
                known: divisions.map(|d| corpus.division_id(d).into()).collect(),
            }),
        }
    }

    /// Asks for the document of this id.
    ///
    /// # Errors
    ///
    /// [`Error::UnknownDocument`] for an id the corpus does not have.
    pub fn set_document(&mut self, corpus: &Corpus, id: &str) -> Result<(), Error> {
        let document = corpus.find_document(id);
        self.document = Some(document.ok_or_else(|| Error::UnknownDocument {
            found: id.into(),
            known: (0..corpus.document_count()).map(|d| corpus.document_id(d).into()).collect(),
        })?);
        Ok(())
    }

    /// The points that all conditions hold for, in document order.
    pub fn points(&self, corpus: &Corpus) -> impl Iterator<Item = usize> {
        let accepted = corpus.runs().iter().filter(|run| self.accepts(run));
        accepted.flat_map(|run| run.points.clone())
    }

    /// Whether all conditions hold for the points of a run.
    pub(super) fn accepts(&self, run: &Run) -> bool {
        self.accepts_addressees(run)
            && self.accepts_chapter(run)
            && self.accepts_kind(run)
            && self.accepts_document(run)
    }

    pub(super) fn accepts_addressees(&self, run: &Run) -> bool {
        self.addressees.is_empty() || self.matches(run.addressed, self.addressees)
    }

    /// Whether a set of addressees compares with another as asked for.
    pub(super) fn matches(&self, addressed: AddresseeSet, asked: AddresseeSet) -> bool {
        match self.addressee_match {
            AddresseeMatch::Any => addressed.meets(asked),
            AddresseeMatch::Only => addressed == asked,
            AddresseeMatch::All => addressed.contains(asked),
        }
    }

    pub(super) fn accepts_chapter(&self, run: &Run) -> bool {
        let holds = |points: &Range<usize>| points.contains(&run.points.start);
        self.chapters.as_ref().is_none_or(|chapters| chapters.iter().any(holds))
    }

    pub(super) fn accepts_kind(&self, run: &Run) -> bool {
        self.kind.is_none_or(|kind| kind == run.kind)
    }

    pub(super) fn accepts_document(&self, run: &Run) -> bool {
        self.document.is_none_or(|document| document == run.document)
    }
}
