//! All rights of a viewer on one target at once: the acts on every item of a system, each with its reasons.
//!
//! INVARIANT: equals asking for each item. What does not depend on the item (whether a grant counts, reaches the target, and makes it
//! her own) is found once for all items that are about the same and have the same kinds of duty for own.

use super::ask::{Ask, Find, Target, Way};
use super::record::{Kind, NONE, bits, packed};
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::decide::NoQuestion;
use crate::rights::decision::Decision;
use crate::rights::level::{Extent, Level};
use crate::rights::vocabulary::{Client, Hat, Of};

/// The acts of a viewer on a target, by item, with the ways to them.
#[derive(Debug, Clone, Default)]
pub struct Vector {
    rows: Vec<Row>,
    ways: Vec<Way>,
}

#[derive(Debug, Clone, Copy)]
struct Row {
    item: u32,
    acts: Acts,
    /// The end of its ways among all.
    end: usize,
}

/// Items that differ only in levels, walls, releases and where they are offered.
#[derive(Debug, Clone)]
pub(super) struct Class {
    pub of: Of,
    pub items: Vec<u32>,
}

impl Vector {
    /// How many ways there are in all.
    pub fn reasons(&self) -> usize {
        self.ways.len()
    }

    /// Each item with an act, with its whole decision in names, in the order of the classes.
    pub fn decisions<'v>(&'v self, index: &'v Index) -> impl Iterator<Item = (&'v str, Decision)> {
        let begins = std::iter::once(0).chain(self.rows.iter().map(|row| row.end));
        self.rows.iter().zip(begins).map(|(row, begin)| {
            let ways = self.ways.get(begin..row.end).unwrap_or_default();
            (index.sets.items.name(row.item), index.decision(row.acts, ways))
        })
    }
}

impl Index {
    /// All a viewer may do with a target; items without an act are left out, [`Index::explain`] says why.
    pub fn vector(&self, viewer: &str, target: Option<&str>, client: Client, day: Day) -> Result<Vector, NoQuestion> {
        let viewer = self.sets.people.find(viewer).ok_or_else(|| NoQuestion::UnknownViewer(viewer.to_owned()))?;
        let mut vector = Vector::default();
        let person = target.and_then(|id| self.sets.people.find(id)).map(Target::Person);
        let place = || {
            let unit = self.sets.units.find(target?).map(Target::Unit);
            unit.or_else(|| self.sets.groups.find(target?).map(Target::Group))
        };
        for class in self.catalogue.classes.iter() {
            let target = match class.of {
                Of::Pupil | Of::Staff | Of::Guardian => person,
                Of::Unit => place(),
                Of::Organisation => target.is_none().then_some(Target::Whole),
            };
            let item = class.items.first().copied().unwrap_or(NONE);
            let looked = Looked { viewer, item, target, client, day: packed(day) };
            if let Some(ask) = target.and_then(|target| self.ask(looked, target)) {
                ask.class(&class.items, &mut vector);
            }
        }
        Ok(vector)
    }
}

impl Ask<'_> {
    fn class(&self, items: &[u32], vector: &mut Vector) {
        if self.me.is_locked() {
            return;
        }
        let ways = |level| {
            let mut ways: Vec<Way> = Vec::new();
            Self { forced: Some(level), ..*self }.find(&mut ways);
            ways
        };
        let (whole, own) = (ways(Level::EDIT_ALL), ways(Level::EDIT_OWN));
        for item in items {
            let Some(about) = self.index.catalogue.items.get(*item as usize) else { continue };
            let ask = Self { item: *item, about, ..*self };
            if ask.closed_gate().is_some() {
                continue;
            }
            let begin = vector.ways.len();
            ask.staff_of(&whole, &own, &mut vector.ways);
            ask.seats_of(&whole, &mut vector.ways);
            if self.me.has(bits(&[Kind::Give])) {
                ask.gives(ask.shield(), &mut vector.ways);
            }
            if self.me.has(bits(&[Kind::Taking])) {
                let taken = ask.taken();
                vector.ways.iter_mut().skip(begin).for_each(|way| way.acts = way.acts.without(taken));
            }
            let acts = vector.ways.iter().skip(begin).fold(Acts::NONE, |acts, way| acts.union(way.acts));
            if acts.is_none() {
                vector.ways.truncate(begin);
            } else {
                vector.rows.push(Row { item: *item, acts, end: vector.ways.len() });
            }
        }
    }

    /// The staff ways of this item, from those of its class.
    fn staff_of(&self, whole: &[Way], own: &[Way], found: &mut Vec<Way>) {
        let all = |way: &Way| self.acts_of(self.level(way.role), |extent| extent == Extent::All);
        for way in whole.iter().filter(|way| way.hat == Hat::Staff) {
            let acts = all(way);
            if !acts.is_none() {
                found.way(Way { acts, ..*way });
            }
        }
        if self.about.is_register {
            for way in own.iter().filter(|way| way.hat == Hat::Staff && !matches!(way.tie, super::ask::Tie::None)) {
                let acts = self.acts_of(self.level(way.role), |extent| extent == Extent::Own).without(all(way));
                if !acts.is_none() {
                    found.way(Way { acts, ..*way });
                }
            }
        }
    }

    fn seats_of(&self, whole: &[Way], found: &mut Vec<Way>) {
        for way in whole.iter().filter(|way| way.hat != Hat::Staff) {
            if !self.about.is_walled() && self.is_open_to(way) {
                self.row_way(*way, found);
            }
        }
    }
}
