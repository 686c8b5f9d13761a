//! Running text with marks, links and footnote marks in it → nodes.

use std::collections::BinaryHeap;
use std::ops::Range;

use super::tree::{Element, Node, element, text_element};

/// A text and what lies over it; all positions are bytes of it.
#[derive(Debug)]
pub(super) struct Passage<'a> {
    text: &'a str,
    /// Words to mark, ascending.
    marks: Vec<Range<usize>>,
    /// Stretches that lead somewhere, ascending: kind of reference and address.
    pub links: Vec<(Range<usize>, &'static str, String)>,
    /// Footnote marks and where they stand.
    pub notes: Vec<(usize, &'a str)>,
}

impl<'a> Passage<'a> {
    /// A text with these bytes of it marked.
    pub fn new(text: &'a str, marks: Vec<Range<usize>>) -> Self {
        Passage { text, marks, links: Vec::new(), notes: Vec::new() }
    }
}

/// The nodes of a passage: links around marks, so that a link stays one.
pub(super) fn children<'a>(passage: &Passage<'a>) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    let mut from = 0;
    for (range, kind, href) in &passage.links {
        nodes.extend(run(passage, from..range.start));
        let mut link = element("a", "reference");
        link.attribute("data-kind", *kind)
            .attribute("href", href.clone())
            .with(run(passage, range.clone()));
        nodes.push(Node::Element(link));
        from = range.end;
    }
    nodes.extend(run(passage, from..passage.text.len()));
    nodes
}

/// A stretch without links.
fn run<'a>(passage: &Passage<'a>, range: Range<usize>) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    let mut from = range.start;
    for to in cuts(passage, &range) {
        let text = &passage.text[from..to];
        let marked = passage.marks.iter().any(|m| m.start <= from && to <= m.end);
        nodes.push(match marked {
            true => Node::Element(text_element("mark", "mark", text)),
            false => Node::Text(text.into()),
        });
        nodes.extend(passage.notes.iter().filter(|n| n.0 == to).map(|n| Node::Element(note(n.1))));
        from = to;
    }
    nodes
}

/// Where a stretch falls into pieces, its end included.
fn cuts(passage: &Passage, range: &Range<usize>) -> Vec<usize> {
    let marks = passage.marks.iter().flat_map(|m| [m.start, m.end]);
    let all = marks.chain(passage.notes.iter().map(|n| n.0)).chain([range.end]);
    let within = all.filter(|c| range.start < *c && *c <= range.end);
    let mut cuts = within.collect::<BinaryHeap<usize>>().into_sorted_vec();
    cuts.dedup();
    cuts
}

/// A footnote mark without text of its own: what a reader copies stays the official text. A style
/// sheet shows it from its attribute.
fn note(mark: &str) -> Element<'_> {
    let mut note = element("span", "note-mark");
    note.attribute("data-mark", mark);
    note
}
