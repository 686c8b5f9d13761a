//! Ranking by BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009), in the
//! variant with a positive inverse document frequency. The fields of a point are its text, its
//! footnotes, its chapeau and the headings above it.

use std::iter;

use super::found::{Found, Scores};
use super::hits::PartHits;
use super::matches::Match;
use super::occurrence::Occurrence;
use super::query::{self, QueryPart};
use crate::corpus::{Corpus, Unit};
use crate::lean::ln;

/// How soon further occurrences of a word stop to count. From 0 (only the first counts) to about 3
/// (every one counts almost fully).
const SATURATION: f64 = 1.2;

/// How much a long point's occurrences are discounted. From 0 (not at all) to 1 (in proportion to
/// its length).
const LENGTH_DISCOUNT: f64 = 0.3;

/// How much a pair of neighbouring words adds where they stand next to each other, as a share of
/// the rarer one's weight. 0: their distance does not matter.
const PROXIMITY: f64 = 0.6;

/// Bytes of distance at which the pair adds half as much.
const PROXIMITY_HALVES: f64 = 24.0;

/// How many times as much it adds where a hyphen joins them: who types one means one word. More puts
/// points first that have only the pair.
const HYPHENATED: f64 = 4.0;

/// What a point has for being named by the query: more than any words can give.
const NAMED: f64 = 1_000.0;

/// What an occurrence in a footnote counts, as a share of one in the text.
const IN_FOOTNOTE: f64 = 0.5;

/// What an occurrence in the chapeau counts: it says whom a point addresses, not what it is about.
const IN_CHAPEAU: f64 = 0.1;

/// What the name of an addressee counts in the chapeau that addresses it.
const AS_ADDRESSEE: f64 = 2.0;

/// What an occurrence in a heading counts. More lets points in that say nothing about a word but
/// stand in its chapter.
const IN_HEADING: f64 = 0.15;

/// Points with all of a query that are too few to stop at. At 1 a single one hides those that lack
/// a minor word; higher values put more points behind those that were asked for.
const FEW: usize = 3;

/// What part of a query's weight lets a point in that lacks most of its words: a rare one says more
/// than several that stand everywhere. Less lets points in that have only the least common word.
const MOST_BY_ITSELF: f64 = 0.4;

/// What part of a query's weight a point must have where it lacks words, if one of the words stands
/// nowhere. Less answers queries that mostly do not belong to the text.
const MOST: f64 = 0.45;

/// The same where all words belong to the text. At 0.5 the rarer of two words would decide alone;
/// the lower, the more of the points follow that have only the commoner one.
const MOST_OF_KNOWN: f64 = 0.33;

/// The same where that finds no point for a sentence: who asks one wants an answer, who lists words
/// wants them together. Less lets points in that have only the commonest of them.
const SOME_OF_SENTENCE: f64 = 0.39;

/// Words of a sentence that such a point must have if one of its words stands nowhere: with a single
/// one, it mostly does not belong to the text.
const SOME: u16 = 2;

/// Words of the longest query that is answered so: a longer one asks for more than one thing.
const MAX_ANY: u16 = 6;

/// How much of a query stands in a point.
#[derive(Debug, Default)]
struct Cell {
    score: f64,
    /// Weight of the groups found.
    weight: f64,
    /// Words of the groups found in the point's own words.
    own: u16,
    /// Words of those found only in its chapeau or in headings above it.
    context: u16,
    /// The words up to the group found last, its own included.
    last: u16,
    /// Whether that group was found in the point's own words.
    last_is_own: bool,
    /// Its chapeau has one of the words as it was typed.
    is_said: bool,
    /// Conditions it meets.
    conditions: u16,
    excluded: bool,
    is_whole: bool,
    matches: bool,
}

