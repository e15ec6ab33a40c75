//! The units a list is narrowed to: one, several or all of one's own, ticked in a sheet that opens below its button.
//!
//! INVARIANT: it is part of a form of filters, works without script, and what is ticked stays when another name is looked for.

use leptos::prelude::*;

use super::field::TextField;
use super::url::Query;
use super::{Empty, NoMatch};
use crate::basics::{Problem, UnitId};
use crate::gate::{Offered, Permit};
use crate::rights::own::Right;
use crate::words::{Words, use_words};

/// A list that is narrowed to schools and by nothing else: which are ticked, and what is offered.
pub struct SchoolFilter {
    pub ticked: Vec<UnitId>,
    offered: Offered,
}

impl SchoolFilter {
    pub async fn read<R: Right>(permit: &mut Permit<R>, query: &Query) -> Result<Self, Problem> {
        let ticked: Vec<UnitId> = query.all("unit").filter_map(|id| id.parse().ok()).take(200).collect();
        let text: String = query.get("unit-q").unwrap_or_default().trim().chars().take(100).collect();
        let offered = permit.offered(&ticked, &text).await?;
        Ok(Self { ticked, offered })
    }

    /// The form of the page at `path`.
    pub fn form(&self, path: &'static str, label: String) -> impl IntoView + use<> {
        let (offered, ticked) = (self.offered.clone(), self.ticked.clone());
        view! { <form class="filters" role="search" aria-label=label action=path><UnitsField offered=offered ticked=ticked/></form> }
    }

    /// Nothing to show: at the schools that are ticked, or at all, which `title` and `hint` say.
    pub fn nothing(&self, path: &'static str, title: String, hint: String) -> impl IntoView + use<> {
        let is_ticked = |(id, _): &&(uuid::Uuid, String)| self.ticked.contains(&UnitId(*id));
        let named: Vec<String> = self.offered.units.iter().filter(is_ticked).map(|(_, name)| name.clone()).collect();
        let says = if self.ticked.is_empty() {
            view! { <Empty title=title hint=hint/> }.into_any()
        } else {
            view! { <NoMatch text="" filters=named clear=path.to_owned()/> }.into_any()
        };
        view! { <div class="sheet spaced">{says}</div> }
    }
}

/// Ticks named `unit`; with more units than fit, or once a name was typed, a field `unit-q` to find them by. `mine`: whether all of
/// one's own are ticked, where that is a choice beside none.
#[component]
pub fn UnitsField(offered: Offered, ticked: Vec<UnitId>, #[prop(optional_no_strip)] mine: Option<bool>) -> impl IntoView {
    let words = use_words();
    let said = match ticked.as_slice() {
        [] => words.say("units-all-mine"),
        [one] => offered.units.iter().find(|(id, _)| *id == one.0).map_or_else(|| words.say("units-none"), |(_, name)| name.clone()),
        many => words.tell("units-some", &[("count", many.len().into())]),
    };
    view! {
        <details class="chooser schools">
            <summary class="btn">{format!("{}: {said}", words.say("units-label"))}</summary>
            <div class="chooser-sheet stack-s">
                {unit_ticks(words, &offered, &ticked, mine)}
                <div class="actions"><button class="btn small" type="submit">{words.say("filter")}</button></div>
            </div>
        </details>
    }
}

/// A tick a unit, below the field that finds them by name.
pub fn unit_ticks(words: &'static Words, offered: &Offered, ticked: &[UnitId], mine: Option<bool>) -> impl IntoView + use<> {
    let find = (offered.is_cut || !offered.text.is_empty()).then(|| {
        let hint = offered.is_cut.then(|| words.tell("units-cut", &[("count", offered.units.len().into())]));
        view! { <TextField id="unit-q" name="unit-q" label=words.say("units-find") value=offered.text.clone() kind="search" hint=hint/> }
    });
    let mine = mine.map(|mine| {
        view! { <label class="check"><input type="checkbox" name="unit" value="mine" checked=mine/><b>{words.say("units-mine")}</b></label> }
    });
    let tick = |(id, name): &(uuid::Uuid, String)| {
        let is_ticked = ticked.contains(&UnitId(*id));
        view! { <label class="check"><input type="checkbox" name="unit" value=id.to_string() checked=is_ticked/>{name.clone()}</label> }
    };
    let ticks = offered.units.iter().map(tick).collect_view();
    view! {
        <fieldset>
            <legend class="sr">{words.say("units-label")}</legend>
            {mine}
            {find}
            <div class="unitlist">{ticks}</div>
        </fieldset>
    }
}
