//! Orphaned roles in the database, and which schools have switched archiving off.

use uuid::Uuid;

use super::model::{Orphan, school_year};
use crate::basics::{AssignmentId, Day, Moment, Problem, UnitId};
use crate::db::Query;
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::{shielded_p, sql, unshielded_p};

/// That `person p` and the school `u` are within reach. Values: $1 day, $2..$3 open places, $4..$5 shielded ones.
macro_rules! at_u {
    () => {
        concat!("((($2 OR $3 LIKE '%' || u.mark || '%') AND ", unshielded_p!(), ") OR $4 OR $5 LIKE '%' || u.mark || '%')")
    };
}

/// Assignments that run while no employment carries them, with the last day one did. Value $6: the language of the names.
macro_rules! left_behind {
    ($more:literal) => {
        concat!(
            "SELECT * FROM (
               SELECT p.person_id, p.given_name || ' ' || p.family_name AS name, CAST(CASE WHEN p.gone_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_gone,
                      u.name AS unit, CASE $6 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                      CASE $6 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                      x.assignment_id,
                      COALESCE((SELECT max(k.to_day) FROM employment k
                                 WHERE k.person_id = x.person_id AND k.replaced_at IS NULL
                                   AND (u.unit_id IS NULL OR k.unit_id IN (SELECT b.unit_id FROM unit_below b WHERE b.above_id = u.unit_id))),
                               substr(p.gone_at, 1, 10), '') AS ended_on,
                      x.to_day, ",
            shielded_p!(),
            " AS is_shielded
                 FROM assignment x JOIN role r ON r.role_id = x.role_id JOIN target_system s ON s.system_key = r.system_key
                      JOIN person p ON p.person_id = x.person_id
                      LEFT JOIN unit u ON u.unit_id = COALESCE(x.unit_id, (SELECT g.unit_id FROM study_group g WHERE g.group_id = x.group_id))
                WHERE x.replaced_at IS NULL AND $1 BETWEEN x.from_day AND x.to_day AND ",
            $more,
            " AND ",
            at_u!(),
            ") o WHERE o.ended_on <> '' AND o.ended_on < $1 ORDER BY o.ended_on, o.name, o.system, o.role, o.assignment_id"
        )
    };
}

/// Binds $1..$6.
fn bind<R: Right>(permit: &Permit<R>, query: Query) -> Query {
    let reach = permit.reach();
    query
        .bind(permit.today().to_string())
        .bind(reach.open.everywhere)
        .bind(&reach.open.units)
        .bind(reach.shielded.everywhere)
        .bind(&reach.shielded.units)
        .bind(permit.lang().code())
}

/// All that was left behind at some schools, or within the whole reach: the longest first.
pub async fn list<R: Right>(permit: &mut Permit<R>, units: &[UnitId]) -> Result<Vec<Orphan>, Problem> {
    let marks = permit.marks_of(units).await?;
    let query = sql!(left_behind!("(x.revoked_on IS NULL OR x.revoked_on > $1) AND ($7 = '' OR $7 LIKE '%' || u.mark || '%')"));
    let mut all: Vec<Orphan> = bind(permit, query).bind(&marks).all(permit).await?;
    all.extend(kept(permit, &marks).await?);
    all.sort_by(|one, other| one.ended_on.cmp(&other.ended_on));
    Ok(all)
}

/// Teachers whom the source removed this school year from a school that does not archive.
async fn kept<R: Right>(permit: &mut Permit<R>, marks: &str) -> Result<Vec<Orphan>, Problem> {
    let (first, last) = school_year(permit.today());
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name AS name, CAST(CASE WHEN p.gone_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_gone, u.name AS unit,
                CASE $6 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                CASE $6 WHEN 'de' THEN t.name_de WHEN 'fi' THEN t.name_fi WHEN 'en' THEN t.name_en ELSE t.name_sv END AS role,
                CAST(NULL AS UUID) AS assignment_id, k.ended_on, CAST($9 AS TEXT) AS to_day, ",
        shielded_p!(),
        " AS is_shielded
           FROM (SELECT e.person_id, e.unit_id, max(e.to_day) AS ended_on FROM employment e
                  WHERE e.replaced_at IS NULL AND e.position IN (SELECT r.on_word FROM rule r JOIN role t ON t.role_id = r.role_id
                        WHERE r.system_key = 'skola24' AND r.on_kind = 'position' AND t.role_key = 'teacher' AND r.replaced_at IS NULL)
                  GROUP BY e.person_id, e.unit_id) k
                JOIN archiving_off a ON a.unit_id = k.unit_id AND a.replaced_at IS NULL
                JOIN person p ON p.person_id = k.person_id JOIN unit u ON u.unit_id = k.unit_id
                JOIN target_system s ON s.system_key = 'skola24' JOIN role t ON t.system_key = 'skola24' AND t.role_key = 'teacher'
          WHERE k.ended_on < $1 AND k.ended_on >= $8 AND ($7 = '' OR $7 LIKE '%' || u.mark || '%') AND ",
        at_u!(),
        " ORDER BY k.ended_on, p.sort_nordic, u.unit_id"
    ));
    Ok(bind(permit, query).bind(marks).bind(first.to_string()).bind(last.to_string()).all(permit).await?)
}

