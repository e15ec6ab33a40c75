//! A mark set or ended on many rows that were ticked in a table: looked at first, then one batch [N-17].

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::api::{reached, turn, undoable};
use super::model::{MOST, Mark, On};
use super::store::Line;
use crate::basics::{Problem, Reply};
use crate::gate::{Permit, Visitor, permit};
use crate::rights::own::SetMarks;

/// Under this key the ticked rows lie in the session.
pub const DRAFT: &str = "marks-draft";

/// The rows that are ticked: whom each is about, by the name of its tick.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticked {
    #[serde(default)]
    pub row: BTreeMap<String, String>,
    #[serde(default)]
    pub back: String,
}

/// What was ticked, until it is changed or other rows are ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: Uuid,
    /// Each as a form names it (`On`).
    pub on: Vec<String>,
    pub back: String,
}

impl Draft {
    fn rows(&self) -> impl Iterator<Item = On> {
        self.on.iter().filter_map(|text| On::parse(text))
    }

    /// The marks its rows can have: of pupils, or of teachers.
    pub fn marks(&self) -> &'static [Mark] {
        self.rows().next().map_or(&[], On::marks)
    }
}

/// Takes the ticked rows to where their mark is chosen. Nothing is changed yet.
#[server(endpoint = "review_marks")]
pub async fn review_marks(form: Ticked) -> Result<Reply, Problem> {
    let mut permit = permit::<SetMarks>().await?;
    if form.row.is_empty() {
        return Err(Problem::invalid("form", "fault-nothing-ticked"));
    }
    if form.row.len() > MOST {
        return Err(Problem::invalid("form", "fault-too-many-ticked"));
    }
    let mut draft = Draft { id: Uuid::now_v7(), on: form.row.into_values().collect(), back: form.back };
    draft.on = within(&mut permit, &draft).await?.into_iter().map(|(on, _)| on.to_string()).collect();
    if draft.on.is_empty() {
        return Err(Problem::NotFound);
    }
    Visitor::here()?.keep(DRAFT, &draft).await?;
    Ok(Reply::default().go("/marks"))
}

/// The rows of a draft as far as the right reaches: what is out of reach is as if it had not been ticked.
pub async fn within(permit: &mut Permit<SetMarks>, draft: &Draft) -> Result<Vec<(On, Line)>, Problem> {
    let mut rows = Vec::new();
    for on in draft.rows() {
        match reached(permit, on).await {
            Ok(Some(line)) => rows.push((on, line)),
            Ok(None) | Err(Problem::NotFound) => {}
            Err(problem) => return Err(problem),
        }
    }
    Ok(rows)
}

/// Sets or ends the mark on all rows of the draft where it is not so yet. `Stale` when the draft is another one.
#[server(endpoint = "apply_marks")]
pub async fn apply_marks(draft: String, mark: String, to: String, reason: Option<String>) -> Result<Reply, Problem> {
    let mut permit = permit::<SetMarks>().await?;
    let visitor = Visitor::here()?;
    let kept = visitor.kept::<Draft>(DRAFT).await?.filter(|kept| kept.id.to_string() == draft).ok_or(Problem::Stale)?;
    let mark = Mark::of_word(&mark).filter(|mark| kept.marks().contains(mark)).ok_or_else(|| Problem::invalid("mark", "fault-mark"))?;
    let to = to == "on";
    let reason = reason.unwrap_or_default();
    let reason = Some(reason.trim()).filter(|reason| !reason.is_empty());
    if reason.is_some_and(|reason| reason.chars().count() > 500) {
        return Err(Problem::invalid("reason", "fault-long"));
    }
    let (batch, mut entries) = (Uuid::now_v7(), Vec::new());
    for (on, line) in within(&mut permit, &kept).await? {
        if on.marks().contains(&mark) && line.has(mark) != to {
            entries.push(turn(&mut permit, batch, on, mark, to, reason).await?);
        }
    }
    if entries.is_empty() {
        return Err(Problem::invalid("mark", "fault-marks-nothing"));
    }
    let count = entries.len();
    permit.commit_batch(entries).await?;
    visitor.forget(DRAFT).await?;
    Ok(undoable("marks-done", batch, count, &kept.back))
}
