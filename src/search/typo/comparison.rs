//! The errors between a word and one term after the other.

use super::alike::{may_be_spelled_alike, spelled_alike, substitution};
use super::{MAX_LETTERS, tolerance};

/// What of a term is compared with a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Compared {
    /// All of it.
    Whole,
    /// What it and the word have before an ending: `groeperingen`, of which somebody types `gropering`.
    Forms,
    /// What begins it, as the word best fits.
    Beginning,
}

/// Endings of other forms.
const ENDINGS: [&[u8]; 4] = [b"e", b"en", b"n", b"s"];

/// Letters of the longest of them.
const MAX_ENDING: usize = 2;

/// Cells of a row of the table of errors.
const ROW: usize = MAX_LETTERS + 2;

/// Rows of it: no term is compared further.
const ROWS: usize = MAX_LETTERS + 3 + MAX_ENDING;

/// More errors than are ever forgiven.
const FAR: u8 = 100;

/// Counts the errors between a word and one term after the other: insertions, deletions,
/// substitutions, letters that are spelled alike, and transpositions of neighbours that make one of the
/// other (optimal string alignment), or of the term's best beginning.
///
/// Terms come in order, so that what one shares with the one before is compared once; and once a
/// beginning has too many errors, no term that begins so is looked at.
pub(super) struct Comparison<'a> {
    word: &'a [u8],
    most: usize,
    compared: Compared,
    /// Letters of the term.
    term: [u8; ROWS],
    /// For so many letters of the term, errors between them and so many letters of the word; for more
    /// of them than have been compared, what was left there.
    rows: Vec<[u8; ROW]>,
    /// The least errors between the whole word and any beginning of the term up to a row.
    begun: [u8; ROWS],
    /// Letters of the term that have been compared.
    depth: usize,
    /// No term that goes on from these letters has few enough errors.
    is_dead: bool,
}

impl<'a> Comparison<'a> {
    /// The word has at most [`MAX_LETTERS`] letters.
    pub fn new(word: &'a [u8], most: usize, compared: Compared) -> Self {
        let mut row = [FAR; ROW];
        row.iter_mut().zip(0..).take(most + 1).for_each(|(cell, errors)| *cell = errors);
        let mut rows = Vec::with_capacity(ROWS);
        rows.push(row);
        let mut begun = [FAR; ROWS];
        begun[0] = row[word.len()];
        let term = [0; ROWS];
        Self { word, most, compared, term, rows, begun, depth: 0, is_dead: false }
    }

    /// The errors in the next term, which shares so many letters with the one before; none if they
    /// are too many.
    pub fn next(&mut self, shared: usize, rest: &[u8]) -> Option<usize> {
        self.is_dead &= shared >= self.depth;
        if self.is_dead && self.compared == Compared::Whole {
            return None;
        }
        let len = shared + rest.len();
        let letters = self.term.iter_mut().skip(shared).zip(rest);
        letters.for_each(|(letter, of_term)| *letter = *of_term);
        self.depth = self.depth.min(shared);
        let ending = if self.compared == Compared::Forms { MAX_ENDING } else { 0 };
        let longest = self.word.len() + self.most + ending;
        let is_longer = len > longest && self.compared != Compared::Beginning;
        if len + self.most + ending < self.word.len() || is_longer {
            return None;
        }
        while !self.is_dead && self.depth < len.min(longest) {
            self.depth += 1;
            self.is_dead = usize::from(self.fill_row()) > self.most;
        }
        let errors = match self.compared {
            Compared::Beginning => self.begun[self.depth],
            Compared::Forms => self.errors_of_forms(len),
            Compared::Whole if self.is_dead => FAR,
            Compared::Whole => self.rows[self.depth][self.word.len()],
        };
        Some(usize::from(errors)).filter(|errors| *errors <= self.most)
    }

    /// The least errors between what the word and a term of so many letters have before an ending, where
    /// both end alike and the errors are few enough for what is left.
    fn errors_of_forms(&self, len: usize) -> u8 {
        let mut least = FAR;
        for i in before_endings(&self.term[..len]).filter(|i| *i <= self.depth) {
            for j in before_endings(self.word) {
                let errors = self.rows[i][j];
                let ends_alike = i.min(j) > 0 && self.term[i - 1] == self.word[j - 1];
                if ends_alike && usize::from(errors) <= tolerance(i.min(j)) {
                    least = least.min(errors);
                }
            }
        }
        least
    }

    /// Fills the row of the term's last letter, and gives the least errors in it. Cells further from
    /// the diagonal than there may be errors are far off.
    fn fill_row(&mut self) -> u8 {
        let (word, i) = (self.word, self.depth);
        let (from, to) = (i.saturating_sub(self.most), (i + self.most).min(word.len()));
        self.rows.truncate(i);
        let above = &self.rows[..];
        let (last, mut row) = (&above[i - 1], [FAR; ROW]);
        let letter = self.term[i - 1];
        let may_be_alike = may_be_spelled_alike(letter);
        if from == 0 {
            row[0] = i as u8;
        }
        let mut least = row[0];
        for j in from.max(1)..=to {
            let mut cell = last[j - 1] + substitution(letter, word[j - 1], word.len());
            cell = cell.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && letter == word[j - 2] && self.term[i - 2] == word[j - 1] {
                cell = cell.min(above[i - 2][j - 2] + 1);
            }
            if may_be_alike
                && let Some([of_term, of_word]) = spelled_alike(&self.term[..i], &word[..j])
            {
                cell = cell.min(above[i - of_term][j - of_word] + 1);
            }
            row[j] = cell;
            least = least.min(cell);
        }
        self.begun[i] = self.begun[i - 1].min(row[word.len()]);
        self.rows.push(row);
        least
    }
}

