//! The acts on many assignments, as server functions; each works as a plain form and asks for `assignments.give`.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::api::{may_give, must_know, reaches};
use super::super::model::Scope;
use super::super::{guard, store as assignments};
use super::draft::{self, Draft};
use super::rules::{Days, Wanted, lengthens, skipped};
use super::store::{self, Line};
use crate::basics::{AssignmentId, Day, GroupId, PersonId, Problem, Reply, RoleId, UnitId};
use crate::gate::{Entry, Permit, Visitor, permit};
use crate::rights::own::GiveRoles;

/// As many are changed at once.
pub const MOST: usize = 2_000;

/// The rows that are ticked, by the field's name: `a` and the assignment's id (a name that begins with a digit would be read as the
/// place in a list).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    #[serde(default)]
    pub row: BTreeMap<String, String>,
    #[serde(default)]
    pub back: String,
    /// The end that is proposed: `now`, or none.
    #[serde(default)]
    pub how: String,
}

/// Takes the ticked rows to where their end is chosen. Nothing is changed yet.
#[server(endpoint = "review_bulk")]
pub async fn review_bulk(form: Ticked) -> Result<Reply, Problem> {
    let mut permit = permit::<GiveRoles>().await?;
    let assignments: Vec<Uuid> = form.row.keys().filter_map(|name| name.strip_prefix('a')?.parse().ok()).collect();
    if assignments.is_empty() {
        return Err(Problem::invalid("form", "fault-nothing-ticked"));
    }
    if assignments.len() > MOST {
        return Err(Problem::invalid("form", "fault-too-many-ticked"));
    }
    let ticked: Vec<(Uuid, Option<Uuid>)> = assignments.into_iter().map(|id| (id, None)).collect();
    let within = seen(&mut permit, &ticked, None).await?;
    if within.is_empty() {
        return Err(Problem::NotFound);
    }
    let assignments = within.into_iter().map(|seen| (seen.line.assignment_id, seen.line.row_id)).collect();
    draft::keep(&Visitor::here()?, &Draft { id: Uuid::now_v7(), assignments, back: form.back }).await?;
    Ok(Reply::default().go(if form.how == "now" { "/assignments?how=now" } else { "/assignments" }))
}

/// An assignment of the draft, with why it would be left as it is.
pub struct Seen {
    pub line: Line,
    pub skip: Option<&'static str>,
}

impl Line {
    pub fn days(&self) -> Days<'_> {
        Days { from: &self.from_day, to: &self.to_day, is_revoked: self.revoked_on.is_some() }
    }

    pub(super) fn scope(&self) -> Scope {
        match (self.unit_id, self.group_id) {
            (Some(unit), _) => Scope::Unit(UnitId(unit)),
            (_, Some(group)) => Scope::Group(GroupId(group)),
            _ => Scope::Everywhere,
        }
    }
}

/// The assignments, each with the row that was looked at if it was, as far as the asker may know of them: what is out of reach is as
/// if it had not been ticked.
pub async fn seen(permit: &mut Permit<GiveRoles>, ticked: &[(Uuid, Option<Uuid>)], wanted: Option<Wanted>) -> Result<Vec<Seen>, Problem> {
    let today = permit.today().to_string();
    let mut all = Vec::new();
    for (id, row) in ticked {
        let Some(line) = store::line(permit, *id).await? else { continue };
        match must_know(permit, PersonId(line.person_id), AssignmentId(line.assignment_id)).await {
            Ok(()) => {}
            Err(Problem::NotFound) => continue,
            Err(problem) => return Err(problem),
        }
        let is_other = row.is_some_and(|row| row != line.row_id);
        let mut skip = if is_other { Some("bulk-skip-changed") } else { skipped(line.days(), wanted, &today) };
        if skip.is_none() {
            skip = refused(permit, &line, wanted.is_some_and(|wanted| lengthens(line.days(), wanted))).await?;
        }
        all.push(Seen { line, skip });
    }
    Ok(all)
}

/// Ending asks for reach alone (`workflows.md` 5); making it last longer is giving, by the rules of giving.
pub(super) async fn refused(permit: &mut Permit<GiveRoles>, line: &Line, gives: bool) -> Result<Option<&'static str>, Problem> {
    if gives {
        return match may_give(permit, PersonId(line.person_id), RoleId(line.role_id), line.scope()).await {
            Ok(()) => Ok(None),
            Err(Problem::Invalid(_)) => Ok(Some("bulk-skip-give")),
            Err(problem) => Err(problem),
        };
    }
    match assignments::mark_of(permit, line.scope()).await {
        Ok(mark) => Ok((!reaches(permit, mark.as_deref())).then_some("bulk-skip-reach")),
        Err(Problem::NotFound) => Ok(Some("bulk-skip-reach")),
        Err(problem) => Err(problem),
    }
}

