//! How each word of a query stands in one point.

use std::ops::Range;

use super::hits::PartHits;
use super::{MatchSet, Query, how_in};
use crate::corpus::Corpus;
use crate::text;

/// How a word of a query stands in a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation<'a> {
    /// The bytes of the query it was read from.
    pub range: Range<usize>,
    /// How it was matched; none: it does not stand there.
    pub how: MatchSet,
    /// The words of the point's text and footnotes that it matched, whole ones, each once, those of
    /// a phrase together; where there are none, the whole chapeau or title over the point that has
    /// some. None where it is a condition, or the name of a point.
    pub found: Vec<&'a str>,
}

impl Query {
    /// Explains why a point was found, word by word; what is excluded and what decides nothing is left
    /// out.
    pub fn explain<'a>(&self, corpus: &'a Corpus, point: usize) -> Vec<Explanation<'a>> {
        let explained = self.sought().map(|(part, hits)| Explanation {
            range: part.from..part.to,
            how: how_in(corpus, hits, point),
            found: found(corpus, hits, point),
        });
        explained.collect()
    }
}

fn found<'a>(corpus: &'a Corpus, hits: &PartHits, point: usize) -> Vec<&'a str> {
    let mut found = words(corpus.unit_text(point), hits, point);
    if found.is_empty() {
        let over = corpus.units_over(point).find(|unit| !hits.in_unit(*unit).is_empty());
        found.extend(over.map(|unit| corpus.unit_text(unit)));
    }
    found
}

/// The words of a unit's text that were matched, each once; those that one character is between are
/// one phrase or number.
fn words<'a>(text: &'a str, hits: &PartHits, unit: usize) -> Vec<&'a str> {
    let mut matched: Vec<Range<usize>> = Vec::new();
    for word in hits.in_unit(unit).iter().map(|o| text::word_at(text, o.start())) {
        match matched.last_mut().filter(|before| word.start <= before.end + 1) {
            Some(before) => before.end = word.end,
            None => matched.push(word.start..word.end),
        }
    }
    let mut words = Vec::new();
    for word in matched.into_iter().filter_map(|range| text.get(range)) {
        if !words.contains(&word) {
            words.push(word);
        }
    }
    words
}
