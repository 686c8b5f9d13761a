//! What shows that a recital or a point has swallowed what follows it: its text would not be lost, but
//! given to the wrong number, or to the wrong addressee.

use super::chapeau;
use super::error::{Fault, quote};
use super::join::Running;
use super::language::Language;
use super::marker::{Expected, Marker};
use super::seed::Line;
use super::sentence::has_ended;
use crate::text;

/// Signs that items of a list within a text begin with.
const DASHES: [char; 3] = ['-', '–', '•'];

/// Refuses a recital or point whose lines or text, its label cut off, hold what does not belong to it;
/// `expected` is what comes next.
pub(super) fn refuse(
    lines: &[Line],
    text: &Running,
    expected: &Expected,
    language: &Language,
) -> Result<(), Fault> {
    refuse_numbers(lines, expected)?;
    refuse_number_within_line(text, expected)?;
    refuse_unnumbered(lines)?;
    refuse_letters(lines)?;
    refuse_addressees(text, language)?;
    refuse_requests(text, language)
}

/// The next number stands at the beginning of a line, but what is before it has not ended.
fn refuse_numbers(lines: &[Line], expected: &Expected) -> Result<(), Fault> {
    let opens = |line: &Line| Marker::of(&line.text).is_some_and(|m| expected.is_next(&m));
    let pair = lines.windows(2).find(|pair| opens(&pair[1]));
    pair.map_or(Ok(()), |pair| {
        let expected = "an end with . or ; or :, or a heading behind an empty paragraph, because a \
                        number follows";
        Err(Fault::new(pair[0].number, quote(&pair[0].text), expected))
    })
}

/// The next number stands behind the end of a sentence in the same line.
fn refuse_number_within_line(text: &Running, expected: &Expected) -> Result<(), Fault> {
    let number = expected.next_point();
    let found = ['.', ';'].iter().find_map(|end| text.text.find(&format!("{end} {number}. ")));
    found.map_or(Ok(()), |at| {
        let expected = format!("point {number} on a line of its own");
        Err(Fault::new(text.line_at(at), quote(&text.text[at + 2..]), expected))
    })
}

/// A line that begins no item of a list follows one that ends like an item, or it begins a paragraph of
/// its own.
fn refuse_unnumbered(lines: &[Line]) -> Result<(), Fault> {
    let is_item = |line: &Line| Marker::of(&line.text).is_some() || line.text.starts_with(DASHES);
    let follows = |before: &Line, line: &Line| {
        before.text.ends_with(';') || (line.after_gap && has_ended(&before.text))
    };
    let pair = lines.windows(2).find(|pair| follows(&pair[0], &pair[1]) && !is_item(&pair[1]));
    pair.map_or(Ok(()), |pair| {
        let expected = match pair[0].text.ends_with(';') {
            true => "a number or a letter behind the ;",
            false => "a number or a letter behind the empty paragraph",
        };
        Err(Fault::new(pair[1].number, quote(&pair[1].text), expected))
    })
}

/// A letter that continues no list of this text: a recital, or a section, out of its place.
fn refuse_letters(lines: &[Line]) -> Result<(), Fault> {
    let mut list: Vec<Marker> = Vec::new();
    for pair in lines.windows(2) {
        let Some(letter @ Marker::Letter(_)) = Marker::of(&pair[1].text) else { continue };
        if has_ended(&pair[0].text) && !letter.continues(&list) {
            let expected = "a list that begins with a) or i), or the letter that comes next in it";
            return Err(Fault::new(pair[1].number, quote(&pair[1].text), expected));
        }
        list.push(letter);
    }
    Ok(())
}

/// Only chapeaux write in capitals whom they address.
fn refuse_addressees(text: &Running, language: &Language) -> Result<(), Fault> {
    chapeau::named(&text.text, language).map_or(Ok(()), |at| {
        let expected =
            "addressees in capitals only in a chapeau, which begins a line and ends with :";
        Err(Fault::new(text.line_at(at), quote(&text.text[at..]), expected))
    })
}

/// A request that stands in no chapeau would be addressed to nobody, or to those whom the chapeau above
/// it names: `VERZOEKT de Commissie …`, `De Raad roept de lidstaten op …`.
fn refuse_requests(text: &Running, language: &Language) -> Result<(), Fault> {
    let words: Vec<_> =
        text::words(&text.text).map(|w| (w.start, &text.text[w.start..w.end])).collect();
    let is_request = |i: &usize| {
        let word = words[*i].1;
        let is_capital = !word.contains(char::is_lowercase);
        let asks = language.requests.contains(&text::fold(word).as_str());
        asks && (*i == 0 || is_capital || is_beside_speaker(&words, *i, language))
    };
    (0..words.len()).find(is_request).map_or(Ok(()), |i| {
        let at = words[i].0;
        let expected = "a request only in a chapeau, which names its addressees in capitals";
        Err(Fault::new(text.line_at(at), quote(&text.text[at..]), expected))
    })
}

/// Whether the Council is the subject of the verb at this place: `de Raad verzoekt`, `Hij verzoekt`,
/// `verzoekt de Raad`, `verzoekt hij`.
fn is_beside_speaker(words: &[(usize, &str)], verb: usize, language: &Language) -> bool {
    let folded: Vec<String> = words.iter().map(|(_, word)| text::fold(word)).collect();
    let (before, after) = (&folded[..verb], &folded[verb + 1..]);
    let is_speaker = |pair: &[String]| {
        language.articles.contains(&&*pair[0]) && pair[1] == text::fold(language.speaker)
    };
    let opens_sentence =
        verb.checked_sub(1).is_some_and(|i| words[i].1.starts_with(char::is_uppercase));
    before.last_chunk::<2>().is_some_and(|pair| is_speaker(pair))
        || after.first_chunk::<2>().is_some_and(|pair| is_speaker(pair))
        || after.first().is_some_and(|word| word == language.pronoun)
        || (opens_sentence && before.last().is_some_and(|word| word == language.pronoun))
}
