//! Short seeds: what is understood of each, or why it is refused.

use council_conclusions::compile::compile;
use council_conclusions::model::{Document, Point};

use crate::data::{expectations, strings};

/// What stands before the body of each, which begins on line 14.
const FRONT: &str = " Conclusies van de Raad (9 juni 2026) \n\nDe delegaties vinden de conclusies van de \
                     Raad van 9 juni 2026. \n BIJLAGE \n\nConclusies van de Raad \n\nover havens \n\n\
                     Inleiding \n\na) Havens. \n\n";

/// `body` is a seed's text behind its first recital, `whole` all behind the title. `understood` lists its
/// headings, and its points like `1 in I for commission: text[1: footnote]`.
#[test]
fn short_seeds_are_understood_or_refused() {
    let mut wrong = Vec::new();
    for case in expectations("small-seeds") {
        let seed = match (case["body"].as_str(), case["whole"].as_str()) {
            (Some(body), _) => [FRONT, body].concat(),
            (_, whole) => {
                let front = FRONT.split("Inleiding").next().unwrap_or_default();
                [front, whole.expect("a body, or the whole")].concat()
            }
        };
        let found = match compile("x/o.nl.txt", seed.as_bytes()) {
            Ok(document) => understood(&document),
            Err(error) => vec![error.to_string()],
        };
        let expected = match case["error"].as_str() {
            Some(error) => vec![format!("x/o.nl.txt:{error}")],
            None => strings(&case["understood"]).into_iter().map(String::from).collect(),
        };
        if found != expected {
            wrong
                .push(format!("{}\n  found    {found:#?}\n  expected {expected:#?}", case["name"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// All but the recital of the front.
fn understood(document: &Document) -> Vec<String> {
    let mut lines = Vec::new();
    for (place, point) in document.points.iter().enumerate() {
        let divisions = document.divisions.iter().filter(|d| d.points.start == place);
        lines.extend(divisions.map(|d| d.heading.clone()));
        lines.push(shown(document, point));
    }
    lines
        .into_iter()
        .filter(|line| line != "Inleiding" && line != "a in inleiding: Havens.")
        .collect()
}

fn shown(document: &Document, point: &Point) -> String {
    let mut text = point.text.clone();
    for note in point.footnotes.iter().rev() {
        text.insert_str(note.at, &format!("[{}: {}]", note.mark, note.text));
    }
    let addressees = point.chapeau.map(|c| document.chapeaux[c].addressees.join(" "));
    let addressees = addressees.map(|ids| format!(" for {ids}")).unwrap_or_default();
    format!("{} in {}{addressees}: {text}", point.label, document.divisions[point.division].id)
}
