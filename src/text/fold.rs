//! Folding: case, accents and typographic variants of one word become one term.

use std::ops::Range;

/// Latin Extended-A, U+0100 to U+017F, letter by letter without accents.
const LATIN_EXTENDED_A: &[u8; 128] =
    b"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The term of a word: lower case, accents dropped, ligatures opened, invisible characters and
/// apostrophes left out.
///
/// Composed and decomposed accents give the same term, for letters up to U+017F, so what an Apple
/// keyboard or a PDF sends is found too.
pub fn fold(word: &str) -> String {
    let mut term = String::with_capacity(word.len());
    for c in word.chars() {
        push_folded(c, &mut term);
    }
    term
}

/// Whether a letter of a term is a vowel.
pub(super) fn is_vowel(letter: &u8) -> bool {
    b"aeiouy".contains(letter)
}

/// The bytes of a word that bytes of its term come from.
pub fn unfold(word: &str, range: Range<usize>) -> Range<usize> {
    let mut term = String::with_capacity(word.len());
    let (mut start, mut end) = (0, word.len());
    for (at, c) in word.char_indices() {
        if term.len() <= range.start {
            start = at;
        }
        if term.len() >= range.end && !matches!(c, '\u{300}'..='\u{36f}') {
            end = at;
            break;
        }
        push_folded(c, &mut term);
    }
    start..end
}

fn push_folded(c: char, term: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => term.push(c),
        'A'..='Z' => term.push(c.to_ascii_lowercase()),
        '\u{80}'.. => push_folded_wide(c, term),
        '\'' => {}
        _ => term.push(c),
    }
}

fn push_folded_wide(c: char, term: &mut String) {
    if is_ignorable(c) {
        return;
    }
    match ligature(c) {
        Some(letters) => term.push_str(letters),
        None => term.push(base_letter(lower(c))),
    }
}

/// Characters that leave no trace in a term: combining accents, soft hyphens, zero-width
/// characters and typographic apostrophes.
pub(super) fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
        || is_apostrophe(c)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}')
}

/// A text in small letters, of the alphabets that languages of the Union are written in.
pub fn lowercase(text: &str) -> String {
    text.chars().map(lower).collect()
}

/// Whether a character is a capital of these alphabets.
pub fn is_capital(c: char) -> bool {
    lower(c) != c
}

/// Whether a character is a letter, and no capital of these alphabets.
pub fn is_small(c: char) -> bool {
    c.is_alphabetic() && !is_capital(c)
}

/// The small letter of a capital in the Latin, Greek or Cyrillic alphabet; any other character as
/// it is. Smaller than the tables of all of Unicode, which a web page would have to load.
fn lower(c: char) -> char {
    let step = match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        'Ÿ' => return 'ÿ',
        'İ' => return 'i',
        'Ĺ'..='Ň' | 'Ź'..='Ž' => u32::from(c) % 2,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => {
            1 - u32::from(c) % 2
        }
        _ => 0,
    };
    char::from_u32(u32::from(c) + step).unwrap_or(c)
}

fn ligature(c: char) -> Option<&'static str> {
    Some(match c {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ĳ' | 'ĳ' => "ij",
        'ß' | 'ẞ' => "ss",
        'Þ' | 'þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        _ => return None,
    })
}

fn base_letter(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ð' => 'd',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        '\u{100}'..='\u{17f}' => LATIN_EXTENDED_A[c as usize - 0x100] as char,
        'ș' => 's',
        'ț' => 't',
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' | 'Ί' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' | 'Ύ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ς' => 'σ',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, unfold};

    #[test]
    fn a_part_of_a_term_is_found_again_in_the_word() {
        let word = "Coo\u{308}rdinatie’sverbod";
        let term = fold(word);
        let part = term.find("verbod").map_or(0..0, |at| at..term.len());
        assert_eq!(&word[unfold(word, part)], "verbod");
        assert_eq!(&word[unfold(word, 0..11)], "Coo\u{308}rdinatie");
        assert_eq!(&word[unfold(word, 0..3)], "Coo\u{308}");
        assert_eq!(unfold(word, 0..term.len()), 0..word.len());
    }

    #[test]
    fn folding_makes_variants_of_a_word_equal() {
        for (word, term) in [
            ("Oekraïne", "oekraine"),
            ("OEKRAI\u{308}NE", "oekraine"),
            ("EU-coördinator", "eu-coordinator"),
            ("risico’s", "risicos"),
            ("risico's", "risicos"),
            ("geloofs\u{ad}overtuiging", "geloofsovertuiging"),
            ("Straße", "strasse"),
            ("ĳs", "ijs"),
            ("Łódź", "lodz"),
            ("İstanbul", "istanbul"),
            ("ſ", "s"),
            ("Αθήνα", "αθηνα"),
        ] {
            assert_eq!(fold(word), term, "{word}");
        }
    }

    #[test]
    fn capitals_of_european_alphabets_become_small_as_unicode_says() {
        let letters = (0xc0..=0x17f).chain(0x218..=0x21b).chain(0x391..=0x3ce);
        let letters = letters.chain(0x400..=0x45f).chain(0x1e00..=0x1e95).chain(0x1ea0..=0x1eff);
        for c in letters.filter_map(char::from_u32) {
            let mut lower = c.to_lowercase();
            let single = (lower.next(), lower.next());
            if let (Some(expected), None) = single {
                assert_eq!(super::lower(c), expected, "{c}");
            }
        }
        assert_eq!(super::lowercase("ÉÉN Ωμέγα Член İ"), "één ωμέγα член i");
    }

    #[test]
    fn every_letter_of_latin_extended_a_folds_to_the_letter_unicode_names() {
        let sample = "ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľĿŀŁłŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽž";
        let plain = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllllnnnnnnoooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz";
        assert_eq!(fold(sample), plain);
    }
}
