//! Documents, divisions and points as words, in the order in which `records.js` reads them.

use super::words::Words;
use crate::corpus::{
    AcronymView, Division, DocumentInfo, FootnoteView, PathItem, PointView, ReferenceView,
};

pub(super) fn document(words: &mut Words, info: &DocumentInfo) {
    words.each(&[info.id, info.lang, info.title, info.date]);
    words.optional_text(info.formation);
    words.optional_number(info.session);
    words.number(info.pages);
    words.text(info.sha256);
    words.list(&info.acronyms, |words, AcronymView { short, long, point }| {
        words.each(&[short, long, point]);
    });
}

pub(super) fn division(words: &mut Words, division: &Division) {
    words.text(division.id);
    words.optional_text(division.label);
    words.text(division.title);
    words.number(division.points);
    words.list(&division.children, |words, child| self::division(words, child));
}

pub(super) fn point(words: &mut Words, point: &PointView) {
    words.each(&[&point.id, point.document, point.kind, point.label, point.chapter]);
    words.list(&point.path, |words, PathItem { id, label, title }| {
        words.text(id);
        words.optional_text(*label);
        words.text(title);
    });
    words.texts(&point.addressees);
    words.optional_text(point.chapeau);
    words.text(point.text);
    words.number(point.page);
    words.list(&point.footnotes, |words, FootnoteView { mark, text }| {
        words.each(&[mark, text]);
    });
    words.list(&point.references, |words, ReferenceView { kind, text, target, url }| {
        words.each(&[kind, text]);
        words.optional_text(target.as_deref());
        words.optional_text(*url);
    });
    words.texts(&point.cited_by);
}
