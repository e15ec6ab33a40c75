//! Writing units, people and groups: the records others refer to. They are changed in place; the audit entry of the batch and
//! the kept bundle tell what they were.

use uuid::Uuid;

use super::{Writing, changes};
use crate::basics::Problem;
use crate::db::Door;
use crate::imports::model::{Bundle, Group, Person, Unit};
use crate::imports::plan::Plan;
use crate::imports::said::Said;
use crate::rights::UnitKind;
use crate::sql;
use crate::words::{sort_keys, word_keys};

fn text(said: &Said<String>) -> Option<String> {
    said.value().cloned()
}

/// Units, parents first; the tree is closed anew where a parent changed.
pub async fn units(door: &mut impl Door, writing: &mut Writing<'_>, wanted: &Bundle, plan: &Plan) -> Result<(), Problem> {
    let mut changes = changes::<Unit>(&writing.known, wanted, plan);
    let root: Option<(Uuid,)> = sql!("SELECT unit_id FROM unit WHERE parent_id IS NULL AND kind = 'organisation'").first(door).await?;
    let mut root = root.map(|(root,)| root);
    let (mut number,): (i64,) = sql!("SELECT COALESCE(max(number), 0) FROM unit").one(door).await?;
    // A unit waits until its parent is there; a circle is refused before (`links::weed`).
    while !changes.put.is_empty() {
        let (placed, later): (Vec<Unit>, Vec<Unit>) =
            changes.put.into_iter().partition(|unit| unit.parent.value().is_none_or(|parent| writing.known.units.contains_key(parent)));
        if placed.is_empty() {
            return Err(super::dangling("unit"));
        }
        for unit in placed {
            let parent = match unit.parent.value() {
                Some(parent) => Some(writing.unit(parent)?),
                None if root.is_none() && unit.kind != UnitKind::Organisation => {
                    number += 1;
                    root = Some(add_root(door, writing, number).await?);
                    root
                }
                None => root.filter(|root| writing.known.units.get(&unit.id) != Some(root)),
            };
            number += 1;
            let id = unit_row(door, writing, &unit, parent, number).await?;
            root = root.or((unit.kind == UnitKind::Organisation).then_some(id));
            writing.known.units.insert(unit.id, id);
        }
        changes.put = later;
    }
    for id in changes.end {
        sql!("UPDATE unit SET closed_at = $3 WHERE source = $1 AND external_id = $2")
            .bind(writing.source)
            .bind(id)
            .bind(writing.now)
            .run(door)
            .await?;
    }
    Ok(())
}

/// The root of the tree, where no source has one: all schools hang under it.
async fn add_root(door: &mut impl Door, writing: &Writing<'_>, number: i64) -> Result<Uuid, Problem> {
    let keys = sort_keys(writing.source);
    let id = Uuid::now_v7();
    sql!(
        "INSERT INTO unit (unit_id, number, mark, kind, name, sort_nordic, sort_latin, source, external_id, recorded_at)
         VALUES ($1, $2, $3, 'organisation', $4, $5, $6, 'rollbok', 'root', $7)"
    )
    .bind(id)
    .bind(number)
    .bind(format!(",{number},"))
    .bind(writing.source)
    .bind(keys.nordic)
    .bind(keys.latin)
    .bind(writing.now)
    .run(door)
    .await?;
    sql!("INSERT INTO unit_below (above_id, unit_id) VALUES ($1, $1)").bind(id).run(door).await?;
    Ok(id)
}

