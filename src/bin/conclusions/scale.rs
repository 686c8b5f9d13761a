//! Documents many times over, for measuring how search fares as the text grows.
//!
//! A copy keeps the divisions, the chapeaux and the points of its original. The sentences of all
//! copies are dealt out to their points anew, and some longer words give way to a compound of two
//! words of the text: a vocabulary grows with its text. The same input gives the same output.

use std::collections::BTreeSet;
use std::iter::repeat_n;
use std::mem::take;
use std::ops::Range;

use council_conclusions::model::{Document, Footnote, Place, Point, Reference};
use serde::Serialize;

/// The share of longer words that give way to a compound. At 0 the vocabulary stays the original's;
/// this makes one word in some fifty new, as in texts that go on and on.
const NEW_WORDS: f64 = 0.044;

/// Letters of the shortest word that may give way.
const LONG: usize = 5;

/// Letters of the longest word that compounds are made of.
const MAX_PART: usize = 12;

/// As many copies of all documents as it takes to have so many points.
pub fn scale(documents: &[Document], points: usize) -> Vec<Document> {
    let original: usize = documents.iter().map(|d| d.points.len()).sum();
    let copies = points.div_ceil(original.max(1));
    let parts = parts(documents);
    let mut dice = Dice(points as u64);
    let copies = documents.iter().flat_map(|d| shuffled_copies(d, copies, &parts, &mut dice));
    copies.collect()
}

/// A point as other search libraries get it.
#[derive(Serialize)]
pub struct Unit<'a> {
    id: String,
    label: &'a str,
    kind: &'static str,
    chapter: &'a str,
    addressees: &'a [String],
    text: &'a str,
}

/// All points of documents; an id ends with the number of its document.
pub fn units(documents: &[Document]) -> Vec<Unit<'_>> {
    let documents = documents.iter().enumerate();
    documents.flat_map(|(n, d)| d.points.iter().map(move |p| unit(n, d, p))).collect()
}

fn unit<'a>(number: usize, document: &'a Document, point: &'a Point) -> Unit<'a> {
    Unit {
        id: format!("{}-{number}", point.id()),
        label: &point.label,
        kind: point.kind.name(),
        chapter: &document.divisions[point.division].id,
        addressees: point.chapeau.map_or(&[], |c| &document.chapeaux[c].addressees),
        text: &point.text,
    }
}

fn shuffled_copies(
    document: &Document,
    copies: usize,
    parts: &[String],
    dice: &mut Dice,
) -> Vec<Document> {
    let sentences: Vec<Vec<Sentence>> = document.points.iter().map(sentences).collect();
    let mut pool: Vec<&Sentence> = repeat_n(&sentences, copies).flatten().flatten().collect();
    dice.shuffle(&mut pool);
    let mut pool = pool.into_iter();
    let copy = |number: usize| {
        let mut copy = document.clone();
        copy.id = format!("{}-{number}", document.id);
        for (point, own) in copy.points.iter_mut().zip(&sentences) {
            let dealt = pool.by_ref().take(own.len());
            refill(point, dealt.map(|sentence| sentence.with_new_words(parts, dice)));
        }
        copy
    };
    (0..copies).map(copy).collect()
}

/// A sentence with what belongs to it; positions count from its beginning, footnotes from its first.
#[derive(Clone)]
struct Sentence {
    text: String,
    footnotes: Vec<Footnote>,
    references: Vec<Reference>,
}

fn sentences(point: &Point) -> Vec<Sentence> {
    ranges(&point.text).into_iter().map(|range| sentence(point, range)).collect()
}

/// What stands up to a mark of punctuation and a space. `art. 5` falls apart: no harm here.
fn ranges(text: &str) -> Vec<Range<usize>> {
    let ends = text
        .char_indices()
        .filter(|(at, c)| *c == ' ' && text[..*at].ends_with(['.', ';', ':', '?', '!']));
    let ends: Vec<usize> = ends.map(|(at, _)| at).chain([text.len()]).collect();
    let starts = [0].into_iter().chain(ends.iter().map(|end| end + 1));
    starts.zip(&ends).map(|(start, end)| start..*end).collect()
}

fn sentence(point: &Point, range: Range<usize>) -> Sentence {
    let own = |note: &Footnote| range.start < note.at && note.at <= range.end;
    let first = point.footnotes.iter().position(own).unwrap_or(0);
    let footnotes: Vec<Footnote> =
        point.footnotes.iter().filter(|note| own(note)).cloned().collect();
    let moved = |reference: &Reference| {
        let mut reference = reference.clone();
        match &mut reference.place {
            Place::Text => {
                let (start, end) = (reference.range.start, reference.range.end);
                reference.range = start.checked_sub(range.start)?..end - range.start;
                (end <= range.end).then_some(reference)
            }
            Place::Footnote(place) => {
                *place = place.checked_sub(first)?;
                (*place < footnotes.len()).then_some(reference)
            }
        }
    };
    let mut sentence = Sentence {
        text: point.text[range.clone()].into(),
        references: point.references.iter().filter_map(moved).collect(),
        footnotes,
    };
    sentence.footnotes.iter_mut().for_each(|note| note.at -= range.start);
    sentence
}

