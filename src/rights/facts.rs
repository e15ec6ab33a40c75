//! The facts of a world as plain records, one struct for each list of `rights.md` 3, in the names of its JSON.
//!
//! The store fills them from its tables, `rollbok decide` from a file. Unknown fields are an error, and `null` is missing.
//! Not here: whether they fit together (`resolve`), and reading them from text with the record named (`facts_json`).

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

use super::level::{Given, Level};
use super::place::{At, Scope, When};
use super::vocabulary::{Access, Audience, Client, EmploymentKind, ItemKind, Of, Take, UnitKind};
use crate::basics::{Day, Span};

/// Everything the engine knows. `World::try_from` checks it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct WorldFacts {
    pub units: Vec<UnitFact>,
    pub groups: Vec<GroupFact>,
    pub people: Vec<PersonFact>,
    pub enrolments: Vec<EnrolmentFact>,
    pub memberships: Vec<MembershipFact>,
    pub employments: Vec<EmploymentFact>,
    pub duties: Vec<DutyFact>,
    pub guardianships: Vec<GuardianshipFact>,
    pub modules: Vec<ModuleFact>,
    pub items: Vec<ItemFact>,
    pub roles: Vec<RoleFact>,
    pub rules: Vec<RuleFact>,
    pub assignments: Vec<AssignmentFact>,
    pub audience: Vec<AudienceFact>,
    pub adjustments: Vec<AdjustmentFact>,
    pub releases: Vec<ReleaseFact>,
    pub exceptions: Vec<ExceptionFact>,
}

fn null_is_missing<'de, D: Deserializer<'de>, T: Default + Deserialize<'de>>(from: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

fn null_is_true<'de, D: Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or(true))
}

fn yes() -> bool {
    true
}

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$attr])* pub $field: $type,)* }
    )*};
}

/// Facts that hold for some days only.
macro_rules! dated_facts {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {
        facts! {$(
            $(#[$doc])*
            $name {
                $($(#[$attr])* $field: $type,)*
                from: Option<Day>,
                to: Option<Day>,
                revoked_on: Option<Day>,
            }
        )*}
        $(impl $name {
            /// The days on which this is in force.
            pub fn span(&self) -> Span {
                Span { from: self.from, to: self.to }.revoked(self.revoked_on)
            }
        })*
    };
}

facts! {
    UnitFact { id: String, kind: UnitKind, parent: Option<String>, code: Option<String>, head: Option<String>, }
    GroupFact {
        id: String,
        unit: String,
        kind: String,
        #[serde(default, deserialize_with = "null_is_missing")] pupil_access: bool,
    }
    PersonFact {
        id: String,
        born: Option<Day>,
        #[serde(default, deserialize_with = "null_is_missing")] protected: Vec<PeriodFact>,
        #[serde(default, deserialize_with = "null_is_missing")] locked: bool,
        #[serde(default, deserialize_with = "null_is_missing")] certificates: Vec<CertificateFact>,
    }
    ModuleFact { key: String, in_use: bool, }
    ItemFact {
        key: String,
        module: String,
        kind: ItemKind,
        of: Of,
        clients: Vec<Client>,
        #[serde(default, deserialize_with = "null_is_missing")] own: Vec<String>,
        #[serde(default, deserialize_with = "null_is_missing")] substitutable: bool,
        #[serde(default, deserialize_with = "null_is_missing")] needs_release: bool,
        wall: Option<String>,
    }
    RoleFact {
        key: String,
        client: Client,
        #[serde(default, deserialize_with = "null_is_missing")] archived: bool,
        #[serde(default, deserialize_with = "null_is_missing")] bound_to_employment: bool,
        training: Option<String>,
        #[serde(default, deserialize_with = "null_is_missing")] levels: BTreeMap<String, Option<Given>>,
        #[serde(default, deserialize_with = "null_is_missing")] all_items: Level,
        #[serde(default, deserialize_with = "null_is_missing")] opens: Vec<String>,
    }
    RuleFact { key: String, when: When, role: String, }
    ReleaseFact { group: String, module: String, to: Audience, }
}

dated_facts! {
    /// A pause of an employment, or a time of protected identity.
    PeriodFact {}
    CertificateFact { course: String, }
    EnrolmentFact { pupil: String, unit: String, }
    MembershipFact { pupil: String, group: String, }
    EmploymentFact {
        person: String,
        unit: String,
        position: String,
        kind: EmploymentKind,
        #[serde(default, deserialize_with = "null_is_missing")] pauses: Vec<PeriodFact>,
    }
    /// A duty on a group; the kind `substitute` stands in for somebody's duties, on one group or on all of hers.
    DutyFact {
        person: String,
        #[serde(rename = "as")] kind: String,
        #[serde(rename = "for")] stands_for: Option<String>,
        group: Option<String>,
    }
    GuardianshipFact {
        guardian: String,
        pupil: String,
        access: Access,
        #[serde(default = "yes", deserialize_with = "null_is_true")] informed: bool,
        /// The modules it is confined to; none: it is for every module.
        only: Option<Vec<String>>,
    }
    AssignmentFact { id: String, person: String, role: String, scope: Scope, origin: Option<String>, }
    /// A role for the pupils or guardians of a school, a class or one card.
    AudienceFact { #[serde(rename = "for")] audience: Audience, at: At, role: String, }
    /// Something given to a person beside her roles, or taken from her whatever her roles say: one of `give` and `take`.
    AdjustmentFact {
        id: String,
        person: String,
        item: String,
        give: Option<Given>,
        take: Option<Take>,
        scope: Scope,
        client: Option<Client>,
        opens: Option<Vec<String>>,
    }
    /// A viewer who may know a protected subject.
    ExceptionFact { viewer: String, subject: String, }
}
