//! The next snapshot from this one: facts of people one by one or all of one person, roles, and settings.
//!
//! INVARIANT: after any sequence of changes the index answers as one built from the facts at its end; the snapshots before it answer
//! as they did. A change costs what it touches: pages of people, a list of settings. Only a rule moves everybody in the lists of who
//! holds what where (`places`). Nothing that has a name is ever taken out: its name stays, with nothing on it.

use std::sync::Arc;

use super::catalogue::{ItemRow, set_level};
use super::facts::{Fact, Numbers, UnknownName};
use super::places::Places;
use super::record::{Draft, Kind, Record, days, packed};
use super::settings::Setting;
use super::{Index, NameSets, build};
use crate::rights::facts::{GroupFact, ItemFact, ModuleFact, PersonFact, ReleaseFact, RoleFact, UnitFact};

/// One change of the facts.
#[derive(Debug, Clone, Copy)]
pub enum Change<'f> {
    Add(Fact<'f>),
    /// The fact as it was added; one that is not there changes nothing.
    Remove(Fact<'f>),
    /// A person who is new, or whose lock, protection, certificates or birth day are others now.
    Person(&'f PersonFact),
    /// A person with all facts that hang on her now: those that did before are gone.
    Whole(&'f PersonFact, &'f [Fact<'f>]),
    /// A role, new or with its levels as they are now.
    Role(&'f RoleFact),
    /// A unit, new or with another parent. Its head is a fact.
    Unit(&'f UnitFact),
    /// A group, new or with another unit, kind or access.
    Group(&'f GroupFact),
    /// What the pupils of a group and their guardians are let in to: whether pupils get in at all, and everything it has released; what
    /// it had before is gone.
    Switches(&'f str, bool, &'f [ReleaseFact]),
    /// An item, new or other, whether its module is in use, and all roles.
    Item(&'f ItemFact, bool, &'f [RoleFact]),
    /// Whether the items of a module are in use.
    Module(&'f ModuleFact),
    Put(Setting<'f>),
    /// The setting as it was put; one that is not there changes nothing.
    Drop(Setting<'f>),
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
    pub(super) fn take(&mut self, kind: Kind, words: &[u32], pauses: &[[u32; 2]]) {
        self.add(kind, words);
        let place = self.count(Kind::Employment).saturating_sub(1);
        for [from, to] in pauses {
            self.add(Kind::Pause, &[place, *from, *to]);
        }
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
                let numbers = self.sets.numbers(fact)?;
                self.add(&numbers);
            }
            Change::Remove(fact) => {
                let numbers = self.sets.numbers(fact)?;
                let mut is_gone = false;
                self.redraft(numbers.person, |draft| is_gone = draft.drop(&numbers));
                if is_gone {
                    self.loosen(numbers.person, numbers.kind, numbers.words.first());
                }
            }
            Change::Person(fact) => {
                let person = self.sets.people.number(&fact.id);
                let mut sets = std::mem::take(&mut self.sets);
                self.redraft(person, |draft| draft.become_of(fact, &mut sets));
                self.sets = sets;
            }
            Change::Whole(fact, facts) => self.become_whole(fact, facts)?,
            Change::Role(fact) => {
                let (role, row) = (self.sets.roles.number(&fact.key), self.sets.role_row(fact, &self.catalogue.items));
                put_row(Arc::make_mut(&mut self.catalogue.roles), role, row);
            }
            Change::Unit(fact) => {
                let (unit, mut row) = (self.sets.units.number(&fact.id), self.sets.unit_row(fact));
                let units = Arc::make_mut(&mut self.catalogue.units);
                row.rows = units.get_mut(unit as usize).map(|old| std::mem::take(&mut old.rows)).unwrap_or_default();
                put_row(units, unit, row);
                self.catalogue.number_units();
            }
            Change::Group(fact) => {
                let (group, mut row) = (self.sets.groups.number(&fact.id), self.sets.group_row(fact));
                let groups = Arc::make_mut(&mut self.catalogue.groups);
                if let Some(old) = groups.get_mut(group as usize) {
                    (row.rows, row.released) = (std::mem::take(&mut old.rows), std::mem::take(&mut old.released));
                }
                put_row(groups, group, row);
            }
            Change::Switches(group, pupil_access, releases) => {
                let row = self.catalogue.group(group, &self.sets)?;
                row.pupil_access = pupil_access;
                row.released.clear();
                for release in releases.iter().filter(|release| release.group == group) {
                    self.catalogue.put(Setting::Release(release), &mut self.sets)?;
                }
            }
            Change::Item(fact, in_use, roles) => {
                let (item, row) = (self.sets.items.number(&fact.key), self.sets.item_row(fact, in_use));
                self.column(item, &row, roles)?;
                put_row(Arc::make_mut(&mut self.catalogue.items), item, row);
                self.catalogue.classify();
            }
            Change::Module(fact) => {
                let module = self.sets.words.number(&fact.key);
                let items = Arc::make_mut(&mut self.catalogue.items).iter_mut();
                items.filter(|item| item.module == module).for_each(|item| item.in_use = fact.in_use);
            }
            Change::Put(setting) => {
                self.catalogue.put(setting, &mut self.sets)?;
                self.place_anew(setting);
            }
            Change::Drop(setting) => {
                self.catalogue.drop(setting, &mut self.sets)?;
                self.place_anew(setting);
            }
        }
        Ok(())
    }

    fn add(&mut self, numbers: &Numbers) {
        self.redraft(numbers.person, |draft| draft.take(numbers.kind, &numbers.words, &numbers.pauses));
        if let (Some(back), Some(other)) = (build::back(numbers.kind), numbers.words.first()) {
            self.redraft(*other, |draft| draft.add(back, &[numbers.person]));
        }
    }

    /// Takes away the other end of a link.
    fn loosen(&mut self, person: u32, kind: Kind, other: Option<&u32>) {
        if let (Some(back), Some(other)) = (build::back(kind), other) {
            let end = Numbers { person: *other, kind: back, words: vec![person], pauses: Vec::new() };
            self.redraft(*other, |draft| {
                draft.drop(&end);
            });
        }
    }

    fn become_whole(&mut self, fact: &PersonFact, facts: &[Fact<'_>]) -> Result<(), UnknownName> {
        let person = self.sets.people.number(&fact.id);
        let numbers = facts.iter().map(|fact| self.sets.numbers(*fact)).collect::<Result<Vec<_>, _>>()?;
        if let Some(other) = numbers.iter().find(|numbers| numbers.person != person) {
            return Err(UnknownName(format!("a fact of {} among those of {}", self.person_name(other.person), fact.id)));
        }
        let mut links = Vec::new();
        for [pupil, ..] in self.record(person).facts::<5>(Kind::Ward) {
            links.push((Kind::Ward, *pupil));
        }
        for [whom, ..] in self.record(person).facts::<4>(Kind::Substitution) {
            links.push((Kind::Substitution, *whom));
        }
        let mut sets = std::mem::take(&mut self.sets);
        self.redraft(person, |draft| {
            draft.facts.retain(|(kind, _)| matches!(kind, Kind::Guardian | Kind::StoodInBy));
            draft.become_of(fact, &mut sets);
        });
        self.sets = sets;
        for (kind, other) in &links {
            self.loosen(person, *kind, Some(other));
        }
        self.redraft(person, |draft| numbers.iter().for_each(|fact| draft.take(fact.kind, &fact.words, &fact.pauses)));
        for numbers in &numbers {
            if let (Some(back), Some(other)) = (build::back(numbers.kind), numbers.words.first()) {
                self.redraft(*other, |draft| draft.add(back, &[person]));
            }
        }
        Ok(())
    }

    /// The levels of all roles on one item.
    fn column(&mut self, item: u32, row: &ItemRow, roles: &[RoleFact]) -> Result<(), UnknownName> {
        let rows = Arc::make_mut(&mut self.catalogue.roles);
        for role in roles {
            let at = self.sets.role(&role.key)? as usize;
            let (walled, bare) = (self.sets.level_of(role, item, row, true), self.sets.level_of(role, item, row, false));
            if let Some(packed) = rows.get_mut(at) {
                set_level(&mut packed.walled, item, walled);
                set_level(&mut packed.bare, item, bare);
            }
        }
        Ok(())
    }

    /// A rule gives its role to many at once: who holds what where is listed anew.
    fn place_anew(&mut self, setting: Setting<'_>) {
        if matches!(setting, Setting::Rule(_)) {
            self.places = Places::of((0..self.people()).map(|person| self.people.row(person)), &self.catalogue.rules);
        }
    }

    fn redraft(&mut self, person: u32, change: impl FnOnce(&mut Draft)) {
        let mut draft = Draft::of(self.record(person));
        change(&mut draft);
        let words = draft.words();
        self.places.change(person, Record(self.people.row(person)), Record(&words), &self.catalogue.rules);
        self.people.set(person, &words);
    }
}

fn put_row<T>(rows: &mut Vec<T>, at: u32, row: T) {
    match rows.get_mut(at as usize) {
        Some(place) => *place = row,
        // A new number is the next one.
        None => rows.push(row),
    }
}
