//! The whole table of a system at once: as its profile says, or as it was before. One transaction, one entry; each takes the other back.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use uuid::Uuid;

use super::super::api::editor;
use super::super::book::Book;
use super::super::store::book;
use super::store::{self, choices, givers};
use crate::basics::{Problem, Reply};
use crate::gate::Entry;
use crate::systems::profile::Profile;
use crate::systems::standing;
use crate::ui::url::encode;

/// Each role with the roles whose holders assign it.
pub type Table = BTreeMap<Uuid, BTreeSet<Uuid>>;

/// The table as a form sends it: `role:giver`, one after the other.
pub fn told(table: &Table) -> String {
    let pairs = table.iter().flat_map(|(role, givers)| givers.iter().map(move |giver| format!("{role}:{giver}")));
    pairs.collect::<Vec<_>>().join(" ")
}

fn parsed(text: &str) -> Option<Table> {
    let mut table = Table::new();
    for pair in text.split_whitespace() {
        let (role, giver) = pair.split_once(':')?;
        table.entry(role.parse().ok()?).or_default().insert(giver.parse().ok()?);
    }
    Some(table)
}

/// The table with what the profile says of the roles it speaks of; of the others it stays as it is.
pub fn by_profile(book: &Book, profile: &Profile, table: &Table) -> Table {
    let id = |key: &str| book.role(key).filter(|role| !role.is_archived()).map(|role| role.id);
    let said = profile.roles.iter().flat_map(|giver| giver.assigns.iter().map(move |role| (role, &giver.key)));
    let mut by_profile = Table::new();
    for (role, giver) in said {
        if let (Some(role), Some(giver)) = (id(role), id(giver)) {
            by_profile.entry(role).or_default().insert(giver);
        }
    }
    let others = table.iter().filter(|(role, _)| !by_profile.contains_key(*role)).map(|(role, givers)| (*role, givers.clone()));
    let others: Table = others.collect();
    by_profile.into_iter().chain(others).collect()
}

/// Sets the table of a system: as the profile says (`table` is `profile`), or as a table that was. `Stale` if it is not as it was seen.
#[server(endpoint = "set_assigner_table")]
pub async fn set_assigner_table(system: String, table: String, seen: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let book = book(&mut permit, &system).await?;
    let is = givers(&mut permit, &system).await?;
    if told(&is) != seen {
        return Err(Problem::Stale);
    }
    let wanted = if table == "profile" {
        let profile = standing::file(&mut permit, &system).await?.ok_or(Problem::NotFound)?;
        by_profile(&book, &profile, &is)
    } else {
        parsed(&table).ok_or_else(|| Problem::invalid("form", "problem-unreadable"))?
    };
    let names: BTreeMap<Uuid, String> = choices(&mut permit, &system).await?.into_iter().map(|giver| (giver.role_id, giver.name)).collect();
    if wanted.keys().any(|role| book.role_by_id(*role).is_none()) || wanted.values().flatten().any(|giver| !names.contains_key(giver)) {
        return Err(Problem::NotFound);
    }
    if wanted == is {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    let none = BTreeSet::new();
    let roles: BTreeSet<Uuid> = is.keys().chain(wanted.keys()).copied().collect();
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for role in roles {
        let (had, has) = (is.get(&role).unwrap_or(&none), wanted.get(&role).unwrap_or(&none));
        if had == has {
            continue;
        }
        for giver in had.symmetric_difference(has) {
            store::set(&mut permit, role, *giver, has.contains(giver)).await?;
        }
        let name = book.role_by_id(role).map(|role| role.name.clone()).unwrap_or_default();
        let said = |givers: &BTreeSet<Uuid>| givers.iter().filter_map(|id| names.get(id)).cloned().collect::<Vec<_>>().join(", ");
        before.push(format!("{name}: {}", said(had)));
        after.push(format!("{name}: {}", said(has)));
    }
    let count = after.len();
    permit.commit(Entry::of("act-assigner-table-set").change(before.join("; "), after.join("; ")).origin(system.clone())).await?;
    let back = [("system", system.clone()), ("table", told(&is)), ("seen", told(&wanted))];
    Ok(Reply::said("assigns-table-saved")
        .with("count", count)
        .go(&format!("/roles/assigns?system={}", encode(&system)))
        .undone_by("/api/set_assigner_table", &back))
}
