//! The preview of a change against both snapshots asked about everybody.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::changes::{named, settings, whole};
use super::index::{count, worlds};
use super::laws::share;
use super::random::world;
use super::tape::{DAYS, GROUPS, ITEMS, PEOPLE, Tape, UNITS};
use crate::basics::Day;
use crate::rights::facts::{GroupFact, RoleFact, WorldFacts};
use crate::rights::{Acts, Change, Client, Counts, Fact, Given, Index, ItemKind, Question, Scope};

type Everything = BTreeMap<(String, String, Option<String>), Acts>;

/// Every viewer's acts on every item of every target.
fn everything(index: &Index, client: Client, day: Day) -> Everything {
    let targets: Vec<Option<&str>> = PEOPLE.iter().chain(&UNITS).chain(&GROUPS).copied().map(Some).chain([None]).collect();
    let mut all = Everything::new();
    for (viewer, item) in PEOPLE.iter().flat_map(|viewer| ITEMS.map(|item| (*viewer, item))) {
        for target in targets.iter().map(|target| target.map(ToOwned::to_owned)) {
            let question = Question { viewer: viewer.to_owned(), item: item.to_owned(), target: target.clone(), client, day };
            let acts = index.decide(&question).map_or(Acts::NONE, |decision| decision.acts());
            all.insert((viewer.to_owned(), item.to_owned(), target), acts);
        }
    }
    all
}

/// The changes tried in a world, each alone, with what it is for the count of them.
fn changes<'f>(
    facts: &'f WorldFacts,
    later: &'f WorldFacts,
    role: &'f RoleFact,
    people: &'f [(usize, Vec<Fact<'f>>)],
) -> Vec<(&'static str, Change<'f>)> {
    let mut all = vec![("one cell of a role", Change::Role(role))];
    all.extend(later.roles.iter().map(|role| ("a role", Change::Role(role))));
    all.extend(named(later).map(|change| ("something with a name", change)));
    let switched = |group: &'f GroupFact| Change::Switches(&group.id, group.pupil_access, &later.releases);
    all.extend(later.groups.iter().map(|group| ("the switches of a group", switched(group))));
    all.extend(people.iter().map(|(at, facts)| ("a whole person", Change::Whole(&later.people[*at], facts))));
    all.extend(settings(facts).map(|setting| ("a setting is dropped", Change::Drop(setting))));
    all.extend(settings(later).map(|setting| ("a setting is put", Change::Put(setting))));
    all.extend(facts.about_people().map(|fact| ("a fact is gone", Change::Remove(fact))));
    all.extend(later.about_people().map(|fact| ("a fact has come", Change::Add(fact))));
    all
}

fn other_cell(facts: &WorldFacts, turn: u8) -> RoleFact {
    let mut role = facts.roles[usize::from(turn) % facts.roles.len()].clone();
    let item = &facts.items[usize::from(turn / 8) % facts.items.len()];
    let level = match item.kind {
        ItemKind::Register => Given::Level(crate::rights::Level::WORDS[usize::from(turn) % 6].0),
        _ if turn.is_multiple_of(2) => Given::Execute,
        _ => Given::NONE,
    };
    role.levels.insert(item.key.clone(), Some(level));
    role
}

