//! Rules in the database, and whom they give a role today.

use uuid::Uuid;

use super::law::On;
use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{DefineRoles, Implies, Right, ViewPeople, ViewRoles};
use crate::{sql, within_reach};

/// A rule in force.
#[derive(Debug, Clone, FromRow)]
pub struct Rule {
    pub id: Uuid,
    pub system_key: String,
    pub role_id: Uuid,
    pub on_kind: String,
    pub on_word: Option<String>,
}

impl Rule {
    pub fn on(&self) -> Result<On, Problem> {
        On::of(&self.on_kind, self.on_word.as_deref()).ok_or_else(|| Problem::Broken("rule".to_owned()))
    }
}

pub async fn rules<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<Vec<Rule>, Problem> {
    Ok(sql!(
        "SELECT x.rule_id AS id, x.system_key, x.role_id, x.on_kind, x.on_word FROM rule x JOIN role r ON r.role_id = x.role_id
          WHERE x.system_key = $1 AND x.replaced_at IS NULL AND r.archived_at IS NULL ORDER BY r.place, x.on_kind, x.on_word, x.rule_id"
    )
    .bind(system)
    .all(permit)
    .await?)
}

/// Whom a rule concerns today, among those the reader may know: people, the units where they work, how many have the role already.
#[derive(Debug, Clone, Default, PartialEq, Eq, FromRow)]
pub struct Matched {
    pub people: i64,
    pub units: i64,
    pub held: i64,
}

/// People, each with where; values: $8 kind, $9 word, after those of the reach.
macro_rules! matched {
    () => {
        "(SELECT e.person_id, e.unit_id FROM employment e
           WHERE $8 = 'position' AND e.position = $9 AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day
          UNION ALL
          SELECT d.person_id, g.unit_id FROM duty d JOIN study_group g ON g.group_id = d.group_id
           WHERE $8 = 'duty' AND d.kind = $9 AND d.replaced_at IS NULL AND $1 BETWEEN d.from_day AND d.to_day
          UNION ALL
          SELECT h.person_id, h.unit_id FROM unit_head h
           WHERE $8 = 'head' AND h.replaced_at IS NULL AND $1 BETWEEN h.from_day AND h.to_day)"
    };
}

/// How many pupils lie in the scopes of those whom a rule concerns: what they would come to see, as far as the role goes.
pub async fn pupils<R: Right>(permit: &mut Permit<R>, on: &On) -> Result<i64, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT count(*) FROM person p WHERE p.gone_at IS NULL
            AND (EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL
                    AND $1 BETWEEN e.from_day AND e.to_day AND $8 <> 'duty'
                    AND e.unit_id IN (SELECT b.unit_id FROM ",
        matched!(),
        " m JOIN unit_below b ON b.above_id = m.unit_id JOIN person p ON p.person_id = m.person_id WHERE p.gone_at IS NULL AND ",
        within_reach!(),
        "))
              OR EXISTS (SELECT 1 FROM membership k WHERE k.person_id = p.person_id AND k.replaced_at IS NULL
                    AND $1 BETWEEN k.from_day AND k.to_day AND $8 = 'duty'
                    AND k.group_id IN (SELECT d.group_id FROM duty d JOIN person p ON p.person_id = d.person_id
                         WHERE d.kind = $9 AND d.replaced_at IS NULL AND $1 BETWEEN d.from_day AND d.to_day AND p.gone_at IS NULL AND ",
        within_reach!(),
        ")))
            AND ",
        within_reach!()
    )));
    let (pupils,): (i64,) = query.bind(on.kind()).bind(on.word().unwrap_or_default()).one(permit).await?;
    Ok(pupils)
}

/// The first by name of those whom a rule concerns and who hold one of these roles besides.
pub async fn both<R: Right>(permit: &mut Permit<R>, on: &On, system: &str, others: &str) -> Result<Vec<(Uuid, String)>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name FROM person p WHERE p.gone_at IS NULL
            AND p.person_id IN (SELECT m.person_id FROM ",
        matched!(),
        " m)
            AND EXISTS (SELECT 1 FROM held_role h JOIN role r ON r.role_id = h.role_id
                 WHERE h.person_id = p.person_id AND r.system_key = $10 AND r.archived_at IS NULL AND $11 LIKE '% ' || r.role_key || ' %'
                   AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1))
            AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id LIMIT 50"
    )));
    Ok(query.bind(on.kind()).bind(on.word().unwrap_or_default()).bind(system).bind(others).all(permit).await?)
}

/// Whether anybody at all, within reach or not, would hold one of these roles besides: for a rule that must not be broken.
pub async fn is_broken_by(permit: &mut Permit<DefineRoles>, on: &On, system: &str, others: &str) -> Result<bool, Problem> {
    let (count,): (i64,) = sql!(
        "SELECT count(*) FROM held_role h JOIN role r ON r.role_id = h.role_id
          WHERE r.system_key = $4 AND r.archived_at IS NULL AND $5 LIKE '% ' || r.role_key || ' %' AND h.to_day >= $1
            AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            AND (EXISTS (SELECT 1 FROM employment e WHERE $2 = 'position' AND e.person_id = h.person_id AND e.position = $3
                            AND e.replaced_at IS NULL AND e.to_day >= $1)
              OR EXISTS (SELECT 1 FROM duty d WHERE $2 = 'duty' AND d.person_id = h.person_id AND d.kind = $3 AND d.replaced_at IS NULL
                            AND d.to_day >= $1)
              OR EXISTS (SELECT 1 FROM unit_head u WHERE $2 = 'head' AND u.person_id = h.person_id AND u.replaced_at IS NULL
                            AND u.to_day >= $1))"
    )
    .bind(permit.today().to_string())
    .bind(on.kind())
    .bind(on.word().unwrap_or_default())
    .bind(system)
    .bind(others)
    .one(permit)
    .await?;
    Ok(count > 0)
}

