//! The page of orphaned roles: how many people and person-days, and each role with what ends it.
//!
//! INVARIANT: what is counted is all there is; at most `SHOWN` are listed, and the page says so.

use leptos::prelude::*;

use super::model::{Meter, Orphan};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::ui::url::Query;
use crate::ui::{Action, Downloads, Head, PickBar, SchoolFilter};
use crate::words::{Words, use_words};

pub struct OrphansPage;

const PATH: &str = "/orphans";
const SHOWN: usize = 500;

impl Page for OrphansPage {
    type Right = GiveRoles;
    const HERE: &'static str = PATH;

    async fn sheet(permit: &mut Permit<GiveRoles>, asked: &Asked) -> Result<Sheet, Problem> {
        let (words, today) = (use_words(), permit.today());
        let filter = SchoolFilter::read(permit, &asked.query).await?;
        let orphans = store::list(permit, &filter.ticked).await?;
        let shown = orphans.len().min(SHOWN);
        permit.log_reads(orphans.iter().take(shown).map(|orphan| PersonId(orphan.person_id)).collect::<Vec<_>>()).await?;
        let has_cards = permit.reach().open.everywhere;
        let list = if orphans.is_empty() {
            filter.nothing(PATH, words.say("orphans-none"), words.say("orphans-none-hint")).into_any()
        } else {
            let meter = Meter::of(&orphans, today);
            let sentence = words.tell("orphans-meter", &[("people", meter.people.into()), ("days", meter.days.into())]);
            let plain = asked.query.only(&["unit"]);
            let picked = asked.query.get("pick") == Some("all");
            let bar = orphans.iter().take(shown).any(|orphan| orphan.assignment_id.is_some()).then(|| bar(words, &plain, picked));
            let more = (orphans.len() > shown)
                .then(|| words.tell("orphans-more", &[("shown", shown.into()), ("count", orphans.len().into())]))
                .map(|text| view! { <p class="pad-in muted">{text}</p> });
            view! {
                <div class="stack spaced">
                    <div class="sheet pad answer"><p class="why big" role="status">{sentence}</p></div>
                    <div class="sheet">{table(words, orphans.into_iter().take(shown), today, has_cards, picked)}{more}{bar}</div>
                </div>
            }
            .into_any()
        };
        let [csv, xlsx] = ["/orphans.csv", "/orphans.xlsx"].map(|path| asked.query.only(&["unit"]).on(path));
        let takes_out = permit.may("people.export");
        let body = view! {
            <Head title=words.say("orphans-title") lede=words.say("orphans-lede")>
                <Downloads may=takes_out csv=csv xlsx=xlsx name="orphans"/>
            </Head>
            {filter.form(PATH, words.say("orphans-filter"))}
            {list}
        };
        Ok(Sheet::new(words.say("orphans-title"), body))
    }
}

/// Ending those that are ticked, all by one batch.
fn bar(words: &'static Words, plain: &Query, picked: bool) -> impl IntoView + use<> {
    let all = (!picked).then(|| (plain.with("pick", "all").on(PATH), words.say("orphans-pick-all")));
    view! {
        <PickBar action="/api/review_bulk" act=words.say("orphans-bulk") back=plain.on(PATH) more=all.into_iter().collect()>
            <input type="hidden" name="form[how]" value="now"/>
        </PickBar>
    }
}

fn table(words: &'static Words, orphans: impl Iterator<Item = Orphan>, today: Day, has_cards: bool, picked: bool) -> impl IntoView {
    let th = |key: &str| words.say(key);
    let rows = orphans.map(|orphan| row(words, orphan, today, has_cards, picked)).collect::<Vec<_>>();
    view! {
        <div class="scroll" role="group" aria-labelledby="orphans-caption" tabindex="0">
            <table class="table cards">
                <caption id="orphans-caption" class="sr">{words.say("orphans-title")}</caption>
                <thead><tr>
                    <th scope="col" class="pick"><span class="sr">{th("tables-pick")}</span></th>
                    <th scope="col">{th("orphans-person")}</th><th scope="col">{th("orphans-role")}</th><th scope="col">{th("orphans-unit")}</th>
                    <th scope="col">{th("orphans-removed")}</th><th scope="col">{th("orphans-since")}</th><th scope="col">{th("orphans-until")}</th>
                    <th scope="col"><span class="sr">{th("person-end-role")}</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(words: &'static Words, orphan: Orphan, today: Day, has_cards: bool, picked: bool) -> impl IntoView + use<> {
    let th = |key: &str| words.say(key);
    let role = orphan.role();
    let days = words.tell("orphans-days", &[("count", orphan.days(today).into())]);
    let until = orphan.until().map_or_else(|| words.say("orphans-until-open"), |day| words.day(day));
    let removed = orphan.ended_on.parse::<Day>().map(|day| words.day(day)).unwrap_or_default();
    let unit = orphan.unit.clone().unwrap_or_else(|| words.say("person-everywhere"));
    let tick = orphan.assignment_id.map(|id| {
        let label = words.tell("tables-pick-row", &[("name", (&orphan.name).into()), ("school", (&role).into())]);
        view! { <input type="checkbox" form="bulk" name=format!("form[row][a{id}]") value="yes" aria-label=label checked=picked/> }
    });
    let act = match orphan.assignment_id {
        Some(id) => {
            let spoken = format!("{}, {}", words.tell("person-end-role-of", &[("role", (&role).into())]), orphan.name);
            let values = vec![("assignment", id.to_string()), ("back", PATH.to_owned())];
            view! { <Action path="/api/end_role" values=values label=words.say("person-end-role") spoken=spoken class="btn small stop"/> }
                .into_any()
        }
        None => view! { <span class="muted">{words.say("orphans-kept")}</span> }.into_any(),
    };
    let person = if has_cards && orphan.is_gone == 0 {
        view! { <a href=format!("/people/{}", orphan.person_id)>{orphan.name}</a> }.into_any()
    } else {
        view! { {orphan.name} }.into_any()
    };
    view! {
        <tr>
            <td class="pick">{tick}</td>
            <th scope="row">{person}</th>
            <td data-th=th("orphans-role")>{role}</td>
            <td data-th=th("orphans-unit")>{unit}</td>
            <td data-th=th("orphans-removed")>{removed}</td>
            <td data-th=th("orphans-since")>{days}</td>
            <td data-th=th("orphans-until")>{until}</td>
            <td>{act}</td>
        </tr>
    }
}