async fn unit_row(door: &mut impl Door, writing: &Writing<'_>, unit: &Unit, parent: Option<Uuid>, number: i64) -> Result<Uuid, Problem> {
    let keys = sort_keys(&unit.name);
    let (id,): (Uuid,) = sql!(
        "INSERT INTO unit (unit_id, number, mark, kind, parent_id, code, name, sort_nordic, sort_latin, municipality, source, external_id, recorded_at, said_parent)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
         ON CONFLICT (source, external_id) DO UPDATE SET kind = $4, parent_id = $5, code = $6, name = $7, sort_nordic = $8, sort_latin = $9,
                     municipality = $10, said_parent = $14, closed_at = NULL
         RETURNING unit_id"
    )
    .bind(Uuid::now_v7())
    .bind(number)
    .bind(format!(",{number},"))
    .bind(unit.kind.word())
    .bind(parent)
    .bind(text(&unit.code))
    .bind(&unit.name)
    .bind(keys.nordic)
    .bind(keys.latin)
    .bind(text(&unit.municipality))
    .bind(writing.source)
    .bind(&unit.id)
    .bind(writing.now)
    .bind(text(&unit.parent))
    .one(door)
    .await?;
    // All below it move along: their old lines above are forgotten and made anew.
    sql!(
        "DELETE FROM unit_below WHERE unit_id IN (SELECT b.unit_id FROM unit_below b WHERE b.above_id = $1)
             AND above_id NOT IN (SELECT b.unit_id FROM unit_below b WHERE b.above_id = $1)"
    )
    .bind(id)
    .run(door)
    .await?;
    sql!("INSERT INTO unit_below (above_id, unit_id) VALUES ($1, $1) ON CONFLICT (above_id, unit_id) DO NOTHING")
        .bind(id)
        .run(door)
        .await?;
    sql!(
        "INSERT INTO unit_below (above_id, unit_id)
         SELECT a.above_id, b.unit_id FROM unit_below a, unit_below b WHERE a.unit_id = $1 AND b.above_id = $2
         ON CONFLICT (above_id, unit_id) DO NOTHING"
    )
    .bind(parent)
    .bind(id)
    .run(door)
    .await?;
    sql!("DELETE FROM unit_word WHERE unit_id = $1").bind(id).run(door).await?;
    for word in word_keys(&format!("{} {}", unit.name, text(&unit.code).unwrap_or_default())) {
        sql!("INSERT INTO unit_word (word, unit_id) VALUES ($1, $2) ON CONFLICT (word, unit_id) DO NOTHING")
            .bind(word)
            .bind(id)
            .run(door)
            .await?;
    }
    Ok(id)
}

pub async fn people(door: &mut impl Door, writing: &mut Writing<'_>, wanted: &Bundle, plan: &Plan) -> Result<(), Problem> {
    let changes = changes::<Person>(&writing.known, wanted, plan);
    for person in changes.put {
        let is_new = !writing.known.people.contains_key(&person.id);
        let id = person_row(door, writing, &person).await?;
        if !is_new {
            sql!("DELETE FROM person_word WHERE person_id = $1").bind(id).run(door).await?;
        }
        for word in word_keys(&format!("{} {} {}", person.given, person.family, text(&person.user_name).unwrap_or_default())) {
            sql!("INSERT INTO person_word (word, person_id) VALUES ($1, $2) ON CONFLICT (word, person_id) DO NOTHING")
                .bind(word)
                .bind(id)
                .run(door)
                .await?;
        }
        if let Some(user_name) = person.user_name.value() {
            let now = writing.now;
            let user_name = crate::sign_in::fold_user_name(user_name);
            sql!(
                "INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $2, $3, 0, $4)
                 ON CONFLICT (person_id) DO UPDATE SET user_name = $3"
            )
            .bind(Uuid::now_v7())
            .bind(id)
            .bind(&user_name)
            .bind(now)
            .run(door)
            .await?;
            sql!("UPDATE person SET sort_user = $2 WHERE person_id = $1").bind(id).bind(user_name).run(door).await?;
        }
        writing.known.people.insert(person.id, id);
    }
    for id in changes.end {
        sql!("UPDATE person SET gone_at = $3 WHERE source = $1 AND external_id = $2")
            .bind(writing.source)
            .bind(id)
            .bind(writing.now)
            .run(door)
            .await?;
    }
    Ok(())
}

