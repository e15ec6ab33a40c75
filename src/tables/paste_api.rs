//! Takes a pasted text to where it is shown as a diff. Nothing is changed: what is shown is saved as the pencil saves it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::Table;
use crate::basics::{Problem, Reply};
use crate::gate::{Visitor, permit};
use crate::rights::own::ViewPeople;
use crate::ui::url::Query;

/// Under this key the text lies in the session.
pub const DRAFT: &str = "rows-draft";
const LONGEST: usize = 600_000;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Draft {
    pub id: Uuid,
    pub table: String,
    pub text: String,
}

#[server(endpoint = "paste_rows")]
pub async fn paste_rows(table: String, text: String, back: Option<String>) -> Result<Reply, Problem> {
    let known = Table::of_word(&table).filter(|table| table.right().is_some()).ok_or(Problem::NotFound)?;
    let permit = permit::<ViewPeople>().await?;
    let right = known.right().unwrap_or_default();
    if !permit.may(right) {
        return Err(Problem::NotAllowed(right.to_owned()));
    }
    if text.trim().is_empty() {
        return Err(Problem::invalid("text", "paste-empty"));
    }
    if text.len() > LONGEST {
        return Err(Problem::invalid("text", "fault-long"));
    }
    let draft = Draft { id: Uuid::now_v7(), table, text };
    Visitor::here()?.keep(DRAFT, &draft).await?;
    let back = back.unwrap_or_default();
    let query = Query::parse(back.split_once('?').map(|(_, query)| query).unwrap_or_default());
    Ok(Reply::default().go(&query.with("read", &draft.id.to_string()).on(&format!("{}/paste", known.path()))))
}
