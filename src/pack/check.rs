//! Whether every record of a pack makes sense, so that nobody after [`super::Pack::open`] has to ask.

use std::ops::Range;

use super::fields::{
    REFERENCE_KINDS, acronym, chapeau, division, document, footnote, point, reference,
};
use super::terms::{ExpressionEntry, Links, Postings, Stream};
use super::{Dictionary, Pack, PackError, Section};

/// Addressees that a set of 32 bits can hold beside "nobody".
const MAX_ADDRESSEES: usize = 31;

/// Words of each record that are strings.
const STRINGS: [(Section, &[usize]); 8] = [
    (
        Section::Documents,
        &[
            document::ID,
            document::LANG,
            document::TITLE,
            document::DATE,
            document::FORMATION,
            document::SHA256,
            document::COVER,
            document::ANNEX,
        ],
    ),
    (Section::Divisions, &[division::ID, division::LABEL, division::TITLE, division::HEADING]),
    (Section::Chapeaux, &[chapeau::TEXT]),
    (Section::Addressees, &[0]),
    (Section::Points, &[point::LABEL, point::TEXT]),
    (Section::Footnotes, &[footnote::MARK, footnote::TEXT]),
    (Section::References, &[reference::URL]),
    (Section::Acronyms, &[acronym::SHORT, acronym::LONG]),
];

/// Words of each record that are ranges of records of another section.
const RANGES: [(Section, usize, Section); 10] = [
    (Section::Documents, document::DIVISIONS, Section::Divisions),
    (Section::Documents, document::POINTS, Section::Points),
    (Section::Documents, document::ACRONYMS, Section::Acronyms),
    (Section::Divisions, division::POINTS, Section::Points),
    (Section::Chapeaux, chapeau::ADDRESSEES, Section::Lists),
    (Section::Points, point::BREAKS, Section::Lists),
    (Section::Points, point::FOOTNOTES, Section::Footnotes),
    (Section::Points, point::REFERENCES, Section::References),
    (Section::Points, point::RELATED, Section::Lists),
    (Section::Points, point::CITED_BY, Section::Lists),
];

/// Words of each record that are places of other records; the number is added to the place where
/// 0 stands for none.
const PLACES: [(Section, usize, Section, usize); 6] = [
    (Section::Divisions, division::PARENT, Section::Divisions, 1),
    (Section::Points, point::DOCUMENT, Section::Documents, 0),
    (Section::Points, point::DIVISION, Section::Divisions, 0),
    (Section::Points, point::CHAPEAU, Section::Chapeaux, 1),
    (Section::References, reference::TARGET, Section::Points, 1),
    (Section::Acronyms, acronym::POINT, Section::Points, 0),
];

/// Divisions within each other.
const MAX_DEPTH: usize = 8;

/// Units of an index, and bytes of the text of one, that a search can tell apart.
const MAX_PLACES: usize = 1 << 22;

/// Bytes of a term, and of a part of one, that a search can tell apart.
const MAX_PART: usize = u8::MAX as usize;

