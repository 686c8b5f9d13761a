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
        let single = letter.len() == 1 && letter.starts_with(|c: char| c.is_ascii_lowercase());
        (single || is_all(letter, "ivx")).then(|| Marker::Letter(letter.into()))
    }

    /// Whether a letter could be a Roman number.
    pub fn is_roman(&self) -> bool {
        matches!(self, Marker::Letter(letter) if is_all(letter, "ivx"))
    }
}

fn is_all(text: &str, allowed: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| allowed.contains(c))
}

/// Which numbers come next.
#[derive(Debug, Default)]
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

    /// After a heading without a number there is no chapter whose sections could go on.
    pub fn close_chapter(&mut self) {
        self.sections = None;
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

fn letter(n: usize) -> String {
    char::from_u32(0x60 + n as u32)
        .filter(char::is_ascii_lowercase)
        .map_or_else(String::new, String::from)
}

/// A Roman number of at most two digits' worth: enough for chapters and sections.
fn roman(n: usize) -> String {
    let units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    ["X".repeat(n / 10).as_str(), units[n % 10]].concat()
}
