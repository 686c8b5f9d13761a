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

/// People rarely miss the first letter of a word; digits are never a typing error for letters, a
/// phrase is none for a word, and nobody looks for function words.
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
        if text::is_function_word(term) || !term.bytes().all(|b| b.is_ascii_alphabetic()) {
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
const ALIKE: [&[u8]; 7] = [b"aeiouy", b"cksqzx", b"dt", b"fv", b"gh", b"ijy", b"mn"];

/// For each byte, a bit for each list of letters it is in.
const SOUNDS: [u8; 256] = {
    let mut sounds = [0; 256];
    let mut list = 0;
    while list < ALIKE.len() {
        let mut i = 0;
        while i < ALIKE[list].len() {
            sounds[ALIKE[list][i] as usize] |= 1 << list;
            i += 1;
        }
        list += 1;
    }
    sounds
};

/// A letter in place of another is one error where they sound alike; where not, it takes two: the
/// words are rather different ones (`banken`, `banden`).
fn substitution(a: u8, b: u8) -> u8 {
    match a == b {
        true => 0,
        false => 2 - u8::from(SOUNDS[a as usize] & SOUNDS[b as usize] != 0),
    }
}

/// Insertions, deletions, substitutions and transpositions of neighbours that make one word of the
/// other (optimal string alignment), or of the other's best beginning; none if more than `most`.
fn errors(word: &[u8], term: &[u8], most: usize, beginning: bool) -> Option<usize> {
    const LEN: usize = MAX_LETTERS + 4;
    const FAR: u8 = 100;
    let term = &term[..term.len().min(word.len() + most)];
    let (mut before_last, mut last, mut row) = ([FAR; LEN], [FAR; LEN], [FAR; LEN]);
    for (j, cell) in last.iter_mut().enumerate().take(most + 1) {
        *cell = j as u8;
    }
    for (i, a) in word.iter().enumerate() {
        // Cells further from the diagonal than there may be errors are far off.
        let (from, to) = ((i + 1).saturating_sub(most), (i + 1 + most).min(term.len()));
        row[from.saturating_sub(1)] = FAR;
        if from == 0 {
            row[0] = i as u8 + 1;
        }
        let mut least = row[0];
        for j in from.max(1)..=to {
            let b = term[j - 1];
            let mut cell = last[j - 1] + substitution(*a, b);
            cell = cell.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 0 && j > 1 && *a == term[j - 2] && word[i - 1] == b {
                cell = cell.min(before_last[j - 2] + 1);
            }
            row[j] = cell;
            least = least.min(cell);
        }
        if to < LEN - 1 {
            row[to + 1] = FAR;
        }
        if usize::from(least) > most {
            return None;
        }
        (before_last, last, row) = (last, row, before_last);
    }
    let whole = last[term.len()];
    let near = &last[word.len().saturating_sub(most)..=term.len()];
    let best = if beginning { near.iter().copied().fold(FAR, u8::min) } else { whole };
    Some(usize::from(best)).filter(|errors| *errors <= most)
}

#[cfg(test)]
mod tests {
    use super::errors;

    /// The whole table, without a bound.
    fn naive(word: &[u8], term: &[u8], beginning: bool) -> usize {
        let mut table = vec![vec![0; term.len() + 1]; word.len() + 1];
        for i in 0..=word.len() {
            for j in 0..=term.len() {
                table[i][j] = match (i, j) {
                    (0, n) | (n, 0) => n,
                    _ => {
                        let crossed = i > 1
                            && j > 1
                            && word[i - 1] == term[j - 2]
                            && word[i - 2] == term[j - 1];
                        let swap = if crossed { table[i - 2][j - 2] + 1 } else { usize::MAX };
                        let same = usize::from(super::substitution(word[i - 1], term[j - 1]));
                        let other = table[i - 1][j - 1] + same;
                        other.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1).min(swap)
                    }
                };
            }
        }
        let least = table[word.len()].iter().min().copied();
        if beginning { least.unwrap_or_default() } else { table[word.len()][term.len()] }
    }

    #[test]
    fn the_bounded_table_agrees_with_the_whole_one() {
        let words = ["", "a", "ab", "ba", "abc", "acb", "terrorisme", "terorisme", "terrorsime"];
        let more = ["banken", "banden", "landbouw", "lantbouw", "radicaal", "raidcaal", "xyz"];
        for a in words.iter().chain(&more) {
            for b in words.iter().chain(&more) {
                for (most, beginning) in [(1, false), (2, false), (1, true), (2, true)] {
                    let expected = naive(a.as_bytes(), b.as_bytes(), beginning);
                    let expected = Some(expected).filter(|n| *n <= most);
                    // Terms too short or too long are not compared at all.
                    let comparable =
                        b.len() + most >= a.len() && (beginning || b.len() <= a.len() + most);
                    let found = errors(a.as_bytes(), b.as_bytes(), most, beginning);
                    assert!(!comparable || found == expected, "{a} {b} {most} {beginning}");
                }
            }
        }
    }

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
