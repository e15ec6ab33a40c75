//! The complete list of doors without a person behind them.

use super::Reach;
use super::entry::Entry;
use super::{Gate, chain};
use crate::basics::{Day, Moment, PersonId, Problem};
use crate::db::{Door, Lock, Tx};
use crate::rights::own::OwnRight;

/// Why the house itself acts. Grow it only with a sentence that says why no person can be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Keep sessions: nobody is known before one is read.
    Sessions,
    /// Let somebody in: the password is the proof, not a right.
    SignIn,
    /// Make the first administrator by the one-time link of an empty database.
    Setup,
    /// Fill an empty database with the demo municipality, and Rollbok's own catalogue at each start.
    Seed,
    /// The command line of the server: whoever runs it owns the machine.
    CommandLine,
    /// Make the index before anybody has asked for it.
    Index,
    /// Write down that a protected person was looked at: a right to read has no commit of its own, and must not get one.
    Reads,
    /// Send what waits in the outbox: whoever asked for it had the right when she asked.
    Mail,
    /// Tell of pupils who come of age, once a day: midnight asks nobody.
    ComingOfAge,
    /// Look at one's own health: version, chain.
    Health,
}

impl Duty {
    fn capacity(self) -> &'static str {
        match self {
            Self::Sessions => "sessions",
            Self::SignIn => "sign-in",
            Self::Setup => "setup",
            Self::Seed => "seed",
            Self::CommandLine => "command-line",
            Self::Index => "index",
            Self::Reads => "reads",
            Self::Mail => "mail",
            Self::ComingOfAge => "coming-of-age",
            Self::Health => "health",
        }
    }
}

/// A transaction of the house itself.
pub struct OnDuty {
    tx: Tx,
    duty: Duty,
    now: Moment,
}

impl OnDuty {
    pub(crate) async fn begin(gate: &Gate, duty: Duty, lock: Lock) -> Result<Self, Problem> {
        Ok(Self { tx: gate.db.begin(lock).await?, duty, now: gate.clock.now() })
    }

    pub fn now(&self) -> Moment {
        self.now
    }

    /// How far a right of somebody reaches on a day, who is not the one asking; nowhere if she does not hold it.
    pub async fn reach_of(&mut self, person: PersonId, right: OwnRight, day: Day) -> Result<Reach, Problem> {
        let mut reaches = super::standing::reaches(&mut self.tx, person, day).await?;
        Ok(reaches.remove(right.key).unwrap_or_default())
    }

    /// Commits with an audit entry.
    pub async fn commit(mut self, entry: Entry) -> Result<(), Problem> {
        chain::append(&mut self.tx, self.now, entry.actor, self.duty.capacity(), &entry).await?;
        self.tx.commit().await?;
        tracing::info!(act = entry.act, duty = self.duty.capacity(), "changed");
        Ok(())
    }

    /// Commits what is no fact about rights: sessions, failed tries, the moment somebody was last seen.
    pub async fn keep(self) -> Result<(), Problem> {
        Ok(self.tx.commit().await?)
    }
}

impl Door for OnDuty {
    fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }
}
