//! Documents, divisions and points in the shapes of the JavaScript contract, for programs in Rust.

use serde::Serialize;

use super::{Corpus, FootnoteAt, ReferenceAt};
use crate::model::{Kind, Place, ReferenceKind};
use crate::pack::Section;
use crate::pack::fields::{acronym, document};

/// A document, without its text.
#[derive(Debug, PartialEq, Serialize)]
pub struct DocumentInfo<'a> {
    /// From the seed's file name.
    pub id: &'a str,
    /// BCP 47 tag.
    pub lang: &'a str,
    /// The annex's own title.
    pub title: &'a str,
    /// Day of adoption, `YYYY-MM-DD`.
    pub date: &'a str,
    /// Council formation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub formation: Option<&'a str>,
    /// Number of the Council meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<usize>,
    /// Pages of the official document.
    pub pages: usize,
    /// SHA-256 of the seed's bytes, hexadecimal.
    pub sha256: &'a str,
    /// Short forms the text explains itself, in its order.
    pub acronyms: Vec<AcronymView<'a>>,
}

/// A short form the text explains itself.
#[derive(Debug, PartialEq, Serialize)]
pub struct AcronymView<'a> {
    /// `SIS`.
    pub short: &'a str,
    /// `Schengeninformatiesysteem`.
    pub long: &'a str,
    /// Id of the point that explains it.
    pub point: String,
}

/// A division with its sections.
#[derive(Debug, PartialEq, Serialize)]
pub struct Division<'a> {
    /// `inleiding`, `I`, `II.i`.
    pub id: &'a str,
    /// Number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'a str>,
    /// Title.
    pub title: &'a str,
    /// Points and recitals in it, its sections' included.
    pub points: usize,
    /// Its sections.
    pub children: Vec<Division<'a>>,
}

/// A step on the way down to a point.
#[derive(Debug, PartialEq, Serialize)]
pub struct PathItem<'a> {
    /// Id of the division.
    pub id: &'a str,
    /// Number as printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<&'a str>,
    /// Title.
    pub title: &'a str,
}

/// A recital or a point, whole.
#[derive(Debug, PartialEq, Serialize)]
pub struct PointView<'a> {
    /// `recital-a`, `point-20`.
    pub id: String,
    /// Id of its document.
    pub document: &'a str,
    /// `recital` or `point`.
    pub kind: &'static str,
    /// Letter or number.
    pub label: &'a str,
    /// Id of the innermost division.
    pub chapter: &'a str,
    /// From the chapter down to the innermost division.
    pub path: Vec<PathItem<'a>>,
    /// In the order of the chapeau.
    pub addressees: Vec<&'a str>,
    /// The words that make the text a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chapeau: Option<&'a str>,
    /// Text on one line.
    pub text: &'a str,
    /// Page on which it begins, from 1.
    pub page: usize,
    /// Footnotes, in order.
    pub footnotes: Vec<FootnoteView<'a>>,
    /// Where in the text the mark of each of them stands, in UTF-16 units.
    #[serde(rename = "footnotePlaces")]
    pub footnote_places: Vec<usize>,
    /// References, those of footnotes last.
    pub references: Vec<ReferenceView<'a>>,
    /// Ids of the points that refer to this one.
    #[serde(rename = "citedBy")]
    pub cited_by: Vec<String>,
}

/// A footnote.
#[derive(Debug, PartialEq, Serialize)]
pub struct FootnoteView<'a> {
    /// The mark as printed.
    pub mark: &'a str,
    /// Text without the mark.
    pub text: &'a str,
}

/// A reference.
#[derive(Debug, PartialEq, Serialize)]
pub struct ReferenceView<'a> {
    /// What it leads to.
    pub kind: &'static str,
    /// As it stands in the point.
    pub text: &'a str,
    /// Id of the point it leads to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// Official address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'a str>,
}

impl Kind {
    /// The word of the JavaScript contract.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Recital => "recital",
            Kind::Point => "point",
        }
    }
}