/// Letters of a word, and of what it has before an ending.
fn before_endings(word: &[u8]) -> impl Iterator<Item = usize> {
    let ending = ENDINGS.iter().filter(|ending| word.ends_with(ending));
    [0].into_iter().chain(ending.map(|ending| ending.len())).map(|letters| word.len() - letters)
}

#[cfg(test)]
mod tests {
    use super::Compared::{self, Beginning, Forms, Whole};
    use super::{Comparison, spelled_alike, substitution};

    fn errors(word: &[u8], term: &[u8], most: usize, compared: Compared) -> Option<usize> {
        Comparison::new(word, most, compared).next(0, term)
    }

    /// The whole table, without a bound.
    fn naive(word: &[u8], term: &[u8], compared: Compared) -> usize {
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
                        let same = usize::from(substitution(word[i - 1], term[j - 1], word.len()));
                        let other = table[i - 1][j - 1] + same;
                        let alike = spelled_alike(&word[..i], &term[..j]);
                        let alike =
                            alike.map(|[of_word, of_term]| table[i - of_word][j - of_term] + 1);
                        let other = other.min(alike.unwrap_or(usize::MAX)).min(swap);
                        other.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1)
                    }
                };
            }
        }
        let least = table[word.len()].iter().min().copied();
        match compared {
            Beginning => least.unwrap_or_default(),
            _ => table[word.len()][term.len()],
        }
    }

    #[test]
    fn the_bounded_table_agrees_with_the_whole_one() {
        let words = [
            "",
            "a",
            "ab",
            "gerigt",
            "gericht",
            "eibe",
            "ijbe",
            "ba",
            "abc",
            "acb",
            "terrorisme",
            "terorisme",
            "terrorsime",
        ];
        let more = ["banken", "banden", "landbouw", "lantbouw", "radicaal", "raidcaal", "xyz"];
        for a in words.iter().chain(&more) {
            for b in words.iter().chain(&more) {
                for (most, compared) in [(1, Whole), (2, Whole), (1, Beginning), (2, Beginning)] {
                    let expected = naive(a.as_bytes(), b.as_bytes(), compared);
                    let expected = Some(expected).filter(|n| *n <= most);
                    // Terms too short or too long are not compared at all.
                    let is_long = compared == Whole && b.len() > a.len() + most;
                    let comparable = b.len() + most >= a.len() && !is_long;
                    let found = errors(a.as_bytes(), b.as_bytes(), most, compared);
                    assert!(!comparable || found == expected, "{a} {b} {most} {compared:?}");
                }
            }
        }
    }

    #[test]
    fn what_terms_share_is_compared_once_with_the_same_result() {
        let mut terms: Vec<&[u8]> = "a ab abc acb banden banken bankenunie terror terrorisme \
                                     terroristen terrorsime terugkeer tien"
            .split_whitespace()
            .map(str::as_bytes)
            .collect();
        terms.sort_unstable();
        for word in ["", "ab", "terorisme", "bankne", "terro", "terroristn", "trrugkeer"] {
            for (most, compared) in
                [(1, Whole), (2, Whole), (2, Forms), (1, Beginning), (2, Beginning)]
            {
                let mut comparison = Comparison::new(word.as_bytes(), most, compared);
                let mut before: &[u8] = &[];
                for term in &terms {
                    let shared = before.iter().zip(*term).take_while(|(a, b)| a == b).count();
                    let found = comparison.next(shared, &term[shared..]);
                    assert_eq!(found, errors(word.as_bytes(), term, most, compared), "{word}");
                    before = term;
                }
            }
        }
    }

    #[test]
    fn errors_are_counted_as_people_make_them() {
        for (word, term, compared, expected) in [
            ("radikalisering", "radicalisering", Whole, Some(1)),
            ("raidcalisering", "radicalisering", Whole, Some(1)),
            ("inovatie", "innovatie", Whole, Some(1)),
            ("", "ab", Whole, Some(2)),
            ("ab", "", Whole, Some(2)),
            ("abc", "", Whole, None),
            ("radikal", "radicalisering", Beginning, Some(1)),
            ("radikal", "radicalisering", Whole, None),
            ("abcd", "abcd", Whole, Some(0)),
            ("banken", "banden", Whole, Some(2)),
            ("lantbouw", "landbouw", Whole, Some(1)),
            ("dteiging", "dreiging", Whole, Some(1)),
            ("dteinen", "dreinen", Whole, Some(2)),
            ("gerigt", "gericht", Whole, Some(1)),
            ("drijging", "dreiging", Whole, Some(1)),
            ("migrasie", "migratie", Whole, Some(1)),
            ("elektroniese", "elektronische", Whole, Some(1)),
            ("groepering", "groeperingen", Forms, Some(0)),
            ("gropering", "groeperingen", Forms, Some(1)),
            ("dreigingne", "dreigingen", Forms, Some(1)),
            ("drijgingen", "dreiging", Forms, Some(1)),
            ("helper", "helpen", Forms, None),
            ("pakket", "pakken", Forms, None),
        ] {
            let found = errors(word.as_bytes(), term.as_bytes(), 2, compared);
            assert_eq!(found, expected, "{word}");
        }
    }
}
