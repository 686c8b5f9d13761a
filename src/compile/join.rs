//! Lines → running text on one line: white space folded, hyphenation repaired.

use std::collections::HashSet;

use super::language::Language;
use super::seed::Line;

/// Running text, and where each line of the seed begins in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Running {
    pub text: String,
    /// Byte of `text`, line of the seed, page: one for each line, ascending.
    pub lines: Vec<(usize, usize, u32)>,
}

impl Running {
    pub fn page(&self) -> u32 {
        self.lines.first().map_or(0, |l| l.2)
    }

    /// Line of the seed on which this byte of the text stands.
    pub fn line_at(&self, byte: usize) -> usize {
        self.lines.iter().rev().find(|l| l.0 <= byte).map_or(0, |l| l.1)
    }

    /// Page on which this byte of the text stands.
    pub fn page_at(&self, byte: usize) -> u32 {
        self.lines.iter().rev().find(|l| l.0 <= byte).map_or(0, |l| l.2)
    }

    /// Bytes at which a further page begins.
    pub fn page_breaks(&self) -> Vec<usize> {
        self.lines.windows(2).filter(|w| w[0].2 != w[1].2).map(|w| w[1].0).collect()
    }

    /// Drops the bytes of `range` from the text.
    pub fn remove(&mut self, range: std::ops::Range<usize>) {
        let len = range.len();
        self.text.replace_range(range.clone(), "");
        for line in &mut self.lines {
            if line.0 >= range.end {
                line.0 -= len;
            }
        }
    }
}

/// What becomes of a hyphen at the end of a line.
#[derive(Debug, PartialEq)]
enum LineEnd {
    /// No hyphen, or a suspended one: a space follows.
    Space,
    /// The hyphen belongs to the word, which goes on.
    Keep,
    /// The hyphen only broke the word.
    Drop,
}

pub(super) struct Joiner<'a> {
    language: &'a Language,
    hyphenated: HashSet<String>,
}

impl<'a> Joiner<'a> {
    /// Learns from the lines themselves which words the document writes with a hyphen.
    pub fn new(lines: &[Line], language: &'a Language) -> Self {
        let words = lines.iter().flat_map(|l| l.text.split_whitespace());
        let hyphenated = words
            .map(|w| w.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
            .filter(|w| w.contains('-'))
            .collect();
        Self { language, hyphenated }
    }

    pub fn join(&self, lines: &[Line]) -> Running {
        let mut running = Running::default();
        for (i, line) in lines.iter().enumerate() {
            if i > 0 {
                match self.line_end(&running.text, &lines[i - 1], &line.text) {
                    LineEnd::Space => running.text.push(' '),
                    LineEnd::Keep => {}
                    LineEnd::Drop => _ = running.text.pop(),
                }
            }
            running.lines.push((running.text.len(), line.number, line.page));
            running.text.push_str(&line.text);
        }
        running
    }

    fn line_end(&self, before: &str, line: &Line, next: &str) -> LineEnd {
        let Some(stem) = before.strip_suffix('-').filter(|_| line.breaks_word) else {
            return LineEnd::Space;
        };
        let first = stem.rsplit([' ', '-']).next().unwrap_or_default();
        let second: String = next.chars().take_while(|c| c.is_alphanumeric()).collect();
        if first.is_empty() || self.language.conjunctions.contains(&second.as_str()) {
            LineEnd::Space
        } else if self.keeps_hyphen(first, &second) {
            LineEnd::Keep
        } else {
            LineEnd::Drop
        }
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let first = first.trim_start_matches(|c: char| !c.is_alphanumeric());
        let all_capitals = first.chars().all(|c| !c.is_lowercase());
        // Nobody breaks a word behind its first letter: `e-mail`, `x-stralen`.
        let is_letter = first.chars().count() == 1;
        let starts_name = !second.starts_with(char::is_lowercase);
        let written_so = self.hyphenated.contains(&format!("{first}-{second}").to_lowercase());
        all_capitals
            || is_letter
            || starts_name
            || written_so
            || self.language.keeps_hyphen(first, second)
    }
}

#[cfg(test)]
mod tests {
    use super::{Joiner, Language, Line};

    /// `|` is the end of a line.
    #[test]
    fn hyphens_at_the_ends_of_lines_stay_where_the_word_has_one() {
        let language = Language::of("nl").expect("Dutch");
        let lines = |text: &str| -> Vec<Line> {
            let line = |text: &str| Line {
                number: 1,
                page: 1,
                text: text.into(),
                after_gap: false,
                breaks_word: text.ends_with('-'),
            };
            text.split('|').map(line).collect()
        };
        let joiner = Joiner::new(&lines("de sociaal-culturele sector"), language);
        for (broken, joined) in [
            ("geloofs-|overtuigingen", "geloofsovertuigingen"),
            ("sociaal-|economisch", "sociaaleconomisch"),
            ("ex-|tremisme en ex-|port", "extremisme en export"),
            ("oud-|heid", "oudheid"),
            ("rechts-|handhaving", "rechtshandhaving"),
            ("niet-|gouvernementeel", "niet-gouvernementeel"),
            ("Niet-|gouvernementele", "Niet-gouvernementele"),
            ("non-|proliferatie", "non-proliferatie"),
            (
                "directeur-|generaal en procureurs-|generaal",
                "directeur-generaal en procureurs-generaal",
            ),
            ("x-|stralen, (e-|mail)", "x-stralen, (e-mail)"),
            ("EU-|recht, 5-|jarig, Noord-|Afrika", "EU-recht, 5-jarig, Noord-Afrika"),
            ("informatie-|uitwisseling", "informatie-uitwisseling"),
            ("Sociaal-|culturele", "Sociaal-culturele"),
            ("in-|en uitvoer, kust- of|havens", "in- en uitvoer, kust- of havens"),
        ] {
            assert_eq!(joiner.join(&lines(broken)).text, joined);
        }
    }
}
