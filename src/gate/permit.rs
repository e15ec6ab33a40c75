//! A permit: who, which right, how far, and the transaction, in one value.

use std::collections::BTreeSet;
use std::marker::PhantomData;
use std::sync::Arc;

use axum::http::request::Parts;
use leptos::prelude::use_context;
use uuid::Uuid;

use super::entry::Entry;
use super::reach::{Places, Reach};
use super::{Duty, Gate, Standing, Visitor, chain};
use crate::basics::{Day, Moment, PersonId, Problem};
use crate::db::{Door, Lock, Tx};
use crate::rights::own::{ALL, About, Changes, Right};
use crate::words::Lang;
use crate::{shielded, sql};

/// Proof that the person signed in holds the right `R`, with the transaction it was proven in.
pub struct Permit<R> {
    tx: Tx,
    gate: Arc<Gate>,
    standing: Arc<Standing>,
    reach: Reach,
    version: i64,
    today: Day,
    now: Moment,
    lang: Lang,
    /// Whom a page showed, to be told of when it is over.
    read: Vec<Entry>,
    right: PhantomData<fn() -> R>,
}

/// A permit for the request at hand: in a page or a server function.
pub async fn permit<R: Right>() -> Result<Permit<R>, Problem> {
    let visitor = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Visitor>().cloned());
    match visitor {
        Some(visitor) => Permit::of(&visitor).await,
        None => Err(Problem::SignInNeeded),
    }
}

impl<R: Right> Permit<R> {
    /// A permit for a visitor: for handlers outside Leptos (exports, search).
    pub async fn of(visitor: &Visitor) -> Result<Self, Problem> {
        let account = visitor.account.ok_or(Problem::SignInNeeded)?;
        let gate = visitor.gate.clone();
        let mut tx = gate.db.begin(if R::RIGHT.changes { Lock::Write } else { Lock::Read }).await?;
        let (version,): (i64,) = sql!("SELECT number FROM audit_head WHERE head = 1").one(&mut tx).await?;
        let today = gate.clock.today();
        let standing = gate.standing(&mut tx, account, version, today).await?.ok_or(Problem::SignInNeeded)?;
        if standing.locked {
            return Err(Problem::SignInNeeded);
        }
        if standing.must_change && R::RIGHT.about != About::Oneself {
            return Err(Problem::PasswordChangeNeeded);
        }
        let reach = match R::RIGHT.about {
            About::Oneself => Reach::default(),
            _ => standing.reach(R::RIGHT.key).cloned().ok_or_else(|| Problem::NotAllowed(R::RIGHT.key.to_owned()))?,
        };
        let now = gate.clock.now();
        Ok(Self { tx, standing, reach, version, today, now, lang: visitor.lang, gate, read: Vec::new(), right: PhantomData })
    }

    /// How far the right reaches: lists join through it.
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Writes into the log that a protected person was looked at; of anybody else nothing is written.
    pub async fn log_read(&mut self, subject: PersonId) -> Result<(), Problem> {
        self.log_reads([subject]).await
    }

