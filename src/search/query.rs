//! What a visitor typed → what to search for.

use std::collections::BTreeSet;

use crate::text;

/// Words behind which a number or a letter belongs to them: `artikel 36`, `lid 1`.
const NUMBERED: [&str; 3] = ["artikel", "lid", "bijlage"];

/// Words behind which stand numbers of points.
const POINTS: [&str; 3] = ["punt", "punten", "point"];

/// Words before the number of a Council document, which the text may leave out.
const DOCUMENT: [&str; 3] = ["st", "doc", "document"];

/// Words between the labels of a list, and between the ends of a range.
const AND: [&str; 2] = ["en", "of"];
const TO: [&str; 5] = ["tot", "en", "met", "t", "m"];

/// Words behind which stand letters of recitals.
const RECITALS: [&str; 3] = ["overweging", "overwegingen", "recital"];

/// What a part of a query asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Wanted {
    /// A word; unfinished: it may be the beginning of a longer one, the visitor may still type.
    Word { term: String, unfinished: bool },
    /// Words one directly after the other.
    Phrase(Vec<String>),
    /// Points or recitals by their labels: ranges from the first to the last.
    Named { recitals: bool, ranges: Vec<(String, String)> },
}

/// A part of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryPart {
    /// As typed.
    pub text: String,
    /// Byte of the query at which it begins.
    pub at: usize,
    pub wanted: Wanted,
    /// It decides what is found; function words do only where there is nothing else.
    pub decides: bool,
    /// Points in which it stands are not wanted.
    pub excluded: bool,
}

impl QueryPart {
    /// Whether points are found by it.
    pub fn is_sought(&self) -> bool {
        self.decides && !self.excluded
    }
}

/// The parts of a query, in order, each once.
///
/// `"…"` is a phrase, a hyphen before a word or phrase excludes it; `2018/1862`, `C-817/19` and
/// `artikel 36` are phrases too; `punt 20`, `punten 20-25` and `overweging c` name points. What is
/// not well formed is read as words.
pub(super) fn parts(query: &str) -> Vec<QueryPart> {
    let mut parts: Vec<QueryPart> = Vec::new();
    for piece in pieces(query) {
        let words: Vec<Token> = tokens(piece.text, piece.at);
        match piece.quoted {
            true => parts.extend(phrase(&words, &piece)),
            false => read_words(&words, &mut parts),
        }
        if piece.quoted
            && piece.excluded
            && let Some(part) = parts.last_mut()
        {
            part.excluded = true;
        }
    }
    finish(parts, query.ends_with(char::is_whitespace))
}

/// A stretch of a query inside or outside quotation marks.
struct Piece<'a> {
    text: &'a str,
    /// Byte of the query at which it begins.
    at: usize,
    quoted: bool,
    excluded: bool,
}

/// Cuts a query at pairs of quotation marks; one without a partner is no mark.
fn pieces(query: &str) -> Vec<Piece<'_>> {
    const MARKS: [char; 5] = ['"', '“', '”', '„', '«'];
    let is_mark = |c: char| MARKS.contains(&c) || c == '»';
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some((opened, inside)) = next_mark(query, from, is_mark) {
        let Some((closed, after)) = next_mark(query, inside, is_mark) else { break };
        let before = &query[from..opened];
        let excluded = before.ends_with('-');
        pieces.push(Piece { text: before, at: from, quoted: false, excluded: false });
        let quoted = &query[inside..closed];
        pieces.push(Piece { text: quoted, at: inside, quoted: true, excluded });
        from = after;
    }
    pieces.push(Piece { text: &query[from..], at: from, quoted: false, excluded: false });
    pieces
}

/// The next mark from a byte on: where it begins and where it ends.
fn next_mark(text: &str, from: usize, is_mark: impl Fn(char) -> bool) -> Option<(usize, usize)> {
    let (at, mark) = text[from..].char_indices().find(|(_, c)| is_mark(*c))?;
    Some((from + at, from + at + mark.len_utf8()))
}

/// A word of a query with what stands before it.
#[derive(Debug)]
struct Token<'a> {
    text: &'a str,
    /// Byte of the query at which it begins.
    at: usize,
    term: String,
    /// What separates it from the word before.
    gap: &'a str,
}

/// The words of a stretch that begins at byte `from` of the query.
fn tokens(text: &str, from: usize) -> Vec<Token<'_>> {
    let mut end = 0;
    let token = |word: text::Word| {
        let gap = &text[end..word.start];
        end = word.end;
        let text = &text[word.start..word.end];
        let term = text::fold(text);
        let term = if term == "art" { "artikel".into() } else { term };
        Token { text, at: from + word.start, term, gap }
    };
    text::words(text).map(token).collect()
}

fn phrase(words: &[Token], piece: &Piece) -> Option<QueryPart> {
    let terms: Vec<String> = words.iter().map(|w| w.term.clone()).collect();
    (!terms.is_empty()).then(|| part(piece.text.trim(), piece.at, Wanted::Phrase(terms)))
}

fn part(text: &str, at: usize, wanted: Wanted) -> QueryPart {
    QueryPart { text: text.into(), at, wanted, decides: true, excluded: false }
}

fn read_words(words: &[Token], parts: &mut Vec<QueryPart>) {
    let mut i = 0;
    while i < words.len() {
        let (taken, mut read) = named(&words[i..])
            .or_else(|| joined(&words[i..]))
            .unwrap_or_else(|| (1, word(&words[i..])));
        let before = i.checked_sub(1).map(|before| &*words[before].term);
        read.excluded = is_excluding(words[i].gap, before);
        parts.push(read);
        i += taken;
    }
}

