//! Rows of a table that come back from a spreadsheet, as a diff: rows by the id in their last column, columns by their name; pure.
//!
//! INVARIANT: nothing is guessed. A row that is not in the list, a value that is none, and one that a source owns are named with their
//! line and left as they are; what remains is shown before it is saved.

use std::collections::BTreeSet;

use super::columns::{Column, columns};
use super::editing::field;
use super::export::cell;
use super::model::{Row, Table};
use crate::basics::Day;
use crate::roles::bulk::shown;
use crate::ui::pasted::{Left, lines};
use crate::words::Words;

/// What a pasted text would change, and what of it is left.
#[derive(Debug, Default)]
pub struct Pasted {
    pub changes: Vec<Change>,
    pub left: Vec<Left>,
}

/// A row with another value in some cells, and the fields that save it.
#[derive(Debug)]
pub struct Change {
    pub name: String,
    pub unit: String,
    pub cells: Vec<(Column, String, String)>,
    pub fields: Vec<(String, String)>,
}

pub fn read(words: &Words, table: Table, rows: &[Row], text: &str, today: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let (head, lines) = match lines(words, text) {
        Ok(found) => found,
        Err(left) => {
            pasted.left.push(left);
            return pasted;
        }
    };
    let named: Vec<Option<Column>> =
        head.iter().map(|name| columns(table).iter().copied().find(|column| words.say(column.key()) == *name)).collect();
    let mut seen = BTreeSet::new();
    for (at, id, cells) in lines {
        let mut left = |text: &str, key| pasted.left.push(Left::new(at, text, key));
        let Some(row) = id.and_then(|id| rows.iter().find(|row| row.id == id)) else {
            left(cells.first().copied().unwrap_or_default(), "tables-paste-unknown");
            continue;
        };
        if !seen.insert(row.id) {
            left(row.name.as_deref().unwrap_or_default(), "tables-paste-twice");
            continue;
        }
        let mut changed = Vec::new();
        for (column, text) in named.iter().zip(&cells).filter_map(|(column, text)| column.map(|column| (column, *text))) {
            let was = cell(words, row, column).split_whitespace().collect::<Vec<_>>().join(" ");
            if was == text {
                continue;
            }
            match value(words, table, column, text) {
                Ok(to) if to == was => {}
                Ok(_) if row.is_over(today) => left(text, "tables-paste-over"),
                Ok(to) => changed.push((column, was, to)),
                Err(key) => left(text, key),
            }
        }
        if !changed.is_empty() {
            let (name, unit) = (row.name.clone().unwrap_or_default(), row.unit.clone());
            pasted.changes.push(Change { name, unit, fields: fields(words, table, row, &changed), cells: changed });
        }
    }
    pasted
}

/// The value of a cell that may be changed, as the table shows it.
fn value(words: &Words, table: Table, column: Column, text: &str) -> Result<String, &'static str> {
    let is = |key: &str| text.to_lowercase() == words.say(key).to_lowercase();
    match column {
        Column::Until if table.role().is_some() => match text {
            "" => Ok(String::new()),
            _ if is("tables-no-end") => Ok(String::new()),
            _ => day(text).map(|day| day.to_string()).ok_or("fault-day"),
        },
        Column::Flag if is("tables-flag-yes") || is("schools-yes") => Ok(words.say("tables-flag-yes")),
        Column::Flag if text.is_empty() || is("tables-flag-no") || is("schools-no") => Ok(words.say("tables-flag-no")),
        Column::Mark(mark) if is(mark.said()) || is("schools-yes") || text == "x" => Ok(words.say(mark.said())),
        Column::Mark(_) if text.is_empty() || is("schools-no") => Ok(String::new()),
        Column::Flag | Column::Mark(_) => Err("tables-paste-cell"),
        _ => Err("tables-paste-owned"),
    }
}

/// A day as Rollbok writes it, or as a spreadsheet of the continent does: `30.6.2027`.
fn day(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split('.').collect();
    match parts.as_slice() {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}").parse().ok(),
        _ => text.parse().ok(),
    }
}

/// The fields that save the row, as the pencil sends them.
fn fields(words: &Words, table: Table, row: &Row, changed: &[(Column, String, String)]) -> Vec<(String, String)> {
    let to = |column: Column| changed.iter().find(|(other, ..)| *other == column).map(|(.., to)| to.clone());
    let mut fields = Vec::new();
    let mut put = |name: &str, value: String| fields.push((field(row, name), value));
    if table.role().is_none() {
        put("on", row.on(table));
        put("seen", row.marks.clone().unwrap_or_default());
        for mark in table.marks() {
            if to(Column::Mark(*mark)).map_or(row.has(*mark), |to| !to.is_empty()) {
                put(mark.word(), "yes".to_owned());
            }
        }
        return fields;
    }
    let seen = shown(&row.to_day).to_owned();
    put("to", to(Column::Until).unwrap_or_else(|| seen.clone()));
    put("seen", seen);
    put("flagged", row.flag_id.map(|id| id.to_string()).unwrap_or_default());
    if to(Column::Flag).map_or(row.flag_id.is_some(), |to| to == words.say("tables-flag-yes")) {
        put("flag", "yes".to_owned());
    }
    fields
}

