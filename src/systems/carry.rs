//! Carrying a changed profile over into the tables of its system: what differs between two of them is written, and nothing else.
//!
//! INVARIANT: afterwards the system stands as the second profile says. Nothing that has a name is deleted: a module or an item that
//! goes is marked and offered in no client, a role that goes is archived; what comes again wakes the same row.
//! Not here: which lines are carried over (`news`), and the file beside the tables (`standing`).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::carry_links as links;
use super::profile::{Item, Profile, Role};
use super::store::{self, names};
use crate::basics::{Moment, PersonId, Problem};
use crate::db::{Door, Value};
use crate::rights::{Client, Given};
use crate::sql;

/// Who carries something over, why, and when.
#[derive(Debug, Clone, Copy)]
pub struct Taking<'t> {
    pub by: PersonId,
    pub reason: &'t str,
    pub now: Moment,
}

/// Writes what the second profile has otherwise than the first, which is the system as it stands.
pub async fn carry(door: &mut impl Door, stands: &Profile, wanted: &Profile, taking: Taking<'_>) -> Result<(), Problem> {
    let (system, now) = (&wanted.key, taking.now);
    if (&stands.names, stands.own_role_limit) != (&wanted.names, wanted.own_role_limit) {
        let query = sql!(
            "UPDATE target_system SET name_sv = $1, name_de = $2, name_fi = $3, name_en = $4, own_role_limit = $5 WHERE system_key = $6"
        );
        let limit = Value::Int(wanted.own_role_limit.map(i64::from));
        names(query, &wanted.names).bind(limit).bind(system).run(door).await?;
    }
    modules(door, stands, wanted, now).await?;
    items(door, stands, wanted, now).await?;
    let mut ids = ids(door, system).await?;
    for (place, role) in (0_i64..).zip(&wanted.roles) {
        let before = stands.role(&role.key);
        if before == Some(role) {
            continue;
        }
        match (ids.get(&role.key), before) {
            (None, _) => {
                store::add_role(door, system, place, role, now).await?;
            }
            (Some(id), before) => change_role(door, system, *id, before, role, taking).await?,
        }
    }
    for gone in stands.roles.iter().filter(|role| role.standard && wanted.role(&role.key).is_none()) {
        sql!("UPDATE role SET archived_at = $3, version = version + 1 WHERE system_key = $1 AND role_key = $2")
            .bind(system)
            .bind(&gone.key)
            .bind(now)
            .run(door)
            .await?;
    }
    ids = self::ids(door, system).await?;
    links::rules(door, stands, wanted, now).await?;
    links::audience(door, stands, wanted, now).await?;
    links::assigns(door, stands, wanted, &ids, now).await
}

async fn ids(door: &mut impl Door, system: &str) -> Result<BTreeMap<String, Uuid>, Problem> {
    let rows: Vec<(String, Uuid)> =
        sql!("SELECT role_key, role_id FROM role WHERE system_key = $1 AND deleted_at IS NULL").bind(system).all(door).await?;
    Ok(rows.into_iter().collect())
}

async fn modules(door: &mut impl Door, stands: &Profile, wanted: &Profile, now: Moment) -> Result<(), Problem> {
    let before: BTreeMap<&str, _> = stands.modules.iter().map(|module| (module.key.as_str(), module)).collect();
    for module in wanted.modules.iter().filter(|module| before.get(module.key.as_str()).is_none_or(|before| before.names != module.names)) {
        let query = sql!(
            "INSERT INTO module (system_key, module_key, name_sv, name_de, name_fi, name_en) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (system_key, module_key) DO UPDATE SET name_sv = $3, name_de = $4, name_fi = $5, name_en = $6, gone_at = NULL"
        );
        names(query.bind(&wanted.key).bind(&module.key), &module.names).run(door).await?;
        if !before.contains_key(module.key.as_str()) {
            sql!(
                "INSERT INTO module_use (use_id, system_key, module_key, recorded_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (system_key, module_key) WHERE replaced_at IS NULL DO NOTHING"
            )
            .bind(Uuid::now_v7())
            .bind(&wanted.key)
            .bind(&module.key)
            .bind(now)
            .run(door)
            .await?;
        }
    }
    let left: BTreeSet<&str> = wanted.modules.iter().map(|module| module.key.as_str()).collect();
    for gone in before.into_keys().filter(|key| !left.contains(key)) {
        sql!("UPDATE module SET gone_at = $3 WHERE system_key = $1 AND module_key = $2")
            .bind(&wanted.key)
            .bind(gone)
            .bind(now)
            .run(door)
            .await?;
    }
    Ok(())
}

