//! The acts on a role concept: who answers for the data, and agreements. Each asks for `roles.define` everywhere.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::api::editor;
use super::super::store::book;
use super::store;
use crate::basics::{Day, Fault, Problem, Reply};
use crate::gate::Entry;
use crate::ui::url::encode;

/// The longest name of who answers for data, and of a party or a reference, in letters.
pub const LONGEST: usize = 120;

/// Who answers for each register, by the item's key; only what differs is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub system: String,
    #[serde(default)]
    pub named: BTreeMap<String, String>,
}

fn path(system: &str) -> String {
    format!("/roles/concept?system={}", encode(system))
}

/// Names who answers for the correctness of registers (SaxSVS-02), all at once.
#[server(endpoint = "name_responsible")]
pub async fn name_responsible(form: Named) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let book = book(&mut permit, &form.system).await?;
    let known = store::responsible(&mut permit, &form.system).await?;
    let mut changes = Vec::new();
    for (item, named) in &form.named {
        let named = named.split_whitespace().collect::<Vec<_>>().join(" ");
        if named.chars().count() > LONGEST {
            return Err(Problem::invalid(&format!("named[{item}]"), "fault-name-long"));
        }
        let is_register = book.item(item).is_some_and(super::super::book::Item::is_register);
        let was = known.get(item).cloned().unwrap_or_default();
        if is_register && was != named {
            changes.push((item.clone(), was, named));
        }
    }
    if changes.is_empty() {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    for (item, _, named) in &changes {
        store::name_responsible(&mut permit, &form.system, item, named).await?;
    }
    let told = |side: &dyn Fn(&(String, String, String)) -> String| changes.iter().map(side).collect::<Vec<_>>().join("; ");
    let (before, after) = (told(&|(item, was, _)| format!("{item}: {was}")), told(&|(item, _, named)| format!("{item}: {named}")));
    permit.commit(Entry::of("act-responsible-named").change(before, after).origin(form.system.clone())).await?;
    let back = std::iter::once(("form[system]".to_owned(), form.system.clone()))
        .chain(changes.iter().map(|(item, was, _)| (format!("form[named][{item}]"), was.clone())));
    let back: Vec<(String, String)> = back.collect();
    let back: Vec<(&str, String)> = back.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Ok(Reply::said("concept-responsible-saved")
        .with("count", changes.len())
        .go(&path(&form.system))
        .undone_by("/api/name_responsible", &back))
}

/// Registers an agreement that was signed on a day (SaxSVS-03): on the roles as they are at this moment.
#[server(endpoint = "register_agreement")]
pub async fn register_agreement(system: String, agreed_on: String, agreed_with: String, reference: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    book(&mut permit, &system).await?;
    let mut faults = Vec::new();
    let on: Option<Day> = agreed_on.trim().parse().ok();
    match on {
        None => faults.push(Fault::new("agreed_on", "fault-day")),
        Some(day) if day > permit.today() => faults.push(Fault::new("agreed_on", "fault-day-future")),
        Some(_) => {}
    }
    let (with, reference) = (agreed_with.trim(), reference.trim());
    if with.is_empty() {
        faults.push(Fault::new("agreed_with", "fault-agreed-with"));
    }
    for (field, text) in [("agreed_with", with), ("reference", reference)] {
        if text.chars().count() > LONGEST {
            faults.push(Fault::new(field, "fault-name-long"));
        }
    }
    let (Some(on), true) = (on, faults.is_empty()) else { return Err(Problem::Invalid(faults)) };
    let (id, number) = store::agree(&mut permit, &system, on, with, reference).await?;
    let entry = Entry::of("act-agreement-registered").record(id).change("", format!("{system} {number}, {on}"));
    permit.commit(entry.because(Some(reference.to_owned()).filter(|text| !text.is_empty()))).await?;
    let back = [("agreement", id.to_string()), ("withdraw", true.to_string())];
    Ok(Reply::said("concept-agreed-said")
        .with("number", usize::try_from(number).unwrap_or(0))
        .go(&path(&system))
        .undone_by("/api/withdraw_agreement", &back))
}

/// Withdraws an agreement that was registered by mistake or ended, or takes that back.
#[server(endpoint = "withdraw_agreement")]
pub async fn withdraw_agreement(agreement: String, withdraw: bool) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let id: Uuid = agreement.parse().map_err(|_| Problem::NotFound)?;
    let (system, number) = store::withdraw(&mut permit, id, withdraw).await?;
    let act = if withdraw { "act-agreement-withdrawn" } else { "act-agreement-restored" };
    permit.commit(Entry::of(act).record(id).change("", format!("{system} {number}"))).await?;
    let said = if withdraw { "concept-withdrawn" } else { "concept-restored" };
    let back = [("agreement", id.to_string()), ("withdraw", (!withdraw).to_string())];
    Ok(Reply::said(said)
        .with("number", usize::try_from(number).unwrap_or(0))
        .go(&path(&system))
        .undone_by("/api/withdraw_agreement", &back))
}
