//! The table: a row for each class under its year, a column for each module, a form in each cell that turns the switch at once.

use leptos::prelude::*;

use super::model::{Cell, Column, Fill};
use super::page::Shown;
use super::rules;
use super::store::Class;
use crate::rights::Audience;

const ACTION: &str = "/api/turn_switches";

/// What most classes have in each column.
fn usual(shown: &Shown) -> Vec<Option<bool>> {
    let states = |column: &Column| shown.classes.iter().map(|class| shown.is_open(class, column)).collect::<Vec<_>>();
    shown.columns.iter().map(|column| rules::usual(&states(column))).collect()
}

pub fn table(shown: &Shown) -> impl IntoView + use<> {
    let words = shown.words;
    let usual = usual(shown);
    let heads = shown.columns.iter().map(|column| head(shown, column)).collect_view();
    // A heading for each class would only be in the way.
    let years: Vec<Option<u32>> = shown.classes.iter().map(|class| rules::year(&class.name)).collect();
    let is_grouped = years.windows(2).any(|pair| pair.first() == pair.last());
    let mut year = None;
    let mut rows = Vec::new();
    for class in &shown.classes {
        let of = rules::year(&class.name);
        if is_grouped && of.is_some() && of != year {
            let name = words.tell("releases-year", &[("year", of.unwrap_or_default().to_string().into())]);
            let span = (shown.columns.len() + 2).to_string();
            rows.push(view! { <tr class="group"><th scope="rowgroup" colspan=span>{name}</th></tr> }.into_any());
        }
        year = of;
        rows.push(row(shown, class, &usual).into_any());
    }
    let foot = words.say(if shown.place.to == Audience::Pupil { "releases-foot-pupil" } else { "releases-foot-guardian" });
    view! {
        <section class="sheet spaced">
            <header><h2 id="releases-head">{shown.school.clone()}</h2><p>{words.say("releases-differs-hint")}</p></header>
            <div class="scroll" role="group" aria-labelledby="releases-head" tabindex="0">
                <table class="table modules">
                    <caption class="sr">{words.say("releases-caption")}</caption>
                    <thead><tr><th scope="col">{words.say("releases-class")}</th>{heads}<th scope="col">{words.say("releases-differs")}</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <footer>{foot}</footer>
        </section>
    }
}

/// A module's name, which leads to switching it for all classes.
fn head(shown: &Shown, column: &Column) -> impl IntoView + use<> {
    let name = column.name.clone();
    let inner = if shown.may_set && column.in_use {
        let href = shown.place.path_to_fill(&Fill::Column(column.module.clone()));
        view! { <a href=href>{name}</a> }.into_any()
    } else {
        view! { <span>{name}</span> }.into_any()
    };
    view! { <th scope="col" class="mod">{inner}</th> }
}

fn row(shown: &Shown, class: &Class, usual: &[Option<bool>]) -> impl IntoView + use<> {
    let words = shown.words;
    let mut differing: Vec<(&Column, bool)> = Vec::new();
    let mut cells = Vec::new();
    for (column, usual) in shown.columns.iter().zip(usual) {
        let differs = column.in_use && usual.is_some_and(|usual| usual != shown.is_open(class, column));
        if let (true, Some(usual)) = (differs, usual) {
            differing.push((column, *usual));
        }
        cells.push(switch(shown, class, column, differs));
    }
    let key = if shown.place.to == Audience::Pupil { "releases-size-pupil" } else { "releases-size-guardian" };
    let size = words.tell(key, &[("count", class.size(shown.place.to).into())]);
    let name = if shown.may_set {
        let href = shown.place.path_to_fill(&Fill::Row(class.group_id));
        view! { <a href=href>{class.name.clone()}</a> }.into_any()
    } else {
        class.name.clone().into_any()
    };
    view! { <tr><th scope="row">{name}" "<span class="muted">{size}</span></th>{cells}<td>{differs(shown, class, &differing)}</td></tr> }
}

fn differs(shown: &Shown, class: &Class, differing: &[(&Column, bool)]) -> impl IntoView + use<> {
    let words = shown.words;
    if differing.is_empty() {
        return view! { <span class="muted">{words.say("releases-follows")}</span> }.into_any();
    }
    let names = differing.iter().map(|(column, _)| column.name.as_str()).collect::<Vec<_>>().join(", ");
    let cells: Vec<Cell> =
        differing.iter().map(|(column, usual)| Cell { group: class.group_id, module: column.module.clone(), open: *usual }).collect();
    let spoken = words.tell("releases-follow-class", &[("class", (&class.name).into())]);
    let form = shown.may_set.then(|| {
        view! {
            <form method="post" action=ACTION>
                {hidden(shown, &cells, &format!("c-{}", class.group_id))}
                <button class="linkbtn" type="submit" aria-label=spoken>{words.say("releases-follow")}</button>
            </form>
        }
    });
    view! { <div class="differs"><span>{names}</span>{form}</div> }.into_any()
}

/// One switch. What it is called says the module and the class; whether it is on, the switch itself.
fn switch(shown: &Shown, class: &Class, column: &Column, differs: bool) -> impl IntoView + use<> {
    let words = shown.words;
    let open = shown.is_open(class, column);
    let args = [("module", (&column.name).into()), ("class", (&class.name).into())];
    let label = words.tell(if differs { "releases-switch-differs" } else { "releases-switch" }, &args);
    let id = format!("s-{}-{}", class.group_id, column.module.as_deref().unwrap_or_default());
    let inner = if !column.in_use {
        view! { <span class="muted"><span aria-hidden="true">"–"</span><span class="sr">{words.say("releases-not-in-use")}</span></span> }
            .into_any()
    } else if shown.may_set {
        let cell = Cell { group: class.group_id, module: column.module.clone(), open: !open };
        view! {
            <form method="post" action=ACTION>
                {hidden(shown, &[cell], &id)}
                <button class="switch" type="submit" role="switch" id=id.clone() aria-checked=open.to_string() aria-label=label></button>
            </form>
        }
        .into_any()
    } else {
        view! { <label><input class="switch" type="checkbox" role="switch" aria-label=label checked=open disabled/></label> }.into_any()
    };
    view! { <td class=if differs { "sw diff" } else { "sw" }>{inner}</td> }
}

/// What each form of this page carries; it comes back to where it was.
pub fn hidden(shown: &Shown, cells: &[Cell], at: &str) -> impl IntoView + use<> {
    let values = [
        ("system", shown.place.system.clone()),
        ("to", shown.place.to.to_string()),
        ("cells", Cell::form(cells)),
        ("back", format!("{}#{at}", shown.place.path())),
    ];
    let values = values.into_iter().filter(|(name, value)| *name != "cells" || !value.is_empty());
    values.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()
}
