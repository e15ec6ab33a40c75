//! What groups let their pupils and guardians in to: read for following the log, and as it would be with some switches turned.
//!
//! INVARIANT: what would be is computed without the guardianships of protected pupils, as everything that is told to an asker.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::ahead::Ahead;
use super::settings::qualified;
use crate::basics::{Day, Problem};
use crate::db::Door;
use crate::gate::Permit;
use crate::gate::world::parse;
use crate::rights::facts::ReleaseFact;
use crate::rights::own::Right;
use crate::rights::{Audience, Change, Index, UnknownName};
use crate::sql;

/// A switch of a class, turned: of a module, or (none) of its pupils getting in at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    pub group: Uuid,
    pub module: Option<String>,
    pub open: bool,
}

/// All switches of one group.
#[derive(Debug, Clone)]
struct Panel {
    group: String,
    pupil_access: bool,
    releases: Vec<ReleaseFact>,
}

impl Panel {
    async fn read(door: &mut impl Door, group: Uuid) -> Result<Self, Problem> {
        let (access,): (i64,) =
            sql!("SELECT count(*) FROM pupil_access WHERE group_id = $1 AND replaced_at IS NULL").bind(group).one(door).await?;
        let rows: Vec<(String, String)> =
            sql!("SELECT system_key || '/' || module_key, audience FROM module_release WHERE group_id = $1 AND replaced_at IS NULL")
                .bind(group)
                .all(door)
                .await?;
        let mut releases = Vec::new();
        for (module, audience) in rows {
            releases.push(ReleaseFact { group: group.to_string(), module, to: parse(&audience)? });
        }
        Ok(Self { group: group.to_string(), pupil_access: access > 0, releases })
    }

    fn change(&self) -> Change<'_> {
        Change::Switches(&self.group, self.pupil_access, &self.releases)
    }

    fn turn(&mut self, module: Option<String>, to: Audience, open: bool) {
        let Some(module) = module else {
            self.pupil_access = open;
            return;
        };
        self.releases.retain(|release| release.module != module || release.to != to);
        if open {
            self.releases.push(ReleaseFact { group: self.group.clone(), module, to });
        }
    }
}

/// The index with the switches of a unit's groups as they are now.
pub(super) async fn of_unit(door: &mut impl Door, index: &Index, unit: Uuid) -> Result<Result<Index, UnknownName>, Problem> {
    let groups: Vec<(Uuid,)> = sql!("SELECT group_id FROM study_group WHERE unit_id = $1").bind(unit).all(door).await?;
    let mut index = index.clone();
    for (group,) in groups {
        index = match index.after(Panel::read(door, group).await?.change()) {
            Ok(index) => index,
            unknown => return Ok(unknown),
        };
    }
    Ok(Ok(index))
}

impl<R: Right> Permit<R> {
    /// Who would gain and who would lose something if some switches of a system were turned.
    pub async fn ahead_of_switches(&mut self, system: &str, to: Audience, turned: &[Switch], day: Day) -> Result<Ahead, Problem> {
        let mut panels: BTreeMap<Uuid, Panel> = BTreeMap::new();
        for switch in turned {
            let mut panel = match panels.remove(&switch.group) {
                Some(panel) => panel,
                None => Panel::read(self, switch.group).await?,
            };
            panel.turn(switch.module.as_deref().map(|module| qualified(system, module)), to, switch.open);
            panels.insert(switch.group, panel);
        }
        let kept = self.index_known_to(&[], day).await?;
        let changes: Vec<Change<'_>> = panels.values().map(Panel::change).collect();
        Ok(Ahead::of(kept.index(), &changes, day))
    }
}