/// Scores the points that all groups of a query stand in; where these are few, behind them those
/// that at least half of its words and [`MOST`] of its weight stand in, [`MOST_OF_KNOWN`] where all
/// words are known, or fewer words and [`MOST_BY_ITSELF`], a word that stands nowhere weighing most;
/// where there is none, those with [`SOME_OF_SENTENCE`] of the weight of a sentence; without groups,
/// all points with 0. None where an excluded part stands or a condition does not hold.
///
/// At least one group must stand in a point's own words, unless none stands in any or the query is
/// the title over it. Whom a chapeau addresses counts as a point's own word: `lidstaten` asks for
/// what they are to do; and so do its other words, as they were typed, where no group is lacking:
/// `"In dit verband"`.
pub(super) fn scores(corpus: &Corpus, parts: &[QueryPart], found: &[PartHits]) -> Scores {
    let mut ranking = Ranking {
        corpus,
        slots: vec![0; corpus.len()],
        cells: Vec::with_capacity(
            found.iter().map(|hits| hits.count).sum::<usize>().min(corpus.len()),
        ),
        all: 0,
        words: 0,
        all_known: true,
        any_own: false,
        is_sentence: parts.iter().any(|part| !part.decides),
        is_title: false,
    };
    let (mut weight, mut conditions) = (0.0, 0);
    let mut before: Option<&PartHits> = None;
    for (group, hits) in groups(parts, found) {
        if group[0].excluded {
            hits.iter().for_each(|hits| ranking.exclude(hits));
        } else if group.iter().all(QueryPart::is_condition) {
            conditions += 1;
            hits.iter().for_each(|hits| ranking.demand(hits, conditions));
        } else if group.iter().any(|part| part.decides) {
            let words = group.iter().map(QueryPart::words).max().unwrap_or(1);
            weight += ranking.add_group(hits, words);
            if let Some(before) = before {
                let times = if group[0].hyphenated { HYPHENATED } else { 1.0 };
                ranking.add_proximity(before, &hits[0], PROXIMITY * times);
            }
            before = hits.last();
        }
    }
    ranking.is_title = parts.len() > 1 && ranking.may_be_title() && query::is_title(corpus, parts);
    ranking.decide(weight, conditions);
    ranking.found()
}

/// Each part with its alternatives, and what they match.
pub(super) fn groups<'a>(
    mut parts: &'a [QueryPart],
    mut found: &'a [PartHits],
) -> impl Iterator<Item = (&'a [QueryPart], &'a [PartHits])> {
    iter::from_fn(move || {
        let others = parts.get(1..)?.iter().take_while(|part| part.alternative).count();
        let (group, hits);
        (group, parts) = parts.split_at(1 + others);
        (hits, found) = found.split_at(1 + others);
        Some((group, hits))
    })
}

struct Ranking<'a> {
    corpus: &'a Corpus,
    /// For each point one more than the place of its cell, 0 where it has none: most points have
    /// nothing of a query.
    slots: Vec<u32>,
    cells: Vec<Cell>,
    /// Words of the groups so far.
    all: u16,
    /// Words of the group at hand.
    words: u16,
    /// Every group stands somewhere.
    all_known: bool,
    /// A group stands in the own words of a point.
    any_own: bool,
    /// The query has words that only hold it together.
    is_sentence: bool,
    /// The query is the title of a division.
    is_title: bool,
}

