//! A tape of bytes from which random worlds are read, and the few names and days they are made of.
//!
//! INVARIANT: everything follows from the tape, so that proptest can shrink it; after its end it gives zeros.

use crate::basics::{Day, Span};
use crate::rights::{Given, ItemKind, Level, Of, Scope};

pub const PEOPLE: [&str; 6] = ["p0", "p1", "p2", "p3", "p4", "p5"];
pub const UNITS: [&str; 4] = ["u0", "u1", "u2", "u3"];
pub const GROUPS: [&str; 4] = ["g0", "g1", "g2", "g3"];
pub const ITEMS: [&str; 7] = ["i0", "i1", "i2", "i3", "i4", "i5", "i6"];
pub const ROLES: [&str; 5] = ["r0", "r1", "r2", "r3", "r4"];
pub const DAYS: [&str; 5] = ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02", "2026-03-03"];
pub const DUTIES: [&str; 2] = ["teacher", "leader"];

pub const KINDS: [(ItemKind, Of); 7] = [
    (ItemKind::Register, Of::Pupil),
    (ItemKind::Register, Of::Pupil),
    (ItemKind::Action, Of::Pupil),
    (ItemKind::Register, Of::Staff),
    (ItemKind::Register, Of::Guardian),
    (ItemKind::Register, Of::Unit),
    (ItemKind::Report, Of::Organisation),
];

/// Bytes that decide everything.
pub struct Tape<'a> {
    bytes: &'a [u8],
}

impl<'a> Tape<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes }
    }

    pub fn below(&mut self, n: usize) -> usize {
        let (first, rest) = self.bytes.split_first().unwrap_or((&0, &[]));
        self.bytes = rest;
        usize::from(*first) % n
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == n - 1
    }

    pub fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    pub fn name(&mut self, choices: &[&str]) -> String {
        self.pick(choices).to_owned()
    }

    pub fn day(&mut self) -> Day {
        self.pick(&DAYS).parse().unwrap()
    }

    pub fn span(&mut self) -> (Span, Option<Day>) {
        let span = |from, to| Span { from, to };
        match self.below(10) {
            0..=5 => (Span::ALWAYS, None),
            6 => (span(Some(self.day()), None), None),
            7 => (span(None, Some(self.day())), None),
            8 => (span(Some(self.day()), Some(self.day())), None),
            _ => (span(None, Some(self.day())), Some(self.day())),
        }
    }

    /// At least half of so many.
    pub fn some<T>(&mut self, at_most: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..at_most.div_ceil(2) + self.below(at_most / 2 + 1)).map(|_| make(self)).collect()
    }

    pub fn scope(&mut self) -> Scope {
        match self.below(5) {
            0 => Scope::Everywhere,
            1 | 2 => Scope::Unit(self.name(&UNITS)),
            _ => Scope::Group(self.name(&GROUPS)),
        }
    }

    pub fn given(&mut self, item: &str) -> Given {
        match KINDS[usize::from(item.as_bytes()[1] - b'0')].0 {
            ItemKind::Register => Given::Level(self.level()),
            _ if self.one_in(4) => Given::NONE,
            _ => Given::Execute,
        }
    }

    pub fn level(&mut self) -> Level {
        self.pick(&Level::WORDS).0
    }

    pub fn opens(&mut self) -> Vec<String> {
        let both = ["plans".to_owned(), "protected".to_owned()];
        self.pick(&[&both[2..], &both[..1], &both[1..], &both[2..], &both[2..], &both[..]]).to_vec()
    }
}
