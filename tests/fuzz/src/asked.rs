//! What a visitor or a page may ask for, made of arbitrary bytes.

use arbitrary::Arbitrary;
use council_conclusions::card::{self, Labels};
use council_conclusions::corpus::Corpus;
use council_conclusions::model::Kind;
use council_conclusions::search::{AddresseeMatch, Filter, Options, Sort};

/// A search.
#[derive(Arbitrary, Debug)]
pub struct Search<'a> {
    addressees: u8,
    chapter: Option<u8>,
    kind: Option<bool>,
    options: u8,
    limit: u8,
    offset: u8,
    /// What is typed.
    pub query: &'a str,
}

impl Search<'_> {
    /// The options of the search, with filters that the corpus knows.
    pub fn options(&self, corpus: &Corpus) -> Options {
        Options {
            filter: self.filter(corpus),
            limit: self.limit.into(),
            offset: self.offset.into(),
            sort: if self.options & 4 == 0 { Sort::Relevance } else { Sort::Document },
        }
    }

    fn filter(&self, corpus: &Corpus) -> Filter {
        let matches = [AddresseeMatch::Any, AddresseeMatch::Only, AddresseeMatch::All];
        let mut filter = Filter {
            addressee_match: matches[usize::from(self.options & 3) % 3],
            kind: self.kind.map(|point| if point { Kind::Point } else { Kind::Recital }),
            ..Filter::default()
        };
        for (place, id) in corpus.addressee_ids().iter().enumerate() {
            if place < 8 && self.addressees & 1 << place != 0 {
                filter.add_addressee(corpus, id).expect("a known addressee");
            }
        }
        if let Some(division) =
            self.chapter.map(usize::from).filter(|_| corpus.division_count() > 0)
        {
            let id = corpus.division_id(division % corpus.division_count());
            filter.add_chapter(corpus, id).expect("a known chapter");
        }
        filter
    }
}

/// A card.
#[derive(Arbitrary, Debug)]
pub struct Card<'a> {
    /// The point shown, counted round.
    pub point: u8,
    heading_level: u8,
    /// Words to mark.
    pub query: &'a str,
    base_url: &'a str,
    lang: &'a str,
    point_label: &'a str,
    recital: &'a str,
    addressed_to: &'a str,
    page: &'a str,
    addressee: &'a str,
}

impl Card<'_> {
    /// The options of the card.
    pub fn options(&self) -> card::Options {
        card::Options {
            labels: Labels {
                lang: self.lang.to_owned().into(),
                point: self.point_label.to_owned().into(),
                recital: self.recital.to_owned().into(),
                addressed_to: self.addressed_to.to_owned().into(),
                page: self.page.to_owned().into(),
                addressees: vec![("commission".into(), self.addressee.into())],
            },
            heading_level: self.heading_level,
            base_url: self.base_url.to_owned().into(),
        }
    }
}
