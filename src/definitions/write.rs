//! Own roles in the database, written: made, renamed, saved, archived, deleted. Nothing is overwritten but a name and a state.

use uuid::Uuid;

use super::book::{Book, Cell, Item, NONE, Role};
use super::draft::Change;
use crate::basics::{Problem, RoleId};
use crate::gate::Permit;
use crate::rights::own::DefineRoles;
use crate::sql;

type Editor = Permit<DefineRoles>;

/// Makes an own role in its first version, with the cells it starts with.
pub async fn add(permit: &mut Editor, book: &Book, from: Option<&Role>, name: &str, cells: &[(&Item, &str)]) -> Result<RoleId, Problem> {
    let (id, now) = (RoleId::new(), permit.now());
    let number = super::rules::free_number(book);
    let base = from.and_then(|from| if from.standard { Some(from.id) } else { from.base_id });
    sql!(
        "INSERT INTO role (role_id, system_key, role_key, place, standard, client, bound_to_employment, training, opens, all_items,
                           name_sv, name_de, name_fi, name_en, version, base_id, number)
         SELECT $1, $2, $3, 1000 + $4, FALSE,
                coalesce((SELECT client FROM role WHERE role_id = $5), CASE $2 WHEN 'rollbok' THEN 'portal' ELSE 'office' END),
                coalesce((SELECT bound_to_employment FROM role WHERE role_id = $5), TRUE),
                (SELECT training FROM role WHERE role_id = $5), '', 'none', $6, $6, $6, $6, 1, $7, $4"
    )
    .bind(id)
    .bind(&book.system)
    .bind(format!("own-{number}"))
    .bind(number)
    .bind(from.map(|from| from.id))
    .bind(format!("{name} #{number}"))
    .bind(base)
    .run(permit)
    .await?;
    for (item, level) in cells {
        let cell = Cell { level: (*level).to_owned(), need: String::new() };
        add_cell(permit, id.0, &book.system, &item.key, &cell).await?;
    }
    let editor = permit.person();
    sql!("INSERT INTO role_version (role_id, version, saved_by, recorded_at) VALUES ($1, 1, $2, $3)")
        .bind(id)
        .bind(editor)
        .bind(now)
        .run(permit)
        .await?;
    Ok(id)
}

