//! The rules of a system in words, each with how many have its role by it; below, one that would be made or ended, with whom it
//! concerns today.

use leptos::prelude::*;
use uuid::Uuid;

use super::super::book::Book;
use super::super::page::{chosen, may_define, system_tabs};
use super::super::store::book;
use super::api::OWN;
use super::law::On;
use super::parts::{Ahead, Clash, form, preview, sentence};
use super::store::{self, Rule};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::roles::conflicts;
use crate::systems::standing;
use crate::ui::url::encode;
use crate::ui::{Empty, Head, typed_for};
use crate::words::{Words, use_words};

pub struct RulesPage;

pub const PATH: &str = "/roles/rules";
/// So many of those concerned are named.
const NAMED: i64 = 50;

impl Page for RulesPage {
    type Right = ViewRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, _) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let book = book(permit, &system).await?;
        let rules = store::rules(permit, &system).await?;
        let edits = may_define(permit) && system != OWN;
        let mut rows = Vec::new();
        for rule in &rules {
            let matched = store::matched(permit, &rule.on()?, rule.role_id).await?;
            rows.push(row(words, &book, rule, matched.people, matched.units, edits)?);
        }
        let typed = typed_for(asked.visitor.flash.as_ref(), "/api/add_rule");
        let (above, below) = if edits {
            let ahead = ahead(permit, &book, &rules, asked).await?.map(|ahead| preview(words, &book, ahead, &typed));
            let grounds = store::grounds(permit).await?;
            (ahead, Some(form(words, &book, grounds, &asked.query, &typed)))
        } else {
            (None, None)
        };
        let list = if rows.is_empty() {
            view! { <Empty title=words.say("rules-none") hint=words.say("rules-none-hint")/> }.into_any()
        } else {
            view! { <ul class="plain rulelist" role="list">{rows}</ul> }.into_any()
        };
        let own = (system == OWN).then(|| view! { <p class="hint">{words.say("fault-rule-own")}</p> });
        let body = view! {
            <Head title=words.say("rules-title") lede=words.say("rules-lede")/>
            {system_tabs(words, PATH, &systems, &system)}
            <div class="stack">
                {above}
                <section class="sheet pad" aria-label=words.say("rules-title")>{list}{own}</section>
                {below}
            </div>
        };
        Ok(Sheet::new(words.say("rules-title"), body))
    }
}

fn row(words: &'static Words, book: &Book, rule: &Rule, people: i64, units: i64, edits: bool) -> Result<impl IntoView + use<>, Problem> {
    let said = sentence(words, book, &rule.on()?, rule.role_id);
    let count = |count: i64| usize::try_from(count).unwrap_or(0);
    let today = words.tell("rules-today", &[("people", count(people).into()), ("units", count(units).into())]);
    let end = edits.then(|| {
        let href = format!("{PATH}?system={}&end={}", encode(&book.system), rule.id);
        view! { <a class="btn quiet small" href=href aria-label=format!("{}: {said}", words.say("rules-end"))>{words.say("rules-end")}</a> }
    });
    Ok(view! { <li><div><b>{said.clone()}</b>" "<span class="hint">{today}</span></div>{end}</li> })
}

/// What the page was asked to look ahead to: a rule that would be made, or one that would end.
async fn ahead(permit: &mut Permit<ViewRoles>, book: &Book, rules: &[Rule], asked: &Asked) -> Result<Option<Ahead>, Problem> {
    let ending = asked.query.get("end").and_then(|id| rules.iter().find(|rule| rule.id.to_string() == id));
    let known = |id: &str| id.parse::<Uuid>().ok().filter(|id| book.roles.iter().any(|one| one.id == *id));
    let making = asked.query.get("when").and_then(On::parse).zip(asked.query.get("role").and_then(known));
    let (on, role) = match (ending, making) {
        (Some(rule), _) => (rule.on()?, rule.role_id),
        (None, Some(making)) => making,
        (None, None) => return Ok(None),
    };
    let matched = store::matched(permit, &on, role).await?;
    let people = store::first(permit, &on, NAMED).await?;
    let pupils = store::pupils(permit, &on).await?;
    let clashes = if ending.is_some() { Vec::new() } else { clashes(permit, book, &on, role).await? };
    let shown = people.iter().map(|(id, ..)| *id).chain(clashes.iter().flat_map(|clash| clash.people.iter().map(|(id, _)| *id)));
    let shown: Vec<PersonId> = shown.map(PersonId).collect();
    permit.log_reads(shown).await?;
    Ok(Some(Ahead { on, role, ends: ending.map(|rule| rule.id), matched, pupils, people, clashes }))
}

/// The two-roles rules of the system that the role stands in, with who would come to hold both (N-16): also those that are not on.
async fn clashes(permit: &mut Permit<ViewRoles>, book: &Book, on: &On, role: Uuid) -> Result<Vec<Clash>, Problem> {
    let Some(role) = book.role_by_id(role) else { return Ok(Vec::new()) };
    let lang = permit.lang();
    let switched_on = conflicts::switched_on(permit, &book.system).await?;
    let rules = standing::file(permit, &book.system).await?.map(|profile| profile.conflicts).unwrap_or_default();
    let mut clashes = Vec::new();
    for rule in rules.into_iter().filter(|rule| rule.roles.contains(&role.key)) {
        let people = store::both(permit, on, &book.system, &conflicts::others(&rule, &role.key)).await?;
        if !people.is_empty() {
            clashes.push(Clash { about: conflicts::said(&rule, lang), is_on: switched_on.contains(&rule.key), people });
        }
    }
    Ok(clashes)
}
