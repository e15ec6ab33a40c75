//! What a change of a role would touch today: people who hold it, schools and pupils in their scopes; and, exactly, how many would gain
//! and lose something by it, which is less where another role gives the same.
//!
//! INVARIANT: only people within the reader's reach are counted, and only their scopes count.

use uuid::Uuid;

use super::book::{EXECUTE, Role};
use super::draft::Change;
use crate::basics::Problem;
use crate::gate::{Ahead, Permit};
use crate::rights::Given;
use crate::rights::own::{DefineRoles, Implies, ViewPeople, ViewRoles};
use crate::{sql, within_reach};

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Impact {
    pub people: u64,
    pub schools: u64,
    pub pupils: u64,
}

/// The people, schools and pupils behind a role, today.
pub async fn of_role<R: Implies<ViewRoles>>(permit: &mut Permit<R>, role: Uuid) -> Result<Impact, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT h.person_id, h.unit_id, h.group_id FROM held_role h JOIN person p ON p.person_id = h.person_id
          WHERE h.role_id = $8 AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            AND p.gone_at IS NULL AND ",
        within_reach!()
    )));
    let held: Vec<(Uuid, Option<Uuid>, Option<Uuid>)> = query.bind(role).all(permit).await?;
    let people = held.iter().map(|(person, ..)| person).collect::<std::collections::BTreeSet<_>>().len() as u64;
    let everywhere = held.iter().any(|(_, unit, group)| unit.is_none() && group.is_none());
    let (mut units, mut schools, mut groups) = (String::new(), String::new(), String::new());
    for (unit, group) in held.into_iter().map(|(_, unit, group)| (unit, group)).collect::<std::collections::BTreeSet<_>>() {
        if let Some(unit) = unit {
            let below: Vec<(String,)> = sql!("SELECT u.mark FROM unit_below b JOIN unit u ON u.unit_id = b.unit_id WHERE b.above_id = $1")
                .bind(unit)
                .all(permit)
                .await?;
            units.extend(below.into_iter().map(|(mark,)| mark));
        }
        if let Some(group) = group {
            let marks: Option<(String, String)> =
                sql!("SELECT g.mark, u.mark FROM study_group g JOIN unit u ON u.unit_id = g.unit_id WHERE g.group_id = $1")
                    .bind(group)
                    .first(permit)
                    .await?;
            if let Some((mark, school)) = marks {
                groups.push_str(&mark);
                schools.push_str(&school);
            }
        }
    }
    schools.push_str(&units);
    let (schools,): (i64,) =
        sql!("SELECT count(*) FROM unit WHERE kind = 'school' AND closed_at IS NULL AND ($1 OR $2 LIKE '%' || mark || '%')")
            .bind(everywhere)
            .bind(schools)
            .one(permit)
            .await?;
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT count(*) FROM person p WHERE p.gone_at IS NULL
            AND (EXISTS (SELECT 1 FROM enrolment e JOIN unit u ON u.unit_id = e.unit_id
                          WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day
                            AND ($8 OR $9 LIKE '%' || u.mark || '%'))
              OR ($10 <> '' AND EXISTS (SELECT 1 FROM membership m JOIN study_group g ON g.group_id = m.group_id
                          WHERE m.person_id = p.person_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
                            AND $10 LIKE '%' || g.mark || '%')))
            AND ",
        within_reach!()
    )));
    let (pupils,): (i64,) = query.bind(everywhere).bind(units).bind(groups).one(permit).await?;
    Ok(Impact { people, schools: u64::try_from(schools).unwrap_or(0), pupils: u64::try_from(pupils).unwrap_or(0) })
}

/// How many people would gain and lose something today if a draft were saved.
pub async fn of_draft(permit: &mut Permit<ViewRoles>, system: &str, role: &Role, changes: &[Change]) -> Result<(u64, u64), Problem> {
    let given = |change: &Change| match change.wanted.level.as_str() {
        EXECUTE => Given::Execute,
        level => Given::Level(level.parse().unwrap_or_default()),
    };
    let cells: Vec<(String, Given)> = changes.iter().map(|change| (change.item.clone(), given(change))).collect();
    let today = permit.today();
    let ahead = permit.ahead(system, &role.key, &cells, today).await?;
    counted(permit, &ahead).await
}

/// How many of them there are within the reader's reach: who gain, and who lose.
pub async fn counted<R: Implies<ViewRoles>>(permit: &mut Permit<R>, ahead: &Ahead) -> Result<(u64, u64), Problem> {
    let (mut gaining, mut losing) = (0, 0);
    if *ahead == Ahead::default() {
        return Ok((gaining, losing));
    }
    let query = permit
        .bind_reach_of::<ViewPeople>(sql!(concat!("SELECT p.person_id FROM person p WHERE p.gone_at IS NULL AND ", within_reach!(all))));
    let count = |(person,): (Uuid,)| {
        gaining += u64::from(ahead.gaining.contains(&person));
        losing += u64::from(ahead.losing.contains(&person));
        Ok::<_, Problem>(())
    };
    query.each(permit, count).await?;
    Ok((gaining, losing))
}

/// Whether the editor holds a role herself today.
pub async fn holds(permit: &mut Permit<DefineRoles>, role: Uuid) -> Result<bool, Problem> {
    let (person, today) = (permit.person(), permit.today().to_string());
    let (held,): (i64,) = sql!(
        "SELECT count(*) FROM held_role WHERE role_id = $1 AND person_id = $2 AND $3 BETWEEN from_day AND to_day
            AND (revoked_on IS NULL OR revoked_on > $3)"
    )
    .bind(role)
    .bind(person)
    .bind(today)
    .one(permit)
    .await?;
    Ok(held > 0)
}
