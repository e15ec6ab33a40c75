//! What one audit entry says: the act, whom and what it was about, before, after, why.
//!
//! INVARIANT: no names and no personal numbers in texts; people, units and roles are ids, so that whoever reads the log sees
//! only those in her reach.

use uuid::Uuid;

use crate::basics::{PersonId, RoleId, UnitId};

/// One audit entry, before it is linked into the chain.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Key of the act in the catalogue: `act-role-given`.
    pub act: &'static str,
    pub actor: Option<PersonId>,
    pub subject: Option<PersonId>,
    /// Others it tells of: whoever may not know one of them is not told of the entry.
    pub others: Vec<PersonId>,
    pub unit: Option<UnitId>,
    pub role: Option<RoleId>,
    pub record: Option<Uuid>,
    pub before: Option<String>,
    pub after: Option<String>,
    pub reason: Option<String>,
    pub origin: Option<String>,
}

impl Entry {
    pub fn of(act: &'static str) -> Self {
        Self { act, ..Self::default() }
    }

    #[must_use]
    pub fn about(mut self, person: PersonId) -> Self {
        self.subject = Some(person);
        self
    }

    #[must_use]
    pub fn and(mut self, other: PersonId) -> Self {
        self.others.push(other);
        self
    }

    #[must_use]
    pub fn by(mut self, person: PersonId) -> Self {
        self.actor = Some(person);
        self
    }

    #[must_use]
    pub fn at(mut self, unit: Option<UnitId>) -> Self {
        self.unit = unit;
        self
    }

    #[must_use]
    pub fn role(mut self, role: RoleId) -> Self {
        self.role = Some(role);
        self
    }

    #[must_use]
    pub fn record(mut self, record: Uuid) -> Self {
        self.record = Some(record);
        self
    }

    #[must_use]
    pub fn change(mut self, before: impl Into<String>, after: impl Into<String>) -> Self {
        self.before = Some(before.into());
        self.after = Some(after.into());
        self
    }

    #[must_use]
    pub fn because(mut self, reason: Option<String>) -> Self {
        self.reason = reason;
        self
    }

    #[must_use]
    pub fn origin(mut self, origin: impl Into<String>) -> Self {
        self.origin = Some(origin.into());
        self
    }
}
