//! The rules of a system: which roles nobody holds together, why, who does today, and the switch.

use std::collections::BTreeSet;

use leptos::prelude::*;
use uuid::Uuid;

use super::super::page::{chosen, may_define, system_tabs};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::roles::conflicts::{holders, said, switched_on};
use crate::systems::profile::{Conflict, Profile};
use crate::systems::standing;
use crate::ui::{Empty, Head, TextField, typed_for};
use crate::words::{Words, use_words};

pub struct ConflictsPage;

const PATH: &str = "/roles/conflicts";
/// So many are named.
const NAMED: i64 = 50;

impl Page for ConflictsPage {
    type Right = ViewRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems: Vec<(String, String)> = systems(permit, words.lang).await?.into_iter().filter(|(key, _)| key != "rollbok").collect();
        let Some((system, _)) = chosen(&systems, asked.query.get("system")) else {
            let body = view! { <Head title=words.say("conflicts-title")/><Empty title=words.say("roledef-none") hint=words.say("conflicts-lede")/> };
            return Ok(Sheet::new(words.say("conflicts-title"), body));
        };
        let profile = standing::find(permit, &system).await?.ok_or(Problem::NotFound)?;
        let on = switched_on(permit, &system).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), "/api/switch_conflict");
        let edits = may_define(permit);
        let (mut rows, mut shown) = (Vec::new(), BTreeSet::new());
        for rule in &profile.conflicts {
            let people = store::first(permit, &system, &rule.roles, NAMED).await?;
            shown.extend(people.iter().map(|(id, _)| PersonId(*id)));
            let count = holders(permit, &system, &rule.roles).await?;
            let fault = typed.fault("reason").filter(|_| typed.or("conflict", "") == rule.key);
            rows.push(section(Told { words, profile: &profile, edits }, rule, on.contains(&rule.key), count, people, fault));
        }
        permit.log_reads(shown).await?;
        let list = if rows.is_empty() {
            view! { <div class="sheet"><Empty title=words.say("conflicts-none") hint=words.say("conflicts-none-hint")/></div> }.into_any()
        } else {
            rows.into_any()
        };
        let body = view! {
            <Head title=words.say("conflicts-title") lede=words.say("conflicts-lede")/>
            {system_tabs(words, PATH, &systems, &system)}
            <div class="stack">{list}</div>
        };
        Ok(Sheet::new(words.say("conflicts-title"), body))
    }
}

#[derive(Clone, Copy)]
struct Told<'p> {
    words: &'static Words,
    profile: &'p Profile,
    edits: bool,
}

fn section(
    told: Told<'_>,
    rule: &Conflict,
    is_on: bool,
    count: u64,
    people: Vec<(Uuid, String)>,
    fault: Option<String>,
) -> impl IntoView + use<> {
    let Told { words, profile, edits } = told;
    let name = |key: &String| profile.role(key).map_or_else(|| key.clone(), |role| role.names.of(words.lang).to_owned());
    let roles = rule.roles.iter().map(name).collect::<Vec<_>>().join(" + ");
    let head = format!("conflict-{}", rule.key);
    let labelled = head.clone();
    let more = usize::try_from(count).unwrap_or(usize::MAX).saturating_sub(people.len());
    let more = (more > 0).then(|| view! { <li class="muted">{words.tell("rules-more", &[("count", more.into())])}</li> });
    let names = people.into_iter().map(|(id, name)| view! { <li><a href=format!("/people/{id}")>{name}</a></li> }).collect_view();
    let (state, class) = if is_on { ("conflicts-on", "chip ok") } else { ("conflicts-off", "chip") };
    let press = edits.then(|| {
        let label = words.say(if is_on { "conflicts-switch-off" } else { "conflicts-switch-on" });
        view! {
            <form method="post" action="/api/switch_conflict" class="stack-s">
                <input type="hidden" name="system" value=profile.key.clone()/>
                <input type="hidden" name="conflict" value=rule.key.clone()/>
                <input type="hidden" name="on" value=(!is_on).to_string()/>
                <TextField id=format!("reason-{}", rule.key) name="reason" label=words.say("roles-reason") fault=fault/>
                <div class="actions"><button class="btn" type="submit" aria-label=format!("{label}: {roles}")>{label.clone()}</button></div>
            </form>
        }
    });
    view! {
        <section class="sheet pad stack-s" aria-labelledby=labelled>
            <h2 id=head>{roles}</h2>
            <p><span class=class>{words.say(state)}</span>{rule.hard.then(|| view! { " "<span class="chip stop">{words.say("conflicts-hard")}</span> })}</p>
            <p>{said(rule, words.lang)}</p>
            <p><b>{words.tell("conflicts-holders", &[("count", count.into())])}</b></p>
            <ul class="plain columns" role="list">{names}{more}</ul>
            {press}
        </section>
    }
}
