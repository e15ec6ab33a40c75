//! What does not depend on people: items, roles as packed rows of levels, rules, units and groups.
//!
//! INVARIANT: walls are already in the rows: a level behind a wall stands in `walled` only for a role that opens it. The union of
//! roles is the bitwise OR of their rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::record::NONE;
use super::vector::Class;
use crate::rights::level::Level;
use crate::rights::vocabulary::{Audience, Client, Of};

/// Levels in one word.
pub(super) const LEVELS: u32 = 16;

#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in the contract")]
#[derive(Debug, Clone)]
pub(super) struct ItemRow {
    pub module: u32,
    pub in_use: bool,
    pub is_register: bool,
    pub of: Of,
    pub office: bool,
    pub portal: bool,
    /// Kinds of duty.
    pub own: Box<[u32]>,
    pub substitutable: bool,
    pub needs_release: bool,
    /// The wall's name, or none.
    pub wall: u32,
}

impl ItemRow {
    pub fn is_offered(&self, client: Client) -> bool {
        match client {
            Client::Office => self.office,
            Client::Portal => self.portal,
        }
    }

    pub fn is_walled(&self) -> bool {
        self.wall != NONE
    }
}

#[derive(Debug, Clone)]
pub(super) struct RoleRow {
    pub client: Client,
    pub archived: bool,
    pub bound: bool,
    /// Course, or none.
    pub training: u32,
    pub opens_protected: bool,
    /// All walls it opens, `protected` among them.
    pub opens: Box<[u32]>,
    /// Levels as they count: behind a wall only where the role opens it.
    pub walled: Box<[u64]>,
    /// Levels as if no item had a wall.
    pub bare: Box<[u64]>,
}

/// Sets the level of an item in a packed row, which grows if the item is new.
pub(super) fn set_level(row: &mut Box<[u64]>, item: u32, level: Level) {
    let (at, shift) = ((item / LEVELS) as usize, item % LEVELS * 4);
    if row.len() <= at {
        let mut longer = row.to_vec();
        longer.resize(at + 1, 0);
        *row = longer.into();
    }
    if let Some(word) = row.get_mut(at) {
        *word = *word & !(15 << shift) | u64::from(level.bits()) << shift;
    }
}

/// The level of an item in a packed row.
#[inline]
pub(super) fn level_in(row: &[u64], item: u32) -> Level {
    let word = row.get((item / LEVELS) as usize).copied().unwrap_or(0);
    Level::from_nibble(word >> (item % LEVELS * 4))
}

pub(super) fn packed_levels(levels: impl Iterator<Item = Level>) -> Box<[u64]> {
    let levels: Vec<Level> = levels.collect();
    let word = |levels: &[Level]| levels.iter().rev().fold(0, |word, level| word << 4 | u64::from(level.bits()));
    levels.chunks(LEVELS as usize).map(word).collect()
}

#[derive(Debug, Clone, Default)]
pub(super) struct Rules {
    /// Position to rule and role.
    pub position: BTreeMap<u32, Vec<(u32, u32)>>,
    /// Kind of duty to rule and role.
    pub duty: BTreeMap<u32, Vec<(u32, u32)>>,
    pub head: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub audience: Audience,
    pub role: u32,
    pub from: u32,
    pub to: u32,
}

#[derive(Debug, Clone)]
pub(super) struct UnitRow {
    pub parent: u32,
    pub rows: Vec<Row>,
    /// The unit's number in the order of the tree, and the last one below it.
    pub first: u32,
    pub last: u32,
}

#[derive(Debug, Clone)]
pub(super) struct GroupRow {
    pub unit: u32,
    pub is_class: bool,
    pub pupil_access: bool,
    pub rows: Vec<Row>,
    /// Module and audience.
    pub released: Vec<(u32, Audience)>,
}

/// Everything but people. A clone shares it all.
#[derive(Debug, Clone, Default)]
pub(super) struct Catalogue {
    pub items: Arc<Vec<ItemRow>>,
    pub roles: Arc<Vec<RoleRow>>,
    pub rules: Arc<Rules>,
    pub units: Arc<Vec<UnitRow>>,
    pub groups: Arc<Vec<GroupRow>>,
    pub classes: Arc<Vec<Class>>,
    /// The unit above all, or none.
    pub root: u32,
}

impl Catalogue {
    #[inline]
    pub fn is_within(&self, unit: u32, above: u32) -> bool {
        let (Some(unit), Some(above)) = (self.units.get(unit as usize), self.units.get(above as usize)) else { return false };
        above.first <= unit.first && unit.first <= above.last
    }

    /// The unit and all above it.
    pub fn line(&self, unit: u32) -> impl Iterator<Item = u32> + '_ {
        let known = |unit: u32| (unit != NONE).then_some(unit);
        std::iter::successors(known(unit), move |unit| known(self.units.get(*unit as usize)?.parent))
    }

    /// Gathers the items that differ only in levels, walls, releases and where they are offered.
    pub fn classify(&mut self) {
        let mut classes: Vec<Class> = Vec::new();
        for (at, item) in (0_u32..).zip(self.items.iter()) {
            let row = |at: u32| self.items.get(at as usize);
            let is_alike = |other: &ItemRow| other.of == item.of && other.own == item.own && other.substitutable == item.substitutable;
            match classes.iter_mut().find(|class| class.items.first().and_then(|first| row(*first)).is_some_and(is_alike)) {
                Some(class) => class.items.push(at),
                None => classes.push(Class { of: item.of, items: vec![at] }),
            }
        }
        self.classes = Arc::new(classes);
    }

    /// Finds the root and numbers the units in the order of the tree, so that "below" is a comparison.
    pub fn number_units(&mut self) {
        self.root = self.units.iter().position(|unit| unit.parent == NONE).and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE);
        let units = Arc::make_mut(&mut self.units);
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); units.len()];
        for (at, unit) in units.iter().enumerate() {
            if let Some(siblings) = below.get_mut(unit.parent as usize) {
                siblings.push(at);
            }
        }
        let (mut next, mut open) = (0, Vec::new());
        open.extend(usize::try_from(self.root).ok().filter(|_| self.root != NONE).map(|root| (root, false)));
        while let Some((at, is_left)) = open.pop() {
            let Some(unit) = units.get_mut(at) else { continue };
            if is_left {
                unit.last = next - 1;
            } else {
                unit.first = next;
                next += 1;
                open.push((at, true));
                open.extend(below.get(at).into_iter().flatten().map(|child| (*child, false)));
            }
        }
    }
}
