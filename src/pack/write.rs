//! Documents and their index → the bytes of a pack.

use std::collections::BTreeMap;
use std::ops::{Bound, Range};

use super::dictionary::DictionaryWriter;
use super::fields::REFERENCE_KINDS;
use super::terms::{ExpressionEntry, TermEntry, push_number};
use super::{ALL_SECTIONS, HEADER, MAGIC, SECTIONS, Section, TABLE, VERSION, checksum};
use crate::model::{Chapeau, Division, Document, Kind, Place, Point, Reference};
use crate::text;

/// Terms in order of their bytes; for each, the units it stands in, counted through all documents,
/// and its byte positions in each one's text: first points, then chapeaux, then headings.
pub type Terms = BTreeMap<String, Vec<(usize, Vec<usize>)>>;

/// A term that a stem leads to: its place in the order of terms, and the bytes of the term that
/// have the stem; none: all.
pub type Link = (usize, Option<Range<usize>>);

/// Stems with the terms they lead to, ascending.
pub type Links = BTreeMap<String, Vec<Link>>;

/// Words and phrases, by their stems, with the expressions they stand for, the best first.
pub type Synonyms = BTreeMap<String, Vec<Expression>>;

/// What is looked up in a pack.
#[derive(Debug, Default)]
pub struct Index {
    /// Terms with their postings.
    pub terms: Terms,
    /// Stems.
    pub stems: Links,
    /// What words and phrases stand for.
    pub synonyms: Synonyms,
    /// For each point, the points of its document most related to it, the closest first. Points
    /// are counted through all documents.
    pub related: Vec<Vec<usize>>,
}

/// Words of the documents that others stand for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Expression {
    /// Stems of its words, a space between them, function words left out.
    pub stems: String,
    /// What it is to the words that stand for it.
    pub meaning: Meaning,
}

/// What an expression is to the words that stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// Another word for the same thing.
    Synonym,
    /// The long or the short form of an acronym.
    Acronym,
    /// The same word written apart: `rechts-extremisme`.
    Compound,
}

/// Writes a pack.
pub fn write(documents: &[Document], index: &Index) -> Vec<u8> {
    let mut writer = Writer::default();
    for (place, document) in documents.iter().enumerate() {
        writer.document(place, document, &index.related);
    }
    writer.index(index);
    writer.synonyms(index);
    writer.finish()
}

#[derive(Default)]
struct Writer {
    sections: [Vec<u8>; SECTIONS],
    addressees: Vec<String>,
}

/// A string's two words.
type Str = [u32; 2];

/// A string that is not there.
const NONE: Str = [0, 0];

impl Writer {
    fn bytes(&mut self, section: Section) -> &mut Vec<u8> {
        &mut self.sections[section as usize]
    }

    /// Records in a section so far.
    fn len(&self, section: Section) -> usize {
        self.sections[section as usize].len() / (4 * section.words().unwrap_or(1))
    }

    fn record(&mut self, section: Section, words: &[&[u32]]) {
        let bytes = self.bytes(section);
        for word in words.iter().copied().flatten() {
            bytes.extend(word.to_le_bytes());
        }
    }

    fn string(&mut self, text: &str) -> Str {
        let start = self.bytes(Section::Text).len();
        self.bytes(Section::Text).extend(text.bytes());
        [start as u32, text.len() as u32]
    }

    fn list(&mut self, items: impl Iterator<Item = usize>) -> [u32; 2] {
        let start = self.len(Section::Lists);
        items.for_each(|item| self.record(Section::Lists, &[&[item as u32]]));
        [start as u32, self.len(Section::Lists) as u32]
    }

    fn document(&mut self, place: usize, document: &Document, related: &[Vec<usize>]) {
        let base = Base {
            document: place,
            divisions: self.len(Section::Divisions),
            chapeaux: self.len(Section::Chapeaux),
            points: self.len(Section::Points),
        };
        let acronyms = self.len(Section::Acronyms);
        document.divisions.iter().for_each(|d| self.division(d, &base));
        document.chapeaux.iter().for_each(|c| self.chapeau(c));
        for (i, point) in document.points.iter().enumerate() {
            let related = related.get(base.points + i).map_or(&[][..], Vec::as_slice);
            let cited_by = document.citing(i).map(|citing| base.points + citing);
            let lists = [self.list(related.iter().copied()), self.list(cited_by)];
            self.point(point, &base, lists);
        }
        for acronym in &document.acronyms {
            let (short, long) = (self.string(&acronym.short), self.string(&acronym.long));
            let point = (base.points + acronym.point) as u32;
            self.record(Section::Acronyms, &[&short, &long, &[point]]);
        }
        let strings = [&document.id, &document.lang, &document.title, &document.date];
        let strings = strings.map(|text| self.string(text));
        let formation = document.formation.as_ref().map_or(NONE, |text| self.string(text));
        let numbers = [document.session.map_or(0, |n| n + 1), document.pages];
        let (sha256, annex) = (self.string(&document.sha256), self.string(&document.annex));
        let cover = self.string(&document.cover.join("\n"));
        let words: [&[u32]; 8] = [
            strings.as_flattened(),
            &formation,
            &numbers,
            &sha256,
            &cover,
            &annex,
            &[base.divisions as u32, self.len(Section::Divisions) as u32],
            &[base.points as u32, self.len(Section::Points) as u32],
        ];
        let acronyms = [acronyms as u32, self.len(Section::Acronyms) as u32];
        self.record(Section::Documents, &words);
        self.record(Section::Documents, &[&acronyms]);
    }

