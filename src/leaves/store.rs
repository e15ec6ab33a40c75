//! Employments and their pauses in the database. A pause that changes is a new row, and the old one stays.

use uuid::Uuid;

use super::model::{Job, Leave, LeaveRow, OPEN_END};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::sql;

macro_rules! jobs {
    ($of:literal) => {
        concat!(
            "SELECT e.employment_id, e.person_id, e.source, e.source || '|' || e.external_id AS known_as, e.position, u.unit_id, u.name AS unit,
                    u.mark, e.from_day, e.to_day
               FROM employment e JOIN unit u ON u.unit_id = e.unit_id
              WHERE e.replaced_at IS NULL AND e.to_day >= $2 AND ",
            $of,
            " ORDER BY u.name, e.position, e.employment_id"
        )
    };
}

macro_rules! leaves {
    ($of:literal) => {
        concat!(
            "SELECT pause_id, person_id, employment, kind, from_day, to_day, source, external_id, recorded_at, gone_at FROM employment_pause WHERE ",
            $of
        )
    };
}

/// The employments of a person that have not ended, at schools where the right reaches.
pub async fn jobs(permit: &mut Permit<GiveRoles>, person: PersonId) -> Result<Vec<Job>, Problem> {
    let today = permit.today().to_string();
    let mut jobs: Vec<Job> = sql!(jobs!("e.person_id = $1")).bind(person).bind(today).all(permit).await?;
    jobs.retain(|job| permit.reach().open.has_unit(&job.mark));
    Ok(jobs)
}

/// One employment within reach, by the row that was looked at. `NotFound` also when it has been replaced meanwhile.
pub async fn job(permit: &mut Permit<GiveRoles>, row: Uuid) -> Result<Job, Problem> {
    let today = permit.today().to_string();
    let job: Option<Job> = sql!(jobs!("e.employment_id = $1")).bind(row).bind(today).first(permit).await?;
    let job = job.ok_or(Problem::NotFound)?;
    permit.must_reach(PersonId(job.person_id)).await?;
    if permit.reach().open.has_unit(&job.mark) { Ok(job) } else { Err(Problem::NotFound) }
}

/// The pauses of some employments that hold today or later.
pub async fn leaves(permit: &mut Permit<GiveRoles>, person: PersonId, jobs: &[Job]) -> Result<Vec<LeaveRow>, Problem> {
    let today = permit.today().to_string();
    let rows: Vec<LeaveRow> =
        sql!(leaves!("person_id = $1 AND replaced_at IS NULL AND to_day >= $2 AND from_day <= to_day ORDER BY from_day, pause_id"))
            .bind(person)
            .bind(today)
            .all(permit)
            .await?;
    Ok(rows.into_iter().filter(|row| jobs.iter().any(|job| job.known_as == row.employment)).collect())
}

/// A pause that stands, with its employment; both within reach.
pub async fn find(permit: &mut Permit<GiveRoles>, row: Uuid) -> Result<(LeaveRow, Job), Problem> {
    let found: Option<LeaveRow> = sql!(leaves!("pause_id = $1 AND replaced_at IS NULL")).bind(row).first(permit).await?;
    let leave = found.ok_or(Problem::NotFound)?;
    let person = PersonId(leave.person_id);
    permit.must_reach(person).await?;
    let job = jobs(permit, person).await?.into_iter().find(|job| job.known_as == leave.employment).ok_or(Problem::NotFound)?;
    Ok((leave, job))
}

/// Whether a pause of an employment holds on one of the days.
pub async fn overlaps(permit: &mut Permit<GiveRoles>, job: &Job, leave: &Leave) -> Result<bool, Problem> {
    let to = leave.to.map_or_else(|| OPEN_END.to_owned(), |day| day.to_string());
    let (found,): (i64,) = sql!(
        "SELECT count(*) FROM employment_pause
          WHERE person_id = $1 AND employment = $2 AND replaced_at IS NULL AND from_day <= to_day AND from_day <= $4 AND to_day >= $3"
    )
    .bind(job.person_id)
    .bind(&job.known_as)
    .bind(leave.from.to_string())
    .bind(to)
    .one(permit)
    .await?;
    Ok(found > 0)
}

pub async fn register(permit: &mut Permit<GiveRoles>, job: &Job, leave: &Leave) -> Result<Uuid, Problem> {
    let (id, now, actor) = (Uuid::now_v7(), permit.now(), permit.person());
    sql!(
        "INSERT INTO employment_pause (pause_id, person_id, employment, from_day, to_day, recorded_at, source, external_id, kind, set_by)
         VALUES ($1, $2, $3, $4, $5, $6, 'rollbok', $7, $8, $9)"
    )
    .bind(id)
    .bind(job.person_id)
    .bind(&job.known_as)
    .bind(leave.from.to_string())
    .bind(leave.to.map_or_else(|| OPEN_END.to_owned(), |day| day.to_string()))
    .bind(now)
    .bind(id.to_string())
    .bind(leave.kind)
    .bind(actor)
    .run(permit)
    .await?;
    Ok(id)
}

/// The person is back: yesterday was the last day of the leave. The row that now stands.
pub async fn end(permit: &mut Permit<GiveRoles>, leave: &LeaveRow) -> Result<Uuid, Problem> {
    let (yesterday, now) = (permit.today().yesterday().unwrap_or(Day::FIRST).to_string(), permit.now().to_string());
    replace(permit, leave, &leave.from_day, &yesterday, Some(now)).await
}

/// Takes back what made a row: what stood before it stands again, and if nothing did, the leave never was. The row that now stands.
pub async fn undo(permit: &mut Permit<GiveRoles>, leave: &LeaveRow) -> Result<Uuid, Problem> {
    let before: Option<LeaveRow> = sql!(leaves!("source = $1 AND external_id = $2 AND replaced_at = $3"))
        .bind(&leave.source)
        .bind(&leave.external_id)
        .bind(&leave.recorded_at)
        .first(permit)
        .await?;
    if let Some(before) = before {
        return replace(permit, leave, &before.from_day, &before.to_day, before.gone_at).await;
    }
    let now = permit.now().to_string();
    let never = leave.from_day.parse::<Day>().ok().and_then(Day::yesterday).unwrap_or(Day::FIRST).to_string();
    replace(permit, leave, &leave.from_day, &never, Some(now)).await
}

/// A new row with other days. `Stale` when the row has been replaced meanwhile.
async fn replace(permit: &mut Permit<GiveRoles>, leave: &LeaveRow, from: &str, to: &str, gone: Option<String>) -> Result<Uuid, Problem> {
    let (id, now, actor) = (Uuid::now_v7(), permit.now(), permit.person());
    let replaced = sql!("UPDATE employment_pause SET replaced_at = $2 WHERE pause_id = $1 AND replaced_at IS NULL")
        .bind(leave.pause_id)
        .bind(now)
        .run(permit)
        .await?;
    if replaced != 1 {
        return Err(Problem::Stale);
    }
    sql!(
        "INSERT INTO employment_pause (pause_id, person_id, employment, from_day, to_day, recorded_at, gone_at, source, external_id, kind, set_by)
         SELECT $2, person_id, employment, $3, $4, $5, $6, source, external_id, kind, $7 FROM employment_pause WHERE pause_id = $1"
    )
    .bind(leave.pause_id)
    .bind(id)
    .bind(from)
    .bind(to)
    .bind(now)
    .bind(gone)
    .bind(actor)
    .run(permit)
    .await?;
    Ok(id)
}
