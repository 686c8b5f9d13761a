//! A compound that the text does not have → the places where its parts stand together or apart.

use std::cell::OnceCell;
use std::ops::Range;

use super::forms::{Occurrences, PREPOSITIONS, near, of_links};
use super::matches::Match;
use super::occurrence::Occurrence;
use super::word::Word;
use crate::corpus::Corpus;
use crate::pack::{Alike, Pack};
use crate::text;

/// Bytes between the parts of a compound that stand apart, at the most: `vuurwapenhandel` is found
/// in `handel in vuurwapens`. Less misses such phrases, more finds words that have nothing to do
/// with each other.
const PARTS_WITHIN: usize = 40;

/// Letters at the end of a word that its stem may lack or change, at the most.
const ENDING: usize = 4;

/// Letters at its beginning that stay, but for words of four with a double vowel or a soft consonant
/// behind the second.
const KEPT: usize = 3;

/// Adds the places where the parts of a compound stand together in a longer one or apart: joined
/// by a hyphen or a space in their order, or the other way round with a preposition, `handel in
/// vuurwapens`.
pub(super) fn add_parts(corpus: &Corpus, word: &Word, out: &mut Occurrences) {
    let (pack, term) = (corpus.pack(), &*word.term);
    if !text::may_be_split(term) {
        return;
    }
    let stretches = Stretches::of(pack, term);
    let is_word = |part: Range<usize>| {
        stretches.may_have_stem(&part) && {
            let stem = text::stem_of_part(&term[part]);
            stem != word.stem && pack.stems().find(stem.as_bytes()).is_some()
        }
    };
    let parts = text::split(term, &is_word);
    let Some((first, rest)) = parts.split_first() else { return };
    let places = |part: &Range<usize>| {
        let links = pack.stems().find(text::stem_of_part(&term[part.clone()]).as_bytes());
        links.map_or_else(Vec::new, |(_, links)| of_links(pack, links))
    };
    let mut chains: Vec<Occurrences> = places(first).into_iter().map(|o| vec![o]).collect();
    for part in rest {
        let next = places(part);
        chains.retain_mut(|chain| {
            let Some(last) = chain.last().copied() else { return false };
            let found = near(last, PARTS_WITHIN, &next).find(|o| goes_on(corpus, last, *o));
            chain.extend(found);
            found.is_some()
        });
    }
    out.extend(chains.into_iter().flatten().map(|o| o.with(Match::Compound)));
}

/// The stretches of a term, and which of them may have stems that there are. To look is cheaper than
/// to make a stem, which changes the end of a word alone.
struct Stretches<'a> {
    pack: &'a Pack,
    term: &'a [u8],
    /// For each byte of the term, once it was asked for, stems that begin like it from there on.
    stems: Vec<OnceCell<Vec<Alike<'a>>>>,
}

impl<'a> Stretches<'a> {
    fn of(pack: &'a Pack, term: &'a str) -> Self {
        Self { pack, term: term.as_bytes(), stems: vec![OnceCell::new(); term.len()] }
    }

    /// Whether a stretch may have a stem that there is: no is certain.
    fn may_have_stem(&self, stretch: &Range<usize>) -> bool {
        let word = &self.term[stretch.clone()];
        if let [_, vowel, next, _] = word
            && (vowel == next || text::HARDENED.contains(next))
        {
            return self.pack.may_begin_stem(&word[..2]);
        }
        // A participle loses its beginning too.
        if word.starts_with(b"ge") {
            return true;
        }
        let kept = word.len().saturating_sub(ENDING).max(KEPT);
        let stems = self.stems[stretch.start].get_or_init(|| self.stems_from(stretch.start));
        let mut stems = stems.iter().filter(|stem| stem.alike >= kept);
        let may_be = |s: &Alike| {
            s.rest.last().is_some_and(|last| {
                text::may_be_stem(word, s.alike.min(word.len()), s.key_len(), *last)
            })
        };
        stems.clone().any(may_be) || (stems.next().is_some() && text::is_irregular(word))
    }

    fn stems_from(&self, start: usize) -> Vec<Alike<'a>> {
        let rest = &self.term[start..];
        match rest.get(..KEPT).is_some_and(|kept| self.pack.may_begin_stem(kept)) {
            true => self.pack.stems().alike(rest, KEPT).collect(),
            false => Vec::new(),
        }
    }
}

/// Whether two words close to each other are the parts of one compound, in this order.
fn goes_on(corpus: &Corpus, first: Occurrence, second: Occurrence) -> bool {
    if first.place() == second.place() {
        return second.part() > first.part();
    }
    let text = corpus.unit_text(first.unit());
    let between = |a: Occurrence, b: Occurrence| {
        text.get(text::word_at(text, a.start()).end..b.start()).unwrap_or_default().trim()
    };
    if first.start() < second.start() {
        let gap = between(first, second);
        return gap.is_empty() || gap == "-" || gap.starts_with("-,") || gap.starts_with("- ");
    }
    let gap = between(second, first);
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    PREPOSITIONS.iter().any(|preposition| gap.strip_prefix(preposition).is_some_and(ends_word))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ENDING, KEPT, Stretches};
    use crate::corpus::Corpus;
    use crate::text;

    #[test]
    fn no_stretch_of_a_word_is_thought_to_have_no_stem_when_it_has_one() {
        let corpus = Corpus::embedded().expect("the embedded pack opens");
        let pack = corpus.pack();
        let mut missed = BTreeSet::new();
        for keys in [pack.terms(), pack.synonyms()] {
            let mut entries = keys.entries();
            while let Some((key, _)) = entries.next_entry() {
                let word = std::str::from_utf8(key).expect("a word");
                let stretches = Stretches::of(pack, word);
                let stretch = |start| (start + 4..=word.len()).map(move |end| start..end);
                for range in (0..word.len()).flat_map(stretch) {
                    let Some(part) = word.get(range.clone()) else { continue };
                    let kept = part.len().saturating_sub(ENDING).max(KEPT).min(part.len());
                    let stem = text::stem(part);
                    let is_word = part.get(..kept).is_some_and(|kept| stem.starts_with(kept))
                        && pack.stems().find(stem.as_bytes()).is_some();
                    if is_word && !stretches.may_have_stem(&range) {
                        missed.insert(format!("{part} {stem}"));
                    }
                }
            }
        }
        assert!(missed.is_empty(), "{missed:?}");
    }
}
