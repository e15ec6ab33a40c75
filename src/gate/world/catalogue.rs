//! Modules, items, roles with their levels, and rules of one system.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{parse, words};
use crate::basics::Problem;
use crate::db::{Door, FromRow};
use crate::rights::facts::{ItemFact, ModuleFact, RoleFact, RuleFact};
use crate::rights::{Given, When, WorldFacts};
use crate::sql;

#[derive(FromRow)]
struct ItemRow {
    item_key: String,
    module_key: String,
    kind: String,
    about: String,
    clients: String,
    own_duties: String,
    substitutable: bool,
    needs_release: bool,
    wall: Option<String>,
}

#[derive(FromRow)]
struct RoleRow {
    role_id: Uuid,
    role_key: String,
    client: String,
    bound_to_employment: bool,
    training: Option<String>,
    opens: String,
    all_items: String,
    archived_at: Option<String>,
}

pub(in crate::gate) async fn load(door: &mut impl Door, system: &str, facts: &mut WorldFacts) -> Result<(), Problem> {
    let modules: Vec<(String, i64)> = sql!(
        "SELECT m.module_key, (SELECT count(*) FROM module_use u WHERE u.system_key = m.system_key AND u.module_key = m.module_key
                                  AND u.replaced_at IS NULL)
           FROM module m WHERE m.system_key = $1"
    )
    .bind(system)
    .all(door)
    .await?;
    facts.modules = modules.into_iter().map(|(key, uses)| ModuleFact { key, in_use: uses > 0 }).collect();
    let items: Vec<ItemRow> = sql!(
        "SELECT item_key, module_key, kind, about, own_duties, substitutable, needs_release, wall,
                CASE WHEN in_office THEN 'office ' ELSE '' END || CASE WHEN in_portal THEN 'portal' ELSE '' END AS clients
           FROM item WHERE system_key = $1 ORDER BY place"
    )
    .bind(system)
    .all(door)
    .await?;
    for row in items {
        facts.items.push(ItemFact {
            key: row.item_key,
            module: row.module_key,
            kind: parse(&row.kind)?,
            of: parse(&row.about)?,
            clients: words(&row.clients).iter().map(|word| parse(word)).collect::<Result<_, _>>()?,
            own: words(&row.own_duties),
            substitutable: row.substitutable,
            needs_release: row.needs_release,
            wall: row.wall,
        });
    }
    roles(door, system, facts).await?;
    let rules: Vec<(String, String, Option<String>, String)> = sql!(
        "SELECT x.rule_key, x.on_kind, x.on_word, r.role_key FROM rule x JOIN role r ON r.role_id = x.role_id
          WHERE x.system_key = $1 AND x.replaced_at IS NULL"
    )
    .bind(system)
    .all(door)
    .await?;
    facts.rules = rules
        .into_iter()
        .map(|(key, kind, word, role)| {
            let word = word.unwrap_or_default();
            let when = match kind.as_str() {
                "position" => When::Position(word),
                "duty" => When::Duty(word),
                _ => When::Head,
            };
            RuleFact { key, when, role }
        })
        .collect();
    Ok(())
}

async fn roles(door: &mut impl Door, system: &str, facts: &mut WorldFacts) -> Result<(), Problem> {
    let rows: Vec<RoleRow> = sql!(
        "SELECT role_id, role_key, client, bound_to_employment, training, opens, all_items, archived_at FROM role WHERE system_key = $1"
    )
    .bind(system)
    .all(door)
    .await?;
    let levels: Vec<(Uuid, String, String)> = sql!(
        "SELECT l.role_id, l.item_key, l.level FROM role_level l JOIN role r ON r.role_id = l.role_id
          WHERE r.system_key = $1 AND l.replaced_at IS NULL"
    )
    .bind(system)
    .all(door)
    .await?;
    let mut by_role: BTreeMap<Uuid, BTreeMap<String, Option<Given>>> = BTreeMap::new();
    for (role, item, level) in levels {
        let given = if level == "execute" { Given::Execute } else { Given::Level(parse(&level)?) };
        by_role.entry(role).or_default().insert(item, Some(given));
    }
    for row in rows {
        facts.roles.push(RoleFact {
            key: row.role_key,
            client: parse(&row.client)?,
            archived: row.archived_at.is_some(),
            bound_to_employment: row.bound_to_employment,
            training: row.training,
            levels: by_role.remove(&row.role_id).unwrap_or_default(),
            all_items: parse(&row.all_items)?,
            opens: words(&row.opens),
        });
    }
    Ok(())
}
