//! The rows of a table, cell by cell. Not here: which columns there are (`columns`).

use leptos::either::Either;
use leptos::prelude::*;

use super::columns::Column;
use super::editing::{self, Editing};
use super::model::{Row, Sort, Table};
use crate::marks::Mark;
use crate::ui::{Action, Icon, Owner, Sign, SortHeader, url::Query};
use crate::words::Words;

/// What the rows need to know besides themselves.
pub struct Around {
    pub today: String,
    /// Whether the reader may change the rows (`Table::right`).
    pub acts: bool,
    /// The role that is the flag: its id.
    pub flag: Option<String>,
    /// The columns the reader wants.
    pub chosen: Vec<Column>,
    /// The order of the rows, and whether it runs downwards.
    pub order: (Sort, bool),
    /// What the page was asked, for the heads that sort.
    pub query: Query,
    /// Where an act leads back to.
    pub back: String,
    pub owner: String,
    /// Which rows are ticked, where rows can be (N-17).
    pub picked: Option<Picked>,
    /// The pencil, if it was pressed.
    pub editing: Option<Editing>,
}

impl Around {
    /// The columns that are shown: what acts at once is away while rows are edited together.
    pub fn columns(&self) -> impl Iterator<Item = Column> {
        let acts = self.acts && self.editing.is_none();
        self.chosen.clone().into_iter().filter(move |column| acts || *column != Column::Act)
    }
}

/// The rows of the page that are ticked as it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    None,
    Page,
}

pub fn head(words: &'static Words, table: Table, around: &Around) -> impl IntoView + use<> {
    let pick = around.picked.map(|_| view! { <th scope="col" class="pick"><span class="sr">{words.say("tables-pick")}</span></th> });
    let heads = around
        .columns()
        .map(|column| {
            let is_owned = column.is_owned(table);
            let owner = is_owned.then(|| around.owner.clone());
            let (label, class) = (words.say(column.key()), if is_owned { "owned" } else { "" });
            let Some(sort) = column.sort().filter(|sort| table.sorts().contains(sort)) else {
                return Either::Left(view! { <th scope="col" class=column.class(table)>{label}<Owner name=owner/></th> });
            };
            let descending = (around.order.0 == sort).then_some(around.order.1);
            let (path, query) = (table.path(), around.query.clone());
            Either::Right(
                view! { <SortHeader label=label path=path query=query sort=sort.word() descending=descending class=class owner=owner/> },
            )
        })
        .collect_view();
    view! { {pick}{heads} }
}

/// The tick of a row; what is over has none.
fn pick(words: &'static Words, table: Table, row: &Row, over: bool, picked: Picked) -> impl IntoView + use<> {
    let with = [("name", row.name.clone().unwrap_or_default().into()), ("school", row.unit.clone().into())];
    let tick = (!over).then(|| {
        let (name, label, ticked) = (format!("form[row][a{}]", row.id), words.tell("tables-pick-row", &with), picked == Picked::Page);
        let value = if table.marks().is_empty() { "yes".to_owned() } else { row.on(table) };
        view! { <input type="checkbox" form="bulk" name=name value=value aria-label=label checked=ticked/> }
    });
    view! { <td class="pick">{tick}</td> }
}

pub fn row(words: &'static Words, table: Table, row: &Row, around: &Around) -> impl IntoView + use<> {
    let over = row.is_over(&around.today);
    let (locked, shielded) = (row.locks > 0, row.shields > 0);
    let sign = if shielded { Some((Sign::Shield, "people-shielded")) } else { locked.then_some((Sign::Lock, "people-locked")) };
    let cells = around
        .columns()
        .enumerate()
        .map(|(nth, column)| {
            let value = value(words, table, row, column, over, around);
            let class = match column {
                Column::Born if row.born_on.is_some() => Some("owned nowrap"),
                _ => column.is_owned(table).then_some("owned"),
            };
            if nth == 0 {
                Either::Left(view! { <th scope="row">{value}</th> })
            } else {
                Either::Right(view! { <td class=class data-th=words.say(column.key())>{value}</td> })
            }
        })
        .collect_view();
    let is_changed = around.editing.as_ref().is_some_and(|editing| !over && editing.is_changed(table, row));
    // Shown by the style sheet once the row is changed.
    let pencil = (around.editing.is_some() && !over)
        .then(|| view! { <span class="when-changed"><Icon sign=Sign::Pencil label=words.say("tables-changed")/></span> });
    let seen = around.editing.as_ref().filter(|_| !over && !table.marks().is_empty()).map(|_| editing::marked(table, row));
    let tick = around.picked.map(|picked| pick(words, table, row, over, picked));
    view! {
        <tr class:is-changed=is_changed class:is-locked=locked && !shielded class:is-protected=shielded class:is-over=over>
            <td class="margin">{pencil}{seen}{sign.map(|(sign, key)| view! { <Icon sign=sign label=words.say(key)/> })}</td>
            {tick}
            {cells}
        </tr>
    }
}

