//! What the compiler has to know of a language to understand Council conclusions in it.

/// The words and spellings by which the compiler reads a document.
pub(super) struct Language {
    /// BCP 47 tag.
    pub tag: &'static str,
    /// The word over the annex.
    pub annex: &'static str,
    /// January to December.
    pub months: [&'static str; 12],
    /// Words before which a hyphen at a line's end is a suspended one.
    pub conjunctions: &'static [&'static str],
    /// Whoever speaks in a chapeau, in capitals.
    pub speaker: &'static str,
    /// What stands for the speaker in a further chapeau.
    pub pronoun: &'static str,
    /// What the speaker does in a chapeau; addressees follow.
    pub request: &'static str,
    /// Verbs by which the speaker asks for something, this one and others.
    pub requests: &'static [&'static str],
    /// What is done to those who are asked without a word of the speaker.
    pub requested: &'static str,
    pub articles: &'static [&'static str],
    /// What stands between two addressees.
    pub separators: &'static [&'static str],
    /// Words of a request that say nothing of whom it addresses.
    pub fillers: &'static [&'static str],
    /// Addressees as chapeaux write them, in capitals, and their ids.
    pub addressees: &'static [(&'static str, &'static str)],
    /// Vowels that would be read as one sound, so that spelling demands a hyphen between them.
    vowel_clashes: &'static [&'static str],
    /// Words that have a hyphen behind them in a compound, and end no syllable of another word: `ex` does,
    /// in `ex-tremisme`.
    hyphen_behind: &'static [&'static str],
    /// Words that have a hyphen before them in a compound.
    hyphen_before: &'static [&'static str],
}

impl Language {
    pub fn of(tag: &str) -> Option<&'static Language> {
        LANGUAGES.iter().copied().find(|l| l.tag == tag)
    }

    pub fn tags() -> String {
        LANGUAGES.iter().map(|l| l.tag).collect::<Vec<_>>().join(", ")
    }

    /// Whether the parts of a compound need a hyphen between them: `informatie-uitwisseling`,
    /// `niet-coöperatief`.
    pub fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let pair: String = first.chars().last().into_iter().chain(second.chars().next()).collect();
        self.vowel_clashes.contains(&pair.as_str())
            || self.hyphen_behind.contains(&first.to_lowercase().as_str())
            || self.hyphen_before.contains(&second)
    }
}

static LANGUAGES: [&Language; 1] = [&DUTCH];

static DUTCH: Language = Language {
    tag: "nl",
    annex: "BIJLAGE",
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    conjunctions: &["en", "of", "noch", "dan", "tot", "respectievelijk"],
    speaker: "RAAD",
    pronoun: "hij",
    request: "verzoekt",
    requests: &["verzoekt", "roept", "moedigt", "spoort", "nodigt", "dringt", "vraagt", "beveelt"],
    requested: "verzocht",
    articles: &["de", "het"],
    separators: &[",", "en", "alsook"],
    fillers: &["om", "ook", "tevens", "voorts"],
    addressees: &[
        ("LIDSTATEN", "member-states"),
        ("COMMISSIE", "commission"),
        ("EUROPESE COMMISSIE", "commission"),
        ("HOGE VERTEGENWOORDIGER", "high-representative"),
    ],
    // The clashes of the Woordenlijst Nederlandse Taal, Leidraad 6.5.
    vowel_clashes: &[
        "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui",
        "uu",
    ],
    hyphen_behind: &["niet", "non"],
    hyphen_before: &["generaal"],
};

#[cfg(test)]
mod tests {
    use super::LANGUAGES;
    use crate::corpus::NAMES;

    #[test]
    fn every_addressee_that_may_be_found_has_a_name() {
        for (_, id) in LANGUAGES.iter().flat_map(|language| language.addressees) {
            assert!(NAMES.iter().any(|(named, _)| named == id), "corpus/addressees.rs: {id}");
        }
    }
}
