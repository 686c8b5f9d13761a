//! Documents, points and results as JavaScript gets them.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::objects::{conclusions, get, json, parse, text};

const POINTS: &str = include_str!("../data/points.json");
const FILTERS: &str = include_str!("../data/filters.json");
const SEARCHES: &str = include_str!("../data/searches.json");
const RANKED: &str = include_str!("../data/ranked.json");

#[wasm_bindgen_test]
fn every_point_is_as_the_official_text_has_it() {
    let points = conclusions().points(&JsValue::UNDEFINED).expect("all points");
    let expected = Array::from(&parse(POINTS));
    assert_eq!(points.length(), expected.length());
    for (point, expected) in points.iter().zip(expected.iter()) {
        for field in Object::keys(expected.unchecked_ref::<Object>()).iter() {
            let field = field.as_string().expect("a name");
            assert_eq!(json(&get(&point, &field)), json(&get(&expected, &field)), "{field}");
        }
    }
}

#[wasm_bindgen_test]
fn filters_let_through_as_many_points_as_the_document_has() {
    let conclusions = conclusions();
    for expected in Array::from(&parse(FILTERS)).iter() {
        let filter = get(&expected, "filter");
        let found = conclusions.points(&filter).expect("a filter").length();
        assert_eq!(Some(f64::from(found)), get(&expected, "total").as_f64(), "{}", json(&filter));
    }
}

#[wasm_bindgen_test]
fn queries_find_exactly_the_points_expected() {
    let conclusions = conclusions();
    for expected in Array::from(&parse(SEARCHES)).iter() {
        let filter = get(&expected, "filter");
        let options = if filter.is_undefined() { Object::new().into() } else { filter };
        let set = |name: &str, value: JsValue| js_sys::Reflect::set(&options, &name.into(), &value);
        set("limit", f64::INFINITY.into()).expect("an option");
        set("sort", "document".into()).expect("an option");
        let found = conclusions.search(&get(&expected, "query"), &options).expect("a result");
        let ids: Array = Array::from(&get(&found, "hits")).iter().map(|h| get(&h, "id")).collect();
        assert_eq!(json(&ids), json(&get(&expected, "ids")), "{}", json(&expected));
    }
}

#[wasm_bindgen_test]
fn a_points_object_is_made_once_frozen_and_shared_by_results() {
    let conclusions = conclusions();
    let point = conclusions.point(&"point-40".into());
    let frozen = |value: &JsValue| Object::is_frozen(value.unchecked_ref::<Object>());
    assert!(frozen(&point) && frozen(&get(&point, "references")));
    let found = conclusions.search(&"inreisverbod".into(), &JsValue::UNDEFINED).expect("a result");
    let hits = Array::from(&get(&found, "hits"));
    let same = hits.iter().any(|hit| Object::is(&get(&hit, "point"), &point));
    assert!(same && Object::is(&conclusions.point(&"point-40".into()), &point));
    assert!(conclusions.point(&"point-52".into()).is_undefined());
}

#[wasm_bindgen_test]
fn the_segments_of_marks_joined_are_the_text_in_utf_16_too() {
    let conclusions = conclusions();
    for query in ["", "terrorisme", "oekraine", "coordinator", "technologieen", "de pnr"] {
        let found = conclusions.search(&query.into(), &JsValue::UNDEFINED).expect("a result");
        for hit in Array::from(&get(&found, "hits")).iter() {
            let segments = Array::from(&get(&hit, "marks"));
            let joined: String = segments.iter().map(|s| text(&s, "text")).collect();
            assert_eq!(joined, text(&get(&hit, "point"), "text"), "{query}");
            for marked in segments.iter().filter(|s| get(s, "mark").is_truthy()) {
                let marked = text(&marked, "text");
                assert!(marked.chars().all(char::is_alphanumeric), "{marked}");
            }
        }
    }
}

#[wasm_bindgen_test]
fn results_are_those_of_every_other_machine_to_the_last_bit() {
    let conclusions = conclusions();
    let options = parse(r#"{"limit": 10}"#);
    for expected in Array::from(&parse(RANKED)).iter() {
        let query = get(&expected, "query");
        let found = conclusions.search(&query, &options).expect("a result");
        for field in ["total", "terms", "suggestion"] {
            let (found, expected) = (get(&found, field), get(&expected, field));
            assert_eq!(json_or_nothing(&found), json_or_nothing(&expected), "{query:?} {field}");
        }
        let hits = Array::from(&get(&found, "hits"));
        let wanted = Array::from(&get(&expected, "hits"));
        assert_eq!(hits.length(), wanted.length(), "{query:?}");
        for (hit, wanted) in hits.iter().zip(wanted.iter()) {
            for field in ["id", "score", "why", "missing"] {
                let (hit, wanted) = (get(&hit, field), get(&wanted, field));
                assert_eq!(json_or_nothing(&hit), json_or_nothing(&wanted), "{query:?} {field}");
            }
        }
    }
}

/// A value written as JSON, empty where it is undefined.
fn json_or_nothing(value: &JsValue) -> String {
    if value.is_undefined() { String::new() } else { json(value) }
}
