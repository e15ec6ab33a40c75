//! The index against the plain engine: every question of many random worlds.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::laws::{ask, came_to, config, share, tape};
use super::random::world;
use super::tape::{DAYS, DUTIES, GROUPS, ITEMS, PEOPLE, ROLES, Tape, UNITS};
use crate::rights::facts::{DutyFact, EmploymentFact};
use crate::rights::{Acts, Builder, Change, Client, EmploymentKind, Fact, Index, Question, Scope, World, WorldFacts, reach, who};

/// Every question there is about a world on one day: each viewer, item, client, and target of any kind, one that does not exist too.
pub fn questions(day: &str) -> impl Iterator<Item = Question> {
    let day = day.parse().unwrap();
    let targets = PEOPLE.iter().chain(&UNITS[..2]).chain(&GROUPS[..2]).copied().map(Some).chain([Some("nobody"), None]);
    let targets: Vec<Option<&str>> = targets.collect();
    PEOPLE.iter().flat_map(move |viewer| {
        let targets = targets.clone();
        ITEMS.iter().flat_map(move |item| {
            let targets = targets.clone();
            [Client::Office, Client::Portal].into_iter().flat_map(move |client| {
                targets.clone().into_iter().map(move |target| Question {
                    viewer: (*viewer).to_owned(),
                    item: (*item).to_owned(),
                    target: target.map(ToOwned::to_owned),
                    client,
                    day,
                })
            })
        })
    })
}

/// Runs a test over so many random worlds, always the same.
pub fn worlds(count: u32, test: impl Fn(&[u8]) -> Result<(), TestCaseError>) {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result = TestRunner::new_with_rng(config(count), rng).run(&tape(), |bytes| test(&bytes));
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// How many random worlds: a longer run by hand sets `ROLLBOK_WORLDS`.
pub fn count(usual: u32) -> u32 {
    std::env::var("ROLLBOK_WORLDS").ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

#[test]
fn the_index_answers_as_the_plain_engine_does() {
    let compared = Cell::new(0_u64);
    worlds(count(1100), |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let (world, index) = (World::of(&facts).unwrap(), Index::try_from(&facts).unwrap());
        for question in questions(DAYS[usize::from(bytes[0]) % DAYS.len()]) {
            let expected = ask(&world, &question);
            let looked = index.look_up(&question).unwrap();
            prop_assert_eq!(index.acts(looked), expected.acts(), "{:?}\n{:#?}", question, facts);
            prop_assert_eq!(index.explain(looked), expected, "{:?}\n{:#?}", question, facts);
            compared.set(compared.get() + 1);
        }
        Ok(())
    });
    eprintln!("counted: {} decisions of the index are the plain engine's, with every path", compared.get());
    assert!(count(0) > 0 || compared.get() * u64::from(share()) > 1_000_000);
}

#[test]
fn who_and_whom_of_the_index_are_the_inverse_of_each_other() {
    let reached = Cell::new((0, 0));
    worlds(count(60), |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let (world, index) = (World::of(&facts).unwrap(), Index::try_from(&facts).unwrap());
        let day = DAYS[usize::from(bytes[0]) % DAYS.len()].parse().unwrap();
        for item in ITEMS {
            for client in [Client::Office, Client::Portal] {
                let mut by_who: Vec<(String, Option<String>, Acts)> = Vec::new();
                for target in PEOPLE.iter().chain(&UNITS).chain(&GROUPS).copied().map(Some).chain([None]) {
                    let holders = index.who(item, target, client, day).unwrap();
                    prop_assert_eq!(&holders, &who(&world, item, target, client, day).unwrap(), "{} {:?}\n{:#?}", item, target, facts);
                    let of =
                        |holder: &crate::rights::Holder| (holder.person.clone(), target.map(ToOwned::to_owned), holder.decision.acts());
                    by_who.extend(holders.iter().map(of));
                }
                let sweep = index.sweep(item, client, day).unwrap();
                let all = sweep.flat_map(|(viewer, subjects)| {
                    let of = |(id, acts): (Option<&str>, Acts)| (viewer.to_owned(), id.map(ToOwned::to_owned), acts);
                    subjects.ids().map(of).collect::<Vec<_>>()
                });
                let mut by_whom: Vec<_> = all.collect();
                by_who.sort_unstable();
                by_whom.sort_unstable();
                prop_assert_eq!(&by_who, &by_whom, "{} {}\n{:#?}", item, client, facts);
                reached.set((reached.get().0 + by_who.len(), reached.get().1 + 1));
            }
        }
        Ok(())
    });
    assert!(reached.get().0 > reached.get().1, "more than one pair for each item: {reached:?}");
}

