//! Whom chapeaux address, and which of them are refused.

use council_conclusions::compile::compile;

use crate::data::{expectations, strings};

const LIST: &str = "addressees among LIDSTATEN, COMMISSIE, EUROPESE COMMISSIE, HOGE VERTEGENWOORDIGER, \
                    only \",\" \"en\" \"alsook\" between";
const HEADING: &str = "a heading, or a chapeau that names its addressees in capitals";

/// In an error, `{list}` and `{heading}` stand for what is expected in many cases.
#[test]
fn chapeaux_address_whom_they_request_to_act_or_are_refused() {
    let seed = std::fs::read_to_string("tests/data/other-conclusions.nl.txt").expect("a seed");
    let mut wrong = Vec::new();
    for case in expectations("chapeaux") {
        let chapeau = case["chapeau"].as_str().expect("a chapeau");
        let seed = seed.replacen("en verzoekt hij de HOGE VERTEGENWOORDIGER:", chapeau, 1);
        let found = match compile("x/o.nl.txt", seed.as_bytes()) {
            Ok(document) => match &document.chapeaux[..] {
                [_, second] => second.addressees.join(" "),
                others => format!("{} chapeaux", others.len()),
            },
            Err(error) => format!("found {}, expected {}", error.found, error.expected),
        };
        let expected = match case["error"].as_str() {
            Some(error) => error.replace("{list}", LIST).replace("{heading}", HEADING),
            None => strings(&case["addressees"]).join(" "),
        };
        if found != expected {
            wrong.push(format!("{chapeau}\n  {found}\n  expected: {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
