//! Verbs whose particle stands at the end of the sentence: `wie legt een inreisverbod op?`

use super::{QueryPart, Wanted};
use crate::pack::Pack;
use crate::search::word::Word;
use crate::text;

/// Puts the particle at the end before the first word that makes a verb of the text with it. A word
/// that the text has and that decides is meant as it stands, and a function word is no verb.
pub(super) fn rejoin(pack: &Pack, parts: &mut [QueryPart]) {
    let Some((last, before)) = parts.split_last_mut() else { return };
    let is_plain = !(last.excluded || last.alternative);
    let Some(particle) = word(last).filter(|term| is_plain && text::is_particle(term)) else {
        return;
    };
    let particle = particle.to_string();
    for part in before.iter_mut().filter(|part| !part.excluded) {
        let is_meant = part.decides && is_known(part);
        let joined = word(part)
            .filter(|term| !(is_meant || text::is_function_word(term)))
            .map(|term| Word::of(pack, [&*particle, term].concat()));
        if let Some(word) = joined.filter(|word| word.known.is_some() || word.own.is_some()) {
            part.wanted = Wanted::Word { word, unfinished: false };
            part.decides = true;
            last.decides = false;
            return;
        }
    }
}

fn is_known(part: &QueryPart) -> bool {
    matches!(&part.wanted, Wanted::Word { word, .. } if word.known.is_some())
}

fn word(part: &QueryPart) -> Option<&str> {
    match &part.wanted {
        Wanted::Word { word, .. } => Some(&word.term),
        _ => None,
    }
}
