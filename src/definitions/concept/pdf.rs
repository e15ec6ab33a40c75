//! The role concept as a file: the same document as the page, set on A4.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::super::page::chosen;
use super::super::store::book;
use super::document::Document;
use super::store;
use crate::basics::{Day, Problem};
use crate::gate::world::systems;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewRoles;
use crate::ui::url::Query;
use crate::web::file;
use crate::words::Words;

/// The Typst template; it gets a [`Document`].
const TEMPLATE: &str = include_str!("concept.typ");

/// The concept of the system in the query as PDF, for whoever may see its roles.
pub async fn pdf(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let printed = match document(&visitor, query).await {
        Ok((document, day)) => crate::paper::pdf(TEMPLATE, &document, day).await,
        Err(problem) => Err(problem),
    };
    file(printed, "application/pdf")
}

async fn document(visitor: &Visitor, query: Option<String>) -> Result<(Document, Day), Problem> {
    let words = Words::of(visitor.lang);
    let query = Query::parse(&query.unwrap_or_default());
    let mut permit = Permit::<ViewRoles>::of(visitor).await?;
    let systems = systems(&mut permit, words.lang).await?;
    let (system, name) = chosen(&systems, query.get("system")).ok_or(Problem::NotFound)?;
    let book = book(&mut permit, &system).await?;
    let standing = store::standing(&mut permit, &book).await?;
    let responsible = store::responsible(&mut permit, &system).await?;
    let today = permit.today();
    Ok((Document::of(words, &book, &standing, &responsible, &name, today), today))
}
