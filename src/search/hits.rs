//! What a part of the query matches: places of the text, and points by name.

use super::matches::{Match, MatchSet};

/// What the beginning of a longer word counts where the word has matches of its own.
const DOUBTED_PREFIX: f64 = 0.02;

/// A place that a part of the query matches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    pub point: usize,
    /// Byte of the point's searchable text at which the word begins.
    pub start: usize,
    pub how: Match,
    /// The bytes of the term that matched, where not all did.
    pub part: Option<(usize, usize)>,
}

/// Everything a part of the query matches, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct PartHits {
    pub occurrences: Vec<Occurrence>,
    /// Points that the query names.
    pub named: Vec<usize>,
    /// The word has matches of its own, beside longer words that begin with it.
    is_whole: bool,
    /// The word of the text that was taken for the query's, where that was misspelled.
    pub corrected: Option<String>,
}

impl PartHits {
    pub fn new(occurrences: Vec<Occurrence>) -> Self {
        let mut hits = PartHits::default();
        hits.add(occurrences);
        hits
    }

    /// Adds occurrences; where a word matched already, the closer match stays.
    pub fn add(&mut self, occurrences: Vec<Occurrence>) {
        self.occurrences.extend(occurrences);
        self.occurrences.sort_unstable();
        self.occurrences.dedup_by_key(|o| (o.point, o.start));
    }

    /// Notes whether the word has matches of its own, when all of them are there.
    pub fn weigh_prefixes(&mut self) {
        let own = |o: &Occurrence| !matches!(o.how, Match::Prefix | Match::Compound);
        self.is_whole = self.occurrences.iter().any(own);
    }

    /// What an occurrence counts. A word that has matches of its own is probably not the beginning
    /// of another: `politie` is not meant to find `politieke`, unless the visitor goes on typing.
    pub fn weight(&self, occurrence: &Occurrence) -> f64 {
        match occurrence.how {
            Match::Prefix if self.is_whole => DOUBTED_PREFIX,
            how => how.weight(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.occurrences.is_empty() && self.named.is_empty()
    }

    /// The occurrences in one point after the other.
    pub fn by_point(&self) -> impl Iterator<Item = (usize, &[Occurrence])> {
        self.occurrences.chunk_by(|a, b| a.point == b.point).map(|chunk| (chunk[0].point, chunk))
    }

    /// The occurrences in one point.
    pub fn in_point(&self, point: usize) -> &[Occurrence] {
        let start = self.occurrences.partition_point(|o| o.point < point);
        let end = self.occurrences.partition_point(|o| o.point <= point);
        &self.occurrences[start..end]
    }

    /// Points it stands in or names.
    pub fn count(&self) -> usize {
        let named = self.named.iter().filter(|p| self.in_point(**p).is_empty());
        self.by_point().count() + named.count()
    }

    /// How it was matched, over all points.
    pub fn how(&self) -> MatchSet {
        let named = if self.named.is_empty() { MatchSet::default() } else { Match::Exact.into() };
        how(&self.occurrences).with(named)
    }
}

/// How these occurrences match.
pub(super) fn how(occurrences: &[Occurrence]) -> MatchSet {
    occurrences.iter().fold(MatchSet::default(), |all, o| all.with(o.how.into()))
}
