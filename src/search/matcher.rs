//! A part of the query → the places of the text it matches.

use std::ops::Range;

use super::matches::{Match, MatchSet};
use super::query::{QueryPart, Wanted};
use super::{meanings, typo};
use crate::corpus::Corpus;
use crate::model::{Kind, Place};
use crate::pack::Pack;
use crate::pack::terms::{Links, Postings};
use crate::text;

/// Bytes between the parts of a compound that stand apart, at the most: `vuurwapenhandel` is found
/// in `handel in vuurwapens`. Less misses such phrases, more finds words that have nothing to do
/// with each other.
const PARTS_WITHIN: usize = 40;

/// Parts of the longest query whose errors are forgiven: a longer one was pasted, not typed, and
/// comparing each of its words with all others would take too long.
const MAX_CORRECTED: usize = 24;

/// What the beginning of a longer word counts where the word has matches of its own.
const DOUBTED_PREFIX: f64 = 0.02;

/// A place that a part of the query matches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Occurrence {
    pub point: usize,
    /// Byte of the point's searchable text at which the word begins.
    pub start: usize,
    pub how: Match,
    /// The bytes of the term that matched, where not all did.
    pub part: Option<(usize, usize)>,
}

/// Everything a part of the query matches, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct PartHits {
    pub occurrences: Vec<Occurrence>,
    /// Points that the query names.
    pub named: Vec<usize>,
    /// The word has matches of its own, beside longer words that begin with it.
    is_whole: bool,
    /// The word of the text that was taken for the query's, where that was misspelled.
    pub corrected: Option<String>,
}

impl PartHits {
    fn new(occurrences: Vec<Occurrence>) -> Self {
        let mut hits = PartHits::default();
        hits.add(occurrences);
        hits
    }

    /// Adds occurrences; where a word matched already, the closer match stays.
    fn add(&mut self, occurrences: Vec<Occurrence>) {
        self.occurrences.extend(occurrences);
        self.occurrences.sort_unstable();
        self.occurrences.dedup_by_key(|o| (o.point, o.start));
    }

    /// What an occurrence counts. A word that has matches of its own is probably not the beginning
    /// of another: `politie` is not meant to find `politieke`, unless the visitor goes on typing.
    pub fn weight(&self, occurrence: &Occurrence) -> f64 {
        match occurrence.how {
            Match::Prefix if self.is_whole => DOUBTED_PREFIX,
            how => how.weight(),
        }
    }

    fn is_empty(&self) -> bool {
        self.occurrences.is_empty() && self.named.is_empty()
    }

    /// The occurrences in one point after the other.
    pub fn by_point(&self) -> impl Iterator<Item = (usize, &[Occurrence])> {
        self.occurrences.chunk_by(|a, b| a.point == b.point).map(|chunk| (chunk[0].point, chunk))
    }

    /// The occurrences in one point.
    pub fn in_point(&self, point: usize) -> &[Occurrence] {
        let start = self.occurrences.partition_point(|o| o.point < point);
        let end = self.occurrences.partition_point(|o| o.point <= point);
        &self.occurrences[start..end]
    }

    /// Points it stands in or names.
    pub fn count(&self) -> usize {
        let named = self.named.iter().filter(|p| self.in_point(**p).is_empty());
        self.by_point().count() + named.count()
    }

    /// How it was matched, over all points.
    pub fn how(&self) -> MatchSet {
        let named = if self.named.is_empty() { MatchSet::default() } else { Match::Exact.into() };
        how(&self.occurrences).with(named)
    }
}

/// How these occurrences match.
pub(super) fn how(occurrences: &[Occurrence]) -> MatchSet {
    occurrences.iter().fold(MatchSet::default(), |all, o| all.with(o.how.into()))
}

/// Finds the parts of a query: as they are typed, in other forms, in and as compounds; by what
/// they stand for; and if all that finds nothing, as what was probably meant.
pub(super) fn find(corpus: &Corpus, parts: &[QueryPart]) -> Vec<PartHits> {
    let mut found: Vec<PartHits> = parts.iter().map(|part| as_typed(corpus, part)).collect();
    for (place, occurrences) in meanings::find(corpus.pack(), parts) {
        found[place].add(occurrences);
    }
    for (part, hits) in parts.iter().zip(&mut found) {
        if hits.is_empty() && part.decides && !part.excluded && parts.len() <= MAX_CORRECTED {
            *hits = corrected(corpus, part);
        }
        let own = |o: &Occurrence| !matches!(o.how, Match::Prefix | Match::Compound);
        hits.is_whole = hits.occurrences.iter().any(own);
    }
    found
}

fn as_typed(corpus: &Corpus, part: &QueryPart) -> PartHits {
    let pack = corpus.pack();
    match &part.wanted {
        Wanted::Word { term, .. } if !part.decides => {
            PartHits::new(occurrences(&exact(pack, term)))
        }
        Wanted::Word { term, unfinished } => {
            let mut hits = PartHits::new(literal(pack, term, *unfinished && !part.excluded));
            if !part.excluded {
                hits.add(parts_apart(pack, term));
            }
            hits
        }
        Wanted::Phrase(terms) => PartHits::new(phrase(corpus, terms)),
        Wanted::Named { recitals, from, to } => named(corpus, *recitals, from, to),
    }
}

