//! One question, with its names looked up, and the one condition that may be thought away to name a refusal.
//!
//! INVARIANT: the same rules as the plain engine (`case`, `holding`, `inside`, `relation`, `audience`), read from packed facts;
//! a test compares both. What is found goes to a [`Find`], which may only want the acts, or every way.

use super::Index;
use super::catalogue::{ItemRow, level_in};
use super::facts::{GROUP, PLACE, UNIT};
use super::record::{Kind, OPEN, Record, holds};
use super::who::Common;
use crate::rights::Acts;
use crate::rights::case::Without;
use crate::rights::level::{Extent, Level};
use crate::rights::vocabulary::{Client, Hat, Of};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    Person(u32),
    Unit(u32),
    Group(u32),
    Whole,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Ask<'i> {
    pub index: &'i Index,
    pub viewer: u32,
    pub me: Record<'i>,
    pub item: u32,
    pub about: &'i ItemRow,
    pub target: Target,
    pub client: Client,
    pub day: u32,
    pub without: Without,
    /// A level that stands for every role's: to find whatever counts, before any item is looked at.
    pub forced: Option<Level>,
    /// What many viewers of one target have in common, looked up once.
    pub common: Option<&'i Common>,
}

/// A way from the viewer to the target, in numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    pub hat: Hat,
    pub role: u32,
    pub source: Source,
    /// A scope; of pupils and guardians, where the row hangs.
    pub place: u32,
    /// Of pupils and guardians: the pupil.
    pub pupil: u32,
    pub origin: u32,
    pub tie: Tie,
    pub acts: Acts,
    pub until: u32,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Source {
    Assignment(u32),
    Rule(u32),
    Adjustment(u32),
    Row,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Tie {
    None,
    Oneself,
    Duty {
        kind: u32,
        group: u32,
        stands_for: u32,
        pupil: u32,
    },
    Employment(u32),
    /// The access, and the modules it is confined to.
    Guardian {
        access: u32,
        only: u32,
    },
}

/// Takes what is found; only acts that are not nothing come.
pub(super) trait Find {
    fn way(&mut self, way: Way);
    /// Whether nothing more is wanted of a grant of these acts.
    fn has(&self, acts: Acts) -> bool;
}

impl Find for Acts {
    fn way(&mut self, way: Way) {
        *self = self.union(way.acts);
    }

    fn has(&self, acts: Acts) -> bool {
        self.union(acts) == *self
    }
}

impl Find for Vec<Way> {
    fn way(&mut self, way: Way) {
        self.push(way);
    }

    fn has(&self, _: Acts) -> bool {
        false
    }
}

impl<'i> Ask<'i> {
    pub fn person(&self, person: u32) -> Record<'i> {
        self.index.record(person)
    }

    #[inline]
    pub fn lacks(&self, condition: Without) -> bool {
        self.without == condition
    }

    #[inline]
    pub fn holds(&self, from: u32, to: u32) -> bool {
        holds(from, to, self.day)
    }

    /// Everything that gives an act, before takes.
    #[inline]
    pub fn find(&self, found: &mut impl Find) {
        self.staff(found);
        if self.client == Client::Portal {
            self.seats(found);
        }
    }

    /// The acts, after takes; the gates are open.
    #[inline]
    pub fn acts(&self) -> Acts {
        let mut acts = Acts::NONE;
        self.find(&mut acts);
        if acts.is_none() { acts } else { acts.without(self.taken()) }
    }

    pub fn taken(&self) -> Acts {
        let mut taken = Acts::NONE;
        if self.lacks(Without::Takes) {
            return taken;
        }
        for [item, all, place, _, from, to] in self.me.facts(Kind::Taking) {
            if *item == self.item && self.holds(*from, *to) && self.is_inside(*place) {
                taken = taken.union(Acts { read: *all == 1, edit: true, execute: true });
            }
        }
        taken
    }

    /// The acts of a level for which the reach is as far as asked.
    #[inline]
    pub fn acts_of(&self, level: Level, reached: impl Fn(Extent) -> bool) -> Acts {
        if self.about.is_register || self.forced.is_some() {
            Acts { read: reached(level.read()), edit: reached(level.edit()), execute: false }
        } else {
            Acts { execute: level == Level::EDIT_ALL, ..Acts::NONE }
        }
    }

    /// The level a role gives on the item, walls considered.
    #[inline]
    pub fn level(&self, role: u32) -> Level {
        if let Some(level) = self.forced {
            return level;
        }
        if let Some(common) = self.common {
            return common.levels.get(role as usize).copied().unwrap_or(Level::NONE);
        }
        let Some(role) = self.index.catalogue.roles.get(role as usize) else { return Level::NONE };
        level_in(if self.lacks(Without::Wall) { &role.bare } else { &role.walled }, self.item)
    }

    pub fn is_protected(&self, person: u32) -> bool {
        self.person(person).facts(Kind::Protection).any(|[from, to]| self.holds(*from, *to))
    }

    /// Until when the viewer may know this protected subject; none if she may not.
    pub fn exception(&self, subject: u32) -> Option<u32> {
        let known = self.me.facts(Kind::Exception).filter(|[known, from, to]| *known == subject && self.holds(*from, *to));
        known.map(|[_, _, to]| *to).max()
    }

    /// The group of every membership in force, and its last day.
    pub fn joined(&self, pupil: Record<'i>) -> impl Iterator<Item = (u32, u32)> + use<'i> {
        let day = self.day;
        pupil.facts(Kind::Membership).filter(move |[_, from, to]| holds(*from, *to, day)).map(|[group, _, to]| (*group, *to))
    }

    /// The unit of every enrolment in force.
    pub fn enrolled(&self, pupil: Record<'i>) -> impl Iterator<Item = u32> + use<'i> {
        let day = self.day;
        pupil.facts(Kind::Enrolment).filter(move |[_, from, to]| holds(*from, *to, day)).map(|[unit, _, _]| *unit)
    }

    /// Whether the target lies inside a place (`rights.md` 4.3).
    #[inline]
    pub fn is_inside(&self, place: u32) -> bool {
        if place == super::facts::EVERYWHERE {
            return true;
        }
        if let Some(common) = self.common {
            return common.places.contains(&place);
        }
        let at = place & PLACE;
        let catalogue = &self.index.catalogue;
        match (self.target, place & !PLACE) {
            (Target::Person(person), _) => match self.about.of {
                Of::Pupil => self.has_pupil(place, self.person(person)),
                Of::Staff => self.has_staff(place, person),
                Of::Guardian => {
                    let wards = self.person(person).facts(Kind::Ward);
                    let mut in_force = wards.filter(|[_, _, _, from, to]| self.holds(*from, *to));
                    in_force.any(|[pupil, ..]| self.has_pupil(place, self.person(*pupil)))
                }
                Of::Unit | Of::Organisation => false,
            },
            (Target::Unit(unit), UNIT) => catalogue.is_within(unit, at),
            (Target::Group(group), UNIT) => catalogue.groups.get(group as usize).is_some_and(|group| catalogue.is_within(group.unit, at)),
            (Target::Whole, UNIT) => catalogue.root == at,
            (Target::Group(group), GROUP) => group == at,
            _ => false,
        }
    }

    fn has_pupil(&self, place: u32, pupil: Record<'i>) -> bool {
        let at = place & PLACE;
        if place & UNIT != 0 {
            self.enrolled(pupil).any(|unit| self.index.catalogue.is_within(unit, at))
        } else {
            self.joined(pupil).any(|(group, _)| group == at)
        }
    }

    fn has_staff(&self, place: u32, person: u32) -> bool {
        let (at, record) = (place & PLACE, self.person(person));
        if place & UNIT != 0 {
            let mut employments = record.facts(Kind::Employment);
            return employments.any(|[unit, _, from, to]| self.holds(*from, *to) && self.index.catalogue.is_within(*unit, at));
        }
        let on_duty = |record: Record<'i>| record.facts(Kind::Duty).any(|[group, _, from, to]| *group == at && self.holds(*from, *to));
        let mut steads = record.facts(Kind::Substitution).filter(|[_, _, from, to]| self.holds(*from, *to));
        on_duty(record)
            || steads.any(|[whom, group, ..]| if *group == super::record::NONE { on_duty(self.person(*whom)) } else { *group == at })
    }
}

/// The sooner of two last days.
pub(super) fn sooner(one: u32, another: u32) -> u32 {
    one.min(another)
}

const _: () = assert!(OPEN == u32::MAX, "the sooner day is the smaller number");
