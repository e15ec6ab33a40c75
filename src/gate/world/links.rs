//! What the facts of a slice hang on: people's own records, groups, units up to the root, audience rows, releases.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{Named, day, parse};
use crate::basics::Problem;
use crate::db::Door;
use crate::rights::facts::{AudienceFact, CertificateFact, GroupFact, PeriodFact, PersonFact, ReleaseFact, UnitFact};
use crate::rights::{At, WorldFacts};
use crate::sql;

pub(super) async fn load(door: &mut impl Door, system: &str, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    heads(door, named).await?;
    groups(door, system, named, facts).await?;
    units(door, named, facts).await?;
    audience(door, system, named, facts).await?;
    people(door, named, facts).await
}

/// Heads of units: those of the slice.
async fn heads(door: &mut impl Door, named: &mut Named) -> Result<(), Problem> {
    let rows: Vec<(Uuid, Uuid)> =
        sql!("SELECT unit_id, person_id FROM unit_head WHERE replaced_at IS NULL AND to_day = '9999-12-31'").all(door).await?;
    for (unit, person) in rows {
        if named.people.contains(&person) {
            named.units.insert(unit);
        }
    }
    Ok(())
}

async fn groups(door: &mut impl Door, system: &str, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let mut columns: Vec<(Uuid, Uuid, String, i64)> = Vec::new();
    for group in &named.groups {
        let row = sql!(
            "SELECT g.group_id, g.unit_id, g.kind, (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL)
               FROM study_group g WHERE g.group_id = $1"
        );
        columns.extend(row.bind(*group).first(door).await?);
    }
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
async fn units(door: &mut impl Door, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    type Row = (Uuid, String, Option<Uuid>, Option<String>);
    let mut rows: Vec<Row> = sql!("SELECT unit_id, kind, parent_id, code FROM unit WHERE parent_id IS NULL").all(door).await?;
    let mut known: BTreeSet<Uuid> = rows.iter().map(|(unit, ..)| *unit).collect();
    for unit in &named.units {
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
async fn people(door: &mut impl Door, named: &Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let period = |from: &str, to: &str| PeriodFact { from: day(from), to: day(to), revoked_on: None };
    for person in &named.people {
        let row: Option<(Option<String>, i64)> = sql!(
            "SELECT p.born_on, (SELECT count(*) FROM account_lock k JOIN account a ON a.account_id = k.account_id
                                 WHERE a.person_id = p.person_id AND k.replaced_at IS NULL)
               FROM person p WHERE p.person_id = $1"
        )
        .bind(*person)
        .first(door)
        .await?;
        let Some((born, locks)) = row else { continue };
        let protections: Vec<(String, String)> =
            sql!("SELECT from_day, to_day FROM protection WHERE person_id = $1 AND replaced_at IS NULL").bind(*person).all(door).await?;
        let certificates: Vec<(String, String, String)> =
            sql!("SELECT course, from_day, to_day FROM certificate WHERE person_id = $1 AND replaced_at IS NULL")
                .bind(*person)
                .all(door)
                .await?;
        let held = |(course, from, to): (String, String, String)| {
            let (from, to, revoked_on) = (day(&from), day(&to), None);
            CertificateFact { course, from, to, revoked_on }
        };
        facts.people.push(PersonFact {
            id: person.to_string(),
            born: born.and_then(|text| text.parse().ok()),
            protected: protections.iter().map(|(from, to)| period(from, to)).collect(),
            locked: locks > 0,
            certificates: certificates.into_iter().map(held).collect(),
        });
    }
    Ok(())
}
