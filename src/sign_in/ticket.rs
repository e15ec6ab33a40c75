//! Tickets: secrets that let somebody choose a password once. Links from a mail, and codes.
//!
//! INVARIANT: only the hash is stored; a ticket is used at most once, in the transaction that sets the password, and using one ends
//! all others of the account.

use rand::RngExt;
use uuid::Uuid;

use super::secret;
use crate::basics::{AccountId, Moment, Problem, hex};
use crate::db::{Door, FromRow};
use crate::sql;

/// A new ticket; what is given is shown or sent, and not kept. Links get 192 bits, codes 59 that can be typed.
pub async fn make(door: &mut impl Door, account: AccountId, kind: &'static str, now: Moment, until: Moment) -> Result<String, Problem> {
    let text = if kind == "activation" { secret::readable() } else { hex(&rand::rng().random::<[u8; 24]>()) };
    sql!("INSERT INTO account_ticket (ticket_id, account_id, kind, secret_hash, recorded_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(Uuid::now_v7())
        .bind(account)
        .bind(kind)
        .bind(hash(&text))
        .bind(now)
        .bind(until)
        .run(door)
        .await?;
    Ok(text)
}

/// As it is typed: capitals, blanks and missing dashes are no fault.
fn hash(typed: &str) -> String {
    let plain: String = typed.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect();
    crate::web::token_hash(&plain)
}

/// Whose ticket it is, if it is good now.
#[derive(Debug, Clone, FromRow)]
pub struct Good {
    pub account_id: Uuid,
    pub person_id: Uuid,
    pub user_name: String,
}

pub async fn find(door: &mut impl Door, kind: &str, typed: &str, now: Moment) -> Result<Option<Good>, Problem> {
    Ok(sql!(
        "SELECT a.account_id, a.person_id, a.user_name
           FROM account_ticket t JOIN account a ON a.account_id = t.account_id JOIN person p ON p.person_id = a.person_id
          WHERE t.kind = $1 AND t.secret_hash = $2 AND t.used_at IS NULL AND t.expires_at > $3 AND p.gone_at IS NULL"
    )
    .bind(kind)
    .bind(hash(typed))
    .bind(now)
    .first(door)
    .await?)
}

/// Uses a ticket up, with all others of the account. `NotFound`: it was used or has ended meanwhile.
pub async fn use_up(door: &mut impl Door, account: AccountId, kind: &str, typed: &str, now: Moment) -> Result<(), Problem> {
    let used = sql!(
        "UPDATE account_ticket SET used_at = $3 WHERE kind = $1 AND secret_hash = $2 AND account_id = $4 AND used_at IS NULL AND expires_at > $3"
    )
    .bind(kind)
    .bind(hash(typed))
    .bind(now)
    .bind(account)
    .run(door)
    .await?;
    if used != 1 {
        return Err(Problem::NotFound);
    }
    end(door, account, now).await
}

/// Ends all tickets of an account.
pub async fn end(door: &mut impl Door, account: AccountId, now: Moment) -> Result<(), Problem> {
    sql!("UPDATE account_ticket SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL").bind(account).bind(now).run(door).await?;
    Ok(())
}
