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
    let digits = word.bytes().any(|b| b.is_ascii_digit());
    if !word.is_ascii() || digits || word.len() > MAX_LETTERS {
        return Vec::new();
    }
    let whole = nearest(terms, word, tolerance(word.len()), false);
    match whole.is_empty() && unfinished {
        true => nearest(terms, word, tolerance_unfinished(word.len()), true),
        false => whole,
    }
}

/// People rarely miss the first letter of a word; digits are never a typing error for letters, and
/// nobody looks for function words.
fn nearest(terms: Dictionary, word: &str, tolerance: usize, beginning: bool) -> Vec<String> {
    let mut best = tolerance;
    let mut found = Vec::new();
    let first = &word.as_bytes()[..word.len().min(1)];
    let mut entries = terms.near(first);
    while best > 0
        && let Some((term, _)) = entries.next_entry()
    {
        if term.first() > word.as_bytes().first() {
            break;
        }
        let too_long = !beginning && term.len() > word.len() + best;
        if !term.starts_with(first) || too_long || term.len() + best < word.len() {
            continue;
        }
        let Some(errors) = errors(word.as_bytes(), term, best, beginning) else { continue };
        let Ok(term) = std::str::from_utf8(term) else { continue };
        if text::is_function_word(term) || term.bytes().any(|b| b.is_ascii_digit()) {
            continue;
        }
        if errors < best {
            best = errors;
            found.clear();
        }
        found.push(term.to_string());
    }
    found
}

/// Letters that stand for sounds alike, or for vowels.
const ALIKE: [&str; 7] = ["aeiouy", "cksqzx", "dt", "fv", "gh", "ijy", "mn"];

/// A letter in place of another is one error where they sound alike; where not, it takes two: the
/// words are rather different ones (`banken`, `banden`).
fn substitution(a: u8, b: u8) -> u8 {
    let both = |letters: &&str| letters.as_bytes().contains(&a) && letters.as_bytes().contains(&b);
    match a == b {
        true => 0,
        false => 2 - u8::from(ALIKE.iter().any(|letters| both(&letters))),
    }
}

/// Insertions, deletions, substitutions and transpositions of neighbours that make one word of the
/// other (optimal string alignment), or of the other's best beginning; none if more than `most`.
fn errors(word: &[u8], term: &[u8], most: usize, beginning: bool) -> Option<usize> {
    const LEN: usize = MAX_LETTERS + 4;
    let term = &term[..term.len().min(word.len() + most)];
    let (mut before_last, mut last, mut row) = ([0; LEN], [0u8; LEN], [0u8; LEN]);
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j as u8;
    }
    for (i, a) in word.iter().enumerate() {
        row[0] = i as u8 + 1;
        let mut least = row[0];
        for (j, b) in term.iter().enumerate() {
            let mut cell = (last[j] + substitution(*a, *b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == term[j - 1] && word[i - 1] == *b {
                cell = cell.min(before_last[j - 1] + 1);
            }
            row[j + 1] = cell;
            least = least.min(cell);
        }
        if usize::from(least) > most {
            return None;
        }
        (before_last, last) = (last, row);
    }
    let whole = || last[term.len()];
    let best = if beginning { last[..=term.len()].iter().copied().min() } else { Some(whole()) };
    best.map(usize::from).filter(|errors| *errors <= most)
}

#[cfg(test)]
mod tests {
    use super::errors;

    #[test]
    fn errors_are_counted_as_people_make_them() {
        for (word, term, beginning, expected) in [
            ("radikalisering", "radicalisering", false, Some(1)),
            ("raidcalisering", "radicalisering", false, Some(1)),
            ("inovatie", "innovatie", false, Some(1)),
            ("", "ab", false, Some(2)),
            ("ab", "", false, Some(2)),
            ("abc", "", false, None),
            ("radikal", "radicalisering", true, Some(1)),
            ("radikal", "radicalisering", false, None),
            ("abcd", "abcd", false, Some(0)),
            ("banken", "banden", false, Some(2)),
            ("lantbouw", "landbouw", false, Some(1)),
        ] {
            let found = errors(word.as_bytes(), term.as_bytes(), 2, beginning);
            assert_eq!(found, expected, "{word}");
        }
    }
}
