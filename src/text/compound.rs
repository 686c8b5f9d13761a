//! Compounds: the words inside a word.
//!
//! Dutch glues words together, with `s`, `en` or `e` between them. A split is believed where all
//! parts are words of their own, or all but one, at either end, that looks like a word. Stemming takes
//! the linking letters off, so parts are to be compared by their stems.

use std::cell::Cell;
use std::iter::once;
use std::ops::Range;

use super::is_function_word;
use super::stem::stem;

/// Letters of a part. Shorter ones (`lid`, `wet`) would split half the vocabulary.
const MIN_PART: usize = 4;

/// Letters of a part that need not be a word of its own, and of the known part after it.
const MIN_LOOSE: usize = 5;

/// Words of the field that compounds are made of, though a document may never use them alone.
pub const COMPOUND_WORDS: &str = "\
actie activa asiel autorisatie beheer besluit bestuur bevel beveiliging bewijs centrum cyber \
dienst doel drug evaluatie forum gebied geld gevangenis grens handhaving haven handel hulp informatie \
instelling internet kapitaal kamp kanaal landschap maker migratie milieu netwerk onderwijs oorlog \
opbouw overeenkomst paspoort passagier politie proces project punt recht reis ruimte scheepvaart \
school smokkel staat stelling straf stroom studie systeem tegoed terrein toezicht trein \
uitwisseling veiligheid verbod verdrag vergunning verkeer verlener visum vlieg vliegtuig vlucht \
vuur wapen";

/// Letters of the longest word that is split; `terrorismebestrijdingsautoriteiten` has 34.
const MAX_LETTERS: usize = 48;

/// Words that look like compounds of others and are not, or no longer; by their beginning.
const WHOLE: [&str; 21] = [
    "aanzien",
    "bedrijf",
    "belang",
    "beoord",
    "deelna",
    "deelne",
    "eigen",
    "gemeenschap",
    "gewaar",
    "internationa",
    "maatregel",
    "maatschap",
    "noodza",
    "overeen",
    "partner",
    "richtsnoer",
    "samenleving",
    "tegemoet",
    "vooruitgang",
    "vormgev",
    "wederzijds",
];

/// Beginnings of verbs and nouns that are no words to be found by.
const PREFIXES: [&str; 24] = [
    "achter", "beneden", "binnen", "boven", "buiten", "daad", "door", "gelijk", "goed", "halfjaar",
    "hoofd", "mede", "meer", "midden", "neder", "niet", "onder", "over", "samen", "tegen", "terug",
    "veel", "voor", "weer",
];

/// How a part ends that another must follow: with an `s` that only links, or as words do that link
/// without one.
const LINKED: [&str; 5] = ["heids", "ie", "ings", "schaps", "teits"];

/// The parts of a compound as byte ranges of the term, in order; none where it is no compound.
///
/// `is_word` tells whether these bytes of the term are a word of its own, in whatever form.
pub fn split(term: &str, is_word: &dyn Fn(Range<usize>) -> bool) -> Vec<Range<usize>> {
    if !may_be_split(term) {
        return Vec::new();
    }
    let words = Words { term, is_word, ends: [const { Cell::new((0, 0)) }; MAX_LETTERS] };
    let parts = words.all_known(0..term.len()).or_else(|| words.loose_beginning());
    parts.or_else(|| words.loose_end()).unwrap_or_default()
}

/// The stem of a part, whose `s` links it to the next where another word ends in one: `rechtsstaat`
/// has nothing of `rechts`.
pub fn stem_of_part(part: &str) -> String {
    stem(if part == "rechts" { "recht" } else { part })
}

/// Whether a term may be a compound: no is certain.
pub fn may_be_split(term: &str) -> bool {
    !is_whole(term) && term.is_ascii() && term.len() <= MAX_LETTERS
}

fn is_whole(term: &str) -> bool {
    WHOLE.iter().any(|whole| term.starts_with(whole))
}

fn may_be_part(part: &str) -> bool {
    !is_function_word(part) && !PREFIXES.contains(&part)
}

/// The known words inside a term.
struct Words<'a> {
    term: &'a str,
    is_word: &'a dyn Fn(Range<usize>) -> bool,
    /// For each byte of the term, a bit for each byte at which a stretch from there may end: whether
    /// it was asked for, and whether it is a known word.
    ends: [Cell<(u64, u64)>; MAX_LETTERS],
}

