//! Names and their numbers: each text once, in one long text; found by a table of hashes.
//!
//! INVARIANT: a number is given once and never changes. What is added after the index was built lies in a small second block,
//! so that a snapshot costs a copy of the small one only.

use std::hint::black_box;
use std::sync::Arc;

/// As many names are copied with a change at most; then the blocks become one.
const RECENT: usize = 2048;
const FREE: u32 = u32::MAX;
/// Names of this length and more are compared with their ends too.
const LONG: usize = 255;

#[derive(Debug, Clone, Default)]
struct Block {
    text: String,
    ends: Vec<u32>,
    /// By hash, open addressing; at most half full.
    slots: Vec<Slot>,
}

/// Where a name begins, beside its number: so that a name is found with one look here and one at its text.
#[derive(Debug, Clone, Copy)]
struct Slot {
    /// Part of the hash, and the length.
    tag: u32,
    number: u32,
    start: u32,
}

const EMPTY: Slot = Slot { tag: 0, number: FREE, start: 0 };

/// A set of names.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    base: Arc<Block>,
    recent: Arc<Block>,
}

/// A name with its hash: eight letters at a time, mixed by multiplication.
#[derive(Clone, Copy)]
pub(super) struct Hashed<'n> {
    name: &'n str,
    hash: u64,
}

impl<'n> Hashed<'n> {
    pub fn of(name: &'n str) -> Self {
        const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
        let (words, rest) = name.as_bytes().as_chunks::<8>();
        let mix = |hash: u64, word: u64| {
            let wide = u128::from(hash ^ word) * u128::from(MIX);
            #[expect(clippy::cast_possible_truncation, reason = "both halves are wanted")]
            let (low, high) = (wide as u64, (wide >> 64) as u64);
            low ^ high
        };
        let hash = words.iter().fold(name.len() as u64, |hash, word| mix(hash, u64::from_le_bytes(*word)));
        let last = rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        Self { name, hash: mix(mix(hash, last), MIX) }
    }

    fn slot(self, slots: usize) -> usize {
        usize::try_from(self.hash >> 32).unwrap_or(0) & slots.saturating_sub(1)
    }

    fn tag(self) -> u32 {
        let length = u32::try_from(self.name.len().min(LONG)).unwrap_or(0);
        u32::try_from(self.hash & 0xff_ffff).unwrap_or(0) << 8 | length
    }
}

impl Block {
    fn name(&self, at: usize) -> &str {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let to = self.ends.get(at).map_or(from, |end| *end as usize);
        self.text.get(from..to).unwrap_or_default()
    }

    #[inline]
    fn find(&self, hashed: Hashed<'_>) -> Option<u32> {
        let (mask, tag, name) = (self.slots.len().checked_sub(1)?, hashed.tag(), hashed.name);
        let mut at = hashed.slot(self.slots.len());
        loop {
            let slot = self.slots.get(at).filter(|slot| slot.number != FREE)?;
            let start = slot.start as usize;
            let is_it = slot.tag == tag && self.text.as_bytes().get(start..start + name.len()) == Some(name.as_bytes());
            if is_it && (name.len() < LONG || self.name(slot.number as usize).len() == name.len()) {
                return Some(slot.number);
            }
            at = (at + 1) & mask;
        }
    }

    #[inline]
    fn guess(&self, hashed: Hashed<'_>) -> u32 {
        let slot = self.slots.get(hashed.slot(self.slots.len())).copied().unwrap_or(EMPTY);
        black_box(self.text.as_bytes().get(slot.start as usize));
        slot.number
    }

    fn add(&mut self, name: &str) {
        if self.slots.len() <= self.ends.len() * 2 {
            self.slots = vec![EMPTY; (self.slots.len() * 2).max(16)];
            for at in 0..self.ends.len() {
                self.take_slot(at);
            }
        }
        self.text.push_str(name);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.take_slot(self.ends.len() - 1);
    }

    fn take_slot(&mut self, number: usize) {
        let hashed = Hashed::of(self.name(number));
        let (tag, start) = (hashed.tag(), self.ends.get(number).map_or(0, |end| *end as usize - hashed.name.len()));
        let (mut at, mask) = (hashed.slot(self.slots.len()), self.slots.len().saturating_sub(1));
        while self.slots.get(at).is_some_and(|slot| slot.number != FREE) {
            at = (at + 1) & mask;
        }
        if let Some(slot) = self.slots.get_mut(at) {
            let number = u32::try_from(number).unwrap_or(FREE);
            *slot = Slot { tag, number, start: u32::try_from(start).unwrap_or(u32::MAX) };
        }
    }

    fn bytes(&self) -> usize {
        self.text.capacity() + self.ends.capacity() * size_of::<u32>() + self.slots.capacity() * size_of::<Slot>()
    }
}

impl Names {
    pub fn len(&self) -> u32 {
        u32::try_from(self.base.ends.len() + self.recent.ends.len()).unwrap_or(u32::MAX)
    }

    #[inline]
    pub fn name(&self, at: u32) -> &str {
        let (at, base) = (at as usize, self.base.ends.len());
        if at < base { self.base.name(at) } else { self.recent.name(at - base) }
    }

    pub fn find(&self, name: &str) -> Option<u32> {
        self.find_hashed(Hashed::of(name))
    }

    /// What the number of a name probably is; nothing is compared, and what comparing will read is on its way from memory.
    #[inline]
    pub fn guess(&self, hashed: Hashed<'_>) -> u32 {
        self.base.guess(hashed)
    }

