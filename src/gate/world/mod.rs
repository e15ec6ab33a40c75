//! The engine's world, from the store: one target system, and as much of the facts as a question needs.
//!
//! INVARIANT: a slice around people answers every question about them exactly as the whole world would: their own facts, the
//! pupils they are guardians of, the people they stand in for, and all that lies above their units. A slice of one person alone
//! answers what she holds as staff (`rights::grants`), which hangs on nobody else. Settings are those recorded now;
//! facts carry their days, so any day can be asked. The gate decides by a person alone; pages that only tell ask the index
//! (`gate::index`), which the tests hold against slices around people.

pub(super) mod catalogue;
mod links;
mod names;
mod people;

pub use names::{Names, names, systems};

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::basics::{Day, PersonId, Problem};
use crate::db::Door;
use crate::rights::{World, WorldFacts};

/// What to load.
#[derive(Debug, Clone, Default)]
pub struct Slice {
    pub people: BTreeSet<Uuid>,
    /// Whether those belong to it on whom their rights over others hang.
    pub linked: bool,
}

impl Slice {
    pub fn around(people: impl IntoIterator<Item = PersonId>) -> Self {
        Self { people: people.into_iter().map(|person| person.0).collect(), linked: true }
    }

    pub fn alone(person: PersonId) -> Self {
        Self { people: BTreeSet::from([person.0]), linked: false }
    }
}

/// Loads the facts of a slice for one system.
pub async fn load(door: &mut impl Door, system: &str, slice: Slice) -> Result<WorldFacts, Problem> {
    let mut facts = WorldFacts::default();
    catalogue::load(door, system, &mut facts).await?;
    let mut named = people::load(door, system, &slice, &mut facts).await?;
    links::load(door, system, &mut named, &mut facts).await?;
    Ok(facts)
}

/// The facts as a world. What the store holds always fits together; if it ever does not, it is an incident and nothing opens.
pub fn world_of(facts: WorldFacts) -> Result<World, Problem> {
    World::try_from(facts).map_err(|fault| {
        tracing::error!(%fault, "the store holds a wrong world");
        Problem::Broken("world".to_owned())
    })
}

/// Units, groups and people that facts name, so that they are loaded too.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub units: BTreeSet<Uuid>,
    pub groups: BTreeSet<Uuid>,
    pub people: BTreeSet<Uuid>,
}

/// A stored day; the open ends are none.
pub(in crate::gate) fn day(text: &str) -> Option<Day> {
    if text == "0001-01-01" || text == "9999-12-31" { None } else { text.parse().ok() }
}

/// A guardianship as stored: guardian, pupil, access, informed, the modules it is confined to (`system/module`), from, to.
pub(in crate::gate) type Ward = (Uuid, Uuid, String, bool, Option<String>, String, String);

pub(in crate::gate) fn words(list: &str) -> Vec<String> {
    list.split_whitespace().map(str::to_owned).collect()
}

pub(in crate::gate) fn parse<T: std::str::FromStr>(word: &str) -> Result<T, Problem> {
    word.parse().map_err(|_| {
        tracing::error!(word, "the store holds a word the engine does not know");
        Problem::Broken("world".to_owned())
    })
}
