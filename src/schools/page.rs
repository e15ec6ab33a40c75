//! The tree of units: the root's children, or what a search finds.

use leptos::prelude::*;

use super::store::{self, UnitRow};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewSchools;
use crate::ui::{Empty, Head, NoMatch, TextField};
use crate::words::{Words, use_words};

pub struct SchoolsPage;

impl Page for SchoolsPage {
    type Right = ViewSchools;
    const HERE: &'static str = "/schools";

    async fn sheet(permit: &mut Permit<ViewSchools>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let text: String = asked.query.get("q").unwrap_or_default().trim().chars().take(100).collect();
        let root = store::list_below(permit, None).await?.into_iter().next();
        let rows = if text.is_empty() {
            match &root {
                Some(root) => store::list_below(permit, Some(root.id())).await?,
                None => Vec::new(),
            }
        } else {
            store::search(permit, &text, 200).await?
        };
        let found = if !rows.is_empty() {
            view! { <div class="sheet spaced">{units(words, rows)}</div> }.into_any()
        } else if text.is_empty() {
            view! { <div class="sheet spaced"><Empty title=words.say("schools-nothing") hint=words.say("schools-nothing-hint")/></div> }
                .into_any()
        } else {
            view! { <div class="sheet spaced"><NoMatch text=text.clone() filters=Vec::new() clear="/schools".to_owned()/></div> }.into_any()
        };
        let body = view! {
            <Head title=words.say("schools-title") lede=words.say("schools-lede")/>
            <form class="filters" role="search" aria-label=words.say("schools-filter") action="/schools">
                <TextField id="schools-q" name="q" label=words.say("schools-filter") value=text kind="search" grow=true/>
                <button class="btn" type="submit">{words.say("filter")}</button>
            </form>
            {root.map(|root| view! { <p class="count"><a href=format!("/schools/{}", root.unit_id)>{root.name}</a></p> })}
            {found}
        };
        Ok(Sheet::new(words.say("schools-title"), body))
    }
}

/// A table of units.
pub fn units(words: &'static Words, rows: Vec<UnitRow>) -> impl IntoView {
    let header = |key: &str| view! { <th scope="col">{words.say(key)}</th> };
    let th = |key: &str| words.say(key);
    let rows = rows
        .into_iter()
        .map(|unit| {
            view! {
                <tr>
                    <th scope="row"><a href=format!("/schools/{}", unit.unit_id)>{unit.name}</a></th>
                    <td data-th=th("schools-column-kind")>{words.say(&format!("schools-kind-{}", unit.kind))}</td>
                    <td data-th=th("schools-column-code") class="nowrap">{unit.code}</td>
                    <td data-th=th("schools-column-municipality")>{unit.municipality}</td>
                    <td data-th=th("schools-column-below") class="num">{(unit.children > 0).then(|| words.number(unit.children.unsigned_abs()))}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="scroll" role="group" aria-labelledby="units-caption" tabindex="0">
            <table class="table cards">
                <caption id="units-caption" class="sr">{words.say("schools-caption")}</caption>
                <thead>
                    <tr>
                        {header("schools-column-name")}{header("schools-column-kind")}{header("schools-column-code")}
                        {header("schools-column-municipality")}<th scope="col" class="num">{words.say("schools-column-below")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
