//! Saving the rows of a table that were edited together (SK24-56, SK24-57): last days, and the right beside a role.
//!
//! INVARIANT: all of it or nothing; a row that cannot be saved keeps what was typed and says why under its cell; only what differs
//! from what the editor saw is written, and what somebody else changed meanwhile is not overwritten.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::api::may_give;
use super::super::model::RoleGift;
use super::super::{guard, store as assignments};
use super::api::{MOST, entry, refused};
use super::rows_rules::{sentence, wanted};
use super::rules::lengthens;
use super::store::{self, Line};
use crate::basics::{Day, Fault, PersonId, Problem, Reply, RoleId};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::GiveRoles;

/// The rows of the form, by `a` and the assignment's id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    #[serde(default)]
    pub row: BTreeMap<String, Edit>,
    /// The role that is the flag beside the table's own, where there is one (SK24-42).
    #[serde(default)]
    pub flag: String,
    #[serde(default)]
    pub back: String,
}

/// One row: what was typed, and what the editor had seen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub seen: String,
    /// Ticked, or nothing.
    #[serde(default)]
    pub flag: String,
    /// The assignment that was the flag when the row was seen.
    #[serde(default)]
    pub flagged: String,
}

/// Saves what changed as one batch, which one press takes back.
#[server(endpoint = "save_rows")]
pub async fn save_rows(form: Rows) -> Result<Reply, Problem> {
    let mut permit = permit::<GiveRoles>().await?;
    if form.row.len() > MOST {
        return Err(Problem::invalid("form", "fault-too-many-ticked"));
    }
    let before = guard::who_is_left(&mut permit).await?;
    let mut saving = Saving { today: permit.today(), batch: Uuid::now_v7(), flag: form.flag.parse().ok(), entries: Vec::new() };
    let (mut faults, mut rows) = (Vec::new(), 0_usize);
    for (name, edit) in &form.row {
        let written = saving.entries.len();
        saving.row(&mut permit, name, edit, &mut faults).await?;
        rows += usize::from(saving.entries.len() > written);
    }
    if !faults.is_empty() {
        return Err(Problem::Invalid(faults));
    }
    if rows == 0 {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    before.must_outlast(guard::who_is_left(&mut permit).await?, "form")?;
    permit.commit_batch(saving.entries).await?;
    let undo = [("batch", saving.batch.to_string()), ("back", form.back.clone())];
    Ok(Reply::said("rows-saved").with("count", rows).go(&form.back).undone_by("/api/undo_bulk", &undo))
}

/// A save under way.
struct Saving {
    today: Day,
    batch: Uuid,
    flag: Option<RoleId>,
    entries: Vec<Entry>,
}

impl Saving {
    async fn row(&mut self, permit: &mut Permit<GiveRoles>, name: &str, edit: &Edit, faults: &mut Vec<Fault>) -> Result<(), Problem> {
        let (dated, flagged) = (edit.to.trim() != edit.seen, (edit.flag == "yes") == edit.flagged.is_empty());
        let Some(id) = name.strip_prefix('a').and_then(|id| id.parse().ok()).filter(|_| dated || flagged) else { return Ok(()) };
        // What is out of reach is as if it were not there.
        let line = store::line(permit, id).await?.ok_or(Problem::NotFound)?;
        permit.must_reach(PersonId(line.person_id)).await?;
        if dated && let Some(why) = self.date(permit, &line, edit).await? {
            faults.push(Fault::new(&format!("form[row][{name}][to]"), &why));
        }
        if flagged && let Some(why) = self.turn(permit, &line, edit).await? {
            faults.push(Fault::new(&format!("form[row][{name}][flag]"), &why));
        }
        Ok(())
    }

    /// Another last day; why not, if it cannot be.
    async fn date(&mut self, permit: &mut Permit<GiveRoles>, line: &Line, edit: &Edit) -> Result<Option<String>, Problem> {
        let wanted = match wanted(line.days(), &edit.seen, &edit.to, self.today) {
            Ok(Some(wanted)) => wanted,
            Ok(None) => return Ok(None),
            Err(why) => return Ok(Some(why)),
        };
        if let Some(why) = refused(permit, line, lengthens(line.days(), wanted)).await? {
            return Ok(Some(sentence(why).to_owned()));
        }
        let to = wanted.last_day().unwrap_or_else(|| line.to_day.clone());
        let now = permit.now();
        let after = assignments::date(permit, now, line.row_id, &to, None).await?;
        store::remember(permit, self.batch, line.assignment_id, Some(line.row_id), after).await?;
        self.entries.push(entry(line, self.batch, None, &to));
        Ok(None)
    }

    /// The flag given or taken; why not, if it cannot be.
    async fn turn(&mut self, permit: &mut Permit<GiveRoles>, line: &Line, edit: &Edit) -> Result<Option<String>, Problem> {
        let Some(held) = edit.flagged.parse::<Uuid>().ok() else { return self.give(permit, line, edit).await };
        let same = |flag: &Line| flag.person_id == line.person_id && Some(RoleId(flag.role_id)) == self.flag && flag.revoked_on.is_none();
        let Some(flag) = store::line(permit, held).await?.filter(same) else { return Ok(Some("fault-row-changed".to_owned())) };
        if let Some(why) = refused(permit, &flag, false).await? {
            return Ok(Some(sentence(why).to_owned()));
        }
        let today = self.today.to_string();
        let now = permit.now();
        let after = assignments::date(permit, now, flag.row_id, &flag.to_day, Some(&today)).await?;
        store::remember(permit, self.batch, flag.assignment_id, Some(flag.row_id), after).await?;
        self.entries.push(entry(&flag, self.batch, Some(&today), &flag.to_day));
        Ok(None)
    }

    /// The flag lasts as long as the role does now.
    async fn give(&mut self, permit: &mut Permit<GiveRoles>, line: &Line, edit: &Edit) -> Result<Option<String>, Problem> {
        let Some(role) = self.flag else { return Ok(Some("fault-row-give".to_owned())) };
        let (person, scope) = (PersonId(line.person_id), line.scope());
        match may_give(permit, person, role, scope).await {
            Ok(()) => {}
            Err(Problem::Invalid(_)) => return Ok(Some("fault-row-give".to_owned())),
            Err(problem) => return Err(problem),
        }
        let to = edit.to.trim().parse().ok();
        let gift = RoleGift { person, role, scope, from: self.today, to, reason: String::new() };
        let made = match assignments::add(permit, &gift).await {
            Ok(made) => made,
            Err(Problem::Invalid(_)) => return Ok(Some("fault-row-changed".to_owned())),
            Err(problem) => return Err(problem),
        };
        store::remember(permit, self.batch, made.0, None, made.0).await?;
        self.entries.push(
            Entry::of("act-role-given")
                .about(person)
                .role(role)
                .at(scope.unit())
                .record(made.0)
                .change("", format!("{} {}", self.today, to.map_or_else(String::new, |day| day.to_string())))
                .origin(format!("batch {}", self.batch)),
        );
        Ok(None)
    }
}
