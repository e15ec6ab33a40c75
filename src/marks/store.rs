//! Marks in the database. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use super::model::{Mark, On};
use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::SetMarks;
use crate::sql;

/// Somebody who can have marks: by name, with those that are on.
#[derive(Debug, Clone, FromRow)]
pub struct Line {
    pub name: String,
    /// The school, where the marks count at one.
    pub unit: Option<String>,
    /// The mark of the unit in a reach.
    pub place: Option<String>,
    pub marks: Option<String>,
}

impl Line {
    pub fn has(&self, mark: Mark) -> bool {
        mark.is_in(self.marks.as_deref().unwrap_or_default())
    }
}

/// A pupil, or a teacher at her school; none if the one is no pupil, the other not employed there (also formerly: the row stays).
pub async fn line(permit: &mut Permit<SetMarks>, on: On) -> Result<Option<Line>, Problem> {
    let query = match on.unit {
        None => sql!(
            "SELECT p.given_name || ' ' || p.family_name AS name, NULL AS unit, NULL AS place,
                    (SELECT string_agg(m.mark, ' ') FROM person_mark m WHERE m.person_id = p.person_id AND m.unit_id IS NULL
                        AND m.replaced_at IS NULL) AS marks
               FROM person p WHERE p.person_id = $1 AND p.gone_at IS NULL
                AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL)"
        )
        .bind(on.person),
        Some(unit) => sql!(
            "SELECT p.given_name || ' ' || p.family_name AS name, u.name AS unit, u.mark AS place,
                    (SELECT string_agg(m.mark, ' ') FROM person_mark m WHERE m.person_id = p.person_id AND m.unit_id = u.unit_id
                        AND m.replaced_at IS NULL) AS marks
               FROM person p CROSS JOIN unit u WHERE p.person_id = $1 AND u.unit_id = $2 AND p.gone_at IS NULL
                AND EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.person_id AND e.unit_id = u.unit_id AND e.replaced_at IS NULL)"
        )
        .bind(on.person)
        .bind(unit),
    };
    Ok(query.first(permit).await?)
}

/// Sets a mark that is not on, in a batch.
pub async fn set(permit: &mut Permit<SetMarks>, batch: Uuid, on: On, mark: Mark, reason: Option<&str>) -> Result<Uuid, Problem> {
    let (row, actor, now) = (Uuid::now_v7(), permit.person(), permit.now());
    sql!(
        "INSERT INTO person_mark (row_id, person_id, unit_id, mark, reason, set_by, set_in, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(row)
    .bind(on.person)
    .bind(on.unit)
    .bind(mark.word())
    .bind(reason)
    .bind(actor)
    .bind(batch)
    .bind(now)
    .run(permit)
    .await?;
    Ok(row)
}

/// Ends a mark that is on, in a batch.
pub async fn end(permit: &mut Permit<SetMarks>, batch: Uuid, on: On, mark: Mark) -> Result<(), Problem> {
    let (actor, now) = (permit.person(), permit.now());
    sql!(
        "UPDATE person_mark SET ended_by = $4, ended_in = $5, replaced_at = $6
          WHERE person_id = $1 AND mark = $3 AND replaced_at IS NULL
            AND (unit_id = $2 OR (unit_id IS NULL AND $7))"
    )
    .bind(on.person)
    .bind(on.unit)
    .bind(mark.word())
    .bind(actor)
    .bind(batch)
    .bind(now)
    .bind(on.unit.is_none())
    .run(permit)
    .await?;
    Ok(())
}

/// What a batch did: set a mark, or ended it.
#[derive(Debug, Clone, FromRow)]
pub struct Done {
    pub person_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub mark: String,
    pub was_set: bool,
    /// Whether nobody changed that mark since.
    pub stands: bool,
}

pub async fn done(permit: &mut Permit<SetMarks>, batch: Uuid) -> Result<Vec<Done>, Problem> {
    Ok(sql!(
        "SELECT m.person_id, m.unit_id, m.mark, TRUE AS was_set, m.replaced_at IS NULL AS stands FROM person_mark m WHERE m.set_in = $1
         UNION ALL
         SELECT m.person_id, m.unit_id, m.mark, FALSE, NOT EXISTS (SELECT 1 FROM person_mark n WHERE n.person_id = m.person_id
                AND n.mark = m.mark AND n.recorded_at >= m.replaced_at AND n.row_id <> m.row_id
                AND (n.unit_id = m.unit_id OR (n.unit_id IS NULL AND m.unit_id IS NULL)))
           FROM person_mark m WHERE m.ended_in = $1"
    )
    .bind(batch)
    .all(permit)
    .await?)
}
