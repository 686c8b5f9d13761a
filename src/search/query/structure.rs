//! Numbers and labels by which lawyers name things: points, divisions, articles, acts, cases.

use super::lex::Token;
use super::{QueryPart, Wanted, fields};
use crate::corpus::Corpus;
use crate::model::Kind;
use crate::text;

/// Words behind which a number or a letter belongs to them: `artikel 36`, `lid 1`.
const NUMBERED: [&str; 3] = ["artikel", "lid", "bijlage"];

/// Words behind which stand numbers of points, also as cards name them in other languages.
const POINTS: [&str; 11] = [
    "punt",
    "punten",
    "pt",
    "point",
    "points",
    "conclusie",
    "paragraaf",
    "paragraph",
    "punkt",
    "punto",
    "ponto",
];

/// Words that may stand between.
const NUMBER: [&str; 2] = ["nr", "nummer"];

/// Words behind which stand letters of recitals.
const RECITALS: [&str; 9] = [
    "overweging",
    "overwegingen",
    "overw",
    "recital",
    "rec",
    "considerans",
    "considerant",
    "considerando",
    "erwagungsgrund",
];

/// The first and the last letter of a recital that there may be.
const FIRST_LETTER: &str = "a";
const LAST_LETTER: &str = "zz";

/// What says no more than that something is sought in a chapter.
const CHAPTER: &str = "hoofdstuk";

/// What the whole text is and whose, and words behind it that say what is sought in it.
const SPEAKER: &str = "raad";
const TEXT: [&str; 2] = ["conclusies", SPEAKER];
const ABOUT: [&str; 3] = ["over", "inzake", "betreffende"];

/// Words behind which the Council is not who speaks: `groepen van de Raad`, `het Parlement en de Raad`.
const OF_SPEAKER: [&str; 8] = ["van", "in", "aan", "door", "bij", "met", "binnen", "en"];

/// What is said of a point before its addressee.
const ADDRESSED: &str = "gericht";

/// Words before the number of a document of the Council or of an act, which the text may leave out.
const DOCUMENT: [&str; 12] = [
    "st",
    "doc",
    "document",
    "richtlijn",
    "verordening",
    "besluit",
    "kaderbesluit",
    "aanbeveling",
    "eu",
    "eg",
    "gbvb",
    "jbz",
];

/// Words between the labels of a list, and between the ends of a range.
const AND: [&str; 2] = ["en", "of"];
const TO: [&str; 5] = ["tot", "en", "met", "t", "m"];

/// What was read, and of how many words.
type Read = Option<(usize, QueryPart)>;

/// The part that the first words make.
pub(super) fn part(words: &[Token], taken: usize, wanted: Wanted) -> Read {
    let (first, last) = (words.first()?, words.get(taken.checked_sub(1)?)?);
    Some((taken, QueryPart::new(first.from, last.to, wanted)))
}

/// Whether a word stands for nothing without a label behind it.
pub(super) fn is_unlabelled(term: &str) -> bool {
    POINTS.contains(&term) || RECITALS.contains(&term) || term == CHAPTER
}

/// Whether the first word only says what kind of number follows: `ST 9997/22`, `Richtlijn (EU) nr.
/// 2016/681`. Behind a hyphen it says more: `SIS-verordening 2018/1862`.
pub(super) fn is_before_number(words: &[Token]) -> bool {
    let says = |word: &&Token| {
        let term = &&*word.term;
        (DOCUMENT.contains(term) || NUMBER.contains(term)) && word.gap != "-"
    };
    let number = &words[words.iter().take_while(says).count()..];
    number.len() < words.len()
        && number.first().is_some_and(|first| is_number(&first.term))
        && joined(number).is_some()
}

/// Whether the first word only says that something is sought in this text: `conclusies over drones`,
/// `wat zegt de Raad over drones`.
pub(super) fn is_before_subject(words: &[Token]) -> bool {
    let is = |words: &[Token], place: usize, list: &[&str]| {
        words.get(place).is_some_and(|word| list.contains(&&*word.term))
    };
    let is_direct = |words: &[Token]| is(words, 0, &TEXT) && is(words, 1, &ABOUT);
    let of_council = is(words, 0, &TEXT) && is(words, 1, &["van"]) && is(words, 2, &["de"]);
    is_direct(words) || of_council && is_direct(&words[3..])
}

