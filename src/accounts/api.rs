//! The acts on somebody's account, as server functions; each works as a plain form, and most can be undone.

use leptos::prelude::*;

use super::store::Facts;
use super::{lock_store, rules, store};
use crate::basics::{AccountId, PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, Visitor, permit};
use crate::notices::{self, Kind};
use crate::rights::own::LockAccounts;
use crate::sign_in::{fold_user_name, password, secret};

/// Makes an account without a password.
#[server(endpoint = "make_account")]
pub async fn make_account(person: String, user_name: String) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(&person).await?;
    let user_name = good_name(&user_name)?;
    store::find(&mut permit, person).await?;
    let account = store::add(&mut permit, person, &user_name).await?;
    permit.commit(Entry::of("act-account-made").about(person).record(account.0)).await?;
    Ok(Reply::said("accounts-made").go(&page(person)))
}

/// Another user name for an account.
#[server(endpoint = "rename_account")]
pub async fn rename_account(person: String, user_name: String) -> Result<Reply, Problem> {
    let (mut permit, person, account, facts) = account_of(&person).await?;
    let (former, user_name) = (facts.user_name.unwrap_or_default(), good_name(&user_name)?);
    if former == user_name {
        return Ok(Reply::default().go(&page(person)));
    }
    store::rename(&mut permit, person, account, &former, &user_name).await?;
    permit.commit(Entry::of("act-account-renamed").about(person).record(account.0)).await?;
    let undo = [("person", person.to_string()), ("user_name", former)];
    Ok(Reply::said("accounts-renamed").go(&page(person)).undone_by("/api/rename_account", &undo))
}

/// A one-time password, shown in this answer only. It is given by whoever may do all that the account may in Rollbok, and more or the
/// same: nobody signs in as somebody to whom more is open.
#[server(endpoint = "give_password")]
pub async fn give_password(person: String, must_change: Option<String>) -> Result<Reply, Problem> {
    let once = secret::readable();
    // Hashed before the writer is taken: it is slow on purpose.
    drop(permit::<LockAccounts>().await?);
    let hash = password::hash(once.clone()).await?;
    let (mut permit, person, account, _) = account_of(&person).await?;
    if !permit.covers(person).await? {
        return Err(Problem::invalid("form", "fault-account-more"));
    }
    let must_change = must_change.is_some();
    store::give_password(&mut permit, account, &hash, must_change).await?;
    let after = if must_change { "must-change" } else { "lasting" };
    permit.commit(Entry::of("act-password-given").about(person).record(account.0).change("", after)).await?;
    Ok(Reply::said("accounts-password-given").go(&page(person)).secret("once", once))
}

/// A link to a new password, by mail to the address that stands with the person; nobody here sees it.
#[server(endpoint = "mail_reset")]
pub async fn mail_reset(person: String) -> Result<Reply, Problem> {
    let (mut permit, person, account, facts) = account_of(&person).await?;
    if !Visitor::here()?.mails {
        return Err(Problem::invalid("form", "accounts-mail-off"));
    }
    if facts.address().is_none() {
        return Err(Problem::invalid("form", "accounts-mail-no-address"));
    }
    let (now, lang) = (permit.now(), permit.lang());
    if !notices::may_ask(&mut permit, Kind::Reset, account, now).await? {
        return Err(Problem::Busy(300));
    }
    let notice = notices::add(&mut permit, Kind::Reset, (person, account), lang, now).await?;
    permit.commit(Entry::of("act-reset-mailed").about(person).record(notice)).await?;
    Ok(Reply::said("accounts-mail-asked").go(&page(person)))
}

/// Asks for a new password at the next sign-in, or takes that back.
#[server(endpoint = "must_change_password")]
pub async fn must_change_password(person: String, must: bool, back: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person, account, _) = account_of(&person).await?;
    store::must_change(&mut permit, account, must).await?;
    let act = if must { "act-password-change-asked" } else { "act-password-change-dropped" };
    permit.commit(Entry::of(act).about(person).record(account.0)).await?;
    let back = back.unwrap_or_else(|| page(person));
    let undo = [("person", person.to_string()), ("must", (!must).to_string()), ("back", back.clone())];
    let said = if must { "accounts-change-asked" } else { "accounts-change-dropped" };
    Ok(Reply::said(said).go(&back).undone_by("/api/must_change_password", &undo))
}

