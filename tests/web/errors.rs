//! Errors as JavaScript catches them.

use js_sys::{Error, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::objects::{Conclusions, conclusions, parse, text};

fn check(error: impl Into<JsValue>, code: &str, message: &str) {
    let error: JsValue = error.into();
    assert!(error.is_instance_of::<Error>(), "a real Error");
    assert_eq!(text(&error, "name"), "ConclusionsError");
    assert_eq!((text(&error, "code"), text(&error, "message")), (code.into(), message.into()));
}

#[wasm_bindgen_test]
fn bytes_that_are_no_pack_give_bad_pack() {
    let bytes = Uint8Array::from(&b"random bytes, nothing else"[..]);
    let error = Conclusions::new(&bytes).expect_err("no pack");
    let message = "found bytes that do not begin with \"CCPK\", expected a pack; \
                   make the pack anew from its seeds";
    check(error, "bad-pack", message);
}

#[wasm_bindgen_test]
fn unknown_ids_give_their_codes() {
    let conclusions = conclusions();
    let unknown = conclusions.render_card_html(&"point-0".into(), &JsValue::UNDEFINED);
    let message = "found the point id \"point-0\", expected one that points() lists";
    check(unknown.expect_err("no such point"), "unknown-point", message);
    let unknown = conclusions.points(&parse(r#"{"addressee":["commission","council"]}"#));
    let message = "found the addressee \"council\", \
                   expected one of member-states, commission, none";
    check(unknown.expect_err("no such addressee"), "unknown-addressee", message);
    let unknown = conclusions.points(&parse(r#"{"document":"x"}"#));
    let message = "found the document \"x\", expected one of conclusions-2024-12-12";
    check(unknown.expect_err("no such document"), "unknown-document", message);
    let unknown = conclusions.search(&"".into(), &parse(r#"{"chapter":"III"}"#));
    let message = "found the chapter \"III\", expected one of inleiding, algemene-overwegingen, \
                   I, II, II.i, II.ii, II.iii";
    check(unknown.expect_err("no such chapter"), "unknown-chapter", message);
}

#[wasm_bindgen_test]
fn options_that_cannot_be_used_give_bad_option() {
    let conclusions = conclusions();
    let count = "a whole number from 0, or Infinity for all";
    let names =
        "options named addressee, addresseeMatch, chapter, kind, document, limit, offset, sort";
    for (options, found, expected) in [
        (r#"{"limit":-1}"#, "limit: -1", count),
        (r#"{"limit":1.5}"#, "limit: 1.5", count),
        (r#"{"offset":"x"}"#, "offset: \"x\"", count),
        (r#"{"sort":"date"}"#, "sort: \"date\"", "one of relevance, document"),
        (r#"{"addresseeMatch":"some"}"#, "addresseeMatch: \"some\"", "one of any, only, all"),
        (r#"{"kind":"article"}"#, "kind: \"article\"", "one of recital, point"),
        (r#"{"addressee":[7]}"#, "addressee: 7", "a string"),
        (r#"{"chapters":"I"}"#, "chapters: \"I\"", names),
        ("7", "options: 7", "an object"),
        (r#""I""#, "options: \"I\"", "an object"),
    ] {
        let error = conclusions.search(&"".into(), &parse(options)).expect_err(options);
        check(error, "bad-option", &format!("found {found}, expected {expected}"));
    }
    let error = conclusions.search(&7.into(), &JsValue::UNDEFINED).expect_err("no string");
    check(error, "bad-option", "found query: 7, expected a string");
    for (options, found, expected) in [
        (r#"{"headingLevel":1}"#, "headingLevel: 1", "a whole number from 2 to 6"),
        (r#"{"labels":{"point":3}}"#, "point: 3", "a string"),
        (r#"{"labels":{"addressees":"x"}}"#, "addressees: \"x\"", "an object of texts"),
        (r#"{"labels":{"addressees":{"commission":1}}}"#, "commission: 1", "a string"),
        (r#"{"labels":"x"}"#, "labels: \"x\"", "an object"),
        (
            r#"{"labels":{"title":"x"}}"#,
            "title: \"x\"",
            "labels named lang, point, recital, addressedTo, page, addressees",
        ),
    ] {
        let error = conclusions.render_card(&"point-1".into(), &parse(options)).expect_err(options);
        check(error, "bad-option", &format!("found {found}, expected {expected}"));
    }
}

#[wasm_bindgen_test]
fn exceptions_of_the_pages_own_code_are_told_apart_and_leave_nothing_broken() {
    let conclusions = conclusions();
    for source in [
        "({ get addressee() { throw new Error('boo') } })",
        "new Proxy({}, { ownKeys() { throw new Error('boo') } })",
        "({ chapter: new Proxy([1], { get() { throw new Error('boo') } }) })",
    ] {
        let options = js_sys::eval(source).expect("an object");
        let error: JsValue = conclusions.points(&options).expect_err(source);
        assert_eq!(text(&error, "code"), "bad-option", "{source}");
    }
    assert_eq!(conclusions.points(&JsValue::UNDEFINED).expect("points").length(), 60);
}

#[wasm_bindgen_test]
fn objects_without_a_prototype_are_objects_and_lists_are_none() {
    let conclusions = conclusions();
    let bare = js_sys::eval("Object.assign(Object.create(null), { limit: 1 })").expect("an object");
    assert!(conclusions.search(&"".into(), &bare).is_ok());
    let error = conclusions.search(&"".into(), &parse("[]")).expect_err("a list");
    check(error, "bad-option", "found options: [], expected an object");
}

#[wasm_bindgen_test]
fn options_that_are_undefined_or_null_are_not_there() {
    let conclusions = conclusions();
    for options in [JsValue::UNDEFINED, JsValue::NULL, parse(r#"{"limit":null,"kind":null}"#)] {
        assert!(conclusions.search(&"".into(), &options).is_ok());
    }
}
