//! The rows of the people table: a name, and the columns the reader chose.

use leptos::either::Either;
use leptos::prelude::*;

use super::columns::Column;
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
) -> impl IntoView + use<> {
    let rows = people.iter().map(|person| row(words, person, columns, clock)).collect_view();
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

fn row(words: &'static Words, person: &PersonRow, columns: &[Column], clock: &Clock) -> impl IntoView + use<> {
    let (locked, shielded) = (person.locks > 0, person.shields > 0);
    let sign = if shielded { Some((Sign::Shield, "people-shielded")) } else { locked.then_some((Sign::Lock, "people-locked")) };
    let cells = columns
        .iter()
        .map(|column| {
            let class = Some(column.class()).filter(|class| !class.is_empty());
            let title = (*column == Column::Units).then(|| person.units().join(", "));
            view! { <td class=class data-th=column.name(words) title=title>{value(words, person, *column, clock)}</td> }
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

fn value(words: &'static Words, person: &PersonRow, column: Column, clock: &Clock) -> AnyView {
    match column {
        Column::UserName => person.user_name.clone().into_any(),
        Column::Roles => roles(words, person).into_any(),
        Column::Units => units(words, person).into_any(),
        Column::Email => person.email.clone().into_any(),
        Column::Signature => person.signature.clone().into_any(),
        Column::Account => account(words, person.account()).into_any(),
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

fn account(words: &Words, state: AccountState) -> impl IntoView + use<> {
    let word = words.say(&format!("people-state-{}", state.word()));
    let (class, sign) = if state == AccountState::Locked { ("chip stop", Some(Sign::Lock)) } else { ("chip plain", None) };
    view! { <span class=class>{sign.map(|sign| view! { <Icon sign=sign/> })}{word}</span> }
}