async fn items(door: &mut impl Door, stands: &Profile, wanted: &Profile, now: Moment) -> Result<(), Problem> {
    let places: BTreeMap<&str, usize> = stands.items.iter().enumerate().map(|(place, item)| (item.key.as_str(), place)).collect();
    for (place, item) in wanted.items.iter().enumerate() {
        if stands.item(&item.key) != Some(item) || places.get(item.key.as_str()) != Some(&place) {
            put_item(door, &wanted.key, i64::try_from(place).unwrap_or(i64::MAX), item).await?;
        }
    }
    for gone in stands.items.iter().filter(|item| wanted.item(&item.key).is_none()) {
        sql!("UPDATE item SET gone_at = $3, in_office = FALSE, in_portal = FALSE WHERE system_key = $1 AND item_key = $2")
            .bind(&wanted.key)
            .bind(&gone.key)
            .bind(now)
            .run(door)
            .await?;
    }
    Ok(())
}

async fn put_item(door: &mut impl Door, system: &str, place: i64, item: &Item) -> Result<(), Problem> {
    let query = sql!(
        "INSERT INTO item (system_key, item_key, place, module_key, kind, about, in_office, in_portal, own_duties, substitutable,
                           needs_release, wall, name_sv, name_de, name_fi, name_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         ON CONFLICT (system_key, item_key) DO UPDATE SET place = $3, module_key = $4, kind = $5, about = $6, in_office = $7, in_portal = $8,
                           own_duties = $9, substitutable = $10, needs_release = $11, wall = $12, name_sv = $13, name_de = $14,
                           name_fi = $15, name_en = $16, gone_at = NULL"
    );
    let query = query
        .bind(system)
        .bind(&item.key)
        .bind(place)
        .bind(&item.module)
        .bind(item.kind.word())
        .bind(item.of.word())
        .bind(item.clients.contains(&Client::Office))
        .bind(item.clients.contains(&Client::Portal))
        .bind(item.own.join(" "))
        .bind(item.substitutable)
        .bind(item.needs_release)
        .bind(item.wall.clone());
    names(query, &item.names).run(door).await?;
    Ok(())
}

/// A role as another version of the profile has it: its conditions where it is a standard one, its levels, and its next version.
async fn change_role(
    door: &mut impl Door,
    system: &str,
    id: Uuid,
    before: Option<&Role>,
    role: &Role,
    taking: Taking<'_>,
) -> Result<(), Problem> {
    let now = taking.now;
    if role.standard {
        let query = sql!(
            "UPDATE role SET client = $2, bound_to_employment = $3, training = $4, opens = $5, all_items = $6, may_be_base = $7,
                             name_sv = $8, name_de = $9, name_fi = $10, name_en = $11, archived_at = NULL WHERE role_id = $1"
        );
        let query = query
            .bind(id)
            .bind(role.client.word())
            .bind(role.bound_to_employment)
            .bind(role.training.clone())
            .bind(role.opens.join(" "))
            .bind(role.all_items.word())
            .bind(role.base);
        names(query, &role.names).run(door).await?;
    }
    let (version,): (i64,) = sql!("UPDATE role SET version = version + 1 WHERE role_id = $1 RETURNING version").bind(id).one(door).await?;
    if !role.standard {
        sql!("INSERT INTO role_version (role_id, version, saved_by, reason, recorded_at) VALUES ($1, $2, $3, $4, $5)")
            .bind(id)
            .bind(version)
            .bind(taking.by)
            .bind(taking.reason)
            .bind(now)
            .run(door)
            .await?;
    }
    let had = if let Some(before) = before {
        before.levels.clone()
    } else {
        // It wakes: what it had when it went is over.
        sql!("UPDATE role_level SET replaced_at = $2 WHERE role_id = $1 AND replaced_at IS NULL").bind(id).bind(now).run(door).await?;
        BTreeMap::new()
    };
    let keys: BTreeSet<&String> = had.keys().chain(role.levels.keys()).collect();
    for item in keys.into_iter().filter(|item| had.get(*item) != role.levels.get(*item)) {
        put_level(door, system, id, item, role.levels.get(item).copied(), now).await?;
    }
    Ok(())
}

/// The level of one cell; the sentence of need that stands there stays.
async fn put_level(door: &mut impl Door, system: &str, role: Uuid, item: &str, given: Option<Given>, now: Moment) -> Result<(), Problem> {
    let need: Option<(Option<String>,)> = sql!("SELECT need FROM role_level WHERE role_id = $1 AND item_key = $2 AND replaced_at IS NULL")
        .bind(role)
        .bind(item)
        .first(door)
        .await?;
    sql!("UPDATE role_level SET replaced_at = $3 WHERE role_id = $1 AND item_key = $2 AND replaced_at IS NULL")
        .bind(role)
        .bind(item)
        .bind(now)
        .run(door)
        .await?;
    let Some(given) = given else { return Ok(()) };
    sql!("INSERT INTO role_level (level_id, role_id, system_key, item_key, level, need, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(Uuid::now_v7())
        .bind(role)
        .bind(system)
        .bind(item)
        .bind(given.to_string())
        .bind(need.and_then(|(need,)| need))
        .bind(now)
        .run(door)
        .await?;
    Ok(())
}
