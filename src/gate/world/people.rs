//! The facts of the people in a slice, and of those their rights hang on.

use uuid::Uuid;

use super::{Named, Slice, Ward, day, parse, words};
use crate::basics::Problem;
use crate::db::{Door, FromRow};
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact, GuardianshipFact, MembershipFact, PeriodFact,
};
use crate::rights::{Given, Scope, WorldFacts};
use crate::sql;

#[derive(FromRow)]
struct Adjusted {
    adjustment_id: Uuid,
    person_id: Uuid,
    item_key: String,
    give: Option<String>,
    take: Option<String>,
    client: Option<String>,
    opens: String,
    unit_id: Option<Uuid>,
    group_id: Option<Uuid>,
    from_day: String,
    to_day: String,
    revoked_on: Option<String>,
}

#[derive(FromRow)]
struct Assigned {
    assignment_id: Uuid,
    person_id: Uuid,
    role_key: String,
    unit_id: Option<Uuid>,
    group_id: Option<Uuid>,
    from_day: String,
    to_day: String,
    revoked_on: Option<String>,
    origin: String,
}

pub(super) async fn load(door: &mut impl Door, system: &str, slice: &Slice, facts: &mut WorldFacts) -> Result<Named, Problem> {
    let mut named = Named { people: slice.people.clone(), ..Named::default() };
    let mut asked: Vec<Uuid> = Vec::new();
    // Pupils behind a guardian, and those whom a substitute stands in for: their facts count too.
    while let Some(person) = named.people.iter().copied().find(|person| !asked.contains(person)) {
        asked.push(person);
        staff_facts(door, system, (person, slice.linked), &mut named, facts).await?;
        if slice.linked {
            pupil_facts(door, person, &mut named, facts).await?;
            guardianships(door, system, person, &mut named, facts).await?;
            exceptions(door, person, &mut named, facts).await?;
        }
    }
    Ok(named)
}

async fn pupil_facts(door: &mut impl Door, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let enrolments: Vec<(Uuid, String, String)> =
        sql!("SELECT unit_id, from_day, to_day FROM enrolment WHERE person_id = $1 AND replaced_at IS NULL").bind(person).all(door).await?;
    for (unit, from, to) in enrolments {
        named.units.insert(unit);
        facts.enrolments.push(EnrolmentFact {
            pupil: person.to_string(),
            unit: unit.to_string(),
            from: day(&from),
            to: day(&to),
            revoked_on: None,
        });
    }
    let memberships: Vec<(Uuid, String, String)> =
        sql!("SELECT group_id, from_day, to_day FROM membership WHERE person_id = $1 AND replaced_at IS NULL")
            .bind(person)
            .all(door)
            .await?;
    for (group, from, to) in memberships {
        named.groups.insert(group);
        facts.memberships.push(MembershipFact {
            pupil: person.to_string(),
            group: group.to_string(),
            from: day(&from),
            to: day(&to),
            revoked_on: None,
        });
    }
    Ok(())
}

async fn guardianships(door: &mut impl Door, system: &str, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let rows: Vec<Ward> = sql!(
        "SELECT guardian_id, pupil_id, access, informed, only_modules, from_day, to_day FROM guardianship
          WHERE guardian_id = $1 AND replaced_at IS NULL"
    )
    .bind(person)
    .all(door)
    .await?;
    for (guardian, pupil, access, informed, only, from, to) in rows {
        // The slice knows the modules of its own system, by their bare keys.
        let own = |key: String| key.split_once('/').filter(|(of, _)| *of == system).map(|(_, key)| key.to_owned());
        let is_known = |key: &String| facts.modules.iter().any(|module| module.key == *key);
        let only = only.as_deref().map(words).map(|keys| keys.into_iter().filter_map(own).filter(is_known).collect());
        named.people.extend([guardian, pupil]);
        let fact = GuardianshipFact {
            guardian: guardian.to_string(),
            pupil: pupil.to_string(),
            access: parse(&access)?,
            informed,
            only,
            from: day(&from),
            to: day(&to),
            revoked_on: None,
        };
        if !facts.guardianships.contains(&fact) {
            facts.guardianships.push(fact);
        }
    }
    Ok(())
}

/// Who, what, for whom, on which group, from, to.
type DutyRow = (Uuid, String, Option<Uuid>, Option<Uuid>, String, String);

async fn staff_facts(
    door: &mut impl Door,
    system: &str,
    (person, linked): (Uuid, bool),
    named: &mut Named,
    facts: &mut WorldFacts,
) -> Result<(), Problem> {
    employments(door, person, named, facts).await?;
    let query = sql!("SELECT person_id, kind, for_id, group_id, from_day, to_day FROM duty WHERE person_id = $1 AND replaced_at IS NULL");
    let duties: Vec<DutyRow> = query.bind(person).all(door).await?;
    for (holder, kind, stands_for, group, from, to) in duties.into_iter().filter(|(_, _, stands_for, ..)| linked || stands_for.is_none()) {
        named.people.insert(holder);
        named.people.extend(stands_for);
        named.groups.extend(group);
        facts.duties.push(DutyFact {
            person: holder.to_string(),
            kind,
            stands_for: stands_for.map(|id| id.to_string()),
            group: group.map(|id| id.to_string()),
            from: day(&from),
            to: day(&to),
            revoked_on: None,
        });
    }
    assignments(door, system, person, named, facts).await?;
    adjustments(door, system, person, named, facts).await
}

