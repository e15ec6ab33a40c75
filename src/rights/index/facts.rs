//! A fact about a person, in names and in numbers.
//!
//! INVARIANT: the same fact gives the same numbers, so that taking it away finds it. Names of people, places, items and roles must be
//! known; free words and ids are numbered when they are first met.

use std::fmt;

use super::NameSets;
use super::record::{Kind, NONE, days};
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, AudienceFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact, GuardianshipFact, MembershipFact,
};
use crate::rights::place::{At, Scope};
use crate::rights::resolve::{PROTECTED, SUBSTITUTE};
use crate::rights::vocabulary::{Client, Take};

/// Where something counts, as one number.
pub(super) const EVERYWHERE: u32 = 0;
pub(super) const UNIT: u32 = 1 << 30;
pub(super) const GROUP: u32 = 2 << 30;
pub(super) const PLACE: u32 = UNIT - 1;

/// What a give is, as one number: its level, whether it is for the office, and whether it opens `protected`.
pub(super) const GIVE_OFFICE: u32 = 1 << 4;
pub(super) const GIVE_OPENS_PROTECTED: u32 = 1 << 5;

/// A guardianship of whom nobody is told, as one number with its access.
pub(super) const UNINFORMED: u32 = 1 << 2;

/// Walls and modules are one word together.
const BETWEEN: &str = "\u{1f}";

