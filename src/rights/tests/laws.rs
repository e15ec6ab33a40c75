//! The laws of `rights.md` 6 on random worlds.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;

use super::plain;
use super::random::{question, world};
use super::tape::{PEOPLE, Tape};
use crate::rights::facts::{AdjustmentFact, RoleFact, WorldFacts};
use crate::rights::level::Extent;
use crate::rights::{Audience, Client, Decision, Given, Hat, Level, PathPlace, Question, Scope, Source, World, decide, grants, reach, who};

const ASKED: usize = 40;

fn level() -> impl Strategy<Value = Level> {
    (0..6usize).prop_map(|at| Level::WORDS[at].0)
}

pub fn tape() -> impl Strategy<Value = Vec<u8>> {
    vec(any::<u8>(), 1200)
}

pub fn config(cases: u32) -> Config {
    Config { cases: cases.div_ceil(share()), failure_persistence: None, ..Config::default() }
}

/// One of how many random worlds is tried: all of them, unless a mutant is (`cargo xtask mutants`), which one of the first kills.
pub fn share() -> u32 {
    std::env::var("ROLLBOK_WORLDS_SHARE").ok().and_then(|share| share.parse().ok()).unwrap_or(1)
}

/// That a test of random worlds was no empty one: it came to so much at least. Of two or three worlds nothing can be said.
pub fn came_to(found: usize, least: usize) {
    let share = share() as usize;
    assert!(share > 9 || found * share > least, "{found} of {least}");
}

/// A world and questions about it.
pub fn scene(bytes: &[u8]) -> (WorldFacts, World, Vec<Question>) {
    let (asked, made) = bytes.split_at(bytes.len() / 3);
    let facts = world(&mut Tape::new(made));
    let mut tape = Tape::new(asked);
    let questions = (0..ASKED).map(|_| question(&mut tape, &facts)).collect();
    (facts.clone(), World::try_from(facts).unwrap(), questions)
}

pub fn ask(world: &World, question: &Question) -> Decision {
    decide(world, question).unwrap()
}

