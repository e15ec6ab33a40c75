//! The matrix as a file: the rows and columns that are shown, levels in the words of the reader's language. As CSV, as text with
//! tabs for a spreadsheet's clipboard, and as a workbook; the last two come back through `paste`.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;

use super::compare::Asked;
use super::page::chosen;
use super::store;
use crate::basics::Problem;
use crate::gate::world::systems;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewRoles;
use crate::ui::level_word;
use crate::ui::url::Query;
use crate::web::{self, CSV, Columns, TSV, XLSX, csv, file, tsv};
use crate::words::Words;

/// A table: its head and its rows.
type Cells = (Vec<String>, Vec<Vec<String>>);

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let text = cells(&visitor, query).await.and_then(|(head, rows)| csv(head, rows.into_iter()));
    file(text, CSV)
}

pub async fn copy(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    file(cells(&visitor, query).await.map(|(head, rows)| tsv(head, rows)), TSV)
}

/// Prints on A3 across; the head and the first columns stay in sight.
pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let (title, today) = (Words::of(visitor.lang).say("matrix-title"), visitor.gate.clock.today());
    let columns = Columns { fixed: 3, upright: true };
    let cells = cells(&visitor, query).await;
    file(cells.and_then(|(head, rows)| web::workbook(&title, &head, rows.into_iter(), today, columns)), XLSX)
}

/// The head and the rows: key, module, item, then one level a role.
async fn cells(visitor: &Visitor, query: Option<String>) -> Result<Cells, Problem> {
    let query = Query::parse(&query.unwrap_or_default());
    let words = Words::of(visitor.lang);
    let mut permit = Permit::<ViewRoles>::of(visitor).await?;
    let systems = systems(&mut permit, words.lang).await?;
    let (system, _) = chosen(&systems, query.get("system")).ok_or(Problem::NotFound)?;
    let book = store::book(&mut permit, &system).await?;
    let wanted = Asked::parse(&query);
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