impl Ranking<'_> {
    fn points(&self) -> usize {
        self.slots.len()
    }

    fn cell(&mut self, point: usize) -> &mut Cell {
        let slot = &mut self.slots[point];
        if *slot == 0 {
            self.cells.push(Cell::default());
            *slot = self.cells.len() as u32;
        }
        &mut self.cells[*slot as usize - 1]
    }

    fn exclude(&mut self, hits: &PartHits) {
        hits.points(self.corpus).into_iter().for_each(|point| self.cell(point).excluded = true);
    }

    fn demand(&mut self, hits: &PartHits, condition: u16) {
        for point in &hits.named {
            let cell = self.cell(*point);
            if cell.conditions + 1 == condition {
                cell.conditions = condition;
            }
        }
    }

    /// Adds what a part of the query of so many words, or any of its alternatives, counts; gives its
    /// weight.
    fn add_group(&mut self, alternatives: &[PartHits], words: u16) -> f64 {
        self.all += words;
        self.words = words;
        self.all_known &= alternatives.iter().any(|hits| hits.count > 0);
        let rarest = alternatives.iter().map(|hits| hits.count).min().unwrap_or(0);
        let weight = rarity(self.points(), rarest) * f64::from(words);
        for hits in alternatives {
            let weight = rarity(self.points(), hits.count);
            self.add_named(hits, weight);
            let in_text = self.add_text(hits, weight);
            self.add_context(&hits.occurrences[in_text..], hits, weight);
        }
        weight
    }

    fn add_named(&mut self, hits: &PartHits, weight: f64) {
        for point in &hits.named {
            self.find(*point, weight, if hits.is_name { NAMED } else { 0.0 }, true);
        }
    }

    /// Adds the occurrences in points; gives their number.
    fn add_text(&mut self, hits: &PartHits, weight: f64) -> usize {
        let mut seen = 0;
        for (point, occurrences) in hits.by_unit() {
            if point >= self.points() {
                break;
            }
            seen += occurrences.len();
            let end = self.corpus.text_len(point);
            let share = |o: &Occurrence| if o.start() < end { 1.0 } else { IN_FOOTNOTE };
            // However many synonyms there are, they count less than the word itself.
            let closest = occurrences.iter().map(|o| hits.weight(*o)).fold(0.0, f64::max);
            let sum: f64 = occurrences.iter().map(|o| hits.weight(*o) * share(o)).sum();
            let length = self.corpus.length(point) as f64 / self.corpus.average_length();
            let score = closest * saturate(sum / closest, length);
            self.find(point, weight, weight * score, true);
        }
        seen
    }

    /// Adds the occurrences in headings and chapeaux to the points under them.
    fn add_context(&mut self, occurrences: &[Occurrence], hits: &PartHits, weight: f64) {
        for occurrence in occurrences {
            let is_typed = occurrence.how() == Match::Exact;
            let (points, share, own, is_said) = match self.corpus.unit(occurrence.unit()) {
                Unit::Point(_) => continue,
                Unit::Chapeau(points) if hits.is_addressee => (points, AS_ADDRESSEE, true, false),
                Unit::Chapeau(points) => (points, IN_CHAPEAU, false, is_typed),
                Unit::Heading(points) => (points, IN_HEADING, false, false),
            };
            let score = weight * saturate(hits.weight(*occurrence), 1.0) * share;
            for point in points {
                self.find(point, weight, score, own);
                self.cell(point).is_said |= is_said;
            }
        }
    }

    /// Adds to the score of a point that the group stands in, and notes that it does, once.
    fn find(&mut self, point: usize, weight: f64, score: f64, own: bool) {
        let (all, words) = (self.all, self.words);
        let cell = self.cell(point);
        cell.score += score;
        if cell.last != all {
            cell.last = all;
            cell.last_is_own = own;
            cell.weight += weight * f64::from(words);
            *if own { &mut cell.own } else { &mut cell.context } += words;
        } else if own && !cell.last_is_own {
            // Of alternatives one may stand over the point, and another in it.
            cell.last_is_own = true;
            cell.context -= words;
            cell.own += words;
        }
        self.any_own |= own;
    }

    /// Words that are neighbours in the query are worth more where they are in the text.
    fn add_proximity(&mut self, first: &PartHits, second: &PartHits, share: f64) {
        let weight = share * rarity(self.points(), first.count.min(second.count));
        let mut others = second.by_unit().peekable();
        for (point, occurrences) in first.by_unit() {
            while others.next_if(|(other, _)| *other < point).is_some() {}
            let Some((_, near)) = others.next_if(|(other, _)| *other == point) else { continue };
            if point < self.points() {
                let apart = distance(occurrences, near) as f64;
                self.cell(point).score += weight / (1.0 + apart / PROXIMITY_HALVES);
            }
        }
    }

    /// Whether headings have all words of a query that points have some of: no is certain.
    fn may_be_title(&self) -> bool {
        self.any_own && self.cells.iter().any(|cell| cell.own == 0 && cell.context == self.all)
    }

    /// Lets the points in that have all groups; where these are few, or none, also those that have
    /// most, behind them; and where these are none either, those that have some of a sentence.
    fn decide(&mut self, weight: f64, conditions: u16) {
        if self.all == 0 && conditions == 0 {
            (0..self.points()).for_each(|point| _ = self.cell(point));
        }
        let most = if self.all_known { MOST_OF_KNOWN } else { MOST };
        let half = self.all.div_ceil(2);
        let any = self.let_in(weight, conditions, half, most);
        if !any && self.is_sentence && self.all <= MAX_ANY {
            let words = if self.all_known { 1 } else { half.max(SOME) };
            self.let_in(weight, conditions, words, SOME_OF_SENTENCE);
        }
    }

    /// The points that were let in.
    fn found(&self) -> Scores {
        let found = self.slots.iter().enumerate().filter_map(|(point, slot)| {
            let Cell { score, is_whole, matches, .. } = self.cells[slot.checked_sub(1)? as usize];
            matches.then_some(Found { point, score, is_whole })
        });
        found.collect()
    }

    /// Lets the points in that have all groups; where these are few, also those that have at least so
    /// many words of them and this share of their weight. Says whether there are any.
    fn let_in(&mut self, weight: f64, conditions: u16, words: u16, share: f64) -> bool {
        let all = self.all;
        // A word that stands nowhere outweighs any other.
        let alone = if self.all_known { MOST_BY_ITSELF } else { f64::INFINITY };
        let (mut count, mut worst, mut best) = (0, f64::INFINITY, None);
        for cell in &mut self.cells {
            let groups = cell.own + cell.context;
            let has_own = cell.own > 0 || !self.any_own || self.is_title;
            let may_be = !cell.excluded && cell.conditions == conditions;
            cell.is_whole = may_be && groups == all && (has_own || cell.is_said);
            let least = if groups >= words { share } else { alone };
            let has_most = may_be && has_own && groups > 0 && cell.weight > least * weight;
            cell.matches = cell.is_whole || has_most;
            if cell.is_whole {
                count += 1;
                worst = worst.min(cell.score);
            } else if cell.matches {
                // What it lacks says more than how closely the rest matches: to the fourth power, a
                // common word that stands in it often does not outweigh a synonym of the rare one.
                let found = cell.weight / weight;
                cell.score *= (found * found) * (found * found);
                best = Some(cell.score.max(best.unwrap_or_default()));
            }
        }
        if let Some(best) = best {
            self.demote(count >= FEW, worst, best);
        }
        count > 0 || best.is_some()
    }

    /// Puts the points that lack groups, the best of which has this score, behind the worst of those
    /// that have all; or leaves them out where there are enough of these.
    fn demote(&mut self, enough: bool, worst: f64, best: f64) {
        let share = if best >= worst { worst / (best + 1.0) } else { 1.0 };
        for cell in self.cells.iter_mut().filter(|cell| !cell.is_whole) {
            cell.matches &= !enough;
            cell.score *= share;
        }
    }
}

/// Bytes between the closest two of two lists, both ascending.
fn distance(a: &[Occurrence], b: &[Occurrence]) -> usize {
    let (mut i, mut j, mut least) = (0, 0, usize::MAX);
    while let (Some(first), Some(second)) = (a.get(i), b.get(j)) {
        least = least.min(first.start().abs_diff(second.start()));
        if first.start() < second.start() { i += 1 } else { j += 1 }
    }
    least
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
