//! What a link does for this pupil on this day, in words: what the engine says she sees, or why nothing.

use super::extent::{Module, named};
use super::model::{LinkRow, PupilRow};
use super::seen::Seen;
use crate::basics::{Clock, Day};
use crate::rights::Access;
use crate::words::Words;

/// So many modules are named; of the others the number.
const NAMED: usize = 4;

/// The sentence. `seen` is the engine's answer for this day; the rest only says why.
pub fn says(words: &Words, pupil: &PupilRow, link: &LinkRow, seen: &Seen, today: Day) -> String {
    let given = pupil.given_name.as_str();
    let coming = pupil.born().map(|born| born.birthday(18));
    if !seen.modules.is_empty() {
        let what = listed(words, &seen.modules);
        // Midnight as the day begins: the first day on which nothing is seen.
        let ends = seen.until.and_then(Day::tomorrow);
        let closes = if link.access() == Access::Automatic { coming.into_iter().chain(ends).min() } else { ends };
        return match closes {
            Some(day) => words.tell("guardians-sees-until", &[("what", what.into()), ("day", words.day(day).into())]),
            None => words.tell("guardians-sees-on", &[("what", what.into())]),
        };
    }
    let tell = |key: &str| words.tell(key, &[("pupil", given.into())]);
    match link.access() {
        Access::Disabled => words.say("guardians-says-disabled"),
        _ if !link.informed => tell("guardians-says-uninformed"),
        Access::Automatic if coming.is_none() => words.say("guardians-says-unknown"),
        Access::Automatic if pupil.shields > 0 => tell("guardians-says-protected"),
        Access::Automatic if coming.is_some_and(|day| day <= today) => {
            let day = coming.map(|day| words.day(day)).unwrap_or_default();
            words.tell("guardians-says-adult", &[("pupil", given.into()), ("day", day.into())])
        }
        _ => words.say("guardians-says-nothing"),
    }
}

/// On what it rests, if it was set by hand: who, when, ground and number.
pub fn rests_on(words: &Words, link: &LinkRow, setter: Option<&str>, clock: &Clock) -> Option<String> {
    let (basis, at) = (link.basis.as_deref()?, link.set_at.as_deref()?);
    let ground = words.say(&format!("guardians-basis-{basis}"));
    let ground = match link.reference.as_deref().filter(|text| !text.is_empty()) {
        Some(reference) => format!("{ground} {reference}"),
        None => ground,
    };
    let day = words.moment_day(clock, at);
    Some(match setter {
        Some(name) => words.tell("guardians-set-by", &[("name", name.into()), ("day", day.into()), ("ground", ground.into())]),
        None => words.tell("guardians-set-on", &[("day", day.into()), ("ground", ground.into())]),
    })
}

/// What the pupil has said about this guardian, and of which modules.
pub fn consent(words: &Words, pupil: &PupilRow, link: &LinkRow, offered: &[Module]) -> Option<String> {
    let (state, on) = (link.consent.as_deref()?, link.consent_on.as_deref()?);
    let day = on.parse().map_or_else(|_| on.to_owned(), |day| words.day(day));
    let (pupil, said) = (pupil.given_name.as_str(), format!("guardians-consent-{state}"));
    Some(match named(offered, link.consent_modules.as_deref()) {
        Some(what) => words.tell("guardians-consent-part", &[("pupil", pupil.into()), ("day", day.into()), ("what", what.into())]),
        None => words.tell(&said, &[("pupil", pupil.into()), ("day", day.into())]),
    })
}

fn listed(words: &Words, modules: &[String]) -> String {
    let lower = |text: &String| if words.lang == crate::words::Lang::De { text.clone() } else { lower_first(text) };
    let named: Vec<String> = modules.iter().take(NAMED).map(lower).collect();
    match modules.len().saturating_sub(NAMED) {
        0 => words.tell("guardians-what", &[("what", named.join(", ").into())]),
        more => words.tell("guardians-what-more", &[("what", named.join(", ").into()), ("count", more.into())]),
    }
}

/// A name inside a sentence: its first letter small, unless it is a short form in capitals.
fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if second.is_none_or(char::is_lowercase) => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}
