//! The matrix as a file: the rows and columns that are shown, levels in the words of the reader's language.

use axum::extract::{Extension, RawQuery};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::compare::Asked;
use super::page::chosen;
use super::store;
use crate::basics::Problem;
use crate::gate::world::systems;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewRoles;
use crate::ui::level_word;
use crate::ui::url::Query;
use crate::web::{csv, refusal};
use crate::words::Words;

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let query = Query::parse(&query.unwrap_or_default());
    let text = cells(&visitor, &query).await.and_then(|(head, rows)| csv(head, rows.into_iter()));
    match text {
        Ok(text) => ([(header::CONTENT_TYPE, "text/csv; charset=utf-8")], text).into_response(),
        Err(problem) => refusal(&problem),
    }
}

/// The head and the rows: key, module, item, then one level a role.
async fn cells(visitor: &Visitor, query: &Query) -> Result<(Vec<String>, Vec<Vec<String>>), Problem> {
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ViewRoles>::of(visitor).await?;
    let systems = systems(&mut permit, words.lang).await?;
    let (system, _) = chosen(&systems, query.get("system")).ok_or(Problem::NotFound)?;
    let book = store::book(&mut permit, &system).await?;
    let wanted = Asked::parse(query);
    let columns = wanted.columns(&book);
    let head = ["matrix-column-key", "matrix-column-module", "roledef-column-item"].map(|key| words.say(key));
    let head = head.into_iter().chain(columns.iter().map(|role| role.name.clone())).collect();
    let rows = wanted
        .rows(&book)
        .into_iter()
        .map(|item| {
            let levels = columns.iter().map(|role| level_word(words, book.level(role, item)));
            [item.key.clone(), item.module.clone(), item.name.clone()].into_iter().chain(levels).collect()
        })
        .collect();
    Ok((head, rows))
}
