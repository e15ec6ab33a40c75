//! Levels of rights: a lattice of two reaches, not a ladder (`rights.md` 2).
//!
//! INVARIANT: a `Level` holds one of six patterns of four bits, closed under union, which is a bitwise OR.
//! Not here: what a level is about (`world`), nor whom it reaches (`staff`).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// How far one act reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    None,
    Own,
    All,
}

/// What may be done with a register.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Level(u8);

impl Level {
    pub const NONE: Self = Self(0b0000);
    pub const READ_OWN: Self = Self(0b0001);
    pub const READ_ALL: Self = Self(0b0011);
    pub const EDIT_OWN: Self = Self(0b0101);
    pub const READ_ALL_EDIT_OWN: Self = Self(0b0111);
    pub const EDIT_ALL: Self = Self(0b1111);

    /// All six, each with its word, in the order in which they are listed everywhere.
    pub const WORDS: [(Self, &'static str); 6] = [
        (Self::NONE, "none"),
        (Self::READ_OWN, "read_own"),
        (Self::READ_ALL, "read_all"),
        (Self::EDIT_OWN, "edit_own"),
        (Self::READ_ALL_EDIT_OWN, "read_all_edit_own"),
        (Self::EDIT_ALL, "edit_all"),
    ];

    pub const fn bits(self) -> u8 {
        self.0
    }

    /// The level in the last four bits, which [`Self::bits`] gave.
    pub(super) const fn from_nibble(word: u64) -> Self {
        Self((word & 15) as u8)
    }

    /// The larger reach of each act.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether this level allows everything the other allows.
    pub const fn covers(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub const fn read(self) -> Extent {
        extent(self.0 & 0b11)
    }

    pub const fn edit(self) -> Extent {
        extent(self.0 >> 2)
    }

    /// What is left when editing is taken away.
    #[must_use]
    pub const fn without_edit(self) -> Self {
        Self(self.0 & 0b11)
    }

    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(level, _)| *level == self).map_or("none", |(_, word)| word)
    }
}

const fn extent(bits: u8) -> Extent {
    match bits {
        0 => Extent::None,
        0b01 => Extent::Own,
        _ => Extent::All,
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl fmt::Debug for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that is no level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotALevel(String);

impl fmt::Display for NotALevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no level", self.0)
    }
}
impl std::error::Error for NotALevel {}

impl FromStr for Level {
    type Err = NotALevel;

    fn from_str(word: &str) -> Result<Self, NotALevel> {
        let known = Self::WORDS.iter().find(|(_, known)| *known == word);
        known.map(|(level, _)| *level).ok_or_else(|| NotALevel(word.to_owned()))
    }
}

/// What is given on an item: a level on a register, or that an action or a report may be executed. `none` fits both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Given {
    Level(Level),
    Execute,
}

impl Given {
    pub const NONE: Self = Self::Level(Level::NONE);

    /// On actions and reports `execute` is carried as the highest level: `all_items` reads it so (`rights.md` 4.2).
    pub(super) const fn as_level(self) -> Level {
        match self {
            Self::Level(level) => level,
            Self::Execute => Level::EDIT_ALL,
        }
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Level(level) => level.fmt(f),
            Self::Execute => f.write_str("execute"),
        }
    }
}

impl FromStr for Given {
    type Err = NotALevel;

    fn from_str(word: &str) -> Result<Self, NotALevel> {
        if word == "execute" { Ok(Self::Execute) } else { word.parse().map(Self::Level) }
    }
}

macro_rules! as_word {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )*};
}
as_word!(Level Given);
