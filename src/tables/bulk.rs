//! The bar under a table for the rows that are ticked: all of the page, all that match, and what is done with them (N-17).
//!
//! INVARIANT: without script it is a form with ticks; how many are ticked is counted by the style sheet. Not here: what is done with
//! them (`roles::bulk`, `marks`), and who may.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::Table;
use super::rows::Picked;
use crate::ui::url::Query;
use crate::words::Words;

/// What the bar knows of the list.
pub struct Bar {
    pub picked: Picked,
    /// All that match and are on other pages, if all were asked for, each with what its tick says.
    pub others: Option<Vec<(Uuid, String)>>,
}

pub fn bar(words: &'static Words, table: Table, bar: Bar, plain: &Query) -> impl IntoView + use<> {
    let path = table.path();
    let to = |pick: &str| plain.with("pick", pick).on(&path);
    let back = plain.on(&path);
    let fields = bar
        .others
        .iter()
        .flatten()
        .map(|(id, said)| view! { <input type="hidden" name=format!("form[row][a{id}]") value=said.clone()/> })
        .collect_view();
    let (action, act) =
        if table.role().is_some() { ("/api/review_bulk", "tables-bulk-end") } else { ("/api/review_marks", "tables-bulk-mark") };
    let is_all = bar.others.is_some();
    let others = bar.others.filter(|others| !others.is_empty());
    let others = others.map(|others| view! { <b>{words.tell("tables-picked-others", &[("count", others.len().into())])}</b> });
    let all = (!is_all).then(|| view! { <a class="linkbtn" href=to("all")>{words.say("tables-pick-all")}</a> });
    let page =
        (!is_all && bar.picked == Picked::None).then(|| view! { <a class="linkbtn" href=to("page")>{words.say("tables-pick-page")}</a> });
    view! {
        <form id="bulk" class="bulk no-print" method="post" action=action aria-label=words.say("tables-picked")>
            <input type="hidden" name="form[back]" value=back.clone()/>
            {fields}
            <b class="picked">{words.say("tables-picked")}</b>{others}{page}{all}
            <span class="actions">
                <button class="btn small" type="submit">{words.say(act)}</button>
                <a class="btn small" href=back>{words.say("tables-pick-none")}</a>
            </span>
        </form>
    }
}