#[cfg(test)]
mod tests {
    #![expect(clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
    use uuid::Uuid;

    use super::*;
    use crate::words::Lang;

    fn row(id: u128, name: &str) -> Row {
        Row {
            id: Uuid::from_u128(id),
            person_id: Some(Uuid::from_u128(100 + id)),
            name: Some(name.to_owned()),
            sort_key: String::new(),
            email: Some("a@b.example".to_owned()),
            signature: None,
            born_on: None,
            source: None,
            unit_id: Uuid::from_u128(9),
            unit: "Skolan".to_owned(),
            code: None,
            class: None,
            to_day: "9999-12-31".to_owned(),
            revoked_on: None,
            origin: String::new(),
            flag_id: None,
            timetable_id: None,
            marks: None,
            paused_until: None,
            locks: 0,
            shields: 0,
        }
    }

    fn read_in(table: Table, head: &[&str], lines: &[&[&str]]) -> Pasted {
        let rows = [row(1, "Åsa Ek"), row(2, "Bo Al"), Row { to_day: "2020-01-01".to_owned(), ..row(3, "Cia Ol") }];
        let text = std::iter::once(head).chain(lines.iter().copied()).map(|cells| cells.join("\t")).collect::<Vec<_>>().join("\r\n");
        read(Words::of(Lang::Sv), table, &rows, &text, "2026-11-18")
    }

    fn id(n: u128) -> String {
        Uuid::from_u128(n).to_string()
    }

    #[test]
    fn what_differs_is_a_change_and_its_fields_are_the_pencils() {
        let head = ["Namn", "Får skapa schema", "Gäller till", "Rad-id"];
        let pasted = read_in(Table::Schedulers, &head, &[&["Åsa Ek", "Ja", "30.6.2027", &id(1)], &["Bo Al", "Får inte", "", &id(2)]]);
        assert!(pasted.left.is_empty(), "{:?}", pasted.left);
        assert_eq!(pasted.changes.len(), 1);
        let told: Vec<_> = pasted.changes[0].cells.iter().map(|(_, was, to)| (was.as_str(), to.as_str())).collect();
        assert_eq!(told, [("Får inte", "Får skapa"), ("", "2027-06-30")]);
        let name = |name: &str| format!("form[row][a{}][{name}]", id(1));
        let want =
            [("to", "2027-06-30"), ("seen", ""), ("flagged", ""), ("flag", "yes")].map(|(field, value)| (name(field), value.to_owned()));
        assert_eq!(pasted.changes[0].fields, want);
    }

    #[test]
    fn what_cannot_be_taken_is_named_with_its_line() {
        let head = ["Namn", "E-post", "Gäller till", "Rad-id"];
        let pasted = read_in(
            Table::Clerks,
            &head,
            &[
                &["Åsa Ek", "other@b.example", "31/12", &id(1)],
                &["Någon Annan", "", "", &id(77)],
                &["Åsa Ek", "a@b.example", "2027-01-01", &id(1)],
                &["Cia Ol", "a@b.example", "2027-01-01", &id(3)],
            ],
        );
        let told: Vec<_> = pasted.left.iter().map(|left| (left.line, left.key)).collect();
        assert_eq!(
            told,
            [(2, "tables-paste-owned"), (2, "fault-day"), (3, "tables-paste-unknown"), (4, "tables-paste-twice"), (5, "tables-paste-over")]
        );
        assert!(pasted.changes.is_empty());
        assert_eq!(read_in(Table::Clerks, &["Namn"], &[]).left[0].key, "tables-paste-no-row");
    }

    #[test]
    fn marks_are_ticks() {
        let head = ["Namn", "Dölj individuellt schema", "Frånvaro via telefon avstängd", "Rad-id"];
        let pasted = read_in(Table::Pupils, &head, &[&["Åsa Ek", "x", "kanske", &id(1)]]);
        assert_eq!((pasted.left[0].key, pasted.changes.len()), ("tables-paste-cell", 1));
        assert!(pasted.changes[0].fields.iter().any(|(name, value)| name.ends_with("[timetable_hidden]") && value == "yes"));
        assert!(pasted.changes[0].fields.iter().all(|(name, _)| !name.ends_with("[phone_off]")));
    }
}
