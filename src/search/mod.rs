//! A query → ranked points with marks, and counts that say what each filter would leave.

mod facets;
mod filter;
mod forms;
mod highlight;
mod hits;
mod matcher;
mod matches;
mod meanings;
mod query;
mod rank;
mod typo;

use std::ops::Range;

use crate::corpus::Corpus;

pub use facets::Facets;
pub use filter::{AddresseeMatch, Filter};
pub use highlight::{Snippet, mark};
pub use matches::{Match, MatchSet};

use facets::facets;
use highlight::Marks;
use hits::{PartHits, how};
use query::QueryPart;

/// What to search for beside the query.
#[derive(Clone, Debug)]
pub struct Options {
    /// Points that may be found.
    pub filter: Filter,
    /// Hits to return at the most; 0 only counts.
    pub limit: usize,
    /// Hits to skip.
    pub offset: usize,
    /// Order of the hits.
    pub sort: Sort,
}

impl Options {
    /// Hits returned where nothing else is said.
    pub const DEFAULT_LIMIT: usize = 20;
}

impl Default for Options {
    fn default() -> Self {
        let filter = Filter::default();
        Options { filter, limit: Options::DEFAULT_LIMIT, offset: 0, sort: Sort::Relevance }
    }
}

/// Order of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best first; equals in document order.
    #[default]
    Relevance,
    /// Document order.
    Document,
}

/// What a search found.
#[derive(Debug)]
pub struct SearchResult {
    /// All points found, returned or not.
    pub total: usize,
    /// The hits asked for.
    pub hits: Vec<Hit>,
    /// What each further choice would leave.
    pub facets: Facets,
    /// The parts of the query, in order, each once.
    pub terms: Vec<Term>,
    /// The query as it was probably meant, where words of it were misspelled.
    pub suggestion: Option<String>,
}

/// A point that was found.
#[derive(Debug)]
pub struct Hit {
    /// Place of the point.
    pub point: usize,
    /// Comparable within one result only; 0 where nothing was searched for.
    pub score: f64,
    /// Bytes of the point's text to mark, ascending: words, and parts of compounds.
    pub marks: Vec<Range<usize>>,
    /// The best passage.
    pub snippet: Snippet,
    /// How the words were matched.
    pub why: MatchSet,
}

/// A word or another part of the query, as it was understood.
#[derive(Debug)]
pub struct Term {
    /// As typed.
    pub text: String,
    /// Points in which it stands are not wanted.
    pub excluded: bool,
    /// Points it stands in, whatever the filter.
    pub count: usize,
    /// How it was matched, over all points.
    pub how: MatchSet,
}

/// Searches. Points that all deciding parts of the query stand in; if there is none, those that most
/// of it stands in. A query without words browses: every point the filter lets through, in document
/// order.
pub fn search(corpus: &Corpus, query: &str, options: &Options) -> SearchResult {
    let parts = query::parts(query);
    let found = matcher::find(corpus, &parts);
    let scores = rank::scores(corpus, &parts, &found);
    let mut points: Vec<usize> =
        scores.matching().filter(|p| options.filter.accepts(corpus, *p)).collect();
    if options.sort == Sort::Relevance {
        points.sort_unstable_by(|a, b| scores.of(*b).total_cmp(&scores.of(*a)).then(a.cmp(b)));
    }
    let total = points.len();
    let page: Vec<usize> = points.into_iter().skip(options.offset).take(options.limit).collect();
    let marks = Marks::of(corpus, &parts, &found, &page);
    let hit = |(slot, point): (usize, &usize)| Hit {
        point: *point,
        score: scores.of(*point),
        marks: marks.in_text(slot),
        snippet: marks.snippet(corpus, slot, *point),
        why: why(&parts, &found, *point),
    };
    SearchResult {
        total,
        hits: page.iter().enumerate().map(hit).collect(),
        facets: facets(corpus, &options.filter, &scores),
        suggestion: suggestion(corpus, query, &parts, &found),
        terms: parts.into_iter().zip(&found).map(|(part, hits)| term(part, hits)).collect(),
    }
}

/// How the deciding parts of a query match in a point.
fn why(parts: &[QueryPart], found: &[PartHits], point: usize) -> MatchSet {
    let deciding = parts.iter().zip(found).filter(|(part, _)| part.is_sought());
    deciding.fold(MatchSet::default(), |why, (_, hits)| {
        let named = hits.named.contains(&point).then(|| MatchSet::from(Match::Exact));
        why.with(how(hits.in_point(point))).with(named.unwrap_or_default())
    })
}

/// The query with its misspelled words corrected, where that finds something.
fn suggestion(
    corpus: &Corpus,
    query: &str,
    parts: &[QueryPart],
    found: &[PartHits],
) -> Option<String> {
    let mut corrected = query.to_string();
    // From the end, so that what stands before keeps its place.
    for (part, hits) in parts.iter().zip(found).rev() {
        if let Some(meant) = &hits.corrected {
            corrected.replace_range(part.at..part.at + part.text.len(), meant);
        }
    }
    (corrected != query && finds_something(corpus, &corrected)).then_some(corrected)
}

fn finds_something(corpus: &Corpus, query: &str) -> bool {
    let parts = query::parts(query);
    let scores = rank::scores(corpus, &parts, &matcher::find(corpus, &parts));
    scores.matching().next().is_some()
}

fn term(part: QueryPart, hits: &PartHits) -> Term {
    Term { text: part.text, excluded: part.excluded, count: hits.count(), how: hits.how() }
}
