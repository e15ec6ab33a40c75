//! Who may assign a role, by the role-assigns-role table (`workflows.md` 3; ESC-40 to ESC-42, SK24-61).
//!
//! INVARIANT: a role without a row is assigned by everybody who may give roles there; one with rows only by whoever holds one of the
//! roles named, in force today and counting at least as far. Read in the transaction of the gift. Not here: the page on which the
//! table is set (`definitions::assigns`), and the other rules of giving (`rules`).

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::sql;

/// Whether the asker may assign a role where the mark lies; none: everywhere.
pub async fn may_assign<R: Right>(permit: &mut Permit<R>, role: Uuid, mark: Option<&str>) -> Result<bool, Problem> {
    let (me, today) = (permit.person(), permit.today().to_string());
    let (rows, held): (i64, i64) = sql!(
        "SELECT (SELECT count(*) FROM role_assigns x WHERE x.role_id = $1 AND x.replaced_at IS NULL),
                (SELECT count(*) FROM role_assigns x JOIN role g ON g.role_id = x.giver_id JOIN held_role h ON h.role_id = x.giver_id
                  WHERE x.role_id = $1 AND x.replaced_at IS NULL AND g.archived_at IS NULL AND h.person_id = $2
                    AND $3 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $3)
                    AND (NOT g.bound_to_employment OR EXISTS (SELECT 1 FROM employment e WHERE e.person_id = h.person_id
                          AND e.replaced_at IS NULL AND $3 BETWEEN e.from_day AND e.to_day))
                    AND (h.unit_id IS NULL AND h.group_id IS NULL
                      OR EXISTS (SELECT 1 FROM unit_below b JOIN unit u ON u.unit_id = b.unit_id
                                  WHERE b.above_id = h.unit_id AND u.mark = $4)))"
    )
    .bind(role)
    .bind(me)
    .bind(today)
    .bind(mark.unwrap_or_default())
    .one(permit)
    .await?;
    Ok(rows == 0 || held > 0)
}

/// Roles that the asker may assign nowhere: they are no choice of hers.
pub async fn never<R: Right>(permit: &mut Permit<R>) -> Result<BTreeSet<Uuid>, Problem> {
    let (me, today) = (permit.person(), permit.today().to_string());
    let rows: Vec<(Uuid,)> = sql!(
        "SELECT DISTINCT x.role_id FROM role_assigns x
          WHERE x.replaced_at IS NULL
            AND x.role_id NOT IN (SELECT y.role_id FROM role_assigns y JOIN role g ON g.role_id = y.giver_id
                                         JOIN held_role h ON h.role_id = y.giver_id
                                   WHERE y.replaced_at IS NULL AND g.archived_at IS NULL AND h.person_id = $1
                                     AND $2 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $2))"
    )
    .bind(me)
    .bind(today)
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}
