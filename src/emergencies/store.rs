//! Emergencies in the database. Whoever asks for a list gets only people and schools within reach, or her own.

use uuid::Uuid;

use super::model::{Emergency, Wanted};
use crate::basics::{AssignmentId, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::{sql, within_reach};

/// Reviewed ones are shown so many days.
const SHOWN: i64 = 30;
/// Within so many days nobody opens for whoever has opened for her.
const TURN: i64 = 7;

/// The columns of an emergency `e`, in the language of a value, with what names the second.
macro_rules! emergencies {
    ($lang:literal) => {
        emergencies!($lang, "CAST(NULL AS TEXT)")
    };
    ($lang:literal, $second:expr) => {
        concat!(
            "SELECT e.emergency_id AS id, e.person_id, q.given_name || ' ' || q.family_name AS name, e.role_id,
                CASE ",
            $lang,
            " WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                CASE ",
            $lang,
            " WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                e.unit_id, u.name AS unit, e.reason, e.asked_on, e.state, e.decided_by, e.assignment_id, e.verdict,
                e.remark, EXISTS (SELECT 1 FROM assignment a WHERE a.assignment_id = e.assignment_id AND a.replaced_at IS NULL
                    AND a.revoked_on IS NULL) AS is_in_force, ",
            $second,
            " AS second_name
           FROM emergency e JOIN person q ON q.person_id = e.person_id JOIN role r ON r.role_id = e.role_id
                JOIN target_system s ON s.system_key = r.system_key JOIN unit u ON u.unit_id = e.unit_id WHERE "
        )
    };
}

/// The name of the second, if she is within the reach of `$1` to `$7`.
macro_rules! second_in_reach {
    () => {
        concat!("(SELECT p.given_name || ' ' || p.family_name FROM person p WHERE p.person_id = e.decided_by AND ", within_reach!(), ")")
    };
}

/// That the person of an emergency and its school are within the reach of `$1` to `$7`.
macro_rules! in_reach {
    () => {
        concat!(
            "($2 OR $3 LIKE '%' || u.mark || '%') AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = e.person_id AND ",
            within_reach!(),
            ")"
        )
    };
}

/// Those that wait today, those that were opened and are not reviewed, and those reviewed lately; the oldest first. The second is named
/// where she is within reach too.
pub async fn list(permit: &mut Permit<GiveRoles>) -> Result<Vec<Emergency>, Problem> {
    let (lang, since) = (permit.lang().code(), permit.today().plus_days(-SHOWN).to_string());
    let query = permit.bind_reach(sql!(concat!(
        emergencies!("$8", second_in_reach!()),
        in_reach!(),
        " AND (e.state = 'asked' AND e.asked_on = $1 OR e.state = 'open' OR e.state = 'reviewed' AND e.reviewed_on >= $9)
          ORDER BY e.recorded_at, e.emergency_id"
    )));
    Ok(query.bind(lang).bind(since).all(permit).await?)
}

/// One of them. `NotFound` also where it, its person or its school is out of reach.
pub async fn find(permit: &mut Permit<GiveRoles>, emergency: Uuid) -> Result<Emergency, Problem> {
    let lang = permit.lang().code();
    let query = permit.bind_reach(sql!(concat!(emergencies!("$8"), in_reach!(), " AND e.emergency_id = $9")));
    query.bind(lang).bind(emergency).first(permit).await?.ok_or(Problem::NotFound)
}

/// One's own of today: what waits, what was refused, what is open.
pub async fn own<R: Right>(permit: &mut Permit<R>) -> Result<Vec<Emergency>, Problem> {
    let (me, lang, today) = (permit.person(), permit.lang().code(), permit.today().to_string());
    Ok(sql!(concat!(
        emergencies!("$1"),
        "e.person_id = $2 AND e.asked_on = $3 AND e.state IN ('asked', 'refused', 'open') ORDER BY e.recorded_at, e.emergency_id"
    ))
    .bind(lang)
    .bind(me)
    .bind(today)
    .all(permit)
    .await?)
}

/// How many somebody else opened before today and nobody has reviewed, of which the reader is neither.
pub async fn waiting<R: Right>(permit: &mut Permit<R>) -> Result<u64, Problem> {
    let me = permit.person();
    let query = permit.bind_reach_of::<GiveRoles>(sql!(concat!(
        "SELECT count(*) FROM emergency e JOIN unit u ON u.unit_id = e.unit_id
          WHERE e.state = 'open' AND e.asked_on < $1 AND e.person_id <> $8 AND e.decided_by <> $8 AND ",
        in_reach!()
    )));
    let (count,): (i64,) = query.bind(me).one(permit).await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether somebody is employed today, without a pause.
pub async fn is_employed<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<bool, Problem> {
    let today = permit.today().to_string();
    let (jobs,): (i64,) = sql!(
        "SELECT count(*) FROM employment e WHERE e.person_id = $1 AND e.replaced_at IS NULL AND $2 BETWEEN e.from_day AND e.to_day
            AND NOT EXISTS (SELECT 1 FROM employment_pause x WHERE x.person_id = e.person_id AND x.replaced_at IS NULL
                    AND x.employment = e.source || '|' || e.external_id AND $2 BETWEEN x.from_day AND x.to_day)"
    )
    .bind(person)
    .bind(today)
    .one(permit)
    .await?;
    Ok(jobs > 0)
}

/// Whether somebody has a role at a unit today, and whether she has asked for it today.
pub async fn has<R: Send>(permit: &mut Permit<R>, wanted: &Wanted) -> Result<(bool, bool), Problem> {
    let (me, today) = (permit.person(), permit.today().to_string());
    let (held, asked): (i64, i64) = sql!(
        "SELECT (SELECT count(*) FROM held_role h WHERE h.person_id = $1 AND h.role_id = $2 AND h.unit_id = $3
                    AND $4 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $4)),
                (SELECT count(*) FROM emergency e WHERE e.person_id = $1 AND e.role_id = $2 AND e.unit_id = $3 AND e.asked_on = $4
                    AND e.state = 'asked')"
    )
    .bind(me)
    .bind(wanted.role)
    .bind(wanted.unit)
    .bind(today)
    .one(permit)
    .await?;
    Ok((held > 0, asked > 0))
}

