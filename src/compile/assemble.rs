//! The parts of a document → the document.

use super::chapeau;
use super::cover;
use super::error::{Fault, quote};
use super::join::{Joiner, Running};
use super::language::Language;
use super::notes;
use super::seed::Seed;
use super::sentence::is_sentence;
use super::structure::{Block, Structure};
use super::{acronyms, references};
use crate::model::{Chapeau, Division, Document, Kind, Point};
use crate::text;

/// What a seed's file name and bytes say, before it is read.
pub(super) struct Origin<'a> {
    pub id: &'a str,
    pub language: &'a Language,
    pub sha256: String,
}

pub(super) fn assemble(seed: &Seed, parts: Structure, origin: Origin) -> Result<Document, Fault> {
    let cover = cover::read(&parts.cover, origin.language)?;
    parts.cover.iter().chain([&parts.title]).try_for_each(notes::refuse)?;
    let mut body = Body::default();
    for block in parts.blocks {
        body.push(block, origin.language)?;
    }
    body.close()?;
    let joiner = Joiner::new(&seed.lines, origin.language);
    let points = points(body.items, seed, &joiner)?;
    let mut document = Document {
        id: origin.id.into(),
        lang: origin.language.tag.into(),
        title: parts.title.text,
        date: cover.date,
        formation: cover.formation,
        session: cover.session,
        pages: seed.pages,
        sha256: origin.sha256,
        cover: parts.cover.into_iter().map(|p| p.text).collect(),
        annex: parts.annex,
        divisions: body.divisions,
        chapeaux: body.chapeaux,
        points,
        acronyms: Vec::new(),
    };
    references::resolve(&mut document);
    document.acronyms = acronyms::find(&document);
    Ok(document)
}

/// A recital or point before its footnotes are known.
#[derive(Debug)]
struct Item {
    kind: Kind,
    label: String,
    division: usize,
    chapeau: Option<usize>,
    text: Running,
}

/// The body as far as it has been read.
#[derive(Default)]
struct Body {
    divisions: Vec<Division>,
    chapeaux: Vec<Chapeau>,
    items: Vec<Item>,
    /// The chapter and the section that points now fall into.
    chapter: Option<usize>,
    section: Option<usize>,
    chapeau: Option<usize>,
    /// The heading or chapeau that has no point yet: its line and words.
    waiting: Option<(usize, String)>,
}

impl Body {
    fn push(&mut self, block: Block, language: &Language) -> Result<(), Fault> {
        match block {
            Block::Heading { label, section, text } => self.heading(label, section, text),
            Block::Chapeau(text) => self.chapeau(text, language),
            Block::Item { kind, label, text } => self.item(kind, label, text),
        }
    }

    fn heading(
        &mut self,
        label: Option<String>,
        section: bool,
        text: Running,
    ) -> Result<(), Fault> {
        notes::refuse(&text)?;
        let opens_chapter = section && self.section.is_none() && self.is_new_chapter();
        if !opens_chapter {
            self.close()?;
        }
        if !section {
            (self.chapter, self.section) = (None, None);
        }
        self.waiting = Some((text.line_at(0), quote(&text.text)));
        self.chapeau = None;
        let place = self.divisions.len();
        let division = self.division(label, section, text)?;
        self.divisions.push(division);
        *(if section { &mut self.section } else { &mut self.chapter }) = Some(place);
        Ok(())
    }

    /// What a heading opens, within the chapter at hand.
    fn division(
        &self,
        label: Option<String>,
        section: bool,
        text: Running,
    ) -> Result<Division, Fault> {
        let (parent, page) = (self.chapter, text.page());
        let id = division_id(label.as_deref(), parent.map(|p| &*self.divisions[p].id), &text.text);
        let title = title(label.as_deref(), section, &text.text);
        let fault = |expected| Fault::new(text.line_at(0), quote(&text.text), expected);
        if title.is_empty() {
            return Err(fault("a heading with a title"));
        }
        if self.divisions.iter().any(|d| d.id == id) {
            return Err(fault("a heading that differs from those before"));
        }
        let label = label.map(|l| if section { format!("{l})") } else { l });
        let points = self.items.len()..self.items.len();
        Ok(Division { id, label, title, heading: text.text, parent, points, page })
    }

