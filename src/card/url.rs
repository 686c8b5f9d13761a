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

/// Whether an address is absolute and of the web.
pub(super) fn is_web_address(url: &str) -> bool {
    matches!(scheme(url).as_deref(), Some("http" | "https"))
}

/// Whether an address is relative, of the web, or of the file the page itself came from.
fn is_harmless(url: &str) -> bool {
    matches!(scheme(url).as_deref(), None | Some("http" | "https" | "file"))
}

/// The scheme as a browser reads it: leading blanks, tabs and line feeds do not count.
fn scheme(url: &str) -> Option<String> {
    let mut scheme = String::new();
    for byte in url.bytes() {
        match byte {
            b'\t' | b'\n' | b'\r' => {}
            ..=b' ' if scheme.is_empty() => {}
            b':' => return Some(scheme),
            b'/' | b'?' | b'#' => return None,
            _ => scheme.push(char::from(byte.to_ascii_lowercase())),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_web_address, permalink};

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

    #[test]
    fn references_lead_to_the_web_only() {
        assert!(is_web_address("http://data.europa.eu/eli/reg/2018/1862/oj"));
        assert!(!is_web_address("file:///etc/passwd"));
        assert!(!is_web_address("//evil.example"));
    }
}
