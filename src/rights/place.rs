//! Where something counts, as it is written in a world: `scope`, `at`, and the `when` of a rule.
//!
//! INVARIANT: exactly one place each; a `null` beside it is missing. Not here: whether the ids exist (`resolve`).

use std::fmt;

use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// Where a role counts: `"everywhere"`, `{"unit": id}` or `{"group": id}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scope {
    Everywhere,
    Unit(String),
    Group(String),
}

/// Where an audience row hangs: on a school, a class, or a pupil's own card.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum At {
    Unit(String),
    Group(String),
    Pupil(String),
}

/// Whom a rule gives its role: `{"position": p}`, `{"duty": d}` or `{"head": true}`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    Position(String),
    Duty(String),
    Head,
}

impl Serialize for When {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Position(word) => to.collect_map([("position", word)]),
            Self::Duty(word) => to.collect_map([("duty", word)]),
            Self::Head => to.collect_map([("head", true)]),
        }
    }
}

/// A lone word, or an object of which one entry is not null.
enum Form {
    Word(String),
    One(String, Entry),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Text(String),
    Flag(bool),
}

struct FormVisitor {
    keys: &'static [&'static str],
}

impl<'de> Visitor<'de> for FormVisitor {
    type Value = Form;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "one of {}", self.keys.join(", "))
    }

    fn visit_str<E: de::Error>(self, word: &str) -> Result<Form, E> {
        Ok(Form::Word(word.to_owned()))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Form, M::Error> {
        let mut found = None;
        while let Some((key, entry)) = map.next_entry::<String, Option<Entry>>()? {
            if !self.keys.contains(&key.as_str()) {
                return Err(de::Error::unknown_field(&key, self.keys));
            }
            match (entry, &found) {
                (None, _) => {}
                (Some(entry), None) => found = Some((key, entry)),
                (Some(_), Some(_)) => return Err(de::Error::custom(format_args!("more than one of {}", self.keys.join(", ")))),
            }
        }
        let (key, entry) = found.ok_or_else(|| de::Error::custom(format_args!("none of {}", self.keys.join(", "))))?;
        Ok(Form::One(key, entry))
    }
}

fn form<'de, D: Deserializer<'de>, T>(
    from: D,
    keys: &'static [&'static str],
    read: impl FnOnce(&str, Option<Entry>) -> Option<T>,
) -> Result<T, D::Error> {
    let (key, entry) = match from.deserialize_any(FormVisitor { keys })? {
        Form::Word(word) => (word, None),
        Form::One(key, entry) => (key, Some(entry)),
    };
    read(&key, entry).ok_or_else(|| de::Error::custom(format_args!("{key:?} with a value that is none")))
}

impl<'de> Deserialize<'de> for Scope {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        form(from, &["unit", "group"], |key, entry| match (key, entry) {
            ("everywhere", None) => Some(Self::Everywhere),
            ("unit", Some(Entry::Text(id))) => Some(Self::Unit(id)),
            ("group", Some(Entry::Text(id))) => Some(Self::Group(id)),
            _ => None,
        })
    }
}

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        form(from, &["unit", "group", "pupil"], |key, entry| match (key, entry) {
            ("unit", Some(Entry::Text(id))) => Some(Self::Unit(id)),
            ("group", Some(Entry::Text(id))) => Some(Self::Group(id)),
            ("pupil", Some(Entry::Text(id))) => Some(Self::Pupil(id)),
            _ => None,
        })
    }
}

impl<'de> Deserialize<'de> for When {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        form(from, &["position", "duty", "head"], |key, entry| match (key, entry) {
            ("position", Some(Entry::Text(word))) => Some(Self::Position(word)),
            ("duty", Some(Entry::Text(word))) => Some(Self::Duty(word)),
            ("head", Some(Entry::Flag(true))) => Some(Self::Head),
            _ => None,
        })
    }
}
