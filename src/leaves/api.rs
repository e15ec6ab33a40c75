//! Registering a leave, the return from it, and taking either back: server functions that work as plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{Job, Leave, LeaveForm, LeaveRow};
use super::{rules, store};
use crate::basics::{Day, PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::GiveRoles;
use crate::roles::guard;

/// Pauses an employment.
#[server(endpoint = "register_leave")]
pub async fn register_leave(form: LeaveForm) -> Result<Reply, Problem> {
    let mut permit = permit::<GiveRoles>().await?;
    let job = store::job(&mut permit, form.job.parse().map_err(|_| Problem::NotFound)?).await?;
    let leave = Leave::try_from(&form).map_err(Problem::Invalid)?;
    not_oneself(&permit, &job)?;
    if let Some((field, key)) = refusal(&mut permit, &job, &leave).await? {
        return Err(Problem::invalid(field, key));
    }
    let before = guard::who_is_left(&mut permit).await?;
    let row = store::register(&mut permit, &job, &leave).await?;
    before.must_outlast(guard::who_is_left(&mut permit).await?, "form[job]")?;
    let days = format!("{} {}", leave.from, leave.to.map_or_else(String::new, |day| day.to_string()));
    permit.commit(entry("act-leave-registered", &job, row).change("", days.trim())).await?;
    Ok(receipt("leave-registered", &job, row))
}

/// Ends a leave: the person is back today.
#[server(endpoint = "return_from_leave")]
pub async fn return_from_leave(leave: String) -> Result<Reply, Problem> {
    let (mut permit, leave, job) = found(&leave).await?;
    if leave.gone_at.is_some() || leave.to_day < permit.today().to_string() {
        return Err(Problem::Stale);
    }
    let row = store::end(&mut permit, &leave).await?;
    let today = permit.today().to_string();
    permit.commit(entry("act-leave-ended", &job, row).change(leave.to_day, today)).await?;
    Ok(receipt("leave-ended", &job, row))
}

/// Takes back the registration or the return that made a row.
#[server(endpoint = "undo_leave")]
pub async fn undo_leave(leave: String) -> Result<Reply, Problem> {
    let (mut permit, leave, job) = found(&leave).await?;
    let row = store::undo(&mut permit, &leave).await?;
    permit.commit(entry("act-leave-undone", &job, row).origin(format!("undo {}", leave.pause_id))).await?;
    Ok(receipt("leave-undone", &job, row))
}

/// A leave that was registered here, of somebody else.
async fn found(leave: &str) -> Result<(Permit<GiveRoles>, LeaveRow, Job), Problem> {
    let leave: Uuid = leave.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let (leave, job) = store::find(&mut permit, leave).await?;
    not_oneself(&permit, &job)?;
    if leave.is_own() { Ok((permit, leave, job)) } else { Err(Problem::invalid("form", "fault-leave-owned")) }
}

fn not_oneself(permit: &Permit<GiveRoles>, job: &Job) -> Result<(), Problem> {
    if permit.person() == PersonId(job.person_id) { Err(Problem::invalid("form", "fault-to-oneself")) } else { Ok(()) }
}

/// Why a leave cannot be registered, if it cannot.
pub(super) async fn refusal(
    permit: &mut Permit<GiveRoles>,
    job: &Job,
    leave: &Leave,
) -> Result<Option<(&'static str, &'static str)>, Problem> {
    let day = |text: &str, open: Day| text.parse::<Day>().unwrap_or(open);
    Ok(rules::refusal(rules::Asked {
        from: leave.from,
        to: leave.to,
        employed: (day(&job.from_day, Day::FIRST), day(&job.to_day, Day::LAST)),
        overlaps: store::overlaps(permit, job, leave).await?,
    }))
}

fn entry(act: &'static str, job: &Job, row: Uuid) -> Entry {
    Entry::of(act).about(PersonId(job.person_id)).at(Some(crate::basics::UnitId(job.unit_id))).record(row)
}

fn receipt(said: &str, job: &Job, row: Uuid) -> Reply {
    Reply::said(said).go(&format!("/people/{}/leaves", job.person_id)).undone_by("/api/undo_leave", &[("leave", row.to_string())])
}