fn value(words: &'static Words, table: Table, row: &Row, column: Column, over: bool, around: &Around) -> AnyView {
    match (column, around.editing.as_ref().filter(|_| !over)) {
        (Column::Until, Some(editing)) if table.role().is_some() => return editing.until(words, row).into_any(),
        (Column::Flag, Some(editing)) => return editing.flag(words, row).into_any(),
        (Column::Mark(mark), Some(editing)) => return editing.mark(words, row, mark).into_any(),
        _ => {}
    }
    match column {
        Column::Name => name(words, table, row, over).into_any(),
        Column::Signature => row.signature.clone().into_any(),
        Column::School => {
            view! { <a href=format!("/schools/{}", row.unit_id)>{row.unit.clone()}</a>" "<span class="code">{row.code.clone()}</span> }
                .into_any()
        }
        Column::Class => row.class.clone().into_any(),
        Column::Born => row.born_on.clone().unwrap_or_else(|| words.say("tables-born-unknown")).into_any(),
        Column::Email => email(words, table, row).into_any(),
        Column::Flag => flag(words, row, over, around).into_any(),
        Column::Mark(mark) => marked(words, mark, row.has(mark)).into_any(),
        Column::Timetable => row.timetable_id.clone().into_any(),
        Column::Until => until(words, row, over).into_any(),
        Column::Origin => origin(words, row).into_any(),
        Column::Act => end(words, row, over, around).into_any(),
    }
}

fn name(words: &'static Words, table: Table, row: &Row, over: bool) -> impl IntoView + use<> {
    let archived = over.then(|| view! { " "<span class="chip archived">{words.say("tables-archived")}</span> });
    let paused = row.paused_until.as_deref().filter(|_| !over).map(|until| match until {
        "9999-12-31" => words.say("person-paused-open"),
        day => words.tell("person-paused", &[("day", day.to_owned().into())]),
    });
    let paused = paused.map(|text| view! { " "<span class="chip wait">{text}</span> });
    match (row.person_id, row.name.clone()) {
        (Some(person), Some(name)) => view! { <a href=format!("/people/{person}")>{name}</a>{archived}{paused} }.into_any(),
        _ if table == Table::Principals => {
            view! { <span class="chip wait"><Icon sign=Sign::Warning/>{words.say("tables-no-head")}</span> }.into_any()
        }
        _ => ().into_any(),
    }
}

/// A principal's e-mail is needed for leave applications and alerts: it warns when there is none (SK24-39).
fn email(words: &'static Words, table: Table, row: &Row) -> impl IntoView + use<> {
    let missing = table == Table::Principals && row.person_id.is_some() && row.email.is_none();
    view! {
        {row.email.clone()}
        {missing.then(|| view! { <span class="chip wait"><Icon sign=Sign::Warning/>{words.say("tables-no-email")}</span> })}
    }
}

/// A mark that is on stands out; off is nothing to look at.
fn marked(words: &Words, mark: Mark, on: bool) -> Option<impl IntoView + use<>> {
    on.then(|| view! { <span class="chip">{words.say(mark.said())}</span> })
}

fn until(words: &'static Words, row: &Row, over: bool) -> String {
    match (&row.revoked_on, row.last_day()) {
        (Some(day), _) if over => words.tell("tables-ended", &[("day", day.clone().into())]),
        (_, Some(day)) => day.to_owned(),
        _ if row.person_id.is_none() => String::new(),
        _ => words.say("tables-no-end"),
    }
}

fn origin(words: &'static Words, row: &Row) -> String {
    let key = format!("person-origin-{}", row.origin);
    if words.has(&key) { words.say(&key) } else { row.origin.clone() }
}

/// May create timetables at this school: set and taken away by a press, each with its undo (SK24-42).
fn flag(words: &'static Words, row: &Row, over: bool, around: &Around) -> impl IntoView + use<> {
    let said = if row.flag_id.is_some() {
        view! { <span class="chip ok"><Icon sign=Sign::Check/>{words.say("tables-flag-yes")}</span> }.into_any()
    } else {
        view! { <span class="muted">{words.say("tables-flag-no")}</span> }.into_any()
    };
    let name = row.name.clone().unwrap_or_default();
    let args = [("name", name.into()), ("school", row.unit.clone().into())];
    let act = match (&row.flag_id, &around.flag, row.person_id) {
        _ if !around.acts || around.editing.is_some() => None,
        // Also where the role has ended: the flag is a right of its own.
        (Some(flag), ..) => {
            let values = vec![("assignment", flag.to_string()), ("back", around.back.clone())];
            Some(Either::Left(view! {
                <Action path="/api/end_role" values=values label=words.say("tables-flag-take") spoken=words.tell("tables-flag-take-of", &args) class="linkbtn"/>
            }))
        }
        (None, Some(role), Some(person)) if !over => {
            let values = gift(&person.to_string(), role, row, around);
            Some(Either::Right(view! {
                <Action path="/api/give_role" values=values label=words.say("tables-flag-give") spoken=words.tell("tables-flag-give-of", &args) class="linkbtn"/>
            }))
        }
        _ => None,
    };
    view! { <div class="flag-cell">{said}{act}</div> }
}

fn gift(person: &str, role: &str, row: &Row, around: &Around) -> Vec<(&'static str, String)> {
    vec![
        ("form[person]", person.to_owned()),
        ("form[role]", role.to_owned()),
        ("form[scope]", format!("unit:{}", row.unit_id)),
        ("form[from]", around.today.clone()),
        ("form[to]", row.last_day().map(str::to_owned).unwrap_or_default()),
        ("form[back]", around.back.clone()),
    ]
}

fn end(words: &'static Words, row: &Row, over: bool, around: &Around) -> Option<impl IntoView + use<>> {
    let values = vec![("assignment", row.id.to_string()), ("back", around.back.clone())];
    let args = [("name", row.name.clone().unwrap_or_default().into()), ("school", row.unit.clone().into())];
    let (path, key, spoken) = match (row.revoked_on.is_some(), over) {
        (true, _) => ("/api/restore_role", "tables-restore", "tables-restore-of"),
        (false, false) => ("/api/end_role", "tables-end", "tables-end-of"),
        (false, true) => return None,
    };
    Some(view! { <Action path=path values=values label=words.say(key) spoken=words.tell(spoken, &args) class="linkbtn"/> })
}
