//! Where a recital or a point may end, and where a sentence has.

use std::sync::LazyLock;

use regex::Regex;

/// A footnote's mark behind the sign that ends a sentence: `zo.1`, `“zo.”1`.
static FOOTNOTE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r#"\p{Ll}[”"’')\]]*[.;!?][”"’')\]]*([1-9]\d?)$"#).expect("a valid pattern")
});

/// Marks that may close behind the sign that ends a sentence.
const CLOSING: [char; 6] = ['”', '"', '’', '\'', ')', ']'];

/// Whether a recital or a point may end so: like a sentence, or with `;`, `; en` and the like, closing
/// marks behind it.
pub(super) fn has_ended(text: &str) -> bool {
    let text = without_closing(text);
    let text = text.strip_suffix(" en").or_else(|| text.strip_suffix(" of")).unwrap_or(text);
    text.ends_with(['.', ';', '!', '?'])
}

/// Whether a text ends as sentences do, and so does the last point of a list: with `.`, `!` or `?`,
/// closing marks behind it.
pub(super) fn is_sentence(text: &str) -> bool {
    without_closing(text).ends_with(['.', '!', '?'])
}

/// The text without the marks that close behind its last sign, and a footnote's mark behind it.
fn without_closing(text: &str) -> &str {
    let footnote = FOOTNOTE.captures(text).and_then(|found| found.get(1));
    text[..footnote.map_or(text.len(), |mark| mark.start())].trim_end_matches(CLOSING)
}

#[cfg(test)]
mod tests {
    use super::{has_ended, is_sentence};

    #[test]
    fn closing_marks_may_stand_behind_the_end() {
        for end in [".", "!", "?", ".”", ".)", "!’", "?\"", ".”)", ".]", ".'", ".1", ".”12"]
        {
            let text = format!("te doen{end}");
            assert!(has_ended(&text) && is_sentence(&text), "{text}");
        }
        for end in [";", ";”", "; en", "; of", ";)"] {
            let text = format!("te doen{end}");
            assert!(has_ended(&text) && !is_sentence(&text), "{text}");
        }
        for end in ["", ",", ":", ", en", " en", "”", "-", "1", ",1", ".123", ".01"] {
            let text = format!("te doen{end}");
            assert!(!has_ended(&text) && !is_sentence(&text), "{text}");
        }
    }
}
