//! The index: the whole world of one system packed into numbers, so that any decision touches a handful of them.
//!
//! Names become numbers (`names`), the facts of a person one row (`record`) in shared pages (`pages`), roles packed rows of levels
//! (`catalogue`). `build` makes it from a checked world (through a `log`); `ask`, `staff` and `seats` decide; `refusal` names why not; `named` gives
//! the answer its names back; `who`, `whom`, `vector` and `reach` ask from the other ends; `change` makes the next snapshot from this
//! one (with `settings` one by one), `preview` says what it would do to whom (`touched`), and `digest` whether two are the same.
//!
//! INVARIANT: an index is never changed once it is shared: a change makes a new one that shares all pages but those it touched. It
//! answers as the plain engine does (`decide`, `who`, `reach`): a test compares them. Any day costs the same. Not here: the store.

mod ask;
mod build;
mod catalogue;
mod change;
mod digest;
mod facts;
mod log;
mod named;
mod names;
mod pages;
mod places;
mod preview;
mod reach;
mod record;
mod refusal;
mod seats;
mod settings;
mod staff;
mod touched;
mod vector;
mod who;
mod whom;

pub use build::Builder;
pub use change::Change;
pub use facts::{Fact, UnknownName};
pub use preview::{Cell, Counts, Preview};
pub use settings::Setting;
pub use vector::Vector;
pub use whom::Subjects;

use ask::{Ask, Target};
use catalogue::Catalogue;
use names::{Hashed, Names};
use pages::Pages;
use places::Places;
use record::{NONE, Record, packed};

use super::case::Without;
use super::decide::{NoQuestion, Question};
use super::decision::{Acts, Decision};
use super::vocabulary::{Client, Of, Refusal};

/// The names of everything that has one.
#[derive(Debug, Clone, Default)]
struct NameSets {
    people: Names,
    units: Names,
    groups: Names,
    items: Names,
    roles: Names,
    /// Free words and ids: positions, duties, courses, modules, assignments, origins.
    words: Names,
    /// Several systems in one: keys of items and roles are `SYSTEM/KEY`.
    of_systems: bool,
}

/// A snapshot. Cloning it costs a list of pages.
#[derive(Debug, Clone)]
pub struct Index {
    sets: NameSets,
    catalogue: Catalogue,
    people: Pages,
    places: Places,
}

/// A question in numbers: looked up once, asked often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looked {
    viewer: u32,
    item: u32,
    target: Option<Target>,
    client: Client,
    day: u32,
}

impl Index {
    fn of(sets: NameSets, catalogue: Catalogue, people: Pages) -> Self {
        let places = Places::of((0..sets.people.len()).map(|person| people.row(person)), &catalogue.rules);
        Self { sets, catalogue, people, places }
    }

    /// How many people it knows.
    pub fn people(&self) -> u32 {
        self.sets.people.len()
    }

    /// Bytes held by facts and names.
    pub fn bytes(&self) -> usize {
        let NameSets { people, units, groups, items, roles, words, .. } = &self.sets;
        let names: usize = [people, units, groups, items, roles, words].iter().map(|names| names.bytes()).sum();
        names + self.people.bytes() + self.places.bytes()
    }

    /// Answers a question, with every path or the one reason.
    pub fn decide(&self, question: &Question) -> Result<Decision, NoQuestion> {
        Ok(self.explain(self.look_up(question)?))
    }

    /// The numbers of a question's names.
    pub fn look_up(&self, question: &Question) -> Result<Looked, NoQuestion> {
        let (viewer, target) = (Hashed::of(&question.viewer), question.target.as_deref().map(Hashed::of));
        self.fetch(viewer, target);
        let viewer = self.sets.people.find_hashed(viewer).ok_or_else(|| NoQuestion::UnknownViewer(question.viewer.clone()))?;
        let item = self.item(&question.item)?;
        let target = self.target(item, target);
        Ok(Looked { viewer, item, target, client: question.client, day: packed(question.day) })
    }

    /// Asks memory for both ends of a question at once, before the first is needed: a cold question waits for memory more than it
    /// reckons, and would wait for one end after the other. No answer depends on it.
    #[inline]
    fn fetch(&self, viewer: Hashed<'_>, target: Option<Hashed<'_>>) {
        let people = &self.sets.people;
        let (viewer, target) = (people.guess(viewer), target.map_or(NONE, |target| people.guess(target)));
        self.people.fetch(viewer);
        self.people.fetch(target);
    }

    /// Which acts are allowed.
    #[inline]
    pub fn acts(&self, asked: Looked) -> Acts {
        let Some(target) = asked.target else { return Acts::NONE };
        let ask = self.ask(asked, target);
        if ask.is_some_and(|ask| ask.closed_gate().is_none()) { ask.map_or(Acts::NONE, |ask| ask.acts()) } else { Acts::NONE }
    }

    /// The whole answer.
    pub fn explain(&self, asked: Looked) -> Decision {
        // Gates are tried before the target is looked at.
        let Some(ask) = self.ask(asked, asked.target.unwrap_or(Target::Whole)) else { return Decision::refused(Refusal::NotFound) };
        if let Some(closed) = ask.closed_gate() {
            return Decision::refused(closed);
        }
        if asked.target.is_none() {
            return Decision::refused(Refusal::NotFound);
        }
        ask.granted().unwrap_or_else(|| Decision::refused(ask.refusal()))
    }

    fn ask(&self, asked: Looked, target: Target) -> Option<Ask<'_>> {
        let Looked { viewer, item, client, day, .. } = asked;
        let (me, about) = (self.record(viewer), self.catalogue.items.get(item as usize)?);
        Some(Ask { index: self, viewer, me, item, about, target, client, day, without: Without::Nothing, forced: None, common: None })
    }

    #[inline]
    fn record(&self, person: u32) -> Record<'_> {
        Record(self.people.row(person))
    }

    fn item(&self, key: &str) -> Result<u32, NoQuestion> {
        self.sets.items.find(key).ok_or_else(|| NoQuestion::UnknownItem(key.to_owned()))
    }

    /// The target as the item takes it; none if there is no such target.
    fn target(&self, item: u32, id: Option<Hashed<'_>>) -> Option<Target> {
        match (self.catalogue.items.get(item as usize)?.of, id) {
            (Of::Pupil | Of::Staff | Of::Guardian, Some(id)) => self.sets.people.find_hashed(id).map(Target::Person),
            (Of::Unit, Some(id)) => {
                let unit = self.sets.units.find_hashed(id).map(Target::Unit);
                unit.or_else(|| self.sets.groups.find_hashed(id).map(Target::Group))
            }
            (Of::Organisation, None) => Some(Target::Whole),
            (Of::Organisation, Some(_)) | (_, None) => None,
        }
    }
}

impl Ask<'_> {
    /// The gate that is closed to this viewer on this item, before any target is looked at.
    #[inline]
    fn closed_gate(&self) -> Option<Refusal> {
        if self.me.is_locked() {
            return Some(Refusal::Locked);
        }
        (!self.is_offered()).then_some(Refusal::NotOffered)
    }

    #[inline]
    fn is_offered(&self) -> bool {
        self.about.in_use && self.about.is_offered(self.client)
    }
}
