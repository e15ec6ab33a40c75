//! Lines of a newer version that were ignored, and the press that asks about them again.

use leptos::prelude::*;

use super::super::api::editor;
use super::api::path;
use super::store;
use super::told::Told;
use crate::basics::{Problem, Reply};
use crate::gate::{Entry, Permit};
use crate::rights::own::ViewRoles;
use crate::systems::newer::{Newer, answered, newer};
use crate::ui::Action;
use crate::words::Words;

/// What is ignored of the version that waits, or of the one that the system has come to; nothing where nothing is.
pub async fn ignored(
    permit: &mut Permit<ViewRoles>,
    words: &'static Words,
    system: &str,
    waiting: Option<&Newer>,
) -> Result<Option<impl IntoView + use<>>, Problem> {
    let closed = if waiting.is_none() { answered(permit, system).await? } else { None };
    let Some(newer) = waiting.or(closed.as_ref()).filter(|newer| !newer.ignored.is_empty()) else { return Ok(None) };
    let told = Told { words, stands: &newer.stands, new: &newer.new };
    let lines = newer.ignored.iter().map(|line| {
        let what = format!("{}, {}", told.record(&line.spot.record), told.field(line));
        let (yours, new) = (told.side(line, line.yours.as_deref()), told.side(line, line.new.as_deref()));
        view! { <li>{words.tell("news-ignored-line", &[("what", what.into()), ("yours", yours.into()), ("new", new.into())])}</li> }
    });
    let count = words.tell("news-ignored-count", &[("count", newer.ignored.len().into())]);
    Ok(Some(view! {
        <section class="sheet" aria-labelledby="ignored">
            <header><h2 id="ignored">{words.say("news-ignored-head")}</h2><span class="count right">{count}</span></header>
            <div class="pad-in stack-s">
                <ul class="plain">{lines.collect_view()}</ul>
                <div class="actions">
                    <Action path="/api/ask_ignored" values=vec![("system", system.to_owned())] label=words.say("news-ask-again") class="btn"/>
                </div>
            </div>
        </section>
    }))
}

/// Asks about the ignored lines of a system again: they wait as if they had not been answered.
#[server(endpoint = "ask_ignored")]
pub async fn ask_ignored(system: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let (newer, was_answered) = match newer(&mut permit, &system).await? {
        Some(newer) => (newer, false),
        None => (answered(&mut permit, &system).await?.ok_or(Problem::NotFound)?, true),
    };
    if newer.ignored.is_empty() {
        return Err(Problem::Stale);
    }
    store::ask_again(&mut permit, &newer, was_answered).await?;
    let lines: Vec<String> = newer.ignored.iter().map(|line| line.spot.to_string()).collect();
    let entry = Entry::of("act-news-asked-again").change(lines.join("; "), "").origin(format!("{system} {}", newer.new.version));
    permit.commit(entry).await?;
    Ok(Reply::said("news-asked-again").with("count", lines.len()).go(&path(&system)))
}
