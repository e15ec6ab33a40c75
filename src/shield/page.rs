//! How one person is protected, who sees her, and who may know her. A page of the person card's family.

use leptos::prelude::*;

use super::alias_part::aliases;
use super::alias_store;
use super::api::MARKINGS;
use super::seen::{Seers, seers};
use super::store::{self, Exception, Lift, Protection};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewShields;
use crate::sql;
use crate::ui::{Action, Choice, DateField, Head, Icon, SelectField, Sign, TextField, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct ShieldPage;

impl Page for ShieldPage {
    type Right = ViewShields;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<ViewShields>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        let row: Option<(String,)> =
            sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(id).first(permit).await?;
        let (name,) = row.ok_or(Problem::NotFound)?;
        let protection = store::protection(permit, id).await?;
        let lift = store::lift(permit, id).await?;
        let exceptions = store::exceptions(permit, id).await?;
        let seers = seers(permit, id).await?;
        let others = exceptions.iter().map(|exception| PersonId(exception.viewer_id)).chain(seers.now.iter().map(|(person, _)| *person));
        permit.log_reads([id].into_iter().chain(others).collect::<Vec<_>>()).await?;
        let named = alias_store::list(permit, id).await?;
        let may = permit.may("shields.set");
        let typed = |action: &str| typed_for(asked.visitor.flash.as_ref(), action);
        let state = match &protection {
            None => may.then(|| protect(words, id)).into_any(),
            Some(protection) => view! {
                {stands(words, protection)}
                {may.then(|| lifting(words, id, protection, lift, permit.person(), &typed("/api/ask_unprotect")))}
                {aliases(words, id, named, may, &typed("/api/set_alias"))}
                {excepted(words, id, exceptions, may, &typed("/api/except_person"))}
            }
            .into_any(),
        };
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href=format!("/people/{id}")>{name.clone()}</a></li></ol></nav>
            <Head title=words.say("shield-title") lede=name/>
            <div class="stack">{state}{seen(words, protection.is_some(), seers)}</div>
        };
        Ok(Sheet::new(words.say("shield-title"), body))
    }
}

fn protect(words: &'static Words, id: PersonId) -> impl IntoView + use<> {
    let markings = MARKINGS.map(|(word, _)| Choice::new(word, words.say(&format!("shield-marking-{word}"))));
    view! {
        <section class="sheet" aria-labelledby="protect-head">
            <header><h2 id="protect-head">{words.say("shield-protect")}</h2></header>
            <form method="post" action="/api/protect_person" class="filters pad-in">
                <input type="hidden" name="person" value=id.to_string()/>
                <SelectField id="marking" name="marking" label=words.say("shield-marking") choices=markings.to_vec()/>
                <TextField id="reason" name="reason" label=words.say("shield-reason") grow=true/>
                <button class="btn primary" type="submit"><Icon sign=Sign::Shield/>{words.say("shield-protect-now")}</button>
            </form>
            <footer>{words.say("shield-protect-hint")}</footer>
        </section>
    }
}

fn stands(words: &'static Words, protection: &Protection) -> impl IntoView + use<> {
    let day = protection.from_day.parse().ok().filter(|_| protection.from_day != "0001-01-01").map(|day| words.day(day));
    let text = match day {
        Some(day) => words.tell("shield-since", &[("marking", protection.marking.clone().into()), ("day", day.into())]),
        None => words.tell("shield-stands", &[("marking", protection.marking.clone().into())]),
    };
    view! { <div class="note shield"><Icon sign=Sign::Shield/><div><p>{text}</p></div></div> }
}

