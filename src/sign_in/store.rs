//! Accounts, passwords and own sessions in the database.

use uuid::Uuid;

use crate::basics::{AccountId, Moment, PersonId, Problem};
use crate::db::{Door, FromRow};
use crate::gate::{Duty, FAILURES, Gate, OnDuty, Permit};
use crate::rights::own::{ChangeOwn, Implies, ViewOwn};
use crate::sql;

/// What signing in needs to know of an account.
#[derive(Debug, FromRow)]
pub struct Account {
    pub account_id: Uuid,
    pub person_id: Uuid,
    pub hash: Option<String>,
    pub must_change: Option<bool>,
    pub failures: i64,
    pub locks: i64,
    pub language: Option<String>,
    pub expires_at: Option<String>,
    pub is_own: Option<bool>,
    pub email: Option<String>,
}

impl Account {
    pub fn id(&self) -> AccountId {
        AccountId(self.account_id)
    }

    /// Whether nobody comes in, whatever she types: locked, too many failures, another portal, a one-time password that has ended.
    pub fn is_shut(&self, now: Moment) -> bool {
        let has_ended = self.expires_at.as_ref().is_some_and(|end| *end <= now.to_string());
        self.locks > 0 || self.failures >= FAILURES || self.is_own == Some(false) || has_ended
    }
}

/// The form in which user names are compared: trimmed, small letters.
pub fn fold_user_name(typed: &str) -> String {
    typed.trim().to_lowercase()
}

/// Whoever her source has removed is not found: she is out, as if locked, until the source has her again.
pub async fn find(door: &mut OnDuty, user_name: &str) -> Result<Option<Account>, Problem> {
    Ok(sql!(
        "SELECT a.account_id, a.person_id, w.hash, w.must_change, a.failures, a.language, w.expires_at, o.is_own, p.email,
                (SELECT count(*) FROM account_lock k WHERE k.account_id = a.account_id AND k.replaced_at IS NULL) AS locks
           FROM account a JOIN person p ON p.person_id = a.person_id
                LEFT JOIN password w ON w.account_id = a.account_id AND w.replaced_at IS NULL
                LEFT JOIN account_portal o ON o.account_id = a.account_id AND o.replaced_at IS NULL
          WHERE a.user_name = $1 AND p.gone_at IS NULL"
    )
    .bind(fold_user_name(user_name))
    .first(door)
    .await?)
}

/// A wrong password: one failure more.
pub async fn count_failure(mut duty: OnDuty, account: AccountId) -> Result<(), Problem> {
    sql!("UPDATE account SET failures = failures + 1 WHERE account_id = $1").bind(account).run(&mut duty).await?;
    duty.keep().await
}

/// Let in: failures start again.
pub async fn let_in(mut duty: OnDuty, account: AccountId) -> Result<(), Problem> {
    let now = duty.now();
    sql!("UPDATE account SET failures = 0, last_seen_at = $2 WHERE account_id = $1").bind(account).bind(now).run(&mut duty).await?;
    duty.keep().await
}

/// Own account, as its page shows it.
#[derive(Debug, Clone, FromRow)]
pub struct OwnAccount {
    pub account_id: Uuid,
    pub user_name: String,
    pub hash: Option<String>,
    pub password_at: Option<String>,
}

pub async fn own<R: Implies<ViewOwn>>(permit: &mut Permit<R>) -> Result<OwnAccount, Problem> {
    let account = permit.standing().account;
    sql!(
        "SELECT a.account_id, a.user_name, w.hash, w.recorded_at AS password_at
           FROM account a LEFT JOIN password w ON w.account_id = a.account_id AND w.replaced_at IS NULL
          WHERE a.account_id = $1"
    )
    .bind(account)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// A new password: the old row is replaced and its hash forgotten.
pub async fn set_password(door: &mut impl Door, account: AccountId, hash: &str, must_change: bool, now: Moment) -> Result<(), Problem> {
    sql!("UPDATE password SET replaced_at = $2, hash = NULL WHERE account_id = $1 AND replaced_at IS NULL")
        .bind(account)
        .bind(now)
        .run(door)
        .await?;
    sql!("INSERT INTO password (password_id, account_id, hash, must_change, recorded_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(Uuid::now_v7())
        .bind(account)
        .bind(hash)
        .bind(must_change)
        .bind(now)
        .run(door)
        .await?;
    sql!("UPDATE account SET failures = 0 WHERE account_id = $1").bind(account).run(door).await?;
    Ok(())
}

/// The account's language, for its next browser.
pub async fn keep_language(permit: &mut Permit<ChangeOwn>, lang: crate::words::Lang) -> Result<(), Problem> {
    let account = permit.standing().account;
    sql!("UPDATE account SET language = $2 WHERE account_id = $1").bind(account).bind(lang.code()).run(permit).await?;
    Ok(())
}

/// A session of one's own.
#[derive(Debug, Clone, FromRow)]
pub struct OwnSession {
    pub session_hash: String,
    pub browser: Option<String>,
    pub started_at: String,
    pub seen_at: String,
}

pub async fn list_sessions<R: Implies<ViewOwn>>(permit: &mut Permit<R>) -> Result<Vec<OwnSession>, Problem> {
    let account = permit.standing().account;
    let now = permit.now();
    Ok(sql!(
        "SELECT session_hash, browser, started_at, seen_at FROM session
          WHERE account_id = $1 AND expires_at > $2 ORDER BY seen_at DESC"
    )
    .bind(account)
    .bind(now)
    .all(permit)
    .await?)
}

/// Ends one of one's own sessions; how many there were.
pub async fn end_session(permit: &mut Permit<ChangeOwn>, session_hash: &str) -> Result<u64, Problem> {
    let account = permit.standing().account;
    Ok(sql!("DELETE FROM session WHERE account_id = $1 AND session_hash = $2").bind(account).bind(session_hash).run(permit).await?)
}

/// Ends all of an account's sessions.
pub async fn end_sessions(door: &mut impl Door, account: AccountId) -> Result<u64, Problem> {
    Ok(sql!("DELETE FROM session WHERE account_id = $1").bind(account).run(door).await?)
}

/// A new account without a password.
pub async fn add(door: &mut impl Door, person: PersonId, user_name: &str, now: Moment) -> Result<AccountId, Problem> {
    let (account, user_name) = (AccountId::new(), fold_user_name(user_name));
    sql!("INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $2, $3, 0, $4)")
        .bind(account)
        .bind(person)
        .bind(&user_name)
        .bind(now)
        .run(door)
        .await?;
    // The people table is sorted by it.
    sql!("UPDATE person SET sort_user = $2 WHERE person_id = $1").bind(person).bind(user_name).run(door).await?;
    Ok(account)
}

/// The name of the root unit, for the sign-in page: which municipality this is. Nothing about anybody.
pub async fn municipality(gate: &Gate) -> Result<String, Problem> {
    let mut duty = gate.glance(Duty::SignIn).await?;
    let root: Option<(String,)> = sql!("SELECT name FROM unit WHERE parent_id IS NULL AND kind = 'organisation'").first(&mut duty).await?;
    Ok(root.map(|(name,)| name).unwrap_or_default())
}
