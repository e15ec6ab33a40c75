//! What a record refers to, and leaving out records that refer to nothing (never half a record).
//!
//! INVARIANT: after `weed` each reference of a bundle leads to a record of the bundle or, for a list the source is silent
//! about, to what is held already; units form no circle; and what was left out counts as unreadable, so it does not end.
//! One exception: a marking stays although its person could not be read, for she may be held from before.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::fault::{Fault, Place, Read, Reason};
use super::model::{
    Bundle, Certificate, Duty, Employment, Enrolment, Group, Guardianship, Head, Kind, Membership, Pause, Person, Protection, Record, Unit,
};

/// A reference: the field, and what it names.
pub struct Link<'r> {
    pub field: &'static str,
    pub kind: Kind,
    pub id: &'r str,
}

pub trait Linked: Record {
    fn links(&self) -> Vec<Link<'_>>;
}

macro_rules! links {
    ($($name:ident { $($field:ident => $kind:ident),* })*) => {$(
        impl Linked for $name {
            fn links(&self) -> Vec<Link<'_>> {
                let links = [$((stringify!($field), Kind::$kind, self.$field.named())),*];
                links.into_iter().filter_map(|(field, kind, id)| id.map(|id| Link { field, kind, id })).collect()
            }
        }
    )*};
}

trait Named {
    fn named(&self) -> Option<&str>;
}
impl Named for String {
    fn named(&self) -> Option<&str> {
        Some(self)
    }
}
impl Named for Option<String> {
    fn named(&self) -> Option<&str> {
        self.as_deref()
    }
}
impl Named for super::said::Said<String> {
    fn named(&self) -> Option<&str> {
        self.value().map(String::as_str)
    }
}

impl Linked for Person {
    fn links(&self) -> Vec<Link<'_>> {
        Vec::new()
    }
}
links! {
    Unit { parent => Unit }
    Group { unit => Unit }
    Enrolment { person => Person, unit => Unit }
    Membership { person => Person, group => Group }
    Employment { person => Person, unit => Unit }
    Pause { person => Person, employment => Employment }
    Duty { person => Person, stands_for => Person, group => Group }
    Guardianship { pupil => Person, guardian => Person }
    Protection { person => Person }
    Certificate { person => Person }
    Head { person => Person, unit => Unit }
}

/// Leaves out, with a fault each, every record that names something unknown, stands twice, or hangs in a circle of units.
/// `file` tells from which file a record came.
pub fn weed(read: &mut Read, held: Option<&Bundle>, file: &dyn Fn(Kind, &str) -> String) {
    let mut weeder = Weeder { read, held, file };
    weeder.units();
    weeder.each::<Person>();
    weeder.each::<Group>();
    weeder.each::<Enrolment>();
    weeder.each::<Membership>();
    weeder.each::<Employment>();
    weeder.each::<Pause>();
    weeder.each::<Duty>();
    weeder.each::<Guardianship>();
    weeder.each::<Protection>();
    weeder.each::<Certificate>();
    weeder.each::<Head>();
}

struct Weeder<'w> {
    read: &'w mut Read,
    held: Option<&'w Bundle>,
    file: &'w dyn Fn(Kind, &str) -> String,
}

/// The ids there are of a kind; none if anything may be there.
fn known(bundle: &Bundle, held: Option<&Bundle>, kind: Kind) -> Option<HashSet<String>> {
    fn ids<T: Record>(bundle: &Bundle, held: Option<&Bundle>) -> Option<HashSet<String>> {
        let list = T::list(bundle).or_else(|| held.and_then(T::list));
        list.map(|list| list.iter().map(|record| record.id().to_owned()).collect())
    }
    match kind {
        Kind::Unit => ids::<Unit>(bundle, held),
        Kind::Person => ids::<Person>(bundle, held),
        Kind::Group => ids::<Group>(bundle, held),
        Kind::Employment => ids::<Employment>(bundle, held),
        _ => None,
    }
}

impl Weeder<'_> {
    /// A unit left out takes those below it along, so this goes on until nothing more falls.
    fn units(&mut self) {
        loop {
            let circling = circling(&self.read.bundle);
            self.keep::<Unit>(|unit| circling.contains(&unit.id).then_some(("parent", Reason::Circle)));
            let before = self.read.faults.len();
            self.each::<Unit>();
            if self.read.faults.len() == before {
                return;
            }
        }
    }

    fn each<T: Linked>(&mut self) {
        let bundle = &self.read.bundle;
        let there: Vec<(Kind, Option<HashSet<String>>)> =
            [Kind::Unit, Kind::Person, Kind::Group, Kind::Employment].map(|kind| (kind, known(bundle, self.held, kind))).into();
        let unreadable = bundle.unreadable.clone();
        let mut seen = HashSet::new();
        self.keep::<T>(|record| {
            if !seen.insert(record.id().to_owned()) {
                return Some(("id", Reason::DuplicateId));
            }
            let dangling = record.links().into_iter().find(|link| {
                let known = there.iter().find(|(kind, _)| *kind == link.kind).and_then(|(_, ids)| ids.as_ref());
                known.is_some_and(|ids| !ids.contains(link.id))
            })?;
            let (kind, id) = (dangling.kind, dangling.id.to_owned());
            let was_there = unreadable.get(&kind).is_some_and(|unreadable| unreadable.ids.contains(&id));
            if was_there && T::KIND == Kind::Protection {
                return None;
            }
            Some((dangling.field, if was_there { Reason::LeftOut { kind, id } } else { Reason::NoSuch { kind, id } }))
        });
    }

    /// Keeps what has no fault.
    fn keep<T: Linked>(&mut self, mut fault: impl FnMut(&T) -> Option<(&'static str, Reason)>) {
        let Some(list) = T::list_mut(&mut self.read.bundle).take() else { return };
        let mut kept = Vec::with_capacity(list.len());
        for record in list {
            let Some((field, reason)) = fault(&record) else {
                kept.push(record);
                continue;
            };
            let id = record.id().to_owned();
            let mut fault = Fault::new(&(self.file)(T::KIND, &id), Place::Id(id.clone()), field, reason);
            if T::KIND == Kind::Person {
                fault = fault.about(&id);
            }
            fault.people.extend(record.links().into_iter().filter(|link| link.kind == Kind::Person).map(|link| link.id.to_owned()));
            self.read.faults.push(fault);
            self.read.bundle.unreadable(T::KIND, Some(&id));
        }
        *T::list_mut(&mut self.read.bundle) = Some(kept);
    }
}

/// Units from which the way up never ends.
fn circling(bundle: &Bundle) -> HashSet<String> {
    let units = bundle.units.as_deref().unwrap_or_default();
    let parents: HashMap<&str, &str> = units.iter().filter_map(|unit| Some((unit.id.as_str(), unit.parent.value()?.as_str()))).collect();
    let endless = |unit: &&Unit| {
        let mut at = unit.id.as_str();
        (0..=parents.len()).all(|_| {
            parents.get(at).is_some_and(|parent| {
                at = parent;
                true
            })
        })
    };
    units.iter().filter(endless).map(|unit| unit.id.clone()).collect()
}

/// Marks the faults and notes that concern people the source marks as protected, or `also`.
pub fn shield(read: &mut Read, also: &BTreeSet<String>) {
    let protections = read.bundle.protections.as_deref().unwrap_or_default();
    let marked: HashSet<&str> = protections.iter().map(|mark| mark.person.as_str()).chain(also.iter().map(String::as_str)).collect();
    for fault in read.faults.iter_mut().chain(&mut read.notes) {
        fault.protected |= fault.people.iter().any(|person| marked.contains(person.as_str()));
    }
}
