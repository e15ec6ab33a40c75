//! The choice of schools above a table: all of one's own, or some. Without a choice there are no rows (SK24-54).

use leptos::prelude::*;

use super::model::{Filter, Schools, Table};
use crate::basics::UnitId;
use crate::gate::Offered;
use crate::ui::{Hidden, TextField, find_units, unit_ticks, url::Query};
use crate::words::Words;

/// The form: schools, and a text to look for once there are rows.
pub fn picker(words: &'static Words, table: Table, filter: &Filter, offered: &Offered, query: &Query) -> impl IntoView + use<> {
    let is_chosen = filter.schools != Schools::Unchosen;
    let mine = filter.schools == Schools::Mine;
    let these = filter.these();
    let (find, ticks) = (find_units(words, offered), unit_ticks(offered, &these));
    let all = view! {
        <label class="check"><input type="checkbox" name="unit" value="mine" checked=mine/><b>{words.say("tables-schools-mine")}</b></label>
    };
    let list = view! {
        <fieldset>
            <legend class="sr">{words.say("tables-schools")}</legend>
            {all}
            {find}
            <div class="unitlist">{ticks}</div>
        </fieldset>
    };
    if !is_chosen {
        return view! {
            <form class="sheet pad stack-s school-picker" action=table.path()>
                <h2>{words.say("tables-choose")}</h2>
                {list}
                <div class="actions"><button class="btn primary" type="submit">{words.say("tables-show")}</button></div>
            </form>
        }
        .into_any();
    }
    let said = match these.as_slice() {
        [] => words.say("tables-schools-mine"),
        [one] => offered.units.iter().find(|(id, _)| UnitId(*id) == *one).map(|(_, name)| name.clone()).unwrap_or_default(),
        many => words.tell("tables-schools-some", &[("count", many.len().into())]),
    };
    view! {
        <form class="filters" role="search" aria-label=words.say("tables-filter") action=table.path()>
            <Hidden query=query.only(&["sort"])/>
            <TextField id="table-q" name="q" label=words.say("tables-filter-text") value=filter.text.clone() kind="search" grow=true/>
            <details class="chooser schools">
                <summary class="btn">{format!("{}: {said}", words.say("tables-schools"))}</summary>
                <div class="chooser-sheet">{list}</div>
            </details>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
    .into_any()
}
