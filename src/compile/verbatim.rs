//! A document written out again in the order of its seed, and the proof that nothing was lost.

use super::error::{Fault, quote};
use crate::model::{Document, Kind, Point};

/// Everything the document holds, in the order of the official text, on one line.
///
/// It equals the seed's text with white space folded and repaired hyphens joined.
pub fn verbatim(document: &Document) -> String {
    let mut writer = Writer { document, out: String::new(), page: 0 };
    for paragraph in &document.cover {
        writer.push(paragraph, 1);
    }
    writer.push(&document.annex, 1);
    writer.push(&document.title, 1);
    for place in 0..document.points.len() {
        writer.headings(place);
        writer.point(&document.points[place]);
    }
    writer.turn_to(document.pages + 1);
    writer.out
}

struct Writer<'a> {
    document: &'a Document,
    out: String,
    page: u32,
}

impl Writer<'_> {
    fn push(&mut self, text: &str, page: u32) {
        self.turn_to(page);
        if !self.out.is_empty() && !text.is_empty() && !self.out.ends_with(' ') {
            self.out.push(' ');
        }
        self.out.push_str(text);
    }

    /// Writes the footnotes of the pages before this one.
    fn turn_to(&mut self, page: u32) {
        while self.page < page {
            let notes = self.document.points.iter().flat_map(|p| &p.footnotes);
            for note in notes.filter(|n| n.page == self.page) {
                self.out.push_str(&[" ", &note.mark, " ", &note.text].concat());
            }
            self.page += 1;
        }
    }

    /// Headings and the chapeau that stand directly before the point at this place.
    fn headings(&mut self, place: usize) {
        let document = self.document;
        for division in document.divisions.iter().filter(|d| d.points.start == place) {
            self.push(&division.heading, division.page);
        }
        let before = place.checked_sub(1).and_then(|p| document.points[p].chapeau);
        if let Some(chapeau) = document.points[place].chapeau.filter(|c| Some(*c) != before) {
            let chapeau = &document.chapeaux[chapeau];
            self.push(&chapeau.text, chapeau.page);
        }
    }

    fn point(&mut self, point: &Point) {
        let label = match point.kind {
            Kind::Recital => format!("{})", point.label),
            Kind::Point => format!("{}.", point.label),
        };
        self.push(&label, point.page);
        let marked = with_marks(point);
        let mut from = 0;
        for (page, end) in
            (point.page..).zip(marked.breaks.iter().copied().chain([marked.text.len()]))
        {
            let piece = &marked.text[from..end];
            match from {
                0 => self.push(piece, page),
                _ => {
                    self.turn_to(page);
                    self.out.push_str(piece);
                }
            }
            from = end;
        }
    }
}

struct Marked {
    text: String,
    breaks: Vec<usize>,
}

/// A point's text with its footnote marks back in place.
fn with_marks(point: &Point) -> Marked {
    let mut marked = Marked { text: point.text.clone(), breaks: point.page_breaks.clone() };
    for note in point.footnotes.iter().rev() {
        marked.text.insert_str(note.at, &note.mark);
        for page in marked.breaks.iter_mut().filter(|b| **b > note.at) {
            *page += note.mark.len();
        }
    }
    marked
}

/// Compares the document with its seed, word by word: white space is folded, and a hyphen at the
/// end of a line may be gone or may join the next line. Knows nothing of how the seed was read.
pub(super) fn check(document: &Document, seed: &str) -> Result<(), Fault> {
    let written = verbatim(document);
    let mut rest = written.as_str();
    let mut word_goes_on = true;
    for (i, line) in seed.split('\n').enumerate() {
        for word in line.split_whitespace() {
            let at_word = rest.strip_prefix(' ').or(word_goes_on.then_some(rest));
            let breaks = line.ends_with(word) && word.ends_with('-');
            let after = at_word.and_then(|text| {
                let stem = word.strip_suffix('-').filter(|_| breaks);
                text.strip_prefix(word).or_else(|| text.strip_prefix(stem?))
            });
            rest = after.ok_or_else(|| {
                let there: Vec<_> = rest.split_whitespace().take(4).collect();
                Fault::new(
                    i + 1,
                    quote(word),
                    format!("{}, as the model says", quote(&there.join(" "))),
                )
            })?;
            word_goes_on = breaks;
        }
    }
    match rest {
        "" => Ok(()),
        _ => Err(Fault::new(seed.lines().count(), "the end of the text", quote(rest))),
    }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::compile::compile;
    use crate::model::Document;

    type Change = fn(&mut Document);

    #[test]
    fn a_document_that_lost_doubled_or_invented_anything_is_noticed() {
        let path = "seeds/conclusions-2024-12-12.nl.txt";
        let seed = std::fs::read(path).expect("the seed is there");
        let document = compile(path, &seed).expect("the seed compiles");
        let seed = String::from_utf8(seed).expect("the seed is text");
        assert!(check(&document, &seed).is_ok());
        let changes: [(&str, Change); 9] = [
            ("a character lost", |d| _ = d.points[3].text.pop()),
            ("a word doubled", |d| d.points[3].text.push_str(" actoren.")),
            ("a space lost", |d| d.points[3].text = d.points[3].text.replacen(' ', "", 1)),
            ("a footnote lost", |d| d.points[8].footnotes.clear()),
            ("a heading changed", |d| d.divisions[1].heading.push('!')),
            ("a point lost", |d| d.points.truncate(59)),
            ("a chapeau lost", |d| d.chapeaux[0].text.clear()),
            ("a word behind the end", |d| d.points[59].text.push_str(" Slot")),
            ("a hyphen lost within a line", |d| {
                let text = &mut d.points[9].text;
                assert!(text.contains("EU-agentschappen"), "{text}");
                *text = text.replacen("EU-agentschappen", "EUagentschappen", 1);
            }),
        ];
        for (name, change) in changes {
            let mut changed = document.clone();
            change(&mut changed);
            assert!(check(&changed, &seed).is_err(), "{name}");
        }
    }
}
