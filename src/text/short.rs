//! Short words: their stems say too little, so they are looked up by their spelling.

use super::fold::is_vowel;

/// Whether a stem is so short that words which have nothing in common share it: laws (`wetten`) and
/// knowing (`weten`), a tree (`boom`) and a bomb (`bom`). Such words are told apart by their
/// spelling.
pub fn is_short(stem: &str) -> bool {
    stem.len() <= 4
}

/// A term as it is looked up by its spelling.
pub fn spelled(term: &str) -> String {
    ["=", term].concat()
}

/// A short term and its plurals as they are looked up by their spelling.
pub fn spellings(term: &str) -> [String; 3] {
    let doubled = match term.as_bytes() {
        [rest @ .., vowel, last] if is_closed(rest, *vowel, *last) => char::from(*last).into(),
        _ => String::new(),
    };
    [term, &[term, "s"].concat(), &[term, &doubled, "en"].concat()].map(spelled)
}

/// Whether a word ends in one vowel and a consonant, which is doubled before an ending.
fn is_closed(rest: &[u8], vowel: u8, last: u8) -> bool {
    let before_is_vowel = rest.last().is_some_and(is_vowel);
    !before_is_vowel && is_vowel(&vowel) && last.is_ascii() && !is_vowel(&last)
}

#[cfg(test)]
mod tests {
    use super::spellings;

    #[test]
    fn a_short_word_has_its_plurals() {
        assert_eq!(spellings("bom"), ["=bom", "=boms", "=bommen"]);
        assert_eq!(spellings("geld"), ["=geld", "=gelds", "=gelden"]);
        assert_eq!(spellings("eu"), ["=eu", "=eus", "=euen"]);
        assert_eq!(spellings("é"), ["=é", "=és", "=éen"]);
    }
}