async fn person_row(door: &mut impl Door, writing: &Writing<'_>, person: &Person) -> Result<Uuid, Problem> {
    let keys = sort_keys(&format!("{} {}", person.family, person.given));
    let (id,): (Uuid,) = sql!(
        "INSERT INTO person (person_id, given_name, family_name, sort_nordic, sort_latin, born_on, civic_number, email, signature, source,
                             external_id, recorded_at, sort_email, sort_signature, timetable_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, COALESCE($8, ''), COALESCE($9, ''), $13)
         ON CONFLICT (source, external_id) DO UPDATE SET given_name = $2, family_name = $3, sort_nordic = $4, sort_latin = $5, born_on = $6,
                     civic_number = $7, gone_at = NULL, timetable_id = $13,
                     email = COALESCE($8, (SELECT h.value FROM person_hand h WHERE h.person_id = person.person_id AND h.field = 'email'
                                              AND h.replaced_at IS NULL)),
                     signature = COALESCE($9, (SELECT h.value FROM person_hand h WHERE h.person_id = person.person_id
                                              AND h.field = 'signature' AND h.replaced_at IS NULL)),
                     sort_email = COALESCE($8, (SELECT h.value FROM person_hand h WHERE h.person_id = person.person_id
                                              AND h.field = 'email' AND h.replaced_at IS NULL), ''),
                     sort_signature = COALESCE($9, (SELECT h.value FROM person_hand h WHERE h.person_id = person.person_id
                                              AND h.field = 'signature' AND h.replaced_at IS NULL), '')
         RETURNING person_id"
    )
    .bind((writing.identity)(&person.id))
    .bind(&person.given)
    .bind(&person.family)
    .bind(keys.nordic)
    .bind(keys.latin)
    .bind(person.born.value().map(ToString::to_string))
    .bind(text(&person.civic_number))
    .bind(text(&person.email))
    .bind(text(&person.signature))
    .bind(writing.source)
    .bind(&person.id)
    .bind(writing.now)
    .bind(text(&person.timetable_id))
    .one(door)
    .await?;
    // What the source says now is no longer a value typed by hand.
    sql!(
        "UPDATE person_hand SET replaced_at = $2
          WHERE person_id = $1 AND replaced_at IS NULL AND ((field = 'email' AND $3) OR (field = 'signature' AND $4))"
    )
    .bind(id)
    .bind(writing.now)
    .bind(person.email.value().is_some())
    .bind(person.signature.value().is_some())
    .run(door)
    .await?;
    Ok(id)
}

pub async fn groups(door: &mut impl Door, writing: &mut Writing<'_>, wanted: &Bundle, plan: &Plan) -> Result<(), Problem> {
    let changes = changes::<Group>(&writing.known, wanted, plan);
    let (mut number,): (i64,) = sql!("SELECT COALESCE(max(number), 0) FROM study_group").one(door).await?;
    for group in changes.put {
        number += 1;
        let (id,): (Uuid,) = sql!(
            "INSERT INTO study_group (group_id, number, mark, unit_id, kind, name, from_day, to_day, source, external_id, recorded_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (source, external_id) DO UPDATE SET unit_id = $4, kind = $5, name = $6, from_day = $7, to_day = $8, gone_at = NULL
             RETURNING group_id"
        )
        .bind(Uuid::now_v7())
        .bind(number)
        .bind(format!(",{number},"))
        .bind(writing.unit(&group.unit)?)
        .bind(&group.kind)
        .bind(&group.name)
        .bind(super::facts::from(group.from))
        .bind(super::facts::to(group.to))
        .bind(writing.source)
        .bind(&group.id)
        .bind(writing.now)
        .one(door)
        .await?;
        pupil_access(door, writing, id, group.pupil_access.value().copied()).await?;
        writing.known.groups.insert(group.id, id);
    }
    for id in changes.end {
        sql!("UPDATE study_group SET gone_at = $3, to_day = $4 WHERE source = $1 AND external_id = $2")
            .bind(writing.source)
            .bind(id)
            .bind(writing.now)
            .bind(writing.ended())
            .run(door)
            .await?;
    }
    Ok(())
}

/// Whether the pupils of a class may sign in; a source that says nothing leaves it as it is, closed at first (ESC-04).
async fn pupil_access(door: &mut impl Door, writing: &Writing<'_>, group: Uuid, open: Option<bool>) -> Result<(), Problem> {
    let query = match open {
        None => return Ok(()),
        Some(true) => sql!(
            "INSERT INTO pupil_access (access_id, group_id, recorded_at) VALUES ($1, $2, $3)
             ON CONFLICT (group_id) WHERE replaced_at IS NULL DO NOTHING"
        )
        .bind(Uuid::now_v7())
        .bind(group)
        .bind(writing.now),
        Some(false) => {
            sql!("UPDATE pupil_access SET replaced_at = $2 WHERE group_id = $1 AND replaced_at IS NULL").bind(group).bind(writing.now)
        }
    };
    query.run(door).await?;
    Ok(())
}