pub async fn matched<R: Right>(permit: &mut Permit<R>, on: &On, role: Uuid) -> Result<Matched, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT count(DISTINCT p.person_id) AS people, count(DISTINCT m.unit_id) AS units,
                count(DISTINCT CASE WHEN EXISTS (SELECT 1 FROM held_role h WHERE h.person_id = p.person_id AND h.role_id = $10
                      AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)) THEN p.person_id END) AS held
           FROM ",
        matched!(),
        " m JOIN person p ON p.person_id = m.person_id WHERE p.gone_at IS NULL AND ",
        within_reach!()
    )));
    Ok(query.bind(on.kind()).bind(on.word().unwrap_or_default()).bind(role).one(permit).await?)
}

/// The first of them by name, each with a unit where she is concerned.
pub async fn first<R: Right>(permit: &mut Permit<R>, on: &On, count: i64) -> Result<Vec<(Uuid, String, String)>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name, min(u.name) FROM ",
        matched!(),
        " m JOIN person p ON p.person_id = m.person_id JOIN unit u ON u.unit_id = m.unit_id WHERE p.gone_at IS NULL AND ",
        within_reach!(),
        " GROUP BY p.person_id, p.given_name, p.family_name, p.sort_nordic ORDER BY p.sort_nordic, p.person_id LIMIT $10"
    )));
    Ok(query.bind(on.kind()).bind(on.word().unwrap_or_default()).bind(count).all(permit).await?)
}

/// Positions and duties that people within reach have today: what a rule can hang on.
pub async fn grounds(permit: &mut Permit<ViewRoles>) -> Result<Vec<On>, Problem> {
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT 'position' AS kind, e.position AS word FROM employment e JOIN person p ON p.person_id = e.person_id
          WHERE e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day AND p.gone_at IS NULL AND ",
        within_reach!(all),
        " GROUP BY e.position ORDER BY e.position"
    )));
    let positions: Vec<(String, String)> = query.all(permit).await?;
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT 'duty' AS kind, d.kind AS word FROM duty d JOIN person p ON p.person_id = d.person_id
          WHERE d.replaced_at IS NULL AND $1 BETWEEN d.from_day AND d.to_day AND p.gone_at IS NULL AND d.group_id IS NOT NULL AND ",
        within_reach!(all),
        " GROUP BY d.kind ORDER BY d.kind"
    )));
    let duties: Vec<(String, String)> = query.all(permit).await?;
    let told = positions.into_iter().chain(duties).filter_map(|(kind, word)| On::of(&kind, Some(&word)));
    Ok(std::iter::once(On::Head).chain(told).collect())
}

/// Whether the person who asks would get something by it herself.
pub async fn concerns_me(permit: &mut Permit<DefineRoles>, on: &On) -> Result<bool, Problem> {
    let (me, today) = (permit.person(), permit.today().to_string());
    let (count,): (i64,) = sql!(
        "SELECT (SELECT count(*) FROM employment e WHERE e.person_id = $1 AND $3 = 'position' AND e.position = $4
                    AND e.replaced_at IS NULL AND e.to_day >= $2)
              + (SELECT count(*) FROM duty d WHERE d.person_id = $1 AND $3 = 'duty' AND d.kind = $4 AND d.replaced_at IS NULL AND d.to_day >= $2)
              + (SELECT count(*) FROM unit_head h WHERE h.person_id = $1 AND $3 = 'head' AND h.replaced_at IS NULL AND h.to_day >= $2)"
    )
    .bind(me)
    .bind(today)
    .bind(on.kind())
    .bind(on.word().unwrap_or_default())
    .one(permit)
    .await?;
    Ok(count > 0)
}

/// Makes a rule: its id.
pub async fn add(permit: &mut Permit<DefineRoles>, system: &str, role: Uuid, on: &On) -> Result<Uuid, Problem> {
    let (id, now) = (Uuid::now_v7(), permit.now());
    sql!("INSERT INTO rule (rule_id, system_key, rule_key, role_id, on_kind, on_word, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(id)
        .bind(system)
        .bind(format!("rule-{}", id.simple()))
        .bind(role)
        .bind(on.kind())
        .bind(on.word().map(str::to_owned))
        .bind(now)
        .run(permit)
        .await?;
    Ok(id)
}

/// Ends a rule: as it was. `NotFound` if it is not in force.
pub async fn end(permit: &mut Permit<DefineRoles>, id: Uuid) -> Result<Rule, Problem> {
    let now = permit.now();
    let rule: Option<Rule> =
        sql!("SELECT rule_id AS id, system_key, role_id, on_kind, on_word FROM rule WHERE rule_id = $1 AND replaced_at IS NULL")
            .bind(id)
            .first(permit)
            .await?;
    let rule = rule.ok_or(Problem::NotFound)?;
    sql!("UPDATE rule SET replaced_at = $2 WHERE rule_id = $1 AND replaced_at IS NULL").bind(id).bind(now).run(permit).await?;
    Ok(rule)
}
