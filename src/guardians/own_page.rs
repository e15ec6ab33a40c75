//! A pupil's own page: which of her guardians go on seeing her when she is of age (N-07). Nobody else decides that.

use leptos::prelude::*;

use super::extent::{self, Module, boxes, named};
use super::model::LinkRow;
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::Access;
use crate::rights::own::ViewOwn;
use crate::ui::{Action, Empty, Head, Typed, typed_for};
use crate::words::{Words, use_words};

pub struct ConsentPage;

impl Page for ConsentPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/account";

    async fn sheet(permit: &mut Permit<ViewOwn>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let me = permit.person();
        let links = store::own_links(permit, me).await?;
        let born = store::born(permit, me).await?;
        let may = born.is_some_and(|born| rules::may_consent(born, permit.today()));
        let offered = extent::offered(permit).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), "/api/say_consent");
        let body = view! {
            <Head title=words.say("consent-title") lede=words.say("consent-lede")/>
            {if links.is_empty() {
                view! { <div class="sheet"><Empty title=words.say("consent-none") hint=words.say("consent-none-hint")/></div> }.into_any()
            } else {
                let rows = links.iter().map(|link| row(words, link, may, &offered, &typed)).collect_view();
                view! { <div class="sheet spaced"><ul class="queue plain" role="list">{rows}</ul></div> }.into_any()
            }}
            {(!links.is_empty()).then(|| view! { <p class="spaced muted">{words.say("consent-for-all")}</p> })}
            {(!may && !links.is_empty()).then(|| view! { <p class="spaced muted">{words.say("consent-young")}</p> })}
        };
        Ok(Sheet::new(words.say("consent-title"), body))
    }
}

fn row(words: &'static Words, link: &LinkRow, may: bool, offered: &[Module], typed: &Typed) -> impl IntoView + use<> {
    let state = link.consent.as_deref().unwrap_or("unasked");
    let name = link.name();
    let (closed, part) = (link.access() == Access::Disabled, named(offered, link.consent_modules.as_deref()));
    let acts: &[&str] = match state {
        "given" if part.is_some() => &["given", "withdrawn"],
        "given" => &["withdrawn"],
        "refused" | "withdrawn" => &["given"],
        _ => &["given", "refused"],
    };
    let may = may && !closed;
    let buttons = acts
        .iter()
        .filter(|_| may)
        .map(|act| {
            let values = vec![("guardian", link.guardian_id.to_string()), ("state", (*act).to_owned())];
            let label = words.say(&format!("consent-do-{act}"));
            let spoken = format!("{label}: {name}");
            view! { <Action path="/api/say_consent" values=values label=label spoken=spoken class=if *act == "given" { "btn primary" } else { "btn" }/> }
        })
        .collect_view();
    let says = match part {
        _ if closed => words.say("consent-closed"),
        Some(what) if state == "given" => words.tell("consent-state-part", &[("what", what.into())]),
        _ => words.say(&format!("consent-state-{state}")),
    };
    let choice = may.then(|| choice(words, link, offered, typed));
    view! { <li><div><b>{name}</b><p class="why">{says}</p></div><div class="actions">{buttons}</div>{choice}</li> }
}

/// A yes for some modules alone.
fn choice(words: &'static Words, link: &LinkRow, offered: &[Module], typed: &Typed) -> impl IntoView + use<> {
    let guardian = link.guardian_id.to_string();
    let is_typed = typed.or("guardian", "") == guardian;
    let fault = if is_typed { typed.fault("modules") } else { None };
    let only = link.consent_modules.clone();
    let is_meant = |field: &str, key: &str| -> bool {
        if is_typed { typed.has(field) } else { only.as_deref().is_some_and(|only| only.split(' ').any(|meant| meant == key)) }
    };
    view! {
        <details class="more full" open=fault.is_some()>
            <summary>{words.tell("consent-part", &[("guardian", link.name().into())])}</summary>
            <form class="stack" method="post" action="/api/say_consent">
                <input type="hidden" name="guardian" value=guardian.clone()/>
                <input type="hidden" name="state" value="given"/>
                <input type="hidden" name="extent" value="part"/>
                {boxes(words, offered, &guardian, &is_meant, fault.clone())}
                <div class="actions"><button class="btn" type="submit">{words.say("consent-do-part")}</button></div>
            </form>
        </details>
    }
}
