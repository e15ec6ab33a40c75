//! Which rules are switched on, and who holds roles together that a rule keeps apart.

use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::{DefineRoles, Right, ViewPeople};
use crate::roles::conflicts::listed;
use crate::{sql, within_reach};

/// The first of them by name, within the reader's reach.
pub async fn first<R: Right>(permit: &mut Permit<R>, system: &str, roles: &[String], count: i64) -> Result<Vec<(Uuid, String)>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name
           FROM (SELECT h.person_id FROM held_role h JOIN role r ON r.role_id = h.role_id
            WHERE r.system_key = $8 AND r.archived_at IS NULL AND $9 LIKE '% ' || r.role_key || ' %'
              AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            GROUP BY h.person_id HAVING count(DISTINCT h.role_id) >= 2) b JOIN person p ON p.person_id = b.person_id
          WHERE p.gone_at IS NULL AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id LIMIT $10"
    )));
    Ok(query.bind(system).bind(listed(roles)).bind(count).all(permit).await?)
}

/// Switches a rule; `Stale` when it is so already.
pub async fn switch(permit: &mut Permit<DefineRoles>, system: &str, rule: &str, on: bool, reason: Option<&str>) -> Result<(), Problem> {
    let now = permit.now();
    let changed = if on {
        sql!(
            "INSERT INTO conflict_on (on_id, system_key, conflict_key, reason, recorded_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (system_key, conflict_key) WHERE replaced_at IS NULL DO NOTHING"
        )
        .bind(Uuid::now_v7())
        .bind(system)
        .bind(rule)
        .bind(reason)
        .bind(now)
        .run(permit)
        .await?
    } else {
        sql!("UPDATE conflict_on SET replaced_at = $3 WHERE system_key = $1 AND conflict_key = $2 AND replaced_at IS NULL")
            .bind(system)
            .bind(rule)
            .bind(now)
            .run(permit)
            .await?
    };
    if changed == 1 { Ok(()) } else { Err(Problem::Stale) }
}
