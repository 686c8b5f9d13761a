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
    Element::new(tag).attribute("class", ["cc-", part].concat()).attribute("part", part)
}

impl<'a> Element<'a> {
    pub(super) fn new(tag: &'static str) -> Self {
        Element { tag, attributes: Vec::new(), children: Vec::new() }
    }

    /// Number of children.
    pub(super) fn len(&self) -> usize {
        self.children.len()
    }

    pub(super) fn attribute(mut self, name: &'static str, value: impl Into<Text<'a>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    pub(super) fn lang(self, tag: &'a str) -> Self {
        self.attribute("lang", tag)
    }

    pub(super) fn child(mut self, element: Element<'a>) -> Self {
        self.children.push(Node::Element(element));
        self
    }

    pub(super) fn maybe(self, element: Option<Element<'a>>) -> Self {
        match element {
            Some(element) => self.child(element),
            None => self,
        }
    }

    pub(super) fn text(mut self, text: impl Into<Text<'a>>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    pub(super) fn with(mut self, children: Vec<Node<'a>>) -> Self {
        self.children.extend(children);
        self
    }
}
