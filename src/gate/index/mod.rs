//! The index over the whole municipality as the server holds it: one snapshot for all systems, as new as the request that asks.
//!
//! It is made from the store in one pass (`build`) when it is first wanted, and then follows the audit chain (`follow`): what an
//! entry changed is read anew, and everything only where an act could have changed anything. [`Kept`] answers in the names of one
//! system; `ahead` says what a change would do.
//! INVARIANT: a request gets a snapshot that holds everything acknowledged before its own transaction began: it compares the version
//! of the data in that transaction, and catches up in it. So a server sees what another server has changed with the next request.
//! INVARIANT: what is read while data may change is never kept for others. Nothing is allowed or refused by it: that is `permit`.

/// Reads a table: of everybody, or the rows of one person in a column.
macro_rules! read {
    ($door:ident, $who:ident, $select:literal, $column:literal, $take:expr) => {
        match $who {
            None => sql!($select).scan($door, $take).await?,
            Some(person) => sql!(concat!($select, " AND ", $column, " = $1")).bind(person).each($door, $take).await?,
        }
    };
}

mod ahead;
mod ahead_catalogue;
mod build;
mod follow;
mod held;
mod kept;
mod known;
mod rows;
mod settings;
mod switches;

pub use ahead::Ahead;
pub use kept::{Effective, Kept};
pub use switches::Switch;

use std::sync::{Arc, Mutex, PoisonError};

use super::{Duty, Gate, Permit};
use crate::basics::Problem;
use crate::db::{Door, Statement};
use crate::rights::own::Right;
use crate::sql;

/// Where the server keeps the newest snapshot.
#[derive(Default)]
pub(super) struct Shelf {
    newest: Mutex<Option<Arc<Kept>>>,
    /// One catches up at a time; whoever waits finds it done. Nobody waits who has no need of a newer snapshot.
    turn: tokio::sync::Mutex<()>,
}

impl Shelf {
    fn newest(&self) -> Option<Arc<Kept>> {
        self.newest.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn at_least(&self, version: i64) -> Option<Arc<Kept>> {
        self.newest().filter(|kept| kept.version() >= version)
    }

    fn keep(&self, kept: &Arc<Kept>) {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        if newest.as_ref().is_none_or(|newest| newest.version() < kept.version()) {
            *newest = Some(kept.clone());
        }
    }
}

impl Shelf {
    /// The snapshot of a version or a newer one. What `door` reads is kept only if nothing is changed through it.
    async fn up_to(&self, door: &mut impl Door, version: i64, keep: bool) -> Result<Arc<Kept>, Problem> {
        if let Some(kept) = self.at_least(version) {
            return Ok(kept);
        }
        let _turn = self.turn.lock().await;
        if let Some(kept) = self.at_least(version) {
            return Ok(kept);
        }
        let followed = match self.newest() {
            Some(older) => follow::follow(door, &older, version).await?,
            None => None,
        };
        let kept = Arc::new(match followed {
            Some(kept) => kept,
            None => Kept::built(version, build::build(door).await?),
        });
        if keep {
            self.keep(&kept);
        }
        Ok(kept)
    }
}

impl<R: Right> Permit<R> {
    /// The index, not older than what this permit reads.
    pub async fn index(&mut self) -> Result<Arc<Kept>, Problem> {
        let (version, gate) = (self.version(), self.gate().clone());
        gate.shelf.up_to(self, version, !R::RIGHT.changes).await
    }
}

impl Gate {
    /// The index as it is now: so that it is there before the first request asks.
    pub async fn index(&self) -> Result<Arc<Kept>, Problem> {
        let mut duty = self.look(Duty::Index).await?;
        let (version,): (i64,) = sql!("SELECT number FROM audit_head WHERE head = 1").one(&mut duty).await?;
        self.shelf.up_to(&mut duty, version, true).await
    }
}

/// The statements that read everybody and all facts: for whoever wants to know what reading the rows alone costs.
pub fn statements_of_the_index() -> Vec<&'static str> {
    let all = inventory::iter::<Statement>.into_iter();
    all.filter(|statement| statement.place.contains("gate/index/") && !statement.sql.contains("$1"))
        .map(|statement| statement.sql)
        .collect()
}