impl Sentence {
    /// A sentence that footnotes or references point into stays as it is.
    fn with_new_words(&self, parts: &[String], dice: &mut Dice) -> Sentence {
        if !self.footnotes.is_empty() || !self.references.is_empty() {
            return self.clone();
        }
        let mut text = String::new();
        for piece in self.text.split_inclusive(|c: char| !c.is_alphabetic()) {
            let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
            if word.chars().count() >= LONG && dice.share() < NEW_WORDS {
                text += dice.one_of(parts);
                text += dice.one_of(parts);
                text += &piece[word.len()..];
            } else {
                text += piece;
            }
        }
        Sentence { text, ..self.clone() }
    }
}

/// Makes these sentences the point's text.
fn refill(point: &mut Point, sentences: impl Iterator<Item = Sentence>) {
    point.page_breaks.clear();
    point.text.clear();
    point.references.clear();
    point.footnotes.clear();
    let mut in_footnotes = Vec::new();
    for mut sentence in sentences {
        if !point.text.is_empty() {
            point.text.push(' ');
        }
        let (at, notes) = (point.text.len(), point.footnotes.len());
        for mut reference in take(&mut sentence.references) {
            match &mut reference.place {
                Place::Text => {
                    reference.range = reference.range.start + at..reference.range.end + at;
                    point.references.push(reference);
                }
                Place::Footnote(place) => {
                    *place += notes;
                    in_footnotes.push(reference);
                }
            }
        }
        sentence.footnotes.iter_mut().for_each(|note| note.at += at);
        point.footnotes.append(&mut sentence.footnotes);
        point.text += &sentence.text;
    }
    point.references.append(&mut in_footnotes);
}

/// Words of the documents that compounds are made of.
fn parts(documents: &[Document]) -> Vec<String> {
    let texts = documents.iter().flat_map(|d| &d.points).map(|p| p.text.as_str());
    let words = texts.flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
    let fit = words.filter(|word| (LONG..=MAX_PART).contains(&word.chars().count()));
    fit.map(str::to_lowercase).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Numbers that look random and are always the same: splitmix64.
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to 1.
    fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.roll() % bound as u64) as usize
    }

    fn one_of<'a>(&mut self, items: &'a [String]) -> &'a str {
        &items[self.below(items.len())]
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::path::Path;

    use council_conclusions::compile;
    use council_conclusions::model::{Document, Point};

    use super::{ranges, scale, units};

    const POINTS: usize = 240;

    fn seeds() -> Vec<Document> {
        compile::seeds(Path::new("seeds")).expect("the seeds compile").documents
    }

    fn points(documents: &[Document]) -> impl Iterator<Item = &Point> {
        documents.iter().flat_map(|d| &d.points)
    }

    /// How often each phrase that a reference covers stands there.
    fn referred(documents: &[Document]) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for point in points(documents) {
            for reference in &point.references {
                let words = &point.place(reference.place)[reference.range.clone()];
                *counts.entry(words).or_default() += 1;
            }
        }
        counts
    }

    #[test]
    fn copies_have_as_many_sentences_and_another_vocabulary() {
        let originals = seeds();
        let copies = scale(&originals, POINTS);
        assert_eq!(points(&copies).count(), POINTS);
        let times = POINTS / points(&originals).count();
        let sentences = |d: &[Document]| points(d).map(|p| ranges(&p.text).len()).sum::<usize>();
        assert_eq!(sentences(&copies), times * sentences(&originals));
        let words = |d: &[Document]| {
            let words = points(d).flat_map(|p| p.text.split(|c: char| !c.is_alphabetic()));
            words.collect::<BTreeSet<_>>().len()
        };
        assert!(words(&copies) > words(&originals));
        assert_eq!(copies, scale(&originals, POINTS), "the same every time");
    }

    #[test]
    fn references_and_footnotes_move_with_their_sentences() {
        let originals = seeds();
        let copies = scale(&originals, POINTS);
        let times = POINTS / points(&originals).count();
        let (before, after) = (referred(&originals), referred(&copies));
        assert!(after.len() * 10 > before.len() * 9, "few of them span two sentences");
        for (words, count) in after {
            assert!(count <= times * before[words], "{words}");
        }
        let notes = |d: &[Document]| points(d).map(|p| p.footnotes.len()).sum::<usize>();
        assert_eq!(notes(&copies), times * notes(&originals));
    }

    #[test]
    fn units_say_what_the_documents_say() {
        let copies = scale(&seeds(), POINTS);
        let units = units(&copies);
        assert!(units.iter().map(|u| u.text).eq(points(&copies).map(|p| &*p.text)));
        let ids: BTreeSet<_> = units.iter().map(|u| &u.id).collect();
        assert_eq!(ids.len(), POINTS, "every id once");
    }
}
