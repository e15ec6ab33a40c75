//! What a person may do before and after a change of her employments, by the engine: what rests during a leave, what a return brings.

use std::collections::{BTreeMap, BTreeSet};

use crate::basics::{Day, PersonId, Problem};
use crate::gate::world::{Names, names, systems};
use crate::gate::{Kept, Permit};
use crate::rights::own::GiveRoles;
use crate::rights::{Client, Given, PathPlace, Reached};
use crate::words::Words;

/// Items of one system at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub system: String,
    pub place: String,
    pub items: Vec<String>,
}

/// What `more` gives that `less` does not, system by system and place by place, in the order of each system.
pub async fn difference(
    permit: &mut Permit<GiveRoles>,
    (less, more): (&Kept, &Kept),
    person: PersonId,
    day: Day,
) -> Result<Vec<Part>, Problem> {
    let words = Words::of(permit.lang());
    let person = person.to_string();
    let mut found = Vec::new();
    for (system, title) in systems(permit, permit.lang()).await? {
        let (has, had) = (held(less, &system, &person, day), held(more, &system, &person, day));
        let mut names: Names = names(permit, &system, permit.lang()).await?;
        let mut parts: BTreeMap<String, BTreeSet<(usize, String)>> = BTreeMap::new();
        for entry in had.iter().filter(|entry| !covered(&has, entry)) {
            names.learn_way(permit, &entry.place, None).await?;
            let place = match &entry.place {
                PathPlace::Scope { scope } => names.scope(words, scope),
                PathPlace::Card { .. } => continue,
            };
            parts.entry(place).or_default().insert((names.place_of(&entry.item), names.item(&entry.item)));
        }
        for (place, items) in parts {
            found.push(Part { system: title.clone(), place, items: items.into_iter().map(|(_, item)| item).collect() });
        }
    }
    Ok(found)
}

/// What she holds in one system, in either client.
fn held(kept: &Kept, system: &str, person: &str, day: Day) -> Vec<Reached> {
    [Client::Portal, Client::Office]
        .into_iter()
        .flat_map(|client| kept.effective(person, client, day).remove(system).unwrap_or_default())
        .collect()
}

/// Whether the same is held at the same place by whatever way.
fn covered(held: &[Reached], entry: &Reached) -> bool {
    held.iter().filter(|other| other.item == entry.item && other.place == entry.place).any(|other| match (other.given, entry.given) {
        (Given::Level(other), Given::Level(entry)) => other.covers(entry),
        (other, entry) => other == entry,
    })
}
