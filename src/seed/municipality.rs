//! The demo municipality: deterministic by seed, in parts, so that two million people never stand in memory at once.
//!
//! The first part holds the units and the cast; each school after it refers only to itself and to the parts before.

use super::cast_facts::cast;
use super::demo::Demo;
use super::names::Names;
use super::school::{Ground, fill};
use super::towns::{frame, schools};
use crate::basics::Day;

/// The parts of a municipality of about so many people (the cast are always there).
pub fn parts(people: usize, seed: u64, today: Day) -> impl Iterator<Item = Demo> {
    let schools = schools(people);
    let mut first = frame(&schools);
    first.add(cast(today));
    let (rest, shares) = (people.saturating_sub(first.people()), schools.iter().map(|school| school.share).sum::<usize>().max(1));
    let ids: Vec<String> = schools.iter().map(|school| school.id.clone()).collect();
    let (names, mut before) = (Names::default(), 0);
    let filled = schools.into_iter().enumerate().map(move |(nth, school)| {
        let (from, to) = (rest * before / shares, rest * (before + school.share) / shares);
        before += school.share;
        let neighbour = ids.get((nth + 1) % ids.len()).cloned().unwrap_or_default();
        fill(&Ground { school: &school, people: to - from, first: from + 1, neighbour: &neighbour, seed, nth, today, names: &names })
    });
    std::iter::once(first).chain(filled)
}

/// All of it at once.
#[cfg(test)]
pub fn municipality(people: usize, seed: u64, today: Day) -> Demo {
    parts(people, seed, today).fold(Demo::default(), |mut all, part| {
        all.add(part);
        all
    })
}
