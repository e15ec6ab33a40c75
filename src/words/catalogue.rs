//! The catalogue: messages by key, with values put in by the rules of their language.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Lang;
use super::days::{self, Formats};
use crate::basics::{Clock, Day};

macro_rules! files {
    ($($room:literal),* $(,)?) => {
        [
            [$(include_str!(concat!("sv/", $room, ".ftl"))),*],
            [$(include_str!(concat!("de/", $room, ".ftl"))),*],
            [$(include_str!(concat!("fi/", $room, ".ftl"))),*],
            [$(include_str!(concat!("en/", $room, ".ftl"))),*],
        ]
    };
}

/// Every room's file; a new room is one word more.
static FILES: [[&str; 27]; 4] = files![
    "common",
    "sign_in",
    "systems",
    "tables",
    "views",
    "people",
    "person",
    "guardians",
    "shield",
    "roles",
    "substitutes",
    "emergencies",
    "leaves",
    "orphans",
    "definitions",
    "concept",
    "schools",
    "releases",
    "questions",
    "rights",
    "imports",
    "audit",
    "account",
    "accounts",
    "notices",
    "work",
    "problems",
];

static CATALOGUE: LazyLock<[Words; 4]> = LazyLock::new(|| {
    let [sv, de, fi, en] = FILES;
    [Words::read(Lang::Sv, &sv), Words::read(Lang::De, &de), Words::read(Lang::Fi, &fi), Words::read(Lang::En, &en)]
});

/// All words of one language.
pub struct Words {
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
}

/// A value of a message's variable.
#[derive(Debug, Clone)]
pub enum Arg {
    Text(String),
    Count(u64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<u64> for Arg {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// The words of the page at hand; Swedish if no language was chosen.
pub fn use_words() -> &'static Words {
    leptos::prelude::use_context::<&'static Words>().unwrap_or_else(|| Words::of(Lang::default()))
}

impl Words {
    pub fn of(lang: Lang) -> &'static Self {
        let [sv, de, fi, en] = &*CATALOGUE;
        match lang {
            Lang::Sv => sv,
            Lang::De => de,
            Lang::Fi => fi,
            Lang::En => en,
        }
    }

    fn read(lang: Lang, files: &[&str]) -> Self {
        let id: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::De => |value, _| days::grouped(value, Lang::De),
            Lang::En => |value, _| days::grouped(value, Lang::En),
            Lang::Sv | Lang::Fi => |value, _| days::grouped(value, Lang::Sv),
        }));
        for file in files {
            let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, errors)| {
                tracing::error!(?errors, lang = lang.code(), "a message file cannot be read in full");
                resource
            });
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle, formats: Formats::of(lang) }
    }

    /// A message without variables. A key missing in this language is said in Swedish, one missing there too is shown as it is
    /// (and both fail the tests).
    pub fn say(&self, key: &str) -> String {
        self.tell(key, &[])
    }

    /// A message with its variables.
    pub fn tell(&self, key: &str, values: &[(&str, Arg)]) -> String {
        let args: FluentArgs = values
            .iter()
            .map(|(name, value)| match value {
                Arg::Text(text) => ((*name).to_owned(), FluentValue::String(Cow::Owned(text.clone()))),
                Arg::Count(count) => ((*name).to_owned(), FluentValue::from(*count)),
            })
            .collect();
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return if self.lang == Lang::Sv { key.to_owned() } else { Self::of(Lang::Sv).tell(key, values) };
        };
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    /// Whether there is such a message: for keys that come from data.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// `1 240`, `1.240`, `1,240`.
    pub fn number(&self, number: u64) -> String {
        days::group(number, self.lang)
    }

    /// `15 juni 2027`.
    pub fn day(&self, day: Day) -> String {
        self.formats.day(day)
    }

    /// `fredag 20 november 2026`.
    pub fn weekday(&self, day: Day) -> String {
        self.formats.weekday(day)
    }

    /// A stored moment where the school is: `20 november 2026 14:32`. A text that is no moment stays as it is.
    pub fn moment(&self, clock: &Clock, at: &str) -> String {
        at.parse().map_or_else(
            |_| at.to_owned(),
            |at| {
                let (day, time) = clock.local(at);
                format!("{} {}", self.day(day), time.get(..5).unwrap_or_default())
            },
        )
    }

    /// The day of a stored moment where the school is.
    pub fn moment_day(&self, clock: &Clock, at: &str) -> String {
        at.parse().map_or_else(|_| at.to_owned(), |at| self.day(clock.day_of(at)))
    }
}