/// The protected people whom somebody is an exception for.
async fn exceptions(door: &mut impl Door, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let query = sql!(
        "SELECT viewer_id, subject_id, from_day, to_day, revoked_on FROM protection_exception WHERE viewer_id = $1 AND replaced_at IS NULL"
    );
    let exceptions: Vec<(Uuid, Uuid, String, String, Option<String>)> = query.bind(person).all(door).await?;
    for (viewer, subject, from, to, revoked) in exceptions {
        named.people.extend([viewer, subject]);
        facts.exceptions.push(ExceptionFact {
            viewer: viewer.to_string(),
            subject: subject.to_string(),
            from: day(&from),
            to: day(&to),
            revoked_on: revoked.as_deref().and_then(day),
        });
    }
    Ok(())
}

async fn employments(door: &mut impl Door, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let query = sql!("SELECT person_id, employment, from_day, to_day FROM employment_pause WHERE person_id = $1 AND replaced_at IS NULL");
    let pauses: Vec<(Uuid, String, String, String)> = query.bind(person).all(door).await?;
    let query = sql!(
        "SELECT person_id, unit_id, position, kind, from_day, to_day, source || '|' || external_id FROM employment WHERE person_id = $1 AND replaced_at IS NULL"
    );
    let rows: Vec<(Uuid, Uuid, String, String, String, String, String)> = query.bind(person).all(door).await?;
    for (holder, unit, position, kind, from, to, key) in rows {
        named.people.insert(holder);
        named.units.insert(unit);
        let own = pauses.iter().filter(|(who, employment, ..)| *who == holder && *employment == key);
        facts.employments.push(EmploymentFact {
            person: holder.to_string(),
            unit: unit.to_string(),
            position,
            kind: parse(&kind)?,
            pauses: own.map(|(_, _, from, to)| PeriodFact { from: day(from), to: day(to), revoked_on: None }).collect(),
            from: day(&from),
            to: day(&to),
            revoked_on: None,
        });
    }
    Ok(())
}

fn scope(unit: Option<Uuid>, group: Option<Uuid>, named: &mut Named) -> Scope {
    named.units.extend(unit);
    named.groups.extend(group);
    match (unit, group) {
        (Some(unit), _) => Scope::Unit(unit.to_string()),
        (_, Some(group)) => Scope::Group(group.to_string()),
        _ => Scope::Everywhere,
    }
}

async fn assignments(door: &mut impl Door, system: &str, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let query = sql!(
        "SELECT a.assignment_id, a.person_id, r.role_key, a.unit_id, a.group_id, a.from_day, a.to_day, a.revoked_on, a.origin
           FROM assignment a JOIN role r ON r.role_id = a.role_id WHERE a.person_id = $1 AND a.replaced_at IS NULL AND r.system_key = $2"
    );
    let rows: Vec<Assigned> = query.bind(person).bind(system).all(door).await?;
    for row in rows {
        named.people.insert(row.person_id);
        facts.assignments.push(AssignmentFact {
            id: row.assignment_id.to_string(),
            person: row.person_id.to_string(),
            role: row.role_key,
            scope: scope(row.unit_id, row.group_id, named),
            origin: Some(row.origin),
            from: day(&row.from_day),
            to: day(&row.to_day),
            revoked_on: row.revoked_on.as_deref().and_then(day),
        });
    }
    Ok(())
}

async fn adjustments(door: &mut impl Door, system: &str, person: Uuid, named: &mut Named, facts: &mut WorldFacts) -> Result<(), Problem> {
    let query = sql!(
        "SELECT adjustment_id, person_id, item_key, give, take, client, opens, unit_id, group_id, from_day, to_day, revoked_on
           FROM adjustment WHERE person_id = $1 AND replaced_at IS NULL AND system_key = $2"
    );
    let rows: Vec<Adjusted> = query.bind(person).bind(system).all(door).await?;
    for row in rows {
        named.people.insert(row.person_id);
        let give = match row.give.as_deref() {
            Some("execute") => Some(Given::Execute),
            Some(level) => Some(Given::Level(parse(level)?)),
            None => None,
        };
        facts.adjustments.push(AdjustmentFact {
            id: row.adjustment_id.to_string(),
            person: row.person_id.to_string(),
            item: row.item_key,
            opens: give.is_some().then(|| words(&row.opens)),
            give,
            take: row.take.as_deref().map(parse).transpose()?,
            scope: scope(row.unit_id, row.group_id, named),
            client: row.client.as_deref().map(parse).transpose()?,
            from: day(&row.from_day),
            to: day(&row.to_day),
            revoked_on: row.revoked_on.as_deref().and_then(day),
        });
    }
    Ok(())
}
