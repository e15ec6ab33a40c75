//! The roles of a card: scope, origin, days, and the act to end them.

use leptos::prelude::*;

use super::card_store::Held;
use crate::basics::Day;
use crate::ui::Action;
use crate::words::Words;

pub fn roles(words: &'static Words, held: &[Held], day: Day, today: Day, may_give: bool) -> impl IntoView + use<> {
    let now = held.iter().filter(|held| !held.is_over(day)).count();
    let count = words.tell("person-roles-count", &[("now", now.into()), ("past", (held.len() - now).into())]);
    let body = if held.is_empty() {
        view! { <p class="pad-in muted">{words.say("person-roles-none")}</p> }.into_any()
    } else {
        let rows = held.iter().map(|held| row(words, held, day, may_give && day == today)).collect_view();
        let header = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
        view! {
            <div class="scroll" role="group" aria-labelledby="roles-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("person-roles")}</caption>
                    <thead>
                        <tr>
                            {header("person-column-role")}{header("person-column-scope")}{header("person-column-origin")}{header("person-column-days")}
                            {may_give.then(|| header("person-column-act"))}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="sheet" aria-labelledby="roles-head">
            <header><h2 id="roles-head">{words.say("person-roles")}</h2><span class="n">{count}</span></header>
            {body}
        </section>
    }
}

fn row(words: &'static Words, held: &Held, day: Day, may_act: bool) -> impl IntoView + use<> {
    let over = held.is_over(day);
    let scope = held.group_name.clone().or_else(|| held.unit.clone()).unwrap_or_else(|| words.say("person-everywhere"));
    let origin_key = format!("person-origin-{}", held.origin);
    let origin = if words.has(&origin_key) { words.say(&origin_key) } else { held.origin.clone() };
    let days = match (over, held.last_day()) {
        (true, Some(last)) => words.tell("person-ended", &[("day", last.to_string().into())]),
        (_, Some(last)) => words.tell("person-days", &[("from", held.from_day.clone().into()), ("to", last.to_string().into())]),
        _ => words.tell("person-days-open", &[("from", held.from_day.clone().into())]),
    };
    let act = may_act.then(|| act(words, held, over));
    let th = |key: &str| words.say(key);
    view! {
        <tr class:muted=over>
            <th scope="row">
                <span class=over.then_some("chip archived")>{held.role.clone()}</span>
                <small class="blk">{held.system.clone()}</small>
            </th>
            <td data-th=th("person-column-scope")>{scope}</td>
            <td data-th=th("person-column-origin")>{origin}</td>
            <td data-th=th("person-column-days")>{days}</td>
            {act.map(|act| view! { <td data-th=th("person-column-act")>{act}</td> })}
        </tr>
    }
}

fn act(words: &'static Words, held: &Held, over: bool) -> Option<impl IntoView + use<>> {
    let values = vec![("assignment", held.assignment_id.to_string())];
    let spoken = |key: &str| words.tell(key, &[("role", held.role.clone().into())]);
    match (over, held.revoked_on.is_some()) {
        (_, true) => Some(view! {
            <Action path="/api/restore_role" values=values label=words.say("person-restore-role") spoken=spoken("person-restore-role-of") class="btn small"/>
        }),
        (false, false) => Some(view! {
            <Action path="/api/end_role" values=values label=words.say("person-end-role") spoken=spoken("person-end-role-of") class="btn small stop"/>
        }),
        (true, false) => None,
    }
}
