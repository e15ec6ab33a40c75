//! The last day of something, where no end is later than every day.

use crate::basics::{Day, Span};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Until(pub Option<Day>);

impl Until {
    pub const OPEN: Self = Self(None);

    pub fn of(span: &Span) -> Self {
        Self(span.to)
    }

    #[must_use]
    pub fn sooner(self, other: Self) -> Self {
        Self(match (self.0, other.0) {
            (Some(one), Some(another)) => Some(one.min(another)),
            (one, another) => one.or(another),
        })
    }

    #[must_use]
    pub fn later(self, other: Self) -> Self {
        Self(self.0.zip(other.0).map(|(one, another)| one.max(another)))
    }

    /// The longest-lasting of alternatives; none if there is no alternative.
    pub fn longest(alternatives: impl Iterator<Item = Self>) -> Option<Self> {
        alternatives.reduce(Self::later)
    }
}

/// Sorts, and joins what differs only in its last day: the longest-lasting counts.
pub(super) fn joined<T: Clone + Ord>(mut all: Vec<T>, until: impl Fn(&mut T) -> &mut Option<Day>) -> Vec<T> {
    all.sort_unstable();
    all.dedup_by(|next, kept| {
        let later = Until(*until(next)).later(Until(*until(kept))).0;
        let mut alike = next.clone();
        *until(&mut alike) = *until(kept);
        let is_same = alike == *kept;
        if is_same {
            *until(kept) = later;
        }
        is_same
    });
    all
}
