//! The bar under a table for the rows that are ticked: all of the page, all that match, and what is done with them (N-17).
//! Not here: the bar itself (`ui`), what is done with them (`roles::bulk`, `marks`), and who may.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::Table;
use super::rows::Picked;
use crate::ui::PickBar;
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
    let more = [("page", "tables-pick-page", !is_all && bar.picked == Picked::None), ("all", "tables-pick-all", !is_all)];
    let more = more.into_iter().filter(|(.., is_there)| *is_there).map(|(pick, said, _)| (to(pick), words.say(said))).collect();
    view! { <PickBar action=action act=words.say(act) back=back more=more>{fields}{others}</PickBar> }
}
