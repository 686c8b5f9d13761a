//! Which points are about the same subject.
//!
//! A point is a vector of its stems, parts of compounds included, each weighing `1 + ln(frequency)`
//! times its inverse document frequency; closeness is the cosine between two of them (Salton and
//! Buckley, "Term-weighting approaches in automatic text retrieval", 1988).

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lean::ln;
use crate::model::Document;
use crate::pack::Index;
use crate::text;

/// Related points of each point, at the most.
const MOST: usize = 5;

/// Closeness from which on points are related. From 0 (all are) to 1 (only equal ones): lower
/// values fill the list with points that share common words, higher ones leave it empty.
const CLOSE: f64 = 0.075;

/// What a reference between two points adds to their closeness: those who wrote the text said that
/// they belong together.
const REFERENCE: f64 = 0.3;

/// What an occurrence as a part of a compound counts, as a share of the word itself.
const PART: f64 = 0.5;

/// Points among which a stem counts as standing, at the least: what two alone share is as often a turn
/// of phrase, `in kaart brengen`, as their subject. At 1 such stems decide, at 5 they say little.
const FEWEST: usize = 3;

/// The weightiest stems of a point that count. Fewer miss shared subjects, more cost time with
/// large documents and add words that everybody uses.
const WEIGHTIEST: usize = 32;

/// For each point, the stems that count in it and their weights.
type Vectors = Vec<Vec<(usize, f64)>>;

/// For each point, counted through all documents, the points of its document closest to it.
pub(super) fn related(documents: &[Document], index: &Index) -> Vec<Vec<usize>> {
    let count = documents.iter().map(|d| d.points.len()).sum();
    let vectors = vectors(count, index);
    let inverted = invert(&vectors, index.stems.len());
    let mut first = 0;
    let mut related = Vec::new();
    for document in documents {
        let end = first + document.points.len();
        for point in first..end {
            let mut closeness = vec![0.0; document.points.len()];
            for (stem, weight) in &vectors[point] {
                let shared = within(&inverted[*stem], first..end).iter();
                shared.for_each(|(other, theirs)| closeness[other - first] += weight * theirs);
            }
            add_references(document, point - first, &mut closeness);
            closeness[point - first] = 0.0;
            related.push(closest(&closeness).into_iter().map(|other| first + other).collect());
        }
        first = end;
    }
    related
}

/// The part of a list in order of points that is about some of them.
fn within(list: &[(usize, f64)], points: Range<usize>) -> &[(usize, f64)] {
    let start = list.partition_point(|(point, _)| *point < points.start);
    let end = list.partition_point(|(point, _)| *point < points.end);
    &list[start..end]
}

fn add_references(document: &Document, point: usize, closeness: &mut [f64]) {
    let cited = document.points[point].references.iter().filter_map(|reference| reference.target);
    let mut linked: Vec<usize> = cited.chain(document.citing(point)).collect();
    linked.sort_unstable();
    linked.dedup();
    linked.into_iter().for_each(|other| closeness[other] += REFERENCE);
}

fn closest(closeness: &[f64]) -> Vec<usize> {
    let mut close: Vec<usize> = (0..closeness.len()).filter(|p| closeness[*p] >= CLOSE).collect();
    close.sort_by(|a, b| closeness[*b].total_cmp(&closeness[*a]).then(a.cmp(b)));
    close.truncate(MOST);
    close
}

/// The vector of every point, of length 1.
fn vectors(points: usize, index: &Index) -> Vectors {
    // What its verb says of a point is counted as the verb behind the particle already.
    let postings: Vec<_> = index
        .terms
        .iter()
        .map(|(term, postings)| if text::rejoined(term).is_some() { &[][..] } else { postings })
        .collect();
    let mut vectors = vec![Vec::new(); points];
    for (stem, links) in index.stems.values().enumerate() {
        let mut frequencies = BTreeMap::<usize, f64>::new();
        for (term, part) in links {
            let share = if part.is_some() { PART } else { 1.0 };
            for (point, positions) in postings[*term].iter().filter(|(unit, _)| *unit < points) {
                *frequencies.entry(*point).or_default() += share * positions.len() as f64;
            }
        }
        let rarity = ln(points.max(FEWEST) as f64 / frequencies.len().max(FEWEST) as f64);
        for (point, frequency) in frequencies {
            vectors[point].push((stem, (1.0 + ln(frequency)) * rarity));
        }
    }
    vectors.iter_mut().for_each(normalise);
    vectors
}

fn normalise(vector: &mut Vec<(usize, f64)>) {
    vector.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    vector.truncate(WEIGHTIEST);
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    vector.iter_mut().for_each(|(_, weight)| *weight /= length.max(f64::MIN_POSITIVE));
}

/// For each stem, the points that have it and its weight in them.
fn invert(vectors: &Vectors, stems: usize) -> Vectors {
    let mut inverted = vec![Vec::new(); stems];
    for (point, vector) in vectors.iter().enumerate() {
        vector.iter().for_each(|(stem, weight)| inverted[*stem].push((point, *weight)));
    }
    inverted
}
