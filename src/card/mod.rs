//! A point's card: one tree, and two writers that turn it into DOM nodes or HTML text.

#[cfg(target_arch = "wasm32")]
pub mod dom;
pub mod html;
mod labels;
mod passage;
mod tree;
mod url;

use std::borrow::Cow;
use std::ops::Range;

use crate::corpus::Corpus;
use crate::model::{Kind, Place};
use crate::search::Query;

pub use labels::Labels;
pub use tree::{Element, Node};

use labels::fill;
use passage::{Passage, children};
use tree::element;

/// How a card is to look.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words around the official text.
    pub labels: Labels,
    /// Level of the card's heading, 2 to 6.
    pub heading_level: u8,
    /// What precedes a point's id in links to points: `#`, or an address; a `#` is put between
    /// where it has none.
    pub base_url: String,
}

impl Options {
    /// Level of headings where nothing else is said.
    pub const DEFAULT_HEADING_LEVEL: u8 = 3;
}

impl Default for Options {
    fn default() -> Self {
        Options {
            labels: Labels::default(),
            heading_level: Options::DEFAULT_HEADING_LEVEL,
            base_url: "#".into(),
        }
    }
}

/// Builds the card of a point, with what a query finds in its text and footnotes marked.
pub fn card<'a>(
    corpus: &'a Corpus,
    point: usize,
    query: &Query,
    options: &'a Options,
) -> Element<'a> {
    let lang = corpus.document_lang(corpus.document(point));
    let passages = passages(corpus, point, &query.mark(corpus, point), options);
    let text = element("p", "card-text").lang(lang).with(children(&passages[0]));
    element("article", "card")
        .lang(&options.labels.lang)
        .attribute("data-point", corpus.name(point))
        .attribute("data-kind", corpus.kind(point).name())
        .child(header(corpus, point, options, lang))
        .maybe(corpus.chapeau(point).map(|c| element("p", "card-chapeau").lang(lang).text(c)))
        .child(text)
        .child(footer(corpus, point, options, &passages[1..], lang))
}

/// The point's text and its footnotes, each with what is to be marked and linked in it.
fn passages<'a>(
    corpus: &'a Corpus,
    point: usize,
    marks: &[Range<usize>],
    options: &Options,
) -> Vec<Passage<'a>> {
    let mut passages = vec![Passage::new(corpus.text(point), 0, marks)];
    passages[0].notes = corpus.footnotes(point).map(|note| (note.at, note.mark)).collect();
    passages.extend(corpus.footnotes(point).map(|n| Passage::new(n.text, n.start, marks)));
    for reference in corpus.references(point) {
        let href = match reference.target {
            Some(target) => url::permalink(&options.base_url, &corpus.name(target)),
            None => reference.url.filter(|u| url::is_web_address(u)).map(String::from),
        };
        let place = match reference.place {
            Place::Text => 0,
            Place::Footnote(i) => i + 1,
        };
        if let (Some(href), Some(passage)) = (href, passages.get_mut(place)) {
            passage.links.push((reference.range, reference.kind.name(), href));
        }
    }
    passages
}

fn header<'a>(
    corpus: &'a Corpus,
    point: usize,
    options: &'a Options,
    lang: &'a str,
) -> Element<'a> {
    const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let template = match corpus.kind(point) {
        Kind::Recital => &options.labels.recital,
        Kind::Point => &options.labels.point,
    };
    let label = fill(template, &[("label", corpus.label(point))]);
    let name = match url::permalink(&options.base_url, &corpus.name(point)) {
        Some(href) => element("a", "card-permalink").attribute("href", href).text(label),
        None => element("span", "card-permalink").text(label),
    };
    let level = usize::from(options.heading_level.clamp(2, 6)) - 2;
    element("header", "card-header")
        .child(element(HEADINGS[level], "card-label").child(name))
        .maybe(addressees(corpus, point, &options.labels))
        .child(path(corpus, point, lang))
}

fn addressees<'a>(corpus: &'a Corpus, point: usize, labels: &'a Labels) -> Option<Element<'a>> {
    let mut line = element("p", "card-addressees")
        .child(element("span", "card-addressees-label").text(&*labels.addressed_to));
    let before = line.len();
    for id in corpus.addressees(point) {
        let name = element("span", "addressee").attribute("data-addressee", id);
        line = line.text(" ").child(name.text(labels.addressee(id)));
    }
    (line.len() > before).then_some(line)
}

fn path<'a>(corpus: &'a Corpus, point: usize, lang: &'a str) -> Element<'a> {
    let mut path = element("ol", "card-path").lang(lang);
    for division in corpus.path(point) {
        let label = corpus.division_label(division).map(|label| {
            let stop = if label.ends_with(')') { "" } else { "." };
            element("span", "division-label").text([label, stop].concat())
        });
        let step = Element::new("li");
        let step = match label {
            Some(label) => step.child(label).text(" "),
            None => step,
        };
        path = path.child(step.text(corpus.division_title(division)));
    }
    path
}

fn footer<'a>(
    corpus: &'a Corpus,
    point: usize,
    options: &'a Options,
    footnotes: &[Passage<'a>],
    lang: &'a str,
) -> Element<'a> {
    let document = corpus.document(point);
    let (page, pages) = (corpus.page(point), corpus.document_pages(document));
    let numbers = [("page", &*page.to_string()), ("pages", &*pages.to_string())];
    let mut list = element("ol", "card-footnotes").lang(lang);
    for (note, passage) in corpus.footnotes(point).zip(footnotes) {
        let mark = element("span", "footnote-mark").text(note.mark);
        let item = Element::new("li").attribute("data-mark", note.mark).child(mark).text(" ");
        list = list.child(item.with(children(passage)));
    }
    let title = || element("p", "card-document").lang(lang).text(corpus.document_title(document));
    element("footer", "card-footer")
        .maybe(Some(list).filter(|list| list.len() > 0))
        .maybe((corpus.document_count() > 1).then(title))
        .child(element("p", "card-page").text(fill(&options.labels.page, &numbers)))
}

/// A text that is either the corpus's own or made for the card.
type Text<'a> = Cow<'a, str>;
