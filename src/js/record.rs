//! Documents, divisions and points as words, in the order in which `records.js` reads them.

use super::words::{Words, wide};
use crate::corpus::Corpus;
use crate::pack::Section;
use crate::pack::fields::{acronym, document};

pub(super) fn document(words: &mut Words, corpus: &Corpus, document: usize) {
    let pack = corpus.pack();
    let text = |field| pack.str(Section::Documents, document, field);
    words.each(&[document::ID, document::LANG, document::TITLE, document::DATE].map(text));
    words.optional_text(Some(text(document::FORMATION)).filter(|f| !f.is_empty()));
    // One more than the number; 0: none.
    words.number(pack.word(Section::Documents, document, document::SESSION));
    words.number(corpus.document_pages(document));
    words.text(text(document::SHA256));
    let acronyms = pack.range(Section::Documents, document, document::ACRONYMS);
    words.list(acronyms, |words, place| {
        words.each(&[acronym::SHORT, acronym::LONG].map(|f| pack.str(Section::Acronyms, place, f)));
        words.text(&corpus.id(pack.word(Section::Acronyms, place, acronym::POINT)));
    });
}

/// The chapters of a document, or the sections of one of them, each with its sections.
pub(super) fn divisions(
    words: &mut Words,
    corpus: &Corpus,
    document: usize,
    parent: Option<usize>,
) {
    let all = corpus.document_divisions(document);
    words.list(all.filter(|d| corpus.division_parent(*d) == parent), |words, division| {
        heading(words, corpus, division);
        words.number(corpus.division_points(division).len());
        divisions(words, corpus, document, Some(division));
    });
}

/// A point: what many have in common are the places of their document, division and chapeau, this
/// one more than it, 0 for none.
pub(super) fn point(words: &mut Words, corpus: &Corpus, point: usize) {
    words.text(&corpus.name(point));
    words.text(&corpus.id(point));
    words.number(corpus.document(point));
    words.number(corpus.kind(point) as usize);
    words.text(corpus.label(point));
    words.number(corpus.division(point));
    words.number(corpus.chapeau_place(point).map_or(0, |place| place + 1));
    words.text(corpus.text(point));
    words.number(corpus.page(point));
    words.numbers(longer(corpus.text(point)));
    words.list(corpus.footnotes(point), |words, note| words.each(&[note.mark, note.text]));
    words.numbers(corpus.footnotes(point).map(|note| note.at));
    words.list(corpus.references(point), |words, reference| {
        words.each(&[reference.kind.name(), corpus.reference_text(point, &reference)]);
        words.optional_text(reference.target.map(|p| corpus.id(p)).as_deref());
        words.optional_text(reference.url);
    });
    words.list(corpus.cited_by(point), |words, citing| words.text(&corpus.id(citing)));
}

/// Where in a text UTF-8 takes more bytes than UTF-16 takes units: for each character that is not
/// ASCII, the byte after it, and by how many bytes the text so far is longer.
fn longer(text: &str) -> impl Iterator<Item = usize> {
    let places = wide(text).scan(0, |longer, (end, more)| {
        *longer += more;
        Some([end, *longer])
    });
    places.flatten()
}

/// The divisions down to one.
pub(super) fn path(words: &mut Words, corpus: &Corpus, division: usize) {
    words.list(corpus.path_to(division), |words, division| heading(words, corpus, division));
}

/// A chapeau and whom it addresses.
pub(super) fn chapeau(words: &mut Words, corpus: &Corpus, chapeau: usize) {
    words.text(corpus.chapeau_text(chapeau));
    words.texts(corpus.addressees_of(chapeau));
}

fn heading(words: &mut Words, corpus: &Corpus, division: usize) {
    words.text(corpus.division_id(division));
    words.optional_text(corpus.division_label(division));
    words.text(corpus.division_title(division));
}
