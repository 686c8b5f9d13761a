//! Lines → the parts of a document in order: cover, title, headings, chapeaux, recitals, points.
//!
//! Line breaks and empty lines say little in text taken from a PDF; what counts is where a
//! sentence has ended and which number comes next.

use std::ops::Range;

use super::chapeau;
use super::error::{Fault, quote};
use super::inside;
use super::join::{Joiner, Running};
use super::language::Language;
use super::marker::{Expected, Marker};
use super::seed::Line;
use super::sentence::{has_ended, is_sentence};
use crate::model::Kind;

/// Lines that a heading or a chapeau has at the most.
const LEAD_IN_LINES: usize = 4;

/// A part of the document's body.
#[derive(Debug)]
pub(super) enum Block {
    /// A heading; `section`: it stands below the chapter before it.
    Heading { label: Option<String>, section: bool, text: Running },
    /// A request that introduces points.
    Chapeau(Running),
    /// A recital or a point, its label cut off.
    Item { kind: Kind, label: String, text: Running },
}

/// A whole document in parts.
#[derive(Debug)]
pub(super) struct Structure {
    pub cover: Vec<Running>,
    pub annex: String,
    pub title: Running,
    pub blocks: Vec<Block>,
}

pub(super) fn read(lines: &[Line], language: &Language) -> Result<Structure, Fault> {
    let joiner = Joiner::new(lines, language);
    let annex = find_annex(lines, language)?;
    let cover =
        lines[..annex].chunk_by(|_, next| !next.after_gap).map(|p| joiner.join(p)).collect();
    let body = &lines[annex + 1..];
    let front = front_lines(body)?;
    let expected = Expected::default();
    let mut parser = Parser { lines: body, at: front, joiner, language, expected };
    let title = parser.joiner.join(&body[..front]);
    let blocks = parser.blocks()?;
    Ok(Structure { cover, annex: lines[annex].text.clone(), title, blocks })
}

fn find_annex(lines: &[Line], language: &Language) -> Result<usize, Fault> {
    let last = lines.last().map_or(1, |l| l.number);
    lines.iter().position(|l| l.text == language.annex).ok_or_else(|| {
        Fault::new(last, "the end of the text", format!("a line \"{}\" before it", language.annex))
    })
}

/// Lines of the annex's title: all before the first numbered heading, or before the one line that is the
/// heading over the first recital or point, or over the chapeau that introduces it.
fn front_lines(body: &[Line]) -> Result<usize, Fault> {
    let last = body.last().map_or(1, |l| l.number);
    let first = body.iter().position(|l| Marker::of(&l.text).is_some());
    let first =
        first.ok_or_else(|| Fault::new(last, "the end of the text", "a point before it"))?;
    let numbered = matches!(Marker::of(&body[first].text), Some(Marker::Chapter(_)));
    let front = if numbered { first } else { first_chapeau(body, first)?.saturating_sub(1) };
    match front {
        0 => {
            Err(Fault::new(body[0].number, quote(&body[0].text), "the annex's title and a heading"))
        }
        _ => Ok(front),
    }
}

/// The first line of the chapeau over the first point, or the point's own. Only an empty paragraph tells
/// the chapeau from the heading.
fn first_chapeau(body: &[Line], point: usize) -> Result<usize, Fault> {
    let above = &body[..point];
    let Some(last) =
        above.last().filter(|l| l.text.ends_with(':') && chapeau::names_someone(&l.text))
    else {
        return Ok(point);
    };
    let start = above.iter().rposition(|line| line.after_gap);
    let sentence = above.iter().rposition(|line| begins_sentence(&line.text));
    start.filter(|_| start == sentence).ok_or_else(|| {
        let expected = "an empty paragraph between the heading and this chapeau";
        Fault::new(last.number, quote(&last.text), expected)
    })
}

struct Parser<'a> {
    lines: &'a [Line],
    at: usize,
    joiner: Joiner<'a>,
    language: &'a Language,
    expected: Expected,
}

