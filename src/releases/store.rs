//! Classes, modules and what is released, in the database.
//!
//! INVARIANT: pupils are counted as far as the reader may see people, so no number tells of a protected one.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::model::{Cell, Column};
use crate::basics::{Problem, UnitId};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::Audience;
use crate::rights::own::{Implies, Right, SetReleases, ViewPeople, ViewSchools};
use crate::{sql, within_reach};

/// A class of a school with its pupils of today.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Class {
    pub group_id: Uuid,
    pub name: String,
    access: i64,
    pub pupils: i64,
    /// Their guardians who are informed and not shut out.
    pub guardians: i64,
}

/// What is released: class and module, with the moment it was; the access of pupils under no module.
pub type Released = BTreeMap<(Uuid, Option<String>), String>;

/// The classes of a school today.
pub async fn classes<R: Right + Implies<ViewSchools>>(permit: &mut Permit<R>, unit: UnitId) -> Result<Vec<Class>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT g.group_id, g.name,
                (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL) AS access,
                (SELECT count(DISTINCT p.person_id) FROM membership m JOIN person p ON p.person_id = m.person_id
                  WHERE m.group_id = g.group_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
                    AND p.gone_at IS NULL AND ",
        within_reach!(),
        ") AS pupils,
                (SELECT count(*) FROM person p WHERE p.gone_at IS NULL AND p.person_id IN
                   (SELECT l.guardian_id FROM membership m JOIN person p ON p.person_id = m.person_id
                      JOIN guardianship l ON l.pupil_id = p.person_id AND l.replaced_at IS NULL AND $1 BETWEEN l.from_day AND l.to_day
                           AND l.informed AND l.access <> 'disabled'
                     WHERE m.group_id = g.group_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
                       AND p.gone_at IS NULL AND ",
        within_reach!(),
        ") AND ",
        within_reach!(),
        ") AS guardians
           FROM study_group g
          WHERE g.unit_id = $8 AND g.kind = 'class' AND $1 BETWEEN g.from_day AND g.to_day ORDER BY g.name, g.group_id"
    )));
    let mut classes: Vec<Class> = query.bind(unit).all(permit).await?;
    classes.sort_by_cached_key(|class| (super::rules::year(&class.name), class.name.clone()));
    Ok(classes)
}

impl Class {
    /// How many of those it is about.
    pub fn size(&self, to: Audience) -> u64 {
        u64::try_from(if to == Audience::Pupil { self.pupils } else { self.guardians }).unwrap_or(0)
    }
}

/// What the classes of a school have released of a system, and who of their pupils gets in.
pub async fn released<R: Right>(permit: &mut Permit<R>, unit: UnitId, system: &str, to: Audience) -> Result<Released, Problem> {
    let rows: Vec<(Uuid, String, String)> = sql!(
        "SELECT x.group_id, x.module_key, x.recorded_at FROM module_release x JOIN study_group g ON g.group_id = x.group_id
          WHERE g.unit_id = $1 AND x.system_key = $2 AND x.audience = $3 AND x.replaced_at IS NULL"
    )
    .bind(unit)
    .bind(system)
    .bind(to.word())
    .all(permit)
    .await?;
    let access: Vec<(Uuid, String)> = sql!(
        "SELECT x.group_id, x.recorded_at FROM pupil_access x JOIN study_group g ON g.group_id = x.group_id
          WHERE g.unit_id = $1 AND x.replaced_at IS NULL"
    )
    .bind(unit)
    .all(permit)
    .await?;
    let modules = rows.into_iter().map(|(group, module, since)| ((group, Some(module)), since));
    Ok(modules.chain(access.into_iter().map(|(group, since)| ((group, None), since))).collect())
}

/// The systems in which something needs a release, by name.
pub async fn systems<R: Right>(permit: &mut Permit<R>) -> Result<Vec<(String, String)>, Problem> {
    let needing: Vec<(String,)> = sql!("SELECT DISTINCT system_key FROM item WHERE needs_release AND gone_at IS NULL").all(permit).await?;
    let needing: BTreeSet<String> = needing.into_iter().map(|(key,)| key).collect();
    let lang = permit.lang();
    let mut systems = crate::gate::world::systems(permit, lang).await?;
    systems.retain(|(key, _)| needing.contains(key));
    Ok(systems)
}

