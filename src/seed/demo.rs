//! What the demo municipality is made of: a bundle as an import would bring it, and what hangs on it in Rollbok.
//!
//! Everything is named by external ids (`rng::uuid_of` makes the identities). Systems are `rollbok` and `skola24`.

use super::rng::uuid_of;
use crate::basics::Day;
use crate::imports::model::{Bundle, Head, Person};
use crate::imports::said::Said;
use crate::rights::{At, Audience, Client, Given, Scope, Take};

/// The source under which the demo is stored.
pub const SOURCE: &str = "demo";
/// The password of everybody in the cast.
pub const PASSWORD: &str = "rollbok-demo-2026";

/// All of the municipality, or a part of it that refers only to itself and to the parts before it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Demo {
    pub bundle: Bundle,
    pub accounts: Vec<Account>,
    pub assignments: Vec<Assignment>,
    pub adjustments: Vec<Adjustment>,
    pub audience: Vec<AudienceRow>,
    pub releases: Vec<Release>,
    pub exceptions: Vec<Exception>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub person: String,
    pub user_name: String,
    /// Whether the demo's password opens it; others have none yet.
    pub has_password: bool,
    pub locked: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignment {
    pub id: String,
    pub system: &'static str,
    pub person: String,
    pub role: &'static str,
    pub scope: Scope,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub origin: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    pub id: String,
    pub system: &'static str,
    pub person: String,
    pub item: &'static str,
    pub act: Adjust,
    pub scope: Scope,
    pub from: Option<Day>,
    pub to: Option<Day>,
    pub reason: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Adjust {
    Give { level: Given, client: Client, opens: Vec<&'static str> },
    Take(Take),
}

/// A role for pupils or guardians beside the profile's defaults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AudienceRow {
    pub system: &'static str,
    pub audience: Audience,
    pub at: At,
    pub role: &'static str,
    pub from: Option<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub group: String,
    pub system: &'static str,
    pub module: &'static str,
    pub to: Audience,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    pub id: String,
    pub viewer: String,
    pub subject: String,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Demo {
    pub fn add(&mut self, more: Self) {
        self.bundle.add(more.bundle);
        self.accounts.extend(more.accounts);
        self.assignments.extend(more.assignments);
        self.adjustments.extend(more.adjustments);
        self.audience.extend(more.audience);
        self.releases.extend(more.releases);
        self.exceptions.extend(more.exceptions);
    }

    pub fn people(&self) -> usize {
        self.bundle.people.as_ref().map_or(0, Vec::len)
    }

    pub(super) fn person(&mut self, id: &str, (given, family): (&str, &str), born: Option<Day>, staff: Option<Staff<'_>>) {
        let (user_name, signature) =
            staff.map_or((None, None), |staff| (Some(staff.user_name.to_owned()), Some(staff.signature.to_owned())));
        let is_young = born.is_some_and(|day| day.to_string().as_str() > "2006");
        self.bundle.people.get_or_insert_default().push(Person {
            id: id.to_owned(),
            given: given.to_owned(),
            family: family.to_owned(),
            born: Said::of(born),
            civic_number: Said::Empty,
            email: Said::of(user_name.as_ref().map(|user_name| format!("{user_name}@vasterhamn.example"))),
            signature: Said::of(signature),
            user_name: Said::of(user_name),
            timetable_id: Said::of(is_young.then(|| uuid_of(id).simple().to_string().chars().skip(26).collect())),
        });
    }

    pub(super) fn assign(
        &mut self,
        person: &str,
        (system, role): (&'static str, &'static str),
        scope: Scope,
        (from, to): Days,
        origin: &str,
    ) {
        let place = match &scope {
            Scope::Everywhere => "everywhere",
            Scope::Unit(id) | Scope::Group(id) => id,
        };
        let id = format!("{person}:{system}:{role}:{place}");
        let (person, origin) = (person.to_owned(), origin.to_owned());
        self.assignments.push(Assignment { id, system, person, role, scope, from, to, origin });
    }

    pub(super) fn lead(&mut self, person: &str, unit: &str, from: Option<Day>) {
        let head = Head { id: format!("{unit}|{person}"), unit: unit.to_owned(), person: person.to_owned(), from, to: None };
        self.bundle.heads.get_or_insert_default().push(head);
    }
}

/// From a day to a day, either open.
pub(super) type Days = (Option<Day>, Option<Day>);

/// What staff have beside a name.
#[derive(Clone, Copy)]
pub(super) struct Staff<'s> {
    pub user_name: &'s str,
    pub signature: &'s str,
}
