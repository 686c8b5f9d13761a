//! What a document of Council conclusions is made of: plain data, defined once.
//!
//! Positions inside a text are byte positions in its UTF-8; positions of points, divisions and
//! chapeaux are their places in the document's own lists.

use std::ops::Range;

/// One document in one language, as understood from its official text.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Name of the seed without its endings: `conclusions-2024-12-12`.
    pub id: String,
    /// BCP 47 tag of the text's language: `nl`.
    pub lang: String,
    /// The annex's own title, on one line.
    pub title: String,
    /// Day of adoption, `YYYY-MM-DD`.
    pub date: String,
    /// Council formation, where the cover names one.
    pub formation: Option<String>,
    /// Number of the Council meeting, where the cover names one.
    pub session: Option<u32>,
    /// Pages of the official document.
    pub pages: u32,
    /// SHA-256 of the seed's bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Paragraphs of the cover, verbatim.
    pub cover: Vec<String>,
    /// The word over the annex: `BIJLAGE`.
    pub annex: String,
    /// Chapters and sections in document order, parents before their children.
    pub divisions: Vec<Division>,
    /// Requests that introduce points and name who is addressed, in document order.
    pub chapeaux: Vec<Chapeau>,
    /// Recitals and points in document order.
    pub points: Vec<Point>,
    /// Short forms the text itself explains, in document order.
    pub acronyms: Vec<Acronym>,
}

/// A chapter, or a section of one.
#[derive(Clone, Debug, PartialEq)]
pub struct Division {
    /// `inleiding`, `I`, `II.i`: unique in the document.
    pub id: String,
    /// Number as printed, `I` or `i)`; none for an unnumbered heading.
    pub label: Option<String>,
    /// Title without number and closing colon.
    pub title: String,
    /// Heading verbatim, on one line: number, title and colon.
    pub heading: String,
    /// Place of the chapter this is a section of.
    pub parent: Option<usize>,
    /// Places of its points, its sections' included.
    pub points: Range<usize>,
    /// Page on which the heading stands, from 1.
    pub page: u32,
}

/// The words that open a list of requests: `In dit verband verzoekt de RAAD de LIDSTATEN:`.
#[derive(Clone, Debug, PartialEq)]
pub struct Chapeau {
    /// Verbatim, on one line.
    pub text: String,
    /// Ids of those addressed, in the order of the text.
    pub addressees: Vec<String>,
    /// Page on which it stands, from 1.
    pub page: u32,
}

/// What a [`Point`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A consideration, lettered `a)`, `b)` ….
    Recital,
    /// A conclusion, numbered `1.`, `2.` ….
    Point,
}

impl Kind {
    /// All kinds, in the order of a document.
    pub const ALL: [Kind; 2] = [Kind::Recital, Kind::Point];
}

/// A recital or a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Recital or point.
    pub kind: Kind,
    /// Letter or number without punctuation: `a`, `20`.
    pub label: String,
    /// Place of the innermost division it stands in.
    pub division: usize,
    /// Place of the chapeau it completes.
    pub chapeau: Option<usize>,
    /// Text on one line, without label and footnote marks, hyphenation repaired.
    pub text: String,
    /// Page on which it begins, from 1.
    pub page: u32,
    /// Where in `text` each further page begins.
    pub page_breaks: Vec<usize>,
    /// Footnotes whose marks stand in it.
    pub footnotes: Vec<Footnote>,
    /// References in its text, then in its footnotes, each in order.
    pub references: Vec<Reference>,
}

/// A footnote of a point.
#[derive(Clone, Debug, PartialEq)]
pub struct Footnote {
    /// The mark as printed: `1`.
    pub mark: String,
    /// Text on one line, without the mark.
    pub text: String,
    /// Where in the point's text the mark stands.
    pub at: usize,
    /// Page at whose foot it stands, from 1.
    pub page: u32,
}

/// What a [`Reference`] leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A recital or point of the same document.
    Point,
    /// A regulation, directive or decision.
    Act,
    /// A document of the Council's register.
    CouncilDocument,
    /// A case of the Court of Justice.
    Case,
    /// A treaty, with its article where one is named.
    Treaty,
    /// An article of an act.
    Article,
}

/// Where a [`Reference`] stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the point's text.
    Text,
    /// In the point's footnote at this place in its list.
    Footnote(usize),
}

/// Words that name another point, an act, a document, a case or a treaty.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// What it leads to.
    pub kind: ReferenceKind,
    /// The text it stands in.
    pub place: Place,
    /// The bytes of that text it covers.
    pub range: Range<usize>,
    /// Place of the point it leads to.
    pub target: Option<usize>,
    /// Official address, where one follows from the text with certainty.
    pub url: Option<String>,
}

/// A short form that the text explains beside its long form.
#[derive(Clone, Debug, PartialEq)]
pub struct Acronym {
    /// `SIS`.
    pub short: String,
    /// `Schengeninformatiesysteem`.
    pub long: String,
    /// Place of the point that explains it.
    pub point: usize,
}

impl Kind {
    /// First part of a point's id.
    pub fn prefix(self) -> &'static str {
        match self {
            Kind::Recital => "recital-",
            Kind::Point => "point-",
        }
    }
}

impl Document {
    /// Places of the points that refer to the point at this place, ascending, itself left out.
    pub fn citing(&self, point: usize) -> impl Iterator<Item = usize> {
        let refers = move |p: &Point| p.references.iter().any(|r| r.target == Some(point));
        let places = self.points.iter().enumerate().filter(move |(_, p)| refers(p));
        places.map(|(place, _)| place).filter(move |citing| *citing != point)
    }
}

impl Point {
    /// `recital-a`, `point-20`: unique in the document, fit for a URL fragment.
    pub fn id(&self) -> String {
        [self.kind.prefix(), &self.label].concat()
    }

    /// The text that a reference of this point stands in.
    pub fn place(&self, place: Place) -> &str {
        match place {
            Place::Text => &self.text,
            Place::Footnote(i) => &self.footnotes[i].text,
        }
    }
}