/// Whether one has opened an emergency for another within the last week.
pub async fn in_turn(permit: &mut Permit<GiveRoles>, opener: PersonId, opened_for: PersonId) -> Result<bool, Problem> {
    let since = permit.today().plus_days(-TURN).to_string();
    let (found,): (i64,) = sql!(
        "SELECT count(*) FROM emergency WHERE decided_by = $1 AND person_id = $2 AND state IN ('open', 'reviewed') AND asked_on >= $3"
    )
    .bind(opener)
    .bind(opened_for)
    .bind(since)
    .one(permit)
    .await?;
    Ok(found > 0)
}

/// Writes down what somebody asks for herself.
pub async fn ask<R: Send>(permit: &mut Permit<R>, wanted: &Wanted) -> Result<Uuid, Problem> {
    let (id, me, today, now) = (Uuid::now_v7(), permit.person(), permit.today().to_string(), permit.now());
    sql!(
        "INSERT INTO emergency (emergency_id, person_id, role_id, unit_id, reason, asked_on, recorded_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'asked')"
    )
    .bind(id)
    .bind(me)
    .bind(wanted.role)
    .bind(wanted.unit)
    .bind(&wanted.reason)
    .bind(today)
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}

/// Decides what waits. `Stale` when it was decided meanwhile, or the day is over.
pub async fn decide<R: Send>(
    permit: &mut Permit<R>,
    emergency: Uuid,
    state: &str,
    assignment: Option<AssignmentId>,
) -> Result<(), Problem> {
    let (actor, now, today) = (permit.person(), permit.now(), permit.today().to_string());
    let decided = sql!(
        "UPDATE emergency SET state = $2, decided_by = $3, decided_at = $4, assignment_id = $5
          WHERE emergency_id = $1 AND state = 'asked' AND asked_on = $6"
    )
    .bind(emergency)
    .bind(state)
    .bind(actor)
    .bind(now)
    .bind(assignment.map(|id| id.0))
    .bind(today)
    .run(permit)
    .await?;
    if decided == 1 { Ok(()) } else { Err(Problem::Stale) }
}

/// Writes the review of what was opened. `Stale` when somebody else was first.
pub async fn review(permit: &mut Permit<GiveRoles>, emergency: Uuid, verdict: &str, remark: &str) -> Result<(), Problem> {
    let (actor, today) = (permit.person(), permit.today().to_string());
    let reviewed = sql!(
        "UPDATE emergency SET state = 'reviewed', reviewed_by = $2, reviewed_on = $3, verdict = $4, remark = $5
          WHERE emergency_id = $1 AND state = 'open'"
    )
    .bind(emergency)
    .bind(actor)
    .bind(today)
    .bind(verdict)
    .bind((!remark.is_empty()).then(|| remark.to_owned()))
    .run(permit)
    .await?;
    if reviewed == 1 { Ok(()) } else { Err(Problem::Stale) }
}

/// Schools and other units that are open, by name: where a role can be asked for.
pub async fn places<R: Right>(permit: &mut Permit<R>) -> Result<Vec<(Uuid, String)>, Problem> {
    Ok(sql!(
        "SELECT u.unit_id, u.name FROM unit u WHERE u.closed_at IS NULL AND u.kind <> 'organisation' ORDER BY u.sort_nordic, u.unit_id LIMIT 400"
    )
    .all(permit)
    .await?)
}
