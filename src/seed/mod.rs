//! The demo municipality and its named cast: what a newcomer sees first, and the town in which every test lives.
//!
//! Deterministic by seed and day. INVARIANT: an empty database is filled, a large town in portions, each one transaction with
//! one audit entry; one that holds other people already is left as it is. Not here: anything a real municipality would have to keep.

#[cfg(test)]
mod as_world;
mod cast;
mod cast_facts;
mod cast_ist;
mod cast_shields;
mod classes;
mod demo;
mod municipality;
mod names;
mod portions;
mod rng;
mod school;
mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_interrupted;
mod towns;

pub use demo::PASSWORD;
#[cfg(test)]
pub use rng::uuid_of;

use crate::basics::Problem;
use crate::gate::{Duty, Entry, Gate};
use demo::Demo;

use crate::systems::{profile::Profile, shipped};

/// The seed of the demo municipality. Another number is another town with the same cast.
const SEED: u64 = 24;

/// The systems of the demo municipality: as in Göteborg, one is the source of the other (IST-01).
const SYSTEMS: [&str; 2] = ["skola24", "ist"];

/// Fills an empty database with so many people; whether there was anything to do. A large town is written in portions; one that
/// was begun and interrupted is gone on with, if so many people are asked for again.
pub async fn fill(gate: &Gate, people: usize) -> Result<bool, Problem> {
    fill_with(gate, people, portions::PORTION).await
}

async fn fill_with(gate: &Gate, people: usize, portion: usize) -> Result<bool, Problem> {
    let today = gate.clock.today();
    let mut parts = municipality::parts(people, SEED, today);
    let first = parts.next().unwrap_or_default();
    let portions = portions::portions(std::iter::once(first.clone()).chain(parts), portion);
    write(gate, &first, portions).await
}

/// Writes what is missing of the portions; whether something was.
async fn write(gate: &Gate, first: &Demo, portions: impl Iterator<Item = Demo>) -> Result<bool, Problem> {
    if !portions::is_wanted(&mut gate.look(Duty::Seed).await?).await? {
        return Ok(false);
    }
    let hash = crate::sign_in::password::hash(PASSWORD.to_owned()).await?;
    let profiles = SYSTEMS.into_iter().filter_map(shipped).map(Profile::read).collect::<Result<Vec<_>, _>>().map_err(|fault| {
        tracing::error!(%fault, "a profile that ships with Rollbok is wrong");
        Problem::Broken("profile".to_owned())
    })?;
    let today = gate.clock.today();
    let mut portions = portions.peekable();
    while let Some(portion) = portions.next() {
        let mut duty = gate.act(Duty::Seed).await?;
        let known = portions::known(&mut duty, first).await?;
        // Written before the interruption, or by another server that was started at the same time.
        if portions::is_written(&mut duty, &portion).await? {
            continue;
        }
        let profiles = if known.units.is_empty() { profiles.as_slice() } else { &[] };
        store::write(&mut duty, &portion, known, profiles, &hash, today).await?;
        // No number: it would count protected people too.
        duty.commit(Entry::of(if portions.peek().is_none() { "act-seeded" } else { "act-seeded-part" })).await?;
    }
    Ok(true)
}

/// How to sign in as each of the cast, for the terminal.
pub fn how_to_sign_in() -> String {
    use std::fmt::Write;
    let mut text = format!("Sign in with the password {PASSWORD} as\n");
    for member in cast::CAST {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {:<18} {}", member.user_name, member.why);
    }
    text
}
