//! The acts on a newer version: answer its lines, save what was answered, take the last saving back. Each asks for `roles.define`
//! everywhere.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::api::editor;
use super::{draft, law, store};
use crate::basics::{Problem, Reply};
use crate::gate::{Ahead, Entry, Permit, Visitor};
use crate::rights::own::DefineRoles;
use crate::systems::newer::{Newer, newer};
use crate::systems::news::{Answer, News};
use crate::ui::url::encode;

/// What the form sends: an answer a line, by its name; or all lines that nobody changed here, accepted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    pub system: String,
    #[serde(default)]
    pub all: Option<String>,
    #[serde(default)]
    pub line: BTreeMap<String, String>,
}

pub fn path(system: &str) -> String {
    format!("/roles/news?system={}", encode(system))
}

/// A system that has something newer.
async fn found(permit: &mut Permit<DefineRoles>, system: &str) -> Result<Newer, Problem> {
    newer(permit, system).await?.ok_or(Problem::NotFound)
}

/// Keeps the answers until they are looked at and saved. Nothing is changed yet.
#[server(endpoint = "review_news")]
pub async fn review_news(form: Answers) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let newer = found(&mut permit, &form.system).await?;
    let answer = |line: &News| match form.line.get(&line.token()).map(String::as_str) {
        _ if form.all.is_some() && !line.is_contested() => Answer::Accept,
        Some("accept") => Answer::Accept,
        Some("ignore") => Answer::Ignore,
        _ => Answer::Later,
    };
    let kept = store::drafted(&newer, answer);
    let is_empty = kept.accepted.is_empty() && kept.ignored.is_empty();
    draft::keep(&Visitor::here()?, &form.system, (!is_empty).then_some(kept)).await?;
    if is_empty {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    Ok(Reply::default().go(&format!("{}#ahead", path(&form.system))))
}

/// Throws the answers away.
#[server(endpoint = "drop_news")]
pub async fn drop_news(system: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let newer = found(&mut permit, &system).await?;
    draft::keep(&Visitor::here()?, &newer.stands.key, None).await?;
    Ok(Reply::said("news-dropped").go(&path(&system)))
}

/// Saves what was answered: one transaction, one entry. `Stale` when a line says something else than was answered.
#[server(endpoint = "save_news")]
pub async fn save_news(system: String, draft: String, reason: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let newer = found(&mut permit, &system).await?;
    let visitor = Visitor::here()?;
    let kept = draft::load(&visitor, &system).await?.filter(|kept| kept.id.to_string() == draft && kept.is_current(&newer));
    let kept = kept.ok_or(Problem::Stale)?;
    let reason = reason.trim();
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Problem::invalid("reason", if reason.is_empty() { "fault-reason" } else { "fault-long" }));
    }
    let wanted = store::wanted(&newer, &kept).map_err(|_| Problem::invalid("reason", "fault-news-together"))?;
    let ahead = store::ahead(&mut permit, &newer.stands, &wanted.stands).await?;
    if let Some(key) = law::refusal(&mut permit, &newer.stands, &wanted.stands, &ahead, newer.is_offered).await? {
        return Err(Problem::invalid("reason", key));
    }
    let id = store::take(&mut permit, &newer, &wanted, &kept, reason).await?;
    let lines = |answer: Answer, side: &dyn Fn(&News) -> Option<String>| {
        let lines = newer.lines.iter().filter(|line| kept.answer(line) == answer);
        lines.map(|line| format!("{}: {}", line.spot, told(side(line)))).collect::<Vec<_>>()
    };
    let (before, mut after) = (lines(Answer::Accept, &|line| line.yours.clone()), lines(Answer::Accept, &|line| line.new.clone()));
    after.extend(lines(Answer::Ignore, &|line| line.yours.clone()).into_iter().map(|line| format!("{line} (ignored)")));
    let entry = Entry::of("act-news-taken")
        .record(id)
        .change(before.join("; "), after.join("; "))
        .because(Some(reason.to_owned()))
        .origin(format!("{system} {}", newer.new.version));
    permit.commit(entry).await?;
    draft::keep(&visitor, &system, None).await?;
    Ok(Reply::said("news-saved")
        .with("accepted", kept.accepted.len())
        .with("ignored", kept.ignored.len())
        .go(&path(&system))
        .undone_by("/api/undo_news", &[("taken", id.to_string())]))
}

/// A side of a line in the log, as `rollbok profile news` tells it.
fn told(side: Option<String>) -> String {
    match side.as_deref() {
        None => "(none)".to_owned(),
        Some("") => "(there)".to_owned(),
        Some(text) => text.to_owned(),
    }
}

/// Takes the last saving of a system back, where what it changed is as it left it.
#[server(endpoint = "undo_news")]
pub async fn undo_news(taken: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let id: Uuid = taken.parse().map_err(|_| Problem::NotFound)?;
    let back = store::back(&mut permit, id).await?;
    // Nobody gets by it what she did not have before.
    if let Some(key) = law::refusal(&mut permit, &back.stands, &back.wanted, &Ahead::default(), false).await? {
        return Err(Problem::invalid("taken", key));
    }
    let me = permit.person();
    store::take_back(&mut permit, &back, me).await?;
    let (system, lines) = (
        back.taken.system_key.clone(),
        back.taken.spots().into_iter().map(|(record, field, _)| format!("{record}: {field}")).collect::<Vec<_>>(),
    );
    permit
        .commit(Entry::of("act-news-taken-back").record(id).change(lines.join("; "), "").origin(format!("{system} {}", back.taken.version)))
        .await?;
    Ok(Reply::said("news-taken-back").go(&path(&system)))
}
