//! Verbs whose particle stands apart, before `te`: `in te voeren` is a form of `invoeren`.
//!
//! The index knows such a form by its verb and its particle, a space between them, which is no word that
//! anybody types: `voeren in`.

use super::participle::{is_particle, particle};

/// Particles that begin another clause where they stand before `te`: `om te voorkomen`.
const CONJUNCTIONS: [&str; 2] = ["door", "om"];

/// What stands between a particle and its verb.
const BETWEEN: &str = "te";

/// By what the index knows the last of three terms that follow each other, where they are such a form.
pub fn apart([particle, between, verb]: [&str; 3]) -> Option<String> {
    let is_apart = between == BETWEEN
        && is_particle(particle)
        && !CONJUNCTIONS.contains(&particle)
        && verb.ends_with('n');
    is_apart.then(|| key(verb, particle))
}

/// The same for an infinitive that begins with a particle.
pub fn set_apart(infinitive: &str) -> Option<String> {
    let particle = particle(infinitive);
    let verb = infinitive.get(particle.len()..).filter(|verb| !verb.is_empty())?;
    (!particle.is_empty()).then(|| key(verb, particle))
}

/// The infinitive of such a form; none of a word.
pub fn rejoined(key: &str) -> Option<String> {
    key.split_once(' ').map(|(verb, particle)| [particle, verb].concat())
}

fn key(verb: &str, particle: &str) -> String {
    [verb, " ", particle].concat()
}

#[cfg(test)]
mod tests {
    use super::{apart, rejoined, set_apart};

    #[test]
    fn a_particle_before_te_belongs_to_the_verb_behind_it() {
        for (words, verb) in [
            ("in te voeren", Some("invoeren")),
            ("tegen te gaan", Some("tegengaan")),
            ("om te voorkomen", None),
            ("door te blijven", None),
            ("verzoek te voeren", None),
            ("in de praktijken", None),
            ("op te merken", Some("opmerken")),
            ("in te leiding", None),
        ] {
            let words: Vec<&str> = words.split(' ').collect();
            let key = apart([words[0], words[1], words[2]]);
            assert_eq!(key.as_deref().and_then(rejoined).as_deref(), verb, "{words:?}");
            assert_eq!(key, verb.and_then(set_apart), "{words:?}");
        }
        assert_eq!(rejoined("invoeren"), None);
        assert_eq!(set_apart("voeren"), None);
        assert_eq!(set_apart("in"), None);
    }
}
