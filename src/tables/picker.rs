//! The choice of schools above a table: all of one's own, or some. Without a choice there are no rows (SK24-54).

use leptos::prelude::*;

use super::model::{Filter, Schools, Table};
use crate::gate::Offered;
use crate::ui::{Hidden, TextField, UnitsField, unit_ticks, url::Query};
use crate::words::Words;

/// The form: schools, and a text to look for once there are rows.
pub fn picker(words: &'static Words, table: Table, filter: &Filter, offered: &Offered, query: &Query) -> impl IntoView + use<> {
    let (these, mine) = (filter.these(), filter.schools == Schools::Mine);
    if filter.schools == Schools::Unchosen {
        return view! {
            <form class="sheet pad stack-s school-picker" action=table.path()>
                <h2>{words.say("tables-choose")}</h2>
                {unit_ticks(words, offered, &these, Some(mine))}
                <div class="actions"><button class="btn primary" type="submit">{words.say("tables-show")}</button></div>
            </form>
        }
        .into_any();
    }
    view! {
        <form class="filters" role="search" aria-label=words.say("tables-filter") action=table.path()>
            <Hidden query=query.only(&["sort", "column"])/>
            <TextField id="table-q" name="q" label=words.say("tables-filter-text") value=filter.text.clone() kind="search" grow=true/>
            <UnitsField offered=offered.clone() ticked=these mine=Some(mine)/>
            <button class="btn" type="submit">{words.say("filter")}</button>
        </form>
    }
    .into_any()
}
