//! The rows of the people table: a name, and the columns the reader chose.

use leptos::either::Either;
use leptos::prelude::*;

use super::cell::Pencil;
use super::columns::Column;
use super::hand::Field;
use super::model::{AccountState, Filter, PersonRow, Sort};
use crate::basics::Clock;
use crate::ui::{Icon, Owner, Sign, SortHeader, url::Query};
use crate::words::Words;

/// The table of some people, without its pager.
pub fn table(
    words: &'static Words,
    people: &[PersonRow],
    columns: &[Column],
    (path, query): (&'static str, &Query),
    filter: &Filter,
    clock: &Clock,
    pencil: Option<&Pencil>,
) -> impl IntoView + use<> {
    let rows = people.iter().map(|person| row(words, person, columns, clock, pencil)).collect_view();
    let header = |label: String, sort: Option<Sort>, class: &'static str, owner: Option<String>| match sort {
        Some(sort) => {
            let descending = (filter.sort == sort).then_some(filter.descending);
            Either::Left(
                view! { <SortHeader label=label path=path query=query.clone() sort=sort.word() descending=descending class=class owner=owner/> },
            )
        }
        None => Either::Right(view! { <th scope="col" class=class>{label}<Owner name=owner/></th> }),
    };
    let owner = owner_of(words, people);
    let heads = columns
        .iter()
        .map(|column| header(column.name(words), column.sort(), column.class(), column.is_owned().then(|| owner.clone())))
        .collect_view();
    view! {
        <div class="scroll" role="group" aria-labelledby="people-caption" tabindex="0">
            <table class="table cards people">
                <caption id="people-caption" class="sr">{words.say("people-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col" class="margin"><span class="sr">{words.say("people-status")}</span></th>
                        {header(words.say("people-column-name"), Some(Sort::Name), "", None)}
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// Who owns the grey columns of these rows: the one source they come from, or several.
fn owner_of(words: &Words, people: &[PersonRow]) -> String {
    let mut sources = people.iter().map(|person| person.source.as_str());
    let first = sources.next().unwrap_or_default();
    if sources.all(|source| source == first) { first.to_owned() } else { words.say("table-owners") }
}

fn row(words: &'static Words, person: &PersonRow, columns: &[Column], clock: &Clock, pencil: Option<&Pencil>) -> impl IntoView + use<> {
    let (locked, shielded) = (person.locks > 0, person.shields > 0);
    let sign = if shielded { Some((Sign::Shield, "people-shielded")) } else { locked.then_some((Sign::Lock, "people-locked")) };
    let cells = columns
        .iter()
        .map(|column| {
            let class = Some(column.class_of(person)).filter(|class| !class.is_empty());
            let title = (*column == Column::Units).then(|| person.units().join(", "));
            view! { <td class=class data-th=column.name(words) title=title>{value(words, person, *column, clock, pencil)}</td> }
        })
        .collect_view();
    view! {
        <tr class:is-locked=locked && !shielded class:is-protected=shielded>
            <td class="margin">{sign.map(|(sign, key)| view! { <Icon sign=sign label=words.say(key)/> })}</td>
            <th scope="row"><a href=format!("/people/{}", person.person_id)>{person.name()}</a></th>
            {cells}
        </tr>
    }
}

fn value(words: &'static Words, person: &PersonRow, column: Column, clock: &Clock, pencil: Option<&Pencil>) -> AnyView {
    match (column, pencil) {
        (Column::Email, Some(pencil)) => return pencil.text(words, person, Field::Email),
        (Column::Signature, Some(pencil)) => return pencil.text(words, person, Field::Signature),
        (Column::Account, Some(pencil)) => return pencil.account(words, person, account(words, person).into_any()),
        _ => {}
    }
    match column {
        Column::UserName => person.user_name.clone().into_any(),
        Column::Roles => roles(words, person).into_any(),
        Column::Units => units(words, person).into_any(),
        Column::Email => person.email.clone().into_any(),
        Column::Signature => person.signature.clone().into_any(),
        Column::Account => account(words, person).into_any(),
        Column::Seen => person.last_seen_at.as_deref().and_then(|at| at.parse().ok()).map(|at| clock.day_of(at).to_string()).into_any(),
    }
}

fn roles(words: &'static Words, person: &PersonRow) -> impl IntoView + use<> {
    let chips = person
        .roles()
        .into_iter()
        .map(|(name, now)| {
            let past = (!now).then(|| words.tell("people-past-role", &[("role", name.clone().into())]));
            view! { <li><span class=if now { "chip" } else { "chip archived" } title=past>{name}</span></li> }
        })
        .collect_view();
    view! { <ul class="chips">{chips}</ul> }
}

fn units(words: &Words, person: &PersonRow) -> String {
    match person.units().as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [first, others @ ..] => words.tell("people-more-units", &[("unit", first.into()), ("count", others.len().into())]),
    }
}

/// Whether she can sign in, where, and whether she must choose a password first.
fn account(words: &'static Words, person: &PersonRow) -> impl IntoView + use<> {
    let state = person.account();
    let word = words.say(&format!("people-state-{}", state.word()));
    let (class, sign) = if state == AccountState::Locked { ("chip stop", Some(Sign::Lock)) } else { ("chip plain", None) };
    let must = (person.must_change == Some(true)).then(|| view! { <span class="chip wait">{words.say("people-must-change")}</span> });
    let portal = match person.portals() {
        _ if state == AccountState::None => None,
        (true, false) => None,
        (true, true) => Some(("chip plain", "people-portals-both")),
        (false, true) => Some(("chip plain", "people-portals-other")),
        (false, false) => Some(("chip wait", "people-portals-none")),
    };
    let portal = portal.map(|(class, key)| view! { <span class=class>{words.say(key)}</span> });
    view! { <span class="chips"><span class=class>{sign.map(|sign| view! { <Icon sign=sign/> })}{word}</span>{must}{portal}</span> }
}
