//! What each further choice would leave.

use super::filter::Filter;
use super::rank::Scores;
use crate::corpus::{AddresseeSet, Corpus};

/// For each value of a filter, the points found if it alone were chosen there, the query and the
/// other filters kept.
#[derive(Debug, Default)]
pub struct Facets {
    /// By addressee, in the order of the corpus; nobody last.
    pub addressees: Vec<(AddresseeSet, usize)>,
    /// By chapter and section, in document order: the place of the first division of an id, and
    /// the count of all divisions of that id.
    pub chapters: Vec<(usize, usize)>,
}

pub(super) fn facets(corpus: &Corpus, filter: &Filter, scores: &Scores) -> Facets {
    let rest: Vec<usize> = scores.matching().filter(|p| filter.accepts_rest(corpus, *p)).collect();
    Facets {
        addressees: addressees(corpus, filter, &rest),
        chapters: chapters(corpus, filter, &rest),
    }
}

fn addressees(corpus: &Corpus, filter: &Filter, points: &[usize]) -> Vec<(AddresseeSet, usize)> {
    let known = (0..corpus.addressee_count()).map(AddresseeSet::of);
    known
        .chain([AddresseeSet::NOBODY])
        .map(|chosen| {
            let chosen_alone = Filter { addressees: chosen, ..filter.clone() };
            let accepted = points.iter().filter(|p| {
                filter.accepts_chapter(**p)
                    && chosen_alone.accepts_addressees(corpus.addressed(**p))
            });
            (chosen, accepted.count())
        })
        .collect()
}

fn chapters(corpus: &Corpus, filter: &Filter, points: &[usize]) -> Vec<(usize, usize)> {
    let mut counts: Vec<(usize, usize)> = Vec::new();
    for division in 0..corpus.division_count() {
        let within = corpus.division_points(division);
        let accepted = points
            .iter()
            .filter(|p| within.contains(p) && filter.accepts_addressees(corpus.addressed(**p)));
        let (id, count) = (corpus.division_id(division), accepted.count());
        match counts.iter_mut().find(|(known, _)| corpus.division_id(*known) == id) {
            Some(known) => known.1 += count,
            None => counts.push((division, count)),
        }
    }
    counts
}
