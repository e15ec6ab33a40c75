//! What the system's profile says of who assigns which role, beside what the table says; and the press that takes it over.
//!
//! A profile is not taken over by itself when a system is added: its own roles assign each other, and nobody holds one yet.

use std::collections::BTreeSet;

use leptos::prelude::*;
use uuid::Uuid;

use super::super::book::Role;
use super::page::Rows;
use super::table_api::{Table, told};
use crate::ui::{Icon, Sign};

/// The rows that would become others; none: the table says what the profile says.
pub fn part(rows: &Rows, roles: &[Role], by_profile: &Table, edits: bool) -> Option<impl IntoView + use<>> {
    let words = rows.words;
    let none = BTreeSet::new();
    let of = |table: &Table, role: &Role| table.get(&role.id).unwrap_or(&none).clone();
    let said = |givers: &BTreeSet<Uuid>| if givers.is_empty() { words.say("assigns-everybody") } else { rows.names(givers) };
    let others: Vec<_> = roles
        .iter()
        .filter(|role| !role.is_archived() && of(&rows.givers, role) != of(by_profile, role))
        .map(|role| {
            let wanted = of(by_profile, role);
            let nobody = (!rows.is_held(&wanted))
                .then(|| view! { " "<span class="chip wait"><Icon sign=Sign::Warning/>{words.say("assigns-nobody")}</span> });
            view! {
                <tr>
                    <th scope="row">{role.name.clone()}</th>
                    <td data-th=words.say("assigns-today")>{said(&of(&rows.givers, role))}</td>
                    <td data-th=words.say("assigns-by-profile")>{said(&wanted)}{nobody}</td>
                </tr>
            }
        })
        .collect();
    if others.is_empty() {
        return None;
    }
    let th = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    let press = edits.then(|| {
        view! {
            <form method="post" action="/api/set_assigner_table" class="pad-in">
                <input type="hidden" name="system" value=rows.system.clone()/>
                <input type="hidden" name="table" value="profile"/>
                <input type="hidden" name="seen" value=told(&rows.givers)/>
                <div class="actions"><button class="btn" type="submit">{words.tell("assigns-take-over", &[("count", others.len().into())])}</button></div>
            </form>
        }
    });
    Some(view! {
        <section class="sheet spaced" aria-labelledby="by-profile">
            <header><h2 id="by-profile">{words.say("assigns-profile")}</h2></header>
            <p class="pad-in muted">{words.say("assigns-profile-hint")}</p>
            <div class="scroll" role="group" aria-labelledby="by-profile" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("assigns-profile")}</caption>
                    <thead><tr>{th("concept-role")}{th("assigns-today")}{th("assigns-by-profile")}</tr></thead>
                    <tbody>{others}</tbody>
                </table>
            </div>
            {press}
        </section>
    })
}
