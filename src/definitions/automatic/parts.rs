//! What the page of rules is made of: a rule in words, whom one concerns, the form that looks ahead.

use leptos::prelude::*;
use uuid::Uuid;

use super::super::book::Book;
use super::law::On;
use super::page::PATH;
use super::store::Matched;
use crate::ui::url::{Query, encode};
use crate::ui::{Choice, Icon, SelectField, Sign, TextField, Typed};
use crate::words::Words;

/// A rule that would be made, or ended.
pub struct Ahead {
    pub on: On,
    pub role: Uuid,
    pub ends: Option<Uuid>,
    pub matched: Matched,
    /// Pupils in their scopes.
    pub pupils: i64,
    /// The first of those concerned: id, name, where.
    pub people: Vec<(Uuid, String, String)>,
    pub clashes: Vec<Clash>,
}

/// A two-roles rule that a new rule would break, and for whom.
pub struct Clash {
    pub about: String,
    pub is_on: bool,
    pub people: Vec<(Uuid, String)>,
}

/// A position or duty in the reader's words, or in the source's own where there are none.
fn ground(words: &Words, on: &On) -> String {
    let Some(word) = on.word() else { return words.say("rules-on-head") };
    let key = format!("{}-{word}", on.kind());
    if words.has(&key) { words.say(&key) } else { word.to_owned() }
}

pub fn sentence(words: &Words, book: &Book, on: &On, role: Uuid) -> String {
    let role = book.roles.iter().find(|one| one.id == role).map(|one| one.name.clone()).unwrap_or_default();
    let (role, word) = (("role", role.into()), ground(words, on));
    match on {
        On::Head => words.tell("systems-rule-head", &[role]),
        On::Position(_) => words.tell("systems-rule-position", &[("position", word.into()), role]),
        On::Duty(_) => words.tell("systems-rule-duty", &[("duty", word.into()), role]),
    }
}

/// Whom it concerns today: counts first, then names, then the press that does it.
pub fn preview(words: &'static Words, book: &Book, ahead: Ahead, typed: &Typed) -> impl IntoView + use<> {
    let Ahead { on, role, ends, matched, pupils, people, clashes } = ahead;
    let count = |count: i64| usize::try_from(count).unwrap_or(0);
    let counts = [("people", count(matched.people).into()), ("units", count(matched.units).into()), ("held", count(matched.held).into())];
    let told = if ends.is_some() { "rules-would-end" } else { "rules-would-give" };
    let more = count(matched.people).saturating_sub(people.len());
    let more = (more > 0).then(|| view! { <li class="muted">{words.tell("rules-more", &[("count", more.into())])}</li> });
    let names = people
        .into_iter()
        .map(|(id, name, unit)| view! { <li><a href=format!("/people/{id}")>{name}</a>" "<span class="hint">{unit}</span></li> });
    let back = format!("{PATH}?system={}", encode(&book.system));
    let fields = match ends {
        Some(rule) => vec![("rule", rule.to_string())],
        None => vec![("system", book.system.clone()), ("when", on.told()), ("role", role.to_string())],
    };
    let (action, press, class) =
        if ends.is_some() { ("/api/end_rule", "rules-end-now", "btn stop") } else { ("/api/add_rule", "rules-make-now", "btn primary") };
    let fields = fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    view! {
        <section class="sheet pad stack-s" aria-labelledby="ahead-head">
            <h2 id="ahead-head">{words.say("rules-ahead")}</h2>
            <p><b>{sentence(words, book, &on, role)}</b></p>
            <p>{words.tell(told, &counts)}</p>
            <p>{words.tell("rules-pupils", &[("count", count(pupils).into())])}</p>
            <ul class="plain columns" role="list">{names.collect_view()}{more}</ul>
            {clashes.into_iter().map(|clash| clash_note(words, clash)).collect_view()}
            <form method="post" action=action class="stack-s">
                {fields}
                <TextField id="rule-reason" name="reason" label=words.say("roles-reason") value=typed.or("reason", "") fault=typed.fault("reason")/>
                <div class="actions"><button class=class type="submit">{words.say(press)}</button><a class="btn quiet" href=back>{words.say("concept-cancel")}</a></div>
            </form>
        </section>
    }
}

/// A two-roles rule with those who would hold both.
fn clash_note(words: &'static Words, clash: Clash) -> impl IntoView {
    let state = words.say(if clash.is_on { "conflicts-on" } else { "conflicts-off" });
    let said = words.tell("conflicts-would-hold", &[("count", clash.people.len().into())]);
    let names = clash.people.into_iter().map(|(id, name)| view! { <li><a href=format!("/people/{id}")>{name}</a></li> });
    view! {
        <div class="note wait">
            <Icon sign=Sign::Warning/>
            <div><p>{clash.about}" "<span class="chip">{state}</span></p><p>{said}</p><ul class="plain columns" role="list">{names.collect_view()}</ul></div>
        </div>
    }
}

/// The form that asks whom a new rule would give a role; nothing is saved by it.
pub fn form(words: &'static Words, book: &Book, grounds: Vec<On>, query: &Query, typed: &Typed) -> impl IntoView + use<> {
    let choose = |key: &str| std::iter::once(Choice::new("", words.say(key)));
    let whens = choose("rules-choose-ground").chain(grounds.into_iter().map(|on| {
        let group = words.say(&format!("rules-kind-{}", on.kind()));
        Choice::new(on.told(), ground(words, &on)).under(group)
    }));
    let live = book.roles.iter().filter(|role| !role.is_archived());
    let roles = choose("roles-choose-role").chain(live.map(|role| Choice::new(role.id, role.name.clone())));
    let asked = |name: &str| typed.or(name, query.get(name).unwrap_or_default());
    view! {
        <form class="sheet pad stack-s" action=PATH aria-labelledby="rule-new">
            <h2 id="rule-new">{words.say("rules-new")}</h2>
            <input type="hidden" name="system" value=book.system.clone()/>
            <div class="two">
                <SelectField id="rule-when" name="when" label=words.say("rules-when") choices=whens.collect() chosen=asked("when") fault=typed.fault("when")/>
                <SelectField id="rule-role" name="role" label=words.say("concept-role") choices=roles.collect() chosen=asked("role") fault=typed.fault("role")/>
            </div>
            <div class="actions"><button class="btn" type="submit">{words.say("rules-look")}</button></div>
        </form>
    }
}
