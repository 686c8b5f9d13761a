//! A word → the places of its forms, of compounds with it, and of longer words.

use super::matches::Match;
use super::occurrence::{Occurrence, Part, WHOLE, merge_runs};
use super::word::Word;
use crate::pack::Pack;
use crate::pack::terms::{ExpressionEntry, Links, Postings};

/// Words between the parts of a compound that stand in the opposite order.
pub(super) const PREPOSITIONS: [&str; 10] =
    ["van", "in", "voor", "tegen", "op", "tot", "uit", "door", "aan", "over"];

pub(super) type Occurrences = Vec<Occurrence>;

/// Adds the places of the word itself.
pub(super) fn add_word(pack: &Pack, word: &Word, out: &mut Occurrences) {
    if let Some((place, _)) = word.known {
        add(pack.terms().nth(place), Match::Exact, WHOLE, out);
    }
}

/// The same by its term.
pub(super) fn add_exact(pack: &Pack, term: &str, out: &mut Occurrences) {
    if let Some((_, postings)) = pack.terms().find(term.as_bytes()) {
        add(postings, Match::Exact, WHOLE, out);
    }
}

/// Adds the places of all forms of a word, and of compounds with it.
pub(super) fn add_forms(pack: &Pack, word: &Word, out: &mut Occurrences) {
    match word.known.and_then(|(_, entry)| entry.stem) {
        Some(place) => add_links(pack, pack.stems().nth(place), out),
        None => add_stem(pack, &word.stem, out),
    }
}

/// Adds the places of all forms of a stem, and of compounds with a part of it.
pub(super) fn add_stem(pack: &Pack, stem: &str, out: &mut Occurrences) {
    if let Some((_, links)) = pack.stems().find(stem.as_bytes()) {
        add_links(pack, links, out);
    }
}

fn add_links(pack: &Pack, links: &[u8], out: &mut Occurrences) {
    for (term, part) in Links::new(links) {
        let (how, part) = match part {
            Some(part) => (Match::Compound, (part.start, part.len())),
            None => (Match::Form, WHOLE),
        };
        add(pack.terms().nth(term), how, part, out);
    }
}

/// Adds the places of longer words that begin with this one: neighbours in the sorted list.
pub(super) fn add_longer(pack: &Pack, beginning: &str, out: &mut Occurrences) {
    let terms = pack.terms();
    for key in terms.beginning_with(beginning.as_bytes()) {
        let how = if key.key_len() == key.alike { Match::Exact } else { Match::Prefix };
        add(terms.nth(key.place), how, WHOLE, out);
    }
}

fn add(postings: &[u8], how: Match, part: Part, out: &mut Occurrences) {
    // Most postings take three bytes: the step to a unit, their number, and where the word begins.
    out.reserve(postings.len() / 3);
    let postings = Postings::of_term(postings).1;
    postings.for_each(|unit, start| out.push(Occurrence::new(unit, start, how, part)));
}

/// Places of all forms of a stem, in order, given by its links.
pub(super) fn of_links(pack: &Pack, links: &[u8]) -> Occurrences {
    let mut found = Vec::new();
    add_links(pack, links, &mut found);
    merge_runs(&mut found);
    found
}

/// Adds the places where all words of an expression stand close together, at most so many bytes from
/// the first, as matches of this kind.
pub(super) fn add_together(
    pack: &Pack,
    expression: ExpressionEntry,
    within: usize,
    how: Match,
    out: &mut Occurrences,
) {
    let start = out.len();
    if expression.len() == 1 {
        expression.for_each(|stem| add_links(pack, pack.stems().nth(stem), out));
        out[start..].iter_mut().for_each(|o| *o = o.with(how));
        return;
    }
    let mut of_stems = expression.map(|stem| of_links(pack, pack.stems().nth(stem)));
    let anchors = of_stems.next().unwrap_or_default();
    let others: Vec<Occurrences> = of_stems.collect();
    let rest = if how >= Match::Synonym { Match::RestOfSynonym } else { how };
    for anchor in anchors {
        let nearest =
            |list| near(anchor, within, list).min_by_key(|o| o.start().abs_diff(anchor.start()));
        let nearest: Vec<Occurrence> = others.iter().filter_map(nearest).collect();
        if nearest.len() == others.len() {
            out.push(anchor.with(how));
            out.extend(nearest.into_iter().map(|o| o.with(rest)));
        }
    }
}

/// The occurrences of an ordered list that stand at most so many bytes from another.
pub(super) fn near(
    anchor: Occurrence,
    within: usize,
    list: &Occurrences,
) -> impl Iterator<Item = Occurrence> + '_ {
    let place = |start| Occurrence::new(anchor.unit(), start, Match::Exact, WHOLE).place();
    let from = place(anchor.start().saturating_sub(within));
    let to = place(anchor.start() + within);
    let first = list.partition_point(|o| o.place() < from);
    list[first..].iter().copied().take_while(move |o| o.place() <= to)
}
