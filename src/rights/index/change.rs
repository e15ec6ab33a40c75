//! The next snapshot from this one: a fact added or taken away, a person, a role.
//!
//! INVARIANT: after any sequence of changes the index answers as one built from the facts at its end; the snapshots before it answer
//! as they did. A change costs the pages it touches. Units, groups and items are settings: with them the index is built anew.

use std::sync::Arc;

use super::facts::{Fact, Numbers, UnknownName};
use super::record::{Draft, Kind, Record, days, packed};
use super::{Index, NameSets, build};
use crate::rights::facts::{ItemFact, PersonFact, RoleFact};

/// One change of the facts.
#[derive(Debug, Clone, Copy)]
pub enum Change<'f> {
    Add(Fact<'f>),
    /// The fact as it was added; one that is not there changes nothing.
    Remove(Fact<'f>),
    /// A person who is new, or whose lock, protection, certificates or birth day are others now.
    Person(&'f PersonFact),
    /// A role that is there, with its levels as they are now, and all items of the system.
    Role(&'f RoleFact, &'f [ItemFact]),
}

impl Draft {
    /// Sets what hangs on a person by herself: lock, protection, certificates, coming of age.
    pub(super) fn become_of(&mut self, person: &PersonFact, sets: &mut NameSets) {
        self.locked = person.locked;
        self.facts.retain(|(kind, _)| !matches!(kind, Kind::Protection | Kind::Certificate | Kind::OfAge));
        person.protected.iter().for_each(|period| self.add(Kind::Protection, &days(period.span())));
        for held in &person.certificates {
            let [from, to] = days(held.span());
            self.add(Kind::Certificate, &[sets.words.number(&held.course), from, to]);
        }
        if let Some(born) = person.born {
            self.add(Kind::OfAge, &[packed(born.birthday(18))]);
        }
    }

    /// Adds a fact, and the pauses of an employment under its place among the employments.
    pub(super) fn take(&mut self, numbers: &Numbers) {
        self.add(numbers.kind, &numbers.words);
        let place = self.count(Kind::Employment).saturating_sub(1);
        numbers.pauses.iter().for_each(|[from, to]| self.add(Kind::Pause, &[place, *from, *to]));
    }

    fn count(&self, kind: Kind) -> u32 {
        let facts = self.facts.iter().find(|(of, _)| *of == kind);
        facts.map_or(0, |(_, facts)| u32::try_from(facts.len() / kind.width()).unwrap_or(0))
    }

    /// Takes away the first fact with these numbers, and whether there was one.
    fn drop(&mut self, numbers: &Numbers) -> bool {
        let pauses = |draft: &Self, at: u32| -> Vec<[u32; 2]> {
            let all = draft.facts.iter().filter(|(kind, _)| *kind == Kind::Pause).flat_map(|(_, facts)| facts.as_chunks::<3>().0);
            all.filter(|[of, ..]| *of == at).map(|[_, from, to]| [*from, *to]).collect()
        };
        let width = numbers.kind.width();
        let facts = self.facts.iter().find(|(kind, _)| *kind == numbers.kind).map(|(_, facts)| facts.as_slice()).unwrap_or_default();
        let is_employment = numbers.kind == Kind::Employment;
        let mut places = (0_u32..).zip(facts.chunks(width)).filter(|(_, fact)| *fact == numbers.words).map(|(at, _)| at);
        let Some(at) = places.find(|at| !is_employment || pauses(self, *at) == numbers.pauses) else { return false };
        self.remove(numbers.kind, |place, _| place == at);
        if is_employment {
            self.remove(Kind::Pause, |_, pause| pause.first() == Some(&at));
            let others = self.facts.iter_mut().filter(|(kind, _)| *kind == Kind::Pause).flat_map(|(_, facts)| facts.as_chunks_mut::<3>().0);
            others.filter(|[of, ..]| *of > at).for_each(|[of, ..]| *of -= 1);
        }
        true
    }

    fn remove(&mut self, kind: Kind, is_gone: impl Fn(u32, &[u32]) -> bool) {
        for (_, facts) in self.facts.iter_mut().filter(|(of, _)| *of == kind) {
            let kept = (0_u32..).zip(facts.chunks(kind.width())).filter(|(at, fact)| !is_gone(*at, fact)).flat_map(|(_, fact)| fact);
            *facts = kept.copied().collect();
        }
    }
}

impl Index {
    /// The snapshot after a change.
    pub fn after(&self, change: Change<'_>) -> Result<Self, UnknownName> {
        let mut next = self.clone();
        next.apply(change)?;
        next.sets.settle(false);
        Ok(next)
    }

    fn apply(&mut self, change: Change<'_>) -> Result<(), UnknownName> {
        match change {
            Change::Add(fact) => {
                let numbers = self.sets.numbers(fact, &self.catalogue.items)?;
                self.redraft(numbers.person, |draft| draft.take(&numbers));
                if let (Some(back), Some(other)) = (build::back(numbers.kind), numbers.words.first()) {
                    self.redraft(*other, |draft| draft.add(back, &[numbers.person]));
                }
            }
            Change::Remove(fact) => {
                let numbers = self.sets.numbers(fact, &self.catalogue.items)?;
                let mut is_gone = false;
                self.redraft(numbers.person, |draft| is_gone = draft.drop(&numbers));
                if let (true, Some(back), Some(other)) = (is_gone, build::back(numbers.kind), numbers.words.first()) {
                    let end = Numbers { kind: back, words: vec![numbers.person], pauses: Vec::new(), ..numbers };
                    self.redraft(*other, |draft| {
                        draft.drop(&end);
                    });
                }
            }
            Change::Person(fact) => {
                let person = self.sets.people.number(&fact.id);
                let mut sets = std::mem::take(&mut self.sets);
                self.redraft(person, |draft| draft.become_of(fact, &mut sets));
                self.sets = sets;
            }
            Change::Role(fact, items) => {
                let role = self.sets.role(&fact.key)?;
                let row = self.sets.role_row(fact, items);
                if let Some(place) = Arc::make_mut(&mut self.catalogue.roles).get_mut(role as usize) {
                    *place = row;
                }
            }
        }
        Ok(())
    }

    fn redraft(&mut self, person: u32, change: impl FnOnce(&mut Draft)) {
        let mut draft = Draft::of(self.record(person));
        change(&mut draft);
        let words = draft.words();
        self.places.change(person, Record(self.people.row(person)), Record(&words), &self.catalogue.rules);
        self.people.set(person, &words);
    }
}
