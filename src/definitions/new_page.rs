//! A new own role: its name, and what it starts from.

use leptos::prelude::*;

use super::page::chosen;
use super::{rules, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::ui::url::encode;
use crate::ui::{Choice, Head, SelectField, TextField, typed_for};
use crate::words::use_words;

pub struct NewRolePage;

const ACTION: &str = "/api/new_role";

impl Page for NewRolePage {
    type Right = ViewRoles;
    const HERE: &'static str = "/roles";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        super::page::must_define(permit)?;
        let words = use_words();
        let systems = systems(permit, words.lang).await?;
        let (system, name) = chosen(&systems, asked.query.get("system")).ok_or(Problem::NotFound)?;
        let book = store::book(permit, &system).await?;
        let typed = typed_for(asked.visitor.flash.as_ref(), ACTION);
        let from = typed.or("from", asked.query.get("from").unwrap_or_default());
        let standard = book.roles.iter().filter(|role| role.standard && role.may_be_base);
        let own = book.roles.iter().filter(|role| !role.standard);
        let choices: Vec<Choice> = std::iter::once(Choice::new("", words.say("roledef-from-nothing")))
            .chain(standard.map(|role| Choice::new(&role.key, role.name.clone()).under(words.say("roledef-standard"))))
            .chain(own.map(|role| Choice::new(&role.key, role.name.clone()).under(words.say("roledef-own"))))
            .collect();
        let hint = words.tell("roledef-new-number", &[("number", u64::try_from(rules::free_number(&book)).unwrap_or(1).into())]);
        let full = rules::is_full(&book).then(|| view! { <p class="error">{words.say("fault-role-limit")}</p> });
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")>
                <ol><li><a href=format!("/roles?system={}", encode(&system))>{words.say("roledef-title")}</a></li><li>{name}</li></ol>
            </nav>
            <Head title=words.say("roledef-new") lede=words.say("roledef-new-lede")/>
            <form method="post" action=ACTION class="sheet pad stack-s narrow">
                {full}
                <input type="hidden" name="system" value=system.clone()/>
                <TextField id="name" name="name" label=words.say("roledef-name") hint=hint value=typed.or("name", "") required=true fault=typed.fault("name")/>
                <SelectField id="from" name="from" label=words.say("roledef-from") choices=choices chosen=from fault=typed.fault("from")/>
                <div class="actions"><button class="btn primary" type="submit">{words.say("roledef-make")}</button></div>
            </form>
        };
        Ok(Sheet::new(words.say("roledef-new"), body))
    }
}