/// Whether an assignment was left behind within reach, though it may have been ended since: then it may be ended, and that taken back,
/// although nobody reaches the person any more.
pub(crate) async fn has(permit: &mut Permit<GiveRoles>, assignment: AssignmentId) -> Result<bool, Problem> {
    let query = sql!(left_behind!("x.assignment_id = $7"));
    Ok(bind(permit, query).bind(assignment.0).first::<Orphan>(permit).await?.is_some())
}

/// Since when a school has archiving switched off; none: it archives.
pub(crate) async fn archiving_off_since<R: Right>(permit: &mut Permit<R>, unit: UnitId) -> Result<Option<Day>, Problem> {
    let row: Option<(String,)> =
        sql!("SELECT recorded_at FROM archiving_off WHERE unit_id = $1 AND replaced_at IS NULL").bind(unit).first(permit).await?;
    let clock = permit.gate().clock.clone();
    Ok(row.and_then(|(at,)| at.parse::<Moment>().ok()).map(|at| clock.day_of(at)))
}

/// The mark of a school in a reach, and whether it is a school at all.
pub async fn place(permit: &mut Permit<GiveRoles>, unit: UnitId) -> Result<(String, bool), Problem> {
    let row: Option<(String, String)> =
        sql!("SELECT mark, kind FROM unit WHERE unit_id = $1 AND closed_at IS NULL").bind(unit).first(permit).await?;
    row.map(|(mark, kind)| (mark, kind == "school")).ok_or(Problem::NotFound)
}

/// Switches archiving off. `Stale`: it was.
pub async fn switch_off(permit: &mut Permit<GiveRoles>, unit: UnitId) -> Result<(), Problem> {
    let (row, actor, now) = (Uuid::now_v7(), permit.person(), permit.now());
    let added = sql!("INSERT INTO archiving_off (row_id, unit_id, set_by, recorded_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
        .bind(row)
        .bind(unit)
        .bind(actor)
        .bind(now)
        .run(permit)
        .await?;
    if added == 1 { Ok(()) } else { Err(Problem::Stale) }
}

/// Switches it on again. `Stale`: it was.
pub async fn switch_on(permit: &mut Permit<GiveRoles>, unit: UnitId) -> Result<(), Problem> {
    let now = permit.now();
    let ended = sql!("UPDATE archiving_off SET replaced_at = $2 WHERE unit_id = $1 AND replaced_at IS NULL")
        .bind(unit)
        .bind(now)
        .run(permit)
        .await?;
    if ended == 1 { Ok(()) } else { Err(Problem::Stale) }
}
