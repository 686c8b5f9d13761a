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
use crate::lean::decimal;
use crate::model::{Kind, Place};
use crate::search::{Query, within};

pub use labels::Labels;
pub use tree::{Element, Node};

use labels::fill;
use passage::{Passage, children};
use tree::{element, text_element};

/// How a card is to look.
#[derive(Clone, Debug)]
pub struct Options {
    /// Words around the official text.
    pub labels: Labels,
    /// Level of the card's heading, 2 to 6.
    pub heading_level: u8,
    /// What precedes a point's id in links to points: `#`, or an address; a `#` is put between
    /// where it has none.
    pub base_url: Text<'static>,
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

/// Builds the card of a point, with what a query finds marked: in its text and footnotes, and in what
/// stands over it.
pub fn card<'a>(
    corpus: &'a Corpus,
    point: usize,
    query: &Query,
    options: &'a Options,
) -> Element<'a> {
    let lang = corpus.document_lang(corpus.document(point));
    let passages = passages(corpus, point, &query.mark(corpus, point), options);
    let mut card = element("article", "card");
    card.lang(&options.labels.lang)
        .attribute("data-point", corpus.name(point))
        .attribute("data-kind", corpus.kind(point).name())
        .child(header(corpus, point, query, options, lang));
    if let Some(place) = corpus.chapeau_place(point) {
        let mut chapeau = element("p", "card-chapeau");
        chapeau.lang(lang).with(marked(corpus, query, corpus.chapeau_unit(place)));
        card.child(chapeau);
    }
    let mut text = element("p", "card-text");
    text.lang(lang).with(children(&passages[0]));
    card.child(text).child(footer(corpus, point, options, &passages[1..], lang));
    card
}

/// The text of a unit of the index, with what a query finds in it marked.
fn marked<'a>(corpus: &'a Corpus, query: &Query, unit: usize) -> Vec<Node<'a>> {
    children(&Passage::new(corpus.unit_text(unit), query.mark(corpus, unit)))
}

/// The point's text and its footnotes, each with what is to be marked and linked in it.
fn passages<'a>(
    corpus: &'a Corpus,
    point: usize,
    marks: &[Range<usize>],
    options: &Options,
) -> Vec<Passage<'a>> {
    let passage = |text, start| Passage::new(text, within(marks, start, text));
    let mut passages = vec![passage(corpus.text(point), 0)];
    passages[0].notes = corpus.footnotes(point).map(|note| (note.at, note.mark)).collect();
    passages.extend(corpus.footnotes(point).map(|n| passage(n.text, n.start)));
    for reference in corpus.references(point) {
        let href = match reference.target {
            Some(target) => url::permalink(&options.base_url, &corpus.name(target)),
            // That it is of the web was seen when the pack was opened.
            None => reference.url.map(String::from),
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
    query: &Query,
    options: &'a Options,
    lang: &'a str,
) -> Element<'a> {
    const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];
    let template = match corpus.kind(point) {
        Kind::Recital => &options.labels.recital,
        Kind::Point => &options.labels.point,
    };
    let label = fill(template, &[("label", corpus.label(point))]);
    let href = url::permalink(&options.base_url, &corpus.name(point));
    let mut name = text_element(if href.is_some() { "a" } else { "span" }, "card-permalink", label);
    if let Some(href) = href {
        name.attribute("href", href);
    }
    let level = usize::from(options.heading_level.clamp(2, 6)) - 2;
    let mut heading = element(HEADINGS[level], "card-label");
    heading.child(name);
    let mut header = element("header", "card-header");
    header.child(heading);
    if let Some(addressees) = addressees(corpus, point, &options.labels) {
        header.child(addressees);
    }
    header.child(path(corpus, point, query, lang));
    header
}

fn addressees<'a>(corpus: &'a Corpus, point: usize, labels: &'a Labels) -> Option<Element<'a>> {
    let mut line = element("p", "card-addressees");
    line.child(text_element("span", "card-addressees-label", &*labels.addressed_to));
    let before = line.len();
    for id in corpus.addressees(point) {
        let mut name = text_element("span", "addressee", labels.addressee(id));
        name.attribute("data-addressee", id);
        line.text(" ").child(name);
    }
    (line.len() > before).then_some(line)
}

fn path<'a>(corpus: &'a Corpus, point: usize, query: &Query, lang: &'a str) -> Element<'a> {
    let mut path = element("ol", "card-path");
    path.lang(lang);
    for division in corpus.path(point) {
        let mut step = Element::new("li");
        if let Some(label) = corpus.division_label(division) {
            let stop = if label.ends_with(')') { "" } else { "." };
            step.child(text_element("span", "division-label", [label, stop].concat())).text(" ");
        }
        step.with(marked(corpus, query, corpus.title_unit(division)));
        path.child(step);
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
    let numbers = [("page", &*decimal(page)), ("pages", &*decimal(pages))];
    let mut footer = element("footer", "card-footer");
    let mut list = element("ol", "card-footnotes");
    list.lang(lang);
    for (note, passage) in corpus.footnotes(point).zip(footnotes) {
        let mut item = Element::new("li");
        item.attribute("data-mark", note.mark)
            .child(text_element("span", "footnote-mark", note.mark))
            .text(" ")
            .with(children(passage));
        list.child(item);
    }
    if list.len() > 0 {
        footer.child(list);
    }
    if corpus.document_count() > 1 {
        let mut title = element("p", "card-document");
        title.lang(lang).text(corpus.document_title(document));
        footer.child(title);
    }
    footer.child(text_element("p", "card-page", fill(&options.labels.page, &numbers)));
    footer
}

/// A text that is either the corpus's own or made for the card.
type Text<'a> = Cow<'a, str>;
