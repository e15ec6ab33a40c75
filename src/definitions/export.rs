//! The matrix as a file: the rows and columns that are shown, levels in the words of the reader's language. As CSV, as text with
//! tabs for a spreadsheet's clipboard, and as a workbook; the last two come back through `paste`.

use axum::extract::{Extension, RawQuery};
use axum::response::Response;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::compare::Asked;
use super::page::chosen;
use super::store;
use crate::basics::{Day, Problem};
use crate::gate::world::systems;
use crate::gate::{Permit, Visitor};
use crate::rights::own::ViewRoles;
use crate::ui::level_word;
use crate::ui::url::Query;
use crate::web::{CSV, csv, file};
use crate::words::Words;

/// A table: its head and its rows.
type Cells = (Vec<String>, Vec<Vec<String>>);

pub async fn export(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let text = cells(&visitor, query).await.and_then(|(head, rows)| csv(head, rows.into_iter()));
    file(text, CSV)
}

pub async fn copy(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let text = cells(&visitor, query).await.map(|(head, rows)| {
        let lines = std::iter::once(head).chain(rows).map(|row| row.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t"));
        lines.collect::<Vec<_>>().join("\r\n")
    });
    file(text, "text/tab-separated-values; charset=utf-8")
}

pub async fn workbook(Extension(visitor): Extension<Visitor>, RawQuery(query): RawQuery) -> Response {
    let words = Words::of(visitor.lang);
    let book = cells(&visitor, query).await.and_then(|cells| {
        written(&words.say("matrix-title"), &cells, visitor.gate.clock.today()).map_err(|error| {
            tracing::error!(%error, "a workbook could not be written");
            Problem::Broken("xlsx".to_owned())
        })
    });
    file(book, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
}

/// A cell that stays one cell, and that no spreadsheet runs as a formula.
fn plain(cell: &str) -> String {
    let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell }
}

/// A workbook with one sheet: the head and the first columns stay in sight, and it prints on A3 across.
/// The day is all that the file says of when it was made: the same table on the same day is the same file.
fn written(title: &str, (head, rows): &Cells, today: Day) -> Result<Vec<u8>, XlsxError> {
    const A3: u8 = 8;
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&today.to_string())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    sheet.set_name(title.chars().take(31).collect::<String>())?;
    let bold = Format::new().set_bold();
    let upright = Format::new().set_bold().set_rotation(90).set_align(FormatAlign::Center);
    for (at, cell) in (0_u16..).zip(head) {
        sheet.write_string_with_format(0, at, cell, if at < 3 { &bold } else { &upright })?;
    }
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write_string(at, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 3)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(A3).set_print_fit_to_pages(1, 0);
    sheet.autofit();
    workbook.save_to_buffer()
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
