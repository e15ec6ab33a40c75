//! A table as a workbook of one sheet. Cells are text: nothing is run as a formula, and leading zeros stay.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use crate::basics::{Day, Problem};

/// The media type of a workbook.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A head and its rows, on a sheet with a title. So many columns stay in sight with the head; those after them have upright heads
/// where they are many and narrow. The day is all that the file says of when it was made: the same table on the same day is the
/// same file.
pub fn workbook(
    title: &str,
    head: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    day: Day,
    sheet: Columns,
) -> Result<Vec<u8>, Problem> {
    written(title, head, rows, day, sheet).map_err(|error| {
        tracing::error!(%error, "a workbook could not be written");
        Problem::Broken("xlsx".to_owned())
    })
}

/// How the columns lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// The first ones, which stay in sight.
    pub fixed: u16,
    /// Whether the heads of the others stand upright.
    pub upright: bool,
}

fn written(
    title: &str,
    head: &[String],
    rows: impl Iterator<Item = Vec<String>>,
    day: Day,
    columns: Columns,
) -> Result<Vec<u8>, XlsxError> {
    const A3: u8 = 8;
    const A4: u8 = 9;
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&day.to_string())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let sheet = workbook.add_worksheet();
    // What a sheet's name may not hold.
    sheet.set_name(title.replace(['[', ']', ':', '*', '?', '/', '\\'], " ").chars().take(31).collect::<String>())?;
    let bold = Format::new().set_bold();
    let upright = Format::new().set_bold().set_rotation(90).set_align(FormatAlign::Center);
    for (at, cell) in (0_u16..).zip(head) {
        sheet.write_string_with_format(0, at, cell, if at < columns.fixed || !columns.upright { &bold } else { &upright })?;
    }
    for (at, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            sheet.write_string(at, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, columns.fixed)?;
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_landscape().set_paper_size(if columns.upright { A3 } else { A4 }).set_print_fit_to_pages(1, 0);
    sheet.autofit();
    workbook.save_to_buffer()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn the_same_table_on_the_same_day_is_the_same_file_whatever_its_title() {
        let file = |title: &str| {
            let rows = vec![vec!["=1+1".to_owned(), "007".to_owned()]];
            workbook(
                title,
                &["A".to_owned(), "B".to_owned()],
                rows.into_iter(),
                "2026-11-23".parse().unwrap(),
                Columns { fixed: 1, upright: false },
            )
        };
        let first = file("Lärare: [alla] / mina * skolor? och ett mycket långt namn").unwrap();
        assert!(first.starts_with(b"PK"));
        assert_eq!(first, file("Lärare: [alla] / mina * skolor? och ett mycket långt namn").unwrap());
    }
}
