//! What a person has beside her roles, and what is taken from her, on the day of the card (WIL-03): said where her rights are.

use leptos::prelude::*;

use crate::basics::{Day, PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::sql;
use crate::words::Words;

#[derive(Debug, Clone, FromRow)]
pub struct Adjusted {
    name: String,
    system: String,
    what: String,
    place: Option<String>,
    to_day: String,
    reason: Option<String>,
}

/// What is in force on a day, of a person within reach.
pub async fn adjusted<R: Right>(permit: &mut Permit<R>, person: PersonId, day: Day) -> Result<Vec<Adjusted>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT CASE $3 WHEN 'de' THEN i.name_de WHEN 'fi' THEN i.name_fi WHEN 'en' THEN i.name_en ELSE i.name_sv END AS name,
                CASE $3 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                CASE WHEN a.give IS NULL THEN 'take-' || a.take ELSE 'give-' || a.give END AS what,
                CASE WHEN g.name IS NULL THEN u.name ELSE g.name END AS place, a.to_day, a.reason
           FROM adjustment a JOIN item i ON i.system_key = a.system_key AND i.item_key = a.item_key
                JOIN target_system s ON s.system_key = a.system_key
                LEFT JOIN unit u ON u.unit_id = a.unit_id LEFT JOIN study_group g ON g.group_id = a.group_id
          WHERE a.person_id = $1 AND a.replaced_at IS NULL AND $2 BETWEEN a.from_day AND a.to_day
            AND (a.revoked_on IS NULL OR a.revoked_on > $2)
          ORDER BY a.system_key, i.place, a.row_id"
    )
    .bind(person)
    .bind(day.to_string())
    .bind(lang)
    .all(permit)
    .await?)
}

/// Nothing where there is nothing and nobody who may change it.
pub fn adjusted_part(words: &'static Words, person: PersonId, all: &[Adjusted], may_change: bool) -> impl IntoView + use<> {
    let rows = all
        .iter()
        .map(|one| {
            let scope = one.place.clone().unwrap_or_else(|| words.say("scope-everywhere"));
            let says = words.tell(
                &format!("adjust-says-{}", one.what),
                &[("item", (&one.name).into()), ("system", (&one.system).into()), ("scope", scope.into())],
            );
            let until = one.to_day.parse::<Day>().ok().filter(|_| one.to_day != "9999-12-31");
            let ends = until.map_or_else(|| words.say("way-open"), |day| words.tell("way-until", &[("day", words.day(day).into())]));
            let reason = one.reason.clone().map(|reason| words.tell("adjust-because", &[("reason", reason.into())]));
            view! { <li><div><p class="why">{says}</p><p class="ends">{ends}</p>{reason.map(|reason| view! { <p class="muted">{reason}</p> })}</div></li> }
        })
        .collect_view();
    let body = if all.is_empty() {
        view! { <p class="pad-in muted">{words.say("adjust-none-today")}</p> }.into_any()
    } else {
        view! { <ul class="lines pad-in adjustments" role="list">{rows}</ul> }.into_any()
    };
    (may_change || !all.is_empty()).then(|| {
        view! {
            <section class="sheet" aria-labelledby="adjusted-head">
                <header>
                    <h2 id="adjusted-head">{words.say("adjust-title")}</h2>
                    {may_change.then(|| view! { <span class="right"><a href=format!("/people/{person}/adjustments")>{words.say("adjust-change")}</a></span> })}
                </header>
                {body}
            </section>
        }
    })
}
