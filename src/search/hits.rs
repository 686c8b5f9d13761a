//! What a part of the query matches: places of the text, and points by name.

use super::matches::{Match, MatchSet};
use super::occurrence::{Occurrence, merge_runs};
use super::word::Word;
use crate::corpus::{Corpus, Unit};

/// What the beginning of a longer word counts where the word has matches of its own.
const DOUBTED_PREFIX: f64 = 0.02;

/// Everything a part of the query matches.
#[derive(Debug, Default)]
pub(super) struct PartHits {
    /// In the order of the text once [`PartHits::settle`] was called, each place once.
    pub occurrences: Vec<Occurrence>,
    /// Points that the query names, or that meet a condition, ascending.
    pub named: Vec<usize>,
    /// The query names these points themselves: `punt 20`.
    pub is_name: bool,
    /// The word is the name of an addressee.
    pub is_addressee: bool,
    /// The word has matches of its own, beside longer words that begin with it.
    pub is_whole: bool,
    /// The word of the text that was taken for the query's, where that was misspelled.
    pub corrected: Option<String>,
    /// The same word as it is looked up.
    pub meant: Option<Word>,
    /// Other words of the text may as well have been meant.
    pub is_doubtful: bool,
    /// Points among the units that occurrences stand in: those of `named` and of the text.
    pub count: usize,
}

impl PartHits {
    /// Sorts the occurrences; where a word matched several times, the closest match stays, a doubted
    /// beginning of a longer word last. `points` is the number of points: the units after them are
    /// headings and chapeaux.
    pub fn settle(&mut self, points: usize) {
        merge_runs(&mut self.occurrences);
        let is_doubted = |o: &Occurrence| self.is_whole && o.how() == Match::Prefix;
        self.occurrences.dedup_by(|next, first| {
            let same = next.place() == first.place();
            if same && is_doubted(first) {
                *first = *next;
            }
            same
        });
        let in_text = self.by_unit().take_while(|(unit, _)| *unit < points).count();
        let named = self.named.iter().filter(|p| self.in_unit(**p).is_empty()).count();
        self.count = in_text + named;
    }

    /// Points that a search for nothing else would find, ascending.
    pub fn points(&self, corpus: &Corpus) -> Vec<usize> {
        let mut is_found = vec![false; corpus.len()];
        self.named.iter().for_each(|point| is_found[*point] = true);
        self.in_texts(corpus).iter().for_each(|o| is_found[o.unit()] = true);
        for occurrence in self.over_texts(corpus) {
            if let Unit::Chapeau(points) | Unit::Heading(points) = corpus.unit(occurrence.unit()) {
                is_found[points].fill(true);
            }
        }
        (0..corpus.len()).filter(|point| is_found[*point]).collect()
    }

    /// Their number.
    pub fn point_count(&self, corpus: &Corpus) -> usize {
        match self.over_texts(corpus).next() {
            Some(_) => self.points(corpus).len(),
            None => self.count,
        }
    }

    fn in_texts(&self, corpus: &Corpus) -> &[Occurrence] {
        &self.occurrences[..self.occurrences.partition_point(|o| o.unit() < corpus.len())]
    }

    /// The occurrences over points that find these too: all where it stands in no text; else the name
    /// of an addressee, and the word as it was typed, in a chapeau.
    fn over_texts(&self, corpus: &Corpus) -> impl Iterator<Item = &Occurrence> {
        let finds = |o: &&Occurrence| {
            let may_find = self.is_addressee || o.how() == Match::Exact;
            self.count == 0 || may_find && matches!(corpus.unit(o.unit()), Unit::Chapeau(_))
        };
        self.occurrences[self.in_texts(corpus).len()..].iter().filter(finds)
    }

    /// Whether anything matches as a word, not as a part or as the beginning of one.
    pub fn has_whole(&self) -> bool {
        self.occurrences.iter().any(|o| !matches!(o.how(), Match::Prefix | Match::Compound))
    }

    /// What an occurrence counts. A word that has matches of its own is probably not the beginning
    /// of another: `politie` is not meant to find `politieke`, unless the visitor goes on typing.
    #[inline]
    pub fn weight(&self, occurrence: Occurrence) -> f64 {
        match occurrence.how() {
            Match::Prefix if self.is_whole => DOUBTED_PREFIX,
            how => how.weight(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.occurrences.is_empty() && self.named.is_empty()
    }

    /// The occurrences in one unit after the other.
    pub fn by_unit(&self) -> impl Iterator<Item = (usize, &[Occurrence])> {
        self.occurrences.chunk_by(|a, b| a.unit() == b.unit()).map(|chunk| (chunk[0].unit(), chunk))
    }

    /// The occurrences in one unit.
    pub fn in_unit(&self, unit: usize) -> &[Occurrence] {
        let start = self.occurrences.partition_point(|o| o.unit() < unit);
        let end = self.occurrences.partition_point(|o| o.unit() <= unit);
        &self.occurrences[start..end]
    }

    /// How it was matched, over all [`PartHits::points`].
    pub fn how(&self, corpus: &Corpus) -> MatchSet {
        let named = if self.named.is_empty() { MatchSet::default() } else { Match::Exact.into() };
        how(self.in_texts(corpus)).with(how(self.over_texts(corpus))).with(named)
    }
}

/// How these occurrences match.
pub(super) fn how<'a>(occurrences: impl IntoIterator<Item = &'a Occurrence>) -> MatchSet {
    occurrences.into_iter().fold(MatchSet::default(), |all, o| all.with(o.how().into()))
}
