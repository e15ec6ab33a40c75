//! Locking an account and opening it, as server functions; both work as plain forms and can be undone.

use leptos::prelude::*;

use crate::basics::{Problem, Reply};

#[cfg(feature = "ssr")]
use crate::basics::PersonId;
#[cfg(feature = "ssr")]
use crate::gate::{Entry, permit};
#[cfg(feature = "ssr")]
use crate::rights::own::LockAccounts;

/// Locks an account: whoever is signed in with it is out with the very next request.
#[server(endpoint = "lock_account")]
pub async fn lock_account(person: String, reason: Option<String>) -> Result<Reply, Problem> {
    switch(&person, true, reason.filter(|text| !text.trim().is_empty())).await
}

/// Opens a locked account.
#[server(endpoint = "open_account")]
pub async fn open_account(person: String) -> Result<Reply, Problem> {
    switch(&person, false, None).await
}

#[cfg(feature = "ssr")]
async fn switch(person: &str, lock: bool, reason: Option<String>) -> Result<Reply, Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<LockAccounts>().await?;
    permit.must_reach(person).await?;
    if person == permit.person() {
        return Err(Problem::invalid("person", "fault-to-oneself"));
    }
    super::lock_store::switch(&mut permit, person, lock, reason.as_deref()).await?;
    let (act, said, back) = if lock {
        ("act-account-locked", "person-account-locked", "/api/open_account")
    } else {
        ("act-account-opened", "person-account-opened", "/api/lock_account")
    };
    permit.commit(Entry::of(act).about(person).because(reason)).await?;
    Ok(Reply::said(said).go(&format!("/people/{person}")).undone_by(back, &[("person", person.to_string())]))
}