/// The modules of a system that are switched class by class: those with something that needs a release. In the system's own order.
pub async fn modules<R: Right>(permit: &mut Permit<R>, system: &str) -> Result<Vec<Column>, Problem> {
    let lang = permit.lang().code();
    let rows: Vec<(String, String, i64, i64)> = sql!(
        "SELECT m.module_key, CASE $2 WHEN 'de' THEN m.name_de WHEN 'fi' THEN m.name_fi WHEN 'en' THEN m.name_en ELSE m.name_sv END AS name,
                (SELECT count(*) FROM module_use u WHERE u.system_key = m.system_key AND u.module_key = m.module_key
                    AND u.replaced_at IS NULL) AS uses,
                (SELECT min(i.place) FROM item i WHERE i.system_key = m.system_key AND i.module_key = m.module_key AND i.needs_release
                    AND i.gone_at IS NULL) AS place
           FROM module m
          WHERE m.system_key = $1 AND EXISTS (SELECT 1 FROM item i WHERE i.system_key = m.system_key AND i.module_key = m.module_key
                                                 AND i.needs_release AND i.gone_at IS NULL)
          ORDER BY place, m.module_key"
    )
    .bind(system)
    .bind(lang)
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(key, name, uses, _)| Column { module: Some(key), name, in_use: uses > 0 }).collect())
}

/// What of a module opens only by a release, by name.
pub async fn items<R: Right>(permit: &mut Permit<R>, system: &str, module: &str) -> Result<Vec<String>, Problem> {
    let lang = permit.lang().code();
    let rows: Vec<(String,)> = sql!(
        "SELECT CASE $3 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM item WHERE system_key = $1 AND module_key = $2 AND needs_release AND gone_at IS NULL ORDER BY place, item_key"
    )
    .bind(system)
    .bind(module)
    .bind(lang)
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// A class of today within reach of the right that switches: its name and its school.
pub async fn reachable(permit: &mut Permit<SetReleases>, group: Uuid) -> Result<(String, UnitId), Problem> {
    let (places, today) = (permit.reach().open.clone(), permit.today().to_string());
    let found: Option<(String, Uuid)> = sql!(
        "SELECT g.name, g.unit_id FROM study_group g JOIN unit u ON u.unit_id = g.unit_id
          WHERE g.group_id = $1 AND g.kind = 'class' AND $2 BETWEEN g.from_day AND g.to_day
            AND ($3 OR $4 LIKE '%' || u.mark || '%' OR $5 LIKE '%' || g.mark || '%')"
    )
    .bind(group)
    .bind(today)
    .bind(places.everywhere)
    .bind(places.units)
    .bind(places.groups)
    .first(permit)
    .await?;
    found.map(|(name, unit)| (name, UnitId(unit))).ok_or(Problem::NotFound)
}

/// Turns one switch, and whether that changed anything.
pub async fn turn(permit: &mut Permit<SetReleases>, system: &str, to: Audience, cell: &Cell) -> Result<bool, Problem> {
    let now = permit.now();
    let changed = match (&cell.module, cell.open) {
        (Some(module), true) => {
            sql!(
                "INSERT INTO module_release (release_id, group_id, system_key, module_key, audience, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (group_id, system_key, module_key, audience) WHERE replaced_at IS NULL DO NOTHING"
            )
            .bind(Uuid::now_v7())
            .bind(cell.group)
            .bind(system)
            .bind(module)
            .bind(to.word())
            .bind(now)
            .run(permit)
            .await?
        }
        (Some(module), false) => {
            sql!(
                "UPDATE module_release SET replaced_at = $5
                  WHERE group_id = $1 AND system_key = $2 AND module_key = $3 AND audience = $4 AND replaced_at IS NULL"
            )
            .bind(cell.group)
            .bind(system)
            .bind(module)
            .bind(to.word())
            .bind(now)
            .run(permit)
            .await?
        }
        (None, true) => {
            sql!(
                "INSERT INTO pupil_access (access_id, group_id, recorded_at) VALUES ($1, $2, $3)
                 ON CONFLICT (group_id) WHERE replaced_at IS NULL DO NOTHING"
            )
            .bind(Uuid::now_v7())
            .bind(cell.group)
            .bind(now)
            .run(permit)
            .await?
        }
        (None, false) => {
            sql!("UPDATE pupil_access SET replaced_at = $2 WHERE group_id = $1 AND replaced_at IS NULL")
                .bind(cell.group)
                .bind(now)
                .run(permit)
                .await?
        }
    };
    Ok(changed > 0)
}
