//! The people table as CSV: the rows of the filter, as far as the reader's right reaches.
//!
//! Cells that a spreadsheet would run as a formula are escaped (OWASP: CSV injection). A byte order mark tells Excel UTF-8.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::model::Filter;
use super::store;
use crate::basics::{PersonId, Problem};
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewPeople;
use crate::ui::url::Query;
use crate::web::{CSV, csv, file};
use crate::words::Words;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    file(text(&visitor, &Query::parse(&query.unwrap_or_default())).await, CSV)
}

async fn text(visitor: &Visitor, query: &Query) -> Result<String, Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ViewPeople>::of(visitor).await?;
    let people = store::export(&mut permit, &Filter::parse(query)).await?;
    permit.log_reads(people.iter().map(|row| PersonId(row.person_id))).await?;
    let head = ["name", "user-name", "roles", "units", "email", "signature", "account"]
        .map(|column| words.say(&format!("people-column-{column}")));
    let rows = people.into_iter().map(|person| {
        let roles: Vec<String> = person.roles().into_iter().filter(|(_, now)| *now).map(|(name, _)| name).collect();
        vec![
            person.name(),
            person.user_name.clone().unwrap_or_default(),
            roles.join(", "),
            person.units().join(", "),
            person.email.clone().unwrap_or_default(),
            person.signature.clone().unwrap_or_default(),
            words.say(&format!("people-state-{}", person.account().word())),
        ]
    });
    csv(head.to_vec(), rows)
}
