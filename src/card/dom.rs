//! The tree as DOM nodes, made one by one: no HTML is parsed, so none can be smuggled in.

use web_sys::Document;
use web_sys::wasm_bindgen::JsValue;

use super::tree::{Element, Node};

/// The element as a detached element of a document.
///
/// # Errors
///
/// What the document throws: nothing for elements and attributes of HTML.
pub fn write(document: &Document, element: &Element) -> Result<web_sys::Element, JsValue> {
    let node = document.create_element(element.tag)?;
    for (name, value) in &element.attributes {
        node.set_attribute(name, value)?;
    }
    for child in &element.children {
        let child: web_sys::Node = match child {
            Node::Element(child) => write(document, child)?.into(),
            Node::Text(text) => document.create_text_node(text).into(),
        };
        node.append_child(&child)?;
    }
    Ok(node)
}
