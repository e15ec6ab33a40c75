//! The demo municipality in portions: so much of it as one transaction writes.
//!
//! INVARIANT: a portion is written whole or not at all, and refers to nothing but itself and the units and the cast, which are
//! in the first; so a town that was interrupted is gone on with at the portion that is missing. A small town is one portion.

use super::demo::{Demo, SOURCE};
use crate::basics::Problem;
use crate::db::Door;
use crate::imports::store::Known;
use crate::sql;
use uuid::Uuid;

/// So many people go into one transaction: more would only make its log long, and a long log slow.
pub const PORTION: usize = 20_000;

/// Parts joined to portions of at least so many people, the last one excepted.
pub fn portions(mut parts: impl Iterator<Item = Demo>, size: usize) -> impl Iterator<Item = Demo> {
    std::iter::from_fn(move || {
        let mut portion = parts.next()?;
        while portion.people() < size {
            let Some(part) = parts.next() else { break };
            portion.add(part);
        }
        Some(portion)
    })
}

/// Whether the database is empty, or its demo municipality was begun and not ended.
pub async fn is_wanted(door: &mut impl Door) -> Result<bool, Problem> {
    let (known,): (i64,) = sql!("SELECT count(*) FROM (SELECT person_id FROM person LIMIT 1) AS p").one(door).await?;
    if known == 0 {
        return Ok(true);
    }
    let ended: Option<(i64,)> = sql!("SELECT number FROM audit_entry WHERE act = 'act-seeded' ORDER BY number LIMIT 1").first(door).await?;
    let begun: Option<(i64,)> =
        sql!("SELECT number FROM audit_entry WHERE act = 'act-seeded-part' ORDER BY number LIMIT 1").first(door).await?;
    Ok(begun.is_some() && ended.is_none())
}

/// Whether this portion is in the database.
pub async fn is_written(door: &mut impl Door, portion: &Demo) -> Result<bool, Problem> {
    let Some(person) = portion.bundle.people.iter().flatten().next() else { return Ok(false) };
    let found: Option<(Uuid,)> =
        sql!("SELECT person_id FROM person WHERE source = $1 AND external_id = $2").bind(SOURCE).bind(&person.id).first(door).await?;
    Ok(found.is_some())
}

/// What is in the database of the part to which every other refers: nothing in an empty one.
pub async fn known(door: &mut impl Door, first: &Demo) -> Result<Known, Problem> {
    let mut known = Known::default();
    for unit in first.bundle.units.iter().flatten() {
        let found: Option<(Uuid,)> =
            sql!("SELECT unit_id FROM unit WHERE source = $1 AND external_id = $2").bind(SOURCE).bind(&unit.id).first(door).await?;
        known.units.extend(found.map(|(id,)| (unit.id.clone(), id)));
    }
    for group in first.bundle.groups.iter().flatten() {
        let found: Option<(Uuid,)> = sql!("SELECT group_id FROM study_group WHERE source = $1 AND external_id = $2")
            .bind(SOURCE)
            .bind(&group.id)
            .first(door)
            .await?;
        known.groups.extend(found.map(|(id,)| (group.id.clone(), id)));
    }
    for person in first.bundle.people.iter().flatten() {
        let found: Option<(Uuid,)> =
            sql!("SELECT person_id FROM person WHERE source = $1 AND external_id = $2").bind(SOURCE).bind(&person.id).first(door).await?;
        known.people.extend(found.map(|(id,)| (person.id.clone(), id)));
    }
    let (here, wanted) = (known.units.len(), first.bundle.units.as_ref().map_or(0, Vec::len));
    if here != 0 && here != wanted {
        tracing::error!(here, wanted, "the demo was begun with another number of people: ask for that number, or take an empty database");
        return Err(Problem::Broken("seed".to_owned()));
    }
    Ok(known)
}
