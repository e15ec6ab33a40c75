//! The bottom row: somebody gets the table's role at a school (SK24-29, SK24-40, SK24-43). First a name is looked for, then one of
//! those who match is chosen; both are plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{SYSTEM, Table};
use super::rows::Around;
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::{Right, ViewPeople};
use crate::roles::{Counting, held, may_assign};
use crate::ui::{Choice, DateField, Hidden, Icon, Options, SelectField, Sign, TextField, Typed, url::Query};
use crate::words::{Words, word_keys};
use crate::{sql, within_reach};

/// What the bottom row was asked, and who matches.
pub struct Adding {
    role: Uuid,
    schools: Vec<(Uuid, String)>,
    typed: String,
    several: Vec<(Uuid, String)>,
    school: String,
    to: String,
}

/// None where the table gives no role, or the reader may not. The schools that are ticked above come first.
pub async fn adding(
    permit: &mut Permit<ViewPeople>,
    table: Table,
    ticked: Vec<(Uuid, String)>,
    query: &Query,
    typed: &Typed,
) -> Result<Option<Adding>, Problem> {
    if !permit.may("assignments.give") {
        return Ok(None);
    }
    let Some((role, _)) = (match table.role() {
        Some(key) => role(permit, key).await?,
        None => None,
    }) else {
        return Ok(None);
    };
    // Roles of the administration are assigned by whom the table of giving names (SK24-60, SK24-61).
    let held = held(permit, Counting::Somewhere).await?;
    if !may_assign(permit, role, &held).await? {
        return Ok(None);
    }
    let text: String = query.get("add").unwrap_or_default().trim().chars().take(100).collect();
    let mut schools = ticked;
    for school in permit.units(false).await? {
        if !schools.contains(&school) {
            schools.push(school);
        }
    }
    let several = staff(permit, &text).await?;
    Ok(Some(Adding { role, schools, typed: text, several, school: typed.or("form[scope]", ""), to: typed.or("form[to]", "") }))
}

pub fn row(words: &'static Words, table: Table, adding: Adding, query: &Query, around: &Around, typed: &Typed) -> impl IntoView + use<> {
    let span = (around.columns().count() + 1 + usize::from(around.picked.is_some())).to_string();
    let schools: Vec<Choice> = std::iter::once(Choice::new("", words.say("tables-add-school")))
        .chain(adding.schools.iter().map(|(id, name)| Choice::new(format!("unit:{id}"), name.clone())))
        .collect();
    let found = !adding.several.is_empty();
    let nobody = (!adding.typed.is_empty() && !found).then(|| words.tell("search-none", &[("text", adding.typed.clone().into())]));
    let kept = query.without(&["add"]);
    let form = if found {
        // Nobody is chosen for the reader where several match.
        let ask = (adding.several.len() > 1).then(|| Choice::new("", words.say("why-several")));
        let people: Vec<Choice> = ask.into_iter().chain(adding.several.iter().map(|(id, name)| Choice::new(id, name.clone()))).collect();
        let back = kept.on(&table.path());
        view! {
            <form method="post" action="/api/give_role" class="add-row">
                <input type="hidden" name="form[role]" value=adding.role.to_string()/>
                <input type="hidden" name="form[from]" value=around.today.clone()/>
                <input type="hidden" name="form[back]" value=back.clone()/>
                <div class="field"><label for="add-person">{words.say("tables-add-person")}</label>
                    <select class="select" id="add-person" name="form[person]" required><Options choices=people chosen=""/></select></div>
                <SelectField id="add-school" name="form[scope]" label=words.say("tables-column-school") choices=schools chosen=adding.school fault=typed.fault("form[scope]")/>
                <DateField id="add-to" name="form[to]" label=words.say("tables-column-until") value=adding.to fault=typed.fault("form[to]")/>
                <button class="btn primary" type="submit"><Icon sign=Sign::Plus/>{words.say("tables-add")}</button>
                <a class="btn quiet" href=back>{words.say("tables-add-other")}</a>
            </form>
        }
        .into_any()
    } else {
        view! {
            <form action=table.path() class="add-row">
                <Hidden query=kept/>
                <TextField id="add-person" name="add" label=words.say("tables-add-person") value=adding.typed.clone() kind="search" hint=nobody/>
                <button class="btn" type="submit"><Icon sign=Sign::Search/>{words.say("tables-add-find")}</button>
            </form>
        }
        .into_any()
    };
    view! { <tfoot><tr class="add"><td colspan=span>{form}</td></tr></tfoot> }
}

/// A role of the tables' system by its key: id and name.
pub async fn role<R: Right>(permit: &mut Permit<R>, key: &str) -> Result<Option<(Uuid, String)>, Problem> {
    Ok(sql!(
        "SELECT role_id, CASE $3 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM role WHERE system_key = $1 AND role_key = $2 AND archived_at IS NULL"
    )
    .bind(SYSTEM)
    .bind(key)
    .bind(permit.lang().code())
    .first(permit)
    .await?)
}

/// Staff whose names begin with what was typed, for the bottom row: at most thirty.
async fn staff(permit: &mut Permit<ViewPeople>, text: &str) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut words = word_keys(text).into_iter();
    let Some(first) = words.next() else { return Ok(Vec::new()) };
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name || COALESCE(' (' || p.signature || ')', '') FROM person p
          WHERE p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $8 AND w.word < $8 || 'g') AND p.gone_at IS NULL
            AND ($9 = '' OR p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $9 AND w.word < $9 || 'g'))
            AND EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 <= e.to_day)
            AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id LIMIT 30"
    ));
    Ok(permit.bind_reach(query).bind(first).bind(words.next().unwrap_or_default()).all(permit).await?)
}
