//! A table to and from a spreadsheet (N-18): its rows as text to copy, the same text changed to paste back, and then what would change,
//! cell by cell, before anything is saved.

use leptos::prelude::*;

use super::adding;
use super::columns::{Column, chosen};
use super::editing::action;
use super::export::cell;
use super::model::{Filter, PRINT, Row, Schools, Table};
use super::paste::{Change, Pasted, read};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::pasted::{self, Changed, Diff, ROW};
use crate::ui::{Head, Typed, typed_for};
use crate::web::tsv;
use crate::words::{Words, use_words};

pub struct PasteRowsPage;

impl Page for PasteRowsPage {
    type Right = ViewPeople;
    const HERE: &'static str = "/tables/schedulers";

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let table = Table::of_word(&asked.id).ok_or(Problem::NotFound)?;
        let right = table.right().ok_or(Problem::NotFound)?;
        if !permit.may(right) {
            return Err(Problem::NotAllowed(right.to_owned()));
        }
        let query = asked.query.without(&["read"]);
        let offered = permit.offered(&[], "").await?;
        let filter = Filter::parse(&query).among(&offered);
        let rows = if filter.schools == Schools::Unchosen {
            Vec::new()
        } else {
            store::list(permit, table, &filter, &Cursor::First, PRINT).await?.rows
        };
        permit.log_reads(rows.iter().filter_map(|row| row.person_id.map(PersonId))).await?;
        let flash = asked.visitor.flash.as_ref();
        let text = pasted::kept(&asked.visitor, table.word(), &asked.query).await?;
        let (title, back) = (words.tell("tables-paste-title", &[("table", words.say(table.title()).into())]), query.on(&table.path()));
        let again = query.on(&format!("{}/paste", table.path()));
        let lede = if text.is_some() { "tables-paste-look" } else { "tables-paste-lede" };
        let part = if let Some(text) = text {
            let read = read(words, table, &rows, &text, &permit.today().to_string());
            let flag = match table.flag() {
                Some(key) => adding::role(permit, key).await?.map(|(id, _)| id.to_string()),
                None => None,
            };
            let diff = diff(words, table, read, flag, &back, &typed_for(flash, action(table)));
            pasted::diff(words, diff, &back, again).into_any()
        } else {
            let (rows, fields) =
                (copied(words, &rows, &chosen(table, &query)), vec![("table", table.word().to_owned()), ("back", back.clone())]);
            pasted::form(words, "/api/paste_rows", words.say("tables-paste-hint"), &rows, fields, &typed_for(flash, "/api/paste_rows"))
                .into_any()
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back.clone()>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=words.say(lede)/>
            {part}
        };
        Ok(Sheet::new(title, body))
    }
}

/// The rows as text for a spreadsheet: the columns that are shown, and the id by which a row comes back.
fn copied(words: &Words, rows: &[Row], columns: &[Column]) -> String {
    let shown: Vec<Column> = columns.iter().copied().filter(|column| *column != Column::Act).collect();
    let head = shown.iter().map(|column| words.say(column.key())).chain([words.say(ROW)]).collect();
    let line = |row: &Row| shown.iter().map(|column| cell(words, row, *column)).chain([row.id.to_string()]).collect();
    tsv(head, rows.iter().map(line))
}

/// What would change, saved as the pencil saves it.
fn diff(words: &Words, table: Table, pasted: Pasted, flag: Option<String>, back: &str, typed: &Typed) -> Diff {
    let Pasted { changes, left } = pasted;
    let mut fields = vec![("form[back]".to_owned(), back.to_owned())];
    if table.role().is_some() {
        fields.push(("form[flag]".to_owned(), flag.unwrap_or_default()));
    }
    let faults =
        typed.fault("form").map(|key| words.say(&key)).into_iter().chain(changes.iter().flat_map(|change| refused(words, change, typed)));
    let (faults, cells) = (faults.collect(), changes.iter().flat_map(|change| shown(words, change)).collect());
    fields.extend(changes.into_iter().flat_map(|change| change.fields));
    Diff { cells, left, faults, action: action(table), fields }
}

fn shown(words: &Words, change: &Change) -> impl Iterator<Item = Changed> {
    change.cells.iter().map(move |(column, was, to)| Changed {
        name: change.name.clone(),
        under: change.unit.clone(),
        column: words.say(column.key()),
        was: was.clone(),
        to: to.clone(),
    })
}

/// Why a row could not be saved just now.
fn refused(words: &Words, change: &Change, typed: &Typed) -> Vec<String> {
    let keys = change.fields.iter().filter_map(|(name, _)| typed.fault(name));
    keys.map(|key| format!("{}, {}: {}", change.name, change.unit, words.say(&key))).collect()
}
