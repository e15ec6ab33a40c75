//! A look at what taking the last saving back would do, before it is taken back.

use leptos::prelude::*;
use uuid::Uuid;

use super::super::impact::counted;
use super::api::path;
use super::store;
use super::told::Told;
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::ViewRoles;
use crate::ui::{Action, Icon, Sign};
use crate::words::Words;

/// The numbers, the lines that would become what they were, and the press that does it. Where something has changed since, that is said.
pub async fn back(permit: &mut Permit<ViewRoles>, words: &'static Words, system: &str, id: Uuid) -> Result<AnyView, Problem> {
    let back = match store::back(permit, id).await {
        Ok(back) if back.taken.system_key == system => back,
        Ok(_) | Err(Problem::Stale | Problem::NotFound) => {
            let gone = words.say("news-back-gone");
            return Ok(view! { <div class="note wait" id="back"><Icon sign=Sign::Warning/><div><p>{gone}</p></div></div> }.into_any());
        }
        Err(problem) => return Err(problem),
    };
    let ahead = store::ahead(permit, &back.stands, &back.wanted).await?;
    let (gaining, losing) = counted(permit, &ahead).await?;
    let told = Told { words, stands: &back.stands, new: &back.wanted };
    let lines = back.lines.iter().map(|line| {
        let what = format!("{}, {}", told.record(&line.spot.record), told.field(line));
        let (before, after) = (told.side(line, line.yours.as_deref()), told.side(line, line.new.as_deref()));
        view! { <li>{words.tell("news-becomes", &[("what", what.into()), ("before", before.into()), ("after", after.into())])}</li> }
    });
    let sum = |key: &str, number: u64| view! { <div><dt>{words.say(key)}</dt><dd>{words.number(number)}</dd></div> };
    let count = u64::try_from(back.lines.len()).unwrap_or_default();
    let values = vec![("taken", id.to_string())];
    Ok(view! {
        <section class="stack-s spaced" aria-labelledby="back">
            <h2 id="back">{words.say("news-back")}</h2>
            <div class="sheet pad stack-s">
                <dl class="impact">{sum("news-back-lines", count)}{sum("review-gaining", gaining)}{sum("review-losing", losing)}</dl>
                <p class="why">{words.say("review-impact-note")}</p>
                <details class="more"><summary>{words.say("news-taken-lines")}</summary><ul class="plain">{lines.collect_view()}</ul></details>
                <div class="actions">
                    <Action path="/api/undo_news" values=values label=words.say("news-undo") sign=Sign::Undo class="btn primary"/>
                    <a class="btn quiet" href=path(system)>{words.say("news-back-not")}</a>
                </div>
            </div>
        </section>
    }
    .into_any())
}
