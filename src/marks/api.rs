//! Marks saved in the rows of a table, and a batch of them taken back, as server functions; each works as a plain form.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{MOST, Mark, On, wanted};
use super::store::{self, Line};
use crate::basics::{PersonId, Problem, Reply, UnitId};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::SetMarks;

/// The rows of the form, by `a` and the row's id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    #[serde(default)]
    pub row: BTreeMap<String, Edit>,
    #[serde(default)]
    pub back: String,
}

/// One row: whom it is about, the marks that were seen, those that are ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    #[serde(default)]
    pub on: String,
    #[serde(default)]
    pub seen: String,
    #[serde(default)]
    pub phone_off: String,
    #[serde(default)]
    pub pupil_off: String,
    #[serde(default)]
    pub timetable_hidden: String,
}

impl Edit {
    fn ticked(&self, mark: Mark) -> bool {
        let tick = match mark {
            Mark::PhoneOff => &self.phone_off,
            Mark::PupilOff => &self.pupil_off,
            Mark::TimetableHidden => &self.timetable_hidden,
        };
        tick == "yes"
    }
}

/// Saves the ticks that changed as one batch, which one press takes back.
#[server(endpoint = "save_marks")]
pub async fn save_marks(form: Rows) -> Result<Reply, Problem> {
    let mut permit = permit::<SetMarks>().await?;
    if form.row.len() > MOST {
        return Err(Problem::invalid("form", "fault-too-many-ticked"));
    }
    let (batch, mut entries, mut rows) = (Uuid::now_v7(), Vec::new(), 0_usize);
    for edit in form.row.values() {
        let Some(on) = On::parse(&edit.on) else { continue };
        let touched = |mark: &&Mark| mark.is_in(&edit.seen) != edit.ticked(**mark);
        if !on.marks().iter().any(|mark| touched(&mark)) {
            continue;
        }
        let line = reached(&mut permit, on).await?.ok_or(Problem::NotFound)?;
        let written = entries.len();
        for mark in on.marks() {
            if let Some(to) = wanted(mark.is_in(&edit.seen), edit.ticked(*mark), line.has(*mark)) {
                entries.push(turn(&mut permit, batch, on, *mark, to, None).await?);
            }
        }
        rows += usize::from(entries.len() > written);
    }
    if rows == 0 {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    permit.commit_batch(entries).await?;
    Ok(undoable("rows-saved", batch, rows, &form.back))
}

/// Takes a batch back, where nobody has changed a mark since.
#[server(endpoint = "undo_marks")]
pub async fn undo_marks(batch: String, back: Option<String>) -> Result<Reply, Problem> {
    let batch: Uuid = batch.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetMarks>().await?;
    let (next, mut entries, mut left) = (Uuid::now_v7(), Vec::new(), 0_usize);
    for done in store::done(&mut permit, batch).await? {
        let on = On { person: done.person_id, unit: done.unit_id };
        let Some(mark) = Mark::of_word(&done.mark) else { continue };
        match reached(&mut permit, on).await {
            Ok(Some(line)) if done.stands && line.has(mark) == done.was_set => {
                entries.push(turn(&mut permit, next, on, mark, !done.was_set, None).await?);
            }
            Ok(Some(_)) => left += 1,
            Ok(None) | Err(Problem::NotFound) => {}
            Err(problem) => return Err(problem),
        }
    }
    if entries.is_empty() {
        return Err(if left > 0 { Problem::Stale } else { Problem::NotFound });
    }
    let count = entries.len();
    permit.commit_batch(entries).await?;
    let said = if left == 0 { "marks-undone" } else { "marks-undone-some" };
    Ok(undoable(said, next, count, &back.unwrap_or_default()).with("left", left))
}

pub(super) fn undoable(said: &str, batch: Uuid, count: usize, back: &str) -> Reply {
    let undo = [("batch", batch.to_string()), ("back", back.to_owned())];
    Reply::said(said).with("count", count).go(back).undone_by("/api/undo_marks", &undo)
}

/// Whom the marks are on, if the right reaches there: of a teacher also the school.
pub(super) async fn reached(permit: &mut Permit<SetMarks>, on: On) -> Result<Option<Line>, Problem> {
    permit.must_reach(PersonId(on.person)).await?;
    let line = store::line(permit, on).await?;
    let reach = permit.reach();
    let is_near = |place: &str| reach.open.has_unit(place) || reach.shielded.has_unit(place);
    Ok(line.filter(|line| line.place.as_deref().is_none_or(is_near)))
}

/// Sets or ends one mark; what the log says of it.
pub(super) async fn turn(
    permit: &mut Permit<SetMarks>,
    batch: Uuid,
    on: On,
    mark: Mark,
    to: bool,
    reason: Option<&str>,
) -> Result<Entry, Problem> {
    let (act, change) = if to { ("act-mark-set", ("", mark.word())) } else { ("act-mark-ended", (mark.word(), "")) };
    if to {
        store::set(permit, batch, on, mark, reason).await?;
    } else {
        store::end(permit, batch, on, mark).await?;
    }
    let entry = Entry::of(act).about(PersonId(on.person)).at(on.unit.map(UnitId)).change(change.0, change.1);
    Ok(entry.because(reason.map(str::to_owned)).origin(format!("batch {batch}")))
}
