//! The columns of a table and how dense it is, chosen in a sheet that opens below its button: plain forms.
//!
//! The columns live in the URL (`column=roles&column=email`); the density is the browser's own (a cookie).

use leptos::prelude::*;

use super::field::Hidden;
use super::icon::{Icon, Sign};
use super::url::Query;
use crate::words::Words;

/// The chooser: which columns, and how dense. Density is the browser's own (a cookie), so it is a form of its own.
pub fn chooser(words: &'static Words, query: &Query, path: &str, columns: Vec<(&'static str, String, bool)>) -> impl IntoView + use<> {
    let ticks = columns
        .into_iter()
        .map(|(word, name, chosen)| {
            view! { <label class="check"><input type="checkbox" name="column" value=word checked=chosen/>{name}</label> }
        })
        .collect_view();
    view! {
        <details class="chooser">
            <summary class="btn"><Icon sign=Sign::Columns/>{words.say("table-columns")}</summary>
            <div class="chooser-sheet">
                <form action=path.to_owned()>
                    <Hidden query=query.without(&["column"])/>
                    <fieldset class="stack-s">
                        <legend>{words.say("table-columns-which")}</legend>
                        {ticks}
                    </fieldset>
                    <button class="btn small" type="submit">{words.say("table-columns-show")}</button>
                </form>
                <form method="post" action="/api/choose_look">
                    <button class="btn quiet small to-comfortable" type="submit" name="density" value="comfortable">{words.say("table-comfortable")}</button>
                    <button class="btn quiet small to-compact" type="submit" name="density" value="compact">{words.say("table-compact")}</button>
                </form>
            </div>
        </details>
    }
}
