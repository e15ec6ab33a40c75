//! The bar below a list for the rows that are ticked. The ticks belong to its form (`form="bulk"`), in cells of the class `pick`.
//!
//! INVARIANT: without script it is a form with ticks; how many are ticked is counted by the style sheet. Not here: what is done with
//! them, and who may.

use leptos::prelude::*;

use crate::words::use_words;

/// `act`: what the button says. `back`: the page without ticks, which is posted too. `more`: links that tick more. `children`: what else
/// is posted or said.
#[component]
pub fn PickBar(action: &'static str, act: String, back: String, more: Vec<(String, String)>, children: Children) -> impl IntoView {
    let words = use_words();
    let more = more.into_iter().map(|(href, said)| view! { <a class="linkbtn" href=href>{said}</a> }).collect_view();
    view! {
        <form id="bulk" class="bulk no-print" method="post" action=action aria-label=words.say("tables-picked")>
            <input type="hidden" name="form[back]" value=back.clone()/>
            <b class="picked">{words.say("tables-picked")}</b>
            {children()}
            {more}
            <span class="actions">
                <button class="btn small" type="submit">{act}</button>
                <a class="btn small" href=back>{words.say("tables-pick-none")}</a>
            </span>
        </form>
    }
}
