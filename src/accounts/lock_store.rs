//! Locks of accounts in the database: a lock is a row and ends all sessions, opening ends the row.

use uuid::Uuid;

use crate::basics::{AccountId, PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::LockAccounts;
use crate::sign_in::store::end_sessions;
use crate::sql;

/// Locks or opens. `Stale` when it is so already; `NotFound` without an account.
pub async fn switch(permit: &mut Permit<LockAccounts>, person: PersonId, lock: bool, reason: Option<&str>) -> Result<(), Problem> {
    let account: Option<(Uuid,)> = sql!("SELECT account_id FROM account WHERE person_id = $1").bind(person).first(permit).await?;
    let (account,) = account.ok_or(Problem::NotFound)?;
    let (actor, now) = (permit.person(), permit.now());
    let changed = if lock {
        sql!(
            "INSERT INTO account_lock (lock_id, account_id, reason, locked_by, recorded_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account_id) WHERE replaced_at IS NULL DO NOTHING"
        )
        .bind(Uuid::now_v7())
        .bind(account)
        .bind(reason)
        .bind(actor)
        .bind(now)
        .run(permit)
        .await?
    } else {
        sql!("UPDATE account_lock SET opened_by = $2, replaced_at = $3 WHERE account_id = $1 AND replaced_at IS NULL")
            .bind(account)
            .bind(actor)
            .bind(now)
            .run(permit)
            .await?
    };
    if changed == 0 {
        return Err(Problem::Stale);
    }
    if lock {
        end_sessions(permit, AccountId(account)).await?;
    }
    Ok(())
}
