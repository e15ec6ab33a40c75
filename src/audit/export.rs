//! The audit log as CSV: the entries of the filter.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::model::Filter;
use super::store;
use crate::basics::{Cursor, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::ExportAudit;
use crate::ui::url::Query;
use crate::web::{CSV, csv, file};
use crate::words::Words;

/// At most so many entries in one file; the filter's days take the next.
const MOST: usize = 50_000;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    file(text(&visitor, &Query::parse(&query.unwrap_or_default())).await, CSV)
}

async fn text(visitor: &Visitor, query: &Query) -> Result<String, Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ExportAudit>::of(visitor).await?;
    let entries = store::list(&mut permit, &Filter::parse(query), &Cursor::First, MOST).await?.rows;
    let head = [
        "audit-column-time",
        "audit-column-who",
        "audit-column-act",
        "audit-column-what",
        "audit-column-change",
        "audit-column-why",
        "audit-column-chain",
    ]
    .map(|key| words.say(key));
    let rows = entries.into_iter().map(|entry| {
        let (before, after) = entry.change().unwrap_or_default();
        let change = [before, after].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" → ");
        let what = entry.what();
        vec![
            entry.at,
            entry.actor.unwrap_or(entry.capacity),
            words.say(&entry.act),
            what,
            change,
            entry.reason.unwrap_or_default(),
            entry.hash,
        ]
    });
    csv(head.to_vec(), rows)
}
