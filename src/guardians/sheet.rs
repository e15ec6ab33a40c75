//! One pupil's sheet: who she is, and a form for each of her guardians.

use std::collections::HashMap;

use leptos::prelude::*;
use uuid::Uuid;

use super::extent::Module;
use super::model::{LinkRow, PupilRow};
use super::rules::{self, Basis};
use super::seen::Seen;
use super::sentence::{consent, rests_on, says};
use crate::basics::{Clock, Day, PersonId};
use crate::rights::Access;
use crate::ui::{Choice, Icon, SelectField, Sign, TextField, Typed};
use crate::words::Words;

/// Who looks, and when.
pub struct Looking {
    pub words: &'static Words,
    pub today: Day,
    pub clock: Clock,
    pub may_set: bool,
    pub me: PersonId,
    pub typed: Typed,
    /// What a consent can be confined to.
    pub offered: Vec<Module>,
}

pub fn sheet(
    looking: &Looking,
    pupil: &PupilRow,
    links: &[&LinkRow],
    seen: &HashMap<(Uuid, Uuid), Seen>,
    setters: &HashMap<Uuid, String>,
) -> impl IntoView + use<> {
    let words = looking.words;
    let head = format!("pupil-{}", pupil.person_id);
    // Two pupils may have one name: the class and the birth date tell them apart.
    let names = format!("{head} born-{}", pupil.person_id);
    let born_id = format!("born-{}", pupil.person_id);
    let born = match pupil.born() {
        Some(born) => words.tell("guardians-born", &[("place", pupil.place().into()), ("day", words.day(born).into())]),
        None => words.tell("guardians-born-unknown", &[("place", pupil.place().into())]),
    };
    let nothing = Seen::default();
    let rows = links
        .iter()
        .map(|link| {
            let seen = seen.get(&(link.guardian_id, link.pupil_id)).unwrap_or(&nothing);
            let setter = link.set_by.and_then(|person| setters.get(&person)).map(String::as_str);
            row(looking, pupil, link, seen, setter)
        })
        .collect_view();
    let shield = (pupil.shields > 0).then(|| {
        let text = words.tell("guardians-shield", &[("pupil", pupil.given_name.as_str().into())]);
        view! { <div class="pad-in"><p class="why">{text}</p></div> }
    });
    view! {
        <section class="sheet" aria-labelledby=names>
            <div class="pupil">
                <h3 id=head><a href=format!("/people/{}", pupil.person_id)>{pupil.name()}</a></h3>
                <span class="muted" id=born_id>{born}</span>
                {chips(looking, pupil)}
                {pupil.born().is_some_and(|born| rules::may_consent(born, looking.today)).then(|| view! {
                    <span class="right-end"><a href=format!("/guardians/{}/consent", pupil.person_id)>{words.say("consent-form")}</a></span>
                })}
            </div>
            {shield}
            {rows}
        </section>
    }
}

fn chips(looking: &Looking, pupil: &PupilRow) -> impl IntoView + use<> {
    let words = looking.words;
    let shield = (pupil.shields > 0)
        .then(|| view! { <span class="chip shield"><Icon sign=Sign::Shield/>{words.say("guardians-chip-shield")}</span> });
    let age = match pupil.born() {
        None => Some(("chip stop", Sign::Warning, words.say("guardians-chip-unknown"))),
        Some(born) => {
            let days = born.birthday(18).days_since(looking.today);
            match u64::try_from(days) {
                Ok(0) => Some(("chip wait", Sign::Clock, words.say("guardians-chip-today"))),
                Ok(days @ 1..=90) => Some(("chip wait", Sign::Clock, words.tell("guardians-chip-soon", &[("count", days.into())]))),
                Ok(_) => None,
                Err(_) => Some(("chip plain", Sign::Person, words.say("guardians-chip-adult"))),
            }
        }
    };
    view! {
        {shield}
        {age.map(|(class, sign, text)| view! { <span class=class><Icon sign=sign/>{text}</span> })}
    }
}

fn row(looking: &Looking, pupil: &PupilRow, link: &LinkRow, seen: &Seen, setter: Option<&str>) -> impl IntoView + use<> {
    let words = looking.words;
    let id = link.guardianship_id.to_string();
    let was = word(link.access());
    let may_set = looking.may_set && link.guardian() != looking.me && link.pupil() != looking.me;
    let is_typed = looking.typed.or("link", "") == id;
    let chosen = if is_typed { looking.typed.or("access", was) } else { was.to_owned() };
    let legend = words.tell("guardians-access-of", &[("guardian", link.name().into()), ("pupil", pupil.name().into())]);
    let no_birth = pupil.born_on.is_none();
    let states = [("auto", "guardians-auto"), ("on", "guardians-on"), ("off", "guardians-off")].map(|(value, key)| {
        let disabled = !may_set || (value == "on" && no_birth && was != "on");
        view! { <label><input type="radio" name="access" value=value checked=chosen == value disabled=disabled/>{words.say(key)}</label> }
    });
    let capacity = [
        words.say(if link.custodial { "guardians-custodial" } else { "guardians-not-custodial" }),
        words.say(if link.informed { "guardians-informed" } else { "guardians-not-informed" }),
    ];
    let sentence = says(words, pupil, link, seen, looking.today);
    let more = [rests_on(words, link, setter, &looking.clock), consent(words, pupil, link, &looking.offered)];
    let more = more.into_iter().flatten().map(|text| view! { <p class="muted">{text}</p> }).collect_view();
    let grounds = may_set.then(|| grounds(looking, &id, is_typed));
    let save = may_set.then(|| view! { <button class="btn primary small save" type="submit">{words.say("guardians-save")}</button> });
    view! {
        <form class=if is_typed { "link typed" } else { "link" } method="post" action="/api/set_guardian" data-was=was>
            <input type="hidden" name="link" value=id/>
            <div><b><a href=format!("/people/{}", link.guardian_id)>{link.name()}</a></b><div class="muted">{capacity.join(", ")}</div></div>
            <fieldset><legend class="sr">{legend}</legend><div class="seg">{states}</div></fieldset>
            <div class="out"><div><p class="why">{sentence}</p>{more}</div>{save}</div>
            {grounds}
        </form>
    }
}

/// On what the change rests: asked for when it is one that needs it.
fn grounds(looking: &Looking, id: &str, is_typed: bool) -> impl IntoView + use<> {
    let (words, typed) = (looking.words, &looking.typed);
    let fault = |field: &str| if is_typed { typed.fault(field) } else { None };
    // A fault leads to its field by name; every other row has ids of its own.
    let own = |field: &str| if is_typed { field.to_owned() } else { format!("{field}-{id}") };
    let value = |field: &str| if is_typed { typed.or(field, "") } else { String::new() };
    let choices = Basis::ALL.map(|basis| Choice::new(basis.word(), words.say(&format!("guardians-basis-{}", basis.word()))));
    view! {
        <div class="grounds">
            <SelectField id=own("basis") name="basis" label=words.say("guardians-basis") choices=choices.to_vec() chosen=value("basis") fault=fault("basis").or_else(|| fault("access"))/>
            <TextField id=own("reference") name="reference" label=words.say("guardians-reference") value=value("reference") hint=words.say("guardians-reference-hint") fault=fault("reference")/>
        </div>
    }
}

/// The words of the form, as in the design's style.
pub fn word(access: Access) -> &'static str {
    match access {
        Access::Automatic => "auto",
        Access::Enabled => "on",
        Access::Disabled => "off",
    }
}
