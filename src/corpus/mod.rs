//! What stands in an open pack: questions about points, divisions and documents.
//!
//! Points and divisions are counted through all documents; a *place* is such a number.

mod addressees;
mod divisions;
mod names;
mod runs;
mod views;

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{Kind, Place, ReferenceKind};
use crate::pack::fields::{REFERENCE_KINDS, acronym, document, footnote, point, reference};
use crate::pack::{Pack, PackError, Section};

pub use addressees::{AddresseeSet, NAMES, NONE};
pub use runs::Run;
pub use views::{
    AcronymView, Division, DocumentInfo, FootnoteView, PathItem, PointView, ReferenceView,
};

/// The documents compiled into this library.
static EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/documents.pack"));

/// An open pack, ready for questions.
#[derive(Debug)]
pub struct Corpus {
    pack: Pack,
    /// Who each chapeau addresses.
    addressed: Vec<AddresseeSet>,
    /// Stems of the names of addressees.
    addressee_stems: Vec<String>,
    /// Points that complete each chapeau.
    under_chapeaux: Vec<Range<usize>>,
    /// Places of the first division of each id.
    chapters: Vec<usize>,
    /// For each division, the place of its id among `chapters`.
    chapter_of: Vec<usize>,
    extents: Vec<Extent>,
    average_length: f64,
    runs: Vec<Run>,
    /// For each point, the place of its run among them.
    run_of: Vec<u32>,
}

/// How long a point is. Scores ask for it at every word found: it stands here closer together than
/// in the records.
#[derive(Debug)]
struct Extent {
    /// Bytes of its text.
    text: u32,
    /// Words of what is searched.
    words: u32,
}

impl Extent {
    fn of(pack: &Pack, point: usize) -> Extent {
        let word = |field| pack.word(Section::Points, point, field) as u32;
        Extent { text: word(point::TEXT + 1), words: word(point::LENGTH) }
    }
}

/// What the index knows words of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A recital or point.
    Point(usize),
    /// A chapeau of these points.
    Chapeau(Range<usize>),
    /// A heading over these points.
    Heading(Range<usize>),
}

/// A footnote where it stands.
#[derive(Clone, Copy, Debug)]
pub struct FootnoteAt<'a> {
    /// The mark as printed.
    pub mark: &'a str,
    /// Text without the mark.
    pub text: &'a str,
    /// Byte of the point's text at which the mark stands.
    pub at: usize,
    /// Byte of the point's searchable text at which the footnote's text begins.
    pub start: usize,
}

/// A reference where it stands.
#[derive(Clone, Debug)]
pub struct ReferenceAt<'a> {
    /// What it leads to.
    pub kind: ReferenceKind,
    /// The text it stands in.
    pub place: Place,
    /// The bytes of that text it covers.
    pub range: Range<usize>,
    /// Place of the point it leads to.
    pub target: Option<usize>,
    /// Official address.
    pub url: Option<&'a str>,
}

impl Corpus {
    /// The documents compiled into the binary.
    ///
    /// # Errors
    ///
    /// None: the build has opened the same bytes, and checked them as those of a stranger.
    pub fn embedded() -> Result<Corpus, PackError> {
        Ok(Corpus::of(Pack::read(Cow::Borrowed(EMBEDDED))?))
    }

    /// The documents of a pack.
    ///
    /// # Errors
    ///
    /// For bytes that are not a pack of this version, whole and undamaged.
    pub fn open(bytes: Cow<'static, [u8]>) -> Result<Corpus, PackError> {
        Ok(Corpus::of(Pack::open(bytes)?))
    }

