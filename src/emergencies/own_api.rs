//! Asking for an emergency, and dropping what one has asked for: the door of whoever needs it, without any role of Rollbok's own.
//!
//! INVARIANT: it is for the person signed in and nobody else, and opens nothing by itself.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{EmergencyForm, Wanted};
use super::{rules, store};
use crate::basics::{Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::ChangeOwn;
use crate::roles;

const PAGE: &str = "/emergency";

/// Asks for a role at a school for the rest of the day.
#[server(endpoint = "ask_emergency")]
pub async fn ask_emergency(form: EmergencyForm) -> Result<Reply, Problem> {
    let mut permit = own().await?;
    let wanted = Wanted::try_from(&form).map_err(Problem::Invalid)?;
    let (me, today) = (permit.person(), permit.today());
    let is_employed = store::is_employed(&mut permit, me).await?;
    let role = roles::store::find(&mut permit, wanted.role).await.map_err(|_| Problem::invalid("form[role]", "fault-role"))?;
    let there = roles::store::mark_of(&mut permit, roles::model::Scope::Unit(wanted.unit)).await;
    there.map_err(|_| Problem::invalid("form[unit]", "fault-scope"))?;
    let (has_it, has_asked) = store::has(&mut permit, &wanted).await?;
    let asking = rules::Asking { is_employed, opens_walls: !role.opens.trim().is_empty(), has_it, has_asked };
    if let Some((field, key)) = rules::refusal(asking) {
        return Err(Problem::invalid(field, key));
    }
    if roles::preview::opens_nothing(&mut permit, &wanted.gift(me, today)).await? {
        return Err(Problem::invalid("form[unit]", "fault-emergency-nothing"));
    }
    let row = store::ask(&mut permit, &wanted).await?;
    let entry = Entry::of("act-emergency-asked").about(me).role(wanted.role).at(Some(wanted.unit)).record(row);
    permit.commit(entry.because(Some(wanted.reason))).await?;
    Ok(Reply::said("emergency-asked").go(PAGE).undone_by("/api/drop_emergency", &[("emergency", row.to_string())]))
}

/// Drops what one has asked for and nobody has answered.
#[server(endpoint = "drop_emergency")]
pub async fn drop_emergency(emergency: String) -> Result<Reply, Problem> {
    let emergency: Uuid = emergency.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = own().await?;
    let own = store::own(&mut permit).await?.into_iter().find(|own| own.id == emergency).ok_or(Problem::NotFound)?;
    store::decide(&mut permit, emergency, "dropped", None).await?;
    permit.commit(Entry::of("act-emergency-dropped").about(own.person()).record(emergency)).await?;
    Ok(Reply::said("emergency-dropped").go(PAGE))
}

async fn own() -> Result<Permit<ChangeOwn>, Problem> {
    let permit = permit::<ChangeOwn>().await?;
    if permit.standing().must_change { Err(Problem::PasswordChangeNeeded) } else { Ok(permit) }
}
