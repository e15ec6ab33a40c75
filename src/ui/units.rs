//! The units a list is narrowed to: one, several or all of one's own, ticked in a sheet that opens below its button.
//!
//! INVARIANT: it is part of a form of filters, works without script, and what is ticked stays when another name is looked for.

use leptos::prelude::*;

use super::field::TextField;
use crate::basics::UnitId;
use crate::gate::Offered;
use crate::words::{Words, use_words};

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
