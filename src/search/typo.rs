//! Words that were probably meant, by the number of typing errors between them.

use crate::pack::Dictionary;
use crate::text;

/// Letters of the longest word that is compared: more than any word of the law has.
const MAX_LETTERS: usize = 60;

/// Errors forgiven in a word of so many letters: none in short ones, where every error gives
/// another word.
fn tolerance(letters: usize) -> usize {
    match letters {
        0..=5 => 0,
        6..=8 => 1,
        _ => 2,
    }
}

/// Errors forgiven in the beginning of a word: one in long beginnings only, where it is clear which
/// word it is going to be.
fn tolerance_unfinished(letters: usize) -> usize {
    usize::from(letters >= 7)
}

/// The terms with the fewest errors between them and a word, in order; none beyond the tolerance.
/// An unfinished word that is near no whole term is compared with the beginnings of terms.
pub(super) fn corrections(terms: Dictionary, word: &str, unfinished: bool) -> Vec<String> {
    let word: Vec<char> = word.chars().collect();
    if word.len() > MAX_LETTERS {
        return Vec::new();
    }
    let whole = nearest(terms, &word, tolerance(word.len()), false);
    match whole.is_empty() && unfinished {
        true => nearest(terms, &word, tolerance_unfinished(word.len()), true),
        false => whole,
    }
}

fn nearest(terms: Dictionary, word: &[char], tolerance: usize, beginning: bool) -> Vec<String> {
    let mut best = tolerance;
    let mut found = Vec::new();
    if best == 0 {
        return found;
    }
    let mut entries = terms.entries();
    while let Some((term, _)) = entries.next_entry() {
        let Ok(text) = std::str::from_utf8(term) else { continue };
        if !is_candidate(word, text) {
            continue;
        }
        let letters: Vec<char> = text.chars().collect();
        let too_long = !beginning && letters.len() > word.len() + best;
        if too_long || letters.len() + best < word.len() {
            continue;
        }
        let errors = errors(word, &letters, beginning);
        if errors < best {
            best = errors;
            found.clear();
        }
        if errors == best {
            found.push(text.to_string());
        }
    }
    found
}

/// People rarely miss the first letter of a word; digits are never a typing error for letters, and
/// nobody looks for function words.
fn is_candidate(word: &[char], term: &str) -> bool {
    term.chars().next() == word.first().copied()
        && !text::is_function_word(term)
        && !term.contains(|c: char| c.is_ascii_digit())
        && !word.iter().any(char::is_ascii_digit)
}

/// Insertions, deletions, substitutions and transpositions of neighbours that make one word of the
/// other (optimal string alignment), or of the other's best beginning.
fn errors(word: &[char], term: &[char], beginning: bool) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=term.len()).collect();
    for (i, a) in word.iter().enumerate() {
        let mut row = Vec::with_capacity(last.len());
        row.push(i + 1);
        for (j, b) in term.iter().enumerate() {
            let substituted = last[j] + usize::from(a != b);
            let crossed = match i > 0 && j > 0 && *a == term[j - 1] && word[i - 1] == *b {
                true => before_last[j - 1] + 1,
                false => usize::MAX,
            };
            row.push(substituted.min(last[j + 1] + 1).min(row[j] + 1).min(crossed));
        }
        before_last = std::mem::replace(&mut last, row);
    }
    match beginning {
        true => last.into_iter().min().unwrap_or(0),
        false => last[term.len()],
    }
}

#[cfg(test)]
mod tests {
    use super::errors;

    #[test]
    fn errors_are_counted_as_people_make_them() {
        for (word, term, beginning, expected) in [
            ("radikalisering", "radicalisering", false, 1),
            ("raidcalisering", "radicalisering", false, 1),
            ("inovatie", "innovatie", false, 1),
            ("", "abc", false, 3),
            ("abc", "", false, 3),
            ("radikal", "radicalisering", true, 1),
            ("radikal", "radicalisering", false, 8),
            ("abcd", "abcd", false, 0),
        ] {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(errors(&letters(word), &letters(term), beginning), expected, "{word}");
        }
    }
}
