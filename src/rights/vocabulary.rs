//! The closed vocabularies of the world: each word once, parsed at the door, printed as it is read.
//!
//! INVARIANT: what is printed is what is parsed, on both sides of the wire.
//! Not here: levels (`level`), free words such as positions and kinds of duty, and what people are shown (`words`).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A word outside its vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    pub word: String,
    pub known: &'static [&'static str],
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is none of {}", self.word, self.known.join(", "))
    }
}
impl std::error::Error for UnknownWord {}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($variant,)* }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];
            const WORDS: &'static [&'static str] = &[$($word,)*];

            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)*
                    _ => Err(UnknownWord { word: word.to_owned(), known: Self::WORDS }),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}

words! {
    /// Where a unit stands in the tree.
    UnitKind { Organisation = "organisation", Area = "area", School = "school", }
    /// What an item is: only a register has levels, the others are executed or not.
    ItemKind { Register = "register", Action = "action", Report = "report", }
    /// Whom or what an item is about.
    Of { Pupil = "pupil", Staff = "staff", Guardian = "guardian", Unit = "unit", Organisation = "organisation", }
    /// The front end: of the administration, or of everybody.
    Client { Office = "office", Portal = "portal", }
    /// Employed at home, or lent to another unit. Both count alike.
    EmploymentKind { Home = "home", Secondment = "secondment", }
    /// For whom a class, school or card gives a role, and to whom a module is released.
    Audience { Pupil = "pupil", Guardian = "guardian", }
    /// How a guardianship opens: by itself, opened by somebody, or closed by somebody.
    Access { Automatic = "automatic", Enabled = "enabled", Disabled = "disabled", }
    /// What an adjustment takes from a person: the changing acts, or everything.
    Take { Edit = "edit", All = "all", }
    /// The capacity in which a person acts.
    Hat { Staff = "staff", Pupil = "pupil", Guardian = "guardian", }
    /// Why nothing is allowed, in the order in which the reasons are tried (`rights.md` 4.8).
    Refusal {
        Locked = "Locked",
        NotOffered = "NotOffered",
        NotFound = "NotFound",
        Walled = "Walled",
        Taken = "Taken",
        GuardianDisabled = "GuardianDisabled",
        CameOfAge = "CameOfAge",
        NotReleased = "NotReleased",
        NoPupilAccess = "NoPupilAccess",
        TrainingMissing = "TrainingMissing",
        NotEmployed = "NotEmployed",
        OutOfScope = "OutOfScope",
        NotOwn = "NotOwn",
        NoGrant = "NoGrant",
    }
}
