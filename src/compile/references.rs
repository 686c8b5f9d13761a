//! References in the texts of points and footnotes, and the official addresses that follow from
//! them with certainty.
//!
//! Addresses: acts by the European Legislation Identifier (`data.europa.eu/eli`, numbering of
//! 2015 and later, directives of 1999 and later), Council documents by the pattern of the
//! Council's register, cases by the Court's list. Everything else stays without one.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::model::{Document, Kind, Place, Point, Reference, ReferenceKind};

/// `artikel 4, lid 1, punt o)`.
const ARTICLE: &str =
    r"\b[Aa]rtikel(?:en)? \d+[a-z]*(?:, lid(?:en)? \d+[a-z]*)?(?:, punt(?:en)? [a-z0-9]+\))?";
/// The treaties, in full and in short, with the Charter that ranks with them.
const TREATY: &str = "(?:Verdrag betreffende de (?:werking van de )?Europese Unie|VEU|VWEU\
|Handvest van de grondrechten van de Europese Unie)";

fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a valid pattern")
}

static TREATY_ARTICLE: LazyLock<Regex> =
    LazyLock::new(|| pattern(&format!(r"(?:{ARTICLE},? (?:van (?:het )?)?)?\b{TREATY}\b")));
static ACT_ARTICLE: LazyLock<Regex> = LazyLock::new(|| pattern(ARTICLE));
static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?: \b (?P<adjective>[Gg]edelegeerde\ |[Uu]itvoerings)?
                  (?P<name>(?:\p{Lu}[\p{L}\d]*-)?(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit)) \ )?
          \(? (?:\((?:EU|EG|GBVB)\)\ )? \b (?P<year>(?:19|20)\d\d) / (?P<number>\d{1,4}) \b \)?",
    )
});
static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:za(?:ak|ken)|arrest|en) (?P<spaced>[CTF] \d{1,4}/\d{2})|(?P<glued>[CTF][-‑–]\d{1,4}/\d{2}))\b",
    )
});
static COUNCIL_DOCUMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b(?P<number>\d{4,5})/(?P<year>\d{2})(?: (?P<version>REV|ADD|COR) (?P<nth>\d+))?\b")
});
static POINTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[Pp]unt(?:en)? \d+(?:, \d+)*(?: (?:en|of|tot en met) \d+)?\b"));
static RECITALS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b[Oo]verweging(?:en)? [a-z]\)(?:, [a-z]\))*(?: (?:en|of|tot en met) [a-z]\))?")
});
/// Letters stand behind the word only: `overwegingen b) en c)`.
static POINT_LABEL: LazyLock<Regex> = LazyLock::new(|| pattern(r"\b(?:\d+|[a-z])\b"));

/// Finds the references of all points.
pub(super) fn resolve(document: &mut Document) {
    let found: Vec<_> = document.points.iter().map(|point| in_point(point, document)).collect();
    for (point, references) in document.points.iter_mut().zip(found) {
        point.references = references;
    }
}

fn in_point(point: &Point, document: &Document) -> Vec<Reference> {
    let footnotes = (0..point.footnotes.len()).map(Place::Footnote);
    let places = [Place::Text].into_iter().chain(footnotes);
    places.flat_map(|place| in_text(point.place(place), place, document)).collect()
}

/// References in one text, in order. Where two patterns see the same words, the first listed here
/// has them.
fn in_text(text: &str, place: Place, document: &Document) -> Vec<Reference> {
    let mut finder = Finder { text, place, document, found: Vec::new() };
    finder.find(&TREATY_ARTICLE, ReferenceKind::Treaty, |_| None);
    finder.find(&CASE, ReferenceKind::Case, |c| Some(case_url(c)));
    finder.find(&ACT, ReferenceKind::Act, act_url);
    finder.find(&ACT_ARTICLE, ReferenceKind::Article, |_| None);
    finder.find(&COUNCIL_DOCUMENT, ReferenceKind::CouncilDocument, |c| {
        Some(council_url(c, &document.lang))
    });
    finder.find_points(&POINTS, Kind::Point);
    finder.find_points(&RECITALS, Kind::Recital);
    finder.found.sort_by_key(|r| r.range.start);
    finder.found
}

