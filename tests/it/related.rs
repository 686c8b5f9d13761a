//! Points on the same subject, and who refers to whom.

use serde_json::json;

use crate::data::{CORPUS, expectations, strings};

fn ids(points: impl Iterator<Item = usize>) -> Vec<String> {
    points.map(|p| CORPUS.id(p)).collect()
}

#[test]
fn points_on_the_same_subject_are_related_the_closest_first() {
    for expected in expectations("related") {
        let id = expected["point"].as_str().expect("an id");
        let related = ids(CORPUS.related(CORPUS.find(id).expect("a point")));
        let first: Vec<&str> = related.iter().map(String::as_str).collect();
        let wanted = strings(&expected["related"]);
        assert!(first.starts_with(&wanted), "{id}: {first:?}, {}", expected["why"]);
    }
}

#[test]
fn no_point_is_related_to_itself_or_to_more_than_five() {
    for point in 0..CORPUS.len() {
        let related: Vec<usize> = CORPUS.related(point).collect();
        let mut once = related.clone();
        once.sort_unstable();
        once.dedup();
        assert!(!related.contains(&point), "{}", CORPUS.id(point));
        assert!(related.len() <= 5 && once.len() == related.len(), "{}", CORPUS.id(point));
    }
}

#[test]
fn a_point_is_cited_by_exactly_the_points_that_refer_to_it() {
    for point in 0..CORPUS.len() {
        let refers = |other: &usize| CORPUS.references(*other).any(|r| r.target == Some(point));
        let expected = ids((0..CORPUS.len()).filter(refers));
        assert_eq!(ids(CORPUS.cited_by(point)), expected, "{}", CORPUS.id(point));
    }
    let cited = serde_json::to_value(CORPUS.point(CORPUS.find("point-12").expect("point 12")));
    assert_eq!(cited.expect("JSON")["citedBy"], json!(["point-21"]));
}
