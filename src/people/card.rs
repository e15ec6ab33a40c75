//! The person card: facts with their source, roles, what she may do on a day and why, history.

use leptos::prelude::*;

use super::card_adjusted::{adjusted, adjusted_part};
use super::card_facts::facts;
use super::card_rights::{rights, rights_of};
use super::card_roles::roles;
use super::card_store as store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Clock, Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewPeople;
use crate::ui::{Action, DateField, Icon, Sign};
use crate::words::{Words, use_words};

pub struct PersonPage;

impl Page for PersonPage {
    type Right = ViewPeople;
    const HERE: &'static str = "/people";

    async fn sheet(permit: &mut Permit<ViewPeople>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let clock = permit.gate().clock.clone();
        let id: PersonId = asked.id()?;
        permit.must_reach(id).await?;
        let person = store::find(permit, id).await?;
        let today = permit.today();
        let day = asked.query.get("day").and_then(|text| text.parse::<Day>().ok()).unwrap_or(today);
        let assignments = store::assignments(permit, id).await?;
        let lines = store::lines(permit, id, day).await?;
        permit.log_reads([id].into_iter().chain(lines.iter().filter_map(|line| line.other_id.map(PersonId))).collect::<Vec<_>>()).await?;
        let may = rights_of(permit, id, day).await?;
        let beside = adjusted(permit, id, day).await?;
        let passes = crate::substitutes::on_card(permit, words, id, day).await?;
        let history = store::history(permit, id).await?;
        let may_give = permit.may("assignments.give") && permit.person() != id;
        let may_account = permit.may("accounts.lock") && permit.person() != id;
        let may_lock = may_account && person.account_id.is_some();
        let name = person.name();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/people">{words.say("person-back")}</a></li></ol></nav>
            <div class="head">
                <div class="who">
                    <span class="initials" aria-hidden="true">{person.initials()}</span>
                    <div><h1>{name.clone()}</h1><p class="lede">{store::lede(&lines)}</p></div>
                </div>
                <div class="actions">
                    {permit.may("questions.ask").then(|| view! {
                        <a class="btn" href=format!("/who?person={id}")>{words.tell("person-who-sees", &[("name", person.given_name.clone().into())])}</a>
                    })}
                    {permit.may("shields.view").then(|| view! {
                        <a class="btn" href=format!("/people/{id}/protection")><Icon sign=Sign::Shield/>{words.say("shield-title")}</a>
                    })}
                    {(may_give && lines.iter().any(|line| line.kind == "enrolment")).then(|| view! {
                        <a class="btn" href=format!("/audience?at=pupil:{id}")>{words.say("audience-title")}</a>
                    })}
                    {(may_give && lines.iter().any(|line| line.kind == "employment")).then(|| view! {
                        <a class="btn" href=format!("/people/{id}/leaves")>{words.say("leave-title")}</a>
                    })}
                    {may_account.then(|| view! { <a class="btn" href=format!("/people/{id}/account")>{words.say("accounts-title")}</a> })}
                    {may_lock.then(|| lock(words, &person))}
                    {may_give.then(|| view! {
                        <a class="btn primary" href=format!("/people/{id}/give")><Icon sign=Sign::Plus/>{words.say("person-give")}</a>
                    })}
                </div>
            </div>
            {(person.shields > 0).then(|| view! {
                <div class="note shield spaced"><Icon sign=Sign::Shield/><div><p>{words.say("person-shielded")}</p></div></div>
            })}
            {(person.locks > 0).then(|| view! {
                <div class="note stop spaced"><Icon sign=Sign::Lock/><div><p>{words.say("person-locked")}</p></div></div>
            })}
            {(day != today).then(|| view! {
                <div class="note wait spaced" role="status"><Icon sign=Sign::Clock/>
                    <div><p>{words.tell("person-day-other", &[("day", words.day(day).into())])}</p></div>
                    <div class="actions"><a class="btn small" href=format!("/people/{id}")>{words.say("person-day-today")}</a></div>
                </div>
            })}
            <div class="cols">
                <div class="stack">
                    {roles(words, &assignments, day, today, may_give)}
                    {passes}
                    {adjusted_part(words, id, &beside, may_give)}
                    {rights(words, &person, may, permit.may("questions.ask"))}
                </div>
                <div class="stack">
                    {day_box(words, day)}
                    {facts(words, &person, &lines, &clock)}
                    {past(words, history, &clock)}
                </div>
            </div>
        };
        // The name is on the page, never in the title: titles end up in histories.
        Ok(Sheet::new(words.say("people-title"), body))
    }
}

fn lock(words: &'static Words, person: &store::PersonCard) -> impl IntoView + use<> {
    let values = vec![("person", person.person_id.to_string())];
    if person.locks > 0 {
        view! { <Action path="/api/open_account" values=values label=words.say("person-open") sign=Sign::Lock/> }
    } else {
        view! { <Action path="/api/lock_account" values=values label=words.say("person-lock") sign=Sign::Lock class="btn stop"/> }
    }
}

fn day_box(words: &'static Words, day: Day) -> impl IntoView {
    view! {
        <section class="sheet" aria-labelledby="day-head">
            <header><h2 id="day-head">{words.say("person-day")}</h2></header>
            <form class="timebox pad-in">
                <DateField id="day" name="day" label=words.say("person-day-date") value=day.to_string()/>
                <button class="btn" type="submit">{words.say("person-day-show")}</button>
            </form>
        </section>
    }
}

fn past(words: &'static Words, history: Vec<store::Event>, clock: &Clock) -> impl IntoView + use<> {
    let nothing = history.is_empty().then(|| view! { <p class="pad-in muted">{words.say("person-history-none")}</p> });
    let events = history
        .into_iter()
        .map(|event| {
            let shown = words.moment(clock, &event.at);
            let what = [event.role, event.unit].into_iter().flatten().collect::<Vec<_>>().join(", ");
            view! {
                <li>
                    <time datetime=event.at>{shown}</time>
                    <div>
                        {words.say(&event.act)}{(!what.is_empty()).then(|| format!(": {what}"))}
                        <span class="by">{event.actor.unwrap_or_else(|| words.say("audit-house"))}</span>
                        {event.reason.map(|reason| view! { <span class="by">{reason}</span> })}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="history-head">
            <header><h2 id="history-head">{words.say("person-history")}</h2></header>
            {nothing}
            <ol class="history pad-in">{events}</ol>
        </section>
    }
}
