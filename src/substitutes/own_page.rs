//! A teacher's own page: her list of substitutes, a pass from it, and the passes she has given and those she has.

use leptos::prelude::*;
use uuid::Uuid;

use super::list_store::{self, Named};
use super::model::Standing;
use super::parts::{self, Giving};
use super::{card, slip, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewOwn;
use crate::ui::{Action, Choice, Empty, Head, SelectField};
use crate::words::{Words, use_words};

pub struct OwnPage;

const PATH: &str = "/substitutes";

impl Page for OwnPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        if let Some(pass) = asked.query.get("slip") {
            return slip::own(permit, pass).await;
        }
        let words = use_words();
        let (me, today) = (permit.person(), permit.today());
        let passes = card::own(permit, today).await?;
        let has_groups = !store::groups(permit, me, today, today).await?.is_empty();
        let body = if has_groups {
            let colleagues = list_store::own_colleagues(permit).await?;
            let listed: Vec<Uuid> = list_store::list(permit, me).await?;
            let (mine, others): (Vec<Named>, Vec<Named>) = colleagues.into_iter().partition(|(id, _)| listed.contains(id));
            let giving = Giving::read(permit, asked, me, ("/api/give_own_pass", PATH.to_owned()), &mine).await?;
            view! {
                <div class="cols">
                    <div class="stack">{given(words, &passes, me, today)}{had(words, &passes, me, today)}{list(words, &mine, &others)}</div>
                    {form(words, giving, &mine)}
                </div>
            }
            .into_any()
        } else if passes.is_empty() {
            view! { <div class="sheet"><Empty title=words.say("pass-no-groups") hint=words.say("pass-no-groups-hint")/></div> }.into_any()
        } else {
            view! { <div class="stack">{given(words, &passes, me, today)}{had(words, &passes, me, today)}</div> }.into_any()
        };
        let body = view! { <Head title=words.say("pass-title") lede=words.say("pass-lede")/>{body} };
        Ok(Sheet::new(words.say("pass-title"), body))
    }
}

fn form(words: &'static Words, giving: Giving, mine: &[Named]) -> impl IntoView + use<> {
    if mine.is_empty() {
        return view! { <section class="sheet pad stack-s"><h2>{words.say("pass-form")}</h2><p class="why">{words.say("pass-list-first")}</p></section> }.into_any();
    }
    let choices = std::iter::once(Choice::new("", words.say("pass-choose")));
    giving.view(words, choices.chain(mine.iter().map(|(id, name)| Choice::new(id, name.clone()))).collect()).into_any()
}

/// Passes for one's own groups.
fn given(words: &'static Words, passes: &[Standing], me: PersonId, today: Day) -> impl IntoView + use<> {
    let mine: Vec<&Standing> = passes.iter().filter(|standing| standing.row.teacher_id == me.0).collect();
    let rows = mine
        .iter()
        .map(|standing| {
            parts::line(
                words,
                card::says(words, standing, me),
                standing,
                today,
                Some(("/api/end_own_pass", "/api/restore_own_pass")),
                None,
                Some(PATH),
            )
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="given-head">
            <header><h2 id="given-head">{words.say("pass-given-head")}</h2></header>
            {if mine.is_empty() {
                view! { <p class="pad-in muted">{words.say("pass-given-none")}</p> }.into_any()
            } else {
                view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
            }}
        </section>
    }
}

/// Passes one has; what was ended is the teacher's to take back.
fn had(words: &'static Words, passes: &[Standing], me: PersonId, today: Day) -> impl IntoView + use<> {
    let mine: Vec<&Standing> = passes.iter().filter(|standing| standing.row.substitute_id == me.0).collect();
    let rows = mine
        .iter()
        .map(|standing| {
            let acts = (!standing.is_ended()).then_some(("/api/end_own_pass", ""));
            parts::line(words, card::says(words, standing, me), standing, today, acts, None, Some(PATH))
        })
        .collect_view();
    (!mine.is_empty()).then(|| {
        view! {
            <section class="sheet" aria-labelledby="had-head">
                <header><h2 id="had-head">{words.say("pass-had-head")}</h2></header>
                <ul class="lines pad-in adjustments" role="list">{rows}</ul>
            </section>
        }
    })
}

fn list(words: &'static Words, mine: &[Named], others: &[Named]) -> impl IntoView + use<> {
    let rows = mine
        .iter()
        .map(|(id, name)| {
            let values = vec![("substitute", id.to_string())];
            let label = words.say("pass-list-drop");
            let spoken = format!("{label}: {name}");
            view! { <li><div><b>{name.clone()}</b></div><Action path="/api/drop_substitute" values=values label=label spoken=spoken class="btn small"/></li> }
        })
        .collect_view();
    let choices = std::iter::once(Choice::new("", words.say("pass-choose")));
    let choices: Vec<Choice> = choices.chain(others.iter().map(|(id, name)| Choice::new(id, name.clone()))).collect();
    view! {
        <section class="sheet" aria-labelledby="list-head">
            <header><h2 id="list-head">{words.say("pass-list")}</h2></header>
            {if mine.is_empty() {
                view! { <p class="pad-in muted">{words.say("pass-list-none")}</p> }.into_any()
            } else {
                view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
            }}
            <form class="filters pad-in" method="post" action="/api/keep_substitute">
                <SelectField id="substitute" name="substitute" label=words.say("pass-list-colleague") choices=choices/>
                <button class="btn" type="submit">{words.say("pass-list-keep")}</button>
            </form>
        </section>
    }
}
