//! Answers that are no page: a CSV, and a refusal in its place.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};

use crate::basics::Problem;

pub const CSV: &str = "text/csv; charset=utf-8";
pub const TSV: &str = "text/tab-separated-values; charset=utf-8";

/// A download of a kind, or the refusal in its place.
pub fn file<T: IntoResponse>(file: Result<T, Problem>, kind: &'static str) -> Response {
    match file {
        Ok(file) => ([(header::CONTENT_TYPE, kind)], file).into_response(),
        Err(problem) => refusal(&problem),
    }
}

/// A CSV with a head; every cell is safe to open in a spreadsheet.
pub fn csv(head: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> Result<String, Problem> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let broken = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "a CSV could not be written");
        Problem::Broken("csv".to_owned())
    };
    for row in std::iter::once(head).chain(rows) {
        writer.write_record(row.iter().map(|cell| safe(cell))).map_err(|error| broken(&error))?;
    }
    let bytes = writer.into_inner().map_err(|error| broken(&error))?;
    Ok(format!("\u{feff}{}", String::from_utf8_lossy(&bytes)))
}

/// Lines for the clipboard, which a spreadsheet takes as cells; each stays one cell and none is run as a formula.
pub fn tsv(head: Vec<String>, rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let plain = |cell: &String| {
        let cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
        if cell.starts_with(['=', '+', '-', '@']) { format!("'{cell}") } else { cell }
    };
    let lines = std::iter::once(head).chain(rows).map(|row| row.iter().map(plain).collect::<Vec<_>>().join("\t"));
    lines.collect::<Vec<_>>().join("\r\n")
}

/// The cells of a line that comes back from a spreadsheet; quotation marks and the apostrophe that kept a formula away are taken off.
pub fn cells_of(line: &str) -> impl Iterator<Item = &str> {
    line.split('\t').map(|cell| {
        let cell = cell.trim();
        let cell = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell);
        cell.strip_prefix('\'').unwrap_or(cell)
    })
}

/// A cell that begins like a formula gets an apostrophe, which spreadsheets do not show.
fn safe(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// What a refused download answers: the sign-in page, or the bare status.
fn refusal(problem: &Problem) -> Response {
    match problem {
        Problem::SignInNeeded => Redirect::to("/sign-in").into_response(),
        Problem::PasswordChangeNeeded => Redirect::to("/account/password").into_response(),
        other => StatusCode::from_u16(other.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula() {
        let text = csv(vec!["Namn".into()], [vec!["=HYPERLINK(\"x\")".to_owned()], vec!["Åsa, \"A\"".into()]].into_iter()).unwrap();
        assert_eq!(text, "\u{feff}Namn\n\"'=HYPERLINK(\"\"x\"\")\"\n\"Åsa, \"\"A\"\"\"\n");
    }
}