    /// Writes into the log which of the people shown are protected today: one entry for the request, naming them by id. The first is
    /// its subject, the others are named beside. In a transaction of the house's own: before anything is shown, and with nothing shown
    /// if it fails. A right that changes something holds the writer already: its page says what it showed when it is over (`over`), and
    /// its acts are entries themselves.
    pub async fn log_reads(&mut self, shown: impl IntoIterator<Item = PersonId> + Send) -> Result<(), Problem> {
        let me = self.standing.person;
        let shown: BTreeSet<PersonId> = shown.into_iter().filter(|person| *person != me).collect();
        // Where no right of hers opens `protected`, she was shown nobody.
        let opens = ALL.iter().any(|right| self.standing.reach(right.key).is_some_and(|reach| !reach.shielded.is_nowhere()));
        if !opens || shown.is_empty() {
            return Ok(());
        }
        let query = sql!(concat!("SELECT s.person_id FROM ", shielded!(), " s")).bind(self.today.to_string());
        let rows: Vec<(Uuid,)> = query.all(&mut self.tx).await?;
        let read: Vec<PersonId> = rows.into_iter().map(|(id,)| PersonId(id)).filter(|id| shown.contains(id)).collect();
        let Some(first) = read.iter().min() else { return Ok(()) };
        let mut entry = Entry::of("act-protected-read").by(me).about(*first).origin(R::RIGHT.key);
        if read.len() > 1 {
            entry.after = Some(read.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
            entry.others.clone_from(&read);
        }
        if R::RIGHT.changes {
            self.read.push(entry);
            return Ok(());
        }
        self.gate.act(Duty::Reads).await?.commit(entry).await
    }

    /// Ends what changed nothing, and writes down whom it showed.
    pub async fn over(self) -> Result<(), Problem> {
        let Self { tx, gate, read, .. } = self;
        drop(tx);
        for entry in read {
            gate.act(Duty::Reads).await?.commit(entry).await?;
        }
        Ok(())
    }

    /// Whether somebody may nothing in Rollbok that the person signed in may not herself: only then may she be handed a secret that
    /// lets her in as that person.
    pub async fn covers(&mut self, person: PersonId) -> Result<bool, Problem> {
        let other = super::standing::reaches(&mut self.tx, person, self.today).await?;
        Ok(self.standing.covers(&other))
    }

    /// Whether a person is within reach, by the same condition that lists use. `NotFound` otherwise.
    pub async fn must_reach(&mut self, person: PersonId) -> Result<(), Problem> {
        if person == self.standing.person || super::reach::reaches(self, person).await? { Ok(()) } else { Err(Problem::NotFound) }
    }
}

impl<R> Permit<R> {
    pub fn person(&self) -> PersonId {
        self.standing.person
    }

    pub fn standing(&self) -> &Arc<Standing> {
        &self.standing
    }

    /// The local day, the same through the whole request.
    pub fn today(&self) -> Day {
        self.today
    }

    pub fn now(&self) -> Moment {
        self.now
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The version of the data this permit reads.
    pub fn version(&self) -> i64 {
        self.version
    }

    pub fn gate(&self) -> &Arc<Gate> {
        &self.gate
    }

    /// Where the person holds another right: to decide whether a button is shown.
    pub fn places_of(&self, key: &str) -> Option<&Places> {
        self.standing.reach(key).map(|reach| &reach.open)
    }

    pub fn may(&self, key: &str) -> bool {
        self.standing.reach(key).is_some()
    }
}

impl<R: Changes> Permit<R> {
    /// Writes an audit entry in a batch: for each that is done before the last, which is committed.
    pub async fn note(&mut self, entry: &Entry) -> Result<(), Problem> {
        chain::append(&mut self.tx, self.now, Some(self.standing.person), R::RIGHT.key, entry).await?;
        Ok(())
    }

    /// Writes the audit entry and commits both: data and audit, or neither.
    pub async fn commit(mut self, entry: Entry) -> Result<(), Problem> {
        let capacity = R::RIGHT.key;
        chain::append(&mut self.tx, self.now, Some(self.standing.person), capacity, &entry).await?;
        self.tx.commit().await?;
        tracing::info!(act = entry.act, right = capacity, "changed");
        Ok(())
    }

    /// Writes the entries of a batch, one for each record that was changed, and commits all or nothing. An empty batch changes nothing.
    pub async fn commit_batch(mut self, entries: Vec<Entry>) -> Result<(), Problem> {
        let capacity = R::RIGHT.key;
        let Some(first) = entries.first() else { return Ok(()) };
        for entry in &entries {
            chain::append(&mut self.tx, self.now, Some(self.standing.person), capacity, entry).await?;
        }
        self.tx.commit().await?;
        tracing::info!(act = first.act, right = capacity, entries = entries.len(), "changed");
        Ok(())
    }
}

impl<R: Send> Door for Permit<R> {
    fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }
}
