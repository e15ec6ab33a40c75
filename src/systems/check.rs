//! Whether a profile is right: its keys, names and links, and that the engine takes it.
//!
//! INVARIANT: a fault names the record (`role clerk`) and one plain reason, on one line.

use std::collections::HashSet;
use std::fmt;

use super::profile::{Names, Profile};
use crate::rights::{Given, ItemKind, World};

/// Why a profile is refused: the record by its key or place, and one plain reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileFault {
    pub record: String,
    pub reason: String,
}

impl fmt::Display for ProfileFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.record, self.reason)
    }
}
impl std::error::Error for ProfileFault {}

fn fault<T>(record: impl fmt::Display, reason: impl fmt::Display) -> Result<T, ProfileFault> {
    Err(ProfileFault { record: record.to_string(), reason: reason.to_string() })
}

impl Profile {
    /// Reads a profile and checks it.
    pub fn read(text: &str) -> Result<Self, ProfileFault> {
        let profile: Self = serde_json::from_str(text).or_else(|error| fault("profile", error))?;
        profile.check()?;
        Ok(profile)
    }

    pub fn check(&self) -> Result<(), ProfileFault> {
        if self.format != 1 {
            return fault("profile", format_args!("format {} is not known", self.format));
        }
        self.check_keys()?;
        self.check_texts()?;
        self.check_roles()?;
        self.check_walls()?;
        self.check_links()?;
        World::try_from(self.facts("root")).map(drop).or_else(|wrong| fault(wrong.record, wrong.reason))
    }

    /// Every record that has a key, with its kind.
    fn keys(&self) -> impl Iterator<Item = (&'static str, &str)> {
        std::iter::once(("system", self.key.as_str()))
            .chain(self.courses.iter().map(|course| ("course", course.key.as_str())))
            .chain(self.walls.iter().map(|wall| ("wall", wall.key.as_str())))
            .chain(self.modules.iter().map(|module| ("module", module.key.as_str())))
            .chain(self.items.iter().map(|item| ("item", item.key.as_str())))
            .chain(self.roles.iter().map(|role| ("role", role.key.as_str())))
            .chain(self.conflicts.iter().map(|conflict| ("conflict", conflict.key.as_str())))
            .chain(self.rules.iter().map(|rule| ("rule", rule.key.as_str())))
    }

    fn check_keys(&self) -> Result<(), ProfileFault> {
        let mut seen = HashSet::new();
        for (kind, key) in self.keys() {
            if !is_key(key) {
                return fault(format_args!("{kind} {key:?}"), "a key is small letters, digits, dots, dashes and underscores");
            }
            if !seen.insert((kind, key)) {
                return fault(format_args!("{kind} {key}"), "stands twice");
            }
        }
        let mut seen = HashSet::new();
        match self.audience.iter().find(|row| !seen.insert((row.audience, &row.role))) {
            Some(twice) => fault(format_args!("audience {}", twice.role), "stands twice"),
            None => Ok(()),
        }
    }

    fn check_texts(&self) -> Result<(), ProfileFault> {
        let named: Vec<(String, Vec<&Names>)> = std::iter::once((format!("system {}", self.key), vec![&self.names]))
            .chain(self.remarks.iter().enumerate().map(|(at, remark)| (format!("remarks[{at}]"), vec![remark])))
            .chain(self.level_names.iter().map(|(level, names)| (format!("level_names {level}"), vec![names])))
            .chain(self.courses.iter().map(|course| (format!("course {}", course.key), vec![&course.names])))
            .chain(self.walls.iter().map(|wall| (format!("wall {}", wall.key), vec![&wall.names])))
            .chain(self.modules.iter().map(|module| (format!("module {}", module.key), vec![&module.names])))
            .chain(self.items.iter().map(|item| (format!("item {}", item.key), vec![&item.names, &item.about])))
            .chain(self.roles.iter().map(|role| (format!("role {}", role.key), vec![&role.names])))
            .chain(self.conflicts.iter().map(|conflict| (format!("conflict {}", conflict.key), vec![&conflict.about])))
            .collect();
        for (record, names) in named {
            let mut texts = names.iter().flat_map(|names| [&names.sv, &names.de, &names.fi, &names.en]);
            if texts.any(|text| !is_line(text)) {
                return fault(record, "a name is empty, has spaces around it or a break in it");
            }
        }
        let words = [("source", self.source.as_ref()), ("own_role_mark", self.own_role_mark.as_ref())].into_iter();
        let words = words.filter_map(|(what, text)| Some((what.to_owned(), text?)));
        let words = words
            .chain(self.modules.iter().filter_map(|module| Some((format!("module {}", module.key), module.printed.as_ref()?))))
            .chain(
                self.items
                    .iter()
                    .flat_map(|item| [&item.printed, &item.code].map(|text| (item, text.as_ref())))
                    .filter_map(|(item, text)| Some((format!("item {}", item.key), text?))),
            )
            .chain(
                self.roles
                    .iter()
                    .flat_map(|role| [&role.printed, &role.code].map(|text| (role, text.as_ref())))
                    .filter_map(|(role, text)| Some((format!("role {}", role.key), text?))),
            )
            .chain(
                self.feeds
                    .iter()
                    .flat_map(|feed| std::iter::once(&feed.to).chain(&feed.routes).map(move |text| (format!("feeds {}", feed.to), text))),
            );
        match words.into_iter().find(|(_, text)| !is_line(text)) {
            Some((record, _)) => fault(record, "a word is empty, has spaces around it or a break in it"),
            None => Ok(()),
        }
    }

