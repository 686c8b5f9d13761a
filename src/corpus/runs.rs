//! Points in a row that are alike to filters.

use std::iter;
use std::ops::Range;

use super::{AddresseeSet, Corpus};
use crate::model::Kind;

/// Points that follow each other and agree in all that a filter asks for, as most neighbours do: what
/// holds for one of them holds for all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Their places.
    pub points: Range<usize>,
    /// Who they address; [`AddresseeSet::NOBODY`] where nobody is.
    pub addressed: AddresseeSet,
    /// The innermost division they stand in.
    pub division: usize,
    /// Recitals or points.
    pub kind: Kind,
    /// Place of their document.
    pub document: usize,
}

impl Run {
    fn of(corpus: &Corpus, point: usize) -> Run {
        Run {
            points: point..point + 1,
            addressed: corpus.addressed(point),
            division: corpus.division(point),
            kind: corpus.kind(point),
            document: corpus.document(point),
        }
    }

    /// Goes on with the next run where it is like this one.
    fn joins(&mut self, next: &Run) -> bool {
        let is_like = *self == Run { points: self.points.clone(), ..next.clone() };
        if is_like {
            self.points.end = next.points.end;
        }
        is_like
    }
}

/// All points of a corpus, in as few runs as possible.
pub(super) fn runs(corpus: &Corpus) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for point in 0..corpus.len() {
        let run = Run::of(corpus, point);
        if !runs.last_mut().is_some_and(|last| last.joins(&run)) {
            runs.push(run);
        }
    }
    runs
}

/// For each point, the place of its run.
pub(super) fn places(runs: &[Run]) -> Vec<u32> {
    (0..).zip(runs).flat_map(|(place, run)| iter::repeat_n(place, run.points.len())).collect()
}
