//! A table as CSV or workbook: the rows of its filter, as far as the reader's right reaches; cells that a spreadsheet would run are escaped.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::columns::{Column, chosen};
use super::model::{EXPORT, Filter, Row, Table};
use super::store;
use crate::basics::{Cursor, PersonId, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::ExportPeople;
use crate::ui::url::Query;
use crate::web::{self, CSV, Columns, XLSX, csv, file};
use crate::words::Words;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let told = told(&visitor, query).await;
    file(told.and_then(|Told { head, rows, .. }| csv(head, rows.into_iter())), CSV)
}

pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let (told, today) = (told(&visitor, query).await, visitor.gate.clock.today());
    let columns = Columns { fixed: 1, upright: false };
    file(told.and_then(|Told { title, head, rows }| web::workbook(&title, &head, rows.into_iter(), today, columns)), XLSX)
}

/// The table in words: its name, its head, its rows.
struct Told {
    title: String,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
}

async fn told(visitor: &Visitor, query: Option<String>) -> Result<Told, Problem> {
    let query = &Query::parse(&query.unwrap_or_default());
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ExportPeople>::of(visitor).await?;
    let table = Table::of_word(query.get("table").unwrap_or_default()).ok_or(Problem::NotFound)?;
    let offered = permit.offered(&[], "").await?;
    let slice = store::list(&mut permit, table, &Filter::parse(query).among(&offered), &Cursor::First, EXPORT).await?;
    permit.log_reads(slice.rows.iter().filter_map(|row| row.person_id.map(PersonId))).await?;
    let shown: Vec<Column> = chosen(table, query).into_iter().filter(|column| *column != Column::Act).collect();
    let head = shown.iter().map(|column| words.say(column.key())).collect();
    let rows = slice.rows.iter().map(|row| shown.iter().map(|column| cell(words, row, *column)).collect()).collect();
    Ok(Told { title: words.say(table.title()), head, rows })
}

pub fn cell(words: &Words, row: &Row, column: Column) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match column {
        // A file may end up anywhere: of a protected person it tells nothing by which she could be found.
        Column::Class | Column::Born | Column::Email | Column::Timetable if row.shields > 0 => String::new(),
        Column::Name => text(&row.name),
        Column::Signature => text(&row.signature),
        Column::School => format!("{} {}", row.unit, text(&row.code)).trim_end().to_owned(),
        Column::Class => text(&row.class),
        Column::Born => text(&row.born_on),
        Column::Email => text(&row.email),
        Column::Flag => words.say(if row.flag_id.is_some() { "tables-flag-yes" } else { "tables-flag-no" }),
        Column::Mark(mark) => {
            if row.has(mark) {
                words.say(mark.said())
            } else {
                String::new()
            }
        }
        Column::Timetable => text(&row.timetable_id),
        Column::Until => row.revoked_on.clone().or_else(|| row.last_day().map(str::to_owned)).unwrap_or_default(),
        Column::Origin => row.origin.clone(),
        Column::Act => String::new(),
    }
}
