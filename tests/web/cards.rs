//! Cards as DOM nodes and as HTML text.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use crate::objects::{Conclusions, conclusions, parse, text};

fn both(conclusions: &Conclusions, id: &JsValue, options: &JsValue) -> (Element, String) {
    let node = conclusions.render_card(id, options).expect("a card");
    let html = conclusions.render_card_html(id, options).expect("a card");
    (node.unchecked_into(), html)
}

#[wasm_bindgen_test]
fn dom_nodes_and_html_text_are_equal_for_every_point_with_and_without_marks() {
    let conclusions = conclusions();
    let points = conclusions.points(&JsValue::UNDEFINED).expect("all points");
    for id in points.iter().map(|p| JsValue::from(text(&p, "id"))) {
        for query in ["", "terrorisme", "de SIS verordening 2018 doc", "e"] {
            let options = Object::new();
            Reflect::set(&options, &"query".into(), &query.into()).expect("an option");
            let (node, html) = both(&conclusions, &id, &options);
            assert_eq!(node.outer_html(), html);
            assert!(node.parent_node().is_none() && node.local_name() == "article");
        }
    }
}

/// Texts that would be markup, script or navigation if they were not taken as texts.
const ATTACKS: [&str; 6] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "</article><svg onload=alert(1)>",
    "&lt;b&gt;&amp;\u{a0}",
    "javascript:alert(1)",
];

#[wasm_bindgen_test]
fn attacks_in_labels_addresses_and_queries_stay_text() {
    let conclusions = conclusions();
    for attack in ATTACKS {
        let options = Object::new();
        let labels = parse(
            r#"{"lang":"?","point":"?","addressedTo":"?","page":"?","addressees":{"commission":"?"}}"#,
        );
        for name in ["lang", "point", "addressedTo", "page"] {
            Reflect::set(&labels, &name.into(), &attack.into()).expect("a label");
        }
        let names = Reflect::get(&labels, &"addressees".into()).expect("names");
        Reflect::set(&names, &"commission".into(), &attack.into()).expect("a name");
        for (name, value) in
            [("labels", labels), ("baseUrl", attack.into()), ("query", attack.into())]
        {
            Reflect::set(&options, &name.into(), &value).expect("an option");
        }
        let (node, html) = both(&conclusions, &"point-21".into(), &options);
        assert_eq!(node.outer_html(), html);
        assert_inert(&html);
    }
}

/// Parses the HTML as a page would and looks for anything that could act.
fn assert_inert(html: &str) {
    let holder = web_sys::window().expect("a window").document().expect("a document");
    let holder = holder.create_element("template").expect("an element");
    holder.set_inner_html(html);
    let content: web_sys::DocumentFragment =
        holder.unchecked_into::<web_sys::HtmlTemplateElement>().content();
    let elements = content.query_selector_all("*").expect("elements");
    for i in 0..elements.length() {
        let element: Element = elements.item(i).expect("an element").unchecked_into();
        let tag = element.local_name();
        assert!(!["script", "img", "svg", "iframe"].contains(&tag.as_str()), "{html}");
        for name in Array::from(&element.get_attribute_names()).iter() {
            let name = name.as_string().expect("a name");
            assert!(!name.starts_with("on"), "{html}");
        }
        let href = element.get_attribute("href").unwrap_or_default();
        assert!(!href.trim_start().starts_with("javascript:"), "{html}");
    }
    assert_eq!(content.child_element_count(), 1, "{html}");
}
