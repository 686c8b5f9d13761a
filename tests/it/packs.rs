//! The byte format: written once, read in place, never trusted.

use std::borrow::Cow;
use std::sync::LazyLock;

use council_conclusions::card;
use council_conclusions::compile::{self, index};
use council_conclusions::corpus::Corpus;
use council_conclusions::model::{Division, Document, Place, Point};
use council_conclusions::pack::{self, Index, Pack, PackError};
use council_conclusions::search::{Options, Query, search};
use proptest::prelude::*;

use crate::data::{DOCUMENT, THESAURUS};
use crate::signed::signed;

static PACK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let documents = std::slice::from_ref(&*DOCUMENT);
    pack::write(documents, &index(documents, &THESAURUS))
});

fn bytes() -> Vec<u8> {
    PACK.clone()
}

fn open(bytes: Vec<u8>) -> Result<Pack, PackError> {
    Pack::open(Cow::Owned(bytes))
}

/// The same bytes with a checksum that fits them: what somebody would send who means harm.
fn resigned(bytes: Vec<u8>) -> Vec<u8> {
    signed(&bytes).expect("a pack has a header")
}

/// The first byte of a section, by its place in the table.
fn section(bytes: &[u8], place: usize) -> usize {
    u32::from_le_bytes(*bytes[20 + 8 * place..].first_chunk().expect("a table")) as usize
}

#[test]
fn a_pack_gives_back_the_documents_it_was_written_from() {
    let read = open(bytes()).expect("a pack");
    assert_eq!(pack::documents(&read), std::slice::from_ref(&*DOCUMENT));
    assert_eq!(resigned(bytes()), bytes());
}

#[test]
fn a_pack_of_several_documents_keeps_them_apart() {
    let text = crate::data::seed_text();
    let second =
        text.replace("12 december 2024", "13 december 2024").replace("Oekraïne", "Moldavië");
    let second = compile::compile("x/second.nl.txt", second.as_bytes()).expect("a second document");
    let documents = [DOCUMENT.clone(), second];
    let bytes = pack::write(&documents, &index(&documents, &[]));
    assert_eq!(pack::documents(&open(bytes.clone()).expect("a pack")), documents);
    let corpus = Corpus::open(bytes.into()).expect("a pack");
    assert_eq!(corpus.len(), 120);
    let strays = |p: usize| corpus.related(p).any(|other| (other < 60) != (p < 60));
    assert!(!(0..120).any(strays), "related points stand in the same document");
    let found = search(&corpus, "moldavië", &Options::default());
    let documents: Vec<_> =
        found.hits.iter().map(|h| corpus.document_id(corpus.document(h.point))).collect();
    assert_eq!(documents, ["second", "second"]);
    let chapters: usize = found.facets.chapters.iter().sum();
    assert_eq!((found.facets.chapters.len(), chapters), (corpus.division_count() / 2, 2));
}

#[test]
fn two_documents_of_one_id_are_refused() {
    let documents = [DOCUMENT.clone(), DOCUMENT.clone()];
    let opened = open(pack::write(&documents, &index(&documents, &[])));
    assert!(matches!(opened, Err(PackError::Damaged { part: "documents" })));
}

#[test]
fn a_chapeau_over_a_single_point_comes_through() {
    let mut document = DOCUMENT.clone();
    document.chapeaux.truncate(1);
    let completing = document.points.iter().position(|p| p.chapeau == Some(0));
    for (place, point) in document.points.iter_mut().enumerate() {
        point.chapeau = point.chapeau.filter(|_| Some(place) == completing);
    }
    let documents = [document];
    let read = open(pack::write(&documents, &index(&documents, &[]))).expect("a pack");
    assert_eq!(pack::documents(&read), documents);
}

