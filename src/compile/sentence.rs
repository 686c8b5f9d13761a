//! Where a recital or a point may end, and where a sentence has.

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

fn without_closing(text: &str) -> &str {
    text.trim_end_matches(CLOSING)
}

#[cfg(test)]
mod tests {
    use super::{has_ended, is_sentence};

    #[test]
    fn closing_marks_may_stand_behind_the_end() {
        for end in [".", "!", "?", ".”", ".)", "!’", "?\"", ".”)", ".]", ".'"] {
            let text = format!("te doen{end}");
            assert!(has_ended(&text) && is_sentence(&text), "{text}");
        }
        for end in [";", ";”", "; en", "; of", ";)"] {
            let text = format!("te doen{end}");
            assert!(has_ended(&text) && !is_sentence(&text), "{text}");
        }
        for end in ["", ",", ":", ", en", " en", "”", "-"] {
            let text = format!("te doen{end}");
            assert!(!has_ended(&text) && !is_sentence(&text), "{text}");
        }
    }
}
