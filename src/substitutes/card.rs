//! Passes on the cards of both people, and on one's own start page.
//!
//! INVARIANT: a pass is told where both its people may be known: on a card to whoever reaches the other one, to oneself if the other is
//! not shielded.

use leptos::prelude::*;

use super::model::Standing;
use super::{parts, store};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::{Implies, Right, ViewOwn, ViewPeople};
use crate::words::Words;

/// The passes of a person on a day and later, as the reader may know them; nothing where there are none and nobody may give one.
pub async fn on_card<R: Implies<ViewPeople> + Right>(
    permit: &mut Permit<R>,
    words: &'static Words,
    person: PersonId,
    day: Day,
) -> Result<Option<AnyView>, Problem> {
    let shown = store::of_person(permit, person, day).await?;
    let groups = store::groups(permit, person, day, day).await?;
    let may = permit.may("assignments.give") && !groups.is_empty();
    if shown.is_empty() && !may {
        return Ok(None);
    }
    let slips = permit.may("assignments.give").then_some("/passes");
    let rows =
        shown.iter().map(|standing| parts::line(words, says(words, standing, person), standing, day, None, None, slips)).collect_view();
    let change =
        may.then(|| view! { <span class="right"><a href=format!("/people/{person}/substitutes")>{words.say("pass-change")}</a></span> });
    let body = if shown.is_empty() {
        view! { <p class="pad-in muted">{words.say("pass-none")}</p> }.into_any()
    } else {
        view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
    };
    Ok(Some(
        view! {
            <section class="sheet" aria-labelledby="passes-head">
                <header><h2 id="passes-head">{words.say("pass-title")}</h2>{change}</header>
                {body}
            </section>
        }
        .into_any(),
    ))
}

/// One's own passes on a day and later, on either side.
pub async fn own<R: Implies<ViewOwn> + Right>(permit: &mut Permit<R>, day: Day) -> Result<Vec<Standing>, Problem> {
    let me = permit.person();
    store::open_of_person(permit, me, day).await
}

/// Today's passes and those to come on one's start page, with the way to one's own list; nothing for whoever has neither groups nor passes.
pub async fn at_work<R: Implies<ViewOwn> + Right>(permit: &mut Permit<R>, words: &'static Words) -> Result<Option<AnyView>, Problem> {
    let (me, today) = (permit.person(), permit.today());
    let passes: Vec<Standing> = own(permit, today).await?.into_iter().filter(|standing| !standing.is_ended()).collect();
    if passes.is_empty() && store::groups(permit, me, today, today).await?.is_empty() {
        return Ok(None);
    }
    let rows = passes
        .iter()
        .map(|standing| parts::line(words, says(words, standing, me), standing, today, None, None, Some("/substitutes")))
        .collect_view();
    let body = if passes.is_empty() {
        view! { <p class="pad-in muted">{words.say("pass-none")}</p> }.into_any()
    } else {
        view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
    };
    Ok(Some(
        view! {
            <section class="sheet spaced" aria-labelledby="passes-head">
                <header><h2 id="passes-head">{words.say("pass-title")}</h2><span class="right"><a href="/substitutes">{words.say("pass-change")}</a></span></header>
                {body}
            </section>
        }
        .into_any(),
    ))
}

/// `Vikarierar för Johan Wikström` or `Ali Rahimi vikarierar`, as seen from one of the two.
pub(super) fn says(words: &Words, standing: &Standing, person: PersonId) -> String {
    let row = &standing.row;
    if row.substitute_id == person.0 {
        words.tell("pass-for", &[("name", (&row.teacher).into())])
    } else {
        words.tell("pass-by", &[("name", (&row.substitute).into())])
    }
}
