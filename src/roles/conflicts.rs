//! Two-roles rules that are switched on (N-16, IST-19): roles that no one person holds together without a decision.
//!
//! INVARIANT: what giving a role would break is named before it is given, and asked again by the act in its own transaction. A rule that the
//! profile calls hard is never broken; any other only by who says so and why. Paths that cannot ask (restoring, batches) do not break
//! one. Not here: switching rules on and off (`definitions::conflicts`).

use std::collections::BTreeSet;

use uuid::Uuid;

use super::store::{OPEN_END, RoleRow};
use crate::basics::{PersonId, Problem};
use crate::db::Door;
use crate::gate::Permit;
use crate::rights::own::{Implies, Right, ViewPeople};
use crate::systems::profile::Conflict;
use crate::systems::standing;
use crate::words::Lang;
use crate::{sql, within_reach};

/// The rules of a system that are switched on, by key.
pub async fn switched_on(door: &mut impl Door, system: &str) -> Result<BTreeSet<String>, Problem> {
    let rows: Vec<(String,)> =
        sql!("SELECT conflict_key FROM conflict_on WHERE system_key = $1 AND replaced_at IS NULL").bind(system).all(door).await?;
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// The rules that are switched on and speak of a role.
pub async fn about(door: &mut impl Door, system: &str, role: &str) -> Result<Vec<Conflict>, Problem> {
    let on = switched_on(door, system).await?;
    if on.is_empty() {
        return Ok(Vec::new());
    }
    let rules = standing::file(door, system).await?.map(|profile| profile.conflicts).unwrap_or_default();
    Ok(rules.into_iter().filter(|rule| on.contains(&rule.key) && rule.roles.iter().any(|key| key == role)).collect())
}

/// A rule that giving a role to somebody would break, in the reader's words.
#[derive(Debug, Clone)]
pub struct Broken {
    pub key: String,
    pub about: String,
    pub is_hard: bool,
    /// The roles she holds that do not go with it.
    pub held: Vec<String>,
    /// How many within the reader's reach hold such roles together today.
    pub already: u64,
}

/// What giving a role to somebody from a day on would break.
pub async fn broken<R: Implies<ViewPeople>>(
    permit: &mut Permit<R>,
    person: PersonId,
    role: &RoleRow,
    from: &str,
    to: Option<&str>,
) -> Result<Vec<Broken>, Problem> {
    let mut broken = Vec::new();
    for rule in about(permit, &role.system_key, &role.role_key).await? {
        let others = others(&rule, &role.role_key);
        let held = held(permit, person, &role.system_key, &others, (from, to.unwrap_or(OPEN_END))).await?;
        if !held.is_empty() {
            let already = holders(permit, &role.system_key, &rule.roles).await?;
            broken.push(Broken { about: said(&rule, permit.lang()), key: rule.key, is_hard: rule.hard, held, already });
        }
    }
    Ok(broken)
}

pub fn said(rule: &Conflict, lang: Lang) -> String {
    rule.about.of(lang).to_owned()
}

/// The other roles of a rule, as a statement looks for them.
pub fn others(conflict: &Conflict, role: &str) -> String {
    listed(conflict.roles.iter().filter(|key| *key != role))
}

/// Keys as a statement looks for one among them.
pub fn listed<'k>(keys: impl IntoIterator<Item = &'k String>) -> String {
    keys.into_iter().fold(" ".to_owned(), |all, key| all + key + " ")
}

async fn held<R: Right>(
    permit: &mut Permit<R>,
    person: PersonId,
    system: &str,
    keys: &str,
    days: (&str, &str),
) -> Result<Vec<String>, Problem> {
    let rows: Vec<(Uuid, String)> = sql!(
        "SELECT DISTINCT r.role_id, CASE $6 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END
           FROM held_role h JOIN role r ON r.role_id = h.role_id
          WHERE h.person_id = $1 AND r.system_key = $2 AND r.archived_at IS NULL AND $3 LIKE '% ' || r.role_key || ' %'
            AND h.from_day <= $5 AND h.to_day >= $4 AND (h.revoked_on IS NULL OR h.revoked_on > $4)"
    )
    .bind(person)
    .bind(system)
    .bind(keys)
    .bind(days.0)
    .bind(days.1)
    .bind(permit.lang().code())
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(_, name)| name).collect())
}

/// How many within the reader's reach hold two or more of these roles today.
pub async fn holders<R: Right>(permit: &mut Permit<R>, system: &str, roles: &[String]) -> Result<u64, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT count(*) FROM (SELECT h.person_id FROM held_role h JOIN role r ON r.role_id = h.role_id
            WHERE r.system_key = $8 AND r.archived_at IS NULL AND $9 LIKE '% ' || r.role_key || ' %'
              AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            GROUP BY h.person_id HAVING count(DISTINCT h.role_id) >= 2) b JOIN person p ON p.person_id = b.person_id
          WHERE p.gone_at IS NULL AND ",
        within_reach!()
    )));
    let (count,): (i64,) = query.bind(system).bind(listed(roles)).one(permit).await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Whether some who have or will have one role would break a rule that is switched on by having another in its place.
pub async fn breaks_by_moving<R: Right>(permit: &mut Permit<R>, from: Uuid, system: &str, to: &str) -> Result<bool, Problem> {
    let today = permit.today().to_string();
    for rule in about(permit, system, to).await? {
        let (members,): (i64,) = sql!(
            "SELECT count(*) FROM assignment a WHERE a.role_id = $1 AND a.replaced_at IS NULL AND a.to_day >= $4
                AND (a.revoked_on IS NULL OR a.revoked_on > $4)
                AND EXISTS (SELECT 1 FROM held_role h JOIN role r ON r.role_id = h.role_id
                     WHERE h.person_id = a.person_id AND r.system_key = $2 AND r.archived_at IS NULL AND $3 LIKE '% ' || r.role_key || ' %'
                       AND h.to_day >= $4 AND (h.revoked_on IS NULL OR h.revoked_on > $4))"
        )
        .bind(from)
        .bind(system)
        .bind(others(&rule, to))
        .bind(&today)
        .one(permit)
        .await?;
        if members > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}
