//! What a visitor typed → the words to search for.

use crate::text;

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueryWord {
    /// As typed.
    pub text: String,
    /// Its folded form.
    pub term: String,
    /// It may be the beginning of a longer word: the visitor may still be typing.
    pub unfinished: bool,
}

/// The words of a query, in order, each once. The last may be unfinished.
pub(super) fn words(query: &str) -> Vec<QueryWord> {
    let mut words: Vec<QueryWord> = Vec::new();
    for word in text::words(query) {
        let text = &query[word.start..word.end];
        let term = text::fold(text);
        words.iter_mut().for_each(|w| w.unfinished = false);
        match words.iter_mut().find(|w| w.term == term) {
            Some(known) => known.unfinished = true,
            None => words.push(QueryWord { text: text.into(), term, unfinished: true }),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    /// `*` after a word: it may be unfinished.
    #[test]
    fn a_query_is_its_words_each_once_and_the_last_unfinished() {
        for (query, expected) in [
            ("", ""),
            ("  \u{2014} ?!", ""),
            ("Inreisverbod", "inreisverbod*"),
            ("EU-coördinator (CTC)", "eu coordinator ctc*"),
            ("de raad de", "de* raad"),
            ("2018/1862", "2018 1862*"),
        ] {
            let found: Vec<_> = words(query)
                .iter()
                .map(|w| format!("{}{}", w.term, if w.unfinished { "*" } else { "" }))
                .collect();
            assert_eq!(found.join(" "), expected, "{query}");
        }
    }
}
