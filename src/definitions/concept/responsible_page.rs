//! Who answers for the correctness of the data in each register (SaxSVS-02): one line a register, saved at once.

use leptos::prelude::*;

use super::super::page::{chosen, must_define};
use super::super::store::book;
use super::api::LONGEST;
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::ui::url::encode;
use crate::ui::{Head, TextField, typed_for};
use crate::words::use_words;

pub struct ResponsiblePage;

const ACTION: &str = "/api/name_responsible";

impl Page for ResponsiblePage {
    type Right = ViewRoles;
    const HERE: &'static str = "/roles/concept";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        must_define(permit)?;
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, name) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let book = book(permit, &system).await?;
        let known = store::responsible(permit, &system).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let mut fields = Vec::new();
        let mut module = "";
        for item in book.items.iter().filter(|item| item.is_register()) {
            if item.module_key != module {
                module = &item.module_key;
                fields.push(view! { <h2 class="eyebrow">{item.module.clone()}</h2> }.into_any());
            }
            let (field, id) = (format!("form[named][{}]", item.key), format!("named-{}", item.key.replace('.', "-")));
            let value = typed.or(&field, known.get(&item.key).map_or("", String::as_str));
            let fault = typed.fault(&format!("named[{}]", item.key));
            fields.push(view! { <TextField id=id name=field label=item.name.clone() value=value fault=fault/> }.into_any());
        }
        let back = format!("/roles/concept?system={}", encode(&system));
        let hint = words.tell("concept-responsible-hint", &[("count", LONGEST.into())]);
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href=back.clone()>{words.say("concept-title")}</a></li><li>{name}</li></ol>
            </nav>
            <Head title=words.say("concept-name-responsible") lede=hint/>
            <form method="post" action=ACTION class="sheet pad stack-s narrow">
                <input type="hidden" name="form[system]" value=system/>
                {fields}
                <div class="actions">
                    <button class="btn primary" type="submit">{words.say("concept-save")}</button>
                    <a class="btn quiet" href=back>{words.say("concept-cancel")}</a>
                </div>
            </form>
        };
        Ok(Sheet::new(words.say("concept-name-responsible"), body))
    }
}