#[test]
fn an_address_that_is_not_of_the_web_is_refused() {
    for (url, accepted) in
        [("https://x.eu", true), ("javascript:alert(1)", false), (" https://x.eu", false)]
    {
        let mut document = DOCUMENT.clone();
        let references = document.points.iter_mut().flat_map(|p| &mut p.references);
        references.last().expect("a reference").url = Some(url.into());
        let documents = [document];
        let opened = open(pack::write(&documents, &index(&documents, &[])));
        assert_eq!(opened.is_ok(), accepted, "{url}");
    }
}

/// A pack in which `Oekraïne` stands at these bytes of this unit.
fn with_postings(unit: usize, places: &[usize]) -> Cow<'static, [u8]> {
    let mut index = index(std::slice::from_ref(&DOCUMENT), &[]);
    *index.terms.get_mut("oekraine").expect("a term") = vec![(unit, places.to_vec())];
    Cow::Owned(pack::write(std::slice::from_ref(&DOCUMENT), &index))
}

#[test]
fn postings_that_repeat_or_that_a_search_cannot_tell_apart_are_refused() {
    for (unit, places, accepted) in [
        (0, vec![7], true),
        (0, vec![0, 7], true),
        (0, vec![7, 7], false),
        (0, vec![(1 << 22) - 1], true),
        (0, vec![1 << 22], false),
        (1_000, vec![7], false),
    ] {
        assert_eq!(
            Pack::open(with_postings(unit, &places)).is_ok(),
            accepted,
            "{unit}, bytes {places:?}"
        );
    }
}

#[test]
fn postings_where_no_word_begins_are_harmless() {
    let wide = |text: &str| text.find(|c: char| c.len_utf8() > 1);
    let mut texts = DOCUMENT.points.iter().map(|p| &p.text).enumerate();
    let (unit, text) = texts.find(|(_, text)| wide(text).is_some()).expect("such a character");
    let within_a_character = wide(text).map(|at| at + 1);
    let nowhere = [text.find(' '), within_a_character, Some(text.len()), Some((1 << 22) - 1)];
    for place in nowhere.into_iter().flatten() {
        let corpus = Corpus::open(with_postings(unit, &[place])).expect("a pack");
        assert_eq!(find(&corpus, "Oekraïne"), 1, "byte {place}");
    }
}

#[test]
fn links_to_parts_longer_than_a_search_can_mark_are_refused() {
    for (part, accepted) in [(255..510, true), (256..257, false), (0..256, false)] {
        let mut index = index(std::slice::from_ref(&DOCUMENT), &[]);
        *index.stems.values_mut().next().expect("a stem") = vec![(0, Some(part.clone()))];
        let opened = open(pack::write(std::slice::from_ref(&DOCUMENT), &index));
        assert_eq!(opened.is_ok(), accepted, "{part:?}");
    }
}

#[test]
fn a_date_that_is_none_is_refused() {
    for (date, accepted) in [
        ("2024-12-31", true),
        ("Conclusies", false),
        ("2024-13-01", false),
        ("2024-12-00", false),
        ("2024-1-001", false),
        ("", false),
    ] {
        let documents = [Document { date: date.into(), ..DOCUMENT.clone() }];
        let opened = open(pack::write(&documents, &index(&documents, &[])));
        assert_eq!(opened.is_ok(), accepted, "{date}");
    }
}

/// What somebody who means harm may change about a document.
type Forge = fn(&mut Document);

