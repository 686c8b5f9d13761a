//! The tree as HTML text, exactly as a browser serialises the same elements.

use super::tree::{Element, Node};

/// The element as HTML. Escapes as the HTML standard's serialisation does, "Serializing HTML
/// fragments", `<` and `>` in attributes included.
pub fn write(element: &Element) -> String {
    let mut out = String::new();
    push_element(element, &mut out);
    out
}

fn push_element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        value.chars().for_each(|c| push_escaped(c, c == '"', out));
        out.push('"');
    }
    out.push('>');
    for child in &element.children {
        match child {
            Node::Element(element) => push_element(element, out),
            Node::Text(text) => text.chars().for_each(|c| push_escaped(c, false, out)),
        }
    }
    out.push_str("</");
    out.push_str(element.tag);
    out.push('>');
}

fn push_escaped(c: char, is_quote: bool, out: &mut String) {
    match c {
        '&' => out.push_str("&amp;"),
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '\u{a0}' => out.push_str("&nbsp;"),
        '"' if is_quote => out.push_str("&quot;"),
        _ => out.push(c),
    }
}
