//! What each further choice would leave.

use super::filter::Filter;
use super::rank::Scores;
use crate::corpus::{AddresseeSet, Corpus};

/// For each value of a filter, the points found if it alone were chosen there, the query and the
/// other filters kept.
#[derive(Debug, Default)]
pub struct Facets {
    /// By addressee, in the order of the corpus; nobody last.
    pub addressees: Vec<usize>,
    /// By chapter and section, in the order of [`Corpus::chapter_ids`].
    pub chapters: Vec<usize>,
}

pub(super) fn facets(corpus: &Corpus, filter: &Filter, scores: &Scores) -> Facets {
    let rest: Vec<usize> = scores.matching().filter(|p| filter.accepts_rest(corpus, *p)).collect();
    Facets {
        addressees: addressees(corpus, filter, &rest),
        chapters: chapters(corpus, filter, &rest),
    }
}

fn addressees(corpus: &Corpus, filter: &Filter, points: &[usize]) -> Vec<usize> {
    let sets = points.iter().filter(|p| filter.accepts_chapter(**p));
    let sets: Vec<AddresseeSet> = sets.map(|p| corpus.addressed(*p)).collect();
    let known = (0..corpus.addressee_count()).map(AddresseeSet::of);
    let choices = known.chain([AddresseeSet::NOBODY]);
    choices.map(|asked| sets.iter().filter(|set| filter.matches(**set, asked)).count()).collect()
}

fn chapters(corpus: &Corpus, filter: &Filter, points: &[usize]) -> Vec<usize> {
    let mut within = vec![0; corpus.division_count()];
    for point in points.iter().filter(|p| filter.accepts_addressees(corpus.addressed(**p))) {
        within[corpus.division(*point)] += 1;
    }
    // Sections stand behind the chapter they belong to.
    for division in (0..within.len()).rev() {
        if let Some(parent) = corpus.division_parent(division) {
            within[parent] += within[division];
        }
    }
    let mut counts = vec![0; corpus.chapter_ids().len()];
    for (division, count) in within.into_iter().enumerate() {
        counts[corpus.chapter_of(division)] += count;
    }
    counts
}