/// A part of a pack, and whether it makes sense.
type Check = (&'static str, fn(&Pack) -> bool);

pub(super) fn check(pack: &Pack) -> Result<(), PackError> {
    let parts: [Check; 10] = [
        ("strings", strings),
        ("ranges", ranges),
        ("places", places),
        ("divisions", divisions),
        ("documents", documents),
        ("addressees", addressees),
        ("points", points),
        ("terms", terms),
        ("stems", stems),
        ("synonyms", synonyms),
    ];
    match parts.into_iter().find(|(_, holds)| !holds(pack)) {
        None => Ok(()),
        Some((part, _)) => Err(PackError::Damaged { part }),
    }
}

fn records(pack: &Pack, section: Section) -> Range<usize> {
    0..pack.len(section)
}

fn strings(pack: &Pack) -> bool {
    STRINGS.iter().all(|(section, fields)| {
        records(pack, *section).all(|record| {
            fields
                .iter()
                .all(|field| pack.text().get(pack.str_range(*section, record, *field)).is_some())
        })
    })
}

fn ranges(pack: &Pack) -> bool {
    RANGES.iter().all(|(section, field, of)| {
        records(pack, *section).all(|record| {
            let range = pack.range(*section, record, *field);
            range.start <= range.end && range.end <= pack.len(*of)
        })
    })
}

fn places(pack: &Pack) -> bool {
    PLACES.iter().all(|(section, field, of, none)| {
        records(pack, *section)
            .all(|record| pack.word(*section, record, *field) < pack.len(*of) + none)
    })
}

/// A division's parent stands before it, so that the way up ends, and the way is short: outlines are
/// read level by level.
fn divisions(pack: &Pack) -> bool {
    let mut depths = Vec::new();
    records(pack, Section::Divisions).all(|d| {
        let depth = match pack.word(Section::Divisions, d, division::PARENT).checked_sub(1) {
            None => Some(1),
            Some(parent) => depths.get(parent).map(|depth| depth + 1),
        };
        depths.extend(depth);
        depth.is_some_and(|depth| depth <= MAX_DEPTH)
    })
}

/// Few enough for a set, and every list of them names only such as there are.
fn addressees(pack: &Pack) -> bool {
    let len = pack.len(Section::Addressees);
    len <= MAX_ADDRESSEES
        && records(pack, Section::Chapeaux).all(|record| {
            let mut list = pack.range(Section::Chapeaux, record, chapeau::ADDRESSEES);
            list.all(|item| pack.word(Section::Lists, item, 0) < len)
        })
}

/// Documents follow each other without gaps, each by an id of its own, and what belongs to one leads
/// nowhere outside it.
fn documents(pack: &Pack) -> bool {
    let mut ends = (0, 0);
    let mut ids: Vec<&str> = Vec::new();
    let nested = records(pack, Section::Documents).all(|d| {
        let own = |field| pack.range(Section::Documents, d, field);
        let (points, divisions) = (own(document::POINTS), own(document::DIVISIONS));
        let follows = (points.start, divisions.start) == ends;
        ends = (points.end, divisions.end);
        let id = pack.str(Section::Documents, d, document::ID);
        let date = pack.str(Section::Documents, d, document::DATE);
        let is_new = !ids.contains(&id);
        ids.push(id);
        follows
            && is_new
            && is_date(date)
            && points_stay_within(pack, d, &points, &divisions)
            && divisions_stay_within(pack, &points, &divisions)
            && own(document::ACRONYMS)
                .all(|a| points.contains(&pack.word(Section::Acronyms, a, acronym::POINT)))
    });
    nested && ends == (pack.len(Section::Points), pack.len(Section::Divisions))
}

/// `YYYY-MM-DD`, of a month and a day that there are.
fn is_date(text: &str) -> bool {
    let in_form =
        text.bytes().map(|b| if b.is_ascii_digit() { b'0' } else { b }).eq(*b"0000-00-00");
    in_form && ("01"..="12").contains(&&text[5..7]) && ("01"..="31").contains(&&text[8..])
}

fn points_stay_within(
    pack: &Pack,
    document: usize,
    points: &Range<usize>,
    divisions: &Range<usize>,
) -> bool {
    let mut chapeau = 0;
    points.clone().all(|p| {
        let word = |field| pack.word(Section::Points, p, field);
        let in_order = word(point::CHAPEAU) == 0 || word(point::CHAPEAU) >= chapeau;
        chapeau = chapeau.max(word(point::CHAPEAU));
        let targets = pack.range(Section::Points, p, point::REFERENCES).all(|r| {
            let target = pack.word(Section::References, r, reference::TARGET);
            target.checked_sub(1).is_none_or(|t| points.contains(&t))
        });
        let named = [point::RELATED, point::CITED_BY].into_iter().all(|list| {
            pack.range(Section::Points, p, list)
                .all(|item| points.contains(&pack.word(Section::Lists, item, 0)))
        });
        word(point::DOCUMENT) == document
            && named
            && divisions.contains(&word(point::DIVISION))
            && in_order
            && targets
    })
}

fn divisions_stay_within(pack: &Pack, points: &Range<usize>, divisions: &Range<usize>) -> bool {
    divisions.clone().all(|d| {
        let parent = pack.word(Section::Divisions, d, division::PARENT).checked_sub(1);
        let own = pack.range(Section::Divisions, d, division::POINTS);
        parent.is_none_or(|p| divisions.contains(&p))
            && points.start <= own.start
            && own.end <= points.end
    })
}

fn unit_count(pack: &Pack) -> usize {
    [Section::Points, Section::Chapeaux, Section::Divisions].map(|s| pack.len(s)).iter().sum()
}

fn points(pack: &Pack) -> bool {
    unit_count(pack) < MAX_PLACES
        && records(pack, Section::Points).all(|p| {
            let text = pack.str(Section::Points, p, point::TEXT);
            let searchable = pack.searchable(p);
            searchable.len() >= text.len()
                && searchable.len() < MAX_PLACES
                && pack.word(Section::Points, p, point::KIND) <= 1
                && pack
                    .range(Section::Points, p, point::BREAKS)
                    .all(|item| text.is_char_boundary(pack.word(Section::Lists, item, 0)))
                && footnotes(pack, p, text)
                && references(pack, p, text)
        })
}

/// Each stands behind the text within what is searched, and its mark in the text.
fn footnotes(pack: &Pack, p: usize, text: &str) -> bool {
    let searched = pack.unit_range(p);
    pack.range(Section::Points, p, point::FOOTNOTES).all(|record| {
        let own = pack.str_range(Section::Footnotes, record, footnote::TEXT);
        searched.start + text.len() <= own.start
            && own.end <= searched.end
            && text.is_char_boundary(pack.word(Section::Footnotes, record, footnote::AT))
    })
}

/// Each stands in its text, in order and without overlap, and leads to the web if anywhere.
fn references(pack: &Pack, p: usize, text: &str) -> bool {
    let notes = pack.range(Section::Points, p, point::FOOTNOTES);
    let mut before = (0, 0);
    pack.range(Section::Points, p, point::REFERENCES).all(|r| {
        let word = |field| pack.word(Section::References, r, field);
        let (place, start, end) =
            (word(reference::PLACE), word(reference::START), word(reference::END));
        let text = match place.checked_sub(1) {
            None => text,
            Some(note) if note < notes.len() => {
                pack.str(Section::Footnotes, notes.start + note, footnote::TEXT)
            }
            Some(_) => return false,
        };
        let in_order = (place, start) >= before;
        before = (place, end);
        in_order
            && word(reference::KIND) < REFERENCE_KINDS.len()
            && start < end
            && text.get(start..end).is_some()
            && is_web_address(pack.str(Section::References, r, reference::URL))
    })
}

/// Nothing a reader follows may run as a script.
fn is_web_address(url: &str) -> bool {
    url.is_empty() || url.starts_with("https://") || url.starts_with("http://")
}

/// Terms are text, in order, their stems are there, and postings ascend and name units that there are.
/// Whether words begin where they say is not asked: with thousands of points, to look there takes
/// longer than all else, and nothing depends on it but what is marked.
fn terms(pack: &Pack) -> bool {
    let (stems, units) = (pack.stems().len(), unit_count(pack));
    sorted(pack.terms(), |payload| {
        let (entry, postings) = Postings::of_term(payload);
        let mut before = None;
        entry.stem.is_none_or(|stem| stem < stems)
            && postings.all(|unit, at| {
                let ascends = before < Some((unit, at));
                before = Some((unit, at));
                ascends && unit < units && at < MAX_PLACES
            })
    })
}

/// Stems are text, in order, and lead to terms that there are.
fn stems(pack: &Pack) -> bool {
    let terms = pack.terms().len();
    let is_short = |part: Range<usize>| part.start.max(part.len()) <= MAX_PART;
    sorted(pack.stems(), |payload| {
        Links::new(payload).all(|(term, part)| term < terms && part.is_none_or(is_short))
    })
}

/// Synonyms are text, in order, and stand for expressions that there are, whose stems there are.
fn synonyms(pack: &Pack) -> bool {
    let stems = pack.stems().len();
    let all = pack.bytes(Section::Expressions);
    let (mut rest, mut starts) = (all, Vec::new());
    while !rest.is_empty() {
        let mut expression = ExpressionEntry::new(rest);
        starts.push(all.len() - rest.len());
        rest = expression.rest();
        if !expression.is_whole() || !expression.all(|stem| stem < stems) {
            return false;
        }
    }
    sorted(pack.synonyms(), |payload| {
        let mut places = Stream::new(payload);
        while !places.is_empty() {
            if starts.binary_search(&places.number()).is_err() {
                return false;
            }
        }
        true
    })
}

fn sorted(dictionary: Dictionary, payload_holds: impl Fn(&[u8]) -> bool) -> bool {
    let mut entries = dictionary.entries();
    let mut before = Vec::new();
    while let Some((key, payload)) = entries.next_entry() {
        let in_order = before.is_empty() || key > before.as_slice();
        if !in_order || std::str::from_utf8(key).is_err() || !payload_holds(payload) {
            return false;
        }
        before.clear();
        before.extend_from_slice(key);
    }
    true
}