fn lifting(
    words: &'static Words,
    id: PersonId,
    protection: &Protection,
    lift: Option<Lift>,
    me: PersonId,
    typed: &Typed,
) -> impl IntoView + use<> {
    let person = id.to_string();
    let body = if protection.source != store::OWN {
        let text = words.tell("shield-owned", &[("source", protection.source.clone().into())]);
        view! { <p class="pad-in">{text}</p> }.into_any()
    } else if let Some(lift) = lift {
        let text = words.tell("shield-lift-asked", &[("name", lift.name.into()), ("reason", lift.reason.into())]);
        let value = |confirm: &str| vec![("person", person.clone()), ("confirm", confirm.to_owned())];
        let confirm = (PersonId(lift.asked_by) != me).then(
            || view! { <Action path="/api/decide_unprotect" values=value("true") label=words.say("shield-confirm") class="btn stop"/> },
        );
        let wait = confirm.is_none().then(|| view! { <p class="muted">{words.say("shield-wait")}</p> });
        view! {
            <div class="pad-in stack-s">
                <p class="why">{text}</p>{wait}
                <div class="actions">
                    {confirm}
                    <Action path="/api/decide_unprotect" values=value("false") label=words.say("shield-drop")/>
                </div>
            </div>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action="/api/ask_unprotect" class="filters pad-in">
                <input type="hidden" name="person" value=person/>
                <TextField id="reason" name="reason" label=words.say("shield-reason") value=typed.or("reason", "") fault=typed.fault("reason") grow=true/>
                <button class="btn" type="submit">{words.say("shield-ask")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="sheet" aria-labelledby="lift-head">
            <header><h2 id="lift-head">{words.say("shield-lift")}</h2></header>
            {body}
            <footer>{words.say("shield-lift-hint")}</footer>
        </section>
    }
}

fn excepted(words: &'static Words, id: PersonId, exceptions: Vec<Exception>, may: bool, typed: &Typed) -> impl IntoView + use<> {
    let none = exceptions.is_empty().then(|| view! { <p class="pad-in muted">{words.say("shield-exceptions-none")}</p> });
    let rows = exceptions
        .into_iter()
        .map(|exception| {
            let day = exception.to_day.parse().map_or(exception.to_day.clone(), |day| words.day(day));
            let label = words.say("shield-exception-end");
            let spoken = format!("{label}: {}", exception.name);
            let end = may.then(|| {
                view! { <Action path="/api/end_exception" values=vec![("exception", exception.id.to_string())] label=label spoken=spoken class="btn small"/> }
            });
            view! {
                <li>
                    <div><a href=format!("/people/{}", exception.viewer_id)>{exception.name}</a><p class="muted">{exception.reason}</p></div>
                    <span>{words.tell("shield-exception-until", &[("day", day.into())])}</span>
                    {end}
                </li>
            }
        })
        .collect_view();
    let form = may.then(|| {
        view! {
            <form method="post" action="/api/except_person" class="filters pad-in">
                <input type="hidden" name="person" value=id.to_string()/>
                <TextField id="viewer" name="viewer" label=words.say("shield-viewer") value=typed.or("viewer", "") fault=typed.fault("viewer")/>
                <DateField id="to" name="to" label=words.say("shield-to") value=typed.or("to", "") fault=typed.fault("to")/>
                <TextField id="why" name="reason" label=words.say("shield-reason") value=typed.or("reason", "") fault=typed.fault("reason") grow=true/>
                <button class="btn" type="submit">{words.say("shield-except")}</button>
            </form>
        }
    });
    view! {
        <section class="sheet" aria-labelledby="exceptions-head">
            <header><h2 id="exceptions-head">{words.say("shield-exceptions")}</h2></header>
            {none}
            <ul class="queue pad-in lines" role="list">{rows}</ul>
            {form}
        </section>
    }
}

/// Who sees her: before marking with who would go on, afterwards who does.
fn seen(words: &'static Words, is_protected: bool, seers: Seers) -> impl IntoView + use<> {
    let count = words.tell("people-count", &[("count", seers.now.len().into())]);
    let key = if is_protected { "shield-seen-still" } else { "shield-seen-now" };
    let rows = seers
        .now
        .into_iter()
        .map(|(person, name)| {
            let stays = !is_protected && seers.still.contains(&person);
            view! {
                <li><a href=format!("/people/{person}")>{name}</a>{stays.then(|| view! { <span class="chip wait">{words.say("shield-stays")}</span> })}</li>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="seen-head">
            <header><h2 id="seen-head">{words.say(key)}</h2><span class="count">{count}</span></header>
            <ul class="queue pad-in lines" role="list">{rows}</ul>
        </section>
    }
}
