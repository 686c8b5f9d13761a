//! A pack → the documents it was written from, whole.

use std::ops::Range;

use super::fields::{
    REFERENCE_KINDS, acronym, chapeau, division, document, footnote, point, reference,
};
use super::{Pack, Section};
use crate::model::{Acronym, Chapeau, Division, Document, Footnote, Kind, Place, Point, Reference};

/// All documents of a pack. Writing them again gives the same pack.
pub fn documents(pack: &Pack) -> Vec<Document> {
    (0..pack.len(Section::Documents)).map(|d| one(pack, d)).collect()
}

fn one(pack: &Pack, d: usize) -> Document {
    let text = |field| pack.str(Section::Documents, d, field).to_string();
    let divisions = pack.range(Section::Documents, d, document::DIVISIONS);
    let points = pack.range(Section::Documents, d, document::POINTS);
    let chapeaux = chapeaux(pack, &points);
    let acronyms = pack.range(Section::Documents, d, document::ACRONYMS);
    Document {
        id: text(document::ID),
        lang: text(document::LANG),
        title: text(document::TITLE),
        date: text(document::DATE),
        formation: Some(text(document::FORMATION)).filter(|f| !f.is_empty()),
        session: none_is_zero(pack.word(Section::Documents, d, document::SESSION))
            .map(|n| n as u32),
        pages: pack.word(Section::Documents, d, document::PAGES) as u32,
        sha256: text(document::SHA256),
        cover: text(document::COVER).split('\n').map(String::from).collect(),
        annex: text(document::ANNEX),
        divisions: divisions.clone().map(|i| read_division(pack, i, &divisions, &points)).collect(),
        chapeaux: chapeaux.clone().map(|i| read_chapeau(pack, i)).collect(),
        points: points
            .clone()
            .map(|i| read_point(pack, i, &divisions, &chapeaux, &points))
            .collect(),
        acronyms: acronyms.map(|i| read_acronym(pack, i, &points)).collect(),
    }
}

fn none_is_zero(word: usize) -> Option<usize> {
    word.checked_sub(1)
}

/// A document's chapeaux are those its points name.
fn chapeaux(pack: &Pack, points: &Range<usize>) -> Range<usize> {
    let mut named =
        points.clone().filter_map(|p| none_is_zero(pack.word(Section::Points, p, point::CHAPEAU)));
    let Some(first) = named.next() else { return 0..0 };
    first..named.next_back().unwrap_or(first) + 1
}

fn read_division(pack: &Pack, i: usize, divisions: &Range<usize>, all: &Range<usize>) -> Division {
    let text = |field| pack.str(Section::Divisions, i, field).to_string();
    let points = pack.range(Section::Divisions, i, division::POINTS);
    let parent = none_is_zero(pack.word(Section::Divisions, i, division::PARENT));
    Division {
        id: text(division::ID),
        label: Some(text(division::LABEL)).filter(|l| !l.is_empty()),
        title: text(division::TITLE),
        heading: text(division::HEADING),
        parent: parent.map(|p| p - divisions.start),
        points: points.start - all.start..points.end - all.start,
        page: pack.word(Section::Divisions, i, division::PAGE) as u32,
    }
}

fn read_chapeau(pack: &Pack, i: usize) -> Chapeau {
    let addressees = pack.range(Section::Chapeaux, i, chapeau::ADDRESSEES);
    let id =
        |item| pack.str(Section::Addressees, pack.word(Section::Lists, item, 0), 0).to_string();
    Chapeau {
        text: pack.str(Section::Chapeaux, i, chapeau::TEXT).into(),
        addressees: addressees.map(id).collect(),
        page: pack.word(Section::Chapeaux, i, chapeau::PAGE) as u32,
    }
}

fn read_point(
    pack: &Pack,
    i: usize,
    divisions: &Range<usize>,
    chapeaux: &Range<usize>,
    points: &Range<usize>,
) -> Point {
    let word = |field| pack.word(Section::Points, i, field);
    let breaks = pack.range(Section::Points, i, point::BREAKS);
    let references = pack.range(Section::Points, i, point::REFERENCES);
    Point {
        kind: if word(point::KIND) == 0 { Kind::Recital } else { Kind::Point },
        label: pack.str(Section::Points, i, point::LABEL).into(),
        division: word(point::DIVISION) - divisions.start,
        chapeau: none_is_zero(word(point::CHAPEAU)).map(|c| c - chapeaux.start),
        text: pack.str(Section::Points, i, point::TEXT).into(),
        page: word(point::PAGE) as u32,
        page_breaks: breaks.map(|item| pack.word(Section::Lists, item, 0)).collect(),
        footnotes: pack
            .range(Section::Points, i, point::FOOTNOTES)
            .map(|n| read_footnote(pack, n))
            .collect(),
        references: references.map(|r| read_reference(pack, r, points)).collect(),
    }
}

fn read_footnote(pack: &Pack, i: usize) -> Footnote {
    Footnote {
        mark: pack.str(Section::Footnotes, i, footnote::MARK).into(),
        text: pack.str(Section::Footnotes, i, footnote::TEXT).into(),
        at: pack.word(Section::Footnotes, i, footnote::AT),
        page: pack.word(Section::Footnotes, i, footnote::PAGE) as u32,
    }
}

fn read_reference(pack: &Pack, i: usize, points: &Range<usize>) -> Reference {
    let word = |field| pack.word(Section::References, i, field);
    let url = pack.str(Section::References, i, reference::URL);
    Reference {
        kind: REFERENCE_KINDS[word(reference::KIND)],
        place: none_is_zero(word(reference::PLACE)).map_or(Place::Text, Place::Footnote),
        range: word(reference::START)..word(reference::END),
        target: none_is_zero(word(reference::TARGET)).map(|p| p - points.start),
        url: Some(url).filter(|u| !u.is_empty()).map(String::from),
    }
}

fn read_acronym(pack: &Pack, i: usize, points: &Range<usize>) -> Acronym {
    Acronym {
        short: pack.str(Section::Acronyms, i, acronym::SHORT).into(),
        long: pack.str(Section::Acronyms, i, acronym::LONG).into(),
        point: pack.word(Section::Acronyms, i, acronym::POINT) - points.start,
    }
}