/// Whether the words before a word say that it decides nothing: `vraagt de Raad`, who speaks in the
/// whole text, and `hoe groot`.
pub(super) fn is_minor_behind(before: &[Token], word: &Token) -> bool {
    match before {
        [.., from, article] if article.term == "de" => {
            word.term == SPEAKER && !OF_SPEAKER.contains(&&*from.term)
        }
        [.., hoe] => hoe.term == "hoe" && text::is_degree(&word.term),
        [] => false,
    }
}

/// Words without the label of a point or recital that was copied with them: `12. De financiering`.
pub(super) fn without_label<'a, 'b>(words: &'b [Token<'a>]) -> &'b [Token<'a>] {
    match words {
        [label, rest @ ..] if rest.first().is_some_and(|next| is_behind_label(next.gap)) => {
            let is_letter = label.term.len() == 1 && !is_number(&label.term);
            let is_label = is_letter || is_number(&label.term) && label.term.len() <= MAX_LABEL;
            if is_label { rest } else { words }
        }
        _ => words,
    }
}

fn is_behind_label(gap: &str) -> bool {
    gap.strip_prefix(['.', ')']).is_some_and(|gap| gap.starts_with(char::is_whitespace))
}

/// Whether a part only tells a place in the act or case before it: `C-817/19, punt 20`. The recitals of
/// acts have numbers, not letters.
pub(super) fn is_pinpoint(before: &QueryPart, part: &QueryPart) -> bool {
    let wanted = (&before.wanted, &part.wanted);
    matches!(wanted, (Wanted::Number(_), Wanted::Named { recitals: false, .. }))
}

/// Whether the first word only says that an addressee follows: `gericht aan de lidstaten`.
pub(super) fn is_before_addressee(words: &[Token]) -> bool {
    words[0].term == ADDRESSED && words.get(1).is_some_and(|next| next.term == "aan")
}

fn is_number(term: &str) -> bool {
    !term.is_empty() && term.bytes().all(|b| b.is_ascii_digit())
}

/// `punt 20`, `punten 20-25`, `punten 12 en 13`, `overwegingen a), b) en c)`, `punt a`.
pub(super) fn named(corpus: &Corpus, words: &[Token]) -> Read {
    let head = words.first()?.term.as_str();
    if !RECITALS.contains(&head) && !POINTS.contains(&head) {
        return None;
    }
    let mut taken = 1 + usize::from(NUMBER.contains(&&*words.get(1)?.term));
    let is_lettered = RECITALS.contains(&head) || is_recital(corpus, words);
    let is_label = |word: &&Token| match is_lettered {
        true => word.term.len() == 1 && !is_number(&word.term),
        false => is_number(&word.term),
    };
    let first = words.get(taken).filter(is_label)?;
    let mut ranges = vec![(first.term.clone(), first.term.clone())];
    taken += 1;
    while let Some((skipped, label, is_range)) = next_label(&words[taken..], &is_label) {
        match ranges.last_mut().filter(|_| is_range) {
            Some(range) => range.1 = label.term.clone(),
            None => ranges.push((label.term.clone(), label.term.clone())),
        }
        taken += skipped + 1;
    }
    part(words, taken, Wanted::Named { recitals: is_lettered, ranges })
}

/// Whether a query of two words calls a recital a point: elsewhere letters name points of an article.
fn is_recital(corpus: &Corpus, words: &[Token]) -> bool {
    let [head, letter] = words else { return false };
    let is_named = |p| corpus.kind(p) == Kind::Recital && corpus.label(p) == letter.term;
    head.from == 0 && (0..corpus.len()).any(is_named)
}

/// Digits of the longest label of a point.
const MAX_LABEL: usize = 3;

/// Two labels of points that are the whole query: `20-25`.
pub(super) fn range(query: &str, words: &[Token]) -> Read {
    let [first, last] = words else { return None };
    let is_label = |word: &Token| is_number(&word.term) && word.term.len() <= MAX_LABEL;
    let is_all = query.trim().len() == last.to - first.from;
    if !(is_all && is_label(first) && is_label(last) && matches!(last.gap, "-" | "–")) {
        return None;
    }
    let ranges = vec![(first.term.clone(), last.term.clone())];
    part(words, 2, Wanted::Named { recitals: false, ranges })
}

