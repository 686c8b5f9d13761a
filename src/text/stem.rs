//! Stems: the forms of one word become one.

use rust_stemmers::{Algorithm, Stemmer};

/// Forms that the algorithm does not bring together, each with the word it belongs to. Irregular
/// verbs and plurals of the documents' field; folded, alphabetical.
const IRREGULAR: [(&str, &str); 37] = [
    ("aangenomen", "aannemen"),
    ("aangetroffen", "aantreffen"),
    ("beschreven", "beschrijven"),
    ("besloten", "besluiten"),
    ("bevriest", "bevriezen"),
    ("bevroor", "bevriezen"),
    ("bevroren", "bevriezen"),
    ("drones", "drone"),
    ("gegeven", "geven"),
    ("genomen", "nemen"),
    ("gestolen", "stelen"),
    ("gevangenissen", "gevangenis"),
    ("gevonden", "vinden"),
    ("gezonden", "zenden"),
    ("grenzen", "grens"),
    ("jonger", "jong"),
    ("kinderen", "kind"),
    ("leden", "lid"),
    ("lidstaten", "lidstaat"),
    ("opgespoord", "opsporen"),
    ("opgesteld", "opstellen"),
    ("overeengekomen", "overeenkomen"),
    ("overheden", "overheid"),
    ("schepen", "schip"),
    ("staten", "staat"),
    ("steden", "stad"),
    ("teruggekeerd", "terugkeren"),
    ("teruggekeerde", "terugkeren"),
    ("teruggestuurd", "terugsturen"),
    ("terugkeer", "terugkeren"),
    ("terugkeert", "terugkeren"),
    ("uitgezet", "uitzetten"),
    ("uitgezette", "uitzetten"),
    ("verboden", "verbod"),
    ("verbroken", "verbreken"),
    ("vuurwapens", "vuurwapen"),
    ("wapens", "wapen"),
];

/// Plural endings with an `s` after a vowel, which the algorithm leaves as they are: `acties`,
/// `risico’s`, `agenda’s`.
const VOWEL_PLURALS: [&str; 4] = ["es", "os", "as", "ys"];

/// Endings that only look so: `proces`, `expres`, `adres`.
const NO_PLURALS: [&str; 3] = ["ces", "res", "aas"];

/// Letters from which on such an ending is taken for a plural: `haas` is none.
const MIN_PLURAL: usize = 5;

/// The stem of a term.
pub fn stem(term: &str) -> String {
    let regular = match IRREGULAR.binary_search_by_key(&term, |(form, _)| form) {
        Ok(place) => IRREGULAR[place].1,
        Err(_) => singular(term),
    };
    Stemmer::create(Algorithm::Dutch).stem(regular).into_owned()
}

/// Whether a stem is so short that words which have nothing in common share it: laws (`wetten`) and
/// knowing (`weten`), a tree (`boom`) and a bomb (`bom`). Such words are told apart by their
/// spelling.
pub fn is_short(stem: &str) -> bool {
    stem.len() <= 4
}

/// A term as it is looked up by its spelling.
pub fn spelled(term: &str) -> String {
    ["=", term].concat()
}

fn singular(term: &str) -> &str {
    let plural = term.len() >= MIN_PLURAL
        && VOWEL_PLURALS.iter().any(|end| term.ends_with(end))
        && !NO_PLURALS.iter().any(|end| term.ends_with(end));
    if plural { &term[..term.len() - 1] } else { term }
}

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, stem};

    #[test]
    fn irregular_forms_are_sorted_for_the_search() {
        assert!(IRREGULAR.is_sorted());
    }

    #[test]
    fn forms_of_a_word_have_one_stem_and_other_words_another() {
        for forms in [
            "inreisverbod inreisverboden",
            "databank databanken",
            "bevroren bevriezen bevriest",
            "gevangenis gevangenissen",
            "evaluatie evaluaties",
            "risico risicos",
            "gewelddadig gewelddadige",
            "terugkeer terugkeren teruggekeerde",
            "drone drones",
            "lidstaat lidstaten",
            "analyse analyses",
            "overheid overheden",
        ] {
            let stems: Vec<String> = forms.split(' ').map(stem).collect();
            assert!(stems.iter().all(|s| *s == stems[0]), "{forms}: {stems:?}");
        }
        assert_ne!(stem("staat"), stem("lidstaat"));
        assert_ne!(stem("bank"), stem("banden"));
    }
}
