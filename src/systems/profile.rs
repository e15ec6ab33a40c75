//! A profile: a target system as a file in JSON. What it holds is what the engine reads of a system, with names.
//!
//! | field | what |
//! |---|---|
//! | `format` | 1 |
//! | `key`, `version`, `names` | the system; names are in `sv`, `de`, `fi`, `en` |
//! | `language`, `source` | of the document the profile comes from: its language, and its title with its date |
//! | `own_role_limit`, `own_role_mark` | at most so many own roles (none: no limit); what stands before the number of an own role (`#`) |
//! | `feeds` | `to`, `routes`: systems that get data from this one, and the ways the document names |
//! | `remarks` | sentences: what the document leaves open, and how it is read here |
//! | `level_names` | the system's own words for levels (`none` … `edit_all`, `execute`) |
//! | `courses` | `key`, `names`: what a role's `training` can be; if there are any, `training` must be one of them |
//! | `walls` | `key`, `names`, `superconfigurators`, `configurators` (roles; the former are named on the server's command line only) |
//! | `modules` | `key`, `printed`, `beyond`, `names` |
//! | `items` | `key`, `module`, `kind`, `of`, `clients`, `code`, `own`, `substitutable`, `needs_release`, `wall`, `printed`, `beyond`, `names`, `about` (one line) |
//! | `roles` | `key`, `client`, `standard`, `code` (official short key), `bound_to_employment`, `training`, `base` (own roles may start from it; true if left out), `defines_roles`, `assigns` (roles its holders may assign), `reconciled` (each review asks the manager), `longest_days` (of one assignment), `opens`, `printed`, `beyond`, `all_items`, `levels` (item to level), `names` |
//! | `conflicts` | `key`, `roles` (two or more that no one person may hold together, where the rule is switched on), `hard` (not even by a decision), `about` |
//! | `rules` | `key`, `when`, `role` |
//! | `audience` | `for`, `role`: what pupils and guardians have from the root of the units, until somebody sets it otherwise |
//!
//! `printed` is the document's own spelling where a name here differs from it; `beyond` marks what the document does not name.
//! Unknown fields are an error. What the words mean is `rights.md` 2 to 4; a profile is right when the engine takes it
//! (`check`). A file is written in one way only (`text`), so that two can be compared by their bytes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rights::facts::{AudienceFact, ItemFact, ModuleFact, RoleFact, RuleFact, UnitFact};
use crate::rights::{At, Audience, Client, Given, ItemKind, Level, Of, UnitKind, When, WorldFacts};
use crate::words::Lang;

// serde passes a field by reference when it asks whether to leave it out.
fn no(flag: impl std::ops::Deref<Target = bool>) -> bool {
    !*flag
}
fn yes(flag: impl std::ops::Deref<Target = bool>) -> bool {
    *flag
}
fn always() -> bool {
    true
}
fn nothing(level: impl std::ops::Deref<Target = Level>) -> bool {
    *level == Level::NONE
}

macro_rules! records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$attr])* pub $field: $type,)* }
    )*};
}

records! {
    /// A word in the four languages.
    Names { sv: String, de: String, fi: String, en: String, }
    Profile {
        format: u32,
        key: String,
        version: u32,
        #[serde(default, skip_serializing_if = "Option::is_none")] language: Option<Lang>,
        #[serde(default, skip_serializing_if = "Option::is_none")] source: Option<String>,
        names: Names,
        #[serde(default, skip_serializing_if = "Option::is_none")] own_role_limit: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")] own_role_mark: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] feeds: Vec<Feed>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] remarks: Vec<Names>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")] level_names: BTreeMap<Given, Names>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] courses: Vec<Course>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] walls: Vec<Wall>,
        modules: Vec<Module>,
        items: Vec<Item>,
        roles: Vec<Role>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] conflicts: Vec<Conflict>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] rules: Vec<Rule>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] audience: Vec<AudienceDefault>,
    }
    /// A system that gets data from this one (IST-01, IST-02).
    Feed { to: String, #[serde(default, skip_serializing_if = "Vec::is_empty")] routes: Vec<String>, }
    Course { key: String, names: Names, }
    /// A closed part that no wildcard opens, and who configures it (ESC-31..39).
    Wall {
        key: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] superconfigurators: Vec<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] configurators: Vec<String>,
        names: Names,
    }
    Module {
        key: String,
        #[serde(default, skip_serializing_if = "Option::is_none")] printed: Option<String>,
        #[serde(default, skip_serializing_if = "no")] beyond: bool,
        names: Names,
    }
    Item {
        key: String,
        module: String,
        kind: ItemKind,
        of: Of,
        clients: Vec<Client>,
        #[serde(default, skip_serializing_if = "Option::is_none")] code: Option<String>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] own: Vec<String>,
        #[serde(default, skip_serializing_if = "no")] substitutable: bool,
        #[serde(default, skip_serializing_if = "no")] needs_release: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")] wall: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")] printed: Option<String>,
        #[serde(default, skip_serializing_if = "no")] beyond: bool,
        names: Names,
        about: Names,
    }
    Role {
        key: String,
        client: Client,
        standard: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")] code: Option<String>,
        #[serde(default, skip_serializing_if = "no")] bound_to_employment: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")] training: Option<String>,
        #[serde(default = "always", skip_serializing_if = "yes")] base: bool,
        #[serde(default, skip_serializing_if = "no")] defines_roles: bool,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] assigns: Vec<String>,
        #[serde(default, skip_serializing_if = "no")] reconciled: bool,
        #[serde(default, skip_serializing_if = "Option::is_none")] longest_days: Option<u32>,
        #[serde(default, skip_serializing_if = "Vec::is_empty")] opens: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")] printed: Option<String>,
        #[serde(default, skip_serializing_if = "no")] beyond: bool,
        #[serde(default, skip_serializing_if = "nothing")] all_items: Level,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")] levels: BTreeMap<String, Given>,
        names: Names,
    }
    /// Roles that no one person may hold together (IST-19).
    Conflict { key: String, roles: Vec<String>, #[serde(default, skip_serializing_if = "no")] hard: bool, about: Names, }
    Rule { key: String, when: When, role: String, }
    AudienceDefault { #[serde(rename = "for")] audience: Audience, role: String, }
}

impl Names {
    pub fn of(&self, lang: Lang) -> &str {
        match lang {
            Lang::Sv => &self.sv,
            Lang::De => &self.de,
            Lang::Fi => &self.fi,
            Lang::En => &self.en,
        }
    }
}

impl Profile {
    /// The language of its document: the marks of its table are in it.
    pub fn lang(&self) -> Lang {
        self.language.unwrap_or_default()
    }

    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.key == key)
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
    /// What the role gives on an item, as the engine reads it (`rights.md` 4.2); a wall is not looked through.
    pub fn given(&self, item: &Item) -> Given {
        let all = if item.wall.is_some() { Level::NONE } else { self.all_items };
        self.levels.get(&item.key).copied().unwrap_or(match (item.kind, all) {
            (ItemKind::Register, level) => Given::Level(level),
            (_, Level::EDIT_ALL) => Given::Execute,
            _ => Given::Level(Level::NONE),
        })
    }

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