    /// Whether the chapter's heading was the last thing read.
    fn is_new_chapter(&self) -> bool {
        self.waiting.is_some() && self.chapeau.is_none()
    }

    fn chapeau(&mut self, text: Running, language: &Language) -> Result<(), Fault> {
        notes::refuse(&text)?;
        if self.chapeau.is_some() {
            self.close()?;
        }
        if self.is_new_chapter() && !text.text.starts_with(char::is_uppercase) {
            let expected = "a capital, because what is before it would be a heading";
            return Err(Fault::new(text.line_at(0), quote(&text.text), expected));
        }
        let addressees = chapeau::addressees(&text, language)?;
        self.waiting = Some((text.line_at(0), quote(&text.text)));
        self.chapeau = Some(self.chapeaux.len());
        self.chapeaux.push(Chapeau { addressees, page: text.page(), text: text.text });
        Ok(())
    }

    fn item(&mut self, kind: Kind, label: String, text: Running) -> Result<(), Fault> {
        let Some(division) = self.section.or(self.chapter) else {
            return Err(Fault::new(text.line_at(0), quote(&text.text), "a heading before it"));
        };
        if self.has_list_ended() {
            let expected = "a chapeau or a heading before it, because the list before has ended";
            return Err(Fault::new(text.line_at(0), quote(&text.text), expected));
        }
        self.waiting = None;
        self.items.push(Item { kind, label, division, chapeau: self.chapeau, text });
        for place in [self.chapter, self.section].into_iter().flatten() {
            self.divisions[place].points.end = self.items.len();
        }
        Ok(())
    }

    /// Whether the last point completes the chapeau at hand and ends like a sentence: the next one is a
    /// sentence of its own, addressed to nobody.
    fn has_list_ended(&self) -> bool {
        let last = self.items.last().filter(|item| item.chapeau.is_some());
        last.is_some_and(|item| item.chapeau == self.chapeau && is_sentence(&item.text.text))
    }

    /// Nothing may be left waiting for a point.
    fn close(&mut self) -> Result<(), Fault> {
        match self.waiting.take() {
            None => Ok(()),
            Some((line, words)) => Err(Fault::new(line, words, "a point after it")),
        }
    }
}

fn division_id(label: Option<&str>, parent: Option<&str>, heading: &str) -> String {
    match (label, parent) {
        (Some(label), Some(parent)) => format!("{parent}.{label}"),
        (Some(label), None) => label.into(),
        (None, _) => text::terms(heading).collect::<Vec<_>>().join("-"),
    }
}

fn title(label: Option<&str>, section: bool, heading: &str) -> String {
    let number = label.map_or(0, |l| l.len() + if section { ") " } else { ". " }.len());
    heading.get(number..).unwrap_or_default().trim_end_matches(':').into()
}

fn points(items: Vec<Item>, seed: &Seed, joiner: &Joiner) -> Result<Vec<Point>, Fault> {
    let mut items = items;
    let mut texts: Vec<_> = items.iter_mut().map(|i| &mut i.text).collect();
    let footnotes = notes::resolve(&mut texts, &seed.notes, joiner)?;
    let point = |(item, footnotes): (Item, _)| Point {
        kind: item.kind,
        label: item.label,
        division: item.division,
        chapeau: item.chapeau,
        page: item.text.page(),
        page_breaks: item.text.page_breaks(),
        text: item.text.text,
        footnotes,
        references: Vec::new(),
    };
    Ok(items.into_iter().zip(footnotes).map(point).collect())
}