#[test]
fn a_preview_is_the_difference_of_all_answers() {
    let told: Cell<BTreeMap<&str, (usize, usize)>> = Cell::default();
    worlds(count(8), |bytes| {
        let (one, other) = bytes.split_at(bytes.len() / 2);
        let (facts, mut later) = (world(&mut Tape::new(one)), world(&mut Tape::new(other)));
        later.units[3].parent = Some("u2".to_owned());
        let role = other_cell(&facts, bytes[7]);
        let (index, day) = (Index::try_from(&facts).unwrap(), DAYS[usize::from(bytes[0]) % DAYS.len()].parse().unwrap());
        let client = if bytes[1] % 4 == 0 { Client::Office } else { Client::Portal };
        let before = everything(&index, client, day);
        let people = whole(&later);
        let all = changes(&facts, &later, &role, &people);
        let alone = all.iter().map(|(what, change)| (*what, vec![*change]));
        let together = ("many at once", all.iter().step_by(9).map(|(_, change)| *change).collect());
        for (what, changes) in alone.chain([together]) {
            let preview = index.preview(&changes, client, day).unwrap();
            let next = changes.iter().fold(index.clone(), |index, change| index.after(*change).unwrap());
            let after = everything(&next, client, day);
            let mut expected: BTreeMap<(String, String), (bool, bool)> = BTreeMap::new();
            let mut subjects = BTreeSet::new();
            for ((viewer, item, target), was) in &before {
                let will = after[&(viewer.clone(), item.clone(), target.clone())];
                if *was != will {
                    let (gains, loses) = expected.entry((viewer.clone(), item.clone())).or_default();
                    *gains |= was.union(will) != *was;
                    *loses |= was.union(will) != will;
                    subjects.insert(target.clone());
                    let cells = preview.cells(viewer, item).unwrap();
                    let cell = cells.iter().find(|cell| cell.target == *target).map(|cell| (cell.before, cell.after));
                    prop_assert_eq!(cell, Some((*was, will)), "{} {} {:?}: {}\n{:?}", viewer, item, target, what, changes);
                }
            }
            let pairs = preview.pairs().map(|(viewer, item, gains, loses)| ((viewer.to_owned(), item.to_owned()), (gains, loses)));
            let pairs: Vec<_> = pairs.collect();
            prop_assert_eq!(pairs.len(), expected.len(), "each pair once: {}", what);
            prop_assert_eq!(pairs.into_iter().collect::<BTreeMap<_, _>>(), expected.clone(), "{}: {:?}\n{:#?}", what, changes, facts);
            prop_assert_eq!(preview.subjects(), subjects.len(), "{}", what);
            let of = |is: fn(&(bool, bool)) -> bool| {
                let pairs: Vec<&String> = expected.iter().filter(|(_, flags)| is(flags)).map(|((viewer, _), _)| viewer).collect();
                (pairs.iter().collect::<BTreeSet<_>>().len(), pairs.len())
            };
            let ((people, pairs), (gaining, pairs_gaining), (losing, pairs_losing)) =
                (of(|_| true), of(|flags| flags.0), of(|flags| flags.1));
            prop_assert_eq!(preview.counts(), Counts { people, gaining, losing, pairs, pairs_gaining, pairs_losing });
            let mut tally = told.take();
            let (tried, changed) = tally.entry(what).or_default();
            (*tried, *changed) = (*tried + 1, *changed + usize::from(pairs > 0));
            told.set(tally);
        }
        Ok(())
    });
    let told = told.take();
    eprintln!("previews (tried, with a difference): {told:?}");
    assert!(share() > 1 || told.len() == 10 && told.values().all(|(tried, changed)| changed * 40 > *tried && *changed > 0), "{told:?}");
}

#[test]
fn nobody_is_touched_where_nothing_changes() {
    let facts = world(&mut Tape::new(&[9; 900]));
    let index = Index::try_from(&facts).unwrap();
    let same: Vec<Change<'_>> = facts.roles.iter().map(Change::Role).collect();
    let preview = index.preview(&same, Client::Portal, DAYS[0].parse().unwrap()).unwrap();
    assert_eq!((preview.counts(), preview.subjects(), preview.pairs().len()), (Counts::default(), 0, 0));
    let unknown = crate::rights::facts::AssignmentFact {
        id: "a".to_owned(),
        person: "nobody".to_owned(),
        role: "r0".to_owned(),
        scope: Scope::Everywhere,
        origin: None,
        from: None,
        to: None,
        revoked_on: None,
    };
    let change = Change::Add(crate::rights::Fact::Assignment(&unknown));
    assert_eq!(index.preview(&[change], Client::Portal, DAYS[0].parse().unwrap()).unwrap_err().0, "nobody");
    assert_eq!(preview.cells("nobody", ITEMS[0]).unwrap_err().0, "nobody");
}

#[test]
fn protecting_a_person_takes_what_is_about_people_alone() {
    let text = r#"{"units":[{"id":"u0","kind":"organisation"}],"people":[{"id":"p1"},{"id":"p2"}],"modules":[{"key":"m","in_use":true}],
        "items":[{"key":"file","module":"m","kind":"register","of":"staff","clients":["portal"]},
                 {"key":"board","module":"m","kind":"register","of":"unit","clients":["portal"]}],
        "roles":[{"key":"r","client":"portal","all_items":"edit_all"}],
        "assignments":[{"id":"a1","person":"p1","role":"r","scope":"everywhere"}]}"#;
    let facts = WorldFacts::from_json(text).unwrap();
    let mut person = facts.people[1].clone();
    person.protected.push(crate::rights::facts::PeriodFact { from: None, to: None, revoked_on: None });
    let preview = Index::packed(&facts).preview(&[Change::Person(&person)], Client::Portal, DAYS[0].parse().unwrap()).unwrap();
    assert_eq!(preview.pairs().collect::<Vec<_>>(), [("p1", "file", false, true)]);
    assert_eq!(preview.subjects(), 1);
}
