//! The acts on own roles, as server functions: each works as a plain form, asks for the right `roles.define` everywhere, and
//! is one version with one entry in the log. Changing cells goes over a draft and its review (`review_page`).

use leptos::prelude::*;
use uuid::Uuid;

use super::book::{Book, Role};
use super::draft::{self, CellForm, Change, Draft};
use super::rules::{self, Editor};
use super::{impact, paste, store, write};
use crate::basics::{Problem, Reply, RoleId};
use crate::gate::{Entry, Permit, Visitor, permit};
use crate::rights::own::{DefineRoles, Right};
use crate::roles::guard;
use crate::words::Words;

/// Collects changed cells as a draft, and goes to their review. Nothing is changed yet.
#[server(endpoint = "review_role")]
pub async fn review_role(form: CellForm) -> Result<Reply, Problem> {
    let (mut permit, book, role) = own_role(&form.role).await?;
    let seen = write::cells_at(&mut permit, &role, form.version).await?;
    let changes = draft::changes(&book, &role, &seen, &form).map_err(Problem::Invalid)?;
    if changes.is_empty() {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    keep(&role, form.version, changes).await
}

/// Collects what would make a role equal to a standard role again (SaxSVS-17), and goes to the review.
#[server(endpoint = "reset_role")]
pub async fn reset_role(role: String, standard: String) -> Result<Reply, Problem> {
    let (_permit, book, role) = own_role(&role).await?;
    let to = book.role(&standard).filter(|to| to.standard).ok_or_else(|| Problem::invalid("standard", "fault-role"))?;
    let taken = rules::taken_from(&book, to, &role);
    let wanted = |item: &str| taken.iter().find(|(taken, _)| taken.key == item).map_or(super::book::NONE, |(_, level)| *level);
    let changes: Vec<Change> = book.items.iter().filter_map(|item| book.change(&role, item, wanted(&item.key))).collect();
    if changes.is_empty() {
        return Err(Problem::invalid("standard", "fault-nothing-changed"));
    }
    keep(&role, role.version, changes).await
}

/// Collects what differs in a matrix pasted from a spreadsheet, one draft an own role, and goes to their review.
#[server(endpoint = "paste_roles")]
pub async fn paste_roles(system: String, text: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let book = store::book(&mut permit, &system).await?;
    let read = paste::read(Words::of(permit.lang()), &book, &text).map_err(|_| Problem::invalid("text", "fault-paste"))?;
    if read.is_empty() {
        return Err(Problem::invalid("text", "fault-nothing-changed"));
    }
    for (role, changes) in read {
        keep(&role, role.version, changes).await?;
    }
    Ok(Reply::default().go("/roles/review"))
}

async fn keep(role: &Role, version: i64, changes: Vec<Change>) -> Result<Reply, Problem> {
    draft::keep(&Visitor::here()?, Draft { id: Uuid::now_v7(), role: role.id, version, changes }).await?;
    Ok(Reply::default().go(&format!("/roles/review?role={}", role.id)))
}

/// Throws a draft away.
#[server(endpoint = "drop_role_draft")]
pub async fn drop_role_draft(role: String) -> Result<Reply, Problem> {
    let (_permit, book, role) = own_role(&role).await?;
    draft::keep(&Visitor::here()?, Draft { id: Uuid::nil(), role: role.id, version: role.version, changes: Vec::new() }).await?;
    Ok(Reply::said("roledef-dropped").go(&book.href(&role)))
}

/// Saves a draft as the next version of its role. `Stale` when the role, or the draft, is not the one that was reviewed.
#[server(endpoint = "save_role")]
pub async fn save_role(role: String, version: i64, draft: String, reason: String) -> Result<Reply, Problem> {
    let (mut permit, book, role) = own_role(&role).await?;
    let visitor = Visitor::here()?;
    let reviewed = draft::load(&visitor).await?.remove(&role.id).filter(|kept| kept.id.to_string() == draft).ok_or(Problem::Stale)?;
    if role.version != version {
        return Err(Problem::Stale);
    }
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Problem::invalid("reason", if reason.is_empty() { "fault-reason" } else { "fault-long" }));
    }
    let now = |change: Change| Change { was: book.cell(&role, &change.item), ..change };
    let changes: Vec<Change> = reviewed.changes.into_iter().map(now).filter(|change| change.was != change.wanted).collect();
    let holds_the_role = impact::holds(&mut permit, role.id).await?;
    let refused =
        rules::refusal(&book.system, &role, &changes, &Editor { holds_the_role, holds_right: &|right| everywhere(&permit, right) });
    if let Some(key) = refused {
        return Err(Problem::invalid("reason", key));
    }
    let before = guard::who_is_left(&mut permit).await?;
    write::save(&mut permit, &book.system, &role, &changes, reason).await?;
    before.must_outlast(guard::who_is_left(&mut permit).await?, "reason")?;
    let told = |side: &dyn Fn(&Change) -> String| changes.iter().map(side).collect::<Vec<_>>().join("; ");
    let cell = |item: &str, cell: &super::book::Cell| match cell.need.as_str() {
        "" => format!("{item}: {}", cell.level),
        need => format!("{item}: {} ({need})", cell.level),
    };
    let entry = Entry::of("act-role-saved")
        .role(RoleId(role.id))
        .change(told(&|change| cell(&change.item, &change.was)), told(&|change| cell(&change.item, &change.wanted)))
        .because(Some(reason.to_owned()));
    permit.commit(entry).await?;
    draft::keep(&visitor, Draft { id: Uuid::nil(), role: role.id, version, changes: Vec::new() }).await?;
    Ok(Reply::said("roledef-saved").go(&book.href(&role)).with("count", changes.len()))
}

/// The role of an act, with its system's book: an own role, and an editor whose right counts everywhere.
pub(super) async fn own_role(role: &str) -> Result<(Permit<DefineRoles>, Book, Role), Problem> {
    let mut permit = editor().await?;
    let id: Uuid = role.parse().map_err(|_| Problem::NotFound)?;
    let system = store::system_of(&mut permit, id).await?;
    let book = store::book(&mut permit, &system).await?;
    let role = book.role_by_id(id).cloned().ok_or(Problem::NotFound)?;
    if role.standard {
        return Err(Problem::invalid("form", "fault-role-standard"));
    }
    Ok((permit, book, role))
}

/// Roles are the whole organisation's: the right must count everywhere.
pub(super) async fn editor() -> Result<Permit<DefineRoles>, Problem> {
    let permit = permit::<DefineRoles>().await?;
    if permit.reach().open.everywhere { Ok(permit) } else { Err(Problem::NotAllowed(DefineRoles::RIGHT.key.to_owned())) }
}

pub(super) fn everywhere<R>(permit: &Permit<R>, right: &str) -> bool {
    permit.places_of(right).is_some_and(|places| places.everywhere)
}
