//! Chapters and their sections.

use std::collections::BinaryHeap;
use std::iter;
use std::ops::Range;

use super::Corpus;
use crate::pack::fields::division;
use crate::pack::{Pack, Section};

impl Corpus {
    /// Number of divisions of all documents.
    pub fn division_count(&self) -> usize {
        self.pack.len(Section::Divisions)
    }

    /// Id of a division.
    pub fn division_id(&self, division: usize) -> &str {
        self.pack.str(Section::Divisions, division, division::ID)
    }

    /// Number of a division as printed, `II` or `i)`.
    pub fn division_label(&self, division: usize) -> Option<&str> {
        Some(self.pack.str(Section::Divisions, division, division::LABEL)).filter(|l| !l.is_empty())
    }

    /// Title of a division.
    pub fn division_title(&self, division: usize) -> &str {
        self.pack.str(Section::Divisions, division, division::TITLE)
    }

    /// Places of a division's points, its sections' included.
    pub fn division_points(&self, division: usize) -> Range<usize> {
        self.pack.range(Section::Divisions, division, division::POINTS)
    }

    /// The chapter a section belongs to.
    pub fn division_parent(&self, division: usize) -> Option<usize> {
        self.pack.word(Section::Divisions, division, division::PARENT).checked_sub(1)
    }

    /// Ids of divisions, each once, in the order of the first division that has it.
    pub fn chapter_ids(&self) -> impl ExactSizeIterator<Item = &str> {
        self.chapters.iter().map(|division| self.division_id(*division))
    }

    /// The place of a division's id among all ids.
    pub fn chapter_of(&self, division: usize) -> usize {
        self.chapter_of[division]
    }

    /// The divisions a point stands in, from the chapter down.
    pub fn path(&self, point: usize) -> Vec<usize> {
        self.path_to(self.division(point))
    }

    /// A division and those it is a section of, from itself up.
    pub fn divisions_over(&self, division: usize) -> impl Iterator<Item = usize> {
        iter::successors(Some(division), |d| self.division_parent(*d))
    }

    /// A division and those it is a section of, from the chapter down.
    pub fn path_to(&self, division: usize) -> Vec<usize> {
        let mut path: Vec<_> = self.divisions_over(division).collect();
        path.reverse();
        path
    }
}

/// The first division of each id, and for each division the place of its id among them.
pub(super) fn chapters(pack: &Pack) -> (Vec<usize>, Vec<usize>) {
    let id = |division| pack.str(Section::Divisions, division, division::ID);
    let count = pack.len(Section::Divisions);
    let by_id: BinaryHeap<(&str, usize)> = (0..count).map(|d| (id(d), d)).collect();
    let mut first_of = vec![0; count];
    let mut before = None;
    for (id, division) in by_id.into_sorted_vec() {
        let (_, first) = before.filter(|(other, _)| *other == id).unwrap_or((id, division));
        first_of[division] = first;
        before = Some((id, first));
    }
    let mut first = Vec::new();
    let mut places = vec![0; count];
    for division in 0..count {
        if first_of[division] == division {
            places[division] = first.len();
            first.push(division);
        }
        places[division] = places[first_of[division]];
    }
    (first, places)
}
