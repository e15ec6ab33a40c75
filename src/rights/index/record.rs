//! The facts of one person as a row of numbers: a head, then a block for each kind of fact she has.
//!
//! INVARIANT: a block is its kind and count in one number, then so many facts of the kind's width; the head tells which kinds
//! there are. Days are packed so that they compare as days do; a span is its first and its last day.

use crate::basics::{Day, Span};

/// No such thing: no role of a give, no group of a substitution, no origin.
pub(super) const NONE: u32 = u32::MAX;
/// Later than every day.
pub(super) const OPEN: u32 = u32::MAX;
const LOCKED: u32 = 1 << 31;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident: $width:literal,)*) => {
        /// What a fact is, with what its numbers are. Those with days end in them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(super) enum Kind { $($(#[$doc])* $name,)* }
        const WIDTHS: &[usize] = &[$($width,)*];
        pub(super) const KINDS: &[Kind] = &[$(Kind::$name,)*];
    };
}

kinds! {
    /// Role, place, id, origin, days.
    Assignment: 6,
    /// Unit, position, days.
    Employment: 4,
    /// The place of the employment among the person's, days.
    Pause: 3,
    /// Group, kind of duty, days.
    Duty: 4,
    /// For whom, group, days.
    Substitution: 4,
    /// Unit.
    Headship: 1,
    /// Item, level with client (`facts`), place, what it opens, id, days.
    Give: 7,
    /// Item, 1 if all and 0 if edit, place, id, days.
    Taking: 6,
    /// Course, days.
    Certificate: 3,
    /// Unit, days.
    Enrolment: 3,
    /// Group, days.
    Membership: 3,
    /// Pupil, access with informed (`facts`), the modules it is confined to, days.
    Ward: 5,
    /// Subject, days.
    Exception: 3,
    /// Days.
    Protection: 2,
    /// Audience, role, days: a row on the pupil's card.
    Card: 4,
    /// The day of coming of age.
    OfAge: 1,
    /// Guardian: the other end of a ward.
    Guardian: 1,
    /// Substitute: the other end of a substitution.
    StoodInBy: 1,
}

impl Kind {
    pub fn width(self) -> usize {
        WIDTHS.get(self as usize).copied().unwrap_or(1)
    }

    const fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Which kinds of facts there are.
pub(super) const fn bits(kinds: &[Kind]) -> u32 {
    let (mut bits, mut at) = (0, 0);
    while at < kinds.len() {
        #[expect(clippy::indexing_slicing, reason = "inside its length; slices have no iterators in constants")]
        let kind = kinds[at];
        bits |= kind.bit();
        at += 1;
    }
    bits
}

/// A view on a person's facts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record<'i>(pub &'i [u32]);

impl<'i> Record<'i> {
    #[inline]
    fn head(self) -> u32 {
        self.0.first().copied().unwrap_or(0)
    }

    pub fn is_locked(self) -> bool {
        self.head() & LOCKED != 0
    }

    /// Whether there is a fact of one of these kinds.
    #[inline]
    pub fn has(self, kinds: u32) -> bool {
        self.head() & kinds != 0
    }

    /// All facts of a kind, whenever they are in force; each is an array of the kind's width.
    #[inline]
    pub fn facts<const N: usize>(self, kind: Kind) -> impl DoubleEndedIterator<Item = &'i [u32; N]> + Clone + use<'i, N> {
        debug_assert_eq!(N, kind.width(), "{kind:?}");
        self.block(kind).as_chunks::<N>().0.iter()
    }

    fn block(self, kind: Kind) -> &'i [u32] {
        if !self.has(kind.bit()) {
            return &[];
        }
        let mut rest = self.0.get(1..).unwrap_or_default();
        while let Some((head, facts)) = rest.split_first() {
            let (of, count) = (head & 0xff, (head >> 8) as usize);
            let Some((facts, others)) = facts.split_at_checked(count * WIDTHS.get(of as usize).copied().unwrap_or(1)) else { break };
            if of == kind as u32 {
                return facts;
            }
            rest = others;
        }
        &[]
    }

    /// The facts of every kind, flat.
    pub fn blocks(self) -> impl Iterator<Item = (Kind, &'i [u32])> {
        KINDS.iter().map(move |kind| (*kind, self.block(*kind))).filter(|(_, facts)| !facts.is_empty())
    }
}

/// A person's facts while they are gathered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Draft {
    pub locked: bool,
    pub facts: Vec<(Kind, Vec<u32>)>,
}

impl Draft {
    pub fn of(record: Record<'_>) -> Self {
        Self { locked: record.is_locked(), facts: record.blocks().map(|(kind, facts)| (kind, facts.to_vec())).collect() }
    }

    pub fn add(&mut self, kind: Kind, fact: &[u32]) {
        debug_assert_eq!(fact.len(), kind.width(), "{kind:?}");
        match self.facts.iter_mut().find(|(of, _)| *of == kind) {
            Some((_, facts)) => facts.extend_from_slice(fact),
            None => self.facts.push((kind, fact.to_vec())),
        }
    }

    /// The record, its blocks in the order of the kinds.
    pub fn words(&self) -> Vec<u32> {
        let mut facts: Vec<_> = self.facts.iter().filter(|(_, facts)| !facts.is_empty()).collect();
        facts.sort_unstable_by_key(|(kind, _)| *kind);
        let head = facts.iter().fold(0, |head, (kind, _)| head | kind.bit()) | if self.locked { LOCKED } else { 0 };
        let mut words = vec![head];
        for (kind, facts) in facts {
            let count = u32::try_from(facts.len() / kind.width()).unwrap_or(0);
            words.push(*kind as u32 | count << 8);
            words.extend_from_slice(facts);
        }
        if words == [0] { Vec::new() } else { words }
    }
}

/// A day as a number that sorts as the days do.
#[inline]
pub(super) fn packed(day: Day) -> u32 {
    let date = day.date();
    let part = |number: i16| u32::try_from(number).unwrap_or(0);
    part(date.year()) << 9 | part(date.month().into()) << 5 | part(date.day().into())
}

/// The day of a number; none for an open end.
pub(super) fn unpacked(day: u32) -> Option<Day> {
    let part = |number: u32| i8::try_from(number).ok();
    Day::new(i16::try_from(day >> 9).ok()?, part(day >> 5 & 15)?, part(day & 31)?)
}

pub(super) fn days(span: Span) -> [u32; 2] {
    [span.from.map_or(0, packed), span.to.map_or(OPEN, packed)]
}

#[inline]
pub(super) fn holds(from: u32, to: u32, day: u32) -> bool {
    from <= day && day <= to
}