/// Changes the end of all assignments of the draft that can be changed, as one batch. `Stale` when the draft is another one.
#[server(endpoint = "apply_bulk")]
pub async fn apply_bulk(draft: String, how: String, day: String, reason: String) -> Result<Reply, Problem> {
    let mut permit = permit::<GiveRoles>().await?;
    let visitor = Visitor::here()?;
    let kept = draft::load(&visitor).await?.filter(|kept| kept.id.to_string() == draft).ok_or(Problem::Stale)?;
    let today = permit.today();
    let wanted = Wanted::parse(&how, &day, today).map_err(|fault| Problem::Invalid(vec![fault]))?;
    let reason = reason.trim();
    if reason.chars().count() > 500 {
        return Err(Problem::invalid("reason", "fault-long"));
    }
    let (changed, left): (Vec<Seen>, Vec<Seen>) =
        seen(&mut permit, &kept.looked_at(), Some(wanted)).await?.into_iter().partition(|seen| seen.skip.is_none());
    if changed.is_empty() {
        return Err(Problem::invalid("how", "fault-nothing-to-change"));
    }
    let before = guard::who_is_left(&mut permit).await?;
    let (batch, mut entries) = (Uuid::now_v7(), Vec::new());
    for Seen { line, .. } in &changed {
        let (to, revoked) = wanted.last_day().map_or_else(|| (line.to_day.clone(), Some(today.to_string())), |last| (last, None));
        let now = permit.now();
        let after = assignments::date(&mut permit, now, line.row_id, &to, revoked.as_deref()).await?;
        store::remember(&mut permit, batch, line.assignment_id, Some(line.row_id), after).await?;
        entries.push(entry(line, batch, revoked.as_deref(), &to).because((!reason.is_empty()).then(|| reason.to_owned())));
    }
    before.must_outlast(guard::who_is_left(&mut permit).await?, "how")?;
    permit.commit_batch(entries).await?;
    draft::forget(&visitor).await?;
    let undo = [("batch", batch.to_string()), ("back", kept.back.clone())];
    let said = if left.is_empty() { "bulk-done" } else { "bulk-done-some" };
    Ok(Reply::said(said).with("count", changed.len()).with("left", left.len()).go(&kept.back).undone_by("/api/undo_bulk", &undo))
}

/// One person's part of a batch.
pub(super) fn entry(line: &Line, batch: Uuid, revoked: Option<&str>, to: &str) -> Entry {
    let act = match (revoked, &line.revoked_on) {
        (Some(_), _) => "act-role-ended",
        (None, Some(_)) => "act-role-restored",
        (None, None) => "act-role-dated",
    };
    let was = line.revoked_on.clone().unwrap_or_else(|| line.to_day.clone());
    Entry::of(act)
        .about(PersonId(line.person_id))
        .role(RoleId(line.role_id))
        .at(line.scope().unit())
        .record(line.assignment_id)
        .change(was, revoked.unwrap_or(to).to_owned())
        .origin(format!("batch {batch}"))
}

/// Takes a batch back, where nobody has changed an assignment since and the rules of giving allow it.
#[server(endpoint = "undo_bulk")]
pub async fn undo_bulk(batch: String, back: Option<String>) -> Result<Reply, Problem> {
    let batch: Uuid = batch.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let today: Day = permit.today();
    let before = guard::who_is_left(&mut permit).await?;
    let (next, mut entries, mut left) = (Uuid::now_v7(), Vec::new(), 0);
    for done in store::done(&mut permit, batch).await? {
        let Some(line) = store::line(&mut permit, done.assignment_id).await? else { continue };
        match must_know(&mut permit, PersonId(line.person_id), AssignmentId(line.assignment_id)).await {
            Ok(()) => {}
            Err(Problem::NotFound) => continue,
            Err(problem) => return Err(problem),
        }
        let longer = done.to_day > line.to_day || line.revoked_on.is_some() && done.to_day >= today.to_string();
        if line.row_id != done.after_row || refused(&mut permit, &line, longer).await?.is_some() {
            left += 1;
            continue;
        }
        let now = permit.now();
        let after = assignments::date(&mut permit, now, line.row_id, &done.to_day, done.revoked_on.as_deref()).await?;
        store::remember(&mut permit, next, line.assignment_id, Some(line.row_id), after).await?;
        entries.push(entry(&line, next, done.revoked_on.as_deref(), &done.to_day));
    }
    if entries.is_empty() {
        return Err(if left > 0 { Problem::Stale } else { Problem::NotFound });
    }
    before.must_outlast(guard::who_is_left(&mut permit).await?, "form")?;
    let (count, back) = (entries.len(), back.unwrap_or_default());
    permit.commit_batch(entries).await?;
    let said = if left == 0 { "bulk-undone" } else { "bulk-undone-some" };
    let undo = [("batch", next.to_string()), ("back", back.clone())];
    Ok(Reply::said(said).with("count", count).with("left", left).go(&back).undone_by("/api/undo_bulk", &undo))
}
