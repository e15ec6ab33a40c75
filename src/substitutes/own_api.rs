//! A teacher's own list, and passes she gives from it: her door, without any role of Rollbok's own.
//!
//! INVARIANT: the teacher is the person signed in, so a pass from here gives away her own relations and nobody else's. It asks for no
//! right, since being on duty for a group is what makes it hers to lend; whoever still has to choose a password is sent there first.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{Pass, PassForm};
use super::store::Given;
use super::{api, list_store, store};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::ChangeOwn;

const PAGE: &str = "/substitutes";

/// Puts a colleague on one's own list.
#[server(endpoint = "keep_substitute")]
pub async fn keep_substitute(substitute: String) -> Result<Reply, Problem> {
    let substitute: PersonId = substitute.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = own().await?;
    must_be_colleague(&mut permit, substitute).await?;
    let row = list_store::keep(&mut permit, substitute).await?;
    permit.commit(Entry::of("act-substitute-kept").about(substitute).record(row)).await?;
    Ok(listed("pass-kept", "/api/drop_substitute", substitute))
}

/// Takes a colleague off one's own list; passes she has stay.
#[server(endpoint = "drop_substitute")]
pub async fn drop_substitute(substitute: String) -> Result<Reply, Problem> {
    let substitute: PersonId = substitute.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = own().await?;
    list_store::drop(&mut permit, substitute).await?;
    permit.commit(Entry::of("act-substitute-dropped").about(substitute)).await?;
    Ok(listed("pass-dropped", "/api/keep_substitute", substitute))
}

/// Gives somebody on one's own list a pass.
#[server(endpoint = "give_own_pass")]
pub async fn give_own_pass(form: PassForm) -> Result<Reply, Problem> {
    let mut permit = own().await?;
    let pass = Pass::try_from(&form).map_err(Problem::Invalid)?;
    let me = permit.person();
    if !list_store::list(&mut permit, me).await?.contains(&pass.substitute.0) {
        return Err(Problem::invalid("form[substitute]", "fault-pass-not-listed"));
    }
    must_be_colleague(&mut permit, pass.substitute).await.map_err(|_| Problem::invalid("form[substitute]", "fault-pass-not-there"))?;
    let covered = store::covered(&mut permit, me, &pass).await?;
    let entry = api::give(&mut permit, me, &pass, &covered).await?;
    let id = entry.record.unwrap_or_default();
    permit.commit(entry).await?;
    Ok(passed("pass-given", "/api/end_own_pass", id))
}

/// Ends a pass for one's own groups, or one that one has: whoever stands in may stop.
#[server(endpoint = "end_own_pass")]
pub async fn end_own_pass(pass: String) -> Result<Reply, Problem> {
    let (mut permit, given) = found(&pass).await?;
    let is_mine = given.teacher() == permit.person();
    let entry = api::end(&mut permit, &given).await?;
    permit.commit(entry).await?;
    let said = Reply::said("pass-ended").go(PAGE);
    Ok(if is_mine { said.undone_by("/api/restore_own_pass", &[("pass", given.pass_id.to_string())]) } else { said })
}

/// Takes the ending of a pass for one's own groups back.
#[server(endpoint = "restore_own_pass")]
pub async fn restore_own_pass(pass: String) -> Result<Reply, Problem> {
    let (mut permit, given) = found(&pass).await?;
    if given.teacher() != permit.person() {
        return Err(Problem::NotFound);
    }
    must_be_colleague(&mut permit, given.substitute()).await.map_err(|_| Problem::invalid("form", "fault-pass-not-there"))?;
    let entry = api::restore(&mut permit, &given).await?;
    permit.commit(entry).await?;
    Ok(passed("pass-restored", "/api/end_own_pass", given.pass_id))
}

async fn own() -> Result<Permit<ChangeOwn>, Problem> {
    let permit = permit::<ChangeOwn>().await?;
    if permit.standing().must_change { Err(Problem::PasswordChangeNeeded) } else { Ok(permit) }
}

/// A colleague one may know: anybody else is not there.
async fn must_be_colleague(permit: &mut Permit<ChangeOwn>, person: PersonId) -> Result<(), Problem> {
    if list_store::is_own_colleague(permit, person).await? { Ok(()) } else { Err(Problem::NotFound) }
}

/// A pass of one's own, on either side.
async fn found(pass: &str) -> Result<(Permit<ChangeOwn>, Given), Problem> {
    let pass: Uuid = pass.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = own().await?;
    let given = store::find(&mut permit, pass).await?;
    if ![given.teacher(), given.substitute()].contains(&permit.person()) {
        return Err(Problem::NotFound);
    }
    Ok((permit, given))
}

fn listed(said: &str, undo: &str, substitute: PersonId) -> Reply {
    Reply::said(said).go(PAGE).undone_by(undo, &[("substitute", substitute.to_string())])
}

fn passed(said: &str, undo: &str, pass: Uuid) -> Reply {
    Reply::said(said).go(PAGE).undone_by(undo, &[("pass", pass.to_string())])
}
