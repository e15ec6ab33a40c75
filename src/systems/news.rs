//! A new version of a profile against the one a system was made from and the system as it stands: what is new, one line each.
//!
//! Nothing changes by itself (N-10): each line waits for an answer, and only what is accepted is carried over.
//! INVARIANT: what is carried over differs from what stands in the accepted spots and nowhere else; an own role has a line only
//! where the role it was made from got something new, or where what it gives is gone. Pure. Not here: storing the answers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::check::ProfileFault;
use super::compare::{Spot, compare, flat};
use super::profile::Profile;

/// What is to become of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    Accept,
    Ignore,
    Later,
}

/// One thing that the new version has otherwise than what stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    pub spot: Spot,
    /// Where the new version says it: another spot only for an own role, which follows its base.
    pub source: Spot,
    /// As it stands; none: it is not there. The same for the two others.
    pub yours: Option<String>,
    pub old: Option<String>,
    pub new: Option<String>,
}

impl News {
    /// The name of the line in a form: the same for the same spot.
    pub fn token(&self) -> String {
        let hash = crate::web::token_hash(&format!("{}\n{}", self.spot.record, self.spot.field));
        format!("n{}", hash.get(..20).unwrap_or(&hash))
    }

    /// What the new version says, in short: a line that was ignored is asked again where that is something else.
    pub fn said(&self) -> String {
        crate::web::token_hash(&format!("{:?}", self.new))
    }

    /// Whether it is about a role that was made here.
    pub fn is_of_own_role(&self) -> bool {
        self.spot != self.source
    }

    /// Whether it was changed here too, otherwise than in the new version: accepting overwrites that.
    pub fn is_contested(&self) -> bool {
        self.yours != self.old
    }
}

/// What the new version brings that does not stand yet, by spot. `bases`: own roles, each with the role it was made from.
pub fn news(yours: &Profile, old: &Profile, new: &Profile, bases: &BTreeMap<String, String>) -> Vec<News> {
    let (standing, before) = (flat(yours), flat(old));
    let mut found = BTreeMap::new();
    for difference in compare(old, new) {
        let Spot { record, field } = &difference.spot;
        // An own role is no part of any version, even where the file it came with had it.
        if yours.roles.iter().any(|role| !role.standard && *record == format!("role {}", role.key)) {
            continue;
        }
        let mut line = |spot: Spot, old: Option<String>| {
            let (source, new) = (difference.spot.clone(), difference.after.clone());
            let yours = standing.get(&spot).cloned();
            found.insert(spot.clone(), News { spot, source, yours, old, new });
        };
        // What was taken out of the system here has no news of its fields.
        if field.is_empty() || standing.contains_key(&Spot { record: record.clone(), field: String::new() }) {
            line(difference.spot.clone(), difference.before.clone());
        }
        for own in yours.roles.iter().filter(|role| !role.standard) {
            let follows = bases.get(&own.key).is_some_and(|base| *record == format!("role {base}")) && field.starts_with("levels.");
            let loses = record
                .strip_prefix("item ")
                .filter(|item| difference.after.is_none() && field.is_empty() && own.levels.contains_key(*item));
            let at = |field: String| Spot { record: format!("role {}", own.key), field };
            if follows {
                line(at(field.clone()), before.get(&difference.spot).cloned());
            } else if let Some(item) = loses {
                let spot = at(format!("levels.{item}"));
                let yours = standing.get(&spot).cloned();
                line(spot, yours);
            }
        }
    }
    let version = |spot: &Spot| spot.record == "system" && spot.field == "version";
    found.into_values().filter(|news| news.yours != news.new && !version(&news.spot)).collect()
}

/// The system as it stands with what is accepted. It has the new version once no line waits. The error names what does not hold
/// together without something that was not accepted.
pub fn carried(yours: &Profile, new: &Profile, found: &[News], answers: &BTreeMap<Spot, Answer>) -> Result<Profile, ProfileFault> {
    let answer = |news: &News| answers.get(&news.spot).copied().unwrap_or(Answer::Later);
    let (mut next, from) = (Tree::of(yours), Tree::of(new));
    for news in found.iter().filter(|news| answer(news) == Answer::Accept) {
        next.put(&news.spot, from.get(&news.source));
    }
    let mut next: Profile = serde_json::from_value(next.join(&from))
        .map_err(|error| ProfileFault { record: "profile".to_owned(), reason: error.to_string() })?;
    if found.iter().all(|news| answer(news) != Answer::Later) {
        next.version = new.version;
    }
    next.check()?;
    Ok(next)
}

