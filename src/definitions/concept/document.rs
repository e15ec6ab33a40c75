//! The role concept in words: every line of the document, as the page shows it and the PDF prints it.
//!
//! INVARIANT: nothing here knows how it is set; both say the same because both read this.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::book::{Book, EXECUTE, Item, NONE, Role};
use super::model::{Agreement, Departure, Standing};
use crate::basics::Day;
use crate::rights::Level;
use crate::ui::level_word;
use crate::words::Words;

/// The whole document. Tables are a head and rows.
#[derive(Debug, Clone, Serialize)]
pub struct Document {
    pub lang: &'static str,
    pub system: String,
    pub day: String,
    pub title: String,
    pub intro: String,
    /// What is said of the document as a whole: label and text.
    pub facts: Vec<(String, String)>,
    pub roles: Part<[String; 3]>,
    pub rights: Part<Register>,
    pub rights_hint: String,
    /// What has departed from the agreement; without a line it is left out.
    pub departures: Part<String>,
    /// Who signs: one line each.
    pub sign: Vec<String>,
}

/// A part with its heading and, where it is a table, the heads of its columns.
#[derive(Debug, Clone, Serialize)]
pub struct Part<T> {
    pub heading: String,
    pub head: Vec<String>,
    pub rows: Vec<T>,
}

/// One right: the module it lies in, who may do what with it, what each needs it for, and who answers for the register.
#[derive(Debug, Clone, Serialize)]
pub struct Register {
    pub module: String,
    pub name: String,
    /// The highest level first; none: nobody has it.
    pub lines: Vec<Line>,
    pub needs: Vec<(String, String)>,
    pub nobody: String,
    pub responsible: String,
}

#[derive(Debug, Clone, Serialize)]
pub struct Line {
    pub level: &'static str,
    pub said: String,
    pub roles: String,
}

impl Document {
    /// The document of a system on a day.
    pub fn of(words: &Words, book: &Book, standing: &Standing, responsible: &BTreeMap<String, String>, system: &str, today: Day) -> Self {
        let day = words.day(today);
        let heads = |keys: &[&str]| keys.iter().map(|key| words.say(key)).collect::<Vec<_>>();
        Self {
            lang: words.lang.code(),
            system: system.to_owned(),
            title: words.tell("concept-of", &[("system", system.to_owned().into())]),
            intro: words.tell("concept-intro", &[("system", system.to_owned().into()), ("day", day.clone().into())]),
            day,
            facts: facts(words, book, standing),
            roles: Part {
                heading: words.say("concept-roles"),
                head: heads(&["concept-role", "concept-kind", "concept-opens"]),
                rows: live(book).map(|role| role_row(words, book, role)).collect(),
            },
            rights: Part {
                heading: words.say("concept-rights"),
                head: heads(&["roledef-column-item", "concept-who", "concept-responsible"]),
                rows: book.items.iter().map(|item| register(words, book, item, responsible)).collect(),
            },
            rights_hint: words.say("concept-rights-hint"),
            departures: Part {
                heading: words.say("concept-departures"),
                head: Vec::new(),
                rows: standing.departures.iter().map(|one| departed(words, one)).collect(),
            },
            sign: ["place", "head", "staff", "officer"].map(|who| words.say(&format!("concept-sign-{who}"))).into(),
        }
    }
}

fn live(book: &Book) -> impl Iterator<Item = &Role> {
    book.roles.iter().filter(|role| !role.is_archived())
}

/// An agreement by number, day and party.
pub fn agreed(words: &Words, agreement: &Agreement) -> String {
    let day = agreement.agreed_on.parse().map_or_else(|_| agreement.agreed_on.clone(), |day| words.day(day));
    let number = usize::try_from(agreement.number).unwrap_or(0);
    words.tell("concept-agreement", &[("number", number.into()), ("day", day.into()), ("party", agreement.agreed_with.clone().into())])
}

fn facts(words: &Words, book: &Book, standing: &Standing) -> Vec<(String, String)> {
    let (standard, own): (Vec<&Role>, Vec<&Role>) = live(book).partition(|role| role.standard);
    let agreement = standing.agreement.as_ref().map_or_else(|| words.say("concept-none"), |agreement| agreed(words, agreement));
    let reference = standing.agreement.as_ref().map(|one| one.reference.clone()).filter(|text| !text.is_empty());
    let counts = words.tell("concept-role-counts", &[("standard", standard.len().into()), ("own", own.len().into())]);
    [
        Some(("concept-agreed", agreement)),
        reference.map(|text| ("concept-reference", text)),
        Some(("concept-roles", counts)),
        Some(("concept-items", words.number(book.items.len() as u64))),
    ]
    .into_iter()
    .flatten()
    .map(|(key, text)| (words.say(key), text))
    .collect()
}

fn role_row(words: &Words, book: &Book, role: &Role) -> [String; 3] {
    let kind = match (role.standard, book.base(role)) {
        (true, _) => words.say("concept-standard"),
        (false, Some(base)) => words.tell("concept-own-from", &[("base", base.name.clone().into())]),
        (false, None) => words.say("concept-own"),
    };
    let opened = words.tell("roledef-opened", &[("count", book.opened(role).into()), ("total", book.items.len().into())]);
    [role.name.clone(), kind, opened]
}

fn register(words: &Words, book: &Book, item: &Item, responsible: &BTreeMap<String, String>) -> Register {
    let levels = std::iter::once(EXECUTE).chain(Level::WORDS.iter().rev().map(|(_, word)| *word)).filter(|word| *word != NONE);
    let roles = || live(book).filter(|role| !Book::is_walled_off(role, item));
    let line = |level: &'static str| {
        let named: Vec<&str> = roles().filter(|role| book.level(role, item) == level).map(|role| role.name.as_str()).collect();
        (!named.is_empty()).then(|| Line { level, said: level_word(words, level), roles: named.join(", ") })
    };
    let needed = roles().filter(|role| !book.need(role, item).is_empty());
    Register {
        module: item.module.clone(),
        name: item.name.clone(),
        lines: levels.filter_map(line).collect(),
        needs: needed.map(|role| (role.name.clone(), book.need(role, item).to_owned())).collect(),
        nobody: words.say("concept-nobody"),
        responsible: responsible.get(&item.key).cloned().unwrap_or_else(|| "–".to_owned()),
    }
}

fn departed(words: &Words, departure: &Departure) -> String {
    match departure {
        Departure::Made(role) => words.tell("concept-made", &[("role", role.clone().into())]),
        Departure::Gone(role) => words.tell("concept-gone", &[("role", role.clone().into())]),
        Departure::Level { role, item, was, is } => {
            let with = [("role", role.clone().into()), ("item", item.clone().into())];
            let levels = [("was", level_word(words, was).into()), ("is", level_word(words, is).into())];
            words.tell("concept-level", &with.into_iter().chain(levels).collect::<Vec<_>>())
        }
    }
}
