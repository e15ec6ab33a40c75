//! Setting who may assign a role: one row of the table, saved whole, with its undo.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::api::editor;
use super::super::store::system_of;
use super::store;
use crate::basics::{Problem, Reply, RoleId};
use crate::gate::Entry;
use crate::ui::url::encode;

/// The roles that are ticked, by `a` and the role's id; and those that were when the form was made, one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigners {
    pub role: String,
    #[serde(default)]
    pub giver: BTreeMap<String, String>,
    #[serde(default)]
    pub seen: String,
}

/// Roles as a form tells which it saw.
pub fn joined(roles: &BTreeSet<Uuid>) -> String {
    roles.iter().map(Uuid::to_string).collect::<Vec<_>>().join(" ")
}

/// Sets whose holders may assign a role; nobody named: everybody who may give roles there.
#[server(endpoint = "set_assigners")]
pub async fn set_assigners(form: Assigners) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let role: Uuid = form.role.parse().map_err(|_| Problem::NotFound)?;
    let system = system_of(&mut permit, role).await?;
    let choices: BTreeMap<Uuid, String> =
        store::choices(&mut permit, &system).await?.into_iter().map(|giver| (giver.role_id, giver.name)).collect();
    let wanted: BTreeSet<Uuid> = form.giver.keys().filter_map(|name| name.strip_prefix('a')?.parse().ok()).collect();
    if wanted.iter().any(|giver| !choices.contains_key(giver)) {
        return Err(Problem::NotFound);
    }
    let is = store::givers(&mut permit, &system).await?.remove(&role).unwrap_or_default();
    if joined(&is) != form.seen {
        return Err(Problem::Stale);
    }
    if is == wanted {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    for giver in is.symmetric_difference(&wanted) {
        store::set(&mut permit, role, *giver, wanted.contains(giver)).await?;
    }
    let told = |roles: &BTreeSet<Uuid>| roles.iter().filter_map(|id| choices.get(id)).cloned().collect::<Vec<_>>().join(", ");
    permit.commit(Entry::of("act-assigners-set").role(RoleId(role)).change(told(&is), told(&wanted))).await?;
    let back: Vec<(String, String)> = [("form[role]".to_owned(), role.to_string()), ("form[seen]".to_owned(), joined(&wanted))]
        .into_iter()
        .chain(is.iter().map(|giver| (format!("form[giver][a{giver}]"), "yes".to_owned())))
        .collect();
    let back: Vec<(&str, String)> = back.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Ok(Reply::said("assigns-saved").go(&format!("/roles/assigns?system={}", encode(&system))).undone_by("/api/set_assigners", &back))
}
