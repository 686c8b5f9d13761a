//! A query → ranked points with marks, and counts that say what each filter would leave.

mod explain;
mod facets;
mod filter;
mod forms;
mod found;
mod highlight;
mod hits;
mod joined;
mod matcher;
mod matches;
mod meanings;
mod occurrence;
mod parts;
mod query;
mod rank;
mod typo;
mod word;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::iter;
use std::ops::Range;

use crate::corpus::Corpus;

pub use explain::Explanation;
pub use facets::Facets;
pub use filter::{AddresseeMatch, Filter};
pub use highlight::{Snippet, within};
pub use matches::{Match, MatchSet};

use facets::facets;
use found::{Found, Scores};
use highlight::Marks;
use hits::{PartHits, how};
use query::{QueryPart, Wanted};

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
    /// The query as it was probably meant, where words of it were misspelled and that finds something.
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
    /// Places in [`SearchResult::terms`] of those that do not stand in it.
    pub missing: Vec<usize>,
}

/// A word or another part of the query, as it was understood.
#[derive(Debug)]
pub struct Term {
    /// The bytes of the query it was read from.
    pub range: Range<usize>,
    /// Points in which it stands are not wanted.
    pub excluded: bool,
    /// It may stand in place of the part before it.
    pub alternative: bool,
    /// It only holds the query together, or asks: it decides nothing.
    pub minor: bool,
    /// Points that it finds by itself, whatever the filter.
    pub count: usize,
    /// How it was matched, over all of these.
    pub how: MatchSet,
}

/// A query, understood and looked up: what searching and marking start from.
#[derive(Debug)]
pub struct Query {
    text: String,
    parts: Vec<QueryPart>,
    found: Vec<PartHits>,
}

impl Query {
    /// Understands a query. Anything malformed is read as words.
    pub fn new(corpus: &Corpus, text: &str) -> Query {
        Query::of(corpus, text.into(), query::parts(corpus, text))
    }

    fn of(corpus: &Corpus, text: String, parts: Vec<QueryPart>) -> Query {
        let found = matcher::find(corpus, &text, &parts);
        Query { text, parts, found }
    }

    /// As typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it marks in a unit of the index: bytes of [`Corpus::unit_text`], ascending.
    pub fn mark(&self, corpus: &Corpus, unit: usize) -> Vec<Range<usize>> {
        let mut marks = Marks::default();
        marks.collect(corpus, self, unit);
        marks.all()
    }

    /// Searches: points that all deciding parts stand in and, where these are few, behind them those
    /// that most of it stands in. Without words it browses: every point the filter lets through, in
    /// document order.
    pub fn search(&self, corpus: &Corpus, options: &Options) -> SearchResult {
        let scores = self.scores(corpus);
        let runs = scores.by_run(corpus).filter(|(run, _)| options.filter.accepts(run));
        let mut found: Vec<&Found> = runs.flat_map(|(_, found)| found).collect();
        let total = found.len();
        // Without words all scores are alike.
        if options.sort == Sort::Relevance && !self.parts.is_empty() {
            let end = options.offset.saturating_add(options.limit);
            found = best_first(&found, end);
        }
        let mut marks = Marks::default();
        let page = found.into_iter().skip(options.offset).take(options.limit);
        SearchResult {
            total,
            hits: page.map(|found| self.hit(corpus, *found, &mut marks)).collect(),
            facets: facets(corpus, &options.filter, &scores),
            suggestion: self.suggestion(corpus, &options.filter, &scores),
            terms: self.terms(corpus),
        }
    }

    fn scores(&self, corpus: &Corpus) -> Scores {
        rank::scores(corpus, &self.parts, &self.found)
    }

    /// The parts that points are found by.
    fn sought(&self) -> impl Iterator<Item = (&QueryPart, &PartHits)> {
        self.parts.iter().zip(&self.found).filter(|(part, _)| part.is_sought())
    }

    fn hit(&self, corpus: &Corpus, found: Found, marks: &mut Marks) -> Hit {
        let Found { point, score, is_whole } = found;
        marks.collect(corpus, self, point);
        let matched = self.sought().map(|(_, hits)| how_in(corpus, hits, point));
        Hit {
            point,
            score,
            snippet: marks.snippet(corpus.text(point)),
            marks: marks.in_text(),
            why: matched.fold(MatchSet::default(), MatchSet::with),
            missing: if is_whole { Vec::new() } else { self.missing(corpus, point) },
        }
    }