impl Parser<'_> {
    fn blocks(&mut self) -> Result<Vec<Block>, Fault> {
        let mut blocks = Vec::new();
        while self.at < self.lines.len() {
            let line = &self.lines[self.at];
            let marker = Marker::of(&line.text).filter(|m| self.opens_block(m, self.at));
            let block = match marker {
                Some(marker) => {
                    self.expected.accept(&marker, line.number)?;
                    match marker {
                        Marker::Chapter(label) => self.heading(label, false)?,
                        Marker::Letter(label) if !self.expected.in_recitals() => {
                            self.heading(label, true)?
                        }
                        Marker::Letter(label) => self.item(Kind::Recital, label)?,
                        Marker::Number(label) => self.item(Kind::Point, label)?,
                    }
                }
                None => self.lead_in()?,
            };
            blocks.push(block);
        }
        Ok(blocks)
    }

    /// Whether the marker on this line opens a block, given that the block before has ended. In the
    /// points a letter only does as the number of a section, over a heading.
    fn opens_block(&self, marker: &Marker, at: usize) -> bool {
        match marker {
            Marker::Letter(_) if !self.expected.in_recitals() => {
                marker.is_roman() && self.is_over_point(at)
            }
            _ => !marker.is_pair() || self.expected.in_pairs(),
        }
    }

    /// Whether a point's number follows before any sentence ends: so it is with headings only.
    fn is_over_point(&self, at: usize) -> bool {
        let is_number = |line: &Line| matches!(Marker::of(&line.text), Some(Marker::Number(_)));
        let mut lines = self.lines[at..].iter().take(1 + LEAD_IN_LINES);
        lines.find(|line| has_ended(&line.text) || is_number(line)).is_some_and(is_number)
    }

    /// The line after the last of the block that begins at `self.at`, up to the next marker.
    fn next_marker(&self) -> usize {
        let from = self.at + 1;
        let opens = |j: &usize| {
            let (before, line) = (&self.lines[j - 1], &self.lines[*j]);
            (has_ended(&before.text) || before.text.ends_with(':') || self.is_heading_before(*j))
                && Marker::of(&line.text).is_some_and(|m| self.opens_block(&m, *j))
        };
        (from..self.lines.len()).find(opens).unwrap_or(self.lines.len())
    }

    /// Whether the lines before this one, behind an empty paragraph, may be a heading: no sentence ends
    /// among them.
    fn is_heading_before(&self, at: usize) -> bool {
        let lines = &self.lines[at.saturating_sub(LEAD_IN_LINES)..at];
        let first = lines.iter().rposition(|line| line.after_gap);
        first.is_some_and(|first| !lines[first..].iter().any(|line| has_ended(&line.text)))
    }

    fn item(&mut self, kind: Kind, label: String) -> Result<Block, Fault> {
        let lines = &self.lines[self.at..self.next_marker()];
        let len =
            lines.iter().rposition(|l| has_ended(&l.text)).map_or(lines.len(), |last| last + 1);
        let mut text = self.joiner.join(&lines[..len]);
        let marker = text.text.find(' ').map_or(text.text.len(), |space| space + 1);
        text.remove(0..marker);
        if !has_ended(&text.text) {
            let line = lines[len - 1].number;
            return Err(Fault::new(
                line,
                quote(&lines[len - 1].text),
                "a text that ends with . or ;",
            ));
        }
        self.refuse_chapeau_inside(self.at + 1..self.at + len)?;
        inside::refuse(&lines[..len], &text, &self.expected, self.language)?;
        self.at += len;
        Ok(Block::Item { kind, label, text })
    }

    /// A chapeau inside a text has no point after it: its addressees would be lost without a word.
    fn refuse_chapeau_inside(&self, mut lines: Range<usize>) -> Result<(), Fault> {
        let begins = |at: &usize| has_ended(&self.lines[at - 1].text) && self.is_chapeau_from(*at);
        match lines.find(begins).map(|at| &self.lines[at]) {
            None => Ok(()),
            Some(line) => Err(Fault::new(line.number, quote(&line.text), "a point after it")),
        }
    }

    fn heading(&mut self, label: String, section: bool) -> Result<Block, Fault> {
        let end = self.heading_end()?;
        let text = self.joiner.join(&self.lines[self.at..end]);
        // Its number shows that it is no chapeau, so it may name an addressee before its colon.
        self.refuse_sentence(text.text.trim_end_matches(':'))?;
        self.at = end;
        Ok(Block::Heading { label: Some(label), section, text })
    }

    /// The line after the numbered heading on line `self.at`: a number follows, an empty paragraph or a
    /// chapeau.
    fn heading_end(&self) -> Result<usize, Fault> {
        let ends = |at: &usize| {
            let (before, line) = (&self.lines[at - 1], &self.lines[*at]);
            before.text.ends_with(':') || line.after_gap || Marker::of(&line.text).is_some()
        };
        let below = self.at + 1;
        let end = (below..self.lines.len()).find(ends);
        let end = match end {
            Some(end) if end > below && self.lines[end - 1].text.ends_with(':') => {
                Some(self.chapeau_below(below..end)?)
            }
            end => end,
        };
        end.filter(|end| end - self.at <= LEAD_IN_LINES).ok_or_else(|| {
            let line = &self.lines[self.at];
            let expected =
                format!("a heading of at most {LEAD_IN_LINES} lines and a point after it");
            Fault::new(line.number, quote(&line.text), expected)
        })
    }

    /// Where a chapeau begins among the lines below a numbered heading, of which the last has a colon: on
    /// the only one that begins like a sentence. Otherwise the title may take a part of it, or it of the
    /// title.
    fn chapeau_below(&self, lines: Range<usize>) -> Result<usize, Fault> {
        let mut starts = lines.clone().filter(|at| begins_sentence(&self.lines[*at].text));
        match (starts.next(), starts.next()) {
            (Some(start), None) if self.is_chapeau_from(start) => Ok(start),
            _ => {
                let line = &self.lines[lines.start];
                let expected = format!(
                    "a chapeau of at most {LEAD_IN_LINES} lines, an empty paragraph between it and \
                     the heading"
                );
                Err(Fault::new(line.number, quote(&line.text), expected))
            }
        }
    }

    /// A sentence that is read as a heading: a chapeau that writes nobody in capitals, whose points would
    /// be addressed to nobody, or a paragraph that has no number.
    fn refuse_sentence(&self, text: &str) -> Result<(), Fault> {
        let expected = if chapeau::asks(text, self.language) {
            "a heading, or a chapeau that names its addressees in capitals"
        } else if is_sentence(text) {
            "a heading, which does not end like a sentence"
        } else {
            return Ok(());
        };
        let line = &self.lines[self.at];
        Err(Fault::new(line.number, quote(&line.text), expected))
    }

    /// Whether a chapeau begins on line `at`.
    fn is_chapeau_from(&self, at: usize) -> bool {
        let lines = &self.lines[at..self.lead_in_end(at)];
        let text = self.joiner.join(lines).text;
        lines.len() <= LEAD_IN_LINES && chapeau::names_someone(&text) && text.ends_with(':')
    }

    /// The line after a lead-in that begins on line `at`: it ends with a colon, or where a marker or an
    /// empty paragraph follows.
    fn lead_in_end(&self, at: usize) -> usize {
        let ends = |j: &usize| {
            let next = self.lines.get(j + 1);
            self.lines[*j].text.ends_with(':')
                || next.is_none_or(|next| next.after_gap || Marker::of(&next.text).is_some())
        };
        (at..self.lines.len()).find(ends).map_or(self.lines.len(), |last| last + 1)
    }

    /// What stands between the end of a point and the next marker: a chapeau or a heading without
    /// a number.
    fn lead_in(&mut self) -> Result<Block, Fault> {
        let end = self.lead_in_end(self.at);
        let lines = &self.lines[self.at..end];
        let text = self.joiner.join(lines);
        let fault =
            |line: &Line, expected: &str| Err(Fault::new(line.number, quote(&line.text), expected));
        if lines.len() > LEAD_IN_LINES {
            return fault(
                &lines[0],
                &format!(
                    "a heading or a chapeau of at most {LEAD_IN_LINES} lines, and a point after it"
                ),
            );
        }
        if chapeau::names_someone(&text.text) && text.text.ends_with(':') {
            if let Some(line) = lines[1..].iter().find(|line| begins_sentence(&line.text)) {
                return fault(line, "an empty paragraph between a heading and a chapeau");
            }
            self.at = end;
            return Ok(Block::Chapeau(text));
        }
        if chapeau::named(&text.text, self.language).is_some() {
            return fault(&lines[0], "a chapeau that ends with a colon");
        }
        if !text.text.starts_with(char::is_uppercase) {
            return fault(&lines[0], "a point's number, a heading or a chapeau");
        }
        self.refuse_sentence(&text.text)?;
        self.at = end;
        self.expected.close_chapter();
        Ok(Block::Heading { label: None, section: false, text })
    }
}

/// Whether a line begins with a word of which the first letter alone is a capital.
fn begins_sentence(line: &str) -> bool {
    let mut chars = line.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}
