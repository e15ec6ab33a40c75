//! What the index holds beside people, of all systems at once: their items and roles under `SYSTEM/KEY`, units, groups, rules,
//! releases and audience rows.
//!
//! INVARIANT: nothing of one system is called as something of another. Walls and kinds of duty are: they are free words.

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::Door;
use crate::gate::world::{catalogue, day, parse};
use crate::rights::facts::{AudienceFact, GroupFact, ReleaseFact, UnitFact};
use crate::rights::{At, WorldFacts};
use crate::sql;

/// The name of something of one system among those of all.
pub(super) fn qualified(system: &str, key: &str) -> String {
    format!("{system}/{key}")
}

/// Whose, the role, at which unit or group, days.
type AudienceRow = (String, String, Option<Uuid>, Option<Uuid>, String, String, Option<String>);

pub(super) async fn load(door: &mut impl Door) -> Result<WorldFacts, Problem> {
    let mut all = WorldFacts::default();
    let systems: Vec<(String,)> = sql!("SELECT system_key FROM target_system ORDER BY system_key").all(door).await?;
    for (system,) in systems {
        add_system(&mut all, catalogue_of(door, &system).await?);
    }
    places(door, &mut all).await?;
    let releases: Vec<(Uuid, String, String)> =
        sql!("SELECT group_id, system_key || '/' || module_key, audience FROM module_release WHERE replaced_at IS NULL").all(door).await?;
    for (group, module, audience) in releases {
        all.releases.push(ReleaseFact { group: group.to_string(), module, to: parse(&audience)? });
    }
    let rows: Vec<AudienceRow> = sql!(
        "SELECT a.hat, a.system_key || '/' || r.role_key, a.unit_id, a.group_id, a.from_day, a.to_day, a.revoked_on
           FROM audience a JOIN role r ON r.role_id = a.role_id WHERE a.replaced_at IS NULL AND a.pupil_id IS NULL"
    )
    .all(door)
    .await?;
    for (hat, role, unit, group, from, to, revoked) in rows {
        let Some(at) = unit.map(|id| At::Unit(id.to_string())).or_else(|| group.map(|id| At::Group(id.to_string()))) else { continue };
        let revoked_on = revoked.as_deref().and_then(day);
        all.audience.push(AudienceFact { audience: parse(&hat)?, at, role, from: day(&from), to: day(&to), revoked_on });
    }
    Ok(all)
}

/// Items, modules, roles and rules of one system, under their names among all.
pub(super) async fn catalogue_of(door: &mut impl Door, system: &str) -> Result<WorldFacts, Problem> {
    let mut facts = WorldFacts::default();
    catalogue::load(door, system, &mut facts).await?;
    qualify(system, &mut facts);
    Ok(facts)
}

/// Gives what belongs to a system its names among all.
pub(super) fn qualify(system: &str, facts: &mut WorldFacts) {
    let named = |key: &mut String| *key = qualified(system, key);
    facts.modules.iter_mut().for_each(|module| named(&mut module.key));
    for item in &mut facts.items {
        named(&mut item.key);
        named(&mut item.module);
    }
    for rule in &mut facts.rules {
        named(&mut rule.key);
        named(&mut rule.role);
    }
    for role in &mut facts.roles {
        named(&mut role.key);
        role.levels = std::mem::take(&mut role.levels).into_iter().map(|(item, given)| (qualified(system, &item), given)).collect();
    }
    for row in &mut facts.audience {
        named(&mut row.role);
    }
}

fn add_system(all: &mut WorldFacts, mut of: WorldFacts) {
    all.modules.append(&mut of.modules);
    all.items.append(&mut of.items);
    all.roles.append(&mut of.roles);
    all.rules.append(&mut of.rules);
}

async fn places(door: &mut impl Door, all: &mut WorldFacts) -> Result<(), Problem> {
    let units: Vec<(Uuid, String, Option<Uuid>)> = sql!("SELECT unit_id, kind, parent_id FROM unit").all(door).await?;
    for (unit, kind, parent) in units {
        let parent = parent.map(|id| id.to_string());
        all.units.push(UnitFact { id: unit.to_string(), kind: parse(&kind)?, parent, code: None, head: None });
    }
    let groups: Vec<(Uuid, Uuid, String, i64)> = sql!(
        "SELECT g.group_id, g.unit_id, g.kind, (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL)
           FROM study_group g"
    )
    .all(door)
    .await?;
    for (group, unit, kind, access) in groups {
        all.groups.push(GroupFact { id: group.to_string(), unit: unit.to_string(), kind, pupil_access: access > 0 });
    }
    Ok(())
}
