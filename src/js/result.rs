//! Search results as words, in the order in which `objects.js` reads them. Positions are bytes of
//! the query and of the points' texts; whatever else is a text of these is in JavaScript already.

use std::ops::Range;

use super::words::Words;
use crate::search::{Explanation, Facets, Hit, MatchSet, SearchResult, Term};

pub(super) fn push(words: &mut Words, found: &SearchResult) {
    words.number(found.total);
    words.list(&found.terms, push_term);
    let Facets { addressees, chapters, kinds, documents } = &found.facets;
    for counts in [addressees, chapters, kinds, documents] {
        counts.iter().for_each(|count| words.number(*count));
    }
    words.list(&found.hits, push_hit);
    words.optional_text(found.suggestion.as_deref());
}

fn push_term(words: &mut Words, term: &Term) {
    push_range(words, &term.range);
    words.number(term.count);
    words.number(bits(term.how));
    let flags = [term.excluded, term.alternative, term.minor];
    words.number((0..).zip(flags).map(|(bit, flag)| usize::from(flag) << bit).sum());
}

/// Its point, its score, how it matched, the places of the terms it lacks, the marks in its text,
/// the bounds of the snippet, and the marks in that.
fn push_hit(words: &mut Words, hit: &Hit) {
    words.number(hit.point);
    words.fraction(hit.score);
    words.number(bits(hit.why));
    words.numbers(hit.missing.iter().copied());
    push_ranges(words, &hit.marks);
    push_range(words, &hit.snippet.range);
    push_ranges(words, &hit.marks[hit.snippet.marks.clone()]);
}

pub(super) fn push_explanation(words: &mut Words, explanation: &Explanation) {
    push_range(words, &explanation.range);
    words.number(bits(explanation.how));
    words.texts(explanation.found.iter().copied());
}

fn push_ranges(words: &mut Words, ranges: &[Range<usize>]) {
    words.list(ranges, push_range);
}

fn push_range(words: &mut Words, range: &Range<usize>) {
    words.number(range.start);
    words.number(range.end);
}

fn bits(set: MatchSet) -> usize {
    set.iter().fold(0, |bits, kind| bits | 1 << kind as usize)
}