/// A fact that hangs on one person.
#[derive(Debug, Clone, Copy)]
pub enum Fact<'f> {
    Assignment(&'f AssignmentFact),
    Employment(&'f EmploymentFact),
    Duty(&'f DutyFact),
    Adjustment(&'f AdjustmentFact),
    Enrolment(&'f EnrolmentFact),
    Membership(&'f MembershipFact),
    Guardianship(&'f GuardianshipFact),
    Exception(&'f ExceptionFact),
    /// An audience row on a pupil's card.
    Card(&'f AudienceFact),
    /// The head of a unit.
    Head {
        unit: &'f str,
        person: &'f str,
    },
}

impl Fact<'_> {
    /// The person on whom it hangs.
    pub fn person(&self) -> &str {
        match self {
            Self::Assignment(fact) => &fact.person,
            Self::Employment(fact) => &fact.person,
            Self::Duty(fact) => &fact.person,
            Self::Adjustment(fact) => &fact.person,
            Self::Enrolment(fact) => &fact.pupil,
            Self::Membership(fact) => &fact.pupil,
            Self::Guardianship(fact) => &fact.guardian,
            Self::Exception(fact) => &fact.viewer,
            Self::Card(row) => match &row.at {
                At::Pupil(id) | At::Unit(id) | At::Group(id) => id,
            },
            Self::Head { person, .. } => person,
        }
    }
}

/// A name the index does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownName(pub String);

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown name {:?}", self.0)
    }
}
impl std::error::Error for UnknownName {}

/// Whose fact it is, its kind, and its numbers.
pub(super) struct Numbers {
    pub person: u32,
    pub kind: Kind,
    pub words: Vec<u32>,
    /// The pauses of an employment.
    pub pauses: Vec<[u32; 2]>,
}

fn known(found: Option<u32>, name: &str) -> Result<u32, UnknownName> {
    found.ok_or_else(|| UnknownName(name.to_owned()))
}

impl NameSets {
    pub(super) fn person(&self, id: &str) -> Result<u32, UnknownName> {
        known(self.people.find(id), id)
    }

    pub(super) fn unit(&self, id: &str) -> Result<u32, UnknownName> {
        known(self.units.find(id), id)
    }

    pub(super) fn group(&self, id: &str) -> Result<u32, UnknownName> {
        known(self.groups.find(id), id)
    }

    pub(super) fn item(&self, key: &str) -> Result<u32, UnknownName> {
        known(self.items.find(key), key)
    }

    pub(super) fn role(&self, key: &str) -> Result<u32, UnknownName> {
        known(self.roles.find(key), key)
    }

    fn place(&self, scope: &Scope) -> Result<u32, UnknownName> {
        Ok(match scope {
            Scope::Everywhere => EVERYWHERE,
            Scope::Unit(id) => UNIT | self.unit(id)?,
            Scope::Group(id) => GROUP | self.group(id)?,
        })
    }

    /// The numbers of a fact.
    pub(super) fn numbers(&mut self, fact: Fact<'_>) -> Result<Numbers, UnknownName> {
        let numbers = |person, kind, words: &[u32]| Numbers { person, kind, words: words.to_vec(), pauses: Vec::new() };
        Ok(match fact {
            Fact::Assignment(held) => {
                let (role, place, [from, to]) = (self.role(&held.role)?, self.place(&held.scope)?, days(held.span()));
                let (id, origin) = (self.words.number(&held.id), held.origin.as_deref().map_or(NONE, |origin| self.words.number(origin)));
                numbers(self.person(&held.person)?, Kind::Assignment, &[role, place, id, origin, from, to])
            }
            Fact::Employment(employment) => {
                let [from, to] = days(employment.span());
                let words = [self.unit(&employment.unit)?, self.words.number(&employment.position), from, to];
                let pauses = employment.pauses.iter().map(|pause| days(pause.span())).collect();
                Numbers { pauses, ..numbers(self.person(&employment.person)?, Kind::Employment, &words) }
            }
            Fact::Duty(duty) => {
                let ([from, to], group) = (days(duty.span()), duty.group.as_deref().map(|id| self.group(id)).transpose()?.unwrap_or(NONE));
                let person = self.person(&duty.person)?;
                if duty.kind == SUBSTITUTE {
                    let whom = self.person(duty.stands_for.as_deref().unwrap_or_default())?;
                    numbers(person, Kind::Substitution, &[whom, group, from, to])
                } else {
                    numbers(person, Kind::Duty, &[group, self.words.number(&duty.kind), from, to])
                }
            }
            Fact::Adjustment(adjustment) => self.adjustment(adjustment)?,
            Fact::Enrolment(fact) => {
                let [from, to] = days(fact.span());
                numbers(self.person(&fact.pupil)?, Kind::Enrolment, &[self.unit(&fact.unit)?, from, to])
            }
            Fact::Membership(fact) => {
                let [from, to] = days(fact.span());
                numbers(self.person(&fact.pupil)?, Kind::Membership, &[self.group(&fact.group)?, from, to])
            }
            Fact::Guardianship(ward) => {
                let [from, to] = days(ward.span());
                let access = ward.access as u32 | if ward.informed { 0 } else { UNINFORMED };
                let words = [self.person(&ward.pupil)?, access, self.modules(ward.only.as_deref()), from, to];
                numbers(self.person(&ward.guardian)?, Kind::Ward, &words)
            }
            Fact::Exception(fact) => {
                let [from, to] = days(fact.span());
                numbers(self.person(&fact.viewer)?, Kind::Exception, &[self.person(&fact.subject)?, from, to])
            }
            Fact::Card(row) => {
                let [from, to] = days(row.span());
                let At::Pupil(pupil) = &row.at else { return Err(UnknownName(format!("{:?}", row.at))) };
                numbers(self.person(pupil)?, Kind::Card, &[row.audience as u32, self.role(&row.role)?, from, to])
            }
            Fact::Head { unit, person } => numbers(self.person(person)?, Kind::Headship, &[self.unit(unit)?]),
        })
    }

    fn adjustment(&mut self, fact: &AdjustmentFact) -> Result<Numbers, UnknownName> {
        let (person, item, place) = (self.person(&fact.person)?, self.item(&fact.item)?, self.place(&fact.scope)?);
        let (id, [from, to]) = (self.words.number(&fact.id), days(fact.span()));
        let Some(given) = fact.give else {
            let words = vec![item, u32::from(fact.take == Some(Take::All)), place, id, from, to];
            return Ok(Numbers { person, kind: Kind::Taking, words, pauses: Vec::new() });
        };
        let walls = fact.opens.as_deref().unwrap_or_default();
        let office = if fact.client == Some(Client::Office) { GIVE_OFFICE } else { 0 };
        let protected = if walls.iter().any(|word| word == PROTECTED) { GIVE_OPENS_PROTECTED } else { 0 };
        // All that it opens is one word.
        let opens = if walls.is_empty() { NONE } else { self.words.number(&walls.join(BETWEEN)) };
        let words = vec![item, u32::from(given.as_level().bits()) | office | protected, place, opens, id, from, to];
        Ok(Numbers { person, kind: Kind::Give, words, pauses: Vec::new() })
    }

    /// The modules that something is confined to, as one word whatever their order; none for every module.
    fn modules(&mut self, only: Option<&[String]>) -> u32 {
        let Some(only) = only else { return NONE };
        let mut keys: Vec<&str> = only.iter().map(String::as_str).collect();
        keys.sort_unstable();
        keys.dedup();
        self.words.number(&keys.join(BETWEEN))
    }

    /// Whether what is confined to some modules is for this one.
    pub(super) fn is_meant(&self, only: u32, module: u32) -> bool {
        only == NONE || self.words.name(only).split(BETWEEN).any(|key| key == self.words.name(module))
    }

    /// Whether what a give opens has this wall.
    pub(super) fn opens(&self, opens: u32, wall: u32) -> bool {
        let wall = self.words.name(wall);
        self.opened(opens).any(|word| word == wall)
    }

    /// The walls that a give opens.
    pub(super) fn opened(&self, opens: u32) -> impl Iterator<Item = &str> {
        let walls = (opens != NONE).then(|| self.words.name(opens).split(BETWEEN));
        walls.into_iter().flatten()
    }
}