pub fn three(decision: &Decision) -> plain::Three {
    [decision.read, decision.edit, decision.execute]
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn union_is_a_lattice(a in level(), b in level(), c in level()) {
        prop_assert_eq!(a.union(b), b.union(a));
        prop_assert_eq!(a.union(b).union(c), a.union(b.union(c)));
        prop_assert_eq!(a.union(a), a);
        prop_assert!(a.union(b).covers(a) && a.union(b).covers(b));
        prop_assert_eq!(a.covers(b), a.union(b) == a);
        prop_assert_eq!((a.without_edit().read(), a.without_edit().edit()), (a.read(), Extent::None));
        prop_assert_eq!(a.union(b).read(), a.read().max(b.read()));
        prop_assert_eq!(a.union(b).edit(), a.edit().max(b.edit()));
        prop_assert!(a.union(b).edit() <= a.union(b).read());
        prop_assert_eq!(a.union(b).word().parse::<Level>().unwrap(), a.union(b));
    }

    #[test]
    fn answers_are_well_formed(bytes in tape()) {
        let (_, world, questions) = scene(&bytes);
        for question in &questions {
            let decision = ask(&world, question);
            prop_assert_eq!(decision.refusal.is_some(), three(&decision) == [false; 3]);
            prop_assert_eq!(decision.refusal.is_none(), !decision.paths.is_empty());
            prop_assert!(decision.read || !decision.edit);
            let listed = decision.paths.iter().fold(crate::rights::Acts::NONE, |acts, path| acts.union(path.acts));
            prop_assert_eq!(listed, decision.acts());
            for path in &decision.paths {
                prop_assert!(!path.acts.is_none() && path.until.is_none_or(|until| question.day <= until));
            }
            let mut keys: Vec<_> = decision.paths.iter().map(|path| (&path.role, &path.source, &path.place, &path.relation)).collect();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), decision.paths.len());
        }
    }

    #[test]
    fn who_is_the_inverse_of_decide(bytes in tape()) {
        let (_, world, questions) = scene(&bytes);
        for asked in questions.iter().take(8) {
            let mut by_one = Vec::new();
            for viewer in PEOPLE {
                let decision = ask(&world, &Question { viewer: viewer.to_owned(), ..asked.clone() });
                if decision.is_granted() {
                    by_one.push((viewer.to_owned(), decision));
                }
            }
            let together = who(&world, &asked.item, asked.target.as_deref(), asked.client, asked.day).unwrap();
            let together: Vec<_> = together.into_iter().map(|holder| (holder.person, holder.decision)).collect();
            prop_assert_eq!(together, by_one);
        }
    }

    #[test]
    fn a_further_grant_never_removes_an_act(bytes in tape(), scope in 0..3usize, given in level()) {
        let (facts, world, questions) = scene(&bytes);
        for question in questions.iter().take(10) {
            let mut more = facts.clone();
            let kind = facts.items.iter().find(|item| item.key == question.item).unwrap().kind;
            let give = if kind == crate::rights::ItemKind::Register { Given::Level(given) } else { Given::Execute };
            let scope = [Scope::Everywhere, Scope::Unit("u1".to_owned()), Scope::Group("g0".to_owned())][scope].clone();
            more.adjustments.push(AdjustmentFact {
                id: "more".to_owned(), person: question.viewer.clone(), item: question.item.clone(), give: Some(give), take: None,
                scope, client: Some(Client::Portal), opens: None, from: None, to: None, revoked_on: None,
            });
            let (before, after) = (ask(&world, question).acts(), ask(&World::try_from(more).unwrap(), question).acts());
            prop_assert_eq!(before.union(after), after);
        }
    }

    #[test]
    fn without_all_listed_ways_nothing_is_left(bytes in tape()) {
        let (facts, world, questions) = scene(&bytes);
        for question in &questions {
            let decision = ask(&world, question);
            let rest = World::try_from(without_paths(facts.clone(), &decision)).unwrap();
            prop_assert!(!ask(&rest, question).is_granted(), "{:?} {:#?}", question, decision);
        }
    }

    #[test]
    fn whoever_is_only_a_guardian_never_leaves_the_linked_pupils(bytes in tape()) {
        let (mut facts, _, questions) = scene(&bytes);
        facts.assignments.clear();
        facts.rules.clear();
        facts.adjustments.retain(|adjustment| adjustment.give.is_none());
        let world = World::try_from(facts.clone()).unwrap();
        for question in questions.iter().filter(|question| question.viewer.as_str() >= "p3") {
            if !ask(&world, question).is_granted() {
                continue;
            }
            let target = question.target.clone().unwrap();
            let wards: Vec<&str> =
                facts.guardianships.iter().filter(|link| link.guardian == question.viewer).map(|link| link.pupil.as_str()).collect();
            let of_wards = wards.contains(&target.as_str())
                || facts.memberships.iter().any(|link| link.group == target && wards.contains(&link.pupil.as_str()))
                || facts.enrolments.iter().any(|link| link.unit == target && wards.contains(&link.pupil.as_str()));
            prop_assert!(of_wards, "{:?}", question);
        }
    }

    #[test]
    fn no_wildcard_opens_a_wall(bytes in tape()) {
        let (mut facts, _, questions) = scene(&bytes);
        facts.roles.iter_mut().for_each(|role| {
            role.opens.clear();
            role.all_items = Level::EDIT_ALL;
        });
        facts.adjustments.iter_mut().for_each(|adjustment| adjustment.opens = None);
        let world = World::try_from(facts.clone()).unwrap();
        for question in &questions {
            let is_walled = facts.items.iter().any(|item| item.key == question.item && item.wall.is_some());
            prop_assert!(!is_walled || !ask(&world, question).is_granted(), "{:?}", question);
        }
        for grant in PEOPLE.iter().flat_map(|person| grants(&world, person, Client::Portal, questions[0].day).unwrap()) {
            prop_assert!(facts.items.iter().any(|item| item.key == grant.item && item.wall.is_none()));
        }
    }

    #[test]
    fn a_protected_person_is_to_an_outsider_like_nobody(bytes in tape()) {
        let (mut facts, _, questions) = scene(&bytes);
        facts.roles.iter_mut().for_each(|role| role.opens.clear());
        facts.adjustments.iter_mut().for_each(|adjustment| adjustment.opens = None);
        facts.exceptions.clear();
        facts.guardianships.retain(|link| link.access != crate::rights::Access::Enabled);
        let world = World::try_from(facts.clone()).unwrap();
        for question in &questions {
            let target = facts.people.iter().find(|person| Some(&person.id) == question.target.as_ref());
            let is_protected = target.is_some_and(|person| person.protected.iter().any(|period| period.span().holds(question.day)));
            if is_protected && question.target.as_ref() != Some(&question.viewer) {
                let nobody = Question { target: Some("nobody".to_owned()), ..question.clone() };
                prop_assert_eq!(ask(&world, question), ask(&world, &nobody));
                let holders = who(&world, &question.item, question.target.as_deref(), question.client, question.day).unwrap();
                prop_assert!(holders.iter().all(|holder| Some(&holder.person) == question.target.as_ref()));
            }
        }
    }

    #[test]
    fn the_order_of_the_lists_means_nothing(bytes in tape(), turns in 0..9usize) {
        let (mut facts, world, questions) = scene(&bytes);
        macro_rules! turn {
            ($($list:ident)*) => {$(
                facts.$list.reverse();
                let by = turns.min(facts.$list.len());
                facts.$list.rotate_left(by);
            )*};
        }
        turn!(units groups people enrolments memberships employments duties guardianships modules items roles rules assignments
              audience adjustments releases exceptions);
        let turned = World::try_from(facts).unwrap();
        for question in &questions {
            prop_assert_eq!(ask(&world, question), ask(&turned, question));
        }
        for person in PEOPLE {
            let day = questions[0].day;
            prop_assert_eq!(reach(&world, person, Client::Portal, day), reach(&turned, person, Client::Portal, day));
        }
    }

    #[test]
    fn other_ids_change_nothing_but_the_names(bytes in tape()) {
        let (facts, world, questions) = scene(&bytes);
        let text = serde_json::to_string(&facts).unwrap();
        let renamed = World::try_from(WorldFacts::from_json(&rename(&text)).unwrap()).unwrap();
        for question in &questions {
            let other: Question = serde_json::from_str(&rename(&serde_json::to_string(question).unwrap())).unwrap();
            let expected = rename(&serde_json::to_string(&ask(&world, question)).unwrap());
            let mut expected: Decision = serde_json::from_str(&expected).unwrap();
            expected.paths.sort_unstable();
            prop_assert_eq!(ask(&renamed, &other), expected);
        }
    }

    #[test]
    fn reach_has_an_entry_for_every_path_that_is_not_taken(bytes in tape()) {
        let (facts, world, questions) = scene(&bytes);
        for question in &questions {
            let reached = reach(&world, &question.viewer, question.client, question.day).unwrap();
            for path in ask(&world, question).paths {
                let same = |entry: &&crate::rights::Reached| {
                    (&entry.item, entry.hat, &entry.place, &entry.role, &entry.source)
                        == (&question.item, path.hat, &path.place, &path.role, &path.source)
                };
                prop_assert!(reached.entries.iter().any(|entry| same(&entry)), "{:?} {:?} {:#?}", question, path, facts);
            }
        }
    }
}

