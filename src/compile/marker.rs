//! The numbers that open headings, recitals and points, and the order they must come in.

use super::error::Fault;

/// A number at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// `II.`: a chapter.
    Chapter(String),
    /// `12.`: a point.
    Number(String),
    /// `c)` or `ii)`: a recital in the introduction, a section in a chapter.
    Letter(String),
}

/// Digits that a point's number has at the most: what is longer is a year.
const NUMBER_DIGITS: usize = 3;

impl Marker {
    /// The marker a line begins with.
    pub fn of(line: &str) -> Option<Marker> {
        let word = line.split(' ').next()?;
        if let Some(number) = word.strip_suffix('.') {
            if is_all(number, "0123456789") && number.len() <= NUMBER_DIGITS {
                return Some(Marker::Number(number.into()));
            }
            return is_all(number, "IVX").then(|| Marker::Chapter(number.into()));
        }
        let letter = word.strip_suffix(')')?;
        let is_letter = match letter.as_bytes() {
            [one] => one.is_ascii_lowercase(),
            pair => is_pair(pair) || is_all(letter, "ivx"),
        };
        is_letter.then(|| Marker::Letter(letter.into()))
    }

    /// Whether two letters stand where one would: so recitals go on after `z)`.
    pub fn is_pair(&self) -> bool {
        matches!(self, Marker::Letter(letter) if is_pair(letter.as_bytes()))
    }

    /// Whether this letter comes next in a list of those before it, counted in letters or in Roman numbers.
    pub fn continues(&self, list: &[Marker]) -> bool {
        fn small(n: usize) -> String {
            roman(n).to_lowercase()
        }
        let comes_next = |n: usize, count: fn(usize) -> String| {
            *self == Marker::Letter(count(n))
                && (n == 1 || list.contains(&Marker::Letter(count(n - 1))))
        };
        (1..=LETTERS).any(|n| comes_next(n, letter) || comes_next(n, small))
    }

    /// Whether a letter could be a Roman number.
    pub fn is_roman(&self) -> bool {
        matches!(self, Marker::Letter(letter) if is_all(letter, "ivx"))
    }
}

/// `aa`, `ab`, or `bb`, as others count: that is not what comes next, but no mere text either.
fn is_pair(letters: &[u8]) -> bool {
    matches!(letters, [a, b] if b.is_ascii_lowercase() && (*a == b'a' || a == b))
}

fn is_all(text: &str, allowed: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| allowed.contains(c))
}

/// Which numbers come next.
#[derive(Clone, Debug, Default)]
pub(super) struct Expected {
    recitals: usize,
    points: usize,
    chapters: usize,
    sections: Option<usize>,
}

impl Expected {
    /// Recitals stand before the first numbered chapter and the first point.
    pub fn in_recitals(&self) -> bool {
        self.points == 0 && self.chapters == 0
    }

    /// Whether all letters were used, so that pairs of them follow.
    pub fn in_pairs(&self) -> bool {
        self.in_recitals() && self.recitals >= LETTERS
    }

    /// After a heading without a number there is no chapter whose sections could go on.
    pub fn close_chapter(&mut self) {
        self.sections = None;
    }

    /// Whether this marker is the next of its kind. The letters of lists within points are not told from
    /// those of sections.
    pub fn is_next(&self, marker: &Marker) -> bool {
        let may_be = self.in_recitals() || !matches!(marker, Marker::Letter(_));
        may_be && self.clone().accept(marker, 0).is_ok()
    }

    /// The number of the next point.
    pub fn next_point(&self) -> usize {
        self.points + 1
    }

    /// Takes the marker on this line as the next of its kind.
    pub fn accept(&mut self, marker: &Marker, line: usize) -> Result<(), Fault> {
        let (kind, label, next) = match marker {
            Marker::Number(label) => ("point", label, count(&mut self.points).to_string()),
            Marker::Chapter(label) => {
                self.sections = Some(0);
                ("chapter", label, roman(count(&mut self.chapters)))
            }
            Marker::Letter(label) if self.in_recitals() => {
                ("recital", label, letter(count(&mut self.recitals)))
            }
            Marker::Letter(label) => match &mut self.sections {
                Some(sections) => ("section", label, roman(count(sections)).to_lowercase()),
                None => {
                    let expected = "a section only in a numbered chapter";
                    return Err(Fault::new(line, format!("section {label})"), expected));
                }
            },
        };
        match *label == next {
            true => Ok(()),
            false => Err(Fault::new(line, format!("{kind} {label}"), format!("{kind} {next}"))),
        }
    }
}

fn count(counter: &mut usize) -> usize {
    *counter += 1;
    *counter
}

/// Letters of the alphabet.
const LETTERS: usize = 26;

/// The letters of the recital of this number: `a` to `z`, then `aa`, `ab`.
fn letter(n: usize) -> String {
    let one = |n: usize| char::from(b'a' + (n % LETTERS) as u8).to_string();
    match n.checked_sub(LETTERS + 1) {
        None => one(n - 1),
        Some(further) => [one(further / LETTERS), one(further)].concat(),
    }
}

/// A Roman number, right up to 39: enough for chapters and sections.
fn roman(n: usize) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    ["X".repeat(n / 10).as_str(), units[n % 10]].concat()
}

#[cfg(test)]
mod tests {
    use super::{Expected, Marker, letter, roman};

    #[test]
    fn recitals_go_on_after_z_with_pairs() {
        let labels = [1, 2, 26, 27, 28, 52, 53].map(letter);
        assert_eq!(labels, ["a", "b", "z", "aa", "ab", "az", "ba"]);
        let mut expected = Expected::default();
        for n in 1..=30 {
            let line = [&letter(n), ") tekst"].concat();
            let marker = Marker::of(&line).expect("a marker");
            assert_eq!((marker.is_pair(), expected.in_pairs()), (n > 26, n > 26), "{line}");
            assert!(expected.accept(&marker, n).is_ok(), "{line}");
        }
        assert!(Marker::of("cc) tekst").is_some_and(|m| expected.accept(&m, 31).is_err()));
        for text in ["en) tekst", "1234. tekst", "XL. tekst", "abc) tekst", ") tekst", "(a) tekst"]
        {
            assert_eq!(Marker::of(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_have_three_digits_at_the_most_and_roman_ones_go_to_39() {
        assert_eq!(Marker::of("999. tekst"), Some(Marker::Number("999".into())));
        let labels = [1, 4, 9, 10, 14, 39].map(roman);
        assert_eq!(labels, ["I", "IV", "IX", "X", "XIV", "XXXIX"]);
    }

    #[test]
    fn lists_go_on_with_the_next_letter_or_roman_number() {
        for (list, letter, continues) in [
            ("", "a", true),
            ("", "i", true),
            ("", "b", false),
            ("a", "b", true),
            ("a", "c", false),
            ("a b", "c", true),
            ("i", "ii", true),
            ("i", "iii", false),
            ("h", "i", true),
            ("a b i ii", "c", true),
            ("iii", "iv", true),
            ("iii", "v", false),
        ] {
            let marker = |letter: &str| Marker::Letter(letter.into());
            let list: Vec<_> = list.split(' ').map(marker).collect();
            assert_eq!(marker(letter).continues(&list), continues, "{list:?} {letter}");
        }
    }
}
