//! A table to and from a spreadsheet (N-18): its rows as text to copy, the same text changed to paste back, and then what would change,
//! cell by cell, before anything is saved.

use leptos::prelude::*;

use super::adding;
use super::columns::{Column, chosen};
use super::editing::action;
use super::export::cell;
use super::model::{Filter, PRINT, Row, Schools, Table};
use super::paste::{self, Change, Pasted};
use super::paste_api::{DRAFT, Draft};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::pasted::{Changed, ROW, changed, untaken};
use crate::ui::{Empty, Head, Icon, Sign, TextArea, Typed, typed_for};
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
        let draft = asked.visitor.kept::<Draft>(DRAFT).await?;
        let draft = draft.filter(|draft| draft.table == table.word() && asked.query.get("read") == Some(draft.id.to_string().as_str()));
        let (title, back) = (words.tell("tables-paste-title", &[("table", words.say(table.title()).into())]), query.on(&table.path()));
        let again = query.on(&format!("{}/paste", table.path()));
        let part = if let Some(draft) = &draft {
            let pasted = paste::read(words, table, &rows, &draft.text, &permit.today().to_string());
            let flag = match table.flag() {
                Some(key) => adding::role(permit, key).await?.map(|(id, _)| id.to_string()),
                None => None,
            };
            diff(words, table, pasted, flag, &back, again, &typed_for(flash, action(table))).into_any()
        } else {
            let typed = typed_for(flash, "/api/paste_rows");
            form(words, table, typed.or("text", &copied(words, &rows, &chosen(table, &query))), &back, &typed).into_any()
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=back.clone()>{words.say("bulk-back")}</a></li></ol></nav>
            <Head title=title.clone() lede=words.say(if draft.is_some() { "tables-paste-look" } else { "tables-paste-lede" })/>
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

fn form(words: &'static Words, table: Table, text: String, back: &str, typed: &Typed) -> impl IntoView + use<> {
    view! {
        <form method="post" action="/api/paste_rows" class="sheet pad stack-s spaced rows-text">
            <input type="hidden" name="table" value=table.word()/>
            <input type="hidden" name="back" value=back.to_owned()/>
            <TextArea id="text" name="text" label=words.say("tables-paste-text") hint=words.say("tables-paste-hint") value=text required=true fault=typed.fault("text")/>
            <div class="actions"><button class="btn primary" type="submit">{words.say("tables-paste-read")}</button></div>
        </form>
    }
}

/// What would change, what is left and why, and the form that saves it as the pencil does.
fn diff(
    words: &'static Words,
    table: Table,
    pasted: Pasted,
    flag: Option<String>,
    back: &str,
    again: String,
    typed: &Typed,
) -> impl IntoView + use<> {
    let Pasted { changes, left } = pasted;
    let faults: Vec<_> = changes.iter().flat_map(|change| refused(words, change, typed)).collect();
    let whole = typed.fault("form").map(|key| view! { <li>{words.say(&key)}</li> });
    let refused = (!faults.is_empty() || whole.is_some()).then(|| {
        view! { <div class="note stop spaced"><Icon sign=Sign::Stop/><ul role="list" class="plain">{whole}{faults}</ul></div> }
    });
    let cells: Vec<Changed> = changes.iter().flat_map(|change| shown(words, change)).collect();
    let count = cells.len();
    let nothing = changes.is_empty().then(
        || view! { <div class="sheet spaced"><Empty title=words.say("tables-paste-same") hint=words.say("tables-paste-same-hint")/></div> },
    );
    let apply = (!changes.is_empty()).then(|| {
        let hidden = changes.iter().flat_map(|change| change.fields.clone());
        let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
        let flag = table.role().map(|_| view! { <input type="hidden" name="form[flag]" value=flag.unwrap_or_default()/> });
        view! {
            <form method="post" action=action(table) class="actions spaced">
                <input type="hidden" name="form[back]" value=back.to_owned()/>
                {flag}{hidden}
                <button class="btn primary" type="submit">{words.tell("tables-paste-apply", &[("count", count.into())])}</button>
                <a class="btn quiet" href=back.to_owned()>{words.say("bulk-cancel")}</a>
            </form>
        }
    });
    let grid = (!changes.is_empty()).then(|| changed(words, cells));
    view! {
        {refused}{nothing}{grid}{apply}
        {untaken(words, &left)}
        <p class="spaced"><a href=again>{words.say("tables-paste-again")}</a></p>
    }
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
fn refused(words: &'static Words, change: &Change, typed: &Typed) -> Vec<impl IntoView + use<>> {
    let keys = change.fields.iter().filter_map(|(name, _)| typed.fault(name));
    keys.map(|key| view! { <li>{format!("{}, {}: {}", change.name, change.unit, words.say(&key))}</li> }).collect()
}
