//! Identities of records, one type each, so that a school is never looked up as a person.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identity, ordered by the moment it was made.
            #[cfg(feature = "ssr")]
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }
        }

        #[cfg(feature = "ssr")]
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }

        #[cfg(feature = "ssr")]
        impl From<$name> for crate::db::Value {
            fn from(id: $name) -> Self {
                Self::Id(Some(id.0))
            }
        }

        #[cfg(feature = "ssr")]
        impl From<Option<$name>> for crate::db::Value {
            fn from(id: Option<$name>) -> Self {
                Self::Id(id.map(|id| id.0))
            }
        }
    )*};
}

ids! {
    /// A person, whatever she is: staff, pupil, guardian.
    PersonId;
    /// An organisation, area or school.
    UnitId;
    /// A class or teaching group.
    GroupId;
    /// A role of one target system.
    RoleId;
    /// A role given to a person somewhere for a time.
    AssignmentId;
    /// A sign-in.
    AccountId;
    /// One import, from its dry run on.
    ImportId;
}
