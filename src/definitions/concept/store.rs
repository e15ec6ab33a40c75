//! Agreements and who answers for what, in the database; and the roles as they were at a moment.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::super::book::{Book, Cell};
use super::model::{Agreement, Standing, Then, departures};
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::own::{DefineRoles, Implies, ViewRoles};
use crate::sql;

/// All agreements of a system, the newest first.
pub async fn agreements<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<Vec<Agreement>, Problem> {
    Ok(sql!(
        "SELECT agreement_id AS id, number, agreed_on, agreed_with, reference, recorded_at, replaced_at IS NOT NULL AS is_withdrawn
           FROM agreement WHERE system_key = $1 ORDER BY number DESC"
    )
    .bind(system)
    .all(permit)
    .await?)
}

/// The newest agreement that is not withdrawn, and what has departed from it.
pub async fn standing<R: Implies<ViewRoles>>(permit: &mut Permit<R>, book: &Book) -> Result<Standing, Problem> {
    let all = agreements(permit, &book.system).await?;
    standing_to(permit, book, &all).await
}

/// The same, from agreements that are read already.
pub async fn standing_to<R: Implies<ViewRoles>>(permit: &mut Permit<R>, book: &Book, all: &[Agreement]) -> Result<Standing, Problem> {
    let Some(agreement) = all.iter().find(|one| !one.is_withdrawn).cloned() else {
        return Ok(Standing::default());
    };
    let then = then(permit, &book.system, &agreement.recorded_at).await?;
    Ok(Standing { departures: departures(book, &then), agreement: Some(agreement) })
}

async fn then<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str, moment: &str) -> Result<Then, Problem> {
    let cells: Vec<(Uuid, String, String)> = sql!(
        "SELECT role_id, item_key, level FROM role_level
          WHERE system_key = $1 AND recorded_at <= $2 AND (replaced_at IS NULL OR replaced_at > $2)"
    )
    .bind(system)
    .bind(moment)
    .all(permit)
    .await?;
    let roles: Vec<(Uuid, String, bool)> = sql!(
        "SELECT r.role_id,
                CASE $3 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END,
                r.deleted_at IS NOT NULL
           FROM role r LEFT JOIN role_version v ON v.role_id = r.role_id AND v.version = 1
          WHERE r.system_key = $1
            AND (r.deleted_at IS NULL AND v.recorded_at > $2 OR r.deleted_at > $2 AND (v.recorded_at IS NULL OR v.recorded_at <= $2))
          ORDER BY r.place"
    )
    .bind(system)
    .bind(moment)
    .bind(permit.lang().code())
    .all(permit)
    .await?;
    let (deleted, made): (Vec<_>, Vec<_>) = roles.into_iter().partition(|(.., is_deleted)| *is_deleted);
    Ok(Then {
        cells: cells.into_iter().map(|(role, item, level)| ((role, item), Cell { level, need: String::new() })).collect(),
        made: made.into_iter().map(|(role, ..)| role).collect(),
        deleted: deleted.into_iter().map(|(_, name, _)| name).collect(),
        moment: moment.to_owned(),
    })
}

/// Who answers for the correctness of each register, by item.
pub async fn responsible<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<BTreeMap<String, String>, Problem> {
    let rows: Vec<(String, String)> =
        sql!("SELECT item_key, named FROM responsible WHERE system_key = $1 AND replaced_at IS NULL").bind(system).all(permit).await?;
    Ok(rows.into_iter().collect())
}

/// Writes who answers for an item from now on; an empty name: nobody is named.
pub async fn name_responsible(permit: &mut Permit<DefineRoles>, system: &str, item: &str, named: &str) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE responsible SET replaced_at = $3 WHERE system_key = $1 AND item_key = $2 AND replaced_at IS NULL")
        .bind(system)
        .bind(item)
        .bind(now)
        .run(permit)
        .await?;
    if !named.is_empty() {
        sql!("INSERT INTO responsible (responsible_id, system_key, item_key, named, recorded_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(Uuid::now_v7())
            .bind(system)
            .bind(item)
            .bind(named)
            .bind(now)
            .run(permit)
            .await?;
    }
    Ok(())
}

/// Registers an agreement on the roles as they are now: its id and number.
pub async fn agree(permit: &mut Permit<DefineRoles>, system: &str, on: Day, with: &str, reference: &str) -> Result<(Uuid, i64), Problem> {
    let (id, now) = (Uuid::now_v7(), permit.now());
    let (last,): (Option<i64>,) = sql!("SELECT max(number) FROM agreement WHERE system_key = $1").bind(system).one(permit).await?;
    let number = last.unwrap_or(0) + 1;
    sql!(
        "INSERT INTO agreement (agreement_id, system_key, number, agreed_on, agreed_with, reference, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)"
    )
    .bind(id)
    .bind(system)
    .bind(number)
    .bind(on.to_string())
    .bind(with)
    .bind(reference)
    .bind(now)
    .run(permit)
    .await?;
    Ok((id, number))
}

/// Withdraws an agreement, or takes that back: its system and number. `Stale` if it is so already.
pub async fn withdraw(permit: &mut Permit<DefineRoles>, id: Uuid, withdraw: bool) -> Result<(String, i64), Problem> {
    let now = permit.now();
    let known: Option<(String, i64)> =
        sql!("SELECT system_key, number FROM agreement WHERE agreement_id = $1").bind(id).first(permit).await?;
    let (system, number) = known.ok_or(Problem::NotFound)?;
    let changed =
        sql!("UPDATE agreement SET replaced_at = CASE WHEN $2 THEN $3 END WHERE agreement_id = $1 AND (replaced_at IS NULL) = $2")
            .bind(id)
            .bind(withdraw)
            .bind(now)
            .run(permit)
            .await?;
    if changed == 1 { Ok((system, number)) } else { Err(Problem::Stale) }
}
