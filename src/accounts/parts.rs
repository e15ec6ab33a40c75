//! The parts of the account form: each a form of its own, so that one mistake costs one field.

use leptos::prelude::*;

use super::store::Facts;
use crate::basics::{Clock, PersonId};
use crate::ui::{Action, Icon, Sign, TextField, Typed};
use crate::words::Words;

/// The one-time password, large and once.
pub fn once_shown(words: &'static Words, facts: &Facts, once: String, clock: &Clock) -> impl IntoView + use<> {
    let until = facts.expires_at.as_deref().map(|at| words.tell("accounts-once-until", &[("when", words.moment(clock, at).into())]));
    view! {
        <section class="sheet" aria-labelledby="once-head">
            <header><h2 id="once-head">{words.say("accounts-once")}</h2></header>
            <dl class="facts pad-in">
                <dt>{words.say("account-user-name")}</dt><dd><code>{facts.user_name.clone()}</code></dd>
                <dt>{words.say("accounts-once")}</dt><dd><code class="secret">{once}</code></dd>
            </dl>
            <footer>{words.say("accounts-once-hint")}" "{until}</footer>
        </section>
    }
}

pub fn create(words: &'static Words, id: PersonId, facts: &Facts, proposed: &str, typed: &Typed) -> impl IntoView + use<> {
    let hidden = (facts.is_shielded > 0).then(|| view! { <p class="muted">{words.say("accounts-name-protected")}</p> });
    view! {
        <form method="post" action="/api/make_account" class="sheet pad stack-s narrow">
            <p>{words.say("accounts-none")}</p>
            <input type="hidden" name="person" value=id.to_string()/>
            <TextField id="user-name" name="user_name" label=words.say("account-user-name") hint=words.say("accounts-name-hint") required=true
                autocomplete="off" value=typed.or("user_name", proposed) fault=typed.fault("user_name")/>
            {hidden}
            <div class="actions"><button class="btn primary" type="submit">{words.say("accounts-make")}</button></div>
        </form>
    }
}

/// `better`: what is proposed for a protected person whose user name tells who she is.
pub fn user_name(words: &'static Words, id: PersonId, facts: &Facts, better: Option<String>, typed: &Typed) -> impl IntoView + use<> {
    let now = facts.user_name.clone().unwrap_or_default();
    let better = better.map(|name| {
        let label = words.tell("accounts-name-change", &[("name", (&name).into())]);
        view! {
            <div class="note pad-in"><Icon sign=Sign::Shield/><div><p>{words.say("accounts-name-tells")}</p></div>
                <div class="actions">
                    <Action path="/api/rename_account" values=vec![("person", id.to_string()), ("user_name", name)] label=label class="btn small"/>
                </div>
            </div>
        }
    });
    view! {
        <section class="sheet" aria-labelledby="name-head">
            <header><h2 id="name-head">{words.say("account-user-name")}</h2></header>
            {better}
            <form method="post" action="/api/rename_account" class="filters pad-in">
                <input type="hidden" name="person" value=id.to_string()/>
                <TextField id="user-name" name="user_name" label=words.say("accounts-name-new") hint=words.say("accounts-name-hint") required=true grow=true
                    autocomplete="off" value=typed.or("user_name", &now) fault=typed.fault("user_name")/>
                <button class="btn" type="submit">{words.say("accounts-rename")}</button>
            </form>
        </section>
    }
}

pub fn password(words: &'static Words, id: PersonId, facts: &Facts, may_give: bool) -> impl IntoView + use<> {
    let person = id.to_string();
    let must = facts.must_change == Some(true);
    let give = if may_give {
        view! {
            <form method="post" action="/api/give_password" class="stack-s">
                <input type="hidden" name="person" value=person.clone()/>
                <p>{words.say("accounts-give-lede")}</p>
                <label class="check"><input type="checkbox" name="must_change" value="yes" checked=true/>{words.say("accounts-must-change")}</label>
                <div class="actions"><button class="btn" type="submit">{words.say("accounts-give")}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{words.say("fault-account-more")}</p></div></div> }.into_any()
    };
    let ask = facts.password_at.is_some().then(|| {
        let values = vec![("person", person), ("must", (!must).to_string())];
        let (hint, label) =
            if must { ("accounts-change-is-asked", "accounts-change-drop") } else { ("accounts-change-hint", "accounts-change-ask") };
        view! {
            <div class="stack-s">
                <p>{words.say(hint)}</p>
                <div class="actions"><Action path="/api/must_change_password" values=values label=words.say(label)/></div>
            </div>
        }
    });
    view! {
        <section class="sheet" aria-labelledby="password-head">
            <header><h2 id="password-head">{words.say("sign-in-password")}</h2></header>
            <div class="pad-in stack">{give}{ask}</div>
        </section>
    }
}

