//! What each further choice would leave.

use super::filter::Filter;
use super::rank::Scores;
use crate::corpus::{AddresseeSet, Corpus};
use crate::model::Kind;

/// For each value of a filter, the points found if it alone were chosen there, the query and the
/// other filters kept.
#[derive(Debug, Default)]
pub struct Facets {
    /// By addressee, in the order of the corpus; nobody last.
    pub addressees: Vec<usize>,
    /// By chapter and section, in the order of [`Corpus::chapter_ids`].
    pub chapters: Vec<usize>,
    /// By kind, in the order of [`Kind::ALL`].
    pub kinds: Vec<usize>,
    /// By document, in the order of the corpus.
    pub documents: Vec<usize>,
}

/// A point counts where all filters but the facet's own let it through.
pub(super) fn facets(corpus: &Corpus, filter: &Filter, scores: &Scores) -> Facets {
    let choices = addressee_choices(corpus);
    let mut addressees = vec![0; choices.len()];
    let mut within = vec![0; corpus.division_count()];
    let mut kinds = vec![0; Kind::ALL.len()];
    let mut documents = vec![0; corpus.document_count()];
    for run in corpus.runs() {
        let found = scores.count(run.points.clone());
        if found == 0 {
            continue;
        }
        let addressee = filter.accepts_addressees(run);
        let chapter = filter.accepts_chapter(run);
        let kind = filter.accepts_kind(run);
        let document = filter.accepts_document(run);
        if chapter && kind && document {
            let matching = choices.iter().zip(&mut addressees);
            let matching = matching.filter(|(asked, _)| filter.matches(run.addressed, **asked));
            matching.for_each(|(_, count)| *count += found);
        }
        if addressee && kind && document {
            within[run.division] += found;
        }
        if addressee && chapter && document {
            kinds[run.kind as usize] += found;
        }
        if addressee && chapter && kind {
            documents[run.document] += found;
        }
    }
    Facets { addressees, chapters: chapters(corpus, within), kinds, documents }
}

fn addressee_choices(corpus: &Corpus) -> Vec<AddresseeSet> {
    let known = (0..corpus.addressee_count()).map(AddresseeSet::of);
    known.chain([AddresseeSet::NOBODY]).collect()
}

/// Points by chapter, of those that stand in each division.
fn chapters(corpus: &Corpus, mut within: Vec<usize>) -> Vec<usize> {
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
