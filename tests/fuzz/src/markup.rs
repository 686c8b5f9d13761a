//! A reader of HTML so strict that only what the card writer may write gets through, made from the
//! standard's "Serializing HTML fragments" and not from the writer.

use std::iter::Peekable;
use std::str::Chars;

use council_conclusions::card::{self, Node};

/// An element as a browser would read it, texts beside each other joined.
#[derive(Debug, PartialEq)]
pub enum Read {
    /// Name, attributes, children.
    Element(String, Vec<(String, String)>, Vec<Read>),
    /// Text.
    Text(String),
}

/// What the tree of a card is without its Rust types.
pub fn plain(element: &card::Element) -> Read {
    let attributes = element.attributes.iter();
    let attributes = attributes.map(|(n, v)| (n.to_string(), v.to_string())).collect();
    let mut children: Vec<Read> = Vec::new();
    for child in &element.children {
        match (child, children.last_mut()) {
            (Node::Element(child), _) => children.push(plain(child)),
            (Node::Text(text), _) if text.is_empty() => {}
            (Node::Text(text), Some(Read::Text(before))) => before.push_str(text),
            (Node::Text(text), _) => children.push(Read::Text(text.to_string())),
        }
    }
    Read::Element(element.tag.into(), attributes, children)
}

/// Reads the HTML of one element and nothing after it.
pub fn read(html: &str) -> Read {
    let mut rest = html.chars().peekable();
    assert_eq!(rest.next(), Some('<'));
    let element = element(&mut rest);
    assert_eq!(rest.next(), None, "nothing follows");
    element
}

type Rest<'a, 'b> = &'a mut Peekable<Chars<'b>>;

/// After its `<`.
fn element(rest: Rest) -> Read {
    let tag = name(rest);
    let mut attributes = Vec::new();
    while rest.next_if_eq(&' ').is_some() {
        let name = name(rest);
        assert_eq!((rest.next(), rest.next()), (Some('='), Some('"')));
        attributes.push((name, text(rest, '"')));
        assert_eq!(rest.next(), Some('"'));
    }
    assert_eq!(rest.next(), Some('>'));
    let children = children(rest, &tag);
    Read::Element(tag, attributes, children)
}

/// Up to the end tag of `parent`.
fn children(rest: Rest, parent: &str) -> Vec<Read> {
    let mut children = Vec::new();
    loop {
        let text = text(rest, '<');
        if !text.is_empty() {
            children.push(Read::Text(text));
        }
        assert_eq!(rest.next(), Some('<'), "the end of <{parent}>");
        if rest.next_if_eq(&'/').is_none() {
            children.push(element(rest));
            continue;
        }
        assert_eq!((name(rest).as_str(), rest.next()), (parent, Some('>')));
        return children;
    }
}

fn name(rest: Rest) -> String {
    let allowed = |c: &char| matches!(c, 'a'..='z' | '0'..='9' | '-');
    let name: String = std::iter::from_fn(|| rest.next_if(allowed)).collect();
    assert!(name.starts_with(|c: char| c.is_ascii_lowercase()), "{name:?} is a name");
    name
}

/// Text up to, and without, a character; what could begin or end markup stands in it escaped.
fn text(rest: Rest, end: char) -> String {
    let mut text = String::new();
    while let Some(c) = rest.next_if(|c| *c != end) {
        assert!(!matches!(c, '<' | '>' | '\u{a0}'), "{c:?} after {text:?}");
        text.push(if c == '&' { reference(rest) } else { c });
    }
    text
}

fn reference(rest: Rest) -> char {
    let name: String = rest.by_ref().take_while(|c| *c != ';').collect();
    match name.as_str() {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "nbsp" => '\u{a0}',
        other => panic!("&{other}; is none of the references that the writer needs"),
    }
}

/// Whether a browser that follows an address stays on the web, or on its own page or file.
pub fn is_harmless(address: &str) -> bool {
    // Browsers strip these before they look for the scheme.
    let read = address.trim_start_matches(|c| c <= ' ').replace(['\t', '\n', '\r'], "");
    let scheme = read.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    let is_scheme = |s: &String| {
        s.starts_with(|c: char| c.is_ascii_lowercase())
            && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
    };
    let scheme = scheme.filter(is_scheme);
    scheme.is_none_or(|scheme| matches!(scheme.as_str(), "http" | "https" | "file"))
}
