//! Who may do anything with an item of a target: the inverse of `decide`.
//!
//! INVARIANT: equals asking `decide` for everyone. It knows no asker: whoever shows the answer removes those the asker may not
//! see, protected staff among them.

use super::case::{Case, Standing, Without};
use super::decide::NoQuestion;
use super::decision::Decision;
use super::vocabulary::Client;
use super::world::World;
use crate::basics::Day;

/// A person with at least one act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    pub person: String,
    pub decision: Decision,
}

/// Everybody with an act, by id.
pub fn who(world: &World, item: &str, target: Option<&str>, client: Client, day: Day) -> Result<Vec<Holder>, NoQuestion> {
    let item = world.items.find(item).ok_or_else(|| NoQuestion::UnknownItem(item.to_owned()))?;
    let Some(target) = world.target(item, target) else { return Ok(Vec::new()) };
    let mut holders: Vec<Holder> = world
        .people
        .all()
        .filter_map(|viewer| {
            let standing = Standing { world, viewer, client, day, without: Without::Nothing };
            let is_open = standing.closed_gate(item).is_none();
            let decision = is_open.then(|| Case { standing, item, target }.granted()).flatten()?;
            Some(Holder { person: world.people.name(viewer).to_owned(), decision })
        })
        .collect();
    holders.sort_unstable_by(|one, another| one.person.cmp(&another.person));
    Ok(holders)
}
