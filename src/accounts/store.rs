//! Accounts of others in the database. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use super::rules::{Named, ONCE_LASTS, proposal};
use crate::basics::{AccountId, PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::LockAccounts;
use crate::sign_in::store::{end_sessions, set_password};
use crate::{shielded_p, sql};

/// A person with her account, if she has one.
#[derive(Debug, Clone, FromRow)]
pub struct Facts {
    pub given_name: String,
    pub family_name: String,
    pub email: Option<String>,
    pub account_id: Option<Uuid>,
    pub user_name: Option<String>,
    pub last_seen_at: Option<String>,
    pub password_at: Option<String>,
    pub must_change: Option<bool>,
    pub expires_at: Option<String>,
    pub locked_at: Option<String>,
    pub lock_reason: Option<String>,
    pub is_own: Option<bool>,
    pub is_other: Option<bool>,
    /// Not 0: who she is must not be told, for her own sake or a child's.
    pub is_shielded: i64,
}

impl Facts {
    /// Whom a user name is to be proposed for.
    pub fn named(&self, person: PersonId) -> Named<'_> {
        Named { person: person.0, given: &self.given_name, family: &self.family_name, is_protected: self.is_shielded > 0 }
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn account(&self) -> Option<AccountId> {
        self.account_id.map(AccountId)
    }

    pub fn address(&self) -> Option<String> {
        self.email.clone().filter(|email| !email.trim().is_empty())
    }

    /// Where the account signs in: in Rollbok, through the other system.
    pub fn portals(&self) -> (bool, bool) {
        (self.is_own.unwrap_or(true), self.is_other.unwrap_or(false))
    }
}

pub async fn find(permit: &mut Permit<LockAccounts>, person: PersonId) -> Result<Facts, Problem> {
    sql!(concat!(
        "SELECT p.given_name, p.family_name, p.email, a.account_id, a.user_name, a.last_seen_at, w.recorded_at AS password_at, w.must_change,
                w.expires_at, k.recorded_at AS locked_at, k.reason AS lock_reason, o.is_own, o.is_other,
                ",
        shielded_p!(),
        " AS is_shielded
           FROM person p LEFT JOIN account a ON a.person_id = p.person_id
                LEFT JOIN password w ON w.account_id = a.account_id AND w.replaced_at IS NULL
                LEFT JOIN account_lock k ON k.account_id = a.account_id AND k.replaced_at IS NULL
                LEFT JOIN account_portal o ON o.account_id = a.account_id AND o.replaced_at IS NULL
          WHERE p.person_id = $2 AND p.gone_at IS NULL"
    ))
    .bind(permit.today().to_string())
    .bind(person)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// A user name that nobody has, for a person without an account.
pub async fn propose(permit: &mut Permit<LockAccounts>, who: &Named<'_>) -> Result<String, Problem> {
    for nth in 0..20 {
        let name = proposal(who, nth);
        if holder(permit, &name).await?.is_none() {
            return Ok(name);
        }
    }
    Ok(String::new())
}

async fn holder(permit: &mut Permit<LockAccounts>, user_name: &str) -> Result<Option<Uuid>, Problem> {
    let row: Option<(Uuid,)> = sql!("SELECT account_id FROM account WHERE user_name = $1").bind(user_name).first(permit).await?;
    Ok(row.map(|(account,)| account))
}

/// A new account without a password. `Stale`: she has one already; invalid: the user name is somebody's.
pub async fn add(permit: &mut Permit<LockAccounts>, person: PersonId, user_name: &str) -> Result<AccountId, Problem> {
    let (account, now) = (AccountId::new(), permit.now());
    let added = sql!(
        "INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $2, $3, 0, $4) ON CONFLICT DO NOTHING"
    )
    .bind(account)
    .bind(person)
    .bind(user_name)
    .bind(now)
    .run(permit)
    .await?;
    if added == 0 {
        let has_one: Option<(Uuid,)> = sql!("SELECT account_id FROM account WHERE person_id = $1").bind(person).first(permit).await?;
        return Err(if has_one.is_some() { Problem::Stale } else { taken() });
    }
    sort_by(permit, person, user_name).await?;
    Ok(account)
}

/// Another user name; the former one is remembered.
pub async fn rename(
    permit: &mut Permit<LockAccounts>,
    person: PersonId,
    account: AccountId,
    former: &str,
    new: &str,
) -> Result<(), Problem> {
    if holder(permit, new).await?.is_some() {
        return Err(taken());
    }
    let (now, actor) = (permit.now(), permit.person());
    sql!("INSERT INTO account_name (name_id, account_id, user_name, replaced_by, replaced_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(Uuid::now_v7())
        .bind(account)
        .bind(former)
        .bind(actor)
        .bind(now)
        .run(permit)
        .await?;
    let changed = sql!("UPDATE account SET user_name = $2 WHERE account_id = $1 AND user_name = $3")
        .bind(account)
        .bind(new)
        .bind(former)
        .run(permit)
        .await?;
    if changed == 0 {
        return Err(Problem::Stale);
    }
    sort_by(permit, person, new).await
}

fn taken() -> Problem {
    Problem::invalid("user_name", "fault-user-name-taken")
}

/// The people table is sorted by it.
async fn sort_by(permit: &mut Permit<LockAccounts>, person: PersonId, user_name: &str) -> Result<(), Problem> {
    sql!("UPDATE person SET sort_user = $2 WHERE person_id = $1").bind(person).bind(user_name).run(permit).await?;
    Ok(())
}

/// A one-time password by its hash; all sessions end. One that must be changed is worth nothing after two weeks.
pub async fn give_password(permit: &mut Permit<LockAccounts>, account: AccountId, hash: &str, must_change: bool) -> Result<(), Problem> {
    let now = permit.now();
    set_password(permit, account, hash, must_change, now).await?;
    if must_change {
        sql!("UPDATE password SET expires_at = $2 WHERE account_id = $1 AND replaced_at IS NULL")
            .bind(account)
            .bind(now.plus_seconds(ONCE_LASTS))
            .run(permit)
            .await?;
    }
    end_sessions(permit, account).await?;
    Ok(())
}

/// Whether the present password must be changed at the next sign-in: the row is replaced by one that says so, with the same hash.
/// `Stale` without a password, or when it is so already.
pub async fn must_change(permit: &mut Permit<LockAccounts>, account: AccountId, must: bool) -> Result<(), Problem> {
    let row: Option<(Uuid, String, bool)> =
        sql!("SELECT password_id, hash, must_change FROM password WHERE account_id = $1 AND replaced_at IS NULL")
            .bind(account)
            .first(permit)
            .await?;
    let (id, hash, was) = row.ok_or(Problem::Stale)?;
    if was == must {
        return Err(Problem::Stale);
    }
    let now = permit.now();
    sql!("UPDATE password SET replaced_at = $2, hash = NULL WHERE password_id = $1").bind(id).bind(now).run(permit).await?;
    sql!(
        "INSERT INTO password (password_id, account_id, hash, must_change, recorded_at, expires_at)
         SELECT $1, account_id, $2, $3, recorded_at, expires_at FROM password WHERE password_id = $4"
    )
    .bind(Uuid::now_v7())
    .bind(hash)
    .bind(must)
    .bind(id)
    .run(permit)
    .await?;
    Ok(())
}

/// Where the account signs in. Without Rollbok as its portal, its sessions end.
pub async fn set_portals(permit: &mut Permit<LockAccounts>, account: AccountId, own: bool, other: bool) -> Result<(), Problem> {
    let (now, actor) = (permit.now(), permit.person());
    sql!("UPDATE account_portal SET replaced_at = $2 WHERE account_id = $1 AND replaced_at IS NULL")
        .bind(account)
        .bind(now)
        .run(permit)
        .await?;
    sql!("INSERT INTO account_portal (portal_id, account_id, is_own, is_other, set_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(Uuid::now_v7())
        .bind(account)
        .bind(own)
        .bind(other)
        .bind(actor)
        .bind(now)
        .run(permit)
        .await?;
    if !own {
        end_sessions(permit, account).await?;
    }
    Ok(())
}
