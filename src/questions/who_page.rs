//! Who can see B: everybody, through what, until when; complete, printable, on any day.

use std::collections::{BTreeMap, HashSet};

use leptos::prelude::*;

use super::asked::{Rest, fields, rest};
use super::people::{choose, field};
use super::sentence::{Pair, until, way};
use super::why_page::level;
use crate::app::{Asked, Page, Sheet};
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::names;
use crate::rights::own::AskQuestions;
use crate::rights::{Hat, Path, PathPlace, Scope};
use crate::ui::{Head, Mark};
use crate::words::{Words, use_words};
use crate::{places_of_p, shielded, sql};

pub struct WhoPage;

impl Page for WhoPage {
    type Right = AskQuestions;
    const HERE: &'static str = "/who";

    async fn sheet(permit: &mut Permit<AskQuestions>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let target = choose(permit, &asked.query, "person").await?;
        let rest = rest(permit, &asked.query).await?;
        let mut shown: Vec<PersonId> = target.shown().collect();
        let (title, answer) = match &target.person {
            Some((id, name)) => {
                let holders = holders(permit, words, *id, name, &rest).await?;
                shown.extend(holders.iter().filter_map(|holder| holder.id.parse::<PersonId>().ok()));
                (words.tell("who-title-of", &[("name", name.into())]), table(words, name, &rest, holders).into_any())
            }
            None => (words.say("who-title"), view! { <p class="why big sheet pad">{words.say("who-lede")}</p> }.into_any()),
        };
        permit.log_reads(shown).await?;
        let body = view! {
            <Head title=title lede=words.say("who-lede")/>
            <form class="filters" action="/who">
                {field(words, "person", words.say("who-target"), &target)}
                {fields(words, &rest)}
                <button class="btn primary" type="submit">{words.say("who-show")}</button>
            </form>
            <div class="stack spaced">{answer}</div>
        };
        Ok(Sheet::new(words.say("who-title"), body))
    }
}

/// Which way leads there, in the order of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Route {
    Guardian,
    Own,
    Class,
    Unit,
    Everywhere,
}

impl Route {
    fn of(path: &Path) -> Self {
        match (path.hat, &path.place) {
            (Hat::Guardian, _) => Self::Guardian,
            (Hat::Pupil, _) | (_, PathPlace::Card { .. }) => Self::Own,
            (_, PathPlace::Scope { scope: Scope::Group(_) }) => Self::Class,
            (_, PathPlace::Scope { scope: Scope::Unit(_) }) => Self::Unit,
            (_, PathPlace::Scope { scope: Scope::Everywhere }) => Self::Everywhere,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Guardian => "who-group-guardian",
            Self::Own => "who-group-own",
            Self::Class => "who-group-group",
            Self::Unit => "who-group-unit",
            Self::Everywhere => "who-group-everywhere",
        }
    }
}

/// One person who can see something.
struct HolderRow {
    id: String,
    name: String,
    sort: String,
    route: Route,
    items: Vec<String>,
    level: &'static str,
    because: String,
    until: String,
}

