//! How a word of the query matched a word of the text.

/// A kind of match, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// The same word, case and accents aside.
    Exact,
    /// Another form of the word.
    Form,
    /// A word inside a compound, or a compound whose parts stand close together.
    Compound,
    /// The beginning of a longer word.
    Prefix,
    /// A word spelled almost so.
    Typo,
    /// The long form of an acronym, or the acronym of a long form.
    Acronym,
    /// Another word for the same thing, the closest one of the text.
    Synonym,
    /// A further one; to readers it is a synonym like others.
    FurtherSynonym,
    /// A further word of one that has several; to readers it is one with the first.
    RestOfSynonym,
}

impl Match {
    /// All kinds of matches, the closest first.
    pub const ALL: [Match; 9] = [
        Match::Exact,
        Match::Form,
        Match::Compound,
        Match::Prefix,
        Match::Typo,
        Match::Acronym,
        Match::Synonym,
        Match::FurtherSynonym,
        Match::RestOfSynonym,
    ];

    /// The word of the JavaScript contract.
    pub fn name(self) -> &'static str {
        match self {
            Match::Exact => "exact",
            Match::Form => "form",
            Match::Compound => "compound",
            Match::Prefix => "prefix",
            Match::Typo => "typo",
            Match::Acronym => "acronym",
            Match::Synonym | Match::FurtherSynonym | Match::RestOfSynonym => "synonym",
        }
    }

    /// What an occurrence counts in ranking, from 0 (nothing) to 1 (as much as the word itself).
    /// Higher weights let points with many distant matches outrank one with a close match.
    #[inline]
    pub(super) fn weight(self) -> f64 {
        match self {
            Match::Exact => 1.0,
            Match::Form => 0.75,
            Match::Compound => 0.7,
            Match::Prefix => 0.6,
            Match::Typo => 0.4,
            Match::Acronym => 0.55,
            Match::Synonym => 0.38,
            Match::FurtherSynonym => 0.25,
            Match::RestOfSynonym => 0.05,
        }
    }
}

/// A set of kinds of matches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MatchSet(u16);

impl MatchSet {
    /// Both sets together.
    #[must_use]
    pub fn with(self, other: MatchSet) -> MatchSet {
        MatchSet(self.0 | other.0)
    }

    /// The kinds in it, the closest first.
    pub fn iter(self) -> impl Iterator<Item = Match> {
        Match::ALL.into_iter().filter(move |m| self.0 & 1 << *m as u16 != 0)
    }
}

impl From<Match> for MatchSet {
    fn from(kind: Match) -> Self {
        let kind = kind.min(Match::Synonym);
        MatchSet(1 << kind as u16)
    }
}