/// As it is for most: employed where they hold their roles, with a duty for some group, and many of them with nothing else to be asked
/// about; but some employed for a shorter time or elsewhere, and some locked out.
fn at_work(facts: &mut WorldFacts, bytes: &[u8]) {
    let one_in = |many: u8, at: usize| bytes[at].is_multiple_of(many);
    for (at, held) in facts.assignments.iter_mut().enumerate() {
        if one_in(2, at) {
            held.scope = Scope::Unit(UNITS[at % UNITS.len()].to_owned());
        }
        let Scope::Unit(unit) = &held.scope else { continue };
        let (person, position, kind, pauses) = (held.person.clone(), "janitor".to_owned(), EmploymentKind::Home, Vec::new());
        let of_all = EmploymentFact {
            person,
            unit: unit.clone(),
            position,
            kind,
            pauses,
            from: held.from,
            to: held.to,
            revoked_on: held.revoked_on,
        };
        let day = |at: usize| DAYS[at].parse().ok();
        facts.employments.push(match bytes[at + 10] % 8 {
            0 => EmploymentFact { from: day(2), ..of_all },
            1 => EmploymentFact { to: day(2), ..of_all },
            2 => EmploymentFact { unit: UNITS[(at + 1) % UNITS.len()].to_owned(), ..of_all },
            _ => of_all,
        });
        let (person, kind, group) = (held.person.clone(), DUTIES[at % DUTIES.len()].to_owned(), Some(GROUPS[at % GROUPS.len()].to_owned()));
        facts.duties.push(DutyFact { person, kind, stands_for: None, group, from: None, to: None, revoked_on: None });
    }
    for (at, person) in facts.people.iter_mut().enumerate().filter(|(at, _)| !one_in(3, at + 20)) {
        let is_other = |of: &str| of != person.id;
        person.locked = one_in(4, at + 30);
        facts.adjustments.retain(|fact| fact.take.is_none() || is_other(&fact.person));
        facts.duties.retain(|fact| fact.stands_for.is_none() || is_other(&fact.person));
        facts.employments.iter_mut().filter(|fact| fact.person == person.id).for_each(|fact| fact.pauses.clear());
    }
}

#[test]
fn whoever_works_where_she_holds_a_role_is_found_as_by_the_plain_engine() {
    let found = Cell::new(0);
    worlds(count(400), |bytes| {
        let mut facts = world(&mut Tape::new(bytes));
        at_work(&mut facts, bytes);
        let (world, index) = (World::of(&facts).unwrap(), Index::try_from(&facts).unwrap());
        for (at, item) in ITEMS.iter().enumerate() {
            let day = DAYS[usize::from(bytes[at]) % DAYS.len()].parse().unwrap();
            for client in [Client::Office, Client::Portal] {
                for target in PEOPLE.iter().chain(&UNITS).chain(&GROUPS).copied().map(Some).chain([None]) {
                    let holders = index.who(item, target, client, day).unwrap();
                    prop_assert_eq!(&holders, &who(&world, item, target, client, day).unwrap(), "{} {:?}\n{:#?}", item, target, facts);
                    found.set(found.get() + holders.len());
                }
            }
        }
        Ok(())
    });
    came_to(found.get(), 5000);
}

#[test]
fn the_vector_is_every_item_asked_for_by_itself() {
    let reached = Cell::new(0);
    worlds(count(150), |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let index = Index::try_from(&facts).unwrap();
        let day = DAYS[usize::from(bytes[0]) % DAYS.len()];
        for asked in questions(day).filter(|question| question.item == ITEMS[0]) {
            let vector = index.vector(&asked.viewer, asked.target.as_deref(), asked.client, asked.day).unwrap();
            let mut found: Vec<_> = vector.decisions(&index).map(|(item, decision)| (item.to_owned(), decision)).collect();
            found.sort_unstable_by(|one, another| one.0.cmp(&another.0));
            let each = ITEMS.map(|item| (item.to_owned(), index.decide(&Question { item: item.to_owned(), ..asked.clone() }).unwrap()));
            let expected: Vec<_> = each.into_iter().filter(|(_, decision)| decision.is_granted()).collect();
            reached.set(reached.get() + expected.len());
            // Ways that say the same are told once in a decision.
            let told: usize = expected.iter().map(|(_, decision)| decision.paths.len()).sum();
            prop_assert!(vector.reasons() >= told, "{} ways, {} told", vector.reasons(), told);
            prop_assert_eq!(found, expected, "{:?}\n{:#?}", asked, facts);
        }
        Ok(())
    });
    came_to(reached.get(), 1000);
}