/// Where the account signs in. None of both is possible, and the page warns.
#[server(endpoint = "set_portals")]
pub async fn set_portals(person: String, own: Option<String>, other: Option<String>, back: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person, account, facts) = account_of(&person).await?;
    let back = back.unwrap_or_else(|| page(person));
    let (before, after) = (facts.portals(), (own.is_some(), other.is_some()));
    if before == after {
        return Ok(Reply::default().go(&back));
    }
    store::set_portals(&mut permit, account, after.0, after.1).await?;
    let entry = Entry::of("act-portals-set").about(person).record(account.0).change(portals(before), portals(after));
    permit.commit(entry).await?;
    let mut undo = vec![("person", person.to_string()), ("back", back.clone())];
    undo.extend([("own", before.0), ("other", before.1)].into_iter().filter(|(_, on)| *on).map(|(name, _)| (name, "yes".to_owned())));
    Ok(Reply::said("accounts-portals-set").go(&back).undone_by("/api/set_portals", &undo))
}

/// Locks an account: whoever is signed in with it is out with the very next request.
#[server(endpoint = "lock_account")]
pub async fn lock_account(person: String, reason: Option<String>, back: Option<String>) -> Result<Reply, Problem> {
    let reason = reason.map(|text| text.trim().chars().take(500).collect::<String>());
    switch(&person, true, reason.filter(|text| !text.is_empty()), back).await
}

/// Opens a locked account.
#[server(endpoint = "open_account")]
pub async fn open_account(person: String, back: Option<String>) -> Result<Reply, Problem> {
    switch(&person, false, None, back).await
}

async fn switch(person: &str, lock: bool, reason: Option<String>, to: Option<String>) -> Result<Reply, Problem> {
    let (mut permit, person) = reached(person).await?;
    lock_store::switch(&mut permit, person, lock, reason.as_deref()).await?;
    let (act, said, back) = if lock {
        ("act-account-locked", "person-account-locked", "/api/open_account")
    } else {
        ("act-account-opened", "person-account-opened", "/api/lock_account")
    };
    permit.commit(Entry::of(act).about(person).because(reason)).await?;
    // From the card or the account: back there.
    let to = to.unwrap_or_default();
    let mut undo = vec![("person", person.to_string())];
    undo.extend((!to.is_empty()).then(|| ("back", to.clone())));
    Ok(Reply::said(said).go(&to).undone_by(back, &undo))
}

/// Somebody within reach, and not oneself: nobody locks herself out, or lets herself in.
async fn reached(person: &str) -> Result<(Permit<LockAccounts>, PersonId), Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<LockAccounts>().await?;
    permit.must_reach(person).await?;
    if person == permit.person() {
        return Err(Problem::invalid("form", "fault-account-own"));
    }
    Ok((permit, person))
}

async fn account_of(person: &str) -> Result<(Permit<LockAccounts>, PersonId, AccountId, Facts), Problem> {
    let (mut permit, person) = reached(person).await?;
    let facts = store::find(&mut permit, person).await?;
    let account = facts.account().ok_or(Problem::NotFound)?;
    Ok((permit, person, account, facts))
}

fn good_name(typed: &str) -> Result<String, Problem> {
    let user_name = fold_user_name(typed);
    match rules::fault_of(&user_name) {
        Some(key) => Err(Problem::invalid("user_name", key)),
        None => Ok(user_name),
    }
}

fn portals((own, other): (bool, bool)) -> &'static str {
    match (own, other) {
        (true, true) => "own other",
        (true, false) => "own",
        (false, true) => "other",
        (false, false) => "none",
    }
}

fn page(person: PersonId) -> String {
    format!("/people/{person}/account")
}
