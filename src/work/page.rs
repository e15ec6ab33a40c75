//! The start page.

use leptos::prelude::*;

use super::store::{self, Waiting};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::ui::{Empty, Head};
use crate::words::{Words, use_words};

pub struct WorkPage;

impl Page for WorkPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/";

    async fn sheet(permit: &mut Permit<ViewOwn>, _asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let waiting = store::waiting(permit).await?;
        let passes = crate::substitutes::at_work(permit, words).await?;
        let emergency = crate::emergencies::at_work(permit, words).await?;
        let given = permit.standing().name.split_whitespace().next().unwrap_or_default().to_owned();
        let nothing = waiting.people.is_none() && waiting.imports.is_none() && !permit.may("schools.view") && !permit.may("audit.view");
        let has_passes = passes.is_some();
        let body = view! {
            <Head title=words.tell("work-hello", &[("name", given.into())]) lede=words.tell("work-lede", &[("day", words.weekday(permit.today()).into())])/>
            {passes}
            {if nothing && has_passes {
                ().into_any()
            } else if nothing {
                view! { <div class="sheet"><Empty title=words.say("account-rights") hint=words.say("work-nothing")/></div> }.into_any()
            } else {
                numbers(words, waiting, permit.may("questions.ask")).into_any()
            }}
            {emergency}
        };
        Ok(Sheet::new(words.say("work-title"), body))
    }
}

fn numbers(words: &'static Words, waiting: Waiting, may_ask: bool) -> impl IntoView {
    let number = |path: &'static str, key: &str, count: u64| {
        view! { <div><dt>{words.say(key)}</dt><dd><a href=path>{words.number(count)}</a></dd></div> }
    };
    let ending = waiting
        .ending
        .into_iter()
        .map(|row| view! { <li><a href=format!("/people/{}", row.person_id)>{row.name}</a><span>{row.role}</span><span class="num">{row.to_day}</span></li> })
        .collect::<Vec<_>>();
    let adults = waiting
        .coming_of_age
        .into_iter()
        .map(|row| {
            let day = row.born_on.parse::<crate::basics::Day>().map(|born| born.birthday(18).to_string()).unwrap_or_default();
            view! { <li><a href=format!("/people/{}", row.person_id)>{row.name}</a><span class="num">{day}</span></li> }
        })
        .collect::<Vec<_>>();
    view! {
        <div class="stack">
            <dl class="blast">
                {waiting.people.map(|count| number("/people", "work-people", count))}
                {waiting.adults.map(|count| number("/guardians/calendar", "work-adults", count))}
                {waiting.news.map(|count| number("/roles/news", "work-news", count))}
                {waiting.open.filter(|count| *count > 0).map(|count| number("/guardians?show=open", "work-open", count))}
                {waiting.emergencies.map(|count| number("/emergencies", "work-emergencies", count))}
                {waiting.imports.map(|count| number("/imports", "work-imports", count))}
            </dl>
            {may_ask.then(|| view! {
                <section class="stack-s" aria-labelledby="questions-head">
                    <h2 id="questions-head">{words.say("work-questions")}</h2>
                    <div class="two">
                        <div class="sheet pad"><h3><a href="/why">{words.say("work-why")}</a></h3><p class="muted">{words.say("work-why-hint")}</p></div>
                        <div class="sheet pad"><h3><a href="/who">{words.say("work-who")}</a></h3><p class="muted">{words.say("work-who-hint")}</p></div>
                    </div>
                </section>
            })}
            {(!adults.is_empty()).then(|| view! {
                <section class="sheet"><header><h2>{words.say("work-adult")}</h2></header><ul class="queue pad-in lines" role="list">{adults}</ul></section>
            })}
            {(!ending.is_empty()).then(|| view! {
                <section class="sheet"><header><h2>{words.say("work-ending")}</h2></header><ul class="queue pad-in lines" role="list">{ending}</ul></section>
            })}
        </div>
    }
}
