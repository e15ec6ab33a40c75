//! Passes given and ended by whoever gives roles at the school of the teacher's groups.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{OwnGroup, Pass, PassForm};
use super::store::Given;
use super::{rules, store};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::GiveRoles;

/// Gives a teacher's colleague a pass.
#[server(endpoint = "give_pass")]
pub async fn give_pass(form: PassForm) -> Result<Reply, Problem> {
    let mut permit = permit::<GiveRoles>().await?;
    let teacher: PersonId = form.teacher.parse().map_err(|_| Problem::NotFound)?;
    permit.must_reach(teacher).await?;
    let pass = Pass::try_from(&form).map_err(Problem::Invalid)?;
    permit.must_reach(pass.substitute).await?;
    let covered = store::covered(&mut permit, teacher, &pass).await?;
    reaches(&permit, &covered)?;
    let entry = give(&mut permit, teacher, &pass, &covered).await?;
    let id = entry.record.unwrap_or_default();
    permit.commit(entry).await?;
    Ok(receipt("pass-given", teacher, None, "/api/end_pass", id))
}

/// Ends a pass today: from now on it opens nothing.
#[server(endpoint = "end_pass")]
pub async fn end_pass(pass: String, back: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, given) = found(&pass).await?;
    let entry = end(&mut permit, &given).await?;
    permit.commit(entry).await?;
    Ok(receipt("pass-ended", given.teacher(), back, "/api/restore_pass", given.pass_id))
}

/// Takes the ending of a pass back, if it may still be given.
#[server(endpoint = "restore_pass")]
pub async fn restore_pass(pass: String, back: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, given) = found(&pass).await?;
    let entry = restore(&mut permit, &given).await?;
    permit.commit(entry).await?;
    Ok(receipt("pass-restored", given.teacher(), back, "/api/end_pass", given.pass_id))
}

/// The pass, if both its people and the schools of its groups are within reach.
async fn found(pass: &str) -> Result<(Permit<GiveRoles>, Given), Problem> {
    let pass: Uuid = pass.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let given = store::find(&mut permit, pass).await?;
    permit.must_reach(given.teacher()).await?;
    permit.must_reach(given.substitute()).await?;
    Ok((permit, given))
}

/// Back to where it was done, or to the passes of the teacher.
fn receipt(said: &str, teacher: PersonId, back: Option<String>, undo: &str, pass: Uuid) -> Reply {
    let back = back.unwrap_or_else(|| format!("/people/{teacher}/substitutes"));
    Reply::said(said).go(&back).undone_by(undo, &[("pass", pass.to_string()), ("back", back.clone())])
}

/// A pass reaches no further than the right it is given by.
fn reaches(permit: &Permit<GiveRoles>, covered: &[OwnGroup]) -> Result<(), Problem> {
    let open = &permit.reach().open;
    let all = covered.iter().all(|group| open.has_unit(&group.mark));
    if all { Ok(()) } else { Err(Problem::invalid("form[all]", "fault-scope-out-of-reach")) }
}

/// Writes a pass that the rules allow; the entry to commit.
pub(super) async fn give<R: Send>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass, covered: &[OwnGroup]) -> Result<Entry, Problem> {
    let asked = store::asked(permit, teacher, pass, covered).await?;
    if let Some((field, key)) = rules::refusal(asked) {
        return Err(Problem::invalid(field, key));
    }
    let id = store::add(permit, teacher, pass).await?;
    let days = format!("{} {}", pass.from, pass.to);
    Ok(Entry::of("act-pass-given").about(pass.substitute).record(id).change("", days).because(pass.reason.clone()))
}

/// Ends a pass that counts or will; the entry to commit.
pub(super) async fn end<R: Send>(permit: &mut Permit<R>, given: &Given) -> Result<Entry, Problem> {
    let today = permit.today();
    if given.open == 0 || given.to_day < today.to_string() {
        return Err(Problem::Stale);
    }
    store::end(permit, given).await?;
    Ok(Entry::of("act-pass-ended").about(given.substitute()).record(given.pass_id).change("", today.to_string()))
}

/// Takes an ending back by the rules of a new pass; the entry to commit.
pub(super) async fn restore<R: Send>(permit: &mut Permit<R>, given: &Given) -> Result<Entry, Problem> {
    let groups = store::groups_of(permit, given.pass_id).await?;
    if given.open > 0 {
        return Err(Problem::Stale);
    }
    let pass = given.again(groups, permit.today()).ok_or(Problem::Stale)?;
    let covered = store::covered(permit, given.teacher(), &pass).await?;
    if let Some((_, key)) = rules::refusal(store::asked(permit, given.teacher(), &pass, &covered).await?) {
        return Err(Problem::invalid("form", key));
    }
    store::restore(permit, given).await?;
    Ok(Entry::of("act-pass-restored").about(given.substitute()).record(given.pass_id).change(permit.today().to_string(), ""))
}