/// A word; it decides unless it only holds the query together.
fn word(words: &[Token]) -> QueryPart {
    let token = &words[0];
    let term = token.term.as_str();
    let before_number = joined(&words[1..]).is_some() && DOCUMENT.contains(&term);
    let unlabelled = POINTS.contains(&term) || RECITALS.contains(&term);
    let decides = !text::is_function_word(term) && !before_number && !unlabelled;
    let wanted = Wanted::Word { term: token.term.clone(), unfinished: false };
    QueryPart { decides, ..part(token.text, token.at, wanted) }
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

/// `punt 20`, `punten 20-25`, `punten 12 en 13`, `overwegingen a), b) en c)`.
fn named(words: &[Token]) -> Option<(usize, QueryPart)> {
    let head = words.first()?;
    let recitals = RECITALS.contains(&head.term.as_str());
    let is_label = |word: &&Token| match recitals {
        true => word.term.len() == 1 && !is_number(&word.term),
        false => is_number(&word.term),
    };
    if !recitals && !POINTS.contains(&head.term.as_str()) {
        return None;
    }
    let first = words.get(1).filter(is_label)?;
    let mut ranges = vec![(first.term.clone(), first.term.clone())];
    let mut taken = 2;
    while let Some((skipped, label, is_range)) = next_label(&words[taken..], &is_label) {
        match ranges.last_mut().filter(|_| is_range) {
            Some(range) => range.1 = label.term.clone(),
            None => ranges.push((label.term.clone(), label.term.clone())),
        }
        taken += skipped + 1;
    }
    let wanted = Wanted::Named { recitals, ranges };
    Some((taken, part(&as_typed(&words[..taken]), head.at, wanted)))
}

/// The next label of a list: the words before it, itself, and whether a range ends with it.
fn next_label<'a, 'b>(
    words: &'b [Token<'a>],
    is_label: &impl Fn(&&'b Token<'a>) -> bool,
) -> Option<(usize, &'b Token<'a>, bool)> {
    let between = |list: &[&str]| {
        words
            .iter()
            .take_while(|w| list.contains(&w.term.as_str()) && !is_sentence_end(w.gap))
            .count()
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

/// `2018/1862`, `C-817/19`, `C 817/19`, `artikel 36`.
fn joined(words: &[Token]) -> Option<(usize, QueryPart)> {
    let is_head = |w: &Token| NUMBERED.contains(&w.term.as_str());
    let joins = |pair: &[Token]| {
        let (before, word) = (&pair[0], &pair[1]);
        let numbers = is_number(&before.term) && is_number(&word.term) && word.gap == "/";
        let case = matches!(&*before.term, "c" | "t" | "f") && is_number(&word.term);
        let behind_head = matches!(word.gap.trim(), "" | ".") && is_number(&word.term);
        numbers || case || (is_head(before) && behind_head)
    };
    let taken = 1 + words.windows(2).take_while(|pair| joins(pair)).count();
    let at = words.first()?.at;
    let terms = words[..taken].iter().map(|w| w.term.clone()).collect();
    (taken > 1).then(|| (taken, part(&as_typed(&words[..taken]), at, Wanted::Phrase(terms))))
}

fn as_typed(words: &[Token]) -> String {
    let mut text = words[0].text.to_string();
    for word in &words[1..] {
        text.push_str(word.gap);
        text.push_str(word.text);
    }
    text
}

/// Each part once, the last word unfinished unless a space follows it; if nothing decides,
/// everything does.
fn finish(parts: Vec<QueryPart>, ended: bool) -> Vec<QueryPart> {
    // Of equal parts the last stays: it is the one that may be unfinished.
    let mut seen = BTreeSet::new();
    let is_new = |part: &QueryPart| seen.insert((part.wanted.clone(), part.excluded));
    let mut once: Vec<QueryPart> = parts.into_iter().rev().filter(is_new).collect();
    once.reverse();
    if !once.iter().any(QueryPart::is_sought) {
        once.iter_mut().for_each(|p| p.decides = true);
    }
    let alone = once.len() == 1;
    if let Some(QueryPart { wanted: Wanted::Word { term, unfinished }, excluded: false, .. }) =
        once.last_mut()
    {
        // A single letter after other words could be the beginning of anything.
        *unfinished = !ended && (alone || term.chars().nth(1).is_some());
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
            Wanted::Named { recitals, ranges } => {
                let kind = if *recitals { "recital" } else { "point" };
                let ranges: Vec<_> = ranges.iter().map(|(a, b)| format!("{a}-{b}")).collect();
                format!("{kind}:{}", ranges.join(","))
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
            ("punten 12 en 13", "point:12-12,13-13"),
            ("punten 1, 2 en 5 t/m 7", "point:1-1,2-2,5-7"),
            ("punt 20 tot en met 25 sis", "point:20-25 sis*"),
            ("overwegingen a), b) en c)", "recital:a-a,b-b,c-c"),
            ("punt 12. De raad", "point:12-12 (de) raad*"),
            ("art. 36", "artikel+36"),
            ("ST 9997/22", "(st) 9997+22"),
            ("inreisverbod ", "inreisverbod"),
            ("terrorisme d", "terrorisme d"),
            ("d", "d*"),
            ("punt van zorg", "(punt) (van) zorg*"),
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
