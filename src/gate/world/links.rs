//! What the facts of a slice hang on: people's own records, groups, units up to the root, audience rows, releases.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Named, Slice, day, parse};
use crate::basics::Problem;
use crate::db::Door;
use crate::rights::facts::{AudienceFact, CertificateFact, GroupFact, PeriodFact, PersonFact, ReleaseFact, UnitFact};
use crate::rights::{At, Scope, WorldFacts};
use crate::sql;

pub(super) async fn load(
    door: &mut impl Door,
    system: &str,
    slice: &Slice,
    named: &mut Named,
    facts: &mut WorldFacts,
) -> Result<(), Problem> {
    heads(door, slice, named).await?;
    groups(door, system, slice, named, facts).await?;
    units(door, slice, named, facts).await?;
    audience(door, system, named, facts).await?;
    people(door, slice, named, facts).await
}

/// Heads of units: those of the slice, or all.
async fn heads(door: &mut impl Door, slice: &Slice, named: &mut Named) -> Result<(), Problem> {
    let rows: Vec<(Uuid, Uuid)> =
        sql!("SELECT unit_id, person_id FROM unit_head WHERE replaced_at IS NULL AND to_day = '9999-12-31'").all(door).await?;
    for (unit, person) in rows {
        if slice.everyone {
            named.people.insert(person);
        }
        if named.people.contains(&person) {
            named.units.insert(unit);
        }
    }
    Ok(())
}

async fn groups(door: &mut impl Door, system: &str, slice: &Slice, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let columns: Vec<(Uuid, Uuid, String, i64)> = if slice.everyone {
        sql!(
            "SELECT g.group_id, g.unit_id, g.kind, (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL)
               FROM study_group g"
        )
        .all(door)
        .await?
    } else {
        let mut rows = Vec::new();
        for group in &named.groups {
            let row = sql!(
                "SELECT g.group_id, g.unit_id, g.kind, (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL)
                   FROM study_group g WHERE g.group_id = $1"
            );
            rows.extend(row.bind(*group).first(door).await?);
        }
        rows
    };
    for (group, unit, kind, access) in columns {
        named.units.insert(unit);
        named.groups.insert(group);
        facts.groups.push(GroupFact { id: group.to_string(), unit: unit.to_string(), kind, pupil_access: access > 0 });
    }
    let releases: Vec<(Uuid, String, String)> =
        sql!("SELECT group_id, module_key, audience FROM module_release WHERE system_key = $1 AND replaced_at IS NULL")
            .bind(system)
            .all(door)
            .await?;
    for (group, module, audience) in releases {
        if named.groups.contains(&group) {
            facts.releases.push(ReleaseFact { group: group.to_string(), module, to: parse(&audience)? });
        }
    }
    Ok(())
}

/// The units named and all above them; the root always.
async fn units(door: &mut impl Door, slice: &Slice, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    type Row = (Uuid, String, Option<Uuid>, Option<String>);
    let mut rows: Vec<Row> = if slice.everyone {
        sql!("SELECT unit_id, kind, parent_id, code FROM unit").all(door).await?
    } else {
        sql!("SELECT unit_id, kind, parent_id, code FROM unit WHERE parent_id IS NULL").all(door).await?
    };
    let mut known: BTreeSet<Uuid> = rows.iter().map(|(unit, ..)| *unit).collect();
    for unit in named.units.iter().filter(|_| !slice.everyone) {
        let line: Vec<Row> = sql!(
            "SELECT u.unit_id, u.kind, u.parent_id, u.code FROM unit_below b JOIN unit u ON u.unit_id = b.above_id WHERE b.unit_id = $1"
        )
        .bind(*unit)
        .all(door)
        .await?;
        rows.extend(line.into_iter().filter(|(unit, ..)| known.insert(*unit)));
    }
    named.units = known;
    let heads: Vec<(Uuid, Uuid)> =
        sql!("SELECT unit_id, person_id FROM unit_head WHERE replaced_at IS NULL AND to_day = '9999-12-31' ORDER BY recorded_at")
            .all(door)
            .await?;
    for (unit, kind, parent, code) in rows {
        let head = heads.iter().rev().find(|(of, person)| *of == unit && named.people.contains(person));
        facts.units.push(UnitFact {
            id: unit.to_string(),
            kind: parse(&kind)?,
            parent: parent.map(|id| id.to_string()),
            code,
            head: head.map(|(_, person)| person.to_string()),
        });
    }
    Ok(())
}