async fn holders(
    permit: &mut Permit<AskQuestions>,
    words: &'static Words,
    target: PersonId,
    name: &str,
    rest: &Rest,
) -> Result<Vec<HolderRow>, Problem> {
    let hidden = hidden(permit).await?;
    let (kept, id) = (permit.index_known_to(&[target], rest.day).await?, target.to_string());
    let mut rows: BTreeMap<String, HolderRow> = BTreeMap::new();
    for system in rest.systems() {
        let mut names = names(permit, &system, words.lang).await?;
        for item in rest.items().iter().filter(|item| item.system == system) {
            for (asked, _) in kept.viewers(&system, &item.key, &id, rest.client, rest.day) {
                let viewer = kept.viewer(asked);
                if hidden.contains(viewer) {
                    continue;
                }
                if let Some(row) = rows.get_mut(viewer) {
                    row.items.push(item.name.clone());
                    continue;
                }
                let decision = kept.explain(asked);
                let Some(path) = decision.paths.first() else { continue };
                names.learn_person(permit, viewer).await?;
                names.learn_way(permit, &path.place, path.relation.as_ref()).await?;
                let called = names.person(viewer);
                let row = HolderRow {
                    sort: crate::words::sort_keys(called.rsplit(' ').next().unwrap_or_default()).nordic,
                    id: viewer.to_owned(),
                    route: Route::of(path),
                    items: vec![item.name.clone()],
                    level: level(&decision),
                    because: way(words, &names, &Pair { viewer: &called, target: name, item: &item.name }, path),
                    until: until(words, path),
                    name: called,
                };
                rows.insert(viewer.to_owned(), row);
            }
        }
    }
    let mut rows: Vec<HolderRow> = rows.into_values().collect();
    rows.sort_by(|one, other| (one.route, &one.sort, &one.id).cmp(&(other.route, &other.sort, &other.id)));
    Ok(rows)
}

/// Those of whom this asker may not know: shielded, and not where the asker opens the shield. One statement for all of them, so that
/// the time it takes does not say whether one of them can see the person asked about.
async fn hidden(permit: &mut Permit<AskQuestions>) -> Result<HashSet<String>, Problem> {
    let (today, shielded) = (permit.today().to_string(), permit.reach().shielded.clone());
    let rows: Vec<(uuid::Uuid,)> = sql!(concat!(
        "SELECT p.person_id FROM person p WHERE NOT $2 AND p.person_id IN ",
        shielded!(),
        " AND NOT EXISTS (SELECT 1 FROM ",
        places_of_p!(all),
        " w JOIN unit u ON u.unit_id = w.unit_id WHERE $3 LIKE '%' || u.mark || '%')"
    ))
    .bind(today)
    .bind(shielded.everywhere)
    .bind(shielded.units)
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(id,)| PersonId(id).to_string()).collect())
}

fn table(words: &'static Words, name: &str, rest: &Rest, holders: Vec<HolderRow>) -> impl IntoView + use<> {
    let args = [("count", holders.len().into()), ("name", name.into()), ("day", words.day(rest.day).into())];
    let sentence = words.tell(if holders.is_empty() { "who-none" } else { "who-count" }, &args);
    let th = |key: &str| words.say(key);
    let mut last = None;
    let rows = holders
        .into_iter()
        .map(|row| {
            let heading = (last != Some(row.route)).then(|| words.say(row.route.key()));
            last = Some(row.route);
            let more = row.items.len().saturating_sub(2);
            let mut items = row.items.iter().take(2).cloned().collect::<Vec<_>>().join(", ");
            if more > 0 {
                items = format!("{items} {}", words.tell("who-more-items", &[("count", more.into())]));
            }
            view! {
                {heading.map(|heading| view! { <tr class="group"><th scope="rowgroup" colspan="4">{heading}</th></tr> })}
                <tr>
                    <th scope="row"><a href=format!("/people/{}", row.id)>{row.name}</a></th>
                    <td data-th=th("who-column-sees") title=row.items.join(", ")><span class="right"><Mark level=row.level/>{items}</span></td>
                    <td data-th=th("who-column-because")><p class="why">{row.because}</p></td>
                    <td data-th=th("who-column-until")>{row.until}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <div class="sheet pad answer"><p class="why big" role="status">{sentence}</p></div>
        <div class="sheet">
            <div class="scroll" role="group" aria-labelledby="who-caption" tabindex="0">
                <table class="table cards reverse">
                    <caption id="who-caption" class="sr">{words.say("who-lede")}</caption>
                    <thead><tr>
                        <th scope="col">{th("who-column-person")}</th><th scope="col">{th("who-column-sees")}</th>
                        <th scope="col">{th("who-column-because")}</th><th scope="col">{th("who-column-until")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <footer>{words.say("who-shield-note")}</footer>
        </div>
    }
}
