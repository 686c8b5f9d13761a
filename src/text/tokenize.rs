//! Tokenising: a text's words and the bytes they stand on.

use super::fold::{is_apostrophe, is_ignorable};

/// A word of a text: the bytes `start..end` of its UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// The words of a text, in order.
///
/// A word is a run of letters and digits; an apostrophe, an accent or an invisible character
/// between two of them belongs to it. Everything else separates: `EU-coördinator` is two words,
/// `risico’s` is one.
pub fn words(text: &str) -> impl Iterator<Item = Word> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        let skipped = text[from..].find(char::is_alphanumeric)?;
        let start = from + skipped;
        from = start + word_len(&text[start..]);
        Some(Word { start, end: from })
    })
}

/// The word that begins at this byte of a text, empty where none does.
pub fn word_at(text: &str, start: usize) -> Word {
    let len = text.get(start..).map_or(0, word_len);
    Word { start, end: start + len }
}

/// Bytes of the word at the beginning of `text`.
fn word_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let ascii = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    match bytes.get(ascii) {
        // Most words are nothing but such letters and end before a space.
        None | Some(b' ' | b',' | b'.' | b'-' | b'/') => ascii,
        _ => word_len_of_any(text),
    }
}

fn word_len_of_any(text: &str) -> usize {
    let mut end = 0;
    for (i, c) in text.char_indices() {
        if c.is_alphanumeric() || is_accent_after_word(c, i, end) {
            end = i + c.len_utf8();
        } else if !is_ignorable(c) || (is_apostrophe(c) && i > end) {
            break;
        }
    }
    end
}

/// A combining accent belongs to the letter before it, at the end of a word too.
fn is_accent_after_word(c: char, at: usize, end: usize) -> bool {
    end == at && matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::{word_at, words};

    /// `|` marks both ends of every word: input and expectation in one.
    #[test]
    fn words_are_cut_where_dutch_readers_cut_them() {
        for marked in [
            "|De| |EU|-|coördinator| (|CTC|).",
            "|risico’s| |risico's| |foto|’",
            "‘|sic|’ |3D|-|printen| |C| |817|/|19|",
            "|re\u{301}| |e\u{301}e\u{301}n|, |geloofs\u{ad}overtuiging|\u{200b}",
            "|scheepvaart|-, |bus|- |of| |treinpassagiers|",
            "",
            "— … –",
        ] {
            let text = marked.replace('|', "");
            let mut found = String::new();
            let mut from = 0;
            for word in words(&text) {
                found += &text[from..word.start];
                found += &format!("|{}|", &text[word.start..word.end]);
                from = word.end;
                assert_eq!(word_at(&text, word.start), word);
            }
            found += &text[from..];
            assert_eq!(found, marked);
        }
    }
}
