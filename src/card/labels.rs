//! The words around the official text, which the page that shows a card may replace.

use super::Text;
use crate::corpus::NAMES;

/// All labels of a card. In templates, `{label}`, `{page}` and `{pages}` are filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Labels {
    /// Language of the labels, a BCP 47 tag.
    pub lang: Text<'static>,
    /// Name of a point: `Punt {label}`.
    pub point: Text<'static>,
    /// Name of a recital: `Overweging {label}`.
    pub recital: Text<'static>,
    /// Words before the addressees.
    pub addressed_to: Text<'static>,
    /// Where it stands in the official document: `Bladzijde {page} van {pages}`.
    pub page: Text<'static>,
    /// Ids of addressees with their names, beside the Dutch ones; of several names the last counts.
    /// An id without a name is shown as it is.
    pub addressees: Vec<(String, String)>,
}

impl Default for Labels {
    fn default() -> Self {
        Labels {
            lang: "nl".into(),
            point: "Punt {label}".into(),
            recital: "Overweging {label}".into(),
            addressed_to: "Gericht aan".into(),
            page: "Bladzijde {page} van {pages}".into(),
            addressees: Vec::new(),
        }
    }
}

impl Labels {
    /// Name of an addressee.
    pub fn addressee<'a>(&'a self, id: &'a str) -> &'a str {
        let given = self.addressees.iter().rev().map(|(id, name)| (&**id, &**name));
        given.chain(NAMES).find(|(known, _)| *known == id).map_or(id, |(_, name)| name)
    }
}

/// A template with its placeholders filled in, once each and from left to right, so that nothing
/// filled in is taken for a placeholder.
pub(super) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let (mut out, mut rest) = (String::new(), template);
    while let Some(at) = rest.bytes().position(|byte| byte == b'{') {
        let inside = &rest[at + 1..];
        let filled = values.iter().find_map(|(name, value)| {
            Some((*value, inside.strip_prefix(name)?.strip_prefix('}')?))
        });
        let (text, behind) = filled.unwrap_or(("{", inside));
        out.push_str(&rest[..at]);
        out.push_str(text);
        rest = behind;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn templates_are_filled_once_and_unknown_placeholders_stay() {
        let values = [("page", "{pages}"), ("pages", "15")];
        assert_eq!(fill("p. {page} van {pages} {x} {", &values), "p. {pages} van 15 {x} {");
    }
}
