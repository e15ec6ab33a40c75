//! The demo municipality and its named cast: what a newcomer sees first, and the town in which every test lives.
//!
//! Deterministic by seed and day. INVARIANT: an empty database is filled in one transaction with one audit entry; one that holds
//! people already is left as it is. Not here: anything a real municipality would have to keep.

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
mod rng;
mod school;
mod store;
#[cfg(test)]
mod tests;
mod towns;

pub use demo::PASSWORD;
#[cfg(test)]
pub use rng::uuid_of;

use crate::basics::Problem;
use crate::gate::{Duty, Entry, Gate};
use crate::sql;
use crate::systems::{profile::Profile, shipped};

/// The seed of the demo municipality. Another number is another town with the same cast.
const SEED: u64 = 24;

/// The systems of the demo municipality: as in Göteborg, one is the source of the other (IST-01).
const SYSTEMS: [&str; 2] = ["skola24", "ist"];

/// Fills an empty database with so many people; whether it was empty.
pub async fn fill(gate: &Gate, people: usize) -> Result<bool, Problem> {
    let hash = crate::sign_in::password::hash(PASSWORD.to_owned()).await?;
    let mut duty = gate.act(Duty::Seed).await?;
    let (known,): (i64,) = sql!("SELECT count(*) FROM person").one(&mut duty).await?;
    if known > 0 {
        return Ok(false);
    }
    let profiles = SYSTEMS.into_iter().filter_map(shipped).map(Profile::read).collect::<Result<Vec<_>, _>>().map_err(|fault| {
        tracing::error!(%fault, "a profile that ships with Rollbok is wrong");
        Problem::Broken("profile".to_owned())
    })?;
    let (now, today) = (duty.now(), gate.clock.today());
    let demo = municipality::municipality(people, SEED, today);
    store::write(&mut duty, &demo, &profiles, &hash, now, today).await?;
    // No number: it would count protected people too.
    duty.commit(Entry::of("act-seeded")).await?;
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
