//! One question with its ids looked up, and the one condition that may be thought away to name a refusal.
//!
//! INVARIANT: a `Case` is about things that exist; what does not exist is refused before (`decide`).

use super::table::Ix;
use super::until::Until;
use super::vocabulary::{Client, ItemKind};
use super::world::{Group, Item, Person, Unit, World};
use super::{Acts, Extent, Level};
use crate::basics::{Day, Span};

/// Who asks, where and when.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing<'w> {
    pub world: &'w World,
    pub viewer: Ix<Person>,
    pub client: Client,
    pub day: Day,
    pub without: Without,
}

/// A standing, and what is asked about.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'w> {
    pub standing: Standing<'w>,
    pub item: Ix<Item>,
    pub target: Target,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    Person(Ix<Person>),
    Unit(Ix<Unit>),
    Group(Ix<Group>),
    Whole,
}

/// The condition that is thought away, alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Without {
    Nothing,
    /// The protection of a pupil behind an automatic guardianship.
    WardProtection,
    Wall,
    Takes,
    /// Guardianships disabled, not informed, or kept from the module.
    Closing,
    /// That a pupil behind an automatic guardianship is known to be under age.
    Age,
    Release,
    PupilAccess,
    Training,
    /// The conditions on employment, and every pause.
    Employment,
    Scope,
    Own,
}

impl<'w> Standing<'w> {
    pub fn viewer(&self) -> &'w Person {
        self.world.people.row(self.viewer)
    }

    pub fn person(&self, person: Ix<Person>) -> &'w Person {
        self.world.people.row(person)
    }

    pub fn holds(&self, span: &Span) -> bool {
        span.holds(self.day)
    }

    pub fn lacks(&self, condition: Without) -> bool {
        self.without == condition
    }

    /// Whether the item's wall stands.
    pub fn is_walled(&self, item: &Item) -> bool {
        item.wall.is_some() && !self.lacks(Without::Wall)
    }

    /// The unit of every enrolment of this person in force.
    pub fn enrolled_units(&self, pupil: &'w Person) -> impl Iterator<Item = Ix<Unit>> + use<'w> {
        let day = self.day;
        pupil.enrolments.iter().filter(move |(_, span)| span.holds(day)).map(|(unit, _)| *unit)
    }

    /// The group of every membership of this person in force, and its last day.
    pub fn joined_groups(&self, pupil: &'w Person) -> impl Iterator<Item = (Ix<Group>, Until)> + use<'w> {
        let day = self.day;
        pupil.memberships.iter().filter(move |(_, span)| span.holds(day)).map(|(group, span)| (*group, Until::of(span)))
    }

    pub fn is_protected(&self, person: Ix<Person>) -> bool {
        self.person(person).protected.iter().any(|span| self.holds(span))
    }

    /// Until when the viewer may know this protected subject; none if she may not.
    pub fn exception(&self, subject: Ix<Person>) -> Option<Until> {
        let exceptions = self.viewer().exceptions.iter().filter(|(known, _)| *known == subject);
        Until::longest(exceptions.filter(|(_, span)| self.holds(span)).map(|(_, span)| Until::of(span)))
    }
}

impl<'w> Case<'w> {
    pub fn item(&self) -> &'w Item {
        self.standing.world.items.row(self.item)
    }
}

/// The acts of a level for which the reach is as far as asked. An action or report knows no reach, only yes or no.
pub(super) fn acts_of(kind: ItemKind, level: Level, reached: impl Fn(Extent) -> bool) -> Acts {
    match kind {
        ItemKind::Register => Acts { read: reached(level.read()), edit: reached(level.edit()), execute: false },
        ItemKind::Action | ItemKind::Report => Acts { execute: level == Level::EDIT_ALL, ..Acts::NONE },
    }
}
