//! The people table as CSV or workbook: the rows of the filter, as far as the reader's right reaches.
//!
//! INVARIANT: of a protected person a file tells her name and roles and nothing by which she could be found; cells that a spreadsheet
//! would run as a formula are escaped (OWASP: CSV injection).

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::model::{Filter, PersonRow};
use super::store;
use crate::basics::{PersonId, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::ExportPeople;
use crate::ui::url::Query;
use crate::web::{self, CSV, Columns, XLSX, csv, file};
use crate::words::Words;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let told = told(&visitor, query).await;
    file(told.and_then(|(head, rows)| csv(head, rows.into_iter())), CSV)
}

pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let (told, today) = (told(&visitor, query).await, visitor.gate.clock.today());
    let (title, columns) = (Words::of(visitor.lang).say("people-title"), Columns { fixed: 1, upright: false });
    file(told.and_then(|(head, rows)| web::workbook(&title, &head, rows.into_iter(), today, columns)), XLSX)
}

/// The table in words: its head, its rows.
async fn told(visitor: &Visitor, query: Option<String>) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ExportPeople>::of(visitor).await?;
    let people = store::export(&mut permit, &Filter::parse(&Query::parse(&query.unwrap_or_default()))).await?;
    permit.log_reads(people.iter().map(|row| PersonId(row.person_id))).await?;
    Ok((head(words), people.iter().map(|row| cells(words, row)).collect()))
}

/// The names of the columns.
pub fn head(words: &Words) -> Vec<String> {
    let columns = ["name", "user-name", "roles", "units", "email", "signature", "account"];
    columns.map(|column| words.say(&format!("people-column-{column}"))).to_vec()
}

/// A person in the cells of the columns.
pub fn cells(words: &Words, person: &PersonRow) -> Vec<String> {
    let open = |text: Option<String>| if person.shields > 0 { String::new() } else { text.unwrap_or_default() };
    let roles: Vec<String> = person.roles().into_iter().filter(|(_, now)| *now).map(|(name, _)| name).collect();
    vec![
        person.name(),
        open(person.user_name.clone()),
        roles.join(", "),
        open(Some(person.units().join(", "))),
        open(person.email.clone()),
        open(person.signature.clone()),
        words.say(&format!("people-state-{}", person.account().word())),
    ]
}
