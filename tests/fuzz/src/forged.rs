//! Documents that no seed would give: one text in every place that holds any.

use council_conclusions::compile;
use council_conclusions::model::{
    Acronym, Chapeau, Division, Document, Footnote, Kind, Place, Point, Reference, ReferenceKind,
};
use council_conclusions::pack;

/// A pack whose every string is `text`, but for the date and what must be a number.
pub fn pack(text: &str) -> Vec<u8> {
    let documents = [document(text)];
    pack::write(&documents, &compile::index(&documents, &[]))
}

fn document(text: &str) -> Document {
    let own = || text.to_string();
    Document {
        id: own(),
        lang: own(),
        title: own(),
        date: "2024-12-12".into(),
        formation: Some(own()),
        session: Some(1),
        pages: 1,
        sha256: own(),
        cover: vec![own()],
        annex: own(),
        divisions: vec![division(text, None), division(&[text, ".1"].concat(), Some(0))],
        chapeaux: vec![Chapeau { text: own(), addressees: vec![own()], page: 1 }],
        points: vec![point(text, Kind::Recital, 0), point(text, Kind::Point, 1)],
        acronyms: vec![Acronym { short: own(), long: own(), point: 0 }],
    }
}

fn division(text: &str, parent: Option<usize>) -> Division {
    Division {
        id: text.into(),
        label: Some(text.into()),
        title: text.into(),
        heading: text.into(),
        parent,
        points: parent.map_or(0, |p| p + 1)..2,
        page: 1,
    }
}

fn point(text: &str, kind: Kind, division: usize) -> Point {
    Point {
        kind,
        label: text.into(),
        division,
        chapeau: (kind == Kind::Point).then_some(0),
        text: text.into(),
        page: 1,
        page_breaks: Vec::new(),
        footnotes: vec![Footnote { mark: text.into(), text: text.into(), at: text.len(), page: 1 }],
        references: vec![
            reference(text, Place::Text, None),
            reference(text, Place::Footnote(0), Some(1 - division)),
        ],
    }
}

/// All of the text it stands in, as a link to the address that it is, or to a point.
fn reference(text: &str, place: Place, target: Option<usize>) -> Reference {
    let kind = target.map_or(ReferenceKind::Act, |_| ReferenceKind::Point);
    // A pack with an address that is not of the web is refused as a whole.
    let url = target.is_none().then(|| format!("https://example.eu/{text}"));
    Reference { kind, place, range: 0..text.len(), target, url }
}
