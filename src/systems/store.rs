//! Storing a profile: its modules, items, roles, levels and rules, and what pupils and guardians have from the root.
//!
//! INVARIANT: a system that is stored already is left as it is; a new version of a profile never changes roles by itself.

use uuid::Uuid;

use super::profile::{AudienceDefault, Item, Names, Profile, Role, Rule};
use crate::basics::{Moment, Problem};
use crate::db::{Door, Query};
use crate::rights::{Client, Given, When};
use crate::sql;

/// Binds the four names of a record.
pub(super) fn names(query: Query, names: &Names) -> Query {
    query.bind(&names.sv).bind(&names.de).bind(&names.fi).bind(&names.en)
}

/// Stores a system that is not there yet; whether it was stored.
pub async fn add(door: &mut impl Door, profile: &Profile, now: Moment) -> Result<bool, Problem> {
    let query = sql!(
        "INSERT INTO target_system (system_key, name_sv, name_de, name_fi, name_en, own_role_limit, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (system_key) DO NOTHING"
    );
    let query = names(query.bind(&profile.key), &profile.names);
    let limit = crate::db::Value::Int(profile.own_role_limit.map(i64::from));
    if query.bind(limit).bind(now).run(door).await? == 0 {
        return Ok(false);
    }
    sql!("INSERT INTO profile_file (file_id, system_key, version, file, recorded_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(Uuid::now_v7())
        .bind(&profile.key)
        .bind(i64::from(profile.version))
        .bind(profile.text()?)
        .bind(now)
        .run(door)
        .await?;
    for module in &profile.modules {
        let query = sql!("INSERT INTO module (system_key, module_key, name_sv, name_de, name_fi, name_en) VALUES ($1, $2, $3, $4, $5, $6)");
        names(query.bind(&profile.key).bind(&module.key), &module.names).run(door).await?;
        sql!("INSERT INTO module_use (use_id, system_key, module_key, recorded_at) VALUES ($1, $2, $3, $4)")
            .bind(Uuid::now_v7())
            .bind(&profile.key)
            .bind(&module.key)
            .bind(now)
            .run(door)
            .await?;
    }
    for (place, item) in (0_i64..).zip(&profile.items) {
        add_item(door, &profile.key, place, item).await?;
    }
    for (place, role) in (0_i64..).zip(&profile.roles) {
        add_role(door, &profile.key, place, role, now).await?;
    }
    for rule in &profile.rules {
        add_rule(door, &profile.key, rule, now).await?;
    }
    for default in &profile.audience {
        add_audience(door, &profile.key, default, now).await?;
    }
    Ok(true)
}

pub(super) async fn add_rule(door: &mut impl Door, system: &str, rule: &Rule, now: Moment) -> Result<(), Problem> {
    let (kind, word) = match &rule.when {
        When::Position(word) => ("position", Some(word.as_str())),
        When::Duty(word) => ("duty", Some(word.as_str())),
        When::Head => ("head", None),
    };
    sql!(
        "INSERT INTO rule (rule_id, system_key, rule_key, role_id, on_kind, on_word, recorded_at)
         SELECT $1, $2, $3, role_id, $4, $5, $6 FROM role WHERE system_key = $2 AND role_key = $7"
    )
    .bind(Uuid::now_v7())
    .bind(system)
    .bind(&rule.key)
    .bind(kind)
    .bind(word)
    .bind(now)
    .bind(&rule.role)
    .run(door)
    .await?;
    Ok(())
}

pub(super) async fn add_audience(door: &mut impl Door, system: &str, default: &AudienceDefault, now: Moment) -> Result<(), Problem> {
    sql!(
        "INSERT INTO audience (row_id, system_key, hat, role_id, unit_id, from_day, to_day, recorded_at)
         SELECT $1, $2, $3, r.role_id, u.unit_id, '0001-01-01', '9999-12-31', $4
           FROM role r, unit u WHERE r.system_key = $2 AND r.role_key = $5 AND u.parent_id IS NULL"
    )
    .bind(Uuid::now_v7())
    .bind(system)
    .bind(default.audience.word())
    .bind(now)
    .bind(&default.role)
    .run(door)
    .await?;
    Ok(())
}

async fn add_item(door: &mut impl Door, system: &str, place: i64, item: &Item) -> Result<(), Problem> {
    let query = sql!(
        "INSERT INTO item (system_key, item_key, place, module_key, kind, about, in_office, in_portal, own_duties, substitutable,
                           needs_release, wall, name_sv, name_de, name_fi, name_en)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"
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

pub(super) async fn add_role(door: &mut impl Door, system: &str, place: i64, role: &Role, now: Moment) -> Result<(), Problem> {
    let id = Uuid::now_v7();
    let query = sql!(
        "INSERT INTO role (role_id, system_key, role_key, place, standard, client, bound_to_employment, training, opens, all_items, name_sv,
                           name_de, name_fi, name_en, may_be_base, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 1)"
    );
    let query = query
        .bind(id)
        .bind(system)
        .bind(&role.key)
        .bind(place)
        .bind(role.standard)
        .bind(role.client.word())
        .bind(role.bound_to_employment)
        .bind(role.training.clone())
        .bind(role.opens.join(" "))
        .bind(role.all_items.word());
    names(query, &role.names).bind(role.base).run(door).await?;
    for (item, given) in &role.levels {
        let level = match given {
            Given::Level(level) => level.word(),
            Given::Execute => "execute",
        };
        sql!("INSERT INTO role_level (level_id, role_id, system_key, item_key, level, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(Uuid::now_v7())
            .bind(id)
            .bind(system)
            .bind(item)
            .bind(level)
            .bind(now)
            .run(door)
            .await?;
    }
    Ok(())
}
