//! Protecting, lifting by two, and exceptions: server functions that work as plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::store;
use crate::basics::{Day, PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::SetShields;

/// The markings of the Swedish population register; what is stored is their name there.
pub const MARKINGS: [(&str, &str); 2] = [("confidential", "Sekretessmarkering"), ("registration", "Skyddad folkbokföring")];

/// Protects a person from now on.
#[server(endpoint = "protect_person")]
pub async fn protect_person(person: String, marking: String, reason: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(&person).await?;
    let marking = MARKINGS.iter().find(|(word, _)| *word == marking).map(|(_, name)| *name);
    let marking = marking.ok_or_else(|| Problem::invalid("marking", "fault-shield-marking"))?;
    if store::protection(&mut permit, person).await?.is_some() {
        return Err(Problem::Stale);
    }
    let row = store::protect(&mut permit, person, marking).await?;
    permit.commit(Entry::of("act-protected").about(person).record(row).change("", marking).because(text(reason))).await?;
    Ok(Reply::said("shield-protected").go(&format!("/people/{person}/protection")))
}

/// The first of two asks to lift a protection that was marked here.
#[server(endpoint = "ask_unprotect")]
pub async fn ask_unprotect(person: String, reason: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(&person).await?;
    let reason = text(reason).ok_or_else(|| Problem::invalid("reason", "fault-shield-reason"))?;
    not_her_own(&permit, person)?;
    match store::protection(&mut permit, person).await? {
        None => return Err(Problem::Stale),
        Some(protection) if protection.source != store::OWN => return Err(Problem::invalid("form", "fault-shield-source")),
        Some(_) => {}
    }
    if store::lift(&mut permit, person).await?.is_some() {
        return Err(Problem::Stale);
    }
    let lift = store::ask_lift(&mut permit, person, &reason).await?;
    permit.commit(Entry::of("act-unprotect-asked").about(person).record(lift).because(Some(reason))).await?;
    Ok(Reply::said("shield-asked").go(&format!("/people/{person}/protection")))
}

/// The second confirms, and the protection is lifted; or anybody who may drops the question.
#[server(endpoint = "decide_unprotect")]
pub async fn decide_unprotect(person: String, confirm: bool) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(&person).await?;
    let lift = store::lift(&mut permit, person).await?.ok_or(Problem::Stale)?;
    if confirm && PersonId(lift.asked_by) == permit.person() {
        return Err(Problem::invalid("form", "fault-shield-same"));
    }
    not_her_own(&permit, person)?;
    store::decide_lift(&mut permit, lift.id, if confirm { "confirmed" } else { "dropped" }).await?;
    if confirm {
        store::unprotect(&mut permit, person).await?;
    }
    let act = if confirm { "act-unprotected" } else { "act-unprotect-dropped" };
    permit.commit(Entry::of(act).about(person).record(lift.id).because(Some(lift.reason))).await?;
    Ok(Reply::said(if confirm { "shield-lifted" } else { "shield-dropped" }).go(&format!("/people/{person}/protection")))
}

/// Names somebody who may know a protected person, until a day.
#[server(endpoint = "except_person")]
pub async fn except_person(person: String, viewer: String, to: String, reason: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(&person).await?;
    if store::protection(&mut permit, person).await?.is_none() {
        return Err(Problem::Stale);
    }
    let viewer = store::by_user_name(&mut permit, &crate::sign_in::fold_user_name(&viewer)).await?;
    let viewer = viewer.ok_or_else(|| Problem::invalid("viewer", "fault-shield-viewer"))?;
    permit.must_reach(viewer).await.map_err(|_| Problem::invalid("viewer", "fault-shield-viewer"))?;
    if viewer == permit.person() || viewer == person {
        return Err(Problem::invalid("viewer", "fault-to-oneself"));
    }
    let to: Day = to.parse().map_err(|_| Problem::invalid("to", "fault-shield-to"))?;
    if to < permit.today() {
        return Err(Problem::invalid("to", "fault-shield-to"));
    }
    let reason = text(reason).ok_or_else(|| Problem::invalid("reason", "fault-shield-reason"))?;
    let row = store::add_exception(&mut permit, person, viewer, to, &reason).await?;
    let entry = Entry::of("act-exception-named").about(person).and(viewer).record(row).change("", to.to_string()).because(Some(reason));
    permit.commit(entry).await?;
    Ok(Reply::said("shield-excepted").go(&format!("/people/{person}/protection")))
}

/// Ends an exception today.
#[server(endpoint = "end_exception")]
pub async fn end_exception(exception: String) -> Result<Reply, Problem> {
    let exception: Uuid = exception.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetShields>().await?;
    let exception = store::exception(&mut permit, exception).await?;
    let person = PersonId(exception.subject_id);
    permit.must_reach(person).await?;
    store::end_exception(&mut permit, exception.id).await?;
    permit.commit(Entry::of("act-exception-ended").about(person).and(PersonId(exception.viewer_id)).record(exception.id)).await?;
    Ok(Reply::said("shield-exception-ended").go(&format!("/people/{person}/protection")))
}

pub(super) async fn reached(person: &str) -> Result<(Permit<SetShields>, PersonId), Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetShields>().await?;
    permit.must_reach(person).await?;
    Ok((permit, person))
}

/// Nobody lifts what protects herself: she may be made to.
fn not_her_own(permit: &Permit<SetShields>, person: PersonId) -> Result<(), Problem> {
    if permit.person() == person { Err(Problem::invalid("form", "fault-to-oneself")) } else { Ok(()) }
}

fn text(typed: Option<String>) -> Option<String> {
    typed.map(|text| text.trim().chars().take(500).collect()).filter(|text: &String| !text.is_empty())
}
