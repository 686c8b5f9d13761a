//! What a visitor typed → what to search for.

use std::collections::BTreeSet;

use crate::text;

/// Words behind which a number or a letter belongs to them: `artikel 36`, `lid 1`.
const NUMBERED: [&str; 4] = ["artikel", "art", "lid", "bijlage"];

/// Words behind which stand numbers of points.
const POINTS: [&str; 3] = ["punt", "punten", "point"];

/// Words behind which stand letters of recitals.
const RECITALS: [&str; 3] = ["overweging", "overwegingen", "recital"];

/// What a part of a query asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// A word; unfinished: it may be the beginning of a longer one, the visitor may still type.
    Word { term: String, unfinished: bool },
    /// Words one directly after the other.
    Phrase(Vec<String>),
    /// Points or recitals by their labels, from the first to the last.
    Named { recitals: bool, from: String, to: String },
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryPart {
    /// As typed.
    pub text: String,
    pub wanted: Wanted,
    /// It decides what is found; function words do only where there is nothing else.
    pub decides: bool,
    /// Points in which it stands are not wanted.
    pub excluded: bool,
}

/// The parts of a query, in order, each once.
///
/// `"…"` is a phrase, a hyphen before a word or phrase excludes it; `2018/1862`, `C-817/19` and
/// `artikel 36` are phrases too; `punt 20`, `punten 20-25` and `overweging c` name points. What is
/// not well formed is read as words.
pub(super) fn parts(query: &str) -> Vec<QueryPart> {
    let mut parts: Vec<QueryPart> = Vec::new();
    for piece in pieces(query) {
        let words: Vec<Token> = tokens(piece.text);
        match piece.quoted {
            true => parts.extend(phrase(&words, piece.text)),
            false => read_words(&words, &mut parts),
        }
        if piece.quoted
            && piece.excluded
            && let Some(part) = parts.last_mut()
        {
            part.excluded = true;
        }
    }
    finish(parts)
}

/// A stretch of a query inside or outside quotation marks.
struct Piece<'a> {
    text: &'a str,
    quoted: bool,
    excluded: bool,
}

/// Cuts a query at pairs of quotation marks; one without a partner is no mark.
fn pieces(query: &str) -> Vec<Piece<'_>> {
    const MARKS: [char; 5] = ['"', '“', '”', '„', '«'];
    let is_mark = |c: char| MARKS.contains(&c) || c == '»';
    let mut pieces = Vec::new();
    let mut rest = query;
    while let Some((before, after)) = split_at(rest, is_mark) {
        let Some((inside, after)) = split_at(after, is_mark) else { break };
        let excluded = before.ends_with('-');
        pieces.push(Piece { text: before, quoted: false, excluded: false });
        pieces.push(Piece { text: inside, quoted: true, excluded });
        rest = after;
    }
    pieces.push(Piece { text: rest, quoted: false, excluded: false });
    pieces
}

fn split_at(text: &str, is_mark: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let (at, mark) = text.char_indices().find(|(_, c)| is_mark(*c))?;
    Some((&text[..at], &text[at + mark.len_utf8()..]))
}

/// A word of a query with what stands before it.
#[derive(Debug)]
struct Token<'a> {
    text: &'a str,
    term: String,
    /// What separates it from the word before.
    gap: &'a str,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut end = 0;
    let token = |word: text::Word| {
        let gap = &text[end..word.start];
        end = word.end;
        let text = &text[word.start..word.end];
        Token { text, term: text::fold(text), gap }
    };
    text::words(text).map(token).collect()
}

fn phrase(words: &[Token], typed: &str) -> Option<QueryPart> {
    let terms: Vec<String> = words.iter().map(|w| w.term.clone()).collect();
    (!terms.is_empty()).then(|| part(typed.trim(), Wanted::Phrase(terms)))
}

fn part(text: &str, wanted: Wanted) -> QueryPart {
    QueryPart { text: text.into(), wanted, decides: true, excluded: false }
}

fn read_words(words: &[Token], parts: &mut Vec<QueryPart>) {
    let mut i = 0;
    while i < words.len() {
        let (taken, mut read) = named(&words[i..])
            .or_else(|| joined(&words[i..]))
            .unwrap_or_else(|| (1, word(&words[i])));
        let before = i.checked_sub(1).map(|before| &*words[before].term);
        read.excluded = is_excluding(words[i].gap, before);
        parts.push(read);
        i += taken;
    }
}

fn word(token: &Token) -> QueryPart {
    let wanted = Wanted::Word { term: token.term.clone(), unfinished: false };
    let decides = !text::is_function_word(&token.term);
    QueryPart { decides, ..part(token.text, wanted) }
}

/// A hyphen excludes at the beginning or after a space, and directly before the word; but not in
/// `agentschappen en -netwerken`, where it stands for a part of the word.
fn is_excluding(gap: &str, before: Option<&str>) -> bool {
    let Some(space) = gap.strip_suffix('-') else { return false };
    match before {
        None => space.is_empty() || space.ends_with(' '),
        Some(word) => space.ends_with(' ') && !["en", "of", "noch"].contains(&word),
    }
}

