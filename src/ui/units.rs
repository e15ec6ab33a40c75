//! The units a list is narrowed to: one, several or all of one's own, ticked in a sheet that opens below its button.
//!
//! INVARIANT: it is part of a form of filters, works without script, and what is ticked stays when another name is looked for.

use leptos::prelude::*;

use super::field::TextField;
use crate::basics::UnitId;
use crate::gate::Offered;
use crate::words::{Words, use_words};

/// Ticks named `unit`; with more units than fit, or once a name was typed, a field `unit-q` to find them by.
#[component]
pub fn UnitsField(offered: Offered, ticked: Vec<UnitId>) -> impl IntoView {
    let words = use_words();
    let said = match ticked.as_slice() {
        [] => words.say("units-all-mine"),
        [one] => offered.units.iter().find(|(id, _)| *id == one.0).map_or_else(|| words.say("units-none"), |(_, name)| name.clone()),
        many => words.tell("units-some", &[("count", many.len().into())]),
    };
    let find = find_units(words, &offered);
    let ticks = unit_ticks(&offered, &ticked);
    view! {
        <details class="chooser schools">
            <summary class="btn">{format!("{}: {said}", words.say("units-label"))}</summary>
            <div class="chooser-sheet stack-s">
                {find}
                <fieldset>
                    <legend class="sr">{words.say("units-label")}</legend>
                    <div class="unitlist">{ticks}</div>
                </fieldset>
                <div class="actions"><button class="btn small" type="submit">{words.say("filter")}</button></div>
            </div>
        </details>
    }
}

/// The field that finds units by name, where there are more than fit or a name was typed.
pub fn find_units(words: &'static Words, offered: &Offered) -> Option<impl IntoView + use<>> {
    (offered.is_cut || !offered.text.is_empty()).then(|| {
        let hint = offered.is_cut.then(|| words.tell("units-cut", &[("count", offered.units.len().into())]));
        view! { <TextField id="unit-q" name="unit-q" label=words.say("units-find") value=offered.text.clone() kind="search" hint=hint/> }
    })
}

/// A tick a unit.
pub fn unit_ticks(offered: &Offered, ticked: &[UnitId]) -> impl IntoView + use<> {
    let tick = |(id, name): &(uuid::Uuid, String)| {
        let is_ticked = ticked.contains(&UnitId(*id));
        view! { <label class="check"><input type="checkbox" name="unit" value=id.to_string() checked=is_ticked/>{name.clone()}</label> }
    };
    offered.units.iter().map(tick).collect_view()
}
