//! Switching a two-roles rule on and off: `roles.define` everywhere; each takes the other back.

use leptos::prelude::*;

use super::super::api::editor;
use super::store;
use crate::basics::{Problem, Reply};
use crate::gate::Entry;
use crate::systems::standing;
use crate::ui::url::encode;

/// Switches a rule of a system's profile on or off. `Stale` when it is so already.
#[server(endpoint = "switch_conflict")]
pub async fn switch_conflict(system: String, conflict: String, on: bool, reason: Option<String>) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let rules = standing::find(&mut permit, &system).await?.ok_or(Problem::NotFound)?.conflicts;
    let rule = rules.into_iter().find(|rule| rule.key == conflict).ok_or(Problem::NotFound)?;
    let reason = reason.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    if reason.as_ref().is_some_and(|text| text.chars().count() > 500) {
        return Err(Problem::invalid("reason", "fault-long"));
    }
    store::switch(&mut permit, &system, &rule.key, on, reason.as_deref()).await?;
    let act = if on { "act-conflict-on" } else { "act-conflict-off" };
    permit.commit(Entry::of(act).change("", format!("{system} {}", rule.key)).because(reason)).await?;
    let said = if on { "conflicts-on-said" } else { "conflicts-off-said" };
    let back = [("system", system.clone()), ("conflict", conflict), ("on", (!on).to_string())];
    Ok(Reply::said(said).go(&format!("/roles/conflicts?system={}", encode(&system))).undone_by("/api/switch_conflict", &back))
}
