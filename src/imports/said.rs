//! What a source says about one field: nothing at all, that it is empty, or a value.
//!
//! INVARIANT: in JSON a silent field is left out, an empty one is `null`; so reading what was written gives the same again.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::basics::Day;
use crate::rights::{Access, EmploymentKind, UnitKind};

/// An absent column is not an empty cell: values set by hand survive where the source is silent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Said<T> {
    #[default]
    Nothing,
    Empty,
    Is(T),
}

impl<T> Said<T> {
    pub fn value(&self) -> Option<&T> {
        if let Self::Is(value) = self { Some(value) } else { None }
    }

    pub const fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// This, or where it is silent what was there before.
    #[must_use]
    pub fn or(self, before: Self) -> Self {
        if self.is_nothing() { before } else { self }
    }

    /// Empty if there is none.
    pub fn of(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Self::Is)
    }
}

impl<T: Serialize> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(to)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Said<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Option::deserialize(from).map(Self::of)
    }
}

/// A field of a record, as a plan shows it and as the next delivery is merged with it.
pub trait Shown {
    fn shown(&self) -> Said<String>;
    /// What holds after this was said: itself, or what was there before where it is silent.
    #[must_use]
    fn after(&self, before: &Self) -> Self;
}

macro_rules! plain {
    ($($type:ty)*) => {$(
        impl Shown for $type {
            fn shown(&self) -> Said<String> {
                Said::Is(self.to_string())
            }
            fn after(&self, _: &Self) -> Self {
                self.clone()
            }
        }
    )*};
}
plain!(String Day bool UnitKind EmploymentKind Access);

impl<T: Shown + Clone> Shown for Option<T> {
    fn shown(&self) -> Said<String> {
        self.as_ref().map_or(Said::Empty, Shown::shown)
    }
    fn after(&self, _: &Self) -> Self {
        self.clone()
    }
}

impl<T: Shown + Clone> Shown for Said<T> {
    fn shown(&self) -> Said<String> {
        match self {
            Self::Nothing => Said::Nothing,
            Self::Empty => Said::Empty,
            Self::Is(value) => value.shown(),
        }
    }
    fn after(&self, before: &Self) -> Self {
        self.clone().or(before.clone())
    }
}
