//! A profile: a target system as a file in JSON. What it holds is what the engine reads of a system, with names.
//!
//! | field | what |
//! |---|---|
//! | `format` | 1 |
//! | `key`, `version`, `names` | the system; names are in `sv`, `de`, `fi`, `en` |
//! | `own_role_limit` | at most so many own roles; none if left out |
//! | `modules` | `key`, `names` |
//! | `items` | `key`, `module`, `kind`, `of`, `clients`, `own`, `substitutable`, `needs_release`, `wall`, `names`, `about` (one line) |
//! | `roles` | `key`, `client`, `standard`, `bound_to_employment`, `training`, `levels` (item to level), `all_items`, `opens`, `names` |
//! | `rules` | `key`, `when`, `role` |
//! | `audience` | `for`, `role`: what pupils and guardians have from the root of the units, until somebody sets it otherwise |
//!
//! Unknown fields are an error. What the words mean is `rights.md` 2 to 4; a profile is right when the engine takes it.

use std::collections::{BTreeMap, HashSet};
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::rights::facts::{AudienceFact, ItemFact, ModuleFact, RoleFact, RuleFact, UnitFact};
use crate::rights::{At, Audience, Client, Given, ItemKind, Level, Of, UnitKind, When, World, WorldFacts};

/// A word in the four languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    pub sv: String,
    pub de: String,
    pub fi: String,
    pub en: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    pub format: u32,
    pub key: String,
    pub version: u32,
    pub names: Names,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_role_limit: Option<u32>,
    pub modules: Vec<Module>,
    pub items: Vec<Item>,
    pub roles: Vec<Role>,
    #[serde(default)]
    pub rules: Vec<Rule>,
    #[serde(default)]
    pub audience: Vec<AudienceDefault>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    pub key: String,
    pub names: Names,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub key: String,
    pub module: String,
    pub kind: ItemKind,
    pub of: Of,
    pub clients: Vec<Client>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub own: Vec<String>,
    #[serde(default)]
    pub substitutable: bool,
    #[serde(default)]
    pub needs_release: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wall: Option<String>,
    pub names: Names,
    pub about: Names,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    pub key: String,
    pub client: Client,
    pub standard: bool,
    #[serde(default)]
    pub bound_to_employment: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<String>,
    #[serde(default)]
    pub levels: BTreeMap<String, Given>,
    #[serde(default)]
    pub all_items: Level,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub opens: Vec<String>,
    pub names: Names,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    pub key: String,
    pub when: When,
    pub role: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudienceDefault {
    #[serde(rename = "for")]
    pub audience: Audience,
    pub role: String,
}

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

fn fault(record: impl fmt::Display, reason: impl fmt::Display) -> ProfileFault {
    ProfileFault { record: record.to_string(), reason: reason.to_string() }
}

impl Profile {
    /// Reads a profile and checks it.
    pub fn read(text: &str) -> Result<Self, ProfileFault> {
        let profile: Self = serde_json::from_str(text).map_err(|error| fault("profile", error))?;
        profile.check()?;
        Ok(profile)
    }

    pub fn check(&self) -> Result<(), ProfileFault> {
        if self.format != 1 {
            return Err(fault("profile", format_args!("format {} is not known", self.format)));
        }
        let all: Vec<(&str, &str, Vec<&Names>)> = std::iter::once(("system", self.key.as_str(), vec![&self.names]))
            .chain(self.modules.iter().map(|module| ("module", module.key.as_str(), vec![&module.names])))
            .chain(self.items.iter().map(|item| ("item", item.key.as_str(), vec![&item.names, &item.about])))
            .chain(self.roles.iter().map(|role| ("role", role.key.as_str(), vec![&role.names])))
            .chain(self.rules.iter().map(|rule| ("rule", rule.key.as_str(), vec![])))
            .collect();
        for (kind, key, names) in all {
            if !is_key(key) {
                return Err(fault(format_args!("{kind} {key:?}"), "a key is small letters, digits, dots, dashes and underscores"));
            }
            let texts = names.iter().flat_map(|names| [&names.sv, &names.de, &names.fi, &names.en]);
            if texts.map(String::as_str).any(|text| text.trim() != text || text.is_empty()) {
                return Err(fault(format_args!("{kind} {key}"), "a name is empty or has spaces around it"));
            }
        }
        let mut seen = HashSet::new();
        if let Some(twice) = self.audience.iter().find(|row| !seen.insert((row.audience, &row.role))) {
            return Err(fault(format_args!("audience {}", twice.role), "stands twice"));
        }
        World::try_from(self.facts("root")).map(drop).map_err(|wrong| fault(wrong.record, wrong.reason))
    }

