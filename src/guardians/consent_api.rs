//! A consent is asked for, given, refused, withdrawn: by the pupil in her own sign-in, or registered from her signed form.
//!
//! INVARIANT: what a consent does to the access happens in the same transaction (`rules::after_consent`).

use leptos::prelude::*;
use uuid::Uuid;

use super::model::LinkRow;
use super::rules::{self, Basis, Change};
use super::{api, extent, store, write};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::{ChangeOwn, Right, SetGuardians};

/// The pupil herself says yes or no about one of her guardians, or takes a yes back. With `extent` = `part` a yes is for the modules alone.
#[server(endpoint = "say_consent")]
pub async fn say_consent(
    guardian: String,
    state: String,
    extent: Option<String>,
    #[server(default)] modules: Vec<String>,
) -> Result<Reply, Problem> {
    let guardian: PersonId = guardian.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<ChangeOwn>().await?;
    let pupil = permit.person();
    let links: Vec<LinkRow> = store::own_links(&mut permit, pupil).await?.into_iter().filter(|link| link.guardian() == guardian).collect();
    if !["given", "refused", "withdrawn"].contains(&state.as_str()) {
        return Err(if links.is_empty() { Problem::NotFound } else { Problem::invalid("form", "fault-consent-state") });
    }
    let only = meant(&mut permit, &state, extent.as_deref(), &modules).await?;
    let saying = Saying { state: &state, way: "sign-in", reference: None, only: only.as_deref() };
    let entry = said(&mut permit, &links, &saying).await?;
    permit.commit(entry).await?;
    Ok(Reply::said("consent-said"))
}

/// The office writes down that a pupil was asked, or what she says on paper. A yes on paper is registered where access is set.
#[server(endpoint = "register_consent")]
pub async fn register_consent(
    link: String,
    state: String,
    reference: Option<String>,
    extent: Option<String>,
    #[server(default)] modules: Vec<String>,
) -> Result<Reply, Problem> {
    let link: Uuid = link.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetGuardians>().await?;
    let link = api::reachable(&mut permit, link).await?;
    let reference: Option<String> = reference.map(|text| text.trim().chars().take(200).collect()).filter(|text: &String| !text.is_empty());
    match (state.as_str(), &reference) {
        ("asked", _) | ("given" | "refused" | "withdrawn", Some(_)) => {}
        ("given" | "refused" | "withdrawn", None) => return Err(Problem::invalid("reference", "fault-guardian-paper")),
        _ => return Err(Problem::invalid("form", "fault-consent-state")),
    }
    let only = meant(&mut permit, &state, extent.as_deref(), &modules).await?;
    let saying = Saying { state: &state, way: "form", reference: reference.as_deref(), only: only.as_deref() };
    let entry = said(&mut permit, &[link], &saying).await?;
    permit.commit(entry).await?;
    Ok(Reply::said("consent-registered"))
}

/// The modules a yes is for; none for all of them, and for whatever is not a yes.
async fn meant<R: Right>(permit: &mut Permit<R>, state: &str, extent: Option<&str>, chosen: &[String]) -> Result<Option<String>, Problem> {
    if state != "given" {
        return Ok(None);
    }
    extent::asked(extent, chosen, &extent::offered(permit).await?)
}

/// What is said, and how.
struct Saying<'s> {
    state: &'s str,
    way: &'s str,
    reference: Option<&'s str>,
    only: Option<&'s str>,
}

/// Writes the state and what follows from it; the entry to commit.
async fn said<R: Send>(permit: &mut Permit<R>, links: &[LinkRow], saying: &Saying<'_>) -> Result<Entry, Problem> {
    let Saying { state, way, reference, only } = *saying;
    let Some(first) = links.first() else { return Err(Problem::NotFound) };
    let (pupil, guardian, before) = (first.pupil(), first.guardian(), first.consent.clone().unwrap_or_default());
    let born = store::born(permit, pupil).await?;
    if !born.is_some_and(|born| rules::may_consent(born, permit.today())) {
        return Err(Problem::invalid("form", "fault-consent-young"));
    }
    // Nobody withdraws what was not given, and saying the same again is nothing new.
    let is_same = before == state && (state != "given" || first.consent_modules.as_deref() == only);
    if is_same || (state == "withdrawn" && before != "given") || (state == "asked" && before == "given") {
        return Err(Problem::Stale);
    }
    let consent = write::say(permit, &write::Said { pupil, guardian, state, way, reference, set_with: None, only }).await?;
    for link in links {
        if let Some(access) = rules::after_consent(state, link.access(), link.only_modules.as_deref() == only) {
            let (basis, reference, only) = (Basis::Consent, reference.map(str::to_owned), only.map(str::to_owned));
            let change = Change { access, basis, reference, brings_consent: false, only };
            write::set(permit, link, &change, None).await?;
        }
    }
    // What a yes is for stands beside it, as the engine names it.
    let told = |state: &str, only: Option<&str>| only.map_or_else(|| state.to_owned(), |only| format!("{state}: {only}"));
    let before = told(&before, first.consent_modules.as_deref());
    let why = reference.map(str::to_owned);
    Ok(Entry::of("act-consent-said").about(pupil).and(guardian).record(consent).change(before, told(state, only)).because(why))
}