/// What a word names where it is the whole query: `20`, `b)`, `overwegingen`, `II`.
pub(in crate::search) fn alone(corpus: &Corpus, query: &str, term: &str) -> Option<Wanted> {
    let named = |recitals, from: &str, to: &str| {
        Some(Wanted::Named { recitals, ranges: vec![(from.into(), to.into())] })
    };
    if is_number(term) {
        return named(false, term, term);
    }
    if RECITALS.contains(&term) {
        return named(true, FIRST_LETTER, LAST_LETTER);
    }
    // A single letter is rather the beginning of a word, unless it is written as a label.
    if term.len() == 1 && query.trim_end().ends_with(')') {
        return named(true, term, term);
    }
    let is_numeral = term.len() > 1 && fields::is_numeral(term);
    is_numeral.then(|| fields::find_division(corpus, &[term.into()]))?.map(Wanted::Within)
}

/// The next label of a list: the words before it, itself, and whether a range ends with it.
fn next_label<'a, 'b>(
    words: &'b [Token<'a>],
    is_label: &impl Fn(&&'b Token<'a>) -> bool,
) -> Option<(usize, &'b Token<'a>, bool)> {
    let between = |list: &[&str]| {
        let goes_on = |w: &&Token| list.contains(&w.term.as_str()) && !is_sentence_end(w.gap);
        words.iter().take_while(goes_on).count()
    };
    let and = between(&AND).min(1);
    let to = between(&TO);
    if let Some(label) = words.get(and).filter(|w| is_label(w)) {
        let gap = label.gap.trim().trim_start_matches(')').trim();
        let is_range = and == 0 && matches!(gap, "-" | "–");
        return (is_range || and == 1 || gap == ",").then_some((and, label, is_range));
    }
    words.get(to).filter(|w| to > 0 && is_label(w)).map(|label| (to, label, true))
}

fn is_sentence_end(gap: &str) -> bool {
    gap.contains(['.', ';', ':', '?', '!'])
}

/// A section by its id, `II.iii`, `II iii`; a single numeral is one only behind `hoofdstuk`.
pub(super) fn division(corpus: &Corpus, words: &[Token]) -> Read {
    let is_glued = words.get(..2).is_some_and(fields::are_glued);
    let (taken, id) = is_glued.then(|| fields::division(corpus, words))??;
    (taken > 1).then(|| part(words, taken, Wanted::Within(id)))?
}

/// Courts, by the letter before the number of a case.
const COURTS: [&str; 3] = ["c", "t", "f"];

/// `2018/1862`, `C-817/19`, `C 817/19`, `C817/19`, `artikel 36`.
pub(super) fn joined(words: &[Token]) -> Read {
    let court = words.first().and_then(|word| word.term.split_at_checked(1)).filter(is_glued_case);
    let joins = |pair: &[Token]| {
        let (before, word) = (&pair[0], &pair[1]);
        let is_first = before.from == words[0].from;
        let numbers = (is_number(&before.term) || (is_first && court.is_some())) && word.gap == "/";
        let case = COURTS.contains(&&*before.term);
        let is_head = NUMBERED.contains(&before.term.as_str());
        let behind_head = is_head && matches!(word.gap.trim(), "" | ".");
        is_number(&word.term) && (numbers || case || behind_head)
    };
    let taken = 1 + words.windows(2).take_while(|pair| joins(pair)).count();
    let (first, rest) = words.get(..taken).filter(|words| words.len() > 1)?.split_first()?;
    let firsts = court.map_or(vec![&*first.term], |(court, number)| vec![court, number]);
    let terms = firsts.into_iter().chain(rest.iter().map(|word| &*word.term));
    part(words, taken, Wanted::Number(terms.map(String::from).collect()))
}

/// A letter and a number without anything between them: `C817`.
fn is_glued_case((court, number): &(&str, &str)) -> bool {
    COURTS.contains(court) && is_number(number)
}