    #[inline]
    pub fn find_hashed(&self, hashed: Hashed<'_>) -> Option<u32> {
        let in_recent = || self.recent.find(hashed).map(|at| at + u32::try_from(self.base.ends.len()).unwrap_or(0));
        self.base.find(hashed).or_else(in_recent)
    }

    /// The number of a name; a new one, if it is new.
    pub fn number(&mut self, name: &str) -> u32 {
        if let Some(at) = self.find(name) {
            return at;
        }
        let at = self.len();
        Arc::make_mut(&mut self.recent).add(name);
        at
    }

    /// Makes one block of the two once the small one has become large; after the index is built, in any case.
    pub fn settle(&mut self, now: bool) {
        if !now && self.recent.ends.len() < RECENT {
            return;
        }
        if self.base.ends.is_empty() {
            std::mem::swap(&mut self.base, &mut self.recent);
        } else {
            let base = Arc::make_mut(&mut self.base);
            for at in 0..self.recent.ends.len() {
                base.add(self.recent.name(at));
            }
            self.recent = Arc::default();
        }
        if let Some(base) = Arc::get_mut(&mut self.base) {
            base.text.shrink_to_fit();
            base.ends.shrink_to_fit();
        }
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.base.bytes() + self.recent.bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_names_and_names_that_begin_alike_are_told_apart() {
        let mut names = Names::default();
        let all: Vec<String> = (0..40).map(|length| "x".repeat(240 + length)).chain([String::new(), "å".to_owned()]).collect();
        for (at, name) in (0..).zip(&all) {
            assert_eq!(names.number(name), at);
        }
        for (at, name) in (0..).zip(&all) {
            assert_eq!((names.find(name), names.name(at)), (Some(at), name.as_str()));
        }
        assert_eq!(names.find("xx"), None);
    }

    /// A bad hash gives right answers slowly. Names as registers have them differ in one place or another, and mostly by few letters.
    #[test]
    fn names_that_are_nearly_alike_lie_far_apart() {
        const MANY: u32 = 4096;
        let distinct = |all: &dyn Fn(u32) -> u64| (0..MANY).map(all).collect::<std::collections::BTreeSet<_>>().len();
        let families: [&dyn Fn(u32) -> String; 6] = [
            &|at| format!("p{at}"),
            &|at| format!("{at:07}"),
            &|at| format!("{at:08}"),
            &|at| format!("pupil-{at:04}-in-a-long-name"),
            &|at| format!("0198f3a2-{:04x}-7000-8000-0000000000{:02x}", at / 256, at % 256),
            &|at| "\0".repeat(at as usize),
        ];
        for family in families {
            let (example, slots) = (family(7), 4 * MANY as usize);
            assert_eq!(distinct(&|at| Hashed::of(&family(at)).hash), MANY as usize, "{example}");
            // Thrown by chance, 4096 names take 3624 of 16384 slots.
            assert!(distinct(&|at| Hashed::of(&family(at)).slot(slots) as u64) > 3_550, "{example}");
            assert!(distinct(&|at| u64::from(Hashed::of(&family(at)).tag() >> 8)) > 4_080, "{example}");
            assert!((0..MANY).all(|at| Hashed::of(&family(at)).tag() & 255 == u32::try_from(family(at).len().min(LONG)).unwrap_or(0)));
        }
    }

    #[test]
    fn at_most_half_of_the_slots_are_taken_and_not_many_more_are_kept() {
        let mut names = Names::default();
        for at in 0..3000_u32 {
            names.number(&format!("name {at}"));
            let Block { ends, slots, text } = &*names.recent;
            assert!(2 * ends.len() <= slots.len() && slots.len() <= (4 * ends.len()).max(16), "{} of {}", ends.len(), slots.len());
            let least = text.len() + 4 * ends.len() + 12 * slots.len();
            assert!((least..=2 * least + 64).contains(&names.bytes()), "{} of {least}", names.bytes());
        }
    }

    #[test]
    fn the_small_block_becomes_part_of_the_large_one_when_it_has_grown() {
        let mut names = Names::default();
        let mut sizes = |count: u32, now: bool| {
            for _ in 0..count {
                let at = names.len();
                assert_eq!(names.number(&format!("name {at}")), at);
            }
            names.settle(now);
            assert_eq!(names.bytes(), names.base.bytes() + names.recent.bytes());
            (names.base.ends.len(), names.recent.ends.len())
        };
        assert_eq!(sizes(5, true), (5, 0));
        assert_eq!(sizes(2047, false), (5, 2047));
        assert_eq!(sizes(1, false), (5 + 2048, 0));
        assert_eq!(sizes(1, false), (2053, 1));
        assert_eq!(sizes(0, true), (2054, 0));
    }

    #[test]
    fn a_name_keeps_its_number_across_blocks() {
        let mut names = Names::default();
        let text = |at: u32| format!("name {at}");
        for round in 0..3 {
            for at in 0..3000 {
                assert_eq!(names.number(&text(round * 3000 + at)), round * 3000 + at);
            }
            names.settle(round == 0);
        }
        let before = names.clone();
        assert_eq!(names.number("new"), 9000);
        assert_eq!((before.find("new"), names.find("new"), before.len()), (None, Some(9000), 9000));
        for at in 0..9000 {
            assert_eq!((names.find(&text(at)), names.name(at)), (Some(at), text(at).as_str()));
        }
    }
}