    /// Places of the parts that stand neither in a point nor over it, and for which no alternative does.
    fn missing(&self, corpus: &Corpus, point: usize) -> Vec<usize> {
        let lacks = |hits: &PartHits| how_in(corpus, hits, point) == MatchSet::default();
        let mut missing = Vec::new();
        let mut end = 0;
        for (group, hits) in rank::groups(&self.parts, &self.found) {
            end += group.len();
            if hits.iter().all(lacks) {
                missing.extend((end - group.len()..end).filter(|p| self.parts[*p].is_sought()));
            }
        }
        missing
    }

    /// The query with its misspelled words corrected, where that finds something within the filter.
    fn suggestion(&self, corpus: &Corpus, filter: &Filter, scores: &Scores) -> Option<String> {
        if !self.found.iter().any(|hits| hits.corrected.is_some()) {
            return None;
        }
        let corrected = self.corrected();
        if corrected == self.text {
            return None;
        }
        let parts = query::parts(corpus, &corrected);
        let finds = |scores: &Scores| scores.by_run(corpus).any(|(run, _)| filter.accepts(run));
        if scores.has_whole() && self.is_found_as(&parts) {
            return finds(scores).then_some(corrected);
        }
        let query = Query::of(corpus, corrected, parts);
        finds(&query.scores(corpus)).then_some(query.text)
    }

    /// The query with its misspelled words corrected, wherever each of them stands.
    fn corrected(&self) -> String {
        let corrections = || {
            let parts = self.parts.iter().zip(&self.found);
            parts.filter_map(|(part, hits)| Some((part, hits.corrected.as_ref()?))).flat_map(
                |(part, meant)| part.places().map(move |place| (place.start, place.end, meant)),
            )
        };
        let mut corrected = String::new();
        let mut done = 0;
        let next = |done| corrections().filter(|c| c.0 >= done).min_by_key(|c| c.0);
        while let Some((start, end, meant)) = next(done) {
            corrected.push_str(&self.text[done..start]);
            corrected.push_str(meant);
            done = end;
        }
        corrected.push_str(&self.text[done..]);
        corrected
    }

    /// Whether these parts match wherever those of this query do: they differ only by words that were
    /// the only ones to be taken for those typed.
    fn is_found_as(&self, parts: &[QueryPart]) -> bool {
        let is_found = |((part, hits), other): ((&QueryPart, &PartHits), &QueryPart)| {
            let corrected = hits.corrected.is_some() && !hits.is_doubtful;
            let flags = |part: &QueryPart| (part.decides, part.excluded, part.alternative);
            let words = |part: &QueryPart| matches!(part.wanted, Wanted::Word { .. });
            flags(part) == flags(other)
                && (part.wanted == other.wanted || corrected && words(part) && words(other))
        };
        let own = self.parts.iter().zip(&self.found);
        self.parts.len() == parts.len() && own.zip(parts).all(is_found)
    }

    fn terms(&self, corpus: &Corpus) -> Vec<Term> {
        let term = |(part, hits): (&QueryPart, &PartHits)| Term {
            range: part.from..part.to,
            excluded: part.excluded,
            alternative: part.alternative,
            minor: !part.decides,
            count: hits.point_count(corpus),
            how: hits.how(corpus),
        };
        self.parts.iter().zip(&self.found).map(term).collect()
    }
}

/// Searches for a query as typed: [`Query::search`].
pub fn search(corpus: &Corpus, query: &str, options: &Options) -> SearchResult {
    Query::new(corpus, query).search(corpus, options)
}

/// How a part matches in a point or, where it does not, in what stands over it.
fn how_in(corpus: &Corpus, hits: &PartHits, point: usize) -> MatchSet {
    let own = hits.in_unit(point);
    if !own.is_empty() {
        return how(own);
    }
    if hits.named.binary_search(&point).is_ok() {
        return Match::Exact.into();
    }
    let over = corpus.units_over(point).map(|unit| how(hits.in_unit(unit)));
    over.fold(MatchSet::default(), MatchSet::with)
}

/// The best points first, as many as asked for; equals in document order. A heap gives up its
/// least one by one: few are wanted of many.
fn best_first<'a>(found: &[&'a Found], wanted: usize) -> Vec<&'a Found> {
    // A positive number's bits are in the order of numbers.
    let key = |place: usize| Reverse((!found[place].score.to_bits(), place));
    let mut heap: BinaryHeap<_> = (0..found.len()).map(key).collect();
    iter::from_fn(|| heap.pop()).take(wanted).map(|Reverse((_, place))| found[place]).collect()
}
