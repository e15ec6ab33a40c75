//! What would change if a change were saved: exact counts first, lists after.
//!
//! INVARIANT: equals asking both snapshots about everybody. Only who could be touched is asked (`touched`), and a pair of a viewer and
//! an item is done with once it is known what can be known of it.

use super::ask::Target;
use super::change::Change;
use super::facts::UnknownName;
use super::record::{Kind, packed};
use super::staff::STAFF;
use super::touched::Touched;
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::vocabulary::{Client, Of};

/// The two snapshots and every pair of a viewer and an item that they answer differently.
#[derive(Debug, Clone)]
pub struct Preview {
    before: Index,
    after: Index,
    client: Client,
    day: u32,
    pairs: Vec<Pair>,
}

/// A viewer and an item on which she gains or loses an act, on somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    viewer: u32,
    item: u32,
    gains: bool,
    loses: bool,
}

/// How many people, and pairs of a person and an item, gain and lose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// People with any difference.
    pub people: usize,
    pub gaining: usize,
    pub losing: usize,
    /// Pairs of a person and an item with any difference.
    pub pairs: usize,
    pub pairs_gaining: usize,
    pub pairs_losing: usize,
}

/// A target that a viewer's acts on an item change on; none for the whole organisation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    pub target: Option<String>,
    pub before: Acts,
    pub after: Acts,
}

