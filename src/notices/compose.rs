//! The words of a mail, in the language of whoever gets it: her name, what to do, until when. No rights, nobody else.

use crate::words::{Arg, Lang, Words};

use super::age_facts::Age;
use super::outbox::{Due, Kind};

/// Subject and text. The secret is in the text only.
pub fn compose(due: &Due, public_url: &str, secret: &str) -> (String, String) {
    let words = Words::of(Lang::of_code(&due.language).unwrap_or_default());
    let name = ("name", due.given_name.clone().into());
    match Kind::of_word(&due.kind) {
        Kind::Reset => {
            let link = format!("{public_url}/reset/{secret}");
            (words.say("mail-reset-subject"), words.tell("mail-reset-text", &[name, ("link", link.into())]))
        }
        Kind::Activation => {
            let values = [
                name,
                ("user_name", due.user_name.clone().into()),
                ("link", format!("{public_url}/activate").into()),
                ("code", secret.to_owned().into()),
            ];
            (words.say("mail-activation-subject"), words.tell("mail-activation-text", &values))
        }
        Kind::AgeOffice | Kind::AgePupil | Kind::AgeGuardian => of_age(words, due, public_url),
    }
}

/// How many, and when: no pupil and no guardian is named, not even to those who know them.
fn of_age(words: &Words, due: &Due, public_url: &str) -> (String, String) {
    let name = ("name", due.given_name.clone().into());
    let on = |day| ("day", words.day(day).into());
    match &due.age {
        Some(Age::Office { today, week, month, quarter }) => {
            let link = format!("{public_url}/guardians/calendar");
            let counts =
                [("today", *today), ("week", *week), ("month", *month), ("quarter", *quarter)].map(|(name, count)| (name, count.into()));
            let values: Vec<(&str, Arg)> = [name, ("link", link.into())].into_iter().chain(counts).collect();
            (words.say("mail-age-office-subject"), words.tell("mail-age-office-text", &values))
        }
        Some(Age::Pupil { on: day, is_over }) => {
            let link = ("link", format!("{public_url}/account/consent").into());
            let key = if *is_over { "mail-age-pupil-now" } else { "mail-age-pupil-text" };
            (words.say("mail-age-pupil-subject"), words.tell(key, &[name, on(*day), link]))
        }
        Some(Age::Guardian { on: day, is_over }) => {
            let key = if *is_over { "mail-age-guardian-now" } else { "mail-age-guardian-text" };
            (words.say("mail-age-guardian-subject"), words.tell(key, &[name, on(*day)]))
        }
        None => (String::new(), String::new()),
    }
}