/// A profile as its records by name, each with the list it stands in; lists keep their order.
struct Tree {
    lists: BTreeMap<String, Vec<String>>,
    records: BTreeMap<String, Value>,
}

/// How the records of a list are named (`compare`): the field of the profile, the word before, and the fields that name one.
const LISTS: [(&str, &str, &[&str]); 9] = [
    ("feeds", "feed", &["to"]),
    ("courses", "course", &["key"]),
    ("walls", "wall", &["key"]),
    ("modules", "module", &["key"]),
    ("items", "item", &["key"]),
    ("roles", "role", &["key"]),
    ("conflicts", "conflict", &["key"]),
    ("rules", "rule", &["key"]),
    ("audience", "audience", &["for", "role"]),
];

impl Tree {
    fn of(profile: &Profile) -> Self {
        let mut tree = Self { lists: BTreeMap::new(), records: BTreeMap::new() };
        let Ok(Value::Object(mut system)) = serde_json::to_value(profile) else { return tree };
        for (list, word, naming) in LISTS {
            if let Some(Value::Array(records)) = system.remove(list) {
                for record in records {
                    let names = naming.iter().filter_map(|field| record.get(field).and_then(Value::as_str));
                    tree.add(list, std::iter::once(word).chain(names).collect::<Vec<_>>().join(" "), record);
                }
            }
        }
        if let Some(Value::Array(remarks)) = system.remove("remarks") {
            for (at, remark) in remarks.into_iter().enumerate() {
                tree.add("remarks", format!("remark {at}"), remark);
            }
        }
        if let Some(Value::Object(levels)) = system.remove("level_names") {
            for (level, names) in levels {
                tree.add("level_names", format!("level {level}"), names);
            }
        }
        tree.records.insert("system".to_owned(), Value::Object(system));
        tree
    }

    fn add(&mut self, list: &str, name: String, record: Value) {
        self.lists.entry(list.to_owned()).or_default().push(name.clone());
        self.records.insert(name, record);
    }

    fn get(&self, spot: &Spot) -> Option<Value> {
        let record = self.records.get(&spot.record)?;
        match spot.field.split_once('.') {
            _ if spot.field.is_empty() => Some(record.clone()),
            Some((field, key)) => record.get(field)?.get(key).cloned(),
            None => record.get(&spot.field).cloned(),
        }
    }

    /// Sets a spot, or takes it away.
    fn put(&mut self, spot: &Spot, value: Option<Value>) {
        if spot.field.is_empty() {
            match value {
                Some(value) => drop(self.records.insert(spot.record.clone(), value)),
                None => drop(self.records.remove(&spot.record)),
            }
            return;
        }
        let Some(Value::Object(record)) = self.records.get_mut(&spot.record) else { return };
        match spot.field.split_once('.') {
            Some((field, key)) => {
                let inner = record.entry(field).or_insert_with(|| Value::Object(Map::new()));
                if let Value::Object(inner) = inner {
                    set(inner, key, value);
                }
            }
            None => set(record, &spot.field, value),
        }
    }

    /// The profile again: each list in the order of the new version, then what only stands here.
    fn join(mut self, new: &Self) -> Value {
        let Some(Value::Object(mut system)) = self.records.remove("system") else { return Value::Null };
        let fields: BTreeSet<&String> = self.lists.keys().chain(new.lists.keys()).collect();
        for field in fields {
            let order = new.lists.get(field).into_iter().chain(self.lists.get(field)).flatten();
            let records: Vec<(String, Value)> = order.filter_map(|name| Some((name.clone(), self.records.remove(name)?))).collect();
            let list = if field == "level_names" {
                let level = |(name, names): (String, Value)| (name.trim_start_matches("level ").to_owned(), names);
                Value::Object(records.into_iter().map(level).collect())
            } else {
                Value::Array(records.into_iter().map(|(_, record)| record).collect())
            };
            system.insert(field.clone(), list);
        }
        Value::Object(system)
    }
}

fn set(object: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    match value {
        Some(value) => drop(object.insert(key.to_owned(), value)),
        None => drop(object.remove(key)),
    }
}
