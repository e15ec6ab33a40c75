//! Setting a group for pupils or guardians, and ending it; plain forms that can be undone.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{At, AudienceForm, Wanted};
use super::store;
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::Audience;
use crate::rights::own::GiveRoles;

/// Sets a role for the pupils, or the guardians, of a unit, a class or a card.
#[server(endpoint = "set_audience")]
pub async fn set_audience(form: AudienceForm) -> Result<Reply, Problem> {
    let wanted = Wanted::try_from(&form).map_err(Problem::Invalid)?;
    let mut permit = permit::<GiveRoles>().await?;
    let hat = wanted.hat;
    reachable(&mut permit, wanted.at, hat, "form[at]").await?;
    let role = store::roles(&mut permit).await?.into_iter().find(|(id, ..)| *id == wanted.role.0);
    let Some((_, system, ..)) = role else { return Err(Problem::invalid("form[role]", "fault-audience-role")) };
    let row = store::add(&mut permit, &system, &wanted).await?;
    let entry = entry("act-audience-set", wanted.at)
        .role(wanted.role)
        .record(row)
        .change("", format!("{hat} {} {}", wanted.from, form.to).trim().to_owned())
        .because(wanted.reason.clone());
    permit.commit(entry).await?;
    Ok(receipt("audience-set", wanted.at, "/api/end_audience", row))
}

/// Ends a row today.
#[server(endpoint = "end_audience")]
pub async fn end_audience(row: String) -> Result<Reply, Problem> {
    revoke(&row, true).await
}

/// Takes the ending back.
#[server(endpoint = "restore_audience")]
pub async fn restore_audience(row: String) -> Result<Reply, Problem> {
    revoke(&row, false).await
}

async fn revoke(row: &str, end: bool) -> Result<Reply, Problem> {
    let id: Uuid = row.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let held = store::find(&mut permit, id).await?;
    let at = held.at().ok_or(Problem::NotFound)?;
    let hat: Audience = held.hat.parse().map_err(|_| Problem::NotFound)?;
    reachable(&mut permit, at, hat, "row").await?;
    if held.revoked_on.is_some() == end {
        return Err(Problem::Stale);
    }
    let today = permit.today();
    let made = store::revoke(&mut permit, id, end.then_some(today)).await?;
    let (act, before, after) = if end {
        ("act-audience-ended", hat.to_string(), today.to_string())
    } else {
        ("act-audience-restored", held.revoked_on.clone().unwrap_or_default(), hat.to_string())
    };
    permit.commit(entry(act, at).record(made).change(before, after)).await?;
    Ok(if end {
        receipt("audience-ended", at, "/api/restore_audience", made)
    } else {
        receipt("audience-restored", at, "/api/end_audience", made)
    })
}

fn receipt(said: &str, at: At, undo: &str, row: Uuid) -> Reply {
    Reply::said(said).go(&at.path()).undone_by(undo, &[("row", row.to_string())])
}

fn entry(act: &'static str, at: At) -> Entry {
    let entry = Entry::of(act);
    match at {
        At::Unit(unit) => entry.at(Some(unit)),
        At::Group(group) => entry.origin(format!("group {group}")),
        At::Pupil(pupil) => entry.about(pupil),
    }
}

/// The place is within reach, and on a card neither the giver nor a pupil of whom she is guardian.
async fn reachable(permit: &mut Permit<GiveRoles>, at: At, hat: Audience, field: &str) -> Result<(), Problem> {
    store::name_of(permit, at).await?;
    let At::Pupil(pupil) = at else { return Ok(()) };
    let me: PersonId = permit.person();
    let is_own = if hat == Audience::Guardian { store::is_guardian(permit, me, pupil).await? } else { me == pupil };
    if is_own { Err(Problem::invalid(field, "fault-to-oneself")) } else { Ok(()) }
}