#[test]
fn the_reach_of_somebody_is_the_one_of_the_plain_engine() {
    let reached = Cell::new((0, 0));
    worlds(count(300), |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let (world, index) = (World::of(&facts).unwrap(), Index::try_from(&facts).unwrap());
        for day in DAYS {
            for (viewer, client) in PEOPLE.iter().flat_map(|viewer| [(viewer, Client::Office), (viewer, Client::Portal)]) {
                let expected = reach(&world, viewer, client, day.parse().unwrap()).unwrap();
                reached.set((reached.get().0 + expected.entries.len(), reached.get().1 + expected.takes.len()));
                prop_assert_eq!(index.reach(viewer, client, day.parse().unwrap()).unwrap(), expected, "{} {}\n{:#?}", viewer, day, facts);
            }
        }
        Ok(())
    });
    came_to(reached.get().0, 10_000);
    came_to(reached.get().1, 1000);
}

#[test]
fn subjects_come_page_by_page_in_the_order_asked_for() {
    let turned = Cell::new(0);
    worlds(count(40), |bytes| {
        let facts = world(&mut Tape::new(bytes));
        let index = Index::try_from(&facts).unwrap();
        for (viewer, item) in PEOPLE.iter().flat_map(|viewer| ITEMS.iter().map(move |item| (viewer, item))) {
            let subjects = index.whom(viewer, item, Client::Portal, DAYS[2].parse().unwrap()).unwrap();
            let backwards = |id: &str| std::cmp::Reverse(id.to_owned());
            let (mut listed, mut after) = (Vec::new(), None);
            loop {
                let page = subjects.page(backwards, after.as_ref(), 2);
                prop_assert!(page.len() <= 2);
                let Some((last, ..)) = page.last() else { break };
                turned.set(turned.get() + usize::from(after.is_some()));
                after = Some(last.clone());
                listed.extend(page.into_iter().map(|(_, id, _)| id.to_owned()));
            }
            let mut expected: Vec<String> = subjects.ids().filter_map(|(id, _)| id.map(ToOwned::to_owned)).collect();
            expected.sort_unstable_by(|one, another| another.cmp(one));
            prop_assert_eq!(subjects.is_empty(), subjects.ids().next().is_none());
            prop_assert_eq!(subjects.len(), subjects.ids().count());
            prop_assert_eq!(listed, expected);
        }
        Ok(())
    });
    came_to(turned.get(), 100);
}

#[test]
fn a_name_that_is_not_there_is_named_and_changes_nothing() {
    let facts = world(&mut Tape::new(&[7; 900]));
    let index = Index::try_from(&facts).unwrap();
    let fact = crate::rights::facts::ExceptionFact {
        viewer: "p0".to_owned(),
        subject: "nobody".to_owned(),
        from: None,
        to: None,
        revoked_on: None,
    };
    let refused = index.after(Change::Add(Fact::Exception(&fact))).unwrap_err();
    assert_eq!(refused.to_string(), "unknown name \"nobody\"");
    assert_eq!(index.people(), u32::try_from(facts.people.len()).unwrap());
    // A page of people, and one for each kind of list of places, have 512 ends of rows each.
    assert!((4 * 512 * 4..200_000).contains(&index.bytes()), "{}", index.bytes());
    assert_eq!(ROLES.len(), facts.roles.len());
}

/// Two systems in one index: the keys begin with the system's.
#[test]
fn what_a_role_gives_on_all_items_it_gives_on_those_of_its_system() {
    let text = r#"{"people":[{"id":"p1"},{"id":"p2"}],"modules":[{"key":"m","in_use":true}],
        "items":[{"key":"a/i","module":"m","kind":"register","of":"pupil","clients":["portal"]},
                 {"key":"b/i","module":"m","kind":"register","of":"pupil","clients":["portal"]}],
        "roles":[{"key":"a/r","client":"portal","all_items":"read_all"}],
        "assignments":[{"id":"a1","person":"p1","role":"a/r","scope":"everywhere"}]}"#;
    let facts = WorldFacts::from_json(text).unwrap();
    let read = |mut builder: Builder| {
        facts.people.iter().for_each(|person| builder.person(person));
        facts.about_people().for_each(|fact| builder.fact(fact).unwrap());
        let index = builder.finish();
        ["a/i", "b/i"].map(|item| {
            let (viewer, target, item) = ("p1".to_owned(), Some("p2".to_owned()), item.to_owned());
            index.decide(&Question { viewer, item, target, client: Client::Portal, day: DAYS[0].parse().unwrap() }).unwrap().read
        })
    };
    assert_eq!(read(Builder::of_systems(&facts)), [true, false]);
    assert_eq!(read(Builder::of(&facts)), [true, true]);
}
