//! Orphaned roles as CSV or workbook: all of them at the schools of the filter, as far as the reader's right reaches.
//!
//! Who may: whoever takes people out, and gives roles, as the page asks.
//! INVARIANT: of a protected person a file tells her name and role and nothing by which she could be found; cells that a spreadsheet
//! would run as a formula are escaped (OWASP: CSV injection).

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::model::Orphan;
use super::store;
use crate::basics::{Day, PersonId, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::{ExportPeople, GiveRoles, Right};
use crate::ui::SchoolFilter;
use crate::ui::url::Query;
use crate::web::{self, CSV, Columns, XLSX, csv, file};
use crate::words::Words;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let rows = rows(&visitor, query).await;
    file(rows.and_then(|rows| csv(head(Words::of(visitor.lang)), rows.into_iter())), CSV)
}

pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let (rows, today) = (rows(&visitor, query).await, visitor.gate.clock.today());
    let words = Words::of(visitor.lang);
    let (title, columns) = (words.say("orphans-title"), Columns { fixed: 1, upright: false });
    file(rows.and_then(|rows| web::workbook(&title, &head(words), rows.into_iter(), today, columns)), XLSX)
}

async fn rows(visitor: &Visitor, query: Option<String>) -> Result<Vec<Vec<String>>, Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ExportPeople>::of(visitor).await?;
    if !permit.may(GiveRoles::RIGHT.key) {
        return Err(Problem::NotAllowed(GiveRoles::RIGHT.key.to_owned()));
    }
    let filter = SchoolFilter::read(&mut permit, &Query::parse(&query.unwrap_or_default())).await?;
    let (orphans, today) = (store::list(&mut permit, &filter.ticked).await?, permit.today());
    permit.log_reads(orphans.iter().map(|orphan| PersonId(orphan.person_id))).await?;
    Ok(orphans.iter().map(|orphan| cells(words, orphan, today)).collect())
}

fn head(words: &Words) -> Vec<String> {
    let columns = ["orphans-person", "orphans-role", "orphans-unit", "orphans-removed", "orphans-since-days", "orphans-until"];
    columns.map(|column| words.say(column)).to_vec()
}

/// Days as ISO 8601; none in the last column: it ends by itself never.
fn cells(words: &Words, orphan: &Orphan, today: Day) -> Vec<String> {
    let unit = match &orphan.unit {
        _ if orphan.is_shielded > 0 => String::new(),
        Some(unit) => unit.clone(),
        None => words.say("person-everywhere"),
    };
    vec![
        orphan.name.clone(),
        orphan.role(),
        unit,
        orphan.ended_on.clone(),
        orphan.days(today).to_string(),
        orphan.until().map(|day| day.to_string()).unwrap_or_default(),
    ]
}
