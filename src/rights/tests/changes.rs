//! What changes make of the index: after any sequence of them it is the one built anew, and the snapshots before stay as they were.

use std::cell::Cell;

use proptest::prelude::*;

use super::index::{count, questions, worlds};
use super::laws::{ask, came_to};
use super::random::world;
use super::tape::{DAYS, ITEMS, PEOPLE, Tape};
use crate::rights::facts::WorldFacts;
use crate::rights::{At, Change, Client, Fact, Index, Setting, World};

/// The settings of a world that are there or not.
pub fn settings(facts: &WorldFacts) -> impl Iterator<Item = Setting<'_>> {
    let rows = facts.audience.iter().filter(|row| !matches!(row.at, At::Pupil(_))).map(Setting::Row);
    facts.rules.iter().map(Setting::Rule).chain(rows).chain(facts.releases.iter().map(Setting::Release))
}

/// Everything with a name: new, or other than before.
pub fn named(facts: &WorldFacts) -> impl Iterator<Item = Change<'_>> {
    let in_use = |module: &str| facts.modules.iter().any(|other| other.key == module && other.in_use);
    let items = facts.items.iter().map(move |item| Change::Item(item, in_use(&item.module), &facts.roles));
    let units = facts.units.iter().map(Change::Unit);
    let groups = facts.groups.iter().map(Change::Group);
    let modules = facts.modules.iter().map(Change::Module);
    let roles = facts.roles.iter().map(Change::Role);
    units.chain(groups).chain(roles).chain(items).chain(modules).chain(facts.people.iter().map(Change::Person))
}

/// A person with all that hangs on her.
pub fn whole(facts: &WorldFacts) -> Vec<(usize, Vec<Fact<'_>>)> {
    let of = |fact: &Fact<'_>| fact.person().to_owned();
    let all = facts.people.iter().enumerate();
    all.map(|(at, person)| (at, facts.about_people().filter(|fact| of(fact) == person.id).collect())).collect()
}

fn after(index: &Index, changes: impl Iterator<Item = Change<'static>>, count: &Cell<usize>) -> Index {
    changes.fold(index.clone(), |index, change| {
        count.set(count.get() + 1);
        index.after(change).unwrap()
    })
}

#[test]
fn after_any_changes_the_index_is_the_one_built_anew() {
    let changed = Cell::new(0_usize);
    worlds(count(250), |bytes| {
        let (one, other) = bytes.split_at(bytes.len() / 2);
        let (before, mut later) = (world(&mut Tape::new(one)), world(&mut Tape::new(other)));
        // Some places lie elsewhere now.
        later.units[3].parent = Some(["u1", "u2", "u0"][usize::from(bytes[2]) % 3].to_owned());
        later.groups[2].unit = ["u1", "u2", "u3"][usize::from(bytes[3]) % 3].to_owned();
        let (before, later): (&'static WorldFacts, &'static WorldFacts) = (Box::leak(Box::new(before)), Box::leak(Box::new(later)));
        let first = if bytes[4] % 3 == 0 { Index::packed(&WorldFacts::default()) } else { Index::try_from(before).unwrap() };
        let is_new = first.people() == 0;
        let mut index = after(&first, named(later), &changed);
        let mut gone: Vec<Change<'static>> = Vec::new();
        if !is_new {
            gone.extend(settings(before).map(Change::Drop));
        }
        let mut come: Vec<Change<'static>> = settings(later).map(Change::Put).collect();
        let whole = whole(later);
        if bytes[5] % 2 == 0 {
            come.extend(whole.iter().map(|(at, facts)| Change::Whole(&later.people[*at], Vec::leak(facts.clone()))));
        } else {
            come.extend(later.about_people().map(Change::Add));
            gone.extend(before.about_people().filter(|_| !is_new).map(Change::Remove));
        }
        // In an order of the tape's: some are gone before the others come, and some the other way round.
        let turn = usize::from(bytes[1]) % gone.len().max(1);
        gone.rotate_left(turn);
        come.reverse();
        let steps = if bytes[6] % 2 == 0 { [gone, come] } else { [come, gone] };
        index = after(&index, steps.into_iter().flatten(), &changed);
        let (anew, world) = (Index::try_from(later).unwrap(), World::of(later).unwrap());
        prop_assert_eq!(index.digest(), anew.digest(), "{:#?}\n{:#?}", before, later);
        for question in questions(DAYS[usize::from(bytes[0]) % DAYS.len()]) {
            prop_assert_eq!(index.decide(&question).unwrap(), ask(&world, &question), "{:?}\n{:#?}\n{:#?}", question, before, later);
        }
        same_from_the_other_ends(&index, &anew)?;
        let world = World::of(if is_new { later } else { before }).unwrap();
        for question in questions(DAYS[2]).step_by(7).filter(|_| !is_new) {
            prop_assert_eq!(first.decide(&question).unwrap(), ask(&world, &question), "the first snapshot is as it was");
        }
        Ok(())
    });
    came_to(changed.get(), 10_000);
}

/// All switches of a group at once are what they are one by one.
#[test]
fn the_switches_of_a_group_replace_what_it_had() {
    let differing = Cell::new(0_usize);
    worlds(count(60), |bytes| {
        let (one, other) = bytes.split_at(bytes.len() / 2);
        let (before, other) = (world(&mut Tape::new(one)), world(&mut Tape::new(other)));
        let mut later = before.clone();
        later.releases = other.releases;
        later.groups.iter_mut().zip(bytes).for_each(|(group, byte)| group.pupil_access = byte % 2 == 0);
        let first = Index::try_from(&before).unwrap();
        let index = later
            .groups
            .iter()
            .fold(first.clone(), |index, group| index.after(Change::Switches(&group.id, group.pupil_access, &later.releases)).unwrap());
        let anew = Index::try_from(&later).unwrap();
        prop_assert_eq!(index.digest(), anew.digest(), "{:#?}\n{:#?}", before, later);
        differing.set(differing.get() + usize::from(anew.digest() != first.digest()));
        for question in questions(DAYS[2]).step_by(5) {
            prop_assert_eq!(index.decide(&question).unwrap(), anew.decide(&question).unwrap(), "{:?}", question);
        }
        Ok(())
    });
    came_to(differing.get(), 20);
}

fn same_from_the_other_ends(index: &Index, anew: &Index) -> Result<(), TestCaseError> {
    let day = DAYS[2].parse().unwrap();
    for item in ITEMS {
        for target in PEOPLE {
            let holders = |index: &Index| index.who(item, Some(target), Client::Portal, day).unwrap();
            prop_assert_eq!(holders(index), holders(anew));
        }
        let swept = |index: &Index| {
            let sweep = index.sweep(item, Client::Portal, day).unwrap();
            let mut all: Vec<_> = sweep.map(|(viewer, subjects)| (viewer.to_owned(), subjects.len())).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(swept(index), swept(anew));
    }
    Ok(())
}
