//! Filling a whole column or row: what stands today, what each of the two buttons would change, and for how many people.
//!
//! INVARIANT: the number of people is what the engine computes before and after, of those within the reader's reach.

use std::collections::HashSet;

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{Cell, Column, Fill};
use super::page::Shown;
use super::store::{self, Class};
use super::table::hidden;
use crate::basics::Problem;
use crate::gate::{Permit, Switch};
use crate::rights::Audience;
use crate::rights::own::{ViewPeople, ViewSchools};
use crate::ui::TextField;
use crate::words::Arg;
use crate::{sql, within_reach};

/// One of the two things that can be done.
pub struct Way {
    cells: Vec<Cell>,
    people: u64,
}

pub struct Filled {
    title: String,
    /// What stands today.
    today: Vec<String>,
    open: Way,
    close: Way,
}

/// The fill that was asked for, if the reader may do it and there is such a row or column.
pub async fn filled(permit: &mut Permit<ViewSchools>, shown: &Shown) -> Result<Option<Filled>, Problem> {
    let (Some(fill), true) = (&shown.place.fill, shown.may_set) else { return Ok(None) };
    let chosen: Vec<(&Class, &Column)> = pairs(shown, fill);
    if chosen.is_empty() {
        return Ok(None);
    }
    let is_open: Vec<bool> = chosen.iter().map(|(class, column)| shown.is_open(class, column)).collect();
    let cells = |open: bool| {
        let turned = chosen.iter().zip(&is_open).filter(|(_, is)| **is != open);
        turned.map(|((class, column), _)| Cell { group: class.group_id, module: column.module.clone(), open }).collect::<Vec<_>>()
    };
    let (open, close) = (cells(true), cells(false));
    let reached = within(permit).await?;
    let open = Way { people: touched(permit, shown, &open, &reached).await?, cells: open };
    let close = Way { people: touched(permit, shown, &close, &reached).await?, cells: close };
    let today = today(permit, shown, fill, &chosen, &is_open).await?;
    let words = shown.words;
    let title = match (fill, chosen.first()) {
        (Fill::Column(_), Some((_, column))) => words.tell("releases-fill-module", &[("module", (&column.name).into())]),
        (_, first) => {
            words.tell("releases-fill-class", &[("class", first.map(|(class, _)| class.name.clone()).unwrap_or_default().into())])
        }
    };
    Ok(Some(Filled { title, today, open, close }))
}

/// The classes and modules that a fill is about.
fn pairs<'s>(shown: &'s Shown, fill: &Fill) -> Vec<(&'s Class, &'s Column)> {
    let usable = shown.columns.iter().filter(|column| column.in_use);
    match fill {
        Fill::Column(module) => usable
            .filter(|column| column.module == *module)
            .flat_map(|column| shown.classes.iter().map(move |class| (class, column)))
            .collect(),
        // Whether pupils get in at all is a question of its own.
        Fill::Row(id) => shown
            .classes
            .iter()
            .filter(|class| class.group_id == *id)
            .flat_map(|class| usable.clone().filter(|column| column.module.is_some()).map(move |column| (class, column)))
            .collect(),
    }
}

async fn today(
    permit: &mut Permit<ViewSchools>,
    shown: &Shown,
    fill: &Fill,
    chosen: &[(&Class, &Column)],
    is_open: &[bool],
) -> Result<Vec<String>, Problem> {
    let words = shown.words;
    let open: Vec<&(&Class, &Column)> = chosen.iter().zip(is_open).filter(|(_, open)| **open).map(|(pair, _)| pair).collect();
    let count = |number: usize| Arg::from(number);
    let mut said = Vec::new();
    match fill {
        Fill::Column(module) => {
            let people: u64 = open.iter().map(|(class, _)| class.size(shown.place.to)).sum();
            let key = if shown.place.to == Audience::Pupil { "releases-today-pupil" } else { "releases-today-guardian" };
            said.push(words.tell(key, &[("open", count(open.len())), ("all", count(chosen.len())), ("people", people.into())]));
            match module {
                Some(module) => {
                    let items = store::items(permit, &shown.place.system, module).await?;
                    said.push(words.tell("releases-module-has", &[("items", items.join("; ").into())]));
                }
                None => said.push(words.say("releases-access-means")),
            }
        }
        Fill::Row(_) => said.push(words.tell("releases-today-class", &[("open", count(open.len())), ("all", count(chosen.len()))])),
    }
    Ok(said)
}

/// Everybody within the reader's reach.
async fn within(permit: &mut Permit<ViewSchools>) -> Result<HashSet<Uuid>, Problem> {
    let query = permit
        .bind_reach_of::<ViewPeople>(sql!(concat!("SELECT p.person_id FROM person p WHERE p.gone_at IS NULL AND ", within_reach!(all))));
    let people: Vec<(Uuid,)> = query.all(permit).await?;
    Ok(people.into_iter().map(|(person,)| person).collect())
}

/// How many of those within reach would gain or lose something.
async fn touched(permit: &mut Permit<ViewSchools>, shown: &Shown, cells: &[Cell], reached: &HashSet<Uuid>) -> Result<u64, Problem> {
    let switches: Vec<Switch> =
        cells.iter().map(|cell| Switch { group: cell.group, module: cell.module.clone(), open: cell.open }).collect();
    let today = permit.today();
    let ahead = permit.ahead_of_switches(&shown.place.system, shown.place.to, &switches, today).await?;
    Ok(ahead.gaining.union(&ahead.losing).filter(|person| reached.contains(*person)).count() as u64)
}

pub fn panel(shown: &Shown, filled: &Filled) -> impl IntoView + use<> {
    let words = shown.words;
    let button = |way: &Way, key: &str, class: &'static str| {
        let label = words.tell(key, &[("count", way.cells.len().into())]);
        (!way.cells.is_empty())
            .then(|| view! { <button class=class type="submit" name="cells" value=Cell::form(&way.cells)>{label}</button> })
    };
    let says = |way: &Way, key: &str| {
        let args = [("count", Arg::from(way.cells.len())), ("people", Arg::from(way.people))];
        (!way.cells.is_empty()).then(|| view! { <li class="why">{words.tell(key, &args)}</li> })
    };
    let today = filled.today.iter().map(|said| view! { <li class="why">{said.clone()}</li> }).collect_view();
    view! {
        <section class="sheet spaced" aria-labelledby="fill-head">
            <header><h2 id="fill-head">{filled.title.clone()}</h2></header>
            <div class="pad-in"><ul class="plain" role="list">
                {today}
                {says(&filled.open, "releases-would-open")}
                {says(&filled.close, "releases-would-close")}
            </ul></div>
            <form class="filters pad-in" method="post" action="/api/turn_switches">
                {hidden(shown, &[], "releases-head")}
                <TextField id="reason" name="reason" label=words.say("releases-reason") grow=true/>
                <a class="btn" href=shown.place.path()>{words.say("releases-leave")}</a>
                {button(&filled.close, "releases-close-all", "btn stop")}
                {button(&filled.open, "releases-open-all", "btn primary")}
            </form>
        </section>
    }
}
