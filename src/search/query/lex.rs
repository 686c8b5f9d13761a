//! A query → its stretches inside and outside quotation marks, and their words.

use crate::text;

/// A stretch of a query inside or outside quotation marks.
pub(super) struct Piece<'a> {
    text: &'a str,
    /// Byte of the query at which it begins.
    at: usize,
    pub quoted: bool,
    pub excluded: bool,
    /// A colon stands directly before it.
    pub follows_colon: bool,
}

/// Cuts a query at pairs of quotation marks; one without a partner is no mark.
pub(super) fn pieces(query: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    while let Some((opened, inside)) = next_mark(query, from) {
        let Some((closed, after)) = next_mark(query, inside) else { break };
        let before = &query[from..opened];
        pieces.push(plain(before, from));
        pieces.push(Piece {
            text: &query[inside..closed],
            at: inside,
            quoted: true,
            excluded: is_excluding(&query[..opened]),
            follows_colon: before.trim_end().ends_with(':'),
        });
        from = after;
    }
    pieces.push(plain(&query[from..], from));
    pieces
}

fn plain(text: &str, at: usize) -> Piece<'_> {
    Piece { text, at, quoted: false, excluded: false, follows_colon: false }
}

/// The next quotation mark from a byte on: where it begins and where it ends.
fn next_mark(text: &str, from: usize) -> Option<(usize, usize)> {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»');
    let (at, mark) = text[from..].char_indices().find(|(_, c)| is_mark(*c))?;
    Some((from + at, from + at + mark.len_utf8()))
}

/// Whether what stands before a part of a query ends with a hyphen that excludes it: at the beginning,
/// after a space or after an opening bracket; but not in `agentschappen en -netwerken`, where it
/// stands for a part of the word.
pub(super) fn is_excluding(before: &str) -> bool {
    const AND: [&str; 3] = ["en", "of", "noch"];
    let Some(before) = before.strip_suffix('-') else { return false };
    let behind_word = before.trim_end();
    let letters = behind_word.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
    let word = &behind_word[behind_word.len() - letters..];
    (before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || matches!(c, '(' | '[')))
        && !AND.iter().any(|and| word.eq_ignore_ascii_case(and))
}

/// A word of a query with what stands before it.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub text: &'a str,
    /// The bytes of the query it covers.
    pub from: usize,
    pub to: usize,
    pub term: String,
    /// What separates it from the word before.
    pub gap: &'a str,
    /// An asterisk follows it directly.
    pub starred: bool,
}

/// The words of a stretch of a query.
pub(super) fn tokens<'a>(piece: &Piece<'a>) -> Vec<Token<'a>> {
    let stretch = piece.text;
    let mut end = 0;
    let token = |word: text::Word| {
        let gap = &stretch[end..word.start];
        end = word.end;
        let text = &stretch[word.start..word.end];
        let term = text::fold(text);
        let starred = !piece.quoted && stretch[word.end..].starts_with('*');
        let is_article = term == "art" && !piece.quoted && !starred;
        Token {
            text,
            from: piece.at + word.start,
            to: piece.at + word.end,
            term: if is_article { "artikel".into() } else { term },
            gap,
            starred,
        }
    };
    text::words(stretch).map(token).collect()
}

/// The terms of words, two of them as one where a hyphen that ended a line in print still joins them: a
/// space follows it, or it stands behind what is no word, and the text has them as one.
pub(super) fn reglued(words: &[Token], is_known: impl Fn(&str) -> bool) -> Vec<String> {
    let mut terms: Vec<String> = Vec::new();
    for word in words {
        let may_end_line = |before: &str| match word.gap.strip_prefix('-') {
            Some("") => !is_known(before),
            Some(rest) => rest.trim().is_empty(),
            None => false,
        };
        let before = terms
            .pop_if(|before| may_end_line(before) && is_known(&[before, &*word.term].concat()));
        terms.push([&*before.unwrap_or_default(), &word.term].concat());
    }
    terms
}