fn is_number(term: &str) -> bool {
    !term.is_empty() && term.bytes().all(|b| b.is_ascii_digit())
}

/// `punt 20`, `punten 20-25`, `overweging c`.
fn named(words: &[Token]) -> Option<(usize, QueryPart)> {
    let [head, first, rest @ ..] = words else { return None };
    let recitals = RECITALS.contains(&head.term.as_str());
    let is_label = |term: &str| match recitals {
        true => term.len() == 1 && !is_number(term),
        false => is_number(term),
    };
    if !(recitals || POINTS.contains(&head.term.as_str())) || !is_label(&first.term) {
        return None;
    }
    let last = rest.first().filter(|w| is_label(&w.term) && matches!(w.gap.trim(), "-" | "–"));
    let to = last.unwrap_or(first);
    let taken = if last.is_some() { 3 } else { 2 };
    let wanted = Wanted::Named { recitals, from: first.term.clone(), to: to.term.clone() };
    Some((taken, part(&as_typed(&words[..taken]), wanted)))
}

/// `2018/1862`, `C-817/19`, `C 817/19`, `artikel 36`.
fn joined(words: &[Token]) -> Option<(usize, QueryPart)> {
    let is_head = |w: &Token| NUMBERED.contains(&w.term.as_str());
    let joins = |pair: &[Token]| {
        let (before, word) = (&pair[0], &pair[1]);
        let numbers = is_number(&before.term) && is_number(&word.term) && word.gap == "/";
        let case = matches!(&*before.term, "c" | "t" | "f") && is_number(&word.term);
        numbers || case || (is_head(before) && is_number(&word.term) && word.gap.trim().is_empty())
    };
    let taken = 1 + words.windows(2).take_while(|pair| joins(pair)).count();
    let terms = words[..taken].iter().map(|w| w.term.clone()).collect();
    (taken > 1).then(|| (taken, part(&as_typed(&words[..taken]), Wanted::Phrase(terms))))
}

fn as_typed(words: &[Token]) -> String {
    let mut text = words[0].text.to_string();
    for word in &words[1..] {
        text.push_str(word.gap);
        text.push_str(word.text);
    }
    text
}

/// Each part once, the last word unfinished; if nothing decides, everything does.
fn finish(parts: Vec<QueryPart>) -> Vec<QueryPart> {
    // Of equal parts the last stays: it is the one that may be unfinished.
    let mut seen = BTreeSet::new();
    let is_new = |part: &QueryPart| seen.insert((part.wanted.clone(), part.excluded));
    let mut once: Vec<QueryPart> = parts.into_iter().rev().filter(is_new).collect();
    once.reverse();
    if let Some(QueryPart { wanted: Wanted::Word { unfinished, .. }, excluded: false, .. }) =
        once.last_mut()
    {
        *unfinished = true;
    }
    if !once.iter().any(|p| p.decides && !p.excluded) {
        once.iter_mut().for_each(|p| p.decides = true);
    }
    once
}

#[cfg(test)]
mod tests {
    use super::{QueryPart, Wanted, parts};

    /// `*`: may be unfinished; `( )`: decides nothing; `-`: excluded; `+` joins a phrase.
    fn show(part: &QueryPart) -> String {
        let wanted = match &part.wanted {
            Wanted::Word { term, unfinished: true } => format!("{term}*"),
            Wanted::Word { term, .. } => term.clone(),
            Wanted::Phrase(terms) => terms.join("+"),
            Wanted::Named { recitals, from, to } => {
                format!("{}:{from}-{to}", if *recitals { "recital" } else { "point" })
            }
        };
        let wanted = if part.decides { wanted } else { format!("({wanted})") };
        if part.excluded { format!("-{wanted}") } else { wanted }
    }

    #[test]
    fn queries_are_read_as_legal_readers_write_them() {
        for (query, expected) in [
            ("", ""),
            ("  \u{2014} ?!", ""),
            ("Inreisverbod", "inreisverbod*"),
            ("EU-coördinator (CTC)", "eu coordinator ctc*"),
            ("de raad de", "raad (de*)"),
            ("van de", "van de*"),
            ("2018/1862", "2018+1862"),
            ("C-817/19", "c+817+19"),
            ("zaak C 817/19", "zaak c+817+19"),
            ("artikel 36 SIS", "artikel+36 sis*"),
            ("punt 12", "point:12-12"),
            ("punten 20-25 sis", "point:20-25 sis*"),
            ("overweging c", "recital:c-c"),
            ("punt van zorg", "punt (van) zorg*"),
            ("\"Groep op hoog niveau\" data", "groep+op+hoog+niveau data*"),
            ("\"niet gesloten", "(niet) gesloten*"),
            ("terrorisme -online", "terrorisme -online"),
            ("sis -\"artikel 36\"", "sis -artikel+36"),
            ("agentschappen en -netwerken", "agentschappen (en) netwerken*"),
            ("-netwerken", "-netwerken"),
            ("informatie-uitwisseling", "informatie uitwisseling*"),
            ("\"\" x", "x*"),
        ] {
            let found: Vec<_> = parts(query).iter().map(show).collect();
            assert_eq!(found.join(" "), expected, "{query}");
        }
    }
}
