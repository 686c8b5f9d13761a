//! The points that a query finds, and how well.

use std::iter;

use crate::corpus::{Corpus, Run};

/// A point that a query finds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// Its place.
    pub point: usize,
    pub score: f64,
    /// All of the query stands in it.
    pub is_whole: bool,
}

/// The points that a query finds, in document order.
#[derive(Debug)]
pub(super) struct Scores {
    found: Vec<Found>,
}

impl FromIterator<Found> for Scores {
    fn from_iter<T: IntoIterator<Item = Found>>(found: T) -> Self {
        Self { found: found.into_iter().collect() }
    }
}

impl Scores {
    /// Whether all of the query stands in any point.
    pub fn has_whole(&self) -> bool {
        self.found.iter().any(|found| found.is_whole)
    }

    /// Those of one run of points after the other.
    pub fn by_run<'a>(
        &'a self,
        corpus: &'a Corpus,
    ) -> impl Iterator<Item = (&'a Run, &'a [Found])> {
        let mut rest = &self.found[..];
        iter::from_fn(move || {
            let run = corpus.run_of(rest.first()?.point);
            let own = rest.iter().take_while(|found| found.point < run.points.end).count();
            let of_run;
            (of_run, rest) = rest.split_at(own);
            Some((run, of_run))
        })
    }
}
