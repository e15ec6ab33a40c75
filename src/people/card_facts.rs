//! Facts of a person with the source that owns them: what is owned elsewhere is changed there.

use leptos::prelude::*;

use super::card_store::{Line, PersonCard};
use crate::basics::Clock;
use crate::words::Words;

pub fn facts(words: &'static Words, person: &PersonCard, lines: &[Line], clock: &Clock) -> impl IntoView + use<> {
    let born =
        person.born_on.as_deref().and_then(|day| day.parse().ok()).map_or_else(|| words.say("person-born-unknown"), |day| words.day(day));
    let mut rows: Vec<(String, AnyView)> = vec![(words.say("person-born"), born.into_any())];
    let mut text = |key: &str, value: Option<String>| {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            rows.push((words.say(key), value.into_any()));
        }
    };
    text("person-email", person.email.clone());
    text("person-signature", person.signature.clone());
    text("person-user-name", Some(person.user_name.clone().unwrap_or_else(|| words.say("person-no-account"))));
    if person.user_name.is_some() {
        let seen = person.last_seen_at.as_deref().map(|at| words.moment_day(clock, at));
        text("person-last-seen", Some(seen.unwrap_or_else(|| words.say("person-never-seen"))));
    }
    for (kind, key) in [
        ("employment", "person-employments"),
        ("enrolment", "person-enrolments"),
        ("group", "person-groups"),
        ("duty", "person-duties"),
        ("guardian", "person-guardians"),
        ("child", "person-children"),
    ] {
        let list: Vec<AnyView> = lines.iter().filter(|line| line.kind == kind).map(|line| one(words, line)).collect();
        if !list.is_empty() {
            let list = list.into_iter().map(|view| view! { <li>{view}</li> }).collect_view();
            rows.push((words.say(key), view! { <ul class="plain" role="list">{list}</ul> }.into_any()));
        }
    }
    let rows = rows.into_iter().map(|(name, value)| view! { <dt>{name}</dt><dd>{value}</dd> }).collect_view();
    let source = if person.source == "rollbok" {
        words.say("person-source-here")
    } else {
        words.tell("person-source", &[("source", person.source.clone().into())])
    };
    view! {
        <section class="sheet" aria-labelledby="facts-head">
            <header><h2 id="facts-head">{words.say("person-facts")}</h2></header>
            <dl class="facts pad-in">{rows}</dl>
            <footer>{source}</footer>
        </section>
    }
}

/// A word of a closed list in the language, or as the source has it.
fn known(words: &Words, family: &str, word: &str) -> String {
    let key = format!("{family}-{word}");
    if words.has(&key) { words.say(&key) } else { word.to_owned() }
}

fn one(words: &'static Words, line: &Line) -> AnyView {
    match line.kind.as_str() {
        "employment" => {
            let position = known(words, "position", &line.what);
            let text = words.tell("person-employment", &[("position", position.into()), ("unit", line.place.clone().into())]);
            let paused = (!line.until.is_empty()).then(|| match line.until.as_str() {
                "9999-12-31" => words.say("person-paused-open"),
                day => words.tell("person-paused", &[("day", day.into())]),
            });
            view! { {text}{paused.map(|paused| view! { " "<span class="chip wait">{paused}</span> })} }.into_any()
        }
        "duty" => format!("{} {}", known(words, "duty", &line.what), line.place).into_any(),
        "guardian" | "child" => {
            view! { <a href=format!("/people/{}", line.other_id.unwrap_or_default())>{line.what.clone()}</a> }.into_any()
        }
        _ => line.place.clone().into_any(),
    }
}
