//! Addresses that a card may lead to.

use crate::lean::has;

/// The address of a point, or none where the base could run script or leave the web.
pub(super) fn permalink(base: &str, name: &str) -> Option<String> {
    let between = if has(base, b'#') { "" } else { "#" };
    is_harmless(base).then(|| [base, between, &encoded(name)].concat())
}

/// What means something else in a fragment, or nothing there, by its bytes in hexadecimal.
fn encoded(name: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = Vec::with_capacity(name.len());
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            encoded.push(byte);
        } else {
            let digit = |four: u8| DIGITS[usize::from(four)];
            encoded.extend([b'%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    String::from_utf8(encoded).unwrap_or_default()
}

/// Whether an address is relative, of the web, or of the file the page itself came from. What a browser
/// would leave out of a scheme, blanks and line feeds, makes it none of these.
fn is_harmless(url: &str) -> bool {
    let end = url.bytes().position(|byte| b":/?#".contains(&byte));
    match end.filter(|end| url.as_bytes()[*end] == b':').map(|end| &url[..end]) {
        None => true,
        Some(scheme) => {
            ["http", "https", "file"].iter().any(|one| scheme.eq_ignore_ascii_case(one))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::permalink;

    #[test]
    fn a_base_that_could_run_script_gives_no_link() {
        for base in [
            "javascript:alert(1)",
            "  JavaScript:alert(1)//",
            "java\nscript:alert(1)//#",
            "\u{1}javascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:https://x",
        ] {
            assert_eq!(permalink(base, "point-1"), None, "{base:?}");
        }
    }

    #[test]
    fn a_fragment_is_appended_to_any_harmless_base() {
        for (base, link) in [
            ("#", "#point-1"),
            ("", "#point-1"),
            ("https://x.eu/p", "https://x.eu/p#point-1"),
            ("#conclusions=", "#conclusions=point-1"),
            ("/nl/a:b?x=y", "/nl/a:b?x=y#point-1"),
            ("file:///tmp/a.html", "file:///tmp/a.html#point-1"),
        ] {
            assert_eq!(permalink(base, "point-1").as_deref(), Some(link));
        }
    }

    #[test]
    fn a_name_stays_one_part_of_the_fragment() {
        let link = permalink("#c=", "a b;c=&%é/point-1");
        assert_eq!(link.as_deref(), Some("#c=a%20b%3Bc%3D%26%25%C3%A9/point-1"));
    }
}