    /// What the engine reads of the system: every module in use, the audience at the given root, and nobody there.
    pub fn facts(&self, root: &str) -> WorldFacts {
        WorldFacts {
            units: vec![UnitFact { id: root.to_owned(), kind: UnitKind::Organisation, parent: None, code: None, head: None }],
            modules: self.modules.iter().map(|module| ModuleFact { key: module.key.clone(), in_use: true }).collect(),
            items: self.items.iter().map(Item::fact).collect(),
            roles: self.roles.iter().map(Role::fact).collect(),
            rules: self.rules.iter().map(Rule::fact).collect(),
            audience: self.audience.iter().map(|row| row.fact(root)).collect(),
            ..WorldFacts::default()
        }
    }
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.len() <= 60 && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-_".contains(&b))
}

impl Item {
    fn fact(&self) -> ItemFact {
        ItemFact {
            key: self.key.clone(),
            module: self.module.clone(),
            kind: self.kind,
            of: self.of,
            clients: self.clients.clone(),
            own: self.own.clone(),
            substitutable: self.substitutable,
            needs_release: self.needs_release,
            wall: self.wall.clone(),
        }
    }
}

impl Role {
    fn fact(&self) -> RoleFact {
        RoleFact {
            key: self.key.clone(),
            client: self.client,
            archived: false,
            bound_to_employment: self.bound_to_employment,
            training: self.training.clone(),
            levels: self.levels.iter().map(|(item, given)| (item.clone(), Some(*given))).collect(),
            all_items: self.all_items,
            opens: self.opens.clone(),
        }
    }
}

impl Rule {
    fn fact(&self) -> RuleFact {
        RuleFact { key: self.key.clone(), when: self.when.clone(), role: self.role.clone() }
    }
}

impl AudienceDefault {
    fn fact(&self, root: &str) -> AudienceFact {
        let at = At::Unit(root.to_owned());
        AudienceFact { audience: self.audience, at, role: self.role.clone(), from: None, to: None, revoked_on: None }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    const SKOLA24: &str = include_str!("skola24.json");

    #[test]
    fn the_profile_of_skola24_is_right() {
        let profile = Profile::read(SKOLA24).unwrap();
        assert_eq!((profile.modules.len(), profile.items.len(), profile.roles.len()), (10, 36, 12));
        let again = serde_json::to_string(&profile).unwrap();
        assert_eq!(Profile::read(&again).unwrap(), profile);
        for item in &profile.items {
            let given = profile.roles.iter().any(|role| role.levels.contains_key(&item.key));
            assert!(given, "no role but the top ones has {}", item.key);
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        let refused = |from: &str, to: &str| {
            assert!(SKOLA24.contains(from), "{from}");
            Profile::read(&SKOLA24.replacen(from, to, 1)).unwrap_err().to_string()
        };
        assert!(refused("\"format\": 1", "\"format\": 2").contains("format 2"));
        assert!(refused("\"standard\": true", "\"standard\": true, \"colour\": 1").contains("colour"));
        assert!(refused("\"absence.lessons\": \"edit_own\"", "\"absence.lesson\": \"edit_own\"").contains("absence.lesson"));
        assert!(refused("\"module\": \"absence\"", "\"module\": \"absense\"").contains("absense"));
        assert!(refused("\"key\": \"clerk\"", "\"key\": \"Clerk\"").contains("Clerk"));
        assert!(refused("\"Kanslist\"", "\" \"").contains("role clerk"));
    }
}
