//! Keeps the catalogue's system `rollbok` equal to the table in code (`rights::own`), at each start.
//!
//! INVARIANT: nothing is written, and no audit entry, when the catalogue holds the table already (compared by digest).

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::Query;
use crate::gate::{Duty, Entry, Gate, OnDuty};
use crate::rights::own::{ALL, OwnRole, ROLES};
use crate::sql;
use crate::words::{Lang, Words};

/// Writes what differs. The first start writes all of it.
pub async fn keep_own(gate: &Gate) -> Result<(), Problem> {
    let digest = crate::web::token_hash(&format!(
        "{ALL:?} {ROLES:?} {:?}",
        Lang::ALL.map(|lang| ROLES.iter().map(|role| name(lang, &role_key(role))).collect::<Vec<_>>())
    ));
    let mut duty = gate.act(Duty::Seed).await?;
    let known: Option<(String,)> =
        sql!("SELECT value FROM setting WHERE setting_key = 'own-catalogue' AND replaced_at IS NULL").first(&mut duty).await?;
    if known.is_some_and(|(known,)| known == digest) {
        return Ok(());
    }
    let now = duty.now();
    system(&mut duty).await?;
    for (place, right) in ALL.iter().enumerate() {
        for (item, about) in right.items() {
            let query = sql!(
                "INSERT INTO item (system_key, item_key, place, module_key, kind, about, in_office, in_portal, own_duties, substitutable,
                                   needs_release, name_sv, name_de, name_fi, name_en)
                 VALUES ('rollbok', $1, $2, 'rollbok', $8, $3, FALSE, TRUE, '', FALSE, FALSE, $4, $5, $6, $7)
                 ON CONFLICT (system_key, item_key) DO UPDATE SET place = $2, name_sv = $4, name_de = $5, name_fi = $6, name_en = $7"
            );
            let query = query.bind(item).bind(i64::try_from(place).unwrap_or(0)).bind(about);
            names(query, &format!("right-{}", right.key.replace('.', "-"))).bind(right.kind).run(&mut duty).await?;
        }
    }
    for (place, role) in ROLES.iter().enumerate() {
        keep_role(&mut duty, i64::try_from(place).unwrap_or(0), role).await?;
    }
    sql!("UPDATE setting SET replaced_at = $1 WHERE setting_key = 'own-catalogue' AND replaced_at IS NULL")
        .bind(now)
        .run(&mut duty)
        .await?;
    sql!("INSERT INTO setting (setting_key, value, recorded_at) VALUES ('own-catalogue', $1, $2)")
        .bind(&digest)
        .bind(now)
        .run(&mut duty)
        .await?;
    duty.commit(Entry::of("act-catalogue-kept")).await
}

fn role_key(role: &OwnRole) -> String {
    format!("own-role-{}", role.key)
}

fn name(lang: Lang, key: &str) -> String {
    Words::of(lang).say(key)
}

/// Binds the four names of a key.
fn names(query: Query, key: &str) -> Query {
    Lang::ALL.into_iter().fold(query, |query, lang| query.bind(name(lang, key)))
}

async fn system(duty: &mut OnDuty) -> Result<(), Problem> {
    let now = duty.now();
    let query = sql!(
        "INSERT INTO target_system (system_key, name_sv, name_de, name_fi, name_en, recorded_at) VALUES ('rollbok', $1, $2, $3, $4, $5)
         ON CONFLICT (system_key) DO NOTHING"
    );
    names(query, "own-system").bind(now).run(duty).await?;
    let query = sql!(
        "INSERT INTO module (system_key, module_key, name_sv, name_de, name_fi, name_en) VALUES ('rollbok', 'rollbok', $1, $2, $3, $4)
         ON CONFLICT (system_key, module_key) DO NOTHING"
    );
    names(query, "own-module").run(duty).await?;
    sql!(
        "INSERT INTO module_use (use_id, system_key, module_key, recorded_at) VALUES ($1, 'rollbok', 'rollbok', $2)
         ON CONFLICT (system_key, module_key) WHERE replaced_at IS NULL DO NOTHING"
    )
    .bind(Uuid::now_v7())
    .bind(now)
    .run(duty)
    .await?;
    Ok(())
}

async fn keep_role(duty: &mut OnDuty, place: i64, role: &OwnRole) -> Result<(), Problem> {
    let now = duty.now();
    let query = sql!(
        "INSERT INTO role (role_id, system_key, role_key, place, standard, client, bound_to_employment, opens, all_items, name_sv,
                           name_de, name_fi, name_en, version)
         VALUES ($1, 'rollbok', $2, $3, TRUE, 'portal', $4, $5, 'none', $6, $7, $8, $9, 1)
         ON CONFLICT (system_key, role_key) DO UPDATE SET place = $3, bound_to_employment = $4, opens = $5, name_sv = $6, name_de = $7,
                           name_fi = $8, name_en = $9, version = role.version + 1
         RETURNING role_id"
    );
    let query = query.bind(Uuid::now_v7()).bind(role.key).bind(place).bind(role.bound_to_employment).bind(role.opens.join(" "));
    let (id,): (Uuid,) = names(query, &role_key(role)).one(duty).await?;
    sql!("UPDATE role_level SET replaced_at = $2 WHERE role_id = $1 AND replaced_at IS NULL").bind(id).bind(now).run(duty).await?;
    for right in ALL.iter().filter(|right| role.rights.contains(&right.key)) {
        for (item, _) in right.items() {
            sql!(
                "INSERT INTO role_level (level_id, role_id, system_key, item_key, level, recorded_at)
                 VALUES ($1, $2, 'rollbok', $3, 'execute', $4)"
            )
            .bind(Uuid::now_v7())
            .bind(id)
            .bind(item)
            .bind(now)
            .run(duty)
            .await?;
        }
    }
    sql!("UPDATE rule SET replaced_at = $2 WHERE role_id = $1 AND replaced_at IS NULL").bind(id).bind(now).run(duty).await?;
    if role.by_headship {
        sql!("INSERT INTO rule (rule_id, system_key, rule_key, role_id, on_kind, recorded_at) VALUES ($1, 'rollbok', $2, $3, 'head', $4)")
            .bind(Uuid::now_v7())
            .bind(format!("head-{}", role.key))
            .bind(id)
            .bind(now)
            .run(duty)
            .await?;
    }
    Ok(())
}
