//! Ranking by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), in the
//! variant with a positive inverse document frequency.

use super::hits::{Occurrence, PartHits};
use super::query::QueryPart;
use crate::corpus::Corpus;

/// How soon further occurrences of a word stop to count. From 0 (only the first counts) to about 3
/// (every one counts almost fully).
const SATURATION: f64 = 1.2;

/// How much a long point's occurrences are discounted. From 0 (not at all) to 1 (in proportion to
/// its length).
const LENGTH_DISCOUNT: f64 = 0.4;

/// How much a pair of neighbouring words adds where they stand next to each other, as a share of
/// the rarer one's weight. 0: their distance does not matter.
const PROXIMITY: f64 = 0.6;

/// Bytes of distance at which the pair adds half as much.
const PROXIMITY_HALVES: f64 = 24.0;

/// The score of every point, where it has one.
#[derive(Debug)]
pub(super) struct Scores {
    scores: Vec<Option<f64>>,
}

impl Scores {
    /// Points with a score, in document order.
    pub fn matching(&self) -> impl Iterator<Item = usize> {
        self.scores.iter().enumerate().filter_map(|(point, score)| score.map(|_| point))
    }

    pub fn of(&self, point: usize) -> f64 {
        self.scores[point].unwrap_or(0.0)
    }
}

/// What a point has for being named by the query: more than any words can give.
const NAMED: f64 = 1_000.0;

/// What an occurrence in a footnote counts, as a share of one in the text.
const IN_FOOTNOTE: f64 = 0.5;

/// Scores the points that all deciding parts of a query stand in; if there is none, those that the
/// most weight of it stands in, a part that stands nowhere weighing most; without parts, all points
/// with 0. None where an excluded part stands.
pub(super) fn scores(corpus: &Corpus, parts: &[QueryPart], found: &[PartHits]) -> Scores {
    let both = || parts.iter().zip(found);
    let deciding: Vec<&PartHits> =
        both().filter(|(part, _)| part.is_sought()).map(|(_, hits)| hits).collect();
    let mut sums = vec![0.0; corpus.len()];
    let mut matched = vec![Matched::default(); corpus.len()];
    let mut all = Matched::default();
    for hits in &deciding {
        let weight = rarity(corpus.len(), hits.count());
        all.add(weight);
        add_part(corpus, hits, weight, &mut sums, &mut matched);
    }
    for pair in deciding.windows(2) {
        add_proximity(corpus, pair[0], pair[1], &mut sums);
    }
    let most = matched.iter().map(|m| m.parts).max().unwrap_or(0);
    let enough = |m: &Matched| {
        m.parts == all.parts
            || (m.parts == most && 2 * m.parts > all.parts && 2.0 * m.weight > all.weight)
    };
    let score = |(sum, matched): (f64, Matched)| enough(&matched).then_some(sum);
    let mut scores: Vec<_> = sums.into_iter().zip(matched).map(score).collect();
    for (_, hits) in both().filter(|(part, _)| part.excluded) {
        hits.by_point().for_each(|(point, _)| scores[point] = None);
        hits.named.iter().for_each(|point| scores[*point] = None);
    }
    Scores { scores }
}

/// How much of a query stands in a point.
#[derive(Clone, Copy, Debug, Default)]
struct Matched {
    parts: usize,
    weight: f64,
}

impl Matched {
    fn add(&mut self, weight: f64) {
        self.parts += 1;
        self.weight += weight;
    }
}

fn add_part(
    corpus: &Corpus,
    hits: &PartHits,
    weight: f64,
    sums: &mut [f64],
    matched: &mut [Matched],
) {
    for (point, occurrences) in hits.by_point() {
        let end = corpus.text(point).len();
        let share = |o: &Occurrence| if o.start < end { 1.0 } else { IN_FOOTNOTE };
        let frequency = occurrences.iter().map(|o| hits.weight(o) * share(o)).sum();
        sums[point] += weight * saturate(frequency, relative_length(corpus, point));
        matched[point].add(weight);
    }
    for point in &hits.named {
        sums[*point] += NAMED;
        if hits.in_point(*point).is_empty() {
            matched[*point].add(weight);
        }
    }
}

/// Words that are neighbours in the query are worth more where they are in the text.
fn add_proximity(corpus: &Corpus, first: &PartHits, second: &PartHits, sums: &mut [f64]) {
    let rarer = first.count().min(second.count());
    let weight = PROXIMITY * rarity(corpus.len(), rarer);
    let mut others = second.by_point().peekable();
    for (point, occurrences) in first.by_point() {
        while others.next_if(|(other, _)| *other < point).is_some() {}
        let Some((_, near)) = others.next_if(|(other, _)| *other == point) else { continue };
        let distances =
            occurrences.iter().flat_map(|a| near.iter().map(|b| a.start.abs_diff(b.start)));
        let distance = distances.min().unwrap_or(usize::MAX) as f64;
        sums[point] += weight / (1.0 + distance / PROXIMITY_HALVES);
    }
}

fn relative_length(corpus: &Corpus, point: usize) -> f64 {
    corpus.length(point) as f64 / corpus.average_length().max(1.0)
}

fn saturate(frequency: f64, relative_length: f64) -> f64 {
    let discount = 1.0 - LENGTH_DISCOUNT + LENGTH_DISCOUNT * relative_length;
    frequency * (SATURATION + 1.0) / (frequency + SATURATION * discount)
}

/// Inverse document frequency.
fn rarity(points: usize, with_term: usize) -> f64 {
    let (points, with_term) = (points as f64, with_term as f64);
    ln(1.0 + (points - with_term + 0.5) / (with_term + 0.5))
}

/// Natural logarithm of a number from 1 on, by the series of the inverse hyperbolic tangent: the
/// same bits on every machine, which the platform's own need not give.
fn ln(mut x: f64) -> f64 {
    let mut doublings = 0.0;
    while x > 2.0 {
        x /= 2.0;
        doublings += 1.0;
    }
    let ratio = (x - 1.0) / (x + 1.0);
    let series = (0..16).rev().fold(0.0, |sum, k| sum * ratio * ratio + 1.0 / f64::from(2 * k + 1));
    doublings * std::f64::consts::LN_2 + 2.0 * ratio * series
}

#[cfg(test)]
mod tests {
    use super::ln;

    #[test]
    fn the_logarithm_is_the_natural_one() {
        for x in [1.0, 1.008, 1.5, 2.0, 2.5, 41.0, 121_001.0] {
            assert!((ln(x) - f64::ln(x)).abs() < 1e-12, "{x}");
        }
    }
}
