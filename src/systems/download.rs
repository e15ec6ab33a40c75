//! A system as a file: its table as CSV, or its profile as JSON, which `rollbok profile` takes.
//!
//! Who may: `schools.view`, as for the pages; no person is in it.

use axum::extract::{Extension, RawQuery};
use axum::http::header;
use axum::response::Response;

use super::profile::Profile;
use super::standing;
use super::table::table;
use crate::basics::Problem;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewSchools;
use crate::ui::url::Query;
use crate::web::{CSV, csv, file};

pub async fn export_csv(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let table = profile(&visitor, query).await.map(|profile| table(&profile));
    file(table.and_then(|table| csv(table.head, table.rows.into_iter())), CSV)
}

pub async fn export_profile(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let profile = profile(&visitor, query).await.and_then(|profile| Ok((profile.text()?, profile.key)));
    let named = profile.map(|(text, key)| ([(header::CONTENT_DISPOSITION, format!("attachment; filename=\"{key}.json\""))], text));
    file(named, "application/json")
}

async fn profile(visitor: &Visitor, query: Option<String>) -> Result<Profile, Problem> {
    let mut permit = Permit::<ViewSchools>::of(visitor).await?;
    let key = Query::parse(&query.unwrap_or_default()).get("system").unwrap_or_default().to_owned();
    standing::find(&mut permit, &key).await?.ok_or(Problem::NotFound)
}
