//! Participles with `ge`, alone or behind a particle: `gebruikt`, `uitgevoerd`.

use super::fold::is_vowel;

/// What a participle has before its verb.
pub(super) const GE: &str = "ge";

/// Particles that stand before it: `vrijgelaten`.
pub(super) const PARTICLES: [&str; 24] = [
    "aan", "af", "bij", "binnen", "door", "goed", "in", "mee", "na", "neer", "om", "op", "over",
    "samen", "tegen", "terug", "toe", "uit", "vast", "vol", "voor", "voort", "vrij", "weg",
];

/// What verbs without `ge` in their participles begin with: `versterkt`.
pub(super) const PREFIXES: [&str; 8] = ["be", "door", "her", "onder", "ont", "over", "ver", "voor"];

/// Letters of the longest particle.
const MAX_PARTICLE: usize = 6;

/// Nouns that look like participles, with all that begin so.
const NO_PARTICIPLES: [&str; 27] = [
    "bestand",
    "gebed",
    "gebied",
    "gebod",
    "gedaante",
    "gedachte",
    "geduld",
    "gegrond",
    "gehalte",
    "gelaat",
    "geluid",
    "gemeente",
    "gemiddeld",
    "gemoed",
    "gepaard",
    "gerecht",
    "gerucht",
    "geschut",
    "geslacht",
    "getij",
    "gevaarte",
    "geweld",
    "gewicht",
    "gezant",
    "gezicht",
    "gezond",
    "verband",
];

/// Ends of regular ones whose verbs lack the last letter: `uitgevoerd`, `gebruikt`. With `ld` and
/// `nd` it may belong to the verb: `gemeld`.
const REGULAR: [&str; 4] = ["gd", "kt", "md", "rd"];

/// Ends of nouns that look like strong ones: `omgevingen`, `aangelegenheden`, `ingezetenen`.
const NOUNS: [&str; 3] = ["ingen", "heden", "enen"];

/// Letters from which on what follows `ge` is taken for a verb: `uitgeven` is no participle.
const MIN_VERB: usize = 4;

/// First letters of a verb of which one at least is a vowel: `geldmarkt` is no participle.
const MAX_CONSONANTS: usize = 3;

/// The place of the `ge` of what may be a participle, in bytes.
pub(super) fn ge_at(term: &str) -> Option<usize> {
    let is_ge = |at: &usize| term.as_bytes()[*at..].starts_with(GE.as_bytes());
    let is_particle = |at: &usize| *at == 0 || PARTICLES.contains(&&term[..*at]);
    let at = (0..term.len().min(MAX_PARTICLE + 1)).filter(is_ge).find(is_particle)?;
    may_be_participle(&term[at..]).then_some(at)
}

/// Whether a word without its particle may be a participle: such a noun is no form of any verb.
pub(super) fn may_be_participle(word: &str) -> bool {
    !NO_PARTICIPLES.iter().any(|no| word.starts_with(no))
}

/// Whether a term is such a particle.
pub fn is_particle(term: &str) -> bool {
    PARTICLES.contains(&term)
}

/// The particle that a verb begins with, or nothing.
pub(super) fn particle(verb: &str) -> &str {
    let particles = PARTICLES.iter().filter(|particle| verb.starts_with(**particle));
    particles.max_by_key(|particle| particle.len()).map_or("", |particle| particle)
}

/// The verb of a participle, where its letters tell.
pub(super) fn verb(term: &str) -> Option<String> {
    let (particle, rest) = term.split_at(ge_at(term)?);
    let rest = &rest[GE.len()..];
    let is_verb = rest.bytes().take(MAX_CONSONANTS).any(|letter| is_vowel(&letter));
    if rest.len() < MIN_VERB || !is_verb || NOUNS.iter().any(|end| rest.ends_with(end)) {
        return None;
    }
    let regular = rest.strip_suffix("en").or(rest.strip_suffix('e')).unwrap_or(rest);
    if REGULAR.iter().any(|end| regular.ends_with(end)) {
        return Some([particle, &regular[..regular.len() - 1]].concat());
    }
    (!particle.is_empty() && rest.ends_with("en")).then(|| [particle, rest].concat())
}
