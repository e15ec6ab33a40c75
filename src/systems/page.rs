//! The systems: each with how many modules, items and roles it has.
//!
//! Who may: `schools.view`. Not here: Rollbok itself, whose rights are a table in code.

use leptos::prelude::*;

use super::standing::{self, SystemRow};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewSchools;
use crate::ui::{Empty, Head};
use crate::words::{Words, use_words};

pub struct SystemsPage;

impl Page for SystemsPage {
    type Right = ViewSchools;
    const HERE: &'static str = "/systems";

    async fn sheet(permit: &mut Permit<ViewSchools>, _: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let rows = standing::list(permit, permit.lang()).await?;
        let found = if rows.is_empty() {
            view! { <Empty title=words.say("systems-nothing") hint=words.say("systems-nothing-hint")/> }.into_any()
        } else {
            systems(words, rows).into_any()
        };
        let body = view! {
            <Head title=words.say("systems-title") lede=words.say("systems-lede")/>
            <div class="sheet spaced">{found}</div>
        };
        Ok(Sheet::new(words.say("systems-title"), body))
    }
}

fn systems(words: &'static Words, rows: Vec<SystemRow>) -> impl IntoView {
    let th = |key: &str| words.say(key);
    let number = |number: i64| words.number(number.unsigned_abs());
    let rows = rows
        .into_iter()
        .map(|system| {
            let limit = system.own_role_limit.map_or_else(|| words.say("systems-no-limit"), number);
            view! {
                <tr>
                    <th scope="row"><a href=format!("/systems/{}", system.system_key)>{system.name}</a></th>
                    <td data-th=th("systems-column-modules") class="num">{number(system.modules)}</td>
                    <td data-th=th("systems-column-items") class="num">{number(system.items)}</td>
                    <td data-th=th("systems-column-standard-roles") class="num">{number(system.standard_roles)}</td>
                    <td data-th=th("systems-column-own-roles") class="num">{number(system.own_roles)}</td>
                    <td data-th=th("systems-column-limit") class="num">{limit}</td>
                </tr>
            }
        })
        .collect_view();
    let number_head = |key: &str| view! { <th scope="col" class="num">{words.say(key)}</th> };
    view! {
        <div class="scroll" role="group" aria-labelledby="systems-caption" tabindex="0">
            <table class="table cards">
                <caption id="systems-caption" class="sr">{words.say("systems-title")}</caption>
                <thead><tr>
                    <th scope="col">{words.say("systems-column-system")}</th>
                    {number_head("systems-column-modules")}{number_head("systems-column-items")}
                    {number_head("systems-column-standard-roles")}{number_head("systems-column-own-roles")}
                    {number_head("systems-column-limit")}
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