    fn check_roles(&self) -> Result<(), ProfileFault> {
        for role in &self.roles {
            let record = format!("role {}", role.key);
            if let Some(other) = role.assigns.iter().find(|key| self.role(key).is_none()) {
                return fault(record, format_args!("assigns the unknown role {other:?}"));
            }
            if let Some(course) =
                role.training.as_ref().filter(|course| !self.courses.is_empty() && !self.courses.iter().any(|known| known.key == **course))
            {
                return fault(record, format_args!("the course {course:?} is not among the courses"));
            }
            if role.longest_days == Some(0) {
                return fault(record, "longest_days is at least 1");
            }
            if let Some(wall) = role.opens.iter().find(|wall| *wall != "protected" && !self.is_wall(wall)) {
                return fault(record, format_args!("opens the unknown wall {wall:?}"));
            }
            for (key, given) in &role.levels {
                let Some(item) = self.item(key) else { return fault(record, format_args!("has a level on the unknown item {key:?}")) };
                let fits = match given {
                    Given::Execute => item.kind != ItemKind::Register,
                    Given::Level(level) => item.kind == ItemKind::Register || level.bits() == 0,
                };
                if !fits {
                    return fault(record, format_args!("{given} does not fit {key}"));
                }
            }
        }
        let numbers = self.roles.iter().filter(|role| !role.standard).count();
        match self.own_role_limit {
            Some(limit) if numbers > usize::try_from(limit).unwrap_or(usize::MAX) => {
                fault("system", format_args!("{numbers} own roles, but own_role_limit is {limit}"))
            }
            _ => Ok(()),
        }
    }

    fn is_wall(&self, key: &str) -> bool {
        self.walls.iter().any(|wall| wall.key == key)
    }

    fn check_walls(&self) -> Result<(), ProfileFault> {
        if let Some((item, wall)) = self.items.iter().find_map(|item| Some((item, item.wall.as_ref().filter(|key| !self.is_wall(key))?))) {
            return fault(format_args!("item {}", item.key), format_args!("stands behind the unknown wall {wall:?}"));
        }
        for wall in &self.walls {
            for key in wall.superconfigurators.iter().chain(&wall.configurators) {
                let record = format!("wall {}", wall.key);
                match self.role(key) {
                    None => return fault(record, format_args!("names the unknown role {key:?}")),
                    Some(role) if !role.opens.contains(&wall.key) => {
                        return fault(record, format_args!("{key} configures it but does not open it"));
                    }
                    Some(_) => {}
                }
            }
        }
        Ok(())
    }

    fn check_links(&self) -> Result<(), ProfileFault> {
        for conflict in &self.conflicts {
            let record = format!("conflict {}", conflict.key);
            if let Some(key) = conflict.roles.iter().find(|key| self.role(key).is_none()) {
                return fault(record, format_args!("names the unknown role {key:?}"));
            }
            if conflict.roles.iter().collect::<HashSet<_>>().len() < 2 {
                return fault(record, "is between two different roles or more");
            }
        }
        Ok(())
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.len() <= 60 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b))
}

fn is_line(text: &str) -> bool {
    !text.is_empty() && text.trim() == text && !text.contains(char::is_control)
}
