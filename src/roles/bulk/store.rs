//! Assignments with their names, by id; and the rows that a batch replaced.

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::sql;

/// An assignment as it is now, in words.
#[derive(Debug, Clone, FromRow)]
pub struct Line {
    pub row_id: Uuid,
    pub assignment_id: Uuid,
    pub person_id: Uuid,
    pub role_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub group_id: Option<Uuid>,
    pub from_day: String,
    pub to_day: String,
    pub revoked_on: Option<String>,
    pub name: String,
    pub role: String,
    /// The unit or group it counts in; none: everywhere.
    pub place: Option<String>,
    /// Not 0: the source has removed the person altogether, and no card is left.
    pub is_gone: i64,
}

/// The assignment with this id, if there is one; whether the asker may know of it is not decided here.
pub async fn line(permit: &mut Permit<GiveRoles>, assignment: Uuid) -> Result<Option<Line>, Problem> {
    Ok(sql!(
        "SELECT a.row_id, a.assignment_id, a.person_id, a.role_id, a.unit_id, a.group_id, a.from_day, a.to_day, a.revoked_on,
                p.given_name || ' ' || p.family_name AS name,
                CASE $2 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                COALESCE(u.name, g.name) AS place, CAST(CASE WHEN p.gone_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_gone
           FROM assignment a JOIN person p ON p.person_id = a.person_id JOIN role r ON r.role_id = a.role_id
                LEFT JOIN unit u ON u.unit_id = a.unit_id LEFT JOIN study_group g ON g.group_id = a.group_id
          WHERE a.assignment_id = $1 AND a.replaced_at IS NULL"
    )
    .bind(assignment)
    .bind(permit.lang().code())
    .first(permit)
    .await?)
}

/// Remembers what a batch did to an assignment; without a row before, it made it.
pub async fn remember(
    permit: &mut Permit<GiveRoles>,
    batch: Uuid,
    assignment: Uuid,
    before: Option<Uuid>,
    after: Uuid,
) -> Result<(), Problem> {
    sql!("INSERT INTO assignment_batch (batch_id, assignment_id, before_row, after_row) VALUES ($1, $2, $3, $4)")
        .bind(batch)
        .bind(assignment)
        .bind(before)
        .bind(after)
        .run(permit)
        .await?;
    Ok(())
}

/// What a batch changed: the assignment, the row it made, and the days that were before; what it made counts no more from today.
#[derive(Debug, Clone, FromRow)]
pub struct Done {
    pub assignment_id: Uuid,
    pub after_row: Uuid,
    pub to_day: String,
    pub revoked_on: Option<String>,
}

pub async fn done(permit: &mut Permit<GiveRoles>, batch: Uuid) -> Result<Vec<Done>, Problem> {
    Ok(sql!(
        "SELECT b.assignment_id, b.after_row, a.to_day, CASE WHEN b.before_row IS NULL THEN $2 ELSE a.revoked_on END AS revoked_on
           FROM assignment_batch b JOIN assignment a ON a.row_id = COALESCE(b.before_row, b.after_row)
          WHERE b.batch_id = $1 ORDER BY b.assignment_id"
    )
    .bind(batch)
    .bind(permit.today().to_string())
    .all(permit)
    .await?)
}
