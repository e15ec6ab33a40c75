//! The page of a newer version: what was answered and what it would do, the lines that wait, handing a file in, what was taken over.
//!
//! Who may: `roles.define` everywhere, as for everything that roles are made of.

use leptos::prelude::*;

use super::super::impact::counted;
use super::super::page::{chosen, must_define, system_tabs};
use super::told::Told;
use super::{again, back_part, draft, file_parts, law, parts, store};
use crate::app::{Asked, Page, Sheet};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::ViewRoles;
use crate::systems::newer::{Newer, newer, waiting};
use crate::systems::standing;
use crate::ui::{Empty, Head, typed_for};
use crate::words::use_words;

pub struct NewsPage;

const PATH: &str = "/roles/news";

impl Page for NewsPage {
    type Right = ViewRoles;
    const HERE: &'static str = "/systems";

    async fn sheet(permit: &mut Permit<ViewRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        must_define(permit)?;
        let words = use_words();
        let systems: Vec<(String, String)> = systems(permit, words.lang).await?.into_iter().filter(|(key, _)| key != "rollbok").collect();
        let waiting = waiting(permit).await?;
        let first = asked.query.get("system").or_else(|| waiting.first().map(|(key, _)| key.as_str()));
        let Some((system, name)) = chosen(&systems, first) else {
            let body = view! { <Head title=words.say("news-title")/><Empty title=words.say("roledef-none") hint=words.say("news-lede")/> };
            return Ok(Sheet::new(words.say("news-title"), body));
        };
        let flash = asked.visitor.flash.as_ref();
        let stands = standing::file(permit, &system).await?.ok_or(Problem::NotFound)?;
        let newer = newer(permit, &system).await?;
        let lede = match &newer {
            Some(newer) => words.tell(
                "news-from-to",
                &[("system", name.into()), ("from", u64::from(newer.file.version).into()), ("to", u64::from(newer.new.version).into())],
            ),
            None => words.tell("news-version", &[("system", name.into()), ("version", u64::from(stands.version).into())]),
        };
        let offered = newer.as_ref().filter(|newer| newer.is_offered).map(|newer| newer.new.version);
        let ignored = again::ignored(permit, words, &system, newer.as_ref()).await?;
        let middle = match newer {
            Some(newer) => lines(permit, &newer, asked).await?,
            None => view! { <div class="sheet"><Empty title=words.say("news-none") hint=words.say("news-none-hint")/></div> }.into_any(),
        };
        let back = match asked.query.get("back").map(str::parse::<uuid::Uuid>) {
            Some(id) => Some(back_part::back(permit, words, &system, id.map_err(|_| Problem::NotFound)?).await?),
            None => None,
        };
        let taken = store::taken(permit, &system).await?;
        let history = file_parts::history(words, &permit.gate().clock, taken, &system);
        let body = view! {
            <Head title=words.say("news-title") lede=lede/>
            {system_tabs(words, PATH, &systems, &system)}
            <div class="stack">
                {back}
                {middle}
                {ignored}
                <div class="cols">{file_parts::hand_in(words, &system, offered, &typed_for(flash, file_parts::ACTION))}{history}</div>
            </div>
        };
        Ok(Sheet::new(words.say("news-title"), body))
    }
}

/// What was answered, with what it would do; and the lines.
async fn lines(permit: &mut Permit<ViewRoles>, newer: &Newer, asked: &Asked) -> Result<AnyView, Problem> {
    let words = use_words();
    let (told, flash) = (Told { words, stands: &newer.stands, new: &newer.new }, asked.visitor.flash.as_ref());
    let kept = draft::load(&asked.visitor, &newer.stands.key).await?;
    let above = match &kept {
        Some(kept) => {
            let ahead = ahead(permit, newer, kept).await?;
            Some(parts::ahead(told, newer, kept, ahead, &typed_for(flash, parts::SAVE)))
        }
        None => None,
    };
    let fault = typed_for(flash, parts::ACTION).fault("form").map(|key| words.say(&key));
    let said = words.tell("news-waiting", &[("count", newer.lines.len().into()), ("ignored", newer.ignored.len().into())]);
    let form = if newer.lines.is_empty() {
        view! { <p>{words.say("news-all-answered")}</p> }.into_any()
    } else {
        parts::form(told, newer, kept.as_ref(), fault).into_any()
    };
    let body = view! {
        {above}
        <section class="stack-s" aria-labelledby="news"><h2 id="news">{words.say("news-lines")}</h2><p class="muted">{said}</p>{form}</section>
    };
    Ok(body.into_any())
}

async fn ahead(permit: &mut Permit<ViewRoles>, newer: &Newer, kept: &draft::Draft) -> Result<parts::Ahead, Problem> {
    let is_stale = !kept.is_current(newer);
    let wanted = match store::wanted(newer, kept) {
        Ok(wanted) => wanted,
        Err(fault) => return Ok(parts::Ahead { touched: Err(fault.record), refused: None, is_stale }),
    };
    let ahead = store::ahead(permit, &newer.stands, &wanted.stands).await?;
    let refused = law::refusal(permit, &newer.stands, &wanted.stands, &ahead, newer.is_offered).await?;
    let touched = counted(permit, &ahead).await?;
    Ok(parts::Ahead { touched: Ok(touched), refused, is_stale })
}
