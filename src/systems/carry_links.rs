//! Carrying over what hands roles out: automatic rules, the groups at the root, and who assigns which role.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::profile::{Profile, Role};
use super::{assigning, store};
use crate::basics::{Moment, Problem};
use crate::db::Door;
use crate::sql;

pub async fn rules(door: &mut impl Door, stands: &Profile, wanted: &Profile, now: Moment) -> Result<(), Problem> {
    for rule in stands.rules.iter().filter(|rule| !wanted.rules.contains(rule)) {
        sql!("UPDATE rule SET replaced_at = $3 WHERE system_key = $1 AND rule_key = $2 AND replaced_at IS NULL")
            .bind(&wanted.key)
            .bind(&rule.key)
            .bind(now)
            .run(door)
            .await?;
    }
    for rule in wanted.rules.iter().filter(|rule| !stands.rules.contains(rule)) {
        store::add_rule(door, &wanted.key, rule, now).await?;
    }
    Ok(())
}

pub async fn audience(door: &mut impl Door, stands: &Profile, wanted: &Profile, now: Moment) -> Result<(), Problem> {
    for row in stands.audience.iter().filter(|row| !wanted.audience.contains(row)) {
        sql!(
            "UPDATE audience SET replaced_at = $4 WHERE system_key = $1 AND hat = $2 AND replaced_at IS NULL AND revoked_on IS NULL
                AND from_day = '0001-01-01' AND to_day = '9999-12-31'
                AND role_id IN (SELECT role_id FROM role WHERE system_key = $1 AND role_key = $3)
                AND unit_id IN (SELECT unit_id FROM unit WHERE parent_id IS NULL)"
        )
        .bind(&wanted.key)
        .bind(row.audience.word())
        .bind(&row.role)
        .bind(now)
        .run(door)
        .await?;
    }
    for row in wanted.audience.iter().filter(|row| !stands.audience.contains(row)) {
        store::add_audience(door, &wanted.key, row, now).await?;
    }
    Ok(())
}

/// Who assigns which role, where the table of the system is in use; elsewhere the file alone says it.
pub async fn assigns(
    door: &mut impl Door,
    stands: &Profile,
    wanted: &Profile,
    ids: &BTreeMap<String, Uuid>,
    now: Moment,
) -> Result<(), Problem> {
    if !assigning::has_table(door, &wanted.key).await? {
        return Ok(());
    }
    let pairs = |profile: &Profile| -> BTreeSet<(Uuid, Uuid)> {
        let of = |giver: &Role| {
            let giver_id = ids.get(&giver.key).copied();
            giver.assigns.iter().filter_map(move |role| Some((*ids.get(role)?, giver_id?))).collect::<Vec<_>>()
        };
        profile.roles.iter().flat_map(of).collect()
    };
    let (had, has) = (pairs(stands), pairs(wanted));
    for (role, giver) in had.difference(&has) {
        sql!("UPDATE role_assigns SET replaced_at = $3 WHERE role_id = $1 AND giver_id = $2 AND replaced_at IS NULL")
            .bind(*role)
            .bind(*giver)
            .bind(now)
            .run(door)
            .await?;
    }
    for (role, giver) in has.difference(&had) {
        sql!("INSERT INTO role_assigns (assigns_id, role_id, giver_id, recorded_at) VALUES ($1, $2, $3, $4)")
            .bind(Uuid::now_v7())
            .bind(*role)
            .bind(*giver)
            .bind(now)
            .run(door)
            .await?;
    }
    Ok(())
}
