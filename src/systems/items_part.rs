//! The items of a system, module by module, with what each is about in words.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::profile::{Item, Module};
use super::system_page::Told;
use crate::rights::{ItemKind, Of};

pub fn items_by_module(told: Told<'_>, in_use: &BTreeSet<String>) -> impl IntoView + use<> {
    let words = told.words;
    let groups = told.profile.modules.iter().map(|module| group(told, module, in_use.contains(&module.key))).collect_view();
    let head = ["item", "kind", "of", "own", "client"]
        .map(|column| view! { <th scope="col">{words.say(&format!("systems-column-{column}"))}</th> })
        .into_iter()
        .collect_view();
    view! {
        <section class="sheet">
            <header><h2 id="items-head">{words.say("systems-items")}</h2></header>
            <div class="scroll" role="group" aria-labelledby="items-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("systems-items")}</caption>
                    <thead><tr>{head}</tr></thead>
                    {groups}
                </table>
            </div>
        </section>
    }
}

fn group(told: Told<'_>, module: &Module, is_used: bool) -> impl IntoView + use<> {
    let words = told.words;
    let state = [(!is_used, "systems-module-off"), (module.beyond, "systems-beyond")].into_iter().filter(|(is_so, _)| *is_so);
    let state = state.map(|(_, key)| view! { " " <span class="chip">{words.say(key)}</span> }).collect_view();
    let rows = told.profile.items.iter().filter(|item| item.module == module.key).map(|item| row(told, item)).collect_view();
    view! {
        <tbody>
            <tr class="group"><th scope="rowgroup" colspan="5">{told.name(&module.names)}{told.original(&module.names)}{state}</th></tr>
            {rows}
        </tbody>
    }
}

fn row(told: Told<'_>, item: &Item) -> impl IntoView + use<> {
    let words = told.words;
    let th = |column: &str| words.say(&format!("systems-column-{column}"));
    let name = told.name(&item.names);
    let name = item.code.as_ref().map_or(name.clone(), |code| format!("{code} - {name}"));
    let flags =
        [(item.substitutable, "systems-substitutable"), (item.needs_release, "systems-needs-release"), (item.beyond, "systems-beyond")];
    let wall = item.wall.as_ref().map(|wall| words.tell("systems-behind", &[("wall", told.wall(wall).into())]));
    let flags = flags.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| words.say(key));
    let chips = wall.into_iter().chain(flags).map(|said| view! { <li class="chip">{said}</li> }).collect_view();
    let own = own(told, item);
    let clients = item.clients.iter().map(|client| words.say(&format!("systems-client-{client}"))).collect::<Vec<_>>().join(", ");
    view! {
        <tr>
            <th scope="row">
                {name}
                {told.original(&item.names)}
                <p class="under">{told.name(&item.about)}</p>
                <ul class="chips" role="list">{chips}</ul>
            </th>
            <td data-th=th("kind")>{words.say(&format!("systems-kind-{}", item.kind))}</td>
            <td data-th=th("of")>{words.say(&format!("systems-of-{}", item.of))}</td>
            <td data-th=th("own")>{own}</td>
            <td data-th=th("client")>{clients}</td>
        </tr>
    }
}

/// What makes a target one's own (`rights.md` 4.3); only registers know own from all.
fn own(told: Told<'_>, item: &Item) -> String {
    let words = told.words;
    let by_itself = match (item.kind, item.of) {
        (ItemKind::Register, Of::Staff) => Some(words.say("systems-own-self")),
        (ItemKind::Register, Of::Unit) => Some(words.say("systems-own-employment")),
        _ => None,
    };
    let said: Vec<String> = by_itself.into_iter().chain(item.own.iter().map(|duty| told.word("duty", duty))).collect();
    if said.is_empty() { "–".to_owned() } else { said.join(", ") }
}
