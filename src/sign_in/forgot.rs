//! A new password without the old one: asking for a link, and choosing with a link or a code.
//!
//! INVARIANT: whoever asks learns nothing about whether there is such an account: same words, same time. The link goes to the address
//! that stands with the person, never to one that is typed.

use std::time::Duration;

use tokio::time::Instant;

use super::{password, store, ticket};
use crate::basics::{AccountId, PersonId, Problem};
use crate::gate::{Duty, Entry, Visitor};
use crate::notices::{self, Kind};

/// The answer takes this long, whatever was found.
const ALIKE: Duration = Duration::from_millis(400);

/// Asks for a link by mail.
pub async fn ask(visitor: &Visitor, user_name: &str) -> Result<(), Problem> {
    let from = Instant::now();
    let asked = put(visitor, user_name).await;
    tokio::time::sleep_until(from + ALIKE).await;
    asked
}

async fn put(visitor: &Visitor, user_name: &str) -> Result<(), Problem> {
    let mut duty = visitor.gate.act(Duty::SignIn).await?;
    let now = duty.now();
    let Some(account) = store::find(&mut duty, user_name).await? else { return Ok(()) };
    let has_address = account.email.as_deref().is_some_and(|email| !email.trim().is_empty());
    let is_barred = account.locks > 0 || account.is_own == Some(false);
    if is_barred || !has_address || !notices::may_ask(&mut duty, Kind::Reset, account.id(), now).await? {
        return Ok(());
    }
    let person = PersonId(account.person_id);
    let notice = notices::add(&mut duty, Kind::Reset, (person, account.id()), visitor.lang, now).await?;
    duty.commit(Entry::of("act-reset-asked").about(person).record(notice)).await
}

/// Whether a link or code is good now.
pub async fn is_good(visitor: &Visitor, kind: &str, typed: &str) -> Result<bool, Problem> {
    let now = visitor.gate.clock.now();
    Ok(ticket::find(&mut visitor.gate.look(Duty::SignIn).await?, kind, typed, now).await?.is_some())
}

/// Sets a password with a link or a code, uses it up, and ends all sessions. `bad` is the fault when it is good for nothing.
pub async fn choose(visitor: &Visitor, kind: Kind, typed: &str, new: String, again: &str, bad: &str) -> Result<(), Problem> {
    visitor.gate.throttle.count(kind.word(), &visitor.address)?;
    let refused = || Problem::invalid("token", bad);
    let now = visitor.gate.clock.now();
    let found = ticket::find(&mut visitor.gate.look(Duty::SignIn).await?, kind.word(), typed, now).await?.ok_or_else(refused)?;
    let faults = password::faults("new_password", &new, again, &[&found.user_name, "rollbok"]);
    if !faults.is_empty() {
        return Err(Problem::Invalid(faults));
    }
    let hash = password::hash(new).await?;
    let mut duty = visitor.gate.act(Duty::SignIn).await?;
    let (account, person, now) = (AccountId(found.account_id), PersonId(found.person_id), duty.now());
    ticket::use_up(&mut duty, account, kind.word(), typed, now).await.map_err(|_| refused())?;
    store::set_password(&mut duty, account, &hash, false, now).await?;
    store::end_sessions(&mut duty, account).await?;
    let act = if kind == Kind::Reset { "act-password-by-link" } else { "act-account-activated" };
    duty.commit(Entry::of(act).by(person).about(person).record(account.0)).await
}
