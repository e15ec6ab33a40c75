//! What a protected person is called in each target system: a form for each, and a warning where they do not agree.

use leptos::prelude::*;

use super::alias_rules::{Agreement, agreement};
use super::alias_store::SystemAlias;
use crate::basics::PersonId;
use crate::ui::{Action, Icon, Sign, TextField, Typed};
use crate::words::Words;

pub fn aliases(words: &'static Words, id: PersonId, named: Vec<SystemAlias>, may: bool, typed: &Typed) -> impl IntoView + use<> {
    let agreement = agreement(named.iter().map(|alias| alias.name.as_deref()));
    let any = named.iter().any(|alias| alias.name.is_some());
    let rows = named.into_iter().map(|alias| if may { form(words, id, alias, typed) } else { line(words, alias) }).collect_view();
    view! {
        <section class="sheet" aria-labelledby="alias-head">
            <header><h2 id="alias-head">{words.say("alias-title")}</h2></header>
            {state(words, agreement, any)}
            <ul class="plain parts" role="list">{rows}</ul>
            <footer>{words.say("alias-hint")}</footer>
        </section>
    }
}

fn state(words: &'static Words, agreement: Agreement, any: bool) -> impl IntoView + use<> {
    let warning = |key: &str| view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{words.say(key)}</p></div></div> };
    let calm = match (any, agreement.differ || agreement.missing) {
        (false, _) => Some("alias-none"),
        (true, false) => Some("alias-agree"),
        _ => None,
    };
    view! {
        <div class="pad-in stack-s">
            {agreement.differ.then(|| warning("alias-differ"))}
            {agreement.missing.then(|| warning("alias-missing"))}
            {calm.map(|key| view! { <p class="muted">{words.say(key)}</p> })}
        </div>
    }
}

fn since(words: &Words, alias: &SystemAlias) -> Option<String> {
    let day = alias.from_day.as_deref()?.parse().ok()?;
    Some(words.tell("alias-since", &[("day", words.day(day).into())]))
}

/// One system, to be set. What was typed and refused stands in the form of the system it was typed for.
fn form(words: &'static Words, id: PersonId, alias: SystemAlias, typed: &Typed) -> AnyView {
    let mine = typed.or("system", "") == alias.system_key;
    let value = |field: &str, known: Option<&String>| {
        let known = known.cloned().unwrap_or_default();
        if mine { typed.or(field, &known) } else { known }
    };
    let fault = |field: &str| typed.fault(field).filter(|_| mine);
    let key = alias.system_key.clone();
    let heading = format!("alias-{key}");
    let end = alias.alias_id.map(|row| {
        let label = words.say("alias-end");
        let spoken = format!("{label}: {}", alias.system);
        view! { <Action path="/api/end_alias" values=vec![("alias", row.to_string())] label=label spoken=spoken class="btn small"/> }
    });
    view! {
        <li>
            <h3 id=heading.clone()>{words.tell("alias-in", &[("system", alias.system.clone().into())])}</h3>
            <form method="post" action="/api/set_alias" class="filters" aria-labelledby=heading>
                <input type="hidden" name="person" value=id.to_string()/>
                <input type="hidden" name="system" value=key.clone()/>
                <input type="hidden" name="known" value=alias.alias_id.map(|row| row.to_string()).unwrap_or_default()/>
                <TextField id=format!("alias-name-{key}") name="name" label=words.say("alias-name") value=value("name", alias.name.as_ref()) fault=fault("name") autocomplete="off" grow=true/>
                <TextField id=format!("alias-user-{key}") name="user_name" label=words.say("alias-user-name") value=value("user_name", alias.user_name.as_ref()) fault=fault("user_name") autocomplete="off"/>
                <button class="btn" type="submit">{words.say("alias-save")}</button>
            </form>
            <div class="actions"><span class="muted">{since(words, &alias)}</span>{end}</div>
        </li>
    }
    .into_any()
}

/// One system, to be read.
fn line(words: &'static Words, alias: SystemAlias) -> AnyView {
    let since = since(words, &alias);
    let named = [alias.name, alias.user_name].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let named = if named.is_empty() { words.say("alias-empty") } else { named };
    view! { <li><b>{alias.system}</b>" "{named}<span class="muted">" "{since}</span></li> }.into_any()
}
