//! Systems, roles, items and cells in the database, read; and how many people hold a role, within the reader's reach.

use std::collections::HashMap;

use uuid::Uuid;

use super::book::{Book, Cell};
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::{Implies, ViewPeople, ViewRoles};
use crate::systems::standing;
use crate::{sql, within_reach};

/// The whole book of one system, with archived roles last; `NotFound` for a system that is none.
pub async fn book<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<Book, Problem> {
    let lang = permit.lang().code();
    let head: Option<(Option<i64>,)> =
        sql!("SELECT own_role_limit FROM target_system WHERE system_key = $1").bind(system).first(permit).await?;
    let (limit,) = head.ok_or(Problem::NotFound)?;
    let roles = sql!(
        "SELECT role_id AS id, role_key AS key, standard, client, opens, all_items, archived_at, version, base_id, number, may_be_base,
                EXISTS (SELECT 1 FROM audience a WHERE a.role_id = role.role_id AND a.replaced_at IS NULL) AS by_audience,
                CASE $2 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END AS name
           FROM role WHERE system_key = $1 AND deleted_at IS NULL
          ORDER BY CASE WHEN archived_at IS NULL THEN 0 ELSE 1 END, standard DESC, place, role_key"
    )
    .bind(system)
    .bind(lang)
    .all(permit)
    .await?;
    let items = sql!(
        "SELECT i.item_key AS key, i.module_key, i.kind, i.about, i.wall,
                EXISTS (SELECT 1 FROM module_use u WHERE u.system_key = i.system_key AND u.module_key = i.module_key
                           AND u.replaced_at IS NULL) AS in_use, '' AS described,
                CASE $2 WHEN 'de' THEN i.name_de WHEN 'fi' THEN i.name_fi WHEN 'en' THEN i.name_en ELSE i.name_sv END AS name,
                CASE $2 WHEN 'de' THEN m.name_de WHEN 'fi' THEN m.name_fi WHEN 'en' THEN m.name_en ELSE m.name_sv END AS module
           FROM item i JOIN module m ON m.system_key = i.system_key AND m.module_key = i.module_key
          WHERE i.system_key = $1 AND i.gone_at IS NULL ORDER BY i.place, i.item_key"
    )
    .bind(system)
    .bind(lang)
    .all(permit)
    .await?;
    let rows: Vec<(Uuid, String, String, Option<String>)> =
        sql!("SELECT role_id, item_key, level, need FROM role_level WHERE system_key = $1 AND replaced_at IS NULL")
            .bind(system)
            .all(permit)
            .await?;
    let cells = rows.into_iter().map(|(role, item, level, need)| ((role, item), Cell { level, need: need.unwrap_or_default() })).collect();
    Ok(Book { system: system.to_owned(), limit, roles, items, cells })
}

/// Tells of each item in one line what it is, as the system's profile has it.
pub async fn describe<R: Implies<ViewRoles>>(permit: &mut Permit<R>, book: &mut Book) -> Result<(), Problem> {
    let lang = permit.lang();
    let Some(profile) = standing::file(permit, &book.system).await? else { return Ok(()) };
    for item in &mut book.items {
        item.described = profile.item(&item.key).map(|known| known.about.of(lang).to_owned()).unwrap_or_default();
    }
    Ok(())
}

/// How many people hold each role of a system today, among those the reader may know.
pub async fn holders<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<HashMap<Uuid, u64>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT h.role_id, count(DISTINCT h.person_id) FROM held_role h JOIN role r ON r.role_id = h.role_id
                JOIN person p ON p.person_id = h.person_id
          WHERE r.system_key = $8 AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            AND p.gone_at IS NULL AND ",
        within_reach!(),
        " GROUP BY h.role_id"
    )));
    let rows: Vec<(Uuid, i64)> = query.bind(system).all(permit).await?;
    Ok(rows.into_iter().map(|(role, count)| (role, u64::try_from(count).unwrap_or(0))).collect())
}

/// The system of a role that is not deleted.
pub async fn system_of<R: Implies<ViewRoles>>(permit: &mut Permit<R>, role: Uuid) -> Result<String, Problem> {
    let system: Option<(String,)> =
        sql!("SELECT system_key FROM role WHERE role_id = $1 AND deleted_at IS NULL").bind(role).first(permit).await?;
    system.map(|(system,)| system).ok_or(Problem::NotFound)
}