#[test]
fn what_contradicts_itself_is_refused() {
    let forgeries: [(&str, &str, Forge); 10] = [
        ("places", "a target beyond the points", |document| {
            referring(document).references[0].target = Some(1_000);
        }),
        ("places", "a division beyond the divisions", |document| {
            document.points[0].division = 1_000;
        }),
        ("places", "a chapeau beyond the chapeaux", |document| {
            document.points.last_mut().expect("a point").chapeau = Some(document.chapeaux.len());
        }),
        ("places", "an acronym of no point", |document| document.acronyms[0].point = 1_000),
        ("divisions", "a section before its chapter", |document| {
            document.divisions[0].parent = Some(1);
        }),
        ("documents", "chapeaux out of order", |document| {
            let completing = document.points.iter_mut().filter(|p| p.chapeau.is_some());
            let mut chapeaux: Vec<_> = completing.map(|p| &mut p.chapeau).collect();
            let (first, rest) = chapeaux.split_first_mut().expect("a chapeau");
            std::mem::swap(*first, rest.last_mut().expect("another"));
        }),
        ("addressees", "more addressees than fit a set", |document| {
            let many = (0..40).map(|n| format!("body-{n}"));
            document.chapeaux[0].addressees.extend(many);
        }),
        ("points", "a reference behind the text", |document| {
            let point = referring(document);
            point.references[0].range = point.text.len()..point.text.len() + 1_000;
        }),
        ("points", "a reference without a word", |document| {
            referring(document).references[0].range = 3..3;
        }),
        ("points", "references out of order", |document| {
            let many = document.points.iter_mut().find(|p| p.references.len() > 2);
            many.expect("such a point").references.swap(0, 1);
        }),
    ];
    for (part, name, forge) in forgeries {
        let mut document = DOCUMENT.clone();
        let index = index(std::slice::from_ref(&document), &[]);
        forge(&mut document);
        let refused = open(pack::write(&[document], &index)).err().map(|error| error.to_string());
        let expected = PackError::Damaged { part }.to_string();
        assert_eq!(refused.as_deref(), Some(&*expected), "{name}");
    }
}

/// A point whose text refers to something.
fn referring(document: &mut Document) -> &mut Point {
    let refers = |p: &&mut Point| p.references.first().is_some_and(|r| r.place == Place::Text);
    document.points.iter_mut().find(refers).expect("such a point")
}

#[test]
fn divisions_within_each_other_without_end_are_refused() {
    for (depth, accepted) in [(8, true), (9, false), (10_000, false)] {
        let mut document = DOCUMENT.clone();
        let last = document.divisions.last().expect("a division").clone();
        let first = document.divisions.len();
        document.divisions.extend((0..depth).map(|place| Division {
            parent: (place > 0).then(|| first + place - 1),
            ..last.clone()
        }));
        let documents = [document];
        let opened = open(pack::write(&documents, &Index::default()));
        assert_eq!(opened.is_ok(), accepted, "{depth}");
    }
}

#[test]
fn a_footnote_outside_of_what_is_searched_is_refused() {
    const FOOTNOTES: usize = 6;
    let whole = bytes();
    let text = section(&whole, FOOTNOTES) + 4 * pack::fields::footnote::TEXT;
    for by in [-40, 1, 40] {
        let mut forged = whole.clone();
        let start: &mut [u8; 4] = forged[text..].first_chunk_mut().expect("a footnote");
        *start = u32::from_le_bytes(*start).wrapping_add_signed(by).to_le_bytes();
        let opened = open(resigned(forged));
        assert!(matches!(opened, Err(PackError::Damaged { part: "points" })), "{by}");
    }
}

#[test]
fn an_expression_of_more_words_than_there_are_bytes_is_refused() {
    const EXPRESSIONS: usize = 15;
    let mut forged = bytes();
    let first = section(&forged, EXPRESSIONS);
    forged[first..first + 4].copy_from_slice(&[0xff, 0xff, 0xff, 0x7f]);
    let opened = open(resigned(forged));
    assert!(matches!(opened, Err(PackError::Damaged { part: "synonyms" })));
}

/// Sought all around all, its words would take minutes, and more memory than there is.
#[test]
fn an_expression_of_thousands_of_words_is_sought_by_none() {
    let mut document = DOCUMENT.clone();
    let long = vec!["hawala"; 2_000].join(" ");
    document.points[0].text.clone_from(&long);
    document.points[0].references.clear();
    document.acronyms[0].long = long;
    let short = document.acronyms[0].short.clone();
    let documents = [document];
    let corpus = Corpus::open(Cow::Owned(pack::write(&documents, &index(&documents, &[]))));
    let found = search(&corpus.expect("a pack"), &short, &Options::default());
    assert!(found.hits.iter().all(|hit| hit.point != 0));
}

