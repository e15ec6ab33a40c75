//! Passwords: argon2id with 19 MiB, two passes, one lane (OWASP), never on the async threads, at most two at a time.

use std::sync::LazyLock;

use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version, password_hash::phc::PasswordHash};
use tokio::sync::Semaphore;

use crate::basics::{Fault, Problem};

static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// A hash of nothing anybody knows: checked when there is no such account, so that the time tells nothing.
static NOBODY: LazyLock<String> = LazyLock::new(|| hash_now(&uuid::Uuid::now_v7().to_string()).unwrap_or_default());

fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hash_now(password: &str) -> Option<String> {
    let hashed: Result<PasswordHash, _> = argon2().hash_password(password.as_bytes());
    hashed.ok().map(|hash| hash.to_string())
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Problem> {
    let _turn = AT_ONCE.acquire().await.map_err(|_| Problem::Broken("argon2".to_owned()))?;
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::Broken("argon2".to_owned()))
}

/// The hash to store (PHC string).
pub async fn hash(password: String) -> Result<String, Problem> {
    apart(move || hash_now(&password)).await?.ok_or_else(|| Problem::Broken("argon2".to_owned()))
}

/// Whether a password fits a hash. Without a hash the same work is done, and the answer is no.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool, Problem> {
    apart(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.clone());
        argon2().verify_password(password.as_bytes(), hash.as_str()).is_ok() && known
    })
    .await
}

/// What is wrong with a new password: too short, too long, or one of the first that are guessed.
pub fn faults(field: &str, password: &str, again: &str, own_words: &[&str]) -> Vec<Fault> {
    let length = password.chars().count();
    let mut faults = Vec::new();
    if length < 10 {
        faults.push(Fault::new(field, "fault-password-short"));
    } else if length > 200 {
        faults.push(Fault::new(field, "fault-password-long"));
    } else if zxcvbn::zxcvbn(password, own_words).score() < zxcvbn::Score::Three {
        faults.push(Fault::new(field, "fault-password-guessable"));
    }
    if password != again {
        faults.push(Fault::new("again", "fault-password-differs"));
    }
    faults
}
