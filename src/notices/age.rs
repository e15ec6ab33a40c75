//! The job of each day that tells of pupils who come of age: 90, 30 and 7 days ahead, and on the day (N-07, `workflows.md` 4).
//!
//! It begins with the first minute of the municipality's day. INVARIANT: the row of the day and all its notices are one transaction, so
//! a day is told of once, however many servers there are and whenever one is killed; days on which no server ran are made up for, and
//! then a pupil is told of by her nearest step alone. A pupil whose birth day nobody knows, and one who is protected, is in no notice.
//! Not here: what the mails say (`age_facts`, `compose`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::outbox::{self, Kind};
use crate::basics::{AccountId, Day, PersonId, Problem};
use crate::db::Door;
use crate::gate::{Duty, Entry, Gate, OnDuty, Reach};
use crate::guardians::rules::adult_since;
use crate::rights::own::{Right, SetGuardians};
use crate::{sql, unshielded_p};

/// How often the calendar is looked at.
const LOOK: Duration = Duration::from_secs(30);

/// So many days ahead, the nearest first.
const STEPS: [i64; 4] = [0, 7, 30, 90];

/// Writes the notices of each day for as long as the server runs.
pub async fn run(gate: Arc<Gate>) {
    let mut done: Option<Day> = None;
    loop {
        let today = gate.clock.today();
        if done != Some(today) {
            match write(&gate).await {
                Ok(notices) => {
                    done = Some(today);
                    tracing::info!(notices, "coming of age looked at");
                }
                Err(problem) => tracing::warn!(%problem, "coming of age could not be looked at"),
            }
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Writes the notices of today, if nobody has; how many.
pub(super) async fn write(gate: &Gate) -> Result<u64, Problem> {
    let today = gate.clock.today();
    if last(&mut gate.glance(Duty::ComingOfAge).await?).await?.is_some_and(|last| last >= today) {
        return Ok(0);
    }
    let mut duty = gate.act(Duty::ComingOfAge).await?;
    let last = last(&mut duty).await?;
    let now = duty.now();
    let first = sql!("INSERT INTO daily_run (job, day, ran_at) VALUES ('age', $1, $2) ON CONFLICT DO NOTHING")
        .bind(today.to_string())
        .bind(now)
        .run(&mut duty)
        .await?;
    if first == 0 || last.is_some_and(|last| last >= today) {
        return Ok(0);
    }
    let after = last.unwrap_or_else(|| today.plus_days(-1)).max(today.plus_days(-90));
    let notices = tell(&mut duty, after, today).await?;
    if notices == 0 {
        duty.keep().await?;
    } else {
        duty.commit(Entry::of("act-age-mails-written").change("", notices.to_string())).await?;
    }
    Ok(notices)
}

async fn last(door: &mut impl Door) -> Result<Option<Day>, Problem> {
    let (last,): (Option<String>,) = sql!("SELECT max(day) FROM daily_run WHERE job = 'age'").one(door).await?;
    Ok(last.and_then(|day| day.parse().ok()))
}

/// Writes what the days after one, up to today, have to tell.
async fn tell(duty: &mut OnDuty, after: Day, today: Day) -> Result<u64, Problem> {
    let now = duty.now();
    let (mut told, mut seen, mut schools) = (0, BTreeSet::new(), BTreeSet::new());
    for step in STEPS {
        let (from, to) = (adult_since(after.plus_days(step)), adult_since(today.plus_days(step)));
        for pupil in pupils(duty, from, to, today).await? {
            if !seen.insert(pupil) {
                continue;
            }
            schools.extend(schools_of(duty, pupil, today).await?);
            let about = Some(PersonId(pupil));
            if let Some(account) = account_of(duty, pupil).await? {
                told += u64::from(outbox::add_of_age(duty, Kind::AgePupil, (PersonId(pupil), Some(account)), about, (today, now)).await?);
            }
            for (guardian, account) in guardians(duty, pupil, today).await? {
                let to = (PersonId(guardian), account.map(AccountId));
                told += u64::from(outbox::add_of_age(duty, Kind::AgeGuardian, to, about, (today, now)).await?);
            }
        }
    }
    for (person, account) in offices(duty, &schools, today).await? {
        told += u64::from(outbox::add_of_age(duty, Kind::AgeOffice, (person, Some(account)), None, (today, now)).await?);
    }
    Ok(told)
}

/// Pupils with a guardian who were born after one day and by another.
async fn pupils(door: &mut impl Door, after: Day, until: Day, today: Day) -> Result<Vec<Uuid>, Problem> {
    let rows: Vec<(Uuid,)> = sql!(concat!(
        "SELECT p.person_id FROM person p WHERE p.born_on > $2 AND p.born_on <= $3 AND p.gone_at IS NULL
            AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day)
            AND EXISTS (SELECT 1 FROM guardianship g WHERE g.pupil_id = p.person_id AND g.replaced_at IS NULL AND $1 BETWEEN g.from_day AND g.to_day)
            AND ",
        unshielded_p!(),
        " ORDER BY p.person_id"
    ))
    .bind(today.to_string())
    .bind(after.to_string())
    .bind(until.to_string())
    .all(door)
    .await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The schools of a pupil, each with its mark.
async fn schools_of(door: &mut impl Door, pupil: Uuid, today: Day) -> Result<Vec<(Uuid, String)>, Problem> {
    Ok(sql!(
        "SELECT DISTINCT u.unit_id, u.mark FROM enrolment e JOIN unit u ON u.unit_id = e.unit_id
          WHERE e.person_id = $1 AND e.replaced_at IS NULL AND $2 BETWEEN e.from_day AND e.to_day"
    )
    .bind(pupil)
    .bind(today.to_string())
    .all(door)
    .await?)
}

/// The account of somebody with an address, if it is not locked.
async fn account_of(door: &mut impl Door, person: Uuid) -> Result<Option<AccountId>, Problem> {
    let row: Option<(Uuid,)> = sql!(
        "SELECT a.account_id FROM account a JOIN person p ON p.person_id = a.person_id
          WHERE a.person_id = $1 AND p.gone_at IS NULL AND p.email <> ''
            AND NOT EXISTS (SELECT 1 FROM account_lock k WHERE k.account_id = a.account_id AND k.replaced_at IS NULL)"
    )
    .bind(person)
    .first(door)
    .await?;
    Ok(row.map(|(id,)| AccountId(id)))
}

/// Guardians with an address who see a pupil as long as she is under age, and not longer.
async fn guardians(door: &mut impl Door, pupil: Uuid, today: Day) -> Result<Vec<(Uuid, Option<Uuid>)>, Problem> {
    Ok(sql!(
        "SELECT DISTINCT g.guardian_id, a.account_id
           FROM guardianship g JOIN person p ON p.person_id = g.guardian_id LEFT JOIN account a ON a.person_id = g.guardian_id
          WHERE g.pupil_id = $1 AND g.replaced_at IS NULL AND $2 BETWEEN g.from_day AND g.to_day AND g.access = 'automatic' AND g.informed
            AND p.gone_at IS NULL AND p.email <> ''
            AND NOT EXISTS (SELECT 1 FROM guardianship o WHERE o.guardian_id = g.guardian_id AND o.pupil_id = g.pupil_id
                               AND o.replaced_at IS NULL AND $2 BETWEEN o.from_day AND o.to_day AND o.access <> 'automatic')
          ORDER BY g.guardian_id"
    )
    .bind(pupil)
    .bind(today.to_string())
    .all(door)
    .await?)
}

/// Who looks after guardians at each school and can be mailed: who was given that there; else who heads it; else who has it everywhere.
async fn offices(duty: &mut OnDuty, schools: &BTreeSet<(Uuid, String)>, today: Day) -> Result<BTreeMap<PersonId, AccountId>, Problem> {
    let (mut found, mut reaches) = (BTreeMap::new(), BTreeMap::<Uuid, Reach>::new());
    for (school, mark) in schools {
        let candidates: Vec<(Uuid, i64)> = sql!(
            "SELECT h.person_id, CAST(min(CASE WHEN h.unit_id IS NULL THEN 2
                        WHEN EXISTS (SELECT 1 FROM unit_head x WHERE x.unit_id = h.unit_id AND x.person_id = h.person_id AND x.replaced_at IS NULL
                                        AND $2 BETWEEN x.from_day AND x.to_day) THEN 1 ELSE 0 END) AS BIGINT) AS tier
               FROM held_role h JOIN role r ON r.role_id = h.role_id
              WHERE r.system_key = 'rollbok' AND r.archived_at IS NULL AND h.group_id IS NULL AND $2 BETWEEN h.from_day AND h.to_day
                AND (h.revoked_on IS NULL OR h.revoked_on > $2)
                AND (h.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_below b WHERE b.above_id = h.unit_id AND b.unit_id = $1))
              GROUP BY h.person_id ORDER BY tier, h.person_id"
        )
        .bind(*school)
        .bind(today.to_string())
        .all(duty)
        .await?;
        let mut nearest = None;
        for (person, tier) in candidates {
            if nearest.is_some_and(|nearest| nearest < tier) {
                break;
            }
            let Some(account) = account_of(duty, person).await? else { continue };
            let reach = match reaches.remove(&person) {
                Some(reach) => reach,
                None => duty.reach_of(PersonId(person), SetGuardians::RIGHT, today).await?,
            };
            if reach.open.has_unit(mark) {
                found.insert(PersonId(person), account);
                nearest = Some(tier);
            }
            reaches.insert(person, reach);
        }
    }
    Ok(found)
}
