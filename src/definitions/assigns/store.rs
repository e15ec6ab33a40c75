//! The role-assigns-role table in the database.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{DefineRoles, Implies, ViewRoles};
use crate::sql;

/// Who may assign each role that has somebody named.
pub async fn givers<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<BTreeMap<Uuid, BTreeSet<Uuid>>, Problem> {
    let rows: Vec<(Uuid, Uuid)> = sql!(
        "SELECT x.role_id, x.giver_id FROM role_assigns x JOIN role r ON r.role_id = x.role_id
          WHERE r.system_key = $1 AND x.replaced_at IS NULL"
    )
    .bind(system)
    .all(permit)
    .await?;
    let mut givers: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    for (role, giver) in rows {
        givers.entry(role).or_default().insert(giver);
    }
    Ok(givers)
}

/// A role that can be named as one whose holders assign.
#[derive(Debug, Clone, FromRow)]
pub struct Giver {
    pub role_id: Uuid,
    pub system_key: String,
    pub name: String,
}

/// The roles of the system itself, and those of Rollbok with which roles are given.
pub async fn choices<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<Vec<Giver>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT r.role_id, r.system_key,
                CASE $2 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS name
           FROM role r
          WHERE r.archived_at IS NULL AND r.deleted_at IS NULL
            AND (r.system_key = $1
              OR r.system_key = 'rollbok' AND EXISTS (SELECT 1 FROM role_level l
                    WHERE l.role_id = r.role_id AND l.item_key LIKE 'assignments.give%' AND l.level = 'execute' AND l.replaced_at IS NULL))
          ORDER BY r.system_key <> 'rollbok', r.place, r.role_id"
    )
    .bind(system)
    .bind(lang)
    .all(permit)
    .await?)
}

/// Names a role as one whose holders assign another, or takes that back.
pub async fn set(permit: &mut Permit<DefineRoles>, role: Uuid, giver: Uuid, assigns: bool) -> Result<(), Problem> {
    let now = permit.now();
    let query = if assigns {
        sql!("INSERT INTO role_assigns (assigns_id, role_id, giver_id, recorded_at) VALUES ($1, $2, $3, $4)").bind(Uuid::now_v7())
    } else {
        sql!("UPDATE role_assigns SET replaced_at = $3 WHERE role_id = $1 AND giver_id = $2 AND replaced_at IS NULL")
    };
    query.bind(role).bind(giver).bind(now).run(permit).await.map(drop).map_err(Problem::from)
}