    fn division(&mut self, division: &Division, base: &Base) {
        let id = self.string(&division.id);
        let heading = self.string(&division.heading);
        let within = |part: &str| match division.heading.find(part) {
            Some(at) => [heading[0] + at as u32, part.len() as u32],
            None => NONE,
        };
        let label = division.label.as_deref().map_or(NONE, within);
        let title = within(&division.title);
        let parent = division.parent.map_or(0, |p| base.divisions + p + 1) as u32;
        let points = [division.points.start, division.points.end].map(|p| (base.points + p) as u32);
        let parts: [&[u32]; 7] =
            [&id, &label, &title, &heading, &[parent], &points, &[division.page]];
        self.record(Section::Divisions, &parts);
    }

    fn chapeau(&mut self, chapeau: &Chapeau) {
        let text = self.string(&chapeau.text);
        let places: Vec<_> = chapeau.addressees.iter().map(|id| self.addressee(id)).collect();
        let addressees = self.list(places.into_iter());
        self.record(Section::Chapeaux, &[&text, &addressees, &[chapeau.page]]);
    }

    fn addressee(&mut self, id: &str) -> usize {
        if let Some(place) = self.addressees.iter().position(|known| known == id) {
            return place;
        }
        self.addressees.push(id.into());
        let id = self.string(id);
        self.record(Section::Addressees, &[&id]);
        self.addressees.len() - 1
    }

    fn point(&mut self, point: &Point, base: &Base, lists: [[u32; 2]; 2]) {
        let label = self.string(&point.label);
        let marks: Vec<Str> = point.footnotes.iter().map(|note| self.string(&note.mark)).collect();
        let text = self.string(&point.text);
        let footnotes = self.footnotes(point, &marks);
        let searchable = self.bytes(Section::Text).len() as u32 - text[0];
        let notes = point.footnotes.iter().map(|n| n.text.as_str());
        let length: usize = notes.chain([&*point.text]).map(|t| text::words(t).count()).sum();
        let breaks = self.list(point.page_breaks.iter().copied());
        let references = self.len(Section::References) as u32;
        point.references.iter().for_each(|r| self.reference(r, base));
        let references = [references, self.len(Section::References) as u32];
        let kind = u32::from(point.kind == Kind::Point);
        let division = (base.divisions + point.division) as u32;
        let chapeau = point.chapeau.map_or(0, |c| base.chapeaux + c + 1) as u32;
        let record: [&[u32]; 9] = [
            &[base.document as u32, kind],
            &label,
            &[division, chapeau],
            &text,
            &[searchable, length as u32, point.page],
            &breaks,
            &footnotes,
            &references,
            lists.as_flattened(),
        ];
        self.record(Section::Points, &record);
    }

    /// Footnote texts follow the point's text directly, a line feed before each.
    fn footnotes(&mut self, point: &Point, marks: &[Str]) -> [u32; 2] {
        let start = self.len(Section::Footnotes) as u32;
        for (note, mark) in point.footnotes.iter().zip(marks) {
            self.string("\n");
            let text = self.string(&note.text);
            self.record(Section::Footnotes, &[mark, &text, &[note.at as u32, note.page]]);
        }
        [start, self.len(Section::Footnotes) as u32]
    }

    fn reference(&mut self, reference: &Reference, base: &Base) {
        let kind = REFERENCE_KINDS.iter().position(|k| *k == reference.kind).unwrap_or(0) as u32;
        let place = match reference.place {
            Place::Text => 0,
            Place::Footnote(i) => i as u32 + 1,
        };
        let range = [reference.range.start as u32, reference.range.end as u32];
        let target = reference.target.map_or(0, |t| base.points + t + 1) as u32;
        let url = reference.url.as_ref().map_or(NONE, |url| self.string(url));
        self.record(Section::References, &[&[kind, place], &range, &[target], &url]);
    }

    fn index(&mut self, index: &Index) {
        let mut terms = DictionaryWriter::default();
        for ((term, postings), entry) in index.terms.iter().zip(term_entries(index)) {
            terms.push(term, &encode(entry, postings));
        }
        let mut stems = DictionaryWriter::default();
        index.stems.iter().for_each(|(stem, links)| stems.push(stem, &encode_links(links)));
        self.dictionary([Section::Terms, Section::Postings], terms);
        self.dictionary([Section::Stems, Section::Links], stems);
    }

