//! The names of what an answer tells of, so that an answer of the engine can be said in a sentence.

use std::collections::HashMap;

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::Door;
use crate::rights::{PathPlace, Relation, Scope};
use crate::sql;
use crate::words::{Lang, Words};

/// Names by the ids and keys of a world.
#[derive(Debug, Default)]
pub struct Names {
    /// Whom it is all about.
    pub subject: String,
    items: HashMap<String, (usize, String)>,
    roles: HashMap<String, String>,
    units: HashMap<String, String>,
    groups: HashMap<String, String>,
    people: HashMap<String, String>,
}

impl Names {
    pub fn item(&self, key: &str) -> String {
        self.items.get(key).map_or_else(|| key.to_owned(), |(_, name)| name.clone())
    }

    /// Where an item stands in its system's order.
    pub fn place_of(&self, key: &str) -> usize {
        self.items.get(key).map_or(usize::MAX, |(place, _)| *place)
    }

    pub fn role(&self, key: &str) -> String {
        self.roles.get(key).cloned().unwrap_or_else(|| key.to_owned())
    }

    pub fn person(&self, id: &str) -> String {
        self.people.get(id).cloned().unwrap_or_default()
    }

    pub fn group(&self, id: &str) -> String {
        self.groups.get(id).cloned().unwrap_or_default()
    }

    /// Also the names of what a way leads over: its place, its group, its pupil.
    pub async fn learn_way(&mut self, door: &mut impl Door, place: &PathPlace, relation: Option<&Relation>) -> Result<(), Problem> {
        match place {
            PathPlace::Scope { scope } => self.learn_scope(door, scope).await?,
            PathPlace::Card { pupil, .. } => self.learn_person(door, pupil).await?,
        }
        match relation {
            Some(Relation::Duty { group, .. }) => self.learn_group(door, group).await,
            _ => Ok(()),
        }
    }

    async fn learn_scope(&mut self, door: &mut impl Door, scope: &Scope) -> Result<(), Problem> {
        match scope {
            Scope::Everywhere => Ok(()),
            Scope::Unit(unit) => self.learn_unit(door, unit).await,
            Scope::Group(group) => self.learn_group(door, group).await,
        }
    }

    async fn learn_unit(&mut self, door: &mut impl Door, unit: &str) -> Result<(), Problem> {
        if !self.units.contains_key(unit) {
            let name: Option<(String,)> = sql!("SELECT name FROM unit WHERE unit_id = $1").bind(id(unit)).first(door).await?;
            self.units.extend(name.map(|(name,)| (unit.to_owned(), name)));
        }
        Ok(())
    }

    async fn learn_group(&mut self, door: &mut impl Door, group: &str) -> Result<(), Problem> {
        if !self.groups.contains_key(group) {
            let name: Option<(String,)> = sql!("SELECT name FROM study_group WHERE group_id = $1").bind(id(group)).first(door).await?;
            self.groups.extend(name.map(|(name,)| (group.to_owned(), name)));
        }
        Ok(())
    }

    pub async fn learn_person(&mut self, door: &mut impl Door, person: &str) -> Result<(), Problem> {
        if !self.people.contains_key(person) {
            let name: Option<(String,)> =
                sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(id(person)).first(door).await?;
            self.people.extend(name.map(|(name,)| (person.to_owned(), name)));
        }
        Ok(())
    }

    pub fn scope(&self, words: &Words, scope: &Scope) -> String {
        match scope {
            Scope::Everywhere => words.say("scope-everywhere"),
            Scope::Unit(unit) => self.units.get(unit).cloned().unwrap_or_default(),
            Scope::Group(group) => self.group(group),
        }
    }
}

/// The target systems: key and name. Rollbok itself comes last.
pub async fn systems(door: &mut impl Door, lang: Lang) -> Result<Vec<(String, String)>, Problem> {
    Ok(sql!(
        "SELECT system_key, CASE $1 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM target_system ORDER BY system_key = 'rollbok', system_key"
    )
    .bind(lang.code())
    .all(door)
    .await?)
}

/// The names of one system's items and roles.
pub async fn names(door: &mut impl Door, system: &str, lang: Lang) -> Result<Names, Problem> {
    let mut names = Names::default();
    let items: Vec<(String, String)> = sql!(
        "SELECT item_key, CASE $2 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM item WHERE system_key = $1 ORDER BY place, item_key"
    )
    .bind(system)
    .bind(lang.code())
    .all(door)
    .await?;
    // Rollbok's own rights about people are three items with one name: they are one to the reader.
    let mut places: HashMap<String, usize> = HashMap::new();
    for (key, name) in items {
        let next = places.len();
        let place = *places.entry(name.clone()).or_insert(next);
        names.items.insert(key, (place, name));
    }
    let roles: Vec<(String, String)> = sql!(
        "SELECT role_key, CASE $2 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM role WHERE system_key = $1"
    )
    .bind(system)
    .bind(lang.code())
    .all(door)
    .await?;
    names.roles = roles.into_iter().collect();
    Ok(names)
}

fn id(text: &str) -> Uuid {
    text.parse().unwrap_or_default()
}
