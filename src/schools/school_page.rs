//! One unit: where it lies, its head, the units below, its classes and groups.

use leptos::prelude::*;

use super::page::units;
use super::store::{self, GroupRow};
use crate::app::{Asked, Page, Sheet};
use crate::basics::{Day, PersonId, Problem, UnitId};
use crate::gate::Permit;
use crate::orphans;
use crate::rights::own::ViewSchools;
use crate::ui::{Action, Head};
use crate::words::{Words, use_words};

pub struct SchoolPage;

impl Page for SchoolPage {
    type Right = ViewSchools;
    const HERE: &'static str = "/schools";

    async fn sheet(permit: &mut Permit<ViewSchools>, asked: &Asked) -> Result<Sheet, Problem> {
        let words = use_words();
        let id: UnitId = asked.id()?;
        let unit = store::find(permit, id).await?;
        let above = store::list_above(permit, id).await?;
        let below = store::list_below(permit, Some(id)).await?;
        let groups = store::list_groups(permit, id).await?;
        let heads = store::list_heads(permit, id).await?;
        permit.log_reads(heads.iter().map(|(person, _)| PersonId(*person)).collect::<Vec<_>>()).await?;
        let sees_people = permit.may("people.view");
        let crumbs =
            above.into_iter().map(|unit| view! { <li><a href=format!("/schools/{}", unit.unit_id)>{unit.name}</a></li> }).collect_view();
        let archiving = if unit.kind == "school" { Some(orphans::archiving_off_since(permit, id).await?) } else { None };
        let may_switch = permit.places_of("assignments.give").is_some_and(|places| places.has_unit(&unit.mark));
        let heads = if heads.is_empty() {
            words.say("schools-head-none").into_any()
        } else {
            let list = heads.into_iter().map(|(person, name)| head(person, name, sees_people)).collect_view();
            view! { <ul class="plain" role="list">{list}</ul> }.into_any()
        };
        let kind = words.say(&format!("schools-kind-{}", unit.kind));
        let lede: Vec<String> = [Some(kind), unit.code.clone(), unit.municipality.clone()].into_iter().flatten().collect();
        let lede = lede.join(", ");
        let may_give = permit.may("assignments.give");
        let people = move |kind: &str| format!("/people?kind={kind}&unit={id}");
        let body = view! {
            <nav class="crumbs" aria-label=words.say("crumbs")><ol><li><a href="/schools">{words.say("schools-back")}</a></li>{crumbs}</ol></nav>
            <Head title=unit.name.clone() lede=lede>
                {may_give.then(|| view! { <a class="btn" href=format!("/audience?at=unit:{id}")>{words.say("audience-title")}</a> })}
                {sees_people.then(|| view! {
                    <a class="btn" href=people("staff")>{words.say("schools-people-staff")}</a>
                    <a class="btn" href=people("pupil")>{words.say("schools-people-pupils")}</a>
                })}
            </Head>
            <div class="cols">
                <div class="stack">
                    {(!below.is_empty()).then(|| view! {
                        <section class="sheet"><header><h2>{words.say("schools-below")}</h2></header>{units(words, below)}</section>
                    })}
                    {(unit.kind == "school").then(|| group_table(words, groups, may_give))}
                </div>
                <div class="stack">
                    <section class="sheet" aria-labelledby="facts-head">
                        <header><h2 id="facts-head">{words.say("schools-facts")}</h2></header>
                        <dl class="facts pad-in">
                            <dt>{words.say("schools-head")}</dt><dd>{heads}</dd>
                            <dt>{words.say("schools-source")}</dt><dd>{unit.source}</dd>
                        </dl>
                    </section>
                    {archiving.map(|since| self::archiving(words, id, since, may_switch))}
                </div>
            </div>
        };
        Ok(Sheet::new(words.say("schools-title"), body))
    }
}

/// How the school archives in Skola24 (SK24-64), with the switch for whoever gives roles there.
fn archiving(words: &'static Words, unit: UnitId, off_since: Option<Day>, may_switch: bool) -> impl IntoView + use<> {
    let (says, off, label) = match off_since {
        None => (words.say("archiving-on"), "yes", "archiving-turn-off"),
        Some(day) => (words.tell("archiving-off", &[("day", words.day(day).into())]), "", "archiving-turn-on"),
    };
    let act = may_switch.then(|| {
        let values = vec![("unit", unit.to_string()), ("off", off.to_owned())];
        let spoken = format!("{}: {}", words.say(label), words.say("archiving-label"));
        view! { <Action path="/api/set_archiving" values=values label=words.say(label) spoken=spoken class="btn small"/> }
    });
    view! {
        <section class="sheet" aria-labelledby="archiving-head">
            <header><h2 id="archiving-head">{words.say("archiving-label")}</h2></header>
            <div class="pad-in stack-s"><p>{says}</p>{act}</div>
        </section>
    }
}

fn head(person: uuid::Uuid, name: String, sees_people: bool) -> impl IntoView {
    if sees_people {
        view! { <li><a href=format!("/people/{person}")>{name}</a></li> }.into_any()
    } else {
        view! { <li>{name}</li> }.into_any()
    }
}

fn group_table(words: &'static Words, groups: Vec<GroupRow>, may_give: bool) -> impl IntoView {
    let th = |key: &str| words.say(key);
    let body = if groups.is_empty() {
        view! { <p class="pad-in muted">{words.say("schools-groups-none")}</p> }.into_any()
    } else {
        let rows = groups
            .into_iter()
            .map(|group| {
                let kind_key = format!("group-kind-{}", group.kind);
                let kind = if words.has(&kind_key) { words.say(&kind_key) } else { group.kind };
                let access =
                    (kind_key == "group-kind-class").then(|| words.say(if group.pupil_access > 0 { "schools-yes" } else { "schools-no" }));
                let name = if may_give {
                    view! { <a href=format!("/audience?at=group:{}", group.group_id)>{group.name}</a> }.into_any()
                } else {
                    group.name.into_any()
                };
                view! {
                    <tr>
                        <th scope="row">{name}</th>
                        <td data-th=th("schools-group-kind")>{kind}</td>
                        <td data-th=th("schools-group-access")>{access}</td>
                    </tr>
                }
            })
            .collect_view();
        view! {
            <div class="scroll" role="group" aria-labelledby="groups-head" tabindex="0">
                <table class="table cards">
                    <caption class="sr">{words.say("schools-groups")}</caption>
                    <thead><tr>
                        <th scope="col">{th("schools-group-name")}</th><th scope="col">{th("schools-group-kind")}</th><th scope="col">{th("schools-group-access")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! { <section class="sheet"><header><h2 id="groups-head">{words.say("schools-groups")}</h2></header>{body}</section> }
}