impl ReferenceKind {
    /// The word of the JavaScript contract.
    pub fn name(self) -> &'static str {
        match self {
            ReferenceKind::Point => "point",
            ReferenceKind::Act => "act",
            ReferenceKind::CouncilDocument => "council-document",
            ReferenceKind::Case => "case",
            ReferenceKind::Treaty => "treaty",
            ReferenceKind::Article => "article",
        }
    }
}

impl Corpus {
    /// A document in the shape of the contract.
    pub fn document_info(&self, document: usize) -> DocumentInfo<'_> {
        let text = |field| self.pack.str(Section::Documents, document, field);
        let acronyms = self.acronyms(document).map(|place| AcronymView {
            short: self.acronym_str(place, acronym::SHORT),
            long: self.acronym_str(place, acronym::LONG),
            point: self.id(self.acronym_point(place)),
        });
        DocumentInfo {
            id: text(document::ID),
            lang: text(document::LANG),
            title: text(document::TITLE),
            date: text(document::DATE),
            formation: Some(text(document::FORMATION)).filter(|f| !f.is_empty()),
            session: self.pack.word(Section::Documents, document, document::SESSION).checked_sub(1),
            pages: self.document_pages(document),
            sha256: text(document::SHA256),
            acronyms: acronyms.collect(),
        }
    }

    /// The chapters of a document with their sections.
    pub fn outline(&self, document: usize) -> Vec<Division<'_>> {
        self.children(document, None)
    }

    fn children(&self, document: usize, parent: Option<usize>) -> Vec<Division<'_>> {
        let divisions = self.document_divisions(document);
        divisions
            .filter(|d| self.division_parent(*d) == parent)
            .map(|d| self.subtree(document, d))
            .collect()
    }

    fn subtree(&self, document: usize, division: usize) -> Division<'_> {
        Division {
            id: self.division_id(division),
            label: self.division_label(division),
            title: self.division_title(division),
            points: self.division_points(division).len(),
            children: self.children(document, Some(division)),
        }
    }

    /// A point in the shape of the contract.
    pub fn point(&self, point: usize) -> PointView<'_> {
        let step = |division: usize| PathItem {
            id: self.division_id(division),
            label: self.division_label(division),
            title: self.division_title(division),
        };
        PointView {
            id: self.id(point),
            document: self.document_id(self.document(point)),
            kind: self.kind(point).name(),
            label: self.label(point),
            chapter: self.division_id(self.division(point)),
            path: self.path(point).into_iter().map(step).collect(),
            addressees: self.addressees(point).collect(),
            chapeau: self.chapeau(point),
            text: self.text(point),
            page: self.page(point),
            footnotes: self.footnotes(point).map(footnote_view).collect(),
            footnote_places: self.footnotes(point).map(|note| self.units(point, note.at)).collect(),
            references: self.reference_views(point),
            cited_by: self.cited_by(point).map(|p| self.id(p)).collect(),
        }
    }

    fn reference_views(&self, point: usize) -> Vec<ReferenceView<'_>> {
        self.references(point).map(|reference| self.reference_view(point, reference)).collect()
    }

    fn reference_view<'a>(&'a self, point: usize, reference: ReferenceAt<'a>) -> ReferenceView<'a> {
        ReferenceView {
            kind: reference.kind.name(),
            text: self.reference_text(point, &reference),
            target: reference.target.map(|t| self.id(t)),
            url: reference.url,
        }
    }

    /// The words of a reference, as they stand in the point.
    pub fn reference_text(&self, point: usize, reference: &ReferenceAt) -> &str {
        let text = match reference.place {
            Place::Text => self.text(point),
            Place::Footnote(i) => self.footnotes(point).nth(i).map_or("", |note| note.text),
        };
        text.get(reference.range.clone()).unwrap_or("")
    }

    /// UTF-16 units of a point's text before this byte of it.
    fn units(&self, point: usize, byte: usize) -> usize {
        self.text(point).get(..byte).map_or(0, |before| before.encode_utf16().count())
    }
}

fn footnote_view(note: FootnoteAt<'_>) -> FootnoteView<'_> {
    FootnoteView { mark: note.mark, text: note.text }
}
