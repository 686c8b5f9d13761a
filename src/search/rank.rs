//! Ranking by BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), in the
//! variant with a positive inverse document frequency.

use super::matcher::TermHits;
use crate::corpus::Corpus;

/// How soon further occurrences of a word stop to count. From 0 (only the first counts) to about 3
/// (every one counts almost fully).
const SATURATION: f64 = 1.2;

/// How much a long point's occurrences are discounted. From 0 (not at all) to 1 (in proportion to
/// its length).
const LENGTH_DISCOUNT: f64 = 0.75;

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

/// Scores the points that all words stand in; without words, all of them with 0.
pub(super) fn scores(corpus: &Corpus, terms: &[TermHits]) -> Scores {
    let mut scores = vec![Some(0.0); corpus.len()];
    for term in terms {
        let rarity = rarity(corpus.len(), term.count());
        for (point, score) in scores.iter_mut().enumerate() {
            let frequency = term.frequencies[point];
            *score = score
                .filter(|_| frequency > 0.0)
                .map(|sum| sum + rarity * saturate(frequency, relative_length(corpus, point)));
        }
    }
    Scores { scores }
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
