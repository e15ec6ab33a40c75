//! A system as a file: its table as CSV, or its profile as JSON, which `rollbok profile` takes.
//!
//! Who may: `schools.view`, as for the pages; no person is in it.

use axum::extract::{Extension, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::profile::Profile;
use super::standing;
use super::table::table;
use crate::basics::Problem;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewSchools;
use crate::ui::url::Query;
use crate::web::{csv, refusal};

pub async fn export_csv(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let table = profile(&visitor, query).await.map(|profile| table(&profile));
    match table.and_then(|table| csv(table.head, table.rows.into_iter())) {
        Ok(text) => ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], text).into_response(),
        Err(problem) => refusal(&problem),
    }
}

pub async fn export_profile(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let profile = profile(&visitor, query).await;
    match profile.and_then(|profile| Ok((profile.text()?, profile.key))) {
        Ok((text, key)) => {
            let file = format!("attachment; filename=\"{key}.json\"");
            ([(header::CONTENT_TYPE, "application/json".to_owned()), (header::CONTENT_DISPOSITION, file)], text).into_response()
        }
        Err(problem) => refusal(&problem),
    }
}

async fn profile(visitor: &Visitor, query: Option<String>) -> Result<Profile, Problem> {
    let mut permit = Permit::<ViewSchools>::of(visitor).await?;
    let key = Query::parse(&query.unwrap_or_default()).get("system").unwrap_or_default().to_owned();
    standing::find(&mut permit, &key).await?.ok_or(Problem::NotFound)
}
