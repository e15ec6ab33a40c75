//! Who gets a role of a system by itself, who gives whom which, its walls, and the systems it feeds.

use leptos::prelude::*;

use super::keepers::Keepers;
use super::profile::Wall;
use super::system_page::Told;
use crate::rights::{Audience, When};

pub fn rules(told: Told<'_>) -> impl IntoView + use<> {
    let words = told.words;
    let role = |key: &str| ("role", told.role(key).into());
    let by_rule = told.profile.rules.iter().map(|rule| match &rule.when {
        When::Head => words.tell("systems-rule-head", &[role(&rule.role)]),
        When::Position(position) => {
            words.tell("systems-rule-position", &[("position", told.word("position", position).into()), role(&rule.role)])
        }
        When::Duty(duty) => words.tell("systems-rule-duty", &[("duty", told.word("duty", duty).into()), role(&rule.role)]),
    });
    let by_root = told.profile.audience.iter().map(|row| match row.audience {
        Audience::Pupil => words.tell("systems-audience-pupil", &[role(&row.role)]),
        Audience::Guardian => words.tell("systems-audience-guardian", &[role(&row.role)]),
    });
    let given = told.profile.roles.iter().filter(|by| !by.assigns.is_empty()).map(|by| {
        let roles = by.assigns.iter().map(|key| told.role(key)).collect::<Vec<_>>().join("; ");
        words.tell("systems-assigns", &[("by", told.role(&by.key).into()), ("roles", roles.into())])
    });
    let said: Vec<String> = by_rule.chain(by_root).chain(given).collect();
    let none = said.is_empty().then(|| view! { <p class="pad-in muted">{words.say("systems-rules-none")}</p> });
    let list = said.into_iter().map(|said| view! { <li class="why">{said}</li> }).collect_view();
    view! {
        <section class="sheet" aria-labelledby="rules-head">
            <header><h2 id="rules-head">{words.say("systems-rules")}</h2></header>
            {none}
            <div class="pad-in"><ul class="plain" role="list">{list}</ul></div>
        </section>
    }
}

pub fn walls_and_conflicts(told: Told<'_>, keepers: Option<&Keepers>) -> impl IntoView + use<> {
    let words = told.words;
    let names = |keys: &[String]| keys.iter().map(|key| told.role(key)).collect::<Vec<_>>().join("; ");
    let walls = told.profile.walls.iter().map(|wall| {
        let name = told.name(&wall.names);
        let closed = words.tell("systems-wall", &[("wall", name.into())]);
        let by = (!wall.configurators.is_empty()).then(|| words.tell("systems-wall-by", &[("roles", names(&wall.configurators).into())]));
        let supers = &wall.superconfigurators;
        let above = (!supers.is_empty()).then(|| words.tell("systems-wall-named", &[("roles", names(supers).into())]));
        let said = [Some(closed), by, above].into_iter().flatten().collect::<Vec<_>>().join(" ");
        (said, keepers.map(|keepers| held(told, wall, keepers)))
    });
    let walls: Vec<_> = walls.collect();
    let conflicts = told.profile.conflicts.iter().map(|conflict| {
        let never = words.tell("systems-conflict", &[("roles", names(&conflict.roles).into())]);
        format!("{never} {}", told.name(&conflict.about))
    });
    let feeds = told.profile.feeds.iter().map(|feed| {
        let routes = feed.routes.join(", ");
        if routes.is_empty() {
            words.tell("systems-feeds", &[("to", (&feed.to).into())])
        } else {
            words.tell("systems-feeds-by", &[("to", (&feed.to).into()), ("routes", routes.into())])
        }
    });
    let said: Vec<String> = conflicts.chain(feeds).collect();
    (!said.is_empty() || !walls.is_empty()).then(|| {
        let walls = walls.into_iter().map(|(said, held)| view! { <li class="why">{said}{held}</li> }).collect_view();
        let list = said.into_iter().map(|said| view! { <li class="why">{said}</li> }).collect_view();
        view! {
            <section class="sheet" aria-labelledby="walls-head">
                <header><h2 id="walls-head">{words.say("systems-walls")}</h2></header>
                <div class="pad-in"><ul class="plain" role="list">{walls}{list}</ul></div>
            </section>
        }
    })
}

/// Who keeps a wall today, role by role, with a link to each person's card.
fn held(told: Told<'_>, wall: &Wall, keepers: &Keepers) -> impl IntoView + use<> {
    let roles = wall.superconfigurators.iter().chain(&wall.configurators);
    let lines = roles.map(|key| {
        let people = keepers.get(key).map(Vec::as_slice).unwrap_or_default();
        let names = people.iter().enumerate().map(|(at, (id, name))| {
            let comma = (at > 0).then_some(", ");
            view! { {comma}<a href=format!("/people/{id}")>{name.clone()}</a> }
        });
        let nobody = people.is_empty().then(|| view! { <span class="muted">{told.words.say("systems-wall-nobody")}</span> });
        view! { <li>{told.role(key)}": "{names.collect_view()}{nobody}</li> }
    });
    view! { <ul class="plain under" role="list">{lines.collect_view()}</ul> }
}
