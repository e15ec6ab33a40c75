//! The task that empties the outbox: one notice at a time, under a lease.

use std::sync::Arc;
use std::time::Duration;

use uuid::Uuid;

use super::age_facts;
use super::compose::compose;
use super::outbox::{self, Due, Kind, Outcome};
use super::post::{Post, Refusal};
use crate::basics::{AccountId, Moment, Problem};
use crate::gate::{Duty, Gate};
use crate::sign_in::ticket;

/// How often the outbox is looked at.
const LOOK: Duration = Duration::from_secs(2);
/// The longest one attempt may take; the lease is longer, in seconds.
const ATTEMPT: Duration = Duration::from_mins(1);
const LEASE: i64 = 150;

/// Empties the outbox for as long as the server runs.
pub async fn run(gate: Arc<Gate>, post: Post) {
    loop {
        match round(&gate, &post).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(problem) => tracing::warn!(%problem, "the outbox could not be worked on"),
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Tries the next notice. False: none waits.
pub async fn round(gate: &Gate, post: &Post) -> Result<bool, Problem> {
    let Some((due, lease, secret)) = take(gate).await? else { return Ok(false) };
    let outcome = attempt(&due, post, secret).await;
    let now = gate.clock.now();
    let outcome = match outcome {
        Ok(()) => Outcome::Sent,
        Err(Refusal::ForGood(fault)) => Outcome::GivenUp(fault),
        Err(Refusal::ForNow(fault)) => later(&due, fault, now),
    };
    match &outcome {
        Outcome::Sent => tracing::info!(notice = %due.notice_id, "mail sent"),
        Outcome::Later(_, fault) => tracing::warn!(notice = %due.notice_id, fault, "mail not sent, tried again later"),
        Outcome::GivenUp(fault) => tracing::warn!(notice = %due.notice_id, fault, "mail given up"),
    }
    let mut duty = gate.act(Duty::Mail).await?;
    outbox::settle(&mut duty, due.notice_id, lease, &outcome, now).await?;
    duty.keep().await?;
    Ok(true)
}

/// Leases the next notice and stores the hash of a new secret for it, or reads what it is to say, in one transaction.
pub(super) async fn take(gate: &Gate) -> Result<Option<(Due, Uuid, String)>, Problem> {
    let now = gate.clock.now();
    // Mostly there is nothing: that is found out without taking the writer.
    if outbox::due(&mut gate.glance(Duty::Mail).await?, now).await?.is_none() {
        return Ok(None);
    }
    let mut duty = gate.act(Duty::Mail).await?;
    let Some(mut due) = outbox::due(&mut duty, now).await? else { return Ok(None) };
    let lease = Uuid::now_v7();
    if !outbox::lease(&mut duty, due.notice_id, lease, now, now.plus_seconds(LEASE)).await? {
        return Ok(None);
    }
    let kind = Kind::of_word(&due.kind);
    let secret = match due.account_id {
        Some(account) if kind.has_secret() => {
            ticket::make(&mut duty, AccountId(account), kind.word(), now, now.plus_seconds(kind.lasts())).await?
        }
        _ => String::new(),
    };
    due.age = age_facts::now(&mut duty, kind, &due, gate.clock.today()).await?;
    duty.keep().await?;
    Ok(Some((due, lease, secret)))
}

async fn attempt(due: &Due, post: &Post, secret: String) -> Result<(), Refusal> {
    let Some(to) = due.email.as_deref().filter(|email| !email.trim().is_empty()) else {
        return Err(Refusal::ForGood("address".to_owned()));
    };
    if !Kind::of_word(&due.kind).has_secret() && due.age.is_none() {
        return Err(Refusal::ForGood("moot".to_owned()));
    }
    let (subject, text) = compose(due, &post.public_url, &secret);
    match tokio::time::timeout(ATTEMPT, post.send(due.notice_id, to, subject, text)).await {
        Ok(sent) => sent,
        Err(_) => Err(Refusal::ForNow("slow".to_owned())),
    }
}

/// After 30 seconds, then 2 minutes, 8, 32, then each hour; until it has been tried long enough.
pub(super) fn later(due: &Due, fault: String, now: Moment) -> Outcome {
    let age = due.recorded_at.parse::<Moment>().map_or(0, |at| now.seconds_since(at));
    if age > Kind::of_word(&due.kind).tried_for() {
        return Outcome::GivenUp(fault);
    }
    let pause = 30_i64 << (2 * due.attempts.clamp(0, 4));
    Outcome::Later(now.plus_seconds(pause.min(3600)), fault)
}
