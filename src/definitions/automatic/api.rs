//! Making a rule and ending one; each asks for `roles.define` everywhere, and each takes the other back.

use leptos::prelude::*;
use uuid::Uuid;

use super::super::api::editor;
use super::super::book::Role;
use super::super::store::book;
use super::law::On;
use super::store;
use crate::basics::{Problem, Reply, RoleId};
use crate::gate::{Entry, Permit};
use crate::rights::own::DefineRoles;
use crate::roles::{Counting, conflicts, held, may_assign, walls};
use crate::ui::url::encode;

/// The system whose rules come with Rollbok.
pub const OWN: &str = "rollbok";

/// Makes a rule: whoever the ground holds for has the role from now on, where it holds.
#[server(endpoint = "add_rule")]
pub async fn add_rule(system: String, when: String, role: String, reason: Option<String>) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let on = On::parse(&when).ok_or_else(|| Problem::invalid("when", "fault-rule-ground"))?;
    let book = book(&mut permit, &system).await?;
    let role = book.roles.iter().find(|one| one.id.to_string() == role && !one.is_archived()).cloned();
    let role = role.ok_or_else(|| Problem::invalid("role", "fault-role"))?;
    let reason = reason.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    if reason.as_ref().is_some_and(|text| text.chars().count() > 500) {
        return Err(Problem::invalid("reason", "fault-long"));
    }
    may_rule(&mut permit, &system, &role, &on).await?;
    let id = store::add(&mut permit, &system, role.id, &on).await?;
    permit.commit(Entry::of("act-rule-added").role(RoleId(role.id)).record(id).change("", on.told()).because(reason)).await?;
    Ok(Reply::said("rules-added").go(&path(&system)).undone_by("/api/end_rule", &[("rule", id.to_string())]))
}

/// Ends a rule: whoever has the role by it alone has it no more.
#[server(endpoint = "end_rule")]
pub async fn end_rule(rule: String, reason: Option<String>) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let id: Uuid = rule.parse().map_err(|_| Problem::NotFound)?;
    let ended = store::end(&mut permit, id).await?;
    if ended.system_key == OWN {
        return Err(Problem::NotFound);
    }
    let on = ended.on()?;
    let reason = reason.map(|text| text.trim().chars().take(500).collect::<String>()).filter(|text| !text.is_empty());
    permit.commit(Entry::of("act-rule-ended").role(RoleId(ended.role_id)).record(id).change(on.told(), "").because(reason)).await?;
    let again = [("system", ended.system_key.clone()), ("when", on.told()), ("role", ended.role_id.to_string())];
    Ok(Reply::said("rules-ended").go(&path(&ended.system_key)).undone_by("/api/add_rule", &again))
}

fn path(system: &str) -> String {
    format!("/roles/rules?system={}", encode(system))
}

/// Whether somebody would come to hold roles that a hard two-roles rule keeps apart (N-16).
async fn breaks_a_hard_rule(permit: &mut Permit<DefineRoles>, system: &str, role: &Role, on: &On) -> Result<bool, Problem> {
    for rule in conflicts::about(permit, system, &role.key).await?.into_iter().filter(|rule| rule.hard) {
        if store::is_broken_by(permit, on, system, &conflicts::others(&rule, &role.key)).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rules of giving, for everybody at once.
async fn may_rule(permit: &mut Permit<DefineRoles>, system: &str, role: &Role, on: &On) -> Result<(), Problem> {
    let shielded = permit.reach().shielded.everywhere;
    let there = store::rules(permit, system).await?.iter().any(|rule| rule.role_id == role.id && rule.on().is_ok_and(|is| is == *on));
    let keepers = walls::keepers(permit, system, &role.key, &role.opens).await?;
    let held = held(permit, Counting::Everywhere).await?;
    let fault = if system == OWN {
        Some(("role", "fault-rule-own"))
    } else if there {
        Some(("when", "fault-rule-there"))
    } else if keepers.shielded && !shielded {
        Some(("role", "fault-role-opens-walls"))
    } else if let Some(key) = keepers.refusal(&held) {
        Some(("role", key))
    } else if store::concerns_me(permit, on).await? {
        Some(("when", "fault-rule-to-oneself"))
    } else if !may_assign(permit, role.id, &held).await? {
        Some(("role", "fault-role-not-hers-to-assign"))
    } else if breaks_a_hard_rule(permit, system, role, on).await? {
        Some(("role", "fault-conflict-hard"))
    } else {
        None
    };
    fault.map_or(Ok(()), |(field, key)| Err(Problem::invalid(field, key)))
}
