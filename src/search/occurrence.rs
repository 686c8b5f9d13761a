//! A place that a word of the query matches, as one number.

use super::matches::Match;

/// Bits for the first byte and the length of a part of a term, each.
const PART_BITS: u32 = 8;
/// Bits for the kind of match.
const HOW_BITS: u32 = 4;
/// Bits for the byte of a text at which a word begins.
const START_BITS: u32 = 22;

const PART_MASK: u64 = (1 << PART_BITS) - 1;
const START_SHIFT: u32 = 2 * PART_BITS + HOW_BITS;
const UNIT_SHIFT: u32 = START_SHIFT + START_BITS;

/// A place in a unit that a part of the query matches. Numbers sort fast: by unit, byte, and the
/// closest match first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence(u64);

/// The bytes of the term that matched, first and length; no length: all.
pub(super) type Part = (usize, usize);

/// The whole term.
pub(super) const WHOLE: Part = (0, 0);

impl Occurrence {
    #[inline]
    pub fn new(unit: usize, start: usize, how: Match, part: Part) -> Self {
        let part = (part.0 as u64 & PART_MASK) << PART_BITS | part.1 as u64 & PART_MASK;
        let how = (how as u64) << (2 * PART_BITS);
        Self((unit as u64) << UNIT_SHIFT | (start as u64) << START_SHIFT | how | part)
    }

    /// Where it stands: equal for all matches of one word.
    #[inline]
    pub fn place(self) -> u64 {
        self.0 >> START_SHIFT
    }

    #[inline]
    pub fn unit(self) -> usize {
        (self.0 >> UNIT_SHIFT) as usize
    }

    /// Byte of the unit's text at which the word begins.
    #[inline]
    pub fn start(self) -> usize {
        (self.place() & ((1 << START_BITS) - 1)) as usize
    }

    #[inline]
    pub fn how(self) -> Match {
        let kind = (self.0 >> (2 * PART_BITS)) as usize & ((1 << HOW_BITS) - 1);
        Match::ALL[kind % Match::ALL.len()]
    }

    #[inline]
    pub fn part(self) -> Part {
        ((self.0 >> PART_BITS & PART_MASK) as usize, (self.0 & PART_MASK) as usize)
    }

    #[must_use]
    pub fn with(self, how: Match) -> Self {
        Self::new(self.unit(), self.start(), how, self.part())
    }
}

/// Sorts occurrences that come in ascending runs, as postings do: neighbours are merged until one
/// run is left, short ones before long ones.
pub(super) fn merge_runs(list: &mut [Occurrence]) {
    if list.is_sorted() {
        return;
    }
    let descends = |end: &usize| list[*end - 1] > list[*end];
    let ends: Vec<usize> = (1..list.len()).filter(descends).chain([list.len()]).collect();
    merge_all(list, &ends, 0, &mut Vec::with_capacity(list.len()));
}

/// Merges the runs of a list, which end so far from a place `before` it: first those of either half,
/// as near as the middle lies to the end of a run, then both halves.
fn merge_all(list: &mut [Occurrence], ends: &[usize], before: usize, merged: &mut Vec<Occurrence>) {
    let Some(others) = ends.len().checked_sub(1).filter(|others| *others > 0) else { return };
    let middle = before + list.len() / 2;
    let first = ends[..others].partition_point(|end| *end < middle).clamp(1, others);
    let (of_first, of_second) = ends.split_at(first);
    let end = ends[first - 1];
    let (first, second) = list.split_at_mut(end - before);
    merge_all(first, of_first, before, merged);
    merge_all(second, of_second, end, merged);
    merge(first, second, merged);
    list.copy_from_slice(merged);
    merged.clear();
}

fn merge(mut first: &[Occurrence], mut second: &[Occurrence], out: &mut Vec<Occurrence>) {
    while let ([a, others_of_a @ ..], [b, others_of_b @ ..]) = (first, second) {
        if a <= b {
            out.push(*a);
            first = others_of_a;
        } else {
            out.push(*b);
            second = others_of_b;
        }
    }
    out.extend_from_slice(first);
    out.extend_from_slice(second);
}

#[cfg(test)]
mod tests {
    use super::{Match, Occurrence, WHOLE, merge_runs};

    #[test]
    fn merging_runs_sorts() {
        for starts in ["", "1", "12", "21", "321", "135024", "1231231", "9876543210", "0055501"] {
            let at = |c: char| Occurrence::new(0, c as usize, Match::Exact, WHOLE);
            let mut merged: Vec<Occurrence> = starts.chars().map(at).collect();
            let mut sorted = merged.clone();
            sorted.sort();
            merge_runs(&mut merged);
            assert_eq!(merged, sorted, "{starts}");
        }
    }

    #[test]
    fn an_occurrence_keeps_what_it_is_made_of_and_the_closest_comes_first() {
        let max = (1 << 22) - 1;
        for (unit, start, part) in [(0, 0, WHOLE), (59, 1234, (10, 11)), (max, max, (255, 255))] {
            for how in Match::ALL {
                let made = Occurrence::new(unit, start, how, part);
                let read = (made.unit(), made.start(), made.how(), made.part());
                assert_eq!(read, (unit, start, how, part));
            }
        }
        let one = |how| Occurrence::new(3, 4, how, WHOLE);
        assert!(one(Match::Exact) < one(Match::Form));
        assert!(one(Match::Synonym) < Occurrence::new(3, 5, Match::Exact, WHOLE));
        assert_eq!(one(Match::Exact).place(), one(Match::Typo).place());
    }
}