    fn of(pack: Pack) -> Corpus {
        let addressed = addressees::of_chapeaux(&pack);
        let extents: Vec<Extent> =
            (0..pack.len(Section::Points)).map(|p| Extent::of(&pack, p)).collect();
        let words: usize = extents.iter().map(|e| e.words as usize).sum();
        let average_length = words.max(1) as f64 / extents.len().max(1) as f64;
        let under_chapeaux = under_chapeaux(&pack);
        let (chapters, chapter_of) = divisions::chapters(&pack);
        let mut corpus = Corpus {
            pack,
            addressed,
            addressee_stems: Vec::new(),
            under_chapeaux,
            chapters,
            chapter_of,
            extents,
            average_length,
            runs: Vec::new(),
            run_of: Vec::new(),
        };
        corpus.runs = runs::runs(&corpus);
        corpus.run_of = runs::places(&corpus.runs);
        corpus.addressee_stems = corpus.stems_of_addressees();
        corpus
    }

    /// The pack itself.
    pub fn pack(&self) -> &Pack {
        &self.pack
    }

    /// Number of points, recitals included.
    pub fn len(&self) -> usize {
        self.pack.len(Section::Points)
    }

    /// All points, in runs of those that are alike to filters.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// The run of a point.
    pub fn run_of(&self, point: usize) -> &Run {
        &self.runs[self.run_of[point] as usize]
    }

    /// Whether there is no point at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of documents.
    pub fn document_count(&self) -> usize {
        self.pack.len(Section::Documents)
    }

    /// Id of a document.
    pub fn document_id(&self, document: usize) -> &str {
        self.pack.str(Section::Documents, document, document::ID)
    }

    /// Language of a document, a BCP 47 tag.
    pub fn document_lang(&self, document: usize) -> &str {
        self.pack.str(Section::Documents, document, document::LANG)
    }

    /// Title of a document.
    pub fn document_title(&self, document: usize) -> &str {
        self.pack.str(Section::Documents, document, document::TITLE)
    }

    /// Pages of a document.
    pub fn document_pages(&self, document: usize) -> usize {
        self.pack.word(Section::Documents, document, document::PAGES)
    }

    /// Places of a document's points.
    pub fn document_points(&self, document: usize) -> Range<usize> {
        self.pack.range(Section::Documents, document, document::POINTS)
    }

    /// Places of a document's divisions.
    pub fn document_divisions(&self, document: usize) -> Range<usize> {
        self.pack.range(Section::Documents, document, document::DIVISIONS)
    }

    /// The document of this id.
    pub fn find_document(&self, id: &str) -> Option<usize> {
        (0..self.document_count()).find(|d| self.document_id(*d) == id)
    }

    /// What a unit of the index is.
    pub fn unit(&self, unit: usize) -> Unit {
        let Some(chapeau) = unit.checked_sub(self.len()) else { return Unit::Point(unit) };
        match self.under_chapeaux.get(chapeau) {
            Some(points) => Unit::Chapeau(points.clone()),
            None => Unit::Heading(self.division_points(chapeau - self.under_chapeaux.len())),
        }
    }

    /// The text of a unit of the index: a point's searchable text, a chapeau or a title.
    pub fn unit_text(&self, unit: usize) -> &str {
        self.pack.unit_text(unit)
    }

    /// The unit of a chapeau, by its place.
    pub fn chapeau_unit(&self, chapeau: usize) -> usize {
        self.len() + chapeau
    }

    /// The unit of a division's title.
    pub fn title_unit(&self, division: usize) -> usize {
        self.len() + self.under_chapeaux.len() + division
    }

    /// The units that stand over a point: its chapeau, then titles from the innermost up.
    pub fn units_over(&self, point: usize) -> impl Iterator<Item = usize> {
        let chapeau = self.chapeau_place(point).map(|place| self.chapeau_unit(place));
        let titles = self.divisions_over(self.division(point)).map(|d| self.title_unit(d));
        chapeau.into_iter().chain(titles)
    }

    /// Recital or point.
    pub fn kind(&self, point: usize) -> Kind {
        match self.word(point, point::KIND) {
            0 => Kind::Recital,
            _ => Kind::Point,
        }
    }

    /// Letter or number.
    pub fn label(&self, point: usize) -> &str {
        self.pack.str(Section::Points, point, point::LABEL)
    }

