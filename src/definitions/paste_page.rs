//! A matrix pasted from a spreadsheet: what cannot be taken is named line by line, what can goes to the review role by role.

use leptos::prelude::*;

use super::page::chosen;
use super::{paste, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::ui::url::encode;
use crate::ui::{Head, TextArea, typed_for};
use crate::words::use_words;

pub struct PastePage;

const ACTION: &str = "/api/paste_roles";

impl Page for PastePage {
    type Right = ViewRoles;
    const HERE: &'static str = "/roles/compare";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        super::page::must_define(permit)?;
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let wanted = typed.or("system", asked.query.get("system").unwrap_or_default());
        let (system, name) = chosen(&systems, Some(&wanted)).ok_or(Problem::NotFound)?;
        let text = typed.or("text", "");
        let faults = if text.is_empty() {
            Vec::new()
        } else {
            let book = store::book(permit, &system).await?;
            paste::read(words, &book, &text).err().unwrap_or_default()
        };
        let told = faults.into_iter().take(50).map(|fault| {
            let line = words.tell("paste-line", &[("line", fault.line.into()), ("text", fault.text.into())]);
            view! { <li>{line}" "{words.say(fault.key)}</li> }
        });
        let told: Vec<_> = told.collect();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href=format!("/roles/compare?system={}", encode(&system))>{words.say("matrix-title")}</a></li><li>{name}</li></ol>
            </nav>
            <Head title=words.say("paste-title") lede=words.say("paste-lede")/>
            {(!told.is_empty()).then(|| view! { <div class="note stop spaced"><ul role="list" class="plain">{told}</ul></div> })}
            <form method="post" action=ACTION class="sheet pad stack-s spaced">
                <input type="hidden" name="system" value=system.clone()/>
                <TextArea id="text" name="text" label=words.say("paste-text") hint=words.say("paste-hint") value=text required=true fault=typed.fault("text")/>
                <div class="actions"><button class="btn primary" type="submit">{words.say("paste-read")}</button></div>
            </form>
        };
        Ok(Sheet::new(words.say("paste-title"), body))
    }
}
