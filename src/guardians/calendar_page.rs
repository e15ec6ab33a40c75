//! The calendar of coming of age (N-07): who turns 18 today, in 7, 30 and 90 days, and which links close by that.

use leptos::prelude::*;

use super::model::{Filter, LinkRow, PupilRow, Show};
use super::store;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Cursor, Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::Access;
use crate::rights::own::ViewGuardians;
use crate::ui::{Empty, Head};
use crate::words::{Words, use_words};

pub struct CalendarPage;

/// At most so many pupils; a municipality with more in 90 days filters by school in the list.
const MOST: usize = 500;

/// The steps: up to how many days, and the words.
const STEPS: [(i64, &str); 4] = [(0, "calendar-today"), (7, "calendar-week"), (30, "calendar-month"), (90, "calendar-quarter")];

impl Page for CalendarPage {
    type Right = ViewGuardians;
    const HERE: &'static str = "/guardians";

    async fn sheet(permit: &mut Permit<ViewGuardians>, _asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let filter = Filter { show: Show::Calendar, ..Filter::default() };
        let pupils = store::list(permit, &filter, &Cursor::First, MOST).await?;
        let today = permit.today();
        let mut found: Vec<(Day, PupilRow, Vec<LinkRow>)> = Vec::new();
        for pupil in pupils.rows {
            let Some(born) = pupil.born() else { continue };
            let links = store::links(permit, PersonId(pupil.person_id)).await?;
            found.push((born.birthday(18), pupil, links));
        }
        let people =
            found.iter().flat_map(|(_, pupil, links)| std::iter::once(pupil.person_id).chain(links.iter().map(|link| link.guardian_id)));
        permit.log_reads(people.map(PersonId).collect::<Vec<_>>()).await?;
        let open = open(permit).await?;
        // The page came by name; within a day it stays so.
        found.sort_by_key(|(day, ..)| *day);
        let mut from = -1;
        let steps = STEPS
            .map(|(to, key)| {
                let own: Vec<_> = found.iter().filter(|(day, ..)| (from + 1..=to).contains(&day.days_since(today))).collect();
                from = to;
                step(words, key, &own)
            })
            .into_iter()
            .collect_view();
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/guardians">{words.say("guardians-title")}</a></li></ol></nav>
            <Head title=words.say("calendar-title") lede=words.say("calendar-lede")/>
            {if found.is_empty() && open.is_empty() {
                view! { <div class="sheet"><Empty title=words.say("calendar-nobody") hint=words.say("calendar-nobody-hint")/></div> }.into_any()
            } else {
                view! { <div class="stack">{without_consent(words, &open)}{steps}</div> }.into_any()
            }}
        };
        Ok(Sheet::new(words.say("calendar-title"), body))
    }
}

/// Pupils of age with the guardians who go on seeing them without their consent: what closes nothing by itself.
async fn open(permit: &mut Permit<ViewGuardians>) -> Result<Vec<(PupilRow, Vec<LinkRow>)>, Problem> {
    let filter = Filter { show: Show::Open, ..Filter::default() };
    let mut found = Vec::new();
    for pupil in store::list(permit, &filter, &Cursor::First, MOST).await?.rows {
        let links = store::links(permit, PersonId(pupil.person_id)).await?;
        found.push((pupil, links.into_iter().filter(is_unconsented).collect::<Vec<_>>()));
    }
    let people = found.iter().flat_map(|(pupil, links)| std::iter::once(pupil.person_id).chain(links.iter().map(|link| link.guardian_id)));
    permit.log_reads(people.map(PersonId).collect::<Vec<_>>()).await?;
    Ok(found)
}

fn is_unconsented(link: &LinkRow) -> bool {
    link.access() == Access::Enabled && !link.is_consented()
}

fn without_consent(words: &'static Words, found: &[(PupilRow, Vec<LinkRow>)]) -> impl IntoView + use<> {
    let rows = found
        .iter()
        .map(|(pupil, links)| {
            let names = links.iter().map(LinkRow::name).collect::<Vec<_>>().join(", ");
            view! {
                <li>
                    <div>
                        <a href=format!("/people/{}", pupil.person_id)><b>{pupil.name()}</b></a>" "<span class="muted">{pupil.place()}</span>
                        <p class="why">{words.tell("calendar-open-for", &[("names", names.into())])}</p>
                    </div>
                    <a href=format!("/guardians/{}/consent", pupil.person_id)>{words.say("consent-form")}</a>
                </li>
            }
        })
        .collect_view();
    let count = words.tell("guardians-count-action", &[("count", found.len().into())]);
    (!found.is_empty()).then(|| {
        view! {
            <section class="sheet" aria-labelledby="calendar-open">
                <header><h2 id="calendar-open">{words.say("calendar-open")}</h2><span class="count">{count}</span></header>
                <p class="pad-in muted">{words.say("calendar-open-hint")}" "<a href="/guardians?show=open">{words.say("calendar-open-act")}</a></p>
                <ul class="queue plain pad-in lines" role="list">{rows}</ul>
            </section>
        }
    })
}

fn step(words: &'static Words, key: &'static str, found: &[&(Day, PupilRow, Vec<LinkRow>)]) -> impl IntoView + use<> {
    let rows = found
        .iter()
        .map(|(day, pupil, links)| {
            let names = |is: &dyn Fn(&LinkRow) -> bool| {
                links.iter().filter(|link| link.informed && is(link)).map(LinkRow::name).collect::<Vec<_>>()
            };
            let closing = names(&|link| link.access() == Access::Automatic);
            let staying = names(&|link| link.access() == Access::Enabled && link.is_consented());
            let asking = names(&is_unconsented);
            let closes = (!closing.is_empty())
                .then(|| words.tell("calendar-closes", &[("count", closing.len().into()), ("names", closing.join(", ").into())]));
            let stays = (!staying.is_empty()).then(|| words.tell("calendar-stays", &[("names", staying.join(", ").into())]));
            let asks = (!asking.is_empty()).then(|| words.tell("calendar-asks", &[("names", asking.join(", ").into())]));
            view! {
                <li>
                    <div>
                        <a href=format!("/people/{}", pupil.person_id)><b>{pupil.name()}</b></a>" "<span class="muted">{pupil.place()}</span>
                        {asks.map(|text| view! { <p class="why">{text}</p> })}
                        {closes.map(|text| view! { <p class="why">{text}</p> })}
                        {stays.map(|text| view! { <p class="why">{text}</p> })}
                    </div>
                    <span class="num">{words.weekday(*day)}</span>
                    <a href=format!("/guardians/{}/consent", pupil.person_id)>{words.say("consent-form")}</a>
                </li>
            }
        })
        .collect_view();
    let count = words.tell("guardians-count", &[("count", found.len().into())]);
    (!found.is_empty()).then(|| {
        view! {
            <section class="sheet" aria-labelledby=key>
                <header><h2 id=key>{words.say(key)}</h2><span class="count">{count}</span></header>
                <ul class="queue pad-in lines" role="list">{rows}</ul>
            </section>
        }
    })
}