#[test]
fn truncated_packs_are_refused() {
    let whole = bytes();
    for len in (0..whole.len()).step_by(97).chain(0..200) {
        let error = open(whole[..len].to_vec()).expect_err("cut off");
        let expected = matches!(error, PackError::NotAPack | PackError::WrongLength { .. });
        assert!(expected, "{len}: {error}");
    }
    let mut longer = whole;
    longer.push(0);
    assert!(matches!(open(longer), Err(PackError::WrongLength { .. })));
}

#[test]
fn another_version_is_refused_by_its_number() {
    let mut other = bytes();
    other[4] = 99;
    let error = open(other).expect_err("another version");
    assert_eq!(
        error.to_string(),
        "found a pack of version 99, expected version 5; make the pack anew from its seeds"
    );
}

#[test]
fn a_flipped_bit_is_noticed_wherever_it_is() {
    let whole = bytes();
    for at in (0..whole.len()).step_by(61) {
        let mut damaged = whole.clone();
        damaged[at] ^= 1 << (at % 8);
        assert!(open(damaged).is_err(), "byte {at}");
    }
}

/// Asks everything that can be asked of a corpus.
fn use_everything(corpus: &Corpus) {
    pack::documents(corpus.pack());
    for document in 0..corpus.document_count() {
        corpus.document_info(document);
        corpus.outline(document);
    }
    for query in ["", "terrorisme", "a b", "inreisverbod"] {
        find(corpus, query);
    }
}

/// Finds points, and asks everything that can be asked of them.
fn find(corpus: &Corpus, query: &str) -> usize {
    let query = Query::new(corpus, query);
    let found = query.search(corpus, &Options::default());
    for hit in &found.hits {
        let options = card::Options::default();
        card::html::write(&card::card(corpus, hit.point, &query, &options));
        query.explain(corpus, hit.point);
        corpus.point(hit.point);
        let text = corpus.text(hit.point);
        assert!(hit.marks.iter().all(|m| text.get(m.clone()).is_some_and(|word| !word.is_empty())));
    }
    found.total
}

/// A record that says a little less or more of a length cuts words where nobody expects it.
#[test]
fn numbers_a_little_off_are_refused_or_harmless() {
    let whole = bytes();
    let numbers = (20..9_000).step_by(4);
    for (at, by) in numbers.flat_map(|at| [-5, -3, 2].map(|by| (at, by))) {
        let mut forged = whole.clone();
        let number: &mut [u8; 4] = forged[at..].first_chunk_mut().expect("four bytes");
        *number = u32::from_le_bytes(*number).wrapping_add_signed(by).to_le_bytes();
        if let Ok(corpus) = Corpus::open(Cow::Owned(resigned(forged))) {
            use_everything(&corpus);
        }
    }
}

proptest! {
    #![proptest_config(crate::data::cases(2_000))]

    #[test]
    fn random_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(bytes.clone()).is_err());
        let after_header = [b"CCPK".to_vec(), pack::VERSION.to_le_bytes().to_vec(), bytes].concat();
        prop_assert!(open(after_header).is_err());
    }

    #[test]
    fn a_forged_pack_is_refused_or_harmless(
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        in_records in any::<bool>(),
    ) {
        let mut forged = bytes();
        // Records are the first part; there each byte matters most.
        let within = if in_records { 9_000.min(forged.len() - 20) } else { forged.len() - 20 };
        for (at, value) in edits {
            forged[20 + at.index(within)] = value;
        }
        if let Ok(corpus) = Corpus::open(Cow::Owned(resigned(forged))) {
            use_everything(&corpus);
        }
    }
}
