//! What each further choice would leave.

use super::filter::Filter;
use super::found::Scores;
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
    let mut addressees = vec![0; corpus.addressee_count() + 1];
    let mut chapters = vec![0; corpus.chapter_ids().len()];
    let mut kinds = vec![0; Kind::ALL.len()];
    let mut documents = vec![0; corpus.document_count()];
    for (run, found) in scores.by_run(corpus) {
        let found = found.len();
        let addressee = filter.accepts_addressees(run);
        let chapter = filter.accepts_chapter(run);
        let kind = filter.accepts_kind(run);
        let document = filter.accepts_document(run);
        if chapter && kind && document {
            let matching = addressee_choices(corpus).zip(&mut addressees);
            let matching = matching.filter(|(asked, _)| filter.matches(run.addressed, *asked));
            matching.for_each(|(_, count)| *count += found);
        }
        if addressee && kind && document {
            let over = corpus.divisions_over(run.division);
            over.for_each(|division| chapters[corpus.chapter_of(division)] += found);
        }
        if addressee && chapter && document {
            kinds[run.kind as usize] += found;
        }
        if addressee && chapter && kind {
            documents[run.document] += found;
        }
    }
    Facets { addressees, chapters, kinds, documents }
}

fn addressee_choices(corpus: &Corpus) -> impl Iterator<Item = AddresseeSet> {
    let known = (0..corpus.addressee_count()).map(AddresseeSet::of);
    known.chain([AddresseeSet::NOBODY])
}
