//! References in the texts of points and footnotes, and the official addresses that follow from
//! them with certainty.
//!
//! Addresses: acts by the European Legislation Identifier (`data.europa.eu/eli`, numbering of
//! 2015 and later, directives of 1999 and later, regulations with `nr.`), Council documents by the
//! pattern of the Council's register, cases by the Court's list. Everything else stays without one.

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
/// A year comes first since 2015, and with directives since ever; regulations before had `nr. 603/2013`.
static ACT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)(?: \b (?P<adjective>[Gg]edelegeerde\ |[Uu]itvoerings)?
                  (?P<name>(?:\p{Lu}[\p{L}\d]*-)?(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit)) \ )?
          \(? (?:\((?:EU|EG|EEG|GBVB|JBZ|Euratom)(?:,\ Euratom)?\)\ )?
          (?: \b (?P<year>(?:19|20)\d\d) / (?P<number>\d{1,4})
            | \b nr\.\ (?P<old_number>\d{1,4}) / (?P<old_year>(?:19|20)\d\d) ) \b \)?",
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
/// What says that a number is that of a Council document, though it may be a year: `doc. 1999/24`.
static NAMES_DOCUMENT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:[Dd]oc\.|[Dd]ocument(?:en)?|ST) $"));
static POINTS: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b[Pp]unt(?:en)? \d+(?:, \d+)*(?: (?:en|of|tot en met) \d+)?\b"));
static RECITALS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\b[Oo]verweging(?:en)? [a-z]\)(?:, [a-z]\))*(?: (?:en|of|tot en met) [a-z]\))?")
});
/// Between two lists of points that are told apart by their words: `overweging b) en punt 1`.
static BETWEEN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\)?,?(?: (?:en|of|alsook))? (?:de )?$"));
/// What follows points of an act or of another document: `, onder a), van …`, ` in …`.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?x)^ \)? (?: ,? \ (?:onder\ )? (?: [a-z]+\) | leden\b | (?:lid|onder)\ [a-z\d]+
            | (?:eerste|tweede|derde|vierde|laatste)\ (?:alinea|zin|streepje|lid) ) )*
          ,? \ \(? (?:van|in|uit|bij|op|onder|der)\b",
    )
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
    finder.find_points();
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
            if !is_pair_of_years(kind, &captures, &self.text[..range.start]) {
                self.push(kind, unbracketed(self.text, range), None, url(&captures));
            }
        }
    }

    /// Lists of points and recitals. Where some that only commas and conjunctions separate belong
    /// elsewhere, all of them do.
    fn find_points(&mut self) {
        let lists = |pattern: &'static Regex, kind| {
            pattern.find_iter(self.text).map(move |list| (list.range(), kind))
        };
        let mut lists: Vec<_> =
            lists(&POINTS, Kind::Point).chain(lists(&RECITALS, Kind::Recital)).collect();
        lists.sort_by_key(|(list, _)| list.start);
        let text = self.text;
        for chain in lists.chunk_by(|(a, _), (b, _)| BETWEEN.is_match(&text[a.end..b.start])) {
            let (Some((first, _)), Some((last, _))) = (chain.first(), chain.last()) else {
                continue;
            };
            if !self.belongs_elsewhere(first.start, last.end) {
                chain.iter().for_each(|(list, kind)| self.push_points(list.clone(), *kind));
            }
        }
    }

    fn push_points(&mut self, list: Range<usize>, kind: Kind) {
        let mut first_words = Some(list.start);
        for label in POINT_LABEL.find_iter(&self.text[list.clone()]) {
            let points = &self.document.points;
            let target = points.iter().position(|p| p.kind == kind && p.label == label.as_str());
            let from = first_words.take().unwrap_or(list.start + label.start());
            if target.is_some() {
                self.push(ReferenceKind::Point, from..list.start + label.end(), target, None);
            }
        }
    }

    /// Points of an act or of another document, which a comma or a preposition joins to it: `artikel 4,
    /// lid 1, punt 2`, `punt 3 van …`. A link to a point of this one would be wrong.
    fn belongs_elsewhere(&self, start: usize, end: usize) -> bool {
        let (before, after) = (&self.text[..start], &self.text[end..]);
        let is_here = |found: regex::Match| {
            found.as_str().ends_with("van") && after[found.end()..].starts_with(" deze conclusies")
        };
        before.trim_end().ends_with(',')
            || ELSEWHERE.find(after).is_some_and(|found| !is_here(found))
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

/// Whether a number may be two years, `2024/25` or `2023/2024`, behind no word that says what it is.
fn is_pair_of_years(kind: ReferenceKind, found: &Captures, before: &str) -> bool {
    let number = |name| found.name(name).and_then(|m| m.as_str().parse::<u32>().ok());
    match (kind, number("year"), number("number")) {
        (ReferenceKind::Act, Some(year), Some(number)) => {
            found.name("name").is_none() && (number < 100 || number == year + 1)
        }
        (ReferenceKind::CouncilDocument, _, Some(number)) => {
            (1900..2100).contains(&number) && !NAMES_DOCUMENT.is_match(before)
        }
        _ => false,
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
    let (year, number) = match (act.name("old_year"), act.name("old_number")) {
        (Some(year), Some(number)) if kind == "reg" => (year.as_str(), number.as_str()),
        (None, None) if act["year"].parse().is_ok_and(|year: u32| year >= first_year) => {
            (&act["year"], &act["number"])
        }
        _ => return None,
    };
    Some(format!("http://data.europa.eu/eli/{kind}{suffix}/{year}/{number}/oj"))
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

#[cfg(test)]
mod tests {
    use crate::compile::compile;

    /// References of a text among recitals `a)` and `b)` and points 1 to 3, and what each leads to.
    fn found(text: &str) -> Vec<String> {
        let seed = format!(
            " 9 juni 2026 \nBIJLAGE \nTitel \nInleiding \na) {text}. \nb) Schepen. \nI. Havens \n1. Een. \n2. Twee. \n3. Drie. \n"
        );
        let document = compile("o.nl.txt", seed.as_bytes()).expect("it compiles");
        let shown = document.points[0].references.iter().map(|reference| {
            let target = reference.target.map(|place| document.points[place].id());
            let url = reference
                .url
                .as_deref()
                .map(|url| url.trim_start_matches("http://data.europa.eu/eli/"));
            let url = url.map(|url| {
                url.trim_start_matches("https://data.consilium.europa.eu/doc/document/")
            });
            let words = &document.points[0].place(reference.place)[reference.range.clone()];
            format!("{words} > {}", target.as_deref().or(url).unwrap_or("-"))
        });
        shown.collect()
    }

    #[test]
    fn points_and_recitals_of_this_document_are_linked_and_no_others() {
        for (text, expected) in [
            ("Zie punt 1", "punt 1 > point-1"),
            (
                "Zie overweging b), punten 1 en 2",
                "overweging b > recital-b; punten 1 > point-1; 2 > point-2",
            ),
            ("Zie overwegingen a) tot en met b)", "overwegingen a > recital-a; b > recital-b"),
            (
                "Zie punt 1, punt 2, en overweging b)",
                "punt 1 > point-1; punt 2 > point-2; overweging b > recital-b",
            ),
            ("Zie punt 1 van deze conclusies", "punt 1 > point-1"),
            ("Zie punt 1 en punt 9", "punt 1 > point-1"),
            ("Zie punt 1 van de conclusies", ""),
            ("Zie punt 1 in de conclusies van 2020", ""),
            ("Zie punt 1 uit het verslag", ""),
            ("Zie punt 1 (van het verslag)", ""),
            ("Zie punt 1, onder a), van het verslag", ""),
            ("Zie punt 1, tweede alinea, van het verslag", ""),
            ("Zie punt 1 en overweging b) van het verslag", ""),
            ("Zie de conclusies van 2020, punt 1", ""),
            ("Zie de conclusies van 2020, punt 1 en punt 2", ""),
            ("Zie de conclusies van 2020, punt 1, overweging b)", ""),
            ("Zie artikel 4, lid 1, punt 2", "artikel 4, lid 1 > -"),
        ] {
            assert_eq!(found(text).join("; "), expected, "{text}");
        }
    }

    #[test]
    fn acts_and_documents_are_told_from_years_and_have_their_addresses() {
        for (text, expected) in [
            ("Verordening (EU) 2018/1862", "Verordening (EU) 2018/1862 > reg/2018/1862/oj"),
            (
                "Verordening (EU, Euratom) 2020/2092",
                "Verordening (EU, Euratom) 2020/2092 > reg/2020/2092/oj",
            ),
            ("Verordening (EU) nr. 603/2013", "Verordening (EU) nr. 603/2013 > reg/2013/603/oj"),
            ("Verordening (EG) nr. 1987/2006", "Verordening (EG) nr. 1987/2006 > reg/2006/1987/oj"),
            ("Verordening 1987/2006", "Verordening 1987/2006 > -"),
            ("Besluit nr. 1313/2013", "Besluit nr. 1313/2013 > -"),
            ("Besluit 2011/172/GBVB", "Besluit 2011/172 > -"),
            ("Richtlijn 2005/60/EG", "Richtlijn 2005/60 > dir/2005/60/oj"),
            (
                "Gedelegeerde Verordening (EU) 2020/1",
                "Gedelegeerde Verordening (EU) 2020/1 > reg_del/2020/1/oj",
            ),
            (
                "Uitvoeringsbesluit (EU) 2019/12",
                "Uitvoeringsbesluit (EU) 2019/12 > dec_impl/2019/12/oj",
            ),
            ("Kaderbesluit 2002/584/JBZ", "2002/584 > -"),
            ("In de winters van 2024/25 en 2023/2024", ""),
            ("Zie doc. 1999/24", "1999/24 > ST-1999-2024-INIT/nl/pdf"),
            ("Zie 9997/22 REV 1", "9997/22 REV 1 > ST-9997-2022-REV-1/nl/pdf"),
            ("Zie 9997/22 ADD 2", "9997/22 ADD 2 > ST-9997-2022-ADD-2/nl/pdf"),
            ("Zie 9997/22 COR 3", "9997/22 COR 3 > ST-9997-2022-COR-3/nl/pdf"),
        ] {
            assert_eq!(found(text).join("; "), expected, "{text}");
        }
    }
}
