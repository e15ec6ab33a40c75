//! The world the engine reads: the facts, checked and linked, each record hanging where it is asked for.
//!
//! INVARIANT: every id is resolved, units are one tree, and a span already ends where it was revoked.
//! Made only by `World::try_from(WorldFacts)` (`resolve`). Not here: any rule about rights.

use std::collections::{BTreeMap, HashSet};

use super::level::Level;
use super::place::Scope;
use super::table::{Ix, Table};
use super::vocabulary::{Access, Audience, Client, ItemKind, Of, Take};
use crate::basics::{Day, Span};

/// A checked world. Settings are those of the facts it was made from; the day is asked with each question.
#[derive(Debug, Clone)]
pub struct World {
    pub(super) units: Table<Unit>,
    pub(super) groups: Table<Group>,
    pub(super) people: Table<Person>,
    pub(super) items: Table<Item>,
    pub(super) roles: Table<Role>,
    pub(super) rules: Vec<Rule>,
    pub(super) root: Option<Ix<Unit>>,
}

#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// Itself, its parent, and so on up to the root.
    pub line: Vec<Ix<Unit>>,
    pub rows: Vec<AudienceRow>,
}

#[derive(Debug, Clone)]
pub(super) struct Group {
    pub unit: Ix<Unit>,
    pub is_class: bool,
    pub pupil_access: bool,
    pub rows: Vec<AudienceRow>,
    /// Modules released to an audience.
    pub released: HashSet<(String, Audience)>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Person {
    pub born: Option<Day>,
    pub locked: bool,
    pub protected: Vec<Span>,
    pub certificates: Vec<(String, Span)>,
    pub enrolments: Vec<(Ix<Unit>, Span)>,
    pub memberships: Vec<(Ix<Group>, Span)>,
    pub employments: Vec<Employment>,
    pub duties: Vec<Duty>,
    pub substitutions: Vec<Substitution>,
    pub headships: Vec<Ix<Unit>>,
    /// The guardianships in which this person is the guardian.
    pub wards: Vec<Guardianship>,
    pub assignments: Vec<Assignment>,
    pub gives: Vec<Give>,
    pub takes: Vec<Taking>,
    /// Those this person may know although they are protected.
    pub exceptions: Vec<(Ix<Person>, Span)>,
    /// The audience rows on this pupil's card.
    pub card: Vec<AudienceRow>,
}

#[derive(Debug, Clone)]
pub(super) struct Employment {
    pub unit: Ix<Unit>,
    pub position: String,
    pub span: Span,
    pub pauses: Vec<Span>,
}

#[derive(Debug, Clone)]
pub(super) struct Duty {
    pub group: Ix<Group>,
    pub kind: String,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Substitution {
    pub stands_for: Ix<Person>,
    /// None: every group of a duty of hers.
    pub group: Option<Ix<Group>>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Guardianship {
    pub pupil: Ix<Person>,
    pub access: Access,
    pub informed: bool,
    /// The modules it is confined to; none: every module.
    pub only: Option<Vec<String>>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Item {
    pub module: String,
    pub in_use: bool,
    pub kind: ItemKind,
    pub of: Of,
    pub clients: Vec<Client>,
    pub own: Vec<String>,
    pub substitutable: bool,
    pub needs_release: bool,
    pub wall: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Role {
    pub client: Client,
    pub archived: bool,
    pub bound_to_employment: bool,
    pub training: Option<String>,
    pub levels: BTreeMap<Ix<Item>, Level>,
    pub all_items: Level,
    pub opens: Vec<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub key: String,
    pub when: super::place::When,
    pub role: Ix<Role>,
}

#[derive(Debug, Clone)]
pub(super) struct Assignment {
    pub id: String,
    pub role: Ix<Role>,
    pub scope: Place,
    pub origin: Option<String>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct AudienceRow {
    pub audience: Audience,
    pub role: Ix<Role>,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Give {
    pub id: String,
    pub item: Ix<Item>,
    pub level: Level,
    pub client: Client,
    pub opens: Vec<String>,
    pub scope: Place,
    pub span: Span,
}

#[derive(Debug, Clone)]
pub(super) struct Taking {
    pub id: String,
    pub item: Ix<Item>,
    pub take: Take,
    pub scope: Place,
    pub span: Span,
}

impl Item {
    /// Whether pupils and guardians can see it at all: it is about a pupil, a group or a unit.
    pub fn is_for_seats(&self) -> bool {
        matches!(self.of, Of::Pupil | Of::Unit)
    }
}

/// A scope whose ids are resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Everywhere,
    Unit(Ix<Unit>),
    Group(Ix<Group>),
}

impl World {
    /// Whether `unit` is `above`, or lies below it.
    pub(super) fn is_within(&self, unit: Ix<Unit>, above: Ix<Unit>) -> bool {
        self.units.row(unit).line.contains(&above)
    }

    pub(super) fn scope_of(&self, place: Place) -> Scope {
        match place {
            Place::Everywhere => Scope::Everywhere,
            Place::Unit(unit) => Scope::Unit(self.units.name(unit).to_owned()),
            Place::Group(group) => Scope::Group(self.groups.name(group).to_owned()),
        }
    }

    /// The ids of everybody in this world, in order.
    pub fn people(&self) -> Vec<&str> {
        let mut ids: Vec<&str> = self.people.all().map(|person| self.people.name(person)).collect();
        ids.sort_unstable();
        ids
    }

    /// The keys of all items, in order.
    pub fn items(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self.items.all().map(|item| self.items.name(item)).collect();
        keys.sort_unstable();
        keys
    }
}
