//! Settings in numbers, one by one: units, groups, items, roles as rows; rules, releases and audience rows put in and taken out.
//!
//! INVARIANT: an index is built from the same rows that a change puts in. Not here: what hangs on people (`facts`, `change`).

use std::sync::Arc;

use super::NameSets;
use super::catalogue::{Catalogue, GroupRow, ItemRow, RoleRow, Row, UnitRow, packed_levels};
use super::facts::UnknownName;
use super::record::{NONE, days};
use crate::rights::facts::{AudienceFact, GroupFact, ItemFact, ReleaseFact, RoleFact, RuleFact, UnitFact};
use crate::rights::level::{Given, Level};
use crate::rights::place::{At, When};
use crate::rights::resolve::PROTECTED;
use crate::rights::vocabulary::Client;
use crate::rights::vocabulary::ItemKind;

/// A setting that is there or not.
#[derive(Debug, Clone, Copy)]
pub enum Setting<'f> {
    Rule(&'f RuleFact),
    Release(&'f ReleaseFact),
    /// An audience row at a unit or a group; one on a card is a [`Fact`](super::Fact).
    Row(&'f AudienceFact),
}

impl Catalogue {
    pub fn put(&mut self, setting: Setting<'_>, sets: &mut NameSets) -> Result<(), UnknownName> {
        match setting {
            Setting::Rule(rule) => {
                let gives = (sets.words.number(&rule.key), sets.role(&rule.role)?);
                self.rules(rule, sets).push(gives);
            }
            Setting::Release(release) => {
                let released = (sets.words.number(&release.module), release.to);
                self.group(&release.group, sets)?.released.push(released);
            }
            Setting::Row(row) => {
                let numbers = sets.audience_row(row)?;
                self.rows(row, sets)?.push(numbers);
            }
        }
        Ok(())
    }

    /// Takes a setting out as it was put in; one that is not there changes nothing.
    pub fn drop(&mut self, setting: Setting<'_>, sets: &mut NameSets) -> Result<(), UnknownName> {
        match setting {
            Setting::Rule(rule) => {
                let gives = (sets.words.number(&rule.key), sets.role(&rule.role)?);
                take_first(self.rules(rule, sets), &gives);
            }
            Setting::Release(release) => {
                let released = (sets.words.number(&release.module), release.to);
                take_first(&mut self.group(&release.group, sets)?.released, &released);
            }
            Setting::Row(row) => {
                let numbers = sets.audience_row(row)?;
                take_first(self.rows(row, sets)?, &numbers);
            }
        }
        Ok(())
    }

    fn rules(&mut self, rule: &RuleFact, sets: &mut NameSets) -> &mut Vec<(u32, u32)> {
        let rules = Arc::make_mut(&mut self.rules);
        match &rule.when {
            When::Position(word) => rules.position.entry(sets.words.number(word)).or_default(),
            When::Duty(word) => rules.duty.entry(sets.words.number(word)).or_default(),
            When::Head => &mut rules.head,
        }
    }

    pub(super) fn group(&mut self, id: &str, sets: &NameSets) -> Result<&mut GroupRow, UnknownName> {
        let at = sets.group(id)? as usize;
        Arc::make_mut(&mut self.groups).get_mut(at).ok_or_else(|| UnknownName(id.to_owned()))
    }

    fn rows(&mut self, row: &AudienceFact, sets: &NameSets) -> Result<&mut Vec<Row>, UnknownName> {
        match &row.at {
            At::Unit(id) => {
                let at = sets.unit(id)? as usize;
                let unit = Arc::make_mut(&mut self.units).get_mut(at).ok_or_else(|| UnknownName(id.clone()))?;
                Ok(&mut unit.rows)
            }
            At::Group(id) => Ok(&mut self.group(id, sets)?.rows),
            At::Pupil(id) => Err(UnknownName(id.clone())),
        }
    }
}

/// The system of `SYSTEM/KEY`.
fn system_of(key: &str) -> &str {
    key.split_once('/').map_or("", |(system, _)| system)
}

fn take_first<T: PartialEq>(all: &mut Vec<T>, one: &T) {
    if let Some(at) = all.iter().position(|other| other == one) {
        all.remove(at);
    }
}

impl NameSets {
    fn audience_row(&self, row: &AudienceFact) -> Result<Row, UnknownName> {
        let [from, to] = days(row.span());
        Ok(Row { audience: row.audience, role: self.role(&row.role)?, from, to })
    }

    pub(super) fn unit_row(&self, unit: &UnitFact) -> UnitRow {
        let parent = unit.parent.as_deref().and_then(|id| self.units.find(id)).unwrap_or(NONE);
        UnitRow { parent, rows: Vec::new(), first: 0, last: 0 }
    }

    pub(super) fn group_row(&self, group: &GroupFact) -> GroupRow {
        GroupRow {
            unit: self.units.find(&group.unit).unwrap_or(NONE),
            is_class: group.kind == "class",
            pupil_access: group.pupil_access,
            rows: Vec::new(),
            released: Vec::new(),
        }
    }

    pub(super) fn item_row(&mut self, item: &ItemFact, in_use: bool) -> ItemRow {
        ItemRow {
            module: self.words.number(&item.module),
            in_use,
            is_register: item.kind == ItemKind::Register,
            of: item.of,
            office: item.clients.contains(&Client::Office),
            portal: item.clients.contains(&Client::Portal),
            own: item.own.iter().map(|kind| self.words.number(kind)).collect(),
            substitutable: item.substitutable,
            needs_release: item.needs_release,
            wall: item.wall.as_deref().map_or(NONE, |wall| self.words.number(wall)),
        }
    }

    /// A role as packed rows of levels.
    pub(super) fn role_row(&mut self, role: &RoleFact, items: &[ItemRow]) -> RoleRow {
        let levels = |walls_stand| packed_levels((0_u32..).zip(items).map(|(at, item)| self.level_of(role, at, item, walls_stand)));
        let (walled, bare) = (levels(true), levels(false));
        RoleRow {
            client: role.client,
            archived: role.archived,
            bound: role.bound_to_employment,
            training: role.training.as_deref().map_or(NONE, |course| self.words.number(course)),
            opens_protected: role.opens.iter().any(|word| word == PROTECTED),
            opens: role.opens.iter().map(|word| self.words.number(word)).collect(),
            walled,
            bare,
        }
    }

    /// The level a role gives on an item, as if there were no wall or as it stands. "All items" are those of the role's own system.
    pub(super) fn level_of(&self, role: &RoleFact, at: u32, item: &ItemRow, walls_stand: bool) -> Level {
        let wall = (walls_stand && item.wall != NONE).then(|| self.words.name(item.wall));
        let key = self.items.name(at);
        let is_of_its_system = !self.of_systems || system_of(key) == system_of(&role.key);
        let level = match (role.levels.get(key).copied().flatten(), wall) {
            (Some(given), None) => given.as_level(),
            (Some(given), Some(wall)) if role.opens.iter().any(|word| word == wall) => given.as_level(),
            (None, None) if is_of_its_system => role.all_items,
            (None, None) | (_, Some(_)) => Level::NONE,
        };
        // Actions and reports know yes and no only.
        if item.is_register || level == Level::EDIT_ALL { level } else { Given::NONE.as_level() }
    }
}
