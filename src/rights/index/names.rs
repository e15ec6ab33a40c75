//! Names and their numbers: each text once, in one long text; found by a table of hashes.
//!
//! INVARIANT: a number is given once and never changes. What is added after the index was built lies in a small second block,
//! so that a snapshot costs a copy of the small one only.

use std::hash::{DefaultHasher, Hasher};
use std::sync::Arc;

/// As many names are copied with a change at most; then the blocks become one.
const RECENT: usize = 8192;
const FREE: u32 = u32::MAX;

#[derive(Debug, Clone, Default)]
struct Block {
    text: String,
    ends: Vec<u32>,
    /// Numbers by hash, open addressing; at most half full.
    slots: Vec<u32>,
}

/// A set of names.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    base: Arc<Block>,
    recent: Arc<Block>,
}

fn hash(name: &str) -> usize {
    let mut hasher = DefaultHasher::new();
    hasher.write(name.as_bytes());
    // The upper half is cut on machines of 32 bits: the hash is as good there.
    usize::try_from(hasher.finish() & u64::from(u32::MAX)).unwrap_or(0)
}

impl Block {
    fn name(&self, at: usize) -> &str {
        let from = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let to = self.ends.get(at).map_or(from, |end| *end as usize);
        self.text.get(from..to).unwrap_or_default()
    }

    fn find(&self, name: &str, hash: usize) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        (0..self.slots.len()).map(|step| (hash + step) & mask).find_map(|slot| match self.slots.get(slot) {
            Some(&FREE) | None => Some(None),
            Some(&at) => (self.name(at as usize) == name).then_some(Some(at)),
        })?
    }

    fn add(&mut self, name: &str) {
        if self.slots.len() <= self.ends.len() * 2 {
            self.slots = vec![FREE; (self.slots.len() * 2).max(16)];
            for at in 0..self.ends.len() {
                self.take_slot(hash(self.name(at)), at);
            }
        }
        let at = self.ends.len();
        self.text.push_str(name);
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.take_slot(hash(name), at);
    }

    fn take_slot(&mut self, hash: usize, at: usize) {
        let mask = self.slots.len().saturating_sub(1);
        let free = (0..=mask).map(|step| (hash + step) & mask).find(|slot| self.slots.get(*slot) == Some(&FREE));
        if let Some(slot) = free.and_then(|slot| self.slots.get_mut(slot)) {
            *slot = u32::try_from(at).unwrap_or(FREE);
        }
    }

    fn bytes(&self) -> usize {
        self.text.capacity() + (self.ends.capacity() + self.slots.capacity()) * size_of::<u32>()
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

    #[inline]
    pub fn find(&self, name: &str) -> Option<u32> {
        let hash = hash(name);
        let in_recent = || self.recent.find(name, hash).map(|at| at + u32::try_from(self.base.ends.len()).unwrap_or(0));
        self.base.find(name, hash).or_else(in_recent)
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
            (0..self.recent.ends.len()).for_each(|at| base.add(self.recent.name(at)));
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
