//! Words of Dutch that decide no search: those that hold sentences together, and those that only ask.

use std::cmp::Ordering;

/// Folded, alphabetical. Words of four letters and more that also begin compounds (`onder`,
/// `tegen`, `samen`) are here too: they are no parts to be found by.
const FUNCTION_WORDS: &str = "\
    aan achter af al alle alleen alles als alsook althans ander andere anders ben bent bij binnen \
    bovendien buiten daar daarbij daarnaast daarom daartoe daarvan dan dat de deze die dient dit \
    doen doet door doordat dus echter een eens eerder elk elkaar elke en enkele er eraan ervan \
    ervoor eveneens gaan gaat gedurende geen geweest had hadden heb hebben hebt heeft hen het \
    hetgeen hier hieronder hij hoe hoeveel hoeverre hoort hun iedere iemand ik in indien inzake \
    is ja jaar jegens jullie kan kon konden kunnen kunt langs maar mag mee meer meest men met mij \
    mijn moest moet moeten mogen na naar naargelang naast nadat niet niets nog nu of om omdat \
    omtrent onder ons onze ooit ook op over overigens per samen sinds sommige steeds te tegen \
    telkens ten teneinde tenzij ter terwijl tevens tijdens toch toe tot totdat trouwens tussen \
    uit uw vaker van vanuit vanwege veel via vindt volgens voor voort vooruit waar waarbij waarin \
    waarom waaronder waarop wanneer waren was wat we weer wegens weinig wel welk welke werd \
    werden wie wij wil willen word worden wordt ze zeer zeggen zegt zelf zich zien ziet zij zijn \
    zit zitten zo zoals zodat zodra zonder zou zouden zowel zullen zult";

/// Words that people ask questions with, and that say nothing of what is asked for; `anti-` and
/// `Brussel`, which say what the whole text does and whose it is; and where its readers live. Folded,
/// alphabetical.
const QUESTION_WORDS: &str = "\
    absoluut actueel actuele afgesproken allemaal allen allerlei alsjeblieft alsof altijd anti \
    aub bedoelt beetje begon begrijp begrijpen behalve beide bekende belgie belgische bepaal \
    bepaalt bepalen beschreven besloten besproken bestaan bestaat betekenen betekent betere bezig \
    bijna bijvoorbeeld blijkbaar blijken blijkt boven brussel circa concrete conform daardoor \
    daarmee daarna dacht dankzij deed denk denkt ding dingen diverse document documenten doe does \
    duurt echt echte eerdere eerst eerste eigen eigenlijk enkel enorm erbij erg ergens erin ermee \
    erop eruit even for ga gaf gebeurd gebeuren gebeurt gedaan geef geeft gehad geheel gelden \
    geldig geldt genoeg genoemd geregeld geven gevonden gevraagd gewone gewoon geworden gezegd \
    gezien gisteren goed graag haal haalt haar halen heel heet helaas helemaal hem heten \
    hetzelfde hierbij hierdoor hiermee hierover hiervan hiervoor hoeft hoelang hoeven hoewel \
    hoezo hopelijk houden houdt how huidige ieder iedereen iets inclusief inderdaad ineens \
    ingevolge inhoudt inmiddels je jezelf jij jouw juist kijk kijken kijkt klaar kleine klopt kom \
    komen komt krachtens kreeg kregen krijg krijgen krijgt kun laat laatste laten lees leest \
    lezen liever liggen ligt lijken lijkt lukt maakt maken me meestal meeste mening mezelf minder \
    misschien mits mocht moesten momenteel morgen nabij namelijk namens natuurlijk nederland \
    nederlandse nee neem neemt nemen nergens net niemand niks nodig nogal nooit nou onbekend \
    onbekende ondanks ongeveer opdracht opnieuw overal overzicht pas precies probeert proberen \
    recente reeds richting rol rond rondom sedert slechts soms speelt spelen sprake staan staat \
    standpunt stond straks taak taken tegenover tegenwoordig tekst tenminste terecht the toen \
    tonen toon u uiteindelijk uitleg uitleggen vaak valt vanaf vandaag vandaan vele verleden \
    vermeld versus vertel vertellen vind vinden volgend volgende vond vonden vooral voorbij \
    voordat vorig vorige vraagt vragen waaraan waardoor waarheen waarmee waarover waarschijnlijk \
    waartoe waarvan waarvandaan waarvoor want weet wellicht werkelijk werkt weten what who wilde \
    wilt wist wou zal zeg zei zeker zelfs zichzelf zie zoal zoek zoeken zogenaamd zogenaamde \
    zoiets zomaar zorgen zoveel zulke";

/// What `hoe` asks the degree of: `hoe groot is de dreiging`. Folded, alphabetical.
const DEGREES: &str = "belangrijk erg ernstig gevaarlijk groot hoog lang snel sterk veilig ver";

/// Whether a term says no more than what `hoe` before it asks.
pub fn is_degree(term: &str) -> bool {
    is_in(DEGREES.as_bytes(), term.as_bytes())
}

/// Whether a term only asks: in a query it decides nothing, in a text it is a word like others.
pub fn is_question_word(term: &str) -> bool {
    is_in(QUESTION_WORDS.as_bytes(), term.as_bytes())
}

/// Whether a term is a function word.
pub fn is_function_word(term: &str) -> bool {
    is_in(FUNCTION_WORDS.as_bytes(), term.as_bytes())
}

/// Whether a word is in a list of words in order, a space between them: half the bytes of a list of
/// strings.
fn is_in(mut list: &[u8], word: &[u8]) -> bool {
    while !list.is_empty() {
        let (before, after) = list.split_at(list.len() / 2);
        let begins = before.iter().rposition(|b| *b == b' ').map_or(0, |space| space + 1);
        let ends = before.len() + after.iter().position(|b| *b == b' ').unwrap_or(after.len());
        list = match list[begins..ends].cmp(word) {
            Ordering::Equal => return true,
            Ordering::Less => list.get(ends + 1..).unwrap_or_default(),
            Ordering::Greater => list.get(..begins.saturating_sub(1)).unwrap_or_default(),
        };
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{FUNCTION_WORDS, QUESTION_WORDS, is_function_word, is_question_word};

    #[test]
    fn words_are_found_in_their_list_and_stand_in_one_only() {
        for word in FUNCTION_WORDS.split(' ') {
            assert!(is_function_word(word) && !is_question_word(word), "{word}");
        }
        for word in QUESTION_WORDS.split(' ') {
            assert!(is_question_word(word) && !is_function_word(word), "{word}");
        }
        for other in ["", "a", "aa", "drones", "zulke ", "zulkes", "zz"] {
            assert!(!is_function_word(other) && !is_question_word(other), "{other}");
        }
    }
}
