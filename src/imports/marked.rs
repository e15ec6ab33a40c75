//! Whom a dry run would mark as protected, and who could see them until now: for readers whose right opens `protected`, and for nobody
//! else. Not here: hiding them from everybody else, which the page does (`run_page`), and what protection does (`gate::reach`).

use leptos::prelude::*;
use uuid::Uuid;

use super::model::Kind;
use super::runs::Run;
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::ViewImports;
use crate::shield::{Seers, seers};
use crate::sql;
use crate::words::Words;

/// So many are told of with those who see them; a source that marks more is told of by number.
const MOST: usize = 20;

/// Somebody who is here, is not protected today, and would be.
pub struct Marked {
    person: PersonId,
    name: String,
    marking: String,
    seers: Seers,
}

/// Those the run would mark, in the order of the source, and how many more.
pub async fn marked(permit: &mut Permit<ViewImports>, run: &Run) -> Result<(Vec<Marked>, usize), Problem> {
    let Some(plan) = run.plan.of(Kind::Protection) else { return Ok((Vec::new(), 0)) };
    let changed = plan.changed.iter().map(|changed| &changed.id);
    let ids: Vec<&String> = plan.new.iter().chain(&plan.reappeared).chain(changed).collect();
    let today = permit.today().to_string();
    let (mut found, mut more) = (Vec::new(), 0);
    for mark in run.bundle.protections.iter().flatten().filter(|mark| ids.contains(&&mark.id)) {
        let row: Option<(Uuid, String)> = sql!(
            "SELECT p.person_id, p.given_name || ' ' || p.family_name FROM person p
              WHERE p.source = $1 AND p.external_id = $2 AND p.gone_at IS NULL
                AND NOT EXISTS (SELECT 1 FROM protection x WHERE x.person_id = p.person_id AND x.replaced_at IS NULL
                                   AND $3 BETWEEN x.from_day AND x.to_day)"
        )
        .bind(&run.row.source)
        .bind(&mark.person)
        .bind(&today)
        .first(permit)
        .await?;
        let Some((person, name)) = row else { continue };
        if found.len() == MOST {
            more += 1;
            continue;
        }
        let seers = seers(permit, PersonId(person)).await?;
        found.push(Marked { person: PersonId(person), name, marking: mark.marking.clone(), seers });
    }
    Ok((found, more))
}

/// One list for each, with those who would go on seeing her.
pub fn list(words: &'static Words, marked: Vec<Marked>, more: usize) -> impl IntoView {
    let people = marked
        .into_iter()
        .map(|marked| {
            let count = words.tell("people-count", &[("count", marked.seers.now.len().into())]);
            let seers = marked
                .seers
                .now
                .into_iter()
                .map(|(person, name)| {
                    let stays = marked.seers.still.contains(&person);
                    let stays = stays.then(|| view! { " "<span class="chip wait">{words.say("shield-stays")}</span> });
                    view! { <li><a href=format!("/people/{person}")>{name}</a>{stays}</li> }
                })
                .collect_view();
            view! {
                <li>
                    <h3><a href=format!("/people/{}", marked.person)>{marked.name}</a></h3>
                    <p>{marked.marking}</p>
                    <details>
                        <summary>{words.say("imports-marked-seen")}" "<span class="count">{count}</span></summary>
                        <ul class="plain" role="list">{seers}</ul>
                    </details>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sheet" aria-labelledby="marked-head">
            <header><h2 id="marked-head">{words.say("imports-marked")}</h2></header>
            <ul class="plain parts" role="list">{people}</ul>
            {(more > 0).then(|| view! { <p class="pad-in muted">{words.tell("imports-marked-more", &[("count", more.into())])}</p> })}
            <footer>{words.say("imports-marked-hint")}</footer>
        </section>
    }
}
