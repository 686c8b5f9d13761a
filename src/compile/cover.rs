//! What the cover says of the document: date, formation, meeting.

use std::sync::LazyLock;

use regex::Regex;

use super::error::{Fault, quote};
use super::join::Running;
use super::language::Language;

#[derive(Debug)]
pub(super) struct Cover {
    pub date: String,
    pub formation: Option<String>,
    pub session: Option<u32>,
}

static DATE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(\d{1,2}) (\p{L}+) (\d{4})\b").expect("a valid pattern"));
static FORMATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\bRaad \(([^\d()](?:[^()]|\([^()]*\))*)\)").expect("a valid pattern")
});
static SESSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(\d{1,5})e zitting\b").expect("a valid pattern"));

pub(super) fn read(paragraphs: &[Running], language: &Language) -> Result<Cover, Fault> {
    let capture = |pattern: &Regex| {
        paragraphs.iter().find_map(|p| Some(pattern.captures(&p.text)?[1].to_string()))
    };
    Ok(Cover {
        date: date(paragraphs, language)?,
        formation: capture(&FORMATION),
        session: capture(&SESSION).and_then(|digits| digits.parse().ok()),
    })
}

/// The one date that stands on the cover, as `YYYY-MM-DD`.
fn date(paragraphs: &[Running], language: &Language) -> Result<String, Fault> {
    let mut found: Option<String> = None;
    for paragraph in paragraphs {
        for date in DATE.captures_iter(&paragraph.text) {
            let Some(month) = language.months.iter().position(|m| *m == &date[2]) else { continue };
            let iso = format!("{}-{:02}-{:0>2}", &date[3], month + 1, &date[1]);
            let expected = match &found {
                Some(other) if *other != iso => Some(format!("{other}, as before")),
                _ if !date[1]
                    .parse()
                    .is_ok_and(|day| (1..=days(&date[3], month)).contains(&day)) =>
                {
                    Some(format!("a day from 1 to {}", days(&date[3], month)))
                }
                _ => None,
            };
            if let Some(expected) = expected {
                let line = paragraph.line_at(date.get(0).map_or(0, |m| m.start()));
                return Err(Fault::new(line, format!("the date {iso}"), expected));
            }
            found = Some(iso);
        }
    }
    found.ok_or_else(|| {
        let (line, text) = paragraphs.first().map_or((1, ""), |p| (p.line_at(0), &*p.text));
        Fault::new(line, quote(text), "a cover that names the day of adoption")
    })
}

/// Days of a month, counted from 0, in the year of these four digits.
fn days(year: &str, month: usize) -> u32 {
    let year: u32 = year.parse().unwrap_or_default();
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 => 28 + u32::from(is_leap),
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{FORMATION, days};

    #[test]
    fn months_have_their_days() {
        let lengths: Vec<u32> = (0..12).map(|month| days("2025", month)).collect();
        assert_eq!(lengths, [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
        assert_eq!(["2024", "2000", "2100"].map(|year| days(year, 1)), [29, 29, 28]);
    }

    #[test]
    fn a_formation_may_have_brackets_of_its_own() {
        for (text, expected) in [
            (
                "de Raad (Vervoer, Telecommunicatie (VTE) en Energie) tijdens",
                "Vervoer, Telecommunicatie (VTE) en Energie",
            ),
            ("de Raad (12 juni 2026) en de Raad (Milieu) tijdens", "Milieu"),
        ] {
            assert_eq!(&FORMATION.captures(text).expect("a formation")[1], expected);
        }
    }
}