pub(super) async fn add_place(door: &mut impl Door, scope: &Scope, facts: &mut WorldFacts) -> Result<(), Problem> {
    let unit: Option<Uuid> = match scope {
        Scope::Everywhere => None,
        Scope::Unit(unit) => unit.parse().ok(),
        Scope::Group(group) => {
            let row: Option<(Uuid, Uuid, String)> = sql!("SELECT group_id, unit_id, kind FROM study_group WHERE group_id = $1")
                .bind(group.parse::<Uuid>().unwrap_or_default())
                .first(door)
                .await?;
            if let Some((group, unit, kind)) = &row
                && facts.groups.iter().all(|known| known.id != group.to_string())
            {
                facts.groups.push(GroupFact { id: group.to_string(), unit: unit.to_string(), kind: kind.clone(), pupil_access: false });
            }
            row.map(|(_, unit, _)| unit)
        }
    };
    let Some(unit) = unit else { return Ok(()) };
    let line: Vec<(Uuid, String, Option<Uuid>, Option<String>)> =
        sql!("SELECT u.unit_id, u.kind, u.parent_id, u.code FROM unit_below b JOIN unit u ON u.unit_id = b.above_id WHERE b.unit_id = $1")
            .bind(unit)
            .all(door)
            .await?;
    for (unit, kind, parent, code) in line {
        if facts.units.iter().all(|known| known.id != unit.to_string()) {
            let parent = parent.map(|id| id.to_string());
            facts.units.push(UnitFact { id: unit.to_string(), kind: parse(&kind)?, parent, code, head: None });
        }
    }
    Ok(())
}

async fn audience(door: &mut impl Door, system: &str, named: &Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    type Row = (String, String, Option<Uuid>, Option<Uuid>, Option<Uuid>, String, String, Option<String>);
    let rows: Vec<Row> = sql!(
        "SELECT a.hat, r.role_key, a.unit_id, a.group_id, a.pupil_id, a.from_day, a.to_day, a.revoked_on
           FROM audience a JOIN role r ON r.role_id = a.role_id WHERE a.system_key = $1 AND a.replaced_at IS NULL"
    )
    .bind(system)
    .all(door)
    .await?;
    for (hat, role, unit, group, pupil, from, to, revoked) in rows {
        let at = match (unit, group, pupil) {
            (Some(unit), ..) if named.units.contains(&unit) => At::Unit(unit.to_string()),
            (_, Some(group), _) if named.groups.contains(&group) => At::Group(group.to_string()),
            (.., Some(pupil)) if named.people.contains(&pupil) => At::Pupil(pupil.to_string()),
            _ => continue,
        };
        let audience = parse(&hat)?;
        facts.audience.push(AudienceFact {
            audience,
            at,
            role,
            from: day(&from),
            to: day(&to),
            revoked_on: revoked.as_deref().and_then(day),
        });
    }
    Ok(())
}

/// Everybody named: birth day, locks, protections, certificates.
async fn people(door: &mut impl Door, slice: &Slice, named: &Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let protections: Vec<(Uuid, String, String)> =
        sql!("SELECT person_id, from_day, to_day FROM protection WHERE replaced_at IS NULL").all(door).await?;
    let certificates: Vec<(Uuid, String, String, String)> =
        sql!("SELECT person_id, course, from_day, to_day FROM certificate WHERE replaced_at IS NULL").all(door).await?;
    let locked: Vec<(Uuid,)> =
        sql!("SELECT a.person_id FROM account_lock k JOIN account a ON a.account_id = k.account_id WHERE k.replaced_at IS NULL")
            .all(door)
            .await?;
    let mut births: Vec<(Uuid, Option<String>)> = Vec::new();
    if slice.everyone {
        // One statement for all who are staff or linked; a person more is no harm, a thousand statements would be.
        births = sql!(
            "SELECT p.person_id, p.born_on FROM person p
              WHERE EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.person_id)
                 OR EXISTS (SELECT 1 FROM duty d WHERE d.person_id = p.person_id)
                 OR EXISTS (SELECT 1 FROM assignment a WHERE a.person_id = p.person_id)"
        )
        .all(door)
        .await?;
    }
    let known: BTreeSet<Uuid> = births.iter().map(|(person, _)| *person).collect();
    for person in named.people.difference(&known) {
        births.extend(
            sql!("SELECT person_id, born_on FROM person WHERE person_id = $1").bind(*person).first::<(Uuid, Option<String>)>(door).await?,
        );
    }
    for (person, born) in births {
        let period = |from: &str, to: &str| PeriodFact { from: day(from), to: day(to), revoked_on: None };
        facts.people.push(PersonFact {
            id: person.to_string(),
            born: born.and_then(|text| text.parse().ok()),
            protected: protections.iter().filter(|(who, ..)| *who == person).map(|(_, from, to)| period(from, to)).collect(),
            locked: locked.iter().any(|(who,)| *who == person),
            certificates: certificates
                .iter()
                .filter(|(who, ..)| *who == person)
                .map(|(_, course, from, to)| CertificateFact { course: course.clone(), from: day(from), to: day(to), revoked_on: None })
                .collect(),
        });
    }
    Ok(())
}
