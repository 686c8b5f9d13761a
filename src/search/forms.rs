//! A word → the terms of the text that are forms of it, and where they stand.

use std::ops::Range;

use super::hits::Occurrence;
use super::matches::Match;
use crate::corpus::Corpus;
use crate::pack::Pack;
use crate::pack::terms::{Links, Postings};
use crate::text;

/// Bytes between the parts of a compound that stand apart, at the most: `vuurwapenhandel` is found
/// in `handel in vuurwapens`. Less misses such phrases, more finds words that have nothing to do
/// with each other.
const PARTS_WITHIN: usize = 40;

/// Words between the parts of a compound that stand in the opposite order.
const PREPOSITIONS: [&str; 8] = ["van", "in", "voor", "tegen", "op", "tot", "uit", "door"];

/// A term of the text that a word matches.
struct Form<'a> {
    term: usize,
    payload: &'a [u8],
    how: Match,
    part: Option<Range<usize>>,
}

/// Places of a word in all its forms, in compounds, and, unfinished, of longer words.
pub(super) fn literal(pack: &Pack, term: &str, unfinished: bool) -> Vec<Occurrence> {
    let mut forms: Vec<Form> = same_term(pack, term).into_iter().collect();
    forms.extend(same_stem(pack, &text::stem(term)));
    if unfinished {
        forms.extend(longer(pack, term));
    }
    forms.sort_unstable_by_key(|form| (form.term, form.how));
    forms.dedup_by_key(|form| form.term);
    occurrences(&forms)
}

/// Places of the word itself.
pub(super) fn exact(pack: &Pack, term: &str) -> Vec<Occurrence> {
    occurrences(same_term(pack, term).as_slice())
}

fn same_term<'a>(pack: &'a Pack, term: &str) -> Option<Form<'a>> {
    let (term, payload) = pack.terms().find(term.as_bytes())?;
    Some(Form { term, payload, how: Match::Exact, part: None })
}

/// Terms of a stem, and compounds with a part of it.
fn same_stem<'a>(pack: &'a Pack, stem: &str) -> impl Iterator<Item = Form<'a>> {
    let links = pack.stems().find(stem.as_bytes()).map(|(_, payload)| Links::new(payload));
    links.into_iter().flatten().map(|(term, part)| {
        let how = if part.is_some() { Match::Compound } else { Match::Form };
        Form { term, payload: pack.terms().nth(term), how, part }
    })
}

/// Terms that begin with a word: neighbours in the sorted list.
fn longer<'a>(pack: &'a Pack, beginning: &str) -> Vec<Form<'a>> {
    let beginning = beginning.as_bytes();
    let mut entries = pack.terms().near(beginning);
    let mut forms = Vec::new();
    loop {
        let term = entries.place();
        let Some((key, payload)) = entries.next_entry() else { return forms };
        if key.starts_with(beginning) {
            forms.push(Form { term, payload, how: Match::Prefix, part: None });
        } else if key > beginning {
            return forms;
        }
    }
}

fn occurrences(forms: &[Form]) -> Vec<Occurrence> {
    let mut found = Vec::new();
    for form in forms {
        let part = form.part.as_ref().map(|p| (p.start, p.end));
        for (point, positions) in Postings::new(form.payload) {
            found.extend(positions.map(|start| Occurrence { point, start, how: form.how, part }));
        }
    }
    found
}

/// Places where the parts of a compound stand together in a longer one or, if allowed, apart: joined
/// by a hyphen or a space in their order, or the other way round with a preposition, `handel in
/// vuurwapens`.
pub(super) fn in_parts(corpus: &Corpus, term: &str, apart: bool) -> Vec<Occurrence> {
    let pack = corpus.pack();
    let own = text::stem(term);
    let is_word = |stem: &str| stem != own && pack.stems().find(stem.as_bytes()).is_some();
    let parts = text::split(term, &is_word).into_iter();
    let mut parts = parts.map(|part| of_stem(pack, &text::stem(&term[part])));
    let mut chains: Vec<Vec<Occurrence>> =
        parts.next().unwrap_or_default().into_iter().map(|o| vec![o]).collect();
    for next in parts {
        let goes_on = |chain: &Vec<Occurrence>| {
            let last = chain.last()?;
            let joins = |o: &&Occurrence| {
                let same_word =
                    (o.point, o.start) == (last.point, last.start) && o.part > last.part;
                same_word || (apart && belong_together(corpus, last, o))
            };
            let found = next.iter().find(joins)?;
            Some([chain.as_slice(), std::slice::from_ref(found)].concat())
        };
        chains = chains.iter().filter_map(goes_on).collect();
    }
    let mut found: Vec<Occurrence> = chains.into_iter().flatten().collect();
    found.iter_mut().for_each(|o| o.how = Match::Compound);
    found
}

/// Whether two words that stand apart are the parts of one compound, in this order.
fn belong_together(corpus: &Corpus, first: &Occurrence, second: &Occurrence) -> bool {
    if first.point != second.point || first.start.abs_diff(second.start) > PARTS_WITHIN {
        return false;
    }
    let text = corpus.searchable(first.point);
    let between = |a: &Occurrence, b: &Occurrence| {
        text.get(text::word_at(text, a.start).end..b.start).unwrap_or_default().trim()
    };
    if first.start < second.start {
        let gap = between(first, second);
        return gap.is_empty() || gap == "-" || gap.starts_with("-,") || gap.starts_with("- ");
    }
    let gap = between(second, first);
    PREPOSITIONS.contains(&gap.split(' ').next().unwrap_or_default())
}

/// Places of all forms of a stem.
fn of_stem(pack: &Pack, stem: &str) -> Vec<Occurrence> {
    occurrences(&same_stem(pack, stem).collect::<Vec<_>>())
}

/// Places where words of all these stems stand close together, at most so many bytes from the
/// first.
pub(super) fn together<'a>(
    pack: &Pack,
    stems: impl Iterator<Item = &'a str>,
    within: usize,
) -> Vec<Occurrence> {
    let found: Vec<Vec<Occurrence>> = stems.map(|stem| of_stem(pack, stem)).collect();
    let Some((first, others)) = found.split_first() else { return Vec::new() };
    let near =
        |a: &Occurrence, b: &Occurrence| a.point == b.point && a.start.abs_diff(b.start) <= within;
    let complete = first.iter().filter(|a| others.iter().all(|o| o.iter().any(|b| near(a, b))));
    let mut together: Vec<Occurrence> = Vec::new();
    for anchor in complete {
        let around = others.iter().flatten().filter(|b| near(anchor, b));
        together.extend(around.cloned().chain([anchor.clone()]));
    }
    together
}
