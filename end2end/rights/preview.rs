//! The preview of one cell of a role that 150,000 people hold, against building both indexes and comparing everybody's answers.

use std::hint::black_box;
use std::time::Instant;

use rollbok::basics::Day;
use rollbok::rights::facts::{RoleFact, WorldFacts};
use rollbok::rights::{Change, Client, Given, Index, Level, Question};

use super::town::{Town, item};
use super::{Failure, figure};

/// Half of the people are pupils, and every pupil holds the role of pupils.
const PEOPLE: usize = 300_000;
const ROLE: &str = "role-21";
const ROUNDS: usize = 11;

pub fn figures(day: Day) -> Result<(), Failure> {
    let town = Town::of(PEOPLE);
    let (mut before, mut ours, mut held) = (Index::packed(&town.facts), Vec::new(), 0);
    let mut facts = town.facts.clone();
    for round in 0..ROUNDS {
        // Another cell each round, and the role as it was the round before.
        let role = with_other_cell(&facts, round)?;
        let begun = Instant::now();
        let preview = before.preview(&[Change::Role(&role)], Client::Portal, day)?;
        held = held.max(black_box(preview.counts()).pairs);
        ours.push(begun.elapsed().as_secs_f64());
        before = before.after(Change::Role(&role))?;
        put(&mut facts, role);
    }
    let role = with_other_cell(&facts, 1)?;
    let preview = before.preview(&[Change::Role(&role)], Client::Portal, day)?;
    let begun = Instant::now();
    let theirs = compared(&facts, &role, day)?;
    let plain = begun.elapsed().as_secs_f64();
    let counts = preview.counts();
    if theirs != (counts.pairs_gaining, counts.pairs_losing) {
        return Err(format!("the previews differ: {counts:?}, compared {theirs:?}").into());
    }
    let ratios: Vec<f64> = ours.iter().map(|ours| plain / ours).collect();
    let beside = format!("{:.0} ms against {plain:.1} s; {held} pairs", ours.iter().sum::<f64>() / 11.0 * 1e3);
    figure("preview", true, 300.0, &ratios, &beside)?;
    figure("preview-ms", false, 100.0, &ours.iter().map(|ours| ours * 1e3).collect::<Vec<_>>(), &beside)
}

/// The role with another level on one item: all of it where it was nothing, nothing where it was something.
fn with_other_cell(facts: &WorldFacts, round: usize) -> Result<RoleFact, Failure> {
    let mut role = facts.roles.iter().find(|role| role.key == ROLE).cloned().ok_or("no role of pupils")?;
    let key = item(round * 7 % super::town::ITEMS);
    let is_nothing = role.levels.get(&key).is_none_or(|given| given.is_none_or(|given| given == Given::NONE));
    role.levels.insert(key, Some(if is_nothing { Given::Level(Level::EDIT_ALL) } else { Given::NONE }));
    Ok(role)
}

fn put(facts: &mut WorldFacts, role: RoleFact) {
    if let Some(place) = facts.roles.iter_mut().find(|other| other.key == role.key) {
        *place = role;
    }
}

/// Both indexes made, and every viewer asked about everybody she could have to do with: how many pairs gain, and lose.
fn compared(facts: &WorldFacts, role: &RoleFact, day: Day) -> Result<(usize, usize), Failure> {
    let mut changed = facts.clone();
    put(&mut changed, role.clone());
    let (before, after) = (Index::packed(facts), Index::packed(&changed));
    let (mut gaining, mut losing) = (0, 0);
    for item in (0..super::town::ITEMS).map(item) {
        for person in &facts.people {
            let (mut gains, mut loses) = (false, false);
            for (one, other, gained) in [(&before, &after, false), (&after, &before, true)] {
                for (target, acts) in one.whom(&person.id, &item, Client::Portal, day)?.ids() {
                    let target = target.map(ToOwned::to_owned);
                    let asked = Question { viewer: person.id.clone(), item: item.clone(), target, client: Client::Portal, day };
                    let there = other.acts(other.look_up(&asked)?);
                    let is_more = there.union(acts) != there;
                    gains |= gained && is_more;
                    loses |= !gained && is_more;
                }
            }
            gaining += usize::from(gains);
            losing += usize::from(loses);
        }
    }
    Ok((gaining, losing))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_preview_is_what_comparing_everybody_finds() -> Result<(), Failure> {
        let day = super::super::town::TODAY.parse()?;
        let town = Town::of(1_200);
        let index = Index::packed(&town.facts);
        let mut told = 0;
        for round in 0..4 {
            let role = with_other_cell(&town.facts, round)?;
            let counts = index.preview(&[Change::Role(&role)], Client::Portal, day)?.counts();
            assert_eq!(compared(&town.facts, &role, day)?, (counts.pairs_gaining, counts.pairs_losing));
            told += counts.pairs;
        }
        assert!(told > 1_000, "{told}");
        Ok(())
    }
}
