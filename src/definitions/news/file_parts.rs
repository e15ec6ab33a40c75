//! Handing a newer profile in, and what was taken over before.

use leptos::prelude::*;

use super::api::path;
use super::store::Taken;
use crate::basics::Clock;
use crate::ui::{Action, Field, Icon, Sign, Typed};
use crate::words::Words;

pub const ACTION: &str = "/api/offer_profile";

/// The form that takes a file; beside it the file that was handed in, if one was.
pub fn hand_in(words: &'static Words, system: &str, offered: Option<u32>, typed: &Typed) -> impl IntoView + use<> {
    let system = system.to_owned();
    let described = if typed.fault("file").is_some() { "file-hint file-fault" } else { "file-hint" };
    let away = offered.map(|version| {
        let label = words.tell("news-withdraw", &[("version", u64::from(version).into())]);
        view! { <Action path="/api/withdraw_profile" values=vec![("system", system.clone())] label=label class="btn quiet"/> }
    });
    let export = format!("/systems.json?system={}", crate::ui::url::encode(&system));
    view! {
        <section class="sheet" aria-labelledby="hand-in">
            <header><h2 id="hand-in">{words.say("news-hand-in")}</h2></header>
            <div class="pad-in stack-s">
                <form method="post" action=ACTION enctype="multipart/form-data" class="stack-s">
                    <input type="hidden" name="system" value=system/>
                    <Field id="file" label=words.say("news-file") hint=words.say("news-file-hint") fault=typed.fault("file")>
                        <input class="input" id="file" name="file" type="file" accept=".json,application/json" required aria-describedby=described/>
                    </Field>
                    <div class="actions">
                        <button class="btn" type="submit">{words.say("news-read")}</button>
                        <a class="btn quiet" href=export>{words.say("systems-export-profile")}</a>
                    </div>
                </form>
                {away}
            </div>
        </section>
    }
}

/// What was taken over and not taken back; the last of it can be.
pub fn history(words: &'static Words, clock: &Clock, taken: Vec<Taken>, system: &str) -> Option<impl IntoView + use<>> {
    let rows = taken
        .iter()
        .map(|one| {
            let said = words.tell(
                "news-was-taken",
                &[
                    ("day", words.moment(clock, &one.recorded_at).into()),
                    ("version", u64::try_from(one.version).unwrap_or(0).into()),
                    ("count", one.spots().len().into()),
                ],
            );
            let back = one.is_last.then(|| {
                let look = format!("{}&back={}#back", path(system), one.id);
                view! { <a class="btn quiet small" href=look><Icon sign=Sign::Undo/>{words.say("news-back-look")}</a> }
            });
            view! { <li><div>{said}" "<span class="hint">{one.reason.clone()}</span></div>{back}</li> }
        })
        .collect_view();
    (!taken.is_empty()).then(|| {
        view! {
            <section class="sheet" aria-labelledby="news-history">
                <header><h2 id="news-history">{words.say("news-history")}</h2></header>
                <ul class="lines pad-in adjustments" role="list">{rows}</ul>
            </section>
        }
    })
}
