//! The engine against the plain reading on random worlds, and proof that these reach every rule.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::laws::{ask, config, scene, share, tape, three};
use super::plain;
use crate::rights::{At, Decision, PathPlace, Refusal, Relation, Scope, Source};

/// What a decision shows of the rules that made it.
fn notes(decision: &Decision) -> Vec<String> {
    let mut notes: Vec<String> = decision.refusal.iter().map(|refusal| format!("refused {refusal}")).collect();
    for path in &decision.paths {
        let source = match (&path.source, &path.place) {
            (Some(Source::Assignment(_)), _) => "assignment".to_owned(),
            (Some(Source::Rule(_)), PathPlace::Scope { scope: Scope::Group(_) }) => "rule on a group".to_owned(),
            (Some(Source::Rule(_)), _) => "rule on a unit".to_owned(),
            (Some(Source::Adjustment(_)), _) => "give".to_owned(),
            (None, PathPlace::Card { at: At::Pupil(_), .. }) => format!("card of {}", path.hat),
            (None, PathPlace::Card { at: At::Group(_), .. }) => format!("class of {}", path.hat),
            (None, _) => format!("school of {}", path.hat),
        };
        notes.push(source);
        notes.push(match &path.relation {
            Some(Relation::Duty { stands_for: Some(_), .. }) => "own as a substitute".to_owned(),
            Some(Relation::Duty { pupil: Some(_), .. }) => "own through a pupil".to_owned(),
            Some(Relation::Duty { .. }) => "own by duty".to_owned(),
            Some(Relation::Employment(_)) => "own by employment".to_owned(),
            Some(Relation::Oneself) => format!("own self as {}", path.hat),
            Some(Relation::Guardian(access)) => format!("guardian {access}"),
            None => "all".to_owned(),
        });
    }
    notes
}

#[test]
fn the_engine_is_the_plain_reading_and_every_rule_is_reached() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config(1500), rng);
    let seen = RefCell::new(BTreeMap::<String, u32>::new());
    let compared = Cell::new(0);
    let result = runner.run(&tape(), |bytes| {
        let (facts, world, questions) = scene(&bytes);
        for question in &questions {
            let decision = ask(&world, question);
            let expected = plain::decide(&facts, question);
            prop_assert_eq!((three(&decision), decision.refusal), expected, "{:?}\n{:#?}", question, facts);
            compared.set(compared.get() + 1);
            for note in notes(&decision) {
                *seen.borrow_mut().entry(note).or_default() += 1;
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let seen = seen.into_inner();
    eprintln!("counted: {} decisions of the plain engine are the second reading's\n{seen:#?}", compared.get());
    let refused = Refusal::ALL.iter().map(|refusal| format!("refused {refusal}"));
    let granted = [
        "assignment",
        "rule on a group",
        "rule on a unit",
        "give",
        "card of pupil",
        "class of pupil",
        "school of pupil",
        "card of guardian",
        "class of guardian",
        "school of guardian",
        "own as a substitute",
        "own through a pupil",
        "own by duty",
        "own by employment",
        "own self as staff",
        "own self as pupil",
        "guardian automatic",
        "guardian enabled",
        "all",
    ];
    // A few worlds do not reach everything.
    let all = if share() == 1 { usize::MAX } else { 0 };
    for note in refused.chain(granted.map(ToOwned::to_owned)).take(all) {
        assert!(seen.contains_key(&note), "never reached: {note}");
    }
}
