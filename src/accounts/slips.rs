//! The print sheet: one slip a person, to be cut out and handed over. It is shown once.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::words::Words;

/// What one person gets on paper.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Slip {
    pub name: String,
    pub user_name: String,
    pub code: String,
}

/// The slips, two in a row, none of them across two pages.
pub fn slips(words: &'static Words, slips: Vec<Slip>, address: String, until: String) -> impl IntoView + use<> {
    let until = words.tell("activations-until", &[("day", until.into())]);
    let each = slips
        .into_iter()
        .map(|slip| {
            view! {
                <li class="slip">
                    <h3>{slip.name}</h3>
                    <p>{words.say("activations-slip")}</p>
                    <dl class="facts">
                        <dt>{words.say("activations-address")}</dt><dd><code>{address.clone()}</code></dd>
                        <dt>{words.say("activate-code")}</dt><dd><code class="secret">{slip.code}</code></dd>
                        <dt>{words.say("account-user-name")}</dt><dd><code>{slip.user_name}</code></dd>
                    </dl>
                    <p class="muted">{until.clone()}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-s" aria-labelledby="slips-head">
            <h2 id="slips-head" class="no-print">{words.say("activations-slips")}</h2>
            <p class="no-print">{words.say("activations-slips-hint")}</p>
            <ul class="slips" role="list">{each}</ul>
        </section>
    }
}