pub fn portals(words: &'static Words, id: PersonId, facts: &Facts) -> impl IntoView + use<> {
    let (own, other) = facts.portals();
    let none = (!own && !other).then(|| {
        view! { <div class="note wait"><Icon sign=Sign::Warning/><div><p>{words.say("accounts-portal-none")}</p></div></div> }
    });
    view! {
        <section class="sheet" aria-labelledby="portals-head">
            <header><h2 id="portals-head">{words.say("accounts-portals")}</h2></header>
            <form method="post" action="/api/set_portals" class="pad-in stack-s">
                {none}
                <input type="hidden" name="person" value=id.to_string()/>
                <fieldset>
                    <legend class="hint">{words.say("accounts-portals-hint")}</legend>
                    <div class="stack-s">
                        <label class="check"><input type="checkbox" name="own" value="yes" checked=own/>{words.say("accounts-portal-own")}</label>
                        <label class="check"><input type="checkbox" name="other" value="yes" checked=other/>{words.say("accounts-portal-other")}</label>
                    </div>
                </fieldset>
                <div class="actions"><button class="btn" type="submit">{words.say("accounts-portals-save")}</button></div>
            </form>
        </section>
    }
}

pub fn lock(words: &'static Words, id: PersonId, facts: &Facts, clock: &Clock) -> impl IntoView + use<> {
    let body = if let Some(at) = &facts.locked_at {
        let since = words.tell("accounts-locked-since", &[("when", words.moment(clock, at).into())]);
        let reason = facts.lock_reason.clone().map(|reason| view! { <p class="why">{reason}</p> });
        view! {
            <div class="pad-in stack-s">
                <div class="note stop"><Icon sign=Sign::Lock/><div><p>{since}</p></div></div>
                {reason}
                <div class="actions"><Action path="/api/open_account" values=vec![("person", id.to_string())] label=words.say("person-open") sign=Sign::Lock/></div>
            </div>
        }
        .into_any()
    } else {
        view! {
            <form method="post" action="/api/lock_account" class="pad-in stack-s">
                <input type="hidden" name="person" value=id.to_string()/>
                <TextField id="reason" name="reason" label=words.say("accounts-lock-reason") hint=words.say("accounts-lock-hint")/>
                <div class="actions"><button class="btn stop" type="submit"><Icon sign=Sign::Lock/>{words.say("person-lock")}</button></div>
            </form>
        }
        .into_any()
    };
    view! {
        <section class="sheet" aria-labelledby="lock-head">
            <header><h2 id="lock-head">{words.say("accounts-lock")}</h2></header>
            {body}
        </section>
    }
}

pub fn facts_of(words: &'static Words, facts: &Facts, clock: &Clock) -> impl IntoView + use<> {
    let moment = |at: &Option<String>, none: &str| at.as_deref().map_or_else(|| words.say(none), |at| words.moment(clock, at));
    let email = facts.email.clone().filter(|email| !email.is_empty()).unwrap_or_else(|| words.say("accounts-no-email"));
    let seen = facts.last_seen_at.as_deref().map_or_else(|| words.say("person-never-seen"), |at| words.moment_day(clock, at));
    view! {
        <section class="sheet" aria-labelledby="facts-head">
            <header><h2 id="facts-head">{words.say("account-facts")}</h2></header>
            <dl class="facts pad-in">
                <dt>{words.say("person-last-seen")}</dt><dd>{seen}</dd>
                <dt>{words.say("account-password-at")}</dt><dd>{moment(&facts.password_at, "accounts-no-password")}</dd>
                {facts.expires_at.as_deref().map(|at| view! { <dt>{words.say("accounts-once-ends")}</dt><dd>{words.moment(clock, at)}</dd> })}
                <dt>{words.say("person-email")}</dt><dd>{email}</dd>
            </dl>
        </section>
    }
}
