//! Compounds: the words inside a word.
//!
//! Dutch glues words together, with `s`, `en` or `e` between them. A split is believed where all
//! parts are words of their own, or all but one, at either end, that looks like a word. Stemming takes
//! the linking letters off, so parts are to be compared by their stems.

use std::iter::once;
use std::ops::Range;

use super::is_function_word;

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
/// `is_word` tells whether a part is a word of its own, in whatever form.
pub fn split(term: &str, is_word: &dyn Fn(&str) -> bool) -> Vec<Range<usize>> {
    if is_whole(term) || !term.is_ascii() || term.len() > MAX_LETTERS {
        return Vec::new();
    }
    let known = |part: &str| part.len() >= MIN_PART && may_be_part(part) && is_word(part);
    let parts = all_known(term, 0, &known).or_else(|| loose_beginning(term, &known));
    parts.or_else(|| loose_end(term, &known)).unwrap_or_default()
}

fn is_whole(term: &str) -> bool {
    WHOLE.iter().any(|whole| term.starts_with(whole))
}

fn may_be_part(part: &str) -> bool {
    !is_function_word(part) && !PREFIXES.contains(&part)
}

/// Splits the rest of a term into two or more known parts, as many as possible.
fn all_known(term: &str, from: usize, known: &dyn Fn(&str) -> bool) -> Option<Vec<Range<usize>>> {
    if is_whole(&term[from..]) {
        return None;
    }
    let mut ends = from + MIN_PART..(term.len() + 1).saturating_sub(MIN_PART);
    ends.find_map(|end| {
        if !known(&term[from..end]) {
            return None;
        }
        let whole = || known(&term[end..]).then(|| once(end..term.len()).collect());
        let rest = all_known(term, end, known).or_else(whole)?;
        Some(once(from..end).chain(rest).collect())
    })
}

/// Splits off the longest known part at the end; what stands before it only has to look like a
/// word.
fn loose_beginning(term: &str, known: &dyn Fn(&str) -> bool) -> Option<Vec<Range<usize>>> {
    let mut ends = MIN_LOOSE..(term.len() + 1).saturating_sub(MIN_LOOSE);
    let loose = |part: &str| {
        may_be_part(part)
            && part.contains(['a', 'e', 'i', 'o', 'u'])
            && !["be", "ge", "ver", "ont"].iter().any(|prefix| part.ends_with(prefix))
    };
    let end = ends.find(|end| {
        (known(&term[*end..]) || all_known(term, *end, known).is_some()) && loose(&term[..*end])
    })?;
    let rest = all_known(term, end, known).unwrap_or_else(|| once(end..term.len()).collect());
    Some(once(0..end).chain(rest).collect())
}

/// Splits off the longest known part at the beginning that another must follow; that only has to
/// look like a word: `veiligheidsmarkeringen`.
fn loose_end(term: &str, known: &dyn Fn(&str) -> bool) -> Option<Vec<Range<usize>>> {
    let mut ends = (MIN_LOOSE..(term.len() + 1).saturating_sub(MIN_LOOSE)).rev();
    let linked = |part: &str| LINKED.iter().any(|end| part.ends_with(end)) && known(part);
    let end = ends.find(|end| linked(&term[..*end]) && may_be_part(&term[*end..]))?;
    let first = all_known(&term[..end], 0, known).unwrap_or_else(|| once(0..end).collect());
    Some(first.into_iter().chain(once(end..term.len())).collect())
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
            let is_word = |part: &str| stem(part) != own && stems.contains(&stem(part));
            let parts = split(&term, &is_word);
            let parts: Vec<&str> = parts.into_iter().map(|part| &term[part]).collect();
            let expected: Vec<&str> =
                if marked.contains('+') { marked.split('+').collect() } else { Vec::new() };
            assert_eq!(parts, expected, "{term}");
        }
        assert!(split(&"terrorisme".repeat(1_000), &|_| true).is_empty(), "no endless search");
    }
}