async fn add_cell(permit: &mut Editor, role: Uuid, system: &str, item: &str, cell: &Cell) -> Result<(), Problem> {
    let now = permit.now();
    sql!("INSERT INTO role_level (level_id, role_id, system_key, item_key, level, need, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(Uuid::now_v7())
        .bind(role)
        .bind(system)
        .bind(item)
        .bind(&cell.level)
        .bind((!cell.need.is_empty()).then(|| cell.need.clone()))
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

/// Saves changed cells as the next version. `Stale` when it is not the next one any more.
pub async fn save(permit: &mut Editor, system: &str, role: &Role, changes: &[Change], reason: &str) -> Result<(), Problem> {
    next_version(permit, role, reason).await?;
    let now = permit.now();
    for change in changes {
        sql!("UPDATE role_level SET replaced_at = $3 WHERE role_id = $1 AND item_key = $2 AND replaced_at IS NULL")
            .bind(role.id)
            .bind(&change.item)
            .bind(now)
            .run(permit)
            .await?;
        if change.wanted.level != NONE || !change.wanted.need.is_empty() {
            add_cell(permit, role.id, system, &change.item, &change.wanted).await?;
        }
    }
    Ok(())
}

/// Counts the version up, from the one the editor saw; archived and standard roles have no next one.
pub async fn next_version(permit: &mut Editor, role: &Role, reason: &str) -> Result<(), Problem> {
    let (now, editor) = (permit.now(), permit.person());
    let counted = sql!("UPDATE role SET version = version + 1 WHERE role_id = $1 AND version = $2 AND NOT standard AND deleted_at IS NULL")
        .bind(role.id)
        .bind(role.version)
        .run(permit)
        .await?;
    if counted != 1 {
        return Err(Problem::Stale);
    }
    sql!("INSERT INTO role_version (role_id, version, saved_by, reason, recorded_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(role.id)
        .bind(role.version + 1)
        .bind(editor)
        .bind((!reason.is_empty()).then(|| reason.to_owned()))
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

pub async fn rename(permit: &mut Editor, role: &Role, name: &str) -> Result<(), Problem> {
    sql!("UPDATE role SET name_sv = $2, name_de = $2, name_fi = $2, name_en = $2 WHERE role_id = $1 AND NOT standard")
        .bind(role.id)
        .bind(name)
        .run(permit)
        .await?;
    Ok(())
}

/// An archived role opens nothing, and nobody is given it; those who have it keep it in their history.
pub async fn archive(permit: &mut Editor, role: &Role, archived: bool) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE role SET archived_at = $2 WHERE role_id = $1 AND NOT standard")
        .bind(role.id)
        .bind(archived.then(|| now.to_string()))
        .run(permit)
        .await?;
    Ok(())
}

/// Whether a rule, or a class or card, hands the role out: then it cannot be deleted.
pub async fn is_handed_out(permit: &mut Editor, role: &Role) -> Result<bool, Problem> {
    let (uses,): (i64,) = sql!(
        "SELECT (SELECT count(*) FROM rule WHERE role_id = $1 AND replaced_at IS NULL)
              + (SELECT count(*) FROM audience WHERE role_id = $1 AND replaced_at IS NULL)"
    )
    .bind(role.id)
    .one(permit)
    .await?;
    Ok(uses > 0)
}

/// Gives everybody who has or will have the role another one, at the same place and for the same days.
pub async fn move_members(permit: &mut Editor, role: &Role, to: &Role) -> Result<(), Problem> {
    let (now, editor, today) = (permit.now(), permit.person(), permit.today().to_string());
    let members: Vec<(Uuid,)> = sql!(
        "SELECT row_id FROM assignment WHERE role_id = $1 AND replaced_at IS NULL AND to_day >= $2 AND (revoked_on IS NULL OR revoked_on > $2)"
    )
    .bind(role.id)
    .bind(today)
    .all(permit)
    .await?;
    for (row,) in members {
        sql!("UPDATE assignment SET replaced_at = $2 WHERE row_id = $1").bind(row).bind(now).run(permit).await?;
        sql!(
            "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, unit_id, group_id, from_day, to_day, revoked_on, origin,
                                     reason, given_by, recorded_at)
             SELECT $2, assignment_id, person_id, $3, unit_id, group_id, from_day, to_day, revoked_on, origin, reason, $4, $5
               FROM assignment WHERE row_id = $1"
        )
        .bind(row)
        .bind(Uuid::now_v7())
        .bind(to.id)
        .bind(editor)
        .bind(now)
        .run(permit)
        .await?;
    }
    Ok(())
}

/// Takes a role out of every list; its number and its key are free again.
pub async fn delete(permit: &mut Editor, role: &Role) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE role SET deleted_at = $2, archived_at = coalesce(archived_at, $2), number = NULL, role_key = $3 WHERE role_id = $1 AND NOT standard")
        .bind(role.id)
        .bind(now)
        .bind(format!("deleted-{}", role.id))
        .run(permit)
        .await?;
    Ok(())
}

/// The cells of a role as they were in one of its versions. `Stale` for a version that never was.
pub async fn cells_at(permit: &mut Editor, role: &Role, version: i64) -> Result<std::collections::BTreeMap<String, Cell>, Problem> {
    let rows: Vec<(String, String, Option<String>)> = sql!(
        "SELECT l.item_key, l.level, l.need FROM role_level l JOIN role_version v ON v.role_id = l.role_id
          WHERE l.role_id = $1 AND v.version = $2 AND l.recorded_at <= v.recorded_at AND (l.replaced_at IS NULL OR l.replaced_at > v.recorded_at)"
    )
    .bind(role.id)
    .bind(version)
    .all(permit)
    .await?;
    let known: Option<(i64,)> =
        sql!("SELECT version FROM role_version WHERE role_id = $1 AND version = $2").bind(role.id).bind(version).first(permit).await?;
    known.ok_or(Problem::Stale)?;
    Ok(rows.into_iter().map(|(item, level, need)| (item, Cell { level, need: need.unwrap_or_default() })).collect())
}
