//! A word of the query → the terms it matches, and the points these stand in.

use super::query::QueryWord;
use crate::corpus::Corpus;
use crate::pack::Pack;
use crate::pack::terms::Postings;

/// How a word of the query matched a word of the text, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same word, case and accents aside.
    Exact,
    /// The beginning of a longer word.
    Prefix,
}

impl Match {
    /// All kinds of matches, the closest first.
    pub const ALL: [Match; 2] = [Match::Exact, Match::Prefix];

    /// The word of the JavaScript contract.
    pub fn name(self) -> &'static str {
        match self {
            Match::Exact => "exact",
            Match::Prefix => "prefix",
        }
    }

    /// What an occurrence counts in ranking, from 0 (nothing) to 1 (as much as the word itself). A
    /// higher weight of prefixes lets longer words that happen to begin alike outrank the word.
    fn weight(self) -> f64 {
        match self {
            Match::Exact => 1.0,
            Match::Prefix => 0.4,
        }
    }
}

/// A set of kinds of matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatchSet(u8);

impl MatchSet {
    /// Both sets together.
    #[must_use]
    pub fn with(self, other: MatchSet) -> MatchSet {
        MatchSet(self.0 | other.0)
    }

    /// The kinds in it, the closest first.
    pub fn iter(self) -> impl Iterator<Item = Match> {
        Match::ALL.into_iter().filter(move |m| self.0 & 1 << *m as u8 != 0)
    }
}

impl From<Match> for MatchSet {
    fn from(kind: Match) -> Self {
        MatchSet(1 << kind as u8)
    }
}

/// A term of the text that a word of the query matches.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form<'a> {
    pub how: Match,
    pub postings: Postings<'a>,
}

/// Everything a word of the query matches.
#[derive(Debug)]
pub(super) struct TermHits<'a> {
    pub forms: Vec<Form<'a>>,
    /// For every point of the corpus, its occurrences, each by its weight.
    pub frequencies: Vec<f64>,
    how: Vec<MatchSet>,
}

impl TermHits<'_> {
    /// Points it stands in.
    pub fn count(&self) -> usize {
        self.frequencies.iter().filter(|f| **f > 0.0).count()
    }

    pub fn how_in(&self, point: usize) -> MatchSet {
        self.how[point]
    }

    pub fn how(&self) -> MatchSet {
        self.forms.iter().fold(MatchSet::default(), |all, form| all.with(form.how.into()))
    }
}

pub(super) fn find<'a>(corpus: &'a Corpus, word: &QueryWord) -> TermHits<'a> {
    let forms = forms(corpus.pack(), word);
    let mut frequencies = vec![0.0; corpus.len()];
    let mut how = vec![MatchSet::default(); corpus.len()];
    for form in &forms {
        for (point, positions) in form.postings {
            frequencies[point] += form.how.weight() * positions.count() as f64;
            how[point] = how[point].with(form.how.into());
        }
    }
    TermHits { forms, frequencies, how }
}

/// The terms equal to a word and, where it is unfinished, those that begin with it: neighbours in
/// the sorted list.
fn forms<'a>(pack: &'a Pack, word: &QueryWord) -> Vec<Form<'a>> {
    let wanted = word.term.as_bytes();
    let mut terms = pack.terms_from(block_of(pack, wanted));
    let mut forms = Vec::new();
    while let Some((term, postings)) = terms.next_term() {
        if term == wanted {
            forms.push(Form { how: Match::Exact, postings });
        } else if term > wanted {
            if !word.unfinished || !term.starts_with(wanted) {
                break;
            }
            forms.push(Form { how: Match::Prefix, postings });
        }
    }
    forms
}

/// The last block that can hold this term or its beginning.
fn block_of(pack: &Pack, term: &[u8]) -> usize {
    let (mut low, mut high) = (0, pack.blocks());
    while low < high {
        let middle = low.midpoint(high);
        if pack.first_term(middle) <= term {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low.saturating_sub(1)
}