impl Index {
    /// What some changes, one after the other, would do on a day in a client.
    pub fn preview(&self, changes: &[Change<'_>], client: Client, day: Day) -> Result<Preview, UnknownName> {
        let mut preview = Preview { before: self.clone(), after: self.clone(), client, day: packed(day), pairs: Vec::new() };
        let mut steps = Vec::new();
        for change in changes {
            let next = preview.after.after(*change)?;
            steps.push(Touched::by(*change, &preview.after, &next)?);
            preview.after = next;
        }
        // What is gained or lost from the first end to the last is so by one of the steps at least, and that one asks for it.
        for step in &steps {
            preview.ask_viewers(step);
            preview.ask_targets(step);
        }
        if steps.len() > 1 || steps.iter().any(|step| !step.targets.is_empty()) {
            preview.join();
        }
        Ok(preview)
    }
}

impl Preview {
    /// Exact counts.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for of_one in self.pairs.chunk_by(|one, other| one.viewer == other.viewer) {
            let (gains, loses) = (of_one.iter().filter(|pair| pair.gains).count(), of_one.iter().filter(|pair| pair.loses).count());
            counts.people += 1;
            counts.gaining += usize::from(gains > 0);
            counts.losing += usize::from(loses > 0);
            counts.pairs += of_one.len();
            counts.pairs_gaining += gains;
            counts.pairs_losing += loses;
        }
        counts
    }

    /// Every pair: the viewer, the item, whether she gains, whether she loses. In no order of names; a page of them is a slice.
    pub fn pairs(&self) -> impl ExactSizeIterator<Item = (&str, &str, bool, bool)> {
        let sets = &self.after.sets;
        self.pairs.iter().map(|pair| (sets.people.name(pair.viewer), sets.items.name(pair.item), pair.gains, pair.loses))
    }

    /// Everybody and everything on which a viewer's acts on an item change.
    pub fn cells(&self, viewer: &str, item: &str) -> Result<Vec<Cell>, UnknownName> {
        let (viewer, item) = (self.after.sets.person(viewer)?, self.after.sets.item(item)?);
        let mut cells: Vec<Cell> = Vec::new();
        for target in self.targets(viewer, item) {
            let (before, after) = self.acts(viewer, item, target);
            if before != after {
                let target = self.after.target_name(self.asked(viewer, item, target)).map(ToOwned::to_owned);
                cells.push(Cell { target, before, after });
            }
        }
        cells.sort_unstable();
        Ok(cells)
    }

    /// How many people, units and groups are those on whom anything changes.
    pub fn subjects(&self) -> usize {
        let mut known = std::collections::BTreeSet::new();
        for pair in &self.pairs {
            for target in self.targets(pair.viewer, pair.item) {
                if !known.contains(&target) {
                    let (before, after) = self.acts(pair.viewer, pair.item, target);
                    if before != after {
                        known.insert(target);
                    }
                }
            }
        }
        known.len()
    }

    fn ask_viewers(&mut self, step: &Touched) {
        for viewer in &step.viewers {
            for item in &step.items {
                let mut pair = Pair { viewer: *viewer, item: *item, gains: false, loses: false };
                for target in self.targets(*viewer, *item) {
                    self.compare(&mut pair, target);
                    if (pair.gains || !step.may_gain) && (pair.loses || !step.may_lose) {
                        break;
                    }
                }
                self.keep(pair);
            }
        }
    }

    fn ask_targets(&mut self, step: &Touched) {
        for item in &step.items {
            for target in step.targets.iter().map(|person| Target::Person(*person)) {
                if !self.is_about_people(*item) {
                    continue;
                }
                let mut viewers: Vec<u32> = Vec::new();
                for index in [&self.before, &self.after] {
                    viewers.extend(
                        index.ask(self.asked(0, *item, target), target).into_iter().flat_map(|ask| ask.candidates(&ask.in_common())),
                    );
                }
                viewers.sort_unstable();
                viewers.dedup();
                for viewer in viewers {
                    let mut pair = Pair { viewer, item: *item, gains: false, loses: false };
                    self.compare(&mut pair, target);
                    self.keep(pair);
                }
            }
        }
    }

    fn keep(&mut self, pair: Pair) {
        if pair.gains || pair.loses {
            self.pairs.push(pair);
        }
    }

    /// Each pair once.
    fn join(&mut self) {
        self.pairs.sort_unstable_by_key(|pair| (pair.viewer, pair.item));
        self.pairs.dedup_by(|next, kept| {
            let is_same = (next.viewer, next.item) == (kept.viewer, kept.item);
            if is_same {
                kept.gains |= next.gains;
                kept.loses |= next.loses;
            }
            is_same
        });
    }

    fn compare(&self, pair: &mut Pair, target: Target) {
        let (before, after) = self.acts(pair.viewer, pair.item, target);
        pair.gains |= before.union(after) != before;
        pair.loses |= before.union(after) != after;
    }

    fn asked(&self, viewer: u32, item: u32, target: Target) -> Looked {
        Looked { viewer, item, target: Some(target), client: self.client, day: self.day }
    }

    fn acts(&self, viewer: u32, item: u32, target: Target) -> (Acts, Acts) {
        let asked = self.asked(viewer, item, target);
        (self.before.acts(asked), self.after.acts(asked))
    }

    fn is_about_people(&self, item: u32) -> bool {
        let about = self.after.catalogue.items.get(item as usize).map(|item| item.of);
        matches!(about, Some(Of::Pupil | Of::Staff | Of::Guardian))
    }

    /// All on whom the viewer could have an act, before or after.
    fn targets(&self, viewer: u32, item: u32) -> Vec<Target> {
        let asked = self.asked(viewer, item, Target::Whole);
        let open = |index: &&Index| index.ask(asked, Target::Whole).is_some_and(|ask| ask.closed_gate().is_none());
        // Who holds nothing as staff reaches what hangs on her and on her wards, and that alone.
        let is_alike = |person: u32| self.before.record(person).0 == self.after.record(person).0;
        let mine = self.after.record(viewer);
        let has_same = is_alike(viewer) && mine.facts::<5>(Kind::Ward).all(|[pupil, ..]| is_alike(*pupil));
        let enough = if has_same && !mine.has(STAFF) { 1 } else { 2 };
        let mut targets = Vec::new();
        for index in [&self.before, &self.after].into_iter().filter(open).take(enough) {
            targets.extend(index.ask(asked, Target::Whole).into_iter().flat_map(|ask| ask.targets()));
        }
        targets.sort_unstable();
        targets.dedup();
        targets
    }
}
