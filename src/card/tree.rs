//! The tree of a card: elements with attributes and children, nothing that could be more.

use super::Text;

/// A node of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'a> {
    /// An element.
    Element(Element<'a>),
    /// Text, not yet escaped for any syntax.
    Text(Text<'a>),
}

/// An element.
#[derive(Clone, Debug, PartialEq)]
pub struct Element<'a> {
    /// Name of an HTML element that has an end tag.
    pub tag: &'static str,
    /// Names and values in order.
    pub attributes: Vec<(&'static str, Text<'a>)>,
    /// Children in order.
    pub children: Vec<Node<'a>>,
}

/// An element that style sheets can reach: by a class from outside a shadow root's host page, by
/// a part of the same name from outside the shadow root.
pub(super) fn element<'a>(tag: &'static str, part: &'static str) -> Element<'a> {
    let mut element = Element::new(tag);
    element.attribute("class", ["cc-", part].concat()).attribute("part", part);
    element
}

/// The same with a text in it.
pub(super) fn text_element<'a>(
    tag: &'static str,
    part: &'static str,
    text: impl Into<Text<'a>>,
) -> Element<'a> {
    let mut element = element(tag, part);
    element.text(text);
    element
}

impl<'a> Element<'a> {
    pub(super) fn new(tag: &'static str) -> Self {
        Element { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// Number of children.
    pub(super) fn len(&self) -> usize {
        self.children.len()
    }

    pub(super) fn attribute(
        &mut self,
        name: &'static str,
        value: impl Into<Text<'a>>,
    ) -> &mut Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(super) fn lang(&mut self, tag: &'a str) -> &mut Self {
        self.attribute("lang", tag)
    }

    pub(super) fn child(&mut self, element: Element<'a>) -> &mut Self {
        self.children.push(Node::Element(element));
        self
    }

    pub(super) fn text(&mut self, text: impl Into<Text<'a>>) -> &mut Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub(super) fn with(&mut self, children: Vec<Node<'a>>) -> &mut Self {
        self.children.extend(children);
        self
    }
}
