//! Documents → what is looked up: terms with the places they stand at, stems with their terms.

use std::collections::BTreeSet;

use super::related::related;
use super::stems::{Stems, Typed};
use super::thesaurus::Entry;
use crate::model::{Document, Point};
use crate::pack::{Expression, Index, Links, Meaning, Synonyms, Terms};
use crate::text;

/// Indexes the points of all documents; they are counted through, document after document. What
/// the thesaurus and the documents' acronyms say is kept where it leads to their words.
pub fn index(documents: &[Document], thesaurus: &[Entry]) -> Index {
    let terms = terms(documents);
    let stems = Stems::of_documents(&terms);
    let links = links(&terms, &stems);
    let synonyms = synonyms(documents, thesaurus, &Typed::new(&stems, &links));
    let mut index = Index { terms, stems: links, synonyms, ..Index::default() };
    index.related = related(documents, &index);
    index
}

/// The stems, each with the terms that have it and those with a part that has it.
fn links(terms: &Terms, stems: &Stems) -> Links {
    // At run time a word is one that has an entry, with or without links.
    let mut links: Links = stems.words().iter().map(|stem| (stem.clone(), Vec::new())).collect();
    for (place, term) in terms.keys().enumerate() {
        let mut link = |stem, part| links.entry(stem).or_default().push((place, part));
        // A function word is found as it is typed, never as a form of another word.
        if !text::is_function_word(term) {
            link(stems.of(term), None);
        }
        for part in compound(term, stems.words()) {
            link(text::stem_of_part(&term[part.clone()]), Some(part));
        }
    }
    links
}

/// By what is typed, what that stands for.
fn synonyms(documents: &[Document], thesaurus: &[Entry], typed: &Typed) -> Synonyms {
    // Phrases are found by the stems of their words, which may be those of words before them.
    let (words, phrases): (Vec<_>, Vec<_>) = meanings(documents, thesaurus)
        .into_iter()
        .partition(|(from, ..)| text::terms(from).count() == 1);
    let mut synonyms = Synonyms::new();
    for (from, to, meaning) in words.into_iter().chain(phrases) {
        let expression = Expression { stems: expressed(&to, typed.stems), meaning };
        for key in keys(&from, typed, &synonyms) {
            let meanings = synonyms.entry(key).or_default();
            if !meanings.contains(&expression) {
                meanings.push(expression.clone());
            }
        }
    }
    // Also what would be a form of one that stands for something: `vissen`, of `VIS`.
    for term in unrelated(thesaurus, typed.stems) {
        synonyms.insert(text::spelled(&term), Vec::new());
    }
    synonyms
}

/// A word or a phrase, what it stands for, and what that is to it.
type Stands = (String, String, Meaning);

/// What the thesaurus says, the documents' acronyms, and words that they join by a hyphen.
fn meanings(documents: &[Document], thesaurus: &[Entry]) -> Vec<Stands> {
    let mut meanings: Vec<Stands> = thesaurus.iter().flat_map(of_entry).collect();
    for acronym in documents.iter().flat_map(|d| &d.acronyms) {
        let (short, long) = (&acronym.short, &acronym.long);
        meanings.push((short.clone(), long.clone(), Meaning::Acronym));
        meanings.push((long.clone(), short.clone(), Meaning::Acronym));
    }
    for text in units(documents) {
        let joined = hyphenated(&text).map(|(first, second)| {
            ([first, second].concat(), [first, " ", second].concat(), Meaning::Compound)
        });
        meanings.extend(joined);
    }
    meanings
}

/// What an entry of the thesaurus says. A hyphen may as well be left out.
fn of_entry(entry: &Entry) -> impl Iterator<Item = Stands> {
    let hyphenated = entry.left.iter().filter(|left| left.contains('-'));
    let joined = hyphenated.map(|left| left.replace('-', ""));
    let lefts = entry.left.iter().cloned().chain(joined);
    lefts.flat_map(|left| {
        entry.right.iter().map(move |right| (left.clone(), right.clone(), Meaning::Synonym))
    })
}

/// The words that have nothing to do with the documents': none that a document has, or that a word
/// of it begins with, which somebody may be typing.
fn unrelated(thesaurus: &[Entry], stems: &Stems) -> impl Iterator<Item = String> {
    let entries = thesaurus.iter().filter(|entry| entry.right.is_empty());
    let terms = entries.flat_map(|entry| &entry.left).flat_map(|word| text::terms(word));
    terms.filter(|term| !stems.begins_term(term))
}