impl Words<'_> {
    /// Whether these bytes of the term are a word of its own.
    fn is_known(&self, part: Range<usize>) -> bool {
        if part.len() < MIN_PART {
            return false;
        }
        let (asked, known) = self.ends[part.start].get();
        let bit = 1 << part.end;
        if asked & bit != 0 {
            return known & bit != 0;
        }
        // Most stretches of letters are no word, which is found out sooner than the rest.
        let is_known = (self.is_word)(part.clone()) && may_be_part(&self.term[part.clone()]);
        self.ends[part.start].set((asked | bit, if is_known { known | bit } else { known }));
        is_known
    }

    /// Splits a stretch of the term into two or more known parts, as many as possible.
    fn all_known(&self, stretch: Range<usize>) -> Option<Vec<Range<usize>>> {
        let Range { start, end } = stretch;
        let mut ends = start + MIN_PART..(end + 1).saturating_sub(MIN_PART);
        let parts = ends.find_map(|middle| {
            let begun = self.is_known(start..middle).then(|| once(start..middle));
            Some(begun?.chain(self.some_known(middle..end)?).collect())
        });
        parts.filter(|_| !is_whole(&self.term[stretch]))
    }

    /// The same, into one or more.
    fn some_known(&self, stretch: Range<usize>) -> Option<Vec<Range<usize>>> {
        let whole = || self.is_known(stretch.clone()).then(|| vec![stretch.clone()]);
        self.all_known(stretch.clone()).or_else(whole)
    }

    /// Splits off the longest known part at the end; what stands before it only has to look like a
    /// word.
    fn loose_beginning(&self) -> Option<Vec<Range<usize>>> {
        let len = self.term.len();
        (MIN_LOOSE..(len + 1).saturating_sub(MIN_LOOSE)).find_map(|end| {
            let rest = self.some_known(end..len)?;
            is_like_word(&self.term[..end]).then(|| once(0..end).chain(rest).collect())
        })
    }

    /// Splits off the longest known part at the beginning that another must follow; that only has to
    /// look like a word: `veiligheidsmarkeringen`.
    fn loose_end(&self) -> Option<Vec<Range<usize>>> {
        let (term, len) = (self.term, self.term.len());
        let links = |end: usize| LINKED.iter().any(|linked| term[..end].ends_with(linked));
        let mut ends = (MIN_LOOSE..(len + 1).saturating_sub(MIN_LOOSE)).rev();
        let end =
            ends.find(|end| links(*end) && self.is_known(0..*end) && may_be_part(&term[*end..]))?;
        Some(self.some_known(0..end)?.into_iter().chain(once(end..len)).collect())
    }
}

/// Whether a part that is no word may be one that the documents do not have.
fn is_like_word(part: &str) -> bool {
    part.contains(['a', 'e', 'i', 'o', 'u'])
        && !["be", "ge", "ver", "ont"].iter().any(|prefix| part.ends_with(prefix))
        && may_be_part(part)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::split;
    use crate::text::stem;

    /// `+` marks the ends of parts: input and expectation in one.
    #[test]
    fn compounds_fall_into_their_words_and_other_words_stay_whole() {
        let words = "terrorisme bestrijding autoriteiten terugkeer besluit vuur wapen handel actie \
                     internet forum grens beheer informatie systeem recht steunen maatregelen gebied";
        let stems: BTreeSet<String> = words.split_whitespace().map(stem).collect();
        for marked in [
            "terrorisme+bestrijdings+autoriteiten",
            "terugkeer+besluiten",
            "vuur+wapen+handel",
            "internet+forum",
            "grens+beheer",
            "schengen+informatie+systeem",
            "actie+gebied",
            "beheers+autoriteiten",
            "informatie+manipulatie",
            "bestrijdings+markeringen",
            "ondersteunen",
            "rechtstreekse",
            "maatregelen",
            "rechtmatig",
            "overheden",
            "informatie",
        ] {
            let term = marked.replace('+', "");
            let own = stem(&term);
            let is_word = |part: std::ops::Range<usize>| {
                let part = stem(&term[part]);
                part != own && stems.contains(&part)
            };
            let parts = split(&term, &is_word);
            let parts: Vec<&str> = parts.into_iter().map(|part| &term[part]).collect();
            let expected: Vec<&str> =
                if marked.contains('+') { marked.split('+').collect() } else { Vec::new() };
            assert_eq!(parts, expected, "{term}");
        }
        assert!(split(&"terrorisme".repeat(1_000), &|_| true).is_empty(), "no endless search");
    }
}