/// The same names in another order: `p0` becomes `~9p`, and so on.
fn rename(text: &str) -> String {
    let mut text = text.to_owned();
    for kind in ["p", "u", "g", "i", "r", "a", "x", "k", "m"] {
        for at in 0..10 {
            text = text.replace(&format!("\"{kind}{at}\""), &format!("\"~{}{kind}\"", 9 - at));
        }
    }
    text
}

fn without_paths(mut facts: WorldFacts, decision: &Decision) -> WorldFacts {
    facts.roles.push(RoleFact {
        key: "nothing".to_owned(),
        client: Client::Portal,
        archived: false,
        bound_to_employment: false,
        training: None,
        levels: BTreeMap::new(),
        all_items: Level::NONE,
        opens: Vec::new(),
    });
    for path in &decision.paths {
        match (&path.source, &path.place) {
            (Some(Source::Assignment(id)), _) => facts.assignments.retain(|fact| fact.id != *id),
            (Some(Source::Rule(key)), _) => facts.rules.retain(|fact| fact.key != *key),
            (Some(Source::Adjustment(id)), _) => facts.adjustments.retain(|fact| fact.id != *id),
            (None, PathPlace::Card { at, .. }) => {
                let audience = if path.hat == Hat::Pupil { Audience::Pupil } else { Audience::Guardian };
                let named = facts
                    .audience
                    .iter_mut()
                    .filter(|row| row.audience == audience && row.at == *at && Some(&row.role) == path.role.as_ref());
                named.for_each(|row| "nothing".clone_into(&mut row.role));
            }
            (None, PathPlace::Scope { .. }) => panic!("a scope without a source"),
        }
    }
    facts
}