    /// The document a point stands in.
    pub fn document(&self, point: usize) -> usize {
        self.word(point, point::DOCUMENT)
    }

    /// The innermost division a point stands in.
    pub fn division(&self, point: usize) -> usize {
        self.word(point, point::DIVISION)
    }

    /// Text of a point.
    pub fn text(&self, point: usize) -> &str {
        self.pack.str(Section::Points, point, point::TEXT)
    }

    /// Bytes of a point's text.
    pub fn text_len(&self, point: usize) -> usize {
        self.extents[point].text as usize
    }

    /// Page on which a point begins, from 1.
    pub fn page(&self, point: usize) -> usize {
        self.word(point, point::PAGE)
    }

    /// Words of a point's searchable text.
    pub fn length(&self, point: usize) -> usize {
        self.extents[point].words as usize
    }

    /// Words of a point's searchable text, averaged over all.
    pub fn average_length(&self) -> f64 {
        self.average_length
    }

    /// Footnotes of a point.
    pub fn footnotes(&self, point: usize) -> impl Iterator<Item = FootnoteAt<'_>> {
        let start = self.word(point, point::TEXT);
        self.pack.range(Section::Points, point, point::FOOTNOTES).map(move |n| FootnoteAt {
            mark: self.pack.str(Section::Footnotes, n, footnote::MARK),
            text: self.pack.str(Section::Footnotes, n, footnote::TEXT),
            at: self.pack.word(Section::Footnotes, n, footnote::AT),
            start: self.pack.word(Section::Footnotes, n, footnote::TEXT).saturating_sub(start),
        })
    }

    /// References of a point, those of its footnotes last.
    pub fn references(&self, point: usize) -> impl Iterator<Item = ReferenceAt<'_>> {
        self.pack.range(Section::Points, point, point::REFERENCES).map(|r| {
            let word = |field| self.pack.word(Section::References, r, field);
            let url = self.pack.str(Section::References, r, reference::URL);
            ReferenceAt {
                kind: REFERENCE_KINDS[word(reference::KIND)],
                place: word(reference::PLACE).checked_sub(1).map_or(Place::Text, Place::Footnote),
                range: self.pack.range(Section::References, r, reference::START),
                target: word(reference::TARGET).checked_sub(1),
                url: Some(url).filter(|u| !u.is_empty()),
            }
        })
    }

    /// Points most related to a point, the closest first.
    pub fn related(&self, point: usize) -> impl Iterator<Item = usize> {
        self.list(point, point::RELATED)
    }

    /// Points that refer to a point, in document order.
    pub fn cited_by(&self, point: usize) -> impl Iterator<Item = usize> {
        self.list(point, point::CITED_BY)
    }

    fn list(&self, point: usize, field: usize) -> impl Iterator<Item = usize> {
        let items = self.pack.range(Section::Points, point, field);
        items.map(|item| self.pack.word(Section::Lists, item, 0))
    }

    /// Places of a document's acronyms.
    fn acronyms(&self, document: usize) -> Range<usize> {
        self.pack.range(Section::Documents, document, document::ACRONYMS)
    }

    fn acronym_str(&self, place: usize, field: usize) -> &str {
        self.pack.str(Section::Acronyms, place, field)
    }

    fn acronym_point(&self, place: usize) -> usize {
        self.pack.word(Section::Acronyms, place, acronym::POINT)
    }

    fn word(&self, point: usize, field: usize) -> usize {
        self.pack.word(Section::Points, point, field)
    }
}

/// For each chapeau, the points that complete it: they follow each other.
fn under_chapeaux(pack: &Pack) -> Vec<Range<usize>> {
    let mut under = vec![0..0; pack.len(Section::Chapeaux)];
    for point in 0..pack.len(Section::Points) {
        let chapeau = pack.word(Section::Points, point, point::CHAPEAU).checked_sub(1);
        if let Some(points) = chapeau.and_then(|chapeau| under.get_mut(chapeau)) {
            let start = if points.end == 0 { point } else { points.start };
            *points = start..point + 1;
        }
    }
    under
}
