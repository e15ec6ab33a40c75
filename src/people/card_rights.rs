//! What a person may do on a day, system by system: one row an item, one plain sentence a way, computed by the engine.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::card_store::{PersonCard, known_pupils};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::{Names, names, systems};
use crate::rights::own::{Implies, Right, ViewPeople};
use crate::rights::{Client, Given, Hat, Level, PathPlace, Reached};
use crate::ui::{Mark, level_word};
use crate::words::Words;

/// The rights in one system: each item with its level and sentences.
pub struct SystemRights {
    system: String,
    items: Vec<ItemRights>,
}

struct ItemRights {
    name: String,
    level: String,
    sentences: Vec<(String, String)>,
}

/// Everything the person may do that day, in the client that offers most.
pub async fn rights_of<R: Right + Implies<ViewPeople>>(
    permit: &mut Permit<R>,
    person: PersonId,
    day: Day,
) -> Result<Vec<SystemRights>, Problem> {
    let words = Words::of(permit.lang());
    let (kept, id) = (permit.index_known_to(&[person], day).await?, person.to_string());
    let mut found = [Client::Portal, Client::Office].map(|client| kept.effective(&id, client, day));
    let told = [known_pupils(permit, person).await?, vec![id.clone(), permit.person().to_string()]].concat();
    let mut all = Vec::new();
    for (key, system) in systems(permit, words.lang).await? {
        let entries = found.iter_mut().filter_map(|systems| systems.remove(&key)).flatten();
        let entries: Vec<Reached> = entries.filter(|entry| may_be_told(entry, &told)).collect();
        if entries.is_empty() {
            continue;
        }
        let mut names = names(permit, &key, words.lang).await?;
        names.learn_person(permit, &id).await?;
        names.subject = names.person(&id);
        let mut by_item: BTreeMap<usize, (Given, Vec<Reached>)> = BTreeMap::new();
        for entry in entries {
            names.learn_way(permit, &entry.place, entry.relation.as_ref()).await?;
            let row = by_item.entry(names.place_of(&entry.item)).or_insert((entry.given, Vec::new()));
            row.0 = union(row.0, entry.given);
            if !row.1.contains(&entry) {
                row.1.push(entry);
            }
        }
        let items: Vec<ItemRights> = by_item.into_values().map(|(given, entries)| item(words, &names, given, &entries)).collect();
        if !items.is_empty() {
            all.push(SystemRights { system, items });
        }
    }
    Ok(all)
}

/// A way over a pupil is told only to whoever may know that pupil.
fn may_be_told(entry: &Reached, told: &[String]) -> bool {
    match &entry.place {
        PathPlace::Card { pupil, .. } => told.contains(pupil),
        PathPlace::Scope { .. } => true,
    }
}

fn union(one: Given, other: Given) -> Given {
    match (one, other) {
        (Given::Level(one), Given::Level(other)) => Given::Level(one.union(other)),
        _ => Given::Execute,
    }
}

fn item(words: &'static Words, names: &Names, given: Given, entries: &[Reached]) -> ItemRights {
    let name = entries.first().map(|entry| names.item(&entry.item)).unwrap_or_default();
    let mut sentences: Vec<(String, String)> =
        entries.iter().map(|entry| (sentence(words, names, entry), end(words, entry.until))).collect();
    sentences.sort();
    sentences.dedup();
    ItemRights { name, level: given_word(given), sentences }
}

fn given_word(given: Given) -> String {
    match given {
        Given::Level(level) if level == Level::NONE => "none".to_owned(),
        other => other.to_string(),
    }
}

fn sentence(words: &'static Words, names: &Names, entry: &Reached) -> String {
    let role = entry.role.as_deref().map(|role| names.role(role)).unwrap_or_default();
    let name = names.subject.clone();
    match (&entry.place, entry.hat) {
        (PathPlace::Scope { scope }, _) => {
            let key = if entry.role.is_some() { "right-line-role" } else { "right-line-give" };
            let args = [("name", name.into()), ("role", role.into()), ("scope", names.scope(words, scope).into())];
            words.tell(key, &args)
        }
        (PathPlace::Card { pupil, .. }, Hat::Guardian) => {
            words.tell("right-line-guardian", &[("name", name.into()), ("pupil", names.person(pupil).into()), ("role", role.into())])
        }
        (PathPlace::Card { .. }, _) => words.tell("right-line-pupil", &[("name", name.into()), ("role", role.into())]),
    }
}

fn end(words: &'static Words, until: Option<Day>) -> String {
    until.map_or_else(|| words.say("way-open"), |day| words.tell("way-until", &[("day", words.day(day).into())]))
}

pub fn rights(words: &'static Words, person: &PersonCard, all: Vec<SystemRights>, may_ask: bool) -> impl IntoView + use<> {
    let count: usize = all.iter().map(|system| system.items.len()).sum();
    let name = person.given_name.clone();
    let nothing =
        (count == 0).then(|| view! { <p class="why pad-in">{words.tell("person-rights-none", &[("name", name.clone().into())])}</p> });
    let ask = format!("/why?viewer={}", person.person_id);
    let systems = all
        .into_iter()
        .map(|system| {
            let rows = system.items.into_iter().map(|item| row(words, item)).collect_view();
            view! { <h3 class="system">{system.system}</h3><ul class="effective" role="list">{rows}</ul> }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="rights-head">
            <header>
                <h2 id="rights-head">{words.tell("person-rights", &[("name", name.into())])}</h2>
                <span class="n">{words.tell("person-rights-count", &[("count", count.into())])}</span>
                {may_ask.then(|| view! { <span class="right"><a href=ask>{words.say("person-ask")}</a></span> })}
            </header>
            {nothing}
            {systems}
        </section>
    }
}

fn row(words: &'static Words, item: ItemRights) -> impl IntoView + use<> {
    let sentences =
        item.sentences.into_iter().map(|(why, ends)| view! { <p class="why">{why}</p><p class="ends">{ends}</p> }).collect_view();
    view! {
        <li>
            <div class="what"><Mark level=item.level.clone()/><div><b>{item.name}</b><span class="v">{level_word(words, &item.level)}</span></div></div>
            <div>{sentences}</div>
        </li>
    }
}
