//! What two million people ask for: one change against a rebuild, growth, memory.

use std::time::Instant;

use rollbok::basics::Day;
use rollbok::rights::facts::WorldFacts;
use rollbok::rights::{Change, Client, Fact, Index, who};

use super::town::{TODAY, Town};
use super::{Failure, ROUNDS, each, figure, in_turn, middle, ours, time};

const NATION: usize = 2_000_000;

pub fn figures(day: Day) -> Result<(), Failure> {
    let small = Town::of(1_000);
    let small_index = Index::packed(&small.facts);
    let town = Town::of(NATION);
    let begun = Instant::now();
    let index = Index::packed(&town.facts);
    let rebuild = begun.elapsed().as_secs_f64();
    let (ratios, beside) = in_turn(|round| ours(&small, &small_index, 20_000, round), |round| ours(&town, &index, 20_000, round));
    figure("growth", false, 6.0, &ratios, &format!("{beside}; 1000 people against 2000000"))?;
    let facts = csv_bytes(&town.facts);
    let ratio = float(index.bytes()) / float(facts);
    let beside = format!("{:.0} MB, the facts as CSV {:.0} MB", float(index.bytes()) / 1e6, float(facts) / 1e6);
    figure("index-bytes", false, 1.5, &[ratio], &beside)?;
    let held = town.facts.assignments.iter().step_by(977).take(200);
    let changes: Vec<_> = held.flat_map(|held| [Change::Remove(Fact::Assignment(held)), Change::Add(Fact::Assignment(held))]).collect();
    let mut next = index.clone();
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let mut failed = None;
        let one = each(&changes, |change| match next.after(*change) {
            Ok(after) => next = after,
            Err(error) => failed = Some(error),
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        rounds.push(rebuild / one);
    }
    let beside = format!("{} against {:.2} s", time(rebuild / middle(rounds.clone())), rebuild);
    figure("change", true, 10_000.0, &rounds, &beside)?;
    let plain = rollbok::rights::World::of(&small.facts)?;
    let question = small.questions(1, 5, TODAY).remove(0);
    let target = question.target.as_deref();
    if who(&plain, &question.item, target, Client::Portal, day)? == small_index.who(&question.item, target, Client::Portal, day)? {
        Ok(())
    } else {
        Err("the plain engine differs".into())
    }
}

#[expect(clippy::cast_precision_loss, reason = "a size for people to read")]
fn float(bytes: usize) -> f64 {
    bytes as f64
}

/// Bytes of the facts as a CSV of each list would have them: ids, days, commas.
fn csv_bytes(facts: &WorldFacts) -> usize {
    let line = |texts: &[&str]| texts.iter().map(|text| text.len() + 1).sum::<usize>() + 22;
    let people = facts.people.iter().map(|one| line(&[&one.id]));
    let enrolments = facts.enrolments.iter().map(|one| line(&[&one.pupil, &one.unit]));
    let memberships = facts.memberships.iter().map(|one| line(&[&one.pupil, &one.group]));
    let employments = facts.employments.iter().map(|one| line(&[&one.person, &one.unit, &one.position, "home"]));
    let duties = facts.duties.iter().map(|one| line(&[&one.person, &one.kind, one.group.as_deref().unwrap_or_default()]));
    let wards = facts.guardianships.iter().map(|one| line(&[&one.guardian, &one.pupil, one.access.word(), "true"]));
    let assignments = facts.assignments.iter().map(|one| line(&[&one.id, &one.person, &one.role, "unit", "school-1000", "order 17"]));
    people.chain(enrolments).chain(memberships).chain(employments).chain(duties).chain(wards).chain(assignments).sum()
}