struct Finder<'a> {
    text: &'a str,
    place: Place,
    document: &'a Document,
    found: Vec<Reference>,
}

impl Finder<'_> {
    fn find(
        &mut self,
        pattern: &Regex,
        kind: ReferenceKind,
        url: impl Fn(&Captures) -> Option<String>,
    ) {
        for captures in pattern.captures_iter(self.text) {
            let named = captures.name("spaced").or(captures.name("glued"));
            let Some(range) = named.or(captures.get(0)).map(|m| m.range()) else { continue };
            self.push(kind, unbracketed(self.text, range), None, url(&captures));
        }
    }

    fn find_points(&mut self, pattern: &Regex, kind: Kind) {
        for list in pattern.find_iter(self.text) {
            if self.belongs_elsewhere(list.range()) {
                continue;
            }
            let mut first_words = Some(list.start());
            for label in POINT_LABEL.find_iter(list.as_str()) {
                let points = &self.document.points;
                let target =
                    points.iter().position(|p| p.kind == kind && p.label == label.as_str());
                let from = first_words.take().unwrap_or(list.start() + label.start());
                if target.is_some() {
                    self.push(ReferenceKind::Point, from..list.start() + label.end(), target, None);
                }
            }
        }
    }

    /// Points of an act or of another document: `artikel 4, lid 1, punt 2`, `punt 3 van …`.
    fn belongs_elsewhere(&self, list: Range<usize>) -> bool {
        let (before, after) = (&self.text[..list.start], &self.text[list.end..]);
        before.trim_end().ends_with(',')
            || after.trim_start_matches([')', ',']).starts_with(" van ")
    }

    fn push(
        &mut self,
        kind: ReferenceKind,
        range: Range<usize>,
        target: Option<usize>,
        url: Option<String>,
    ) {
        let taken = |r: &Reference| r.range.start < range.end && range.start < r.range.end;
        if !self.found.iter().any(taken) {
            self.found.push(Reference { kind, place: self.place, range, target, url });
        }
    }
}

/// Leaves out a bracket whose other half stands outside: `(2018/1862)` alone is `2018/1862`. The
/// bracket of `punt o)` has no other half and stays.
fn unbracketed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + usize::from(words.starts_with('('));
    let closes_nothing = words.starts_with('(') || !words.contains('(');
    let after_digit =
        words.strip_suffix(')').is_some_and(|w| w.ends_with(|c: char| c.is_ascii_digit()));
    start..range.end - usize::from(closes_nothing && after_digit)
}

fn act_url(act: &Captures) -> Option<String> {
    let name = act.name("name")?.as_str().to_lowercase();
    let year: u32 = act["year"].parse().ok()?;
    let (kind, first_year) = match name.rsplit('-').next()? {
        "verordening" => ("reg", 2015),
        "richtlijn" => ("dir", 1999),
        "besluit" => ("dec", 2015),
        _ => return None,
    };
    let suffix = match act.name("adjective").map(|a| a.as_str().trim().to_lowercase()).as_deref() {
        Some("gedelegeerde") => "_del",
        Some("uitvoerings") => "_impl",
        _ => "",
    };
    (year >= first_year)
        .then(|| format!("http://data.europa.eu/eli/{kind}{suffix}/{year}/{}/oj", &act["number"]))
}

fn case_url(case: &Captures) -> String {
    let name = case.name("spaced").or(case.name("glued")).map_or("", |m| m.as_str());
    let (court, number) = name.split_at(1);
    let number = number.trim_start_matches(|c: char| !c.is_ascii_digit());
    format!("https://curia.europa.eu/juris/liste.jsf?num={court}-{number}")
}

fn council_url(document: &Captures, lang: &str) -> String {
    let version = match (document.name("version"), document.name("nth")) {
        (Some(version), Some(nth)) => format!("{}-{}", version.as_str(), nth.as_str()),
        _ => "INIT".into(),
    };
    let (number, year) = (&document["number"], &document["year"]);
    format!(
        "https://data.consilium.europa.eu/doc/document/ST-{number}-20{year}-{version}/{lang}/pdf"
    )
}
