//! What is held from one source, as the bundle that would say the same; and the ids its records have here.

use std::collections::HashMap;

use uuid::Uuid;

use super::current_facts;
use crate::basics::{Day, Problem};
use crate::db::{Door, FromRow};
use crate::imports::model::{Bundle, Group, Kind, Person, Unit};
use crate::imports::plan::Gone;
use crate::imports::said::Said;
use crate::sql;

/// What is known of a source.
#[derive(Debug, Default)]
pub struct Known {
    pub bundle: Bundle,
    pub units: HashMap<String, Uuid>,
    pub groups: HashMap<String, Uuid>,
    pub people: HashMap<String, Uuid>,
    /// What was there once and is gone.
    pub gone: Gone,
}

pub(super) fn day(text: &str) -> Option<Day> {
    if text == "0001-01-01" || text == "9999-12-31" { None } else { text.parse().ok() }
}

pub(super) fn word<T: std::str::FromStr>(text: &str) -> Result<T, Problem> {
    text.parse().map_err(|_| Problem::Broken("import".to_owned()))
}

#[derive(FromRow)]
struct UnitRow {
    unit_id: Uuid,
    external_id: String,
    kind: String,
    name: String,
    code: Option<String>,
    municipality: Option<String>,
    parent: Option<String>,
    closed_at: Option<String>,
}

#[derive(FromRow)]
struct PersonRow {
    person_id: Uuid,
    external_id: String,
    given_name: String,
    family_name: String,
    born_on: Option<String>,
    civic_number: Option<String>,
    email: Option<String>,
    signature: Option<String>,
    timetable_id: Option<String>,
    user_name: Option<String>,
    gone_at: Option<String>,
}

#[derive(FromRow)]
struct GroupRow {
    group_id: Uuid,
    external_id: String,
    unit: String,
    kind: String,
    name: String,
    access: i64,
    from_day: String,
    to_day: String,
    gone_at: Option<String>,
}

/// Everything held from a source.
pub async fn known(door: &mut impl Door, source: &str) -> Result<Known, Problem> {
    let mut known = Known::default();
    entities(door, source, &mut known).await?;
    current_facts::places(door, source, &mut known).await?;
    current_facts::relations(door, source, &mut known).await?;
    Ok(known)
}

async fn entities(door: &mut impl Door, source: &str, known: &mut Known) -> Result<(), Problem> {
    let units: Vec<UnitRow> = sql!(
        "SELECT u.unit_id, u.external_id, u.kind, u.name, u.code, u.municipality, u.closed_at, u.said_parent AS parent
           FROM unit u WHERE u.source = $1 ORDER BY u.number"
    )
    .bind(source)
    .all(door)
    .await?;
    for row in units {
        known.units.insert(row.external_id.clone(), row.unit_id);
        if row.closed_at.is_some() {
            known.gone.entry(Kind::Unit).or_default().insert(row.external_id);
        } else {
            known.bundle.units.get_or_insert_default().push(Unit {
                id: row.external_id,
                kind: word(&row.kind)?,
                name: row.name,
                parent: Said::of(row.parent),
                code: Said::of(row.code),
                municipality: Said::of(row.municipality),
            });
        }
    }
    let people: Vec<PersonRow> = sql!(
        "SELECT p.person_id, p.external_id, p.given_name, p.family_name, p.born_on, p.civic_number, p.timetable_id, p.gone_at,
                CASE WHEN EXISTS (SELECT 1 FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'email' AND h.replaced_at IS NULL
                                     AND h.value = p.email) THEN NULL ELSE p.email END AS email,
                CASE WHEN EXISTS (SELECT 1 FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'signature'
                                     AND h.replaced_at IS NULL AND h.value = p.signature) THEN NULL ELSE p.signature END AS signature,
                (SELECT a.user_name FROM account a WHERE a.person_id = p.person_id) AS user_name
           FROM person p WHERE p.source = $1"
    )
    .bind(source)
    .all(door)
    .await?;
    for row in people {
        known.people.insert(row.external_id.clone(), row.person_id);
        if row.gone_at.is_some() {
            known.gone.entry(Kind::Person).or_default().insert(row.external_id);
        } else {
            known.bundle.people.get_or_insert_default().push(Person {
                id: row.external_id,
                given: row.given_name,
                family: row.family_name,
                born: Said::of(row.born_on.as_deref().and_then(day)),
                civic_number: Said::of(row.civic_number),
                email: Said::of(row.email),
                signature: Said::of(row.signature),
                user_name: Said::of(row.user_name),
                timetable_id: Said::of(row.timetable_id),
            });
        }
    }
    let groups: Vec<GroupRow> = sql!(
        "SELECT g.group_id, g.external_id, u.external_id AS unit, g.kind, g.name, g.from_day, g.to_day, g.gone_at,
                (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL) AS access
           FROM study_group g JOIN unit u ON u.unit_id = g.unit_id WHERE g.source = $1"
    )
    .bind(source)
    .all(door)
    .await?;
    for row in groups {
        known.groups.insert(row.external_id.clone(), row.group_id);
        if row.gone_at.is_some() {
            known.gone.entry(Kind::Group).or_default().insert(row.external_id);
        } else {
            known.bundle.groups.get_or_insert_default().push(Group {
                id: row.external_id,
                unit: row.unit,
                kind: row.kind,
                name: row.name,
                pupil_access: Said::Is(row.access > 0),
                from: day(&row.from_day),
                to: day(&row.to_day),
            });
        }
    }
    Ok(())
}