fn corrected(corpus: &Corpus, part: &QueryPart) -> PartHits {
    let Wanted::Word { term, unfinished } = &part.wanted else { return PartHits::default() };
    let pack = corpus.pack();
    let corrections = typo::corrections(pack.terms(), term, *unfinished);
    let mut found: Vec<Occurrence> =
        corrections.iter().flat_map(|term| literal(pack, term, false)).collect();
    found.iter_mut().for_each(|o| o.how = Match::Typo);
    let corrected = found.iter().min().map(|o| like(&part.text, word_at(corpus, o)));
    let mut hits = PartHits { corrected, ..PartHits::new(found) };
    for term in &corrections {
        hits.add(meanings::of_term(pack, term));
    }
    hits
}

/// A word in small letters where the visitor typed small letters and the text begins a sentence
/// with it.
fn like(typed: &str, word: String) -> String {
    let only_first_is_capital = !word.chars().skip(1).any(char::is_uppercase);
    match only_first_is_capital && typed.starts_with(char::is_lowercase) {
        true => word.to_lowercase(),
        false => word,
    }
}

/// The word at an occurrence as the text writes it.
fn word_at(corpus: &Corpus, occurrence: &Occurrence) -> String {
    let text = corpus.searchable(occurrence.point);
    let word = text::word_at(text, occurrence.start);
    text[word.start..word.end].to_string()
}

/// Places where words stand one directly after the other: every one of their words.
fn phrase(corpus: &Corpus, terms: &[String]) -> Vec<Occurrence> {
    let Some(first) = terms.first() else { return Vec::new() };
    let mut found = Vec::new();
    for start in occurrences(&exact(corpus.pack(), first)) {
        let text = corpus.searchable(start.point);
        let words = text::words(&text[start.start..]).take(terms.len());
        let words: Vec<_> = words.map(|w| start.start + w.start..start.start + w.end).collect();
        let same =
            |(range, term): (&Range<usize>, &String)| text::fold(&text[range.clone()]) == *term;
        if words.len() == terms.len() && words.iter().zip(terms).all(same) {
            let word = |range: Range<usize>| Occurrence { start: range.start, ..start.clone() };
            found.extend(words.into_iter().map(word));
        }
    }
    found
}

/// Points by their labels, and the places that refer to them.
fn named(corpus: &Corpus, recitals: bool, from: &str, to: &str) -> PartHits {
    let kind = if recitals { Kind::Recital } else { Kind::Point };
    // Numbers compare as numbers: the shorter comes first.
    let order = |label: &str| (label.len(), label.to_string());
    let range = order(from)..=order(to);
    let is_named = |p: &usize| corpus.kind(*p) == kind && range.contains(&order(corpus.label(*p)));
    let named: Vec<usize> = (0..corpus.len()).filter(is_named).collect();
    let referring = (0..corpus.len()).flat_map(|point| {
        let to_named = corpus
            .references(point)
            .filter(|r| r.place == Place::Text && r.target.is_some_and(|t| named.contains(&t)));
        let occurrence = |start| Occurrence { point, start, how: Match::Exact, part: None };
        to_named.map(|r| occurrence(r.range.start)).collect::<Vec<_>>()
    });
    PartHits { occurrences: referring.collect(), named, ..PartHits::default() }
}

/// A term of the text that a word matches.
struct Form<'a> {
    term: usize,
    payload: &'a [u8],
    how: Match,
    part: Option<Range<usize>>,
}

fn literal(pack: &Pack, term: &str, unfinished: bool) -> Vec<Occurrence> {
    let mut forms = exact(pack, term);
    forms.extend(same_stem(pack, &text::stem(term)));
    if unfinished {
        forms.extend(longer(pack, term));
    }
    forms.sort_by_key(|form| (form.term, form.how));
    forms.dedup_by_key(|form| form.term);
    occurrences(&forms)
}

fn exact<'a>(pack: &'a Pack, term: &str) -> Vec<Form<'a>> {
    let found = pack.terms().find(term.as_bytes());
    let form = |(term, payload)| Form { term, payload, how: Match::Exact, part: None };
    found.map(form).into_iter().collect()
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

/// Places where the parts of a compound stand close together.
fn parts_apart(pack: &Pack, term: &str) -> Vec<Occurrence> {
    let own = text::stem(term);
    let is_word = |stem: &str| stem != own && pack.stems().find(stem.as_bytes()).is_some();
    let parts = text::split(term, &is_word);
    let stems: Vec<String> = parts.into_iter().map(|part| text::stem(&term[part])).collect();
    let mut found = together(pack, stems.iter().map(String::as_str), PARTS_WITHIN);
    found.iter_mut().for_each(|o| o.how = Match::Compound);
    found
}

/// Places where words of all these stems stand close together, at most so many bytes from the
/// first.
pub(super) fn together<'a>(
    pack: &Pack,
    stems: impl Iterator<Item = &'a str>,
    within: usize,
) -> Vec<Occurrence> {
    let find = |stem: &str| occurrences(&same_stem(pack, stem).collect::<Vec<_>>());
    let found: Vec<Vec<Occurrence>> = stems.map(find).collect();
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