    fn dictionary(&mut self, sections: [Section; 2], writer: DictionaryWriter) {
        for (section, bytes) in sections.into_iter().zip(writer.finish()) {
            *self.bytes(section) = bytes;
        }
    }

    /// Expressions stand one after the other; synonyms lead to the bytes at which they begin. One
    /// with a word that the documents do not have is never found, and left out.
    fn synonyms(&mut self, index: &Index) {
        let places: BTreeMap<&str, usize> =
            index.stems.keys().map(String::as_str).zip(0..).collect();
        let mut starts: BTreeMap<&Expression, Option<usize>> = BTreeMap::new();
        let mut synonyms = DictionaryWriter::default();
        for (key, meanings) in &index.synonyms {
            let mut payload = Vec::new();
            for meaning in meanings {
                let start = starts.entry(meaning).or_insert_with(|| {
                    let stems = meaning.stems.split(' ').map(|stem| places.get(stem).copied());
                    let stems = stems.collect::<Option<Vec<usize>>>()?;
                    let bytes = &mut self.sections[Section::Expressions as usize];
                    let start = bytes.len();
                    push_number(bytes, ExpressionEntry::number(meaning.meaning, stems.len()));
                    stems.into_iter().for_each(|stem| push_number(bytes, stem));
                    Some(start)
                });
                start.iter().for_each(|start| push_number(&mut payload, *start));
            }
            synonyms.push(key, &payload);
        }
        self.dictionary([Section::Synonyms, Section::Meanings], synonyms);
    }

    fn finish(mut self) -> Vec<u8> {
        let mut pack = vec![0; HEADER];
        for section in ALL_SECTIONS {
            let entry = TABLE + 8 * section as usize;
            let bytes = std::mem::take(self.bytes(section));
            let place = [pack.len() as u32, bytes.len() as u32].map(u32::to_le_bytes);
            pack[entry..entry + 8].copy_from_slice(place.as_flattened());
            pack.extend(bytes);
        }
        pack[..4].copy_from_slice(&MAGIC);
        pack[4..8].copy_from_slice(&VERSION.to_le_bytes());
        let len = pack.len() as u32;
        pack[8..12].copy_from_slice(&len.to_le_bytes());
        let sum = checksum(&pack[TABLE..]);
        pack[12..TABLE].copy_from_slice(&sum.to_le_bytes());
        pack
    }
}

/// Where a document's records begin in their sections.
struct Base {
    document: usize,
    divisions: usize,
    chapeaux: usize,
    points: usize,
}

/// Whether any key begins so, as [`Dictionary::has_prefix`](super::Dictionary::has_prefix) tells of
/// what is written.
pub fn has_prefix<V>(keys: &BTreeMap<String, V>, beginning: &str) -> bool {
    let mut from = keys.range::<str, _>((Bound::Included(beginning), Bound::Unbounded));
    from.next().is_some_and(|(key, _)| key.starts_with(beginning))
}

/// What is known of each term.
fn term_entries(index: &Index) -> Vec<TermEntry> {
    let mut entries = vec![TermEntry::default(); index.terms.len()];
    let mut stems: Vec<String> = index.terms.keys().map(|term| text::stem(term)).collect();
    for (place, (stem, links)) in index.stems.iter().enumerate() {
        for (term, _) in links.iter().filter(|(_, part)| part.is_none()) {
            entries[*term].stem = Some(place);
            stems[*term].clone_from(stem);
        }
    }
    for ((term, stem), entry) in index.terms.keys().zip(stems).zip(&mut entries) {
        let phrase = [&stem, " "].concat();
        let by_stem = !text::is_short(&stem) && index.synonyms.contains_key(&stem);
        entry.has_meanings = by_stem || index.synonyms.contains_key(&text::spelled(term));
        entry.begins_phrase = has_prefix(&index.synonyms, &phrase);
    }
    entries
}

fn encode(entry: TermEntry, postings: &[(usize, Vec<usize>)]) -> Vec<u8> {
    let mut out = Vec::new();
    push_number(&mut out, entry.to_number());
    let mut next = 0;
    for (point, positions) in postings {
        push_number(&mut out, point - next);
        push_number(&mut out, positions.len());
        next = point + 1;
        let mut before = 0;
        for position in positions {
            push_number(&mut out, position - before);
            before = *position;
        }
    }
    out
}

fn encode_links(links: &[Link]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut before = 0;
    for (term, part) in links {
        push_number(&mut out, term - before);
        push_number(&mut out, part.as_ref().map_or(0, |p| p.start));
        push_number(&mut out, part.as_ref().map_or(0, |p| p.len()));
        before = *term;
    }
    out
}
