//! What a source has said so far, and writing what it says now.
//!
//! INVARIANT: only rows of this source are touched. What a source no longer says ends yesterday and is marked as gone; nothing
//! is deleted, so what comes back is known. Applying the same bundle again writes nothing.

mod current;
mod current_facts;
mod entities;
mod facts;

pub use current::{Known, known};

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::model::{Bundle, Record};
use super::plan::{Plan, plan};
use crate::basics::{Day, Moment, Problem};
use crate::db::Door;

/// What every write needs.
pub struct Writing<'a> {
    pub source: &'a str,
    pub now: Moment,
    pub today: Day,
    pub known: Known,
    pub identity: Identity,
}

/// Makes the identity of a person from the id her source has for her.
pub type Identity = fn(&str) -> Uuid;

/// A source whose ids are UUIDs keeps them here, so that a link to a person holds in both; else a new one.
pub fn usual_identity(external: &str) -> Uuid {
    external.parse().unwrap_or_else(|_| Uuid::now_v7())
}

impl Writing<'_> {
    /// The day before today, on which what is gone ended.
    fn ended(&self) -> String {
        self.today.plus_days(-1).to_string()
    }

    fn unit(&self, external: &str) -> Result<Uuid, Problem> {
        self.known.units.get(external).copied().ok_or_else(|| dangling(external))
    }

    fn group(&self, external: &str) -> Result<Uuid, Problem> {
        self.known.groups.get(external).copied().ok_or_else(|| dangling(external))
    }

    fn person(&self, external: &str) -> Result<Uuid, Problem> {
        self.known.people.get(external).copied().ok_or_else(|| dangling(external))
    }
}

/// `links::weed` leaves nothing dangling; if something is, the whole batch is refused.
fn dangling(external: &str) -> Problem {
    tracing::error!(length = external.len(), "an import names a record that is not there");
    Problem::Broken("import".to_owned())
}

/// Writes what a bundle says, in the order in which records can refer to each other, and gives the plan it followed.
pub async fn apply(
    door: &mut impl Door,
    source: &str,
    wanted: &Bundle,
    now: Moment,
    today: Day,
    identity: Identity,
) -> Result<Plan, Problem> {
    let known = known(door, source).await?;
    let mut writing = Writing { source, now, today, known, identity };
    write(door, &mut writing, wanted).await
}

/// Writes a bundle onto what is known, and gives the plan it followed; the ids of what is new are known after it.
pub async fn write(door: &mut impl Door, writing: &mut Writing<'_>, wanted: &Bundle) -> Result<Plan, Problem> {
    let plan = plan(&writing.known.bundle, &writing.known.gone, wanted);
    entities::units(door, writing, wanted, &plan).await?;
    entities::people(door, writing, wanted, &plan).await?;
    entities::groups(door, writing, wanted, &plan).await?;
    facts::all(door, writing, wanted, &plan).await?;
    Ok(plan)
}

/// What one list of a bundle writes: records to put, as they are after this, and ids to end.
struct Changes<T> {
    put: Vec<T>,
    end: Vec<String>,
}

fn changes<T: Record>(known: &Known, wanted: &Bundle, plan: &Plan) -> Changes<T> {
    let Some(kind) = plan.of(T::KIND) else { return Changes { put: Vec::new(), end: Vec::new() } };
    let held: HashMap<&str, &T> = T::list(&known.bundle).into_iter().flatten().map(|record| (record.id(), record)).collect();
    let changed: HashSet<&str> = kind.changed.iter().map(|changed| changed.id.as_str()).collect();
    let fresh: HashSet<&str> = kind.new.iter().chain(&kind.reappeared).map(String::as_str).collect();
    let put = T::list(wanted).into_iter().flatten().filter_map(|record| match held.get(record.id()) {
        Some(before) if changed.contains(record.id()) => Some(record.after(before)),
        None if fresh.contains(record.id()) => Some(record.clone()),
        _ => None,
    });
    Changes { put: put.collect(), end: kind.ended.clone() }
}
