//! Opening an emergency as the second, refusing it, and reviewing it as the third: server functions that work as plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{Emergency, ReviewForm};
use super::{rules, store};
use crate::basics::{Day, Problem, Reply, RoleId, UnitId};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::GiveRoles;
use crate::roles::{self, conflicts};

const PAGE: &str = "/emergencies";

/// The second opens what the first asked for: from now on to the end of the day.
#[server(endpoint = "open_emergency")]
pub async fn open_emergency(emergency: String) -> Result<Reply, Problem> {
    let (mut permit, found) = found(&emergency).await?;
    let (first, second, today) = (found.person(), permit.person(), permit.today());
    if !found.waits(today) {
        return Err(Problem::Stale);
    }
    let in_turn = store::in_turn(&mut permit, first, second).await?;
    if let Some((field, key)) = rules::second_refusal(first, second, in_turn) {
        return Err(Problem::invalid(field, key));
    }
    let role = roles::store::find(&mut permit, RoleId(found.role_id)).await.map_err(|_| Problem::Stale)?;
    // What holds for asking holds still: the role and she may have changed since.
    let is_employed = store::is_employed(&mut permit, first).await?;
    let asking = rules::Asking { is_employed, opens_walls: !role.opens.trim().is_empty(), has_it: false, has_asked: false };
    if let Some((_, key)) = rules::refusal(asking) {
        return Err(Problem::invalid("form", key));
    }
    let gift = found.wanted().gift(first, today);
    if roles::preview::opens_nothing(&mut permit, &gift).await? {
        return Err(Problem::invalid("form", "fault-emergency-nothing"));
    }
    let day = today.to_string();
    let broken = conflicts::broken(&mut permit, first, &role, &day, Some(&day)).await?;
    if broken.iter().any(|rule| rule.is_hard) {
        return Err(Problem::invalid("form", "fault-conflict-hard"));
    }
    let assignment = roles::store::add(&mut permit, &gift).await.map_err(at_the_form)?;
    store::decide(&mut permit, found.id, "open", Some(assignment)).await?;
    let despite: Vec<String> = broken.into_iter().map(|rule| rule.key).collect();
    let after = if despite.is_empty() { day } else { format!("{day} ({})", despite.join(", ")) };
    permit.commit(entry("act-emergency-opened", &found).change("", after).because(Some(found.reason.clone()))).await?;
    Ok(Reply::said("emergency-opened")
        .go(PAGE)
        .undone_by("/api/end_role", &[("assignment", assignment.to_string()), ("back", PAGE.to_owned())]))
}

/// The second refuses what the first asked for.
#[server(endpoint = "refuse_emergency")]
pub async fn refuse_emergency(emergency: String) -> Result<Reply, Problem> {
    let (mut permit, found) = found(&emergency).await?;
    if found.person() == permit.person() {
        return Err(Problem::invalid("form", "fault-to-oneself"));
    }
    store::decide(&mut permit, found.id, "refused", None).await?;
    permit.commit(entry("act-emergency-refused", &found)).await?;
    Ok(Reply::said("emergency-refused").go(PAGE))
}

/// The third says whether it was right.
#[server(endpoint = "review_emergency")]
pub async fn review_emergency(form: ReviewForm) -> Result<Reply, Problem> {
    let (mut permit, found) = found(&form.emergency).await?;
    let (verdict, remark) = form.read().map_err(|fault| Problem::Invalid(vec![fault]))?;
    let second = found.second().filter(|_| found.state == "open").ok_or(Problem::Stale)?;
    let opened_on: Day = found.asked_on.parse().map_err(|_| Problem::Stale)?;
    if !rules::may_review(opened_on, permit.today(), [found.person(), second], permit.person()) {
        return Err(Problem::invalid("form", "fault-emergency-third"));
    }
    store::review(&mut permit, found.id, verdict, &remark).await?;
    let remark = (!remark.is_empty()).then_some(remark);
    permit.commit(entry("act-emergency-reviewed", &found).change("", verdict).because(remark)).await?;
    Ok(Reply::said("emergency-reviewed").go(PAGE))
}

async fn found(emergency: &str) -> Result<(Permit<GiveRoles>, Emergency), Problem> {
    let emergency: Uuid = emergency.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let found = store::find(&mut permit, emergency).await?;
    Ok((permit, found))
}

fn entry(act: &'static str, found: &Emergency) -> Entry {
    Entry::of(act).about(found.person()).role(RoleId(found.role_id)).at(Some(UnitId(found.unit_id))).record(found.id)
}

/// There is no field here that a fault of the gift could stand at.
fn at_the_form(problem: Problem) -> Problem {
    match problem {
        Problem::Invalid(faults) => {
            Problem::Invalid(faults.into_iter().map(|fault| crate::basics::Fault { field: "form".to_owned(), ..fault }).collect())
        }
        other => other,
    }
}