/// By what a word or a phrase is looked up that somebody types.
fn keys(from: &str, typed: &Typed, synonyms: &Synonyms) -> Vec<String> {
    let terms: Vec<_> = text::terms(from).collect();
    if let [term] = &terms[..] {
        let stem = typed.stems.of(term);
        return match text::is_short(&stem) {
            // Nobody means `EIS` by demands, `eisen`.
            true if !from.contains(text::is_small) => vec![text::spelled(term)],
            true => text::spellings(term).into(),
            false => vec![stem],
        };
    }
    let stems = text::once(&terms).map(|term| typed.stem(term, synonyms));
    vec![stems.collect::<Vec<_>>().join(" ")]
}

/// Stems of the words of an expression, a space between them. A verb whose particle stands apart is one
/// word.
fn expressed(expression: &str, stems: &Stems) -> String {
    let words: Vec<text::Word> = text::words(expression).collect();
    let apart: Vec<_> = verbs_apart(expression, &words).collect();
    let verb_at = |start| apart.iter().find(|(_, at)| *at == start).map(|(verb, _)| verb.clone());
    let written = |word: &text::Word| text::fold(&expression[word.start..word.end]);
    let terms = words.iter().map(|word| verb_at(word.start).unwrap_or_else(|| written(word)));
    let decide = terms.filter(|term| !text::is_function_word(term));
    decide.map(|term| stems.of(&term)).collect::<Vec<_>>().join(" ")
}

/// The parts of a term, as byte ranges; none where it is no compound.
fn compound(term: &str, words: &BTreeSet<String>) -> Vec<std::ops::Range<usize>> {
    if text::rejoined(term).is_some() {
        return Vec::new();
    }
    let own = text::stem(term);
    text::split(term, &|part| {
        let part = text::stem_of_part(&term[part]);
        part != own && words.contains(&part)
    })
}

/// Every compound of the documents with its parts, for review: `terugkeer+besluiten`.
pub fn compounds(index: &Index) -> Vec<String> {
    let stems = Stems::of_documents(&index.terms);
    let split = |term: &String| {
        let parts: Vec<_> = compound(term, stems.words()).into_iter().map(|p| &term[p]).collect();
        (!parts.is_empty()).then(|| parts.join("+"))
    };
    index.terms.keys().filter_map(split).collect()
}

/// Pairs of words that a hyphen joins; who types them as one word means them too.
fn hyphenated(text: &str) -> impl Iterator<Item = (&str, &str)> {
    const SHORTEST: usize = 3;
    let words: Vec<text::Word> = text::words(text).collect();
    let pairs: Vec<_> = words.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let is_joined = |(a, b): &(text::Word, text::Word)| &text[a.end..b.start] == "-";
    let pairs = pairs.into_iter().filter(is_joined);
    let pairs = pairs.map(|(a, b)| (&text[a.start..a.end], &text[b.start..b.end]));
    pairs.filter(|(a, b)| {
        let letters = |word: &str| word.chars().all(char::is_alphabetic);
        [a, b].iter().all(|word| word.len() >= SHORTEST && letters(word))
    })
}

/// The texts of all units of the index: points, chapeaux, headings.
fn units(documents: &[Document]) -> impl Iterator<Item = String> {
    let points = documents.iter().flat_map(|d| &d.points).map(searchable);
    let chapeaux = documents.iter().flat_map(|d| &d.chapeaux).map(|c| c.text.clone());
    let headings = documents.iter().flat_map(|d| &d.divisions).map(|d| d.title.clone());
    points.chain(chapeaux).chain(headings)
}

fn terms(documents: &[Document]) -> Terms {
    let mut terms = Terms::new();
    for (unit, text) in units(documents).enumerate() {
        let mut add = |term: String, start| {
            let postings = terms.entry(term).or_default();
            match postings.last_mut() {
                Some((last, positions)) if *last == unit => positions.push(start),
                _ => postings.push((unit, vec![start])),
            }
        };
        let words: Vec<text::Word> = text::words(&text).collect();
        words.iter().for_each(|word| add(text::fold(&text[word.start..word.end]), word.start));
        for (verb, start) in verbs_apart(&text, &words) {
            add(verb, start);
        }
    }
    terms
}

/// Verbs whose particle stands apart, as the index knows them, and where each begins.
fn verbs_apart(text: &str, words: &[text::Word]) -> impl Iterator<Item = (String, usize)> {
    words.windows(3).filter_map(|three| {
        let (first, last) = (&three[0], &three[2]);
        let folded = text::fold(&text[first.start..last.end]);
        let terms: Vec<&str> = folded.split(' ').collect();
        Some((text::apart(terms.try_into().ok()?)?, last.start))
    })
}

/// A point's own words as they stand in the pack: its text, then each footnote after a line feed.
fn searchable(point: &Point) -> String {
    let footnotes = point.footnotes.iter().map(|note| note.text.as_str());
    [&*point.text].into_iter().chain(footnotes).collect::<Vec<_>>().join("\n")
}
