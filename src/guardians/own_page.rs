//! A pupil's own page: which of her guardians go on seeing her when she is of age (N-07). Nobody else decides that.

use leptos::prelude::*;

use super::model::LinkRow;
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::Access;
use crate::rights::own::ViewOwn;
use crate::ui::{Action, Empty, Head};
use crate::words::{Words, use_words};

pub struct ConsentPage;

impl Page for ConsentPage {
    type Right = ViewOwn;
    const HERE: &'static str = "/account";

    async fn sheet(permit: &mut Permit<ViewOwn>, _asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let me = permit.person();
        let links = store::own_links(permit, me).await?;
        let born = store::born(permit, me).await?;
        let may = born.is_some_and(|born| rules::may_consent(born, permit.today()));
        let body = view! {
            <Head title=words.say("consent-title") lede=words.say("consent-lede")/>
            {if links.is_empty() {
                view! { <div class="sheet"><Empty title=words.say("consent-none") hint=words.say("consent-none-hint")/></div> }.into_any()
            } else {
                let rows = links.iter().map(|link| row(words, link, may)).collect_view();
                view! { <div class="sheet spaced"><ul class="queue plain" role="list">{rows}</ul></div> }.into_any()
            }}
            {(!links.is_empty()).then(|| view! { <p class="spaced muted">{words.say("consent-for-all")}</p> })}
            {(!may && !links.is_empty()).then(|| view! { <p class="spaced muted">{words.say("consent-young")}</p> })}
        };
        Ok(Sheet::new(words.say("consent-title"), body))
    }
}

fn row(words: &'static Words, link: &LinkRow, may: bool) -> impl IntoView + use<> {
    let state = link.consent.as_deref().unwrap_or("unasked");
    let name = link.name();
    let acts: &[&str] = match state {
        "given" => &["withdrawn"],
        "refused" | "withdrawn" => &["given"],
        _ => &["given", "refused"],
    };
    let closed = link.access() == Access::Disabled;
    let buttons = acts
        .iter()
        .filter(|_| may && !closed)
        .map(|act| {
            let values = vec![("guardian", link.guardian_id.to_string()), ("state", (*act).to_owned())];
            let label = words.say(&format!("consent-do-{act}"));
            let spoken = format!("{label}: {name}");
            view! { <Action path="/api/say_consent" values=values label=label spoken=spoken class=if *act == "given" { "btn primary" } else { "btn" }/> }
        })
        .collect_view();
    let says = if closed { words.say("consent-closed") } else { words.say(&format!("consent-state-{state}")) };
    view! { <li><div><b>{name}</b><p class="why">{says}</p></div><div class="actions">{buttons}</div></li> }
}
