//! The session store: tower-sessions' records in the table `session`, through the gate.
//!
//! INVARIANT: the id is stored as its SHA-256, so whoever reads the database cannot take over a session. A session is idle for
//! an hour at most (`expires_at`) and twelve hours old at most (`started_at`); past either it is not found.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use sha2::{Digest, Sha256};
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

use crate::basics::hex;
use crate::gate::{Duty, Gate, OnDuty};
use crate::sql;

/// Seconds a session lives in all.
const TOTAL: i64 = 12 * 60 * 60;

/// Sessions in the database.
#[derive(Clone)]
pub struct Sessions(pub Arc<Gate>);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

/// How an id is stored.
pub fn hash(id: &str) -> String {
    hex(&Sha256::digest(id))
}

fn broken(error: impl fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

impl Sessions {
    async fn put(&self, record: &Record, fresh: bool) -> Result<bool> {
        let content = serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?;
        let text = |key: &str| record.data.get(key).and_then(|value| value.as_str()).map(str::to_owned);
        let account = text("account").and_then(|id| id.parse::<uuid::Uuid>().ok());
        let mut duty = self.0.act(Duty::Sessions).await.map_err(broken)?;
        let now = duty.now();
        let expires = now.plus_seconds((record.expiry_date - time::OffsetDateTime::now_utc()).whole_seconds());
        let written = if fresh {
            sql!(
                "INSERT INTO session (session_hash, account_id, content, browser, started_at, seen_at, expires_at)
                 VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (session_hash) DO NOTHING"
            )
        } else {
            sql!(
                "UPDATE session SET account_id = $2, content = $3, browser = $4, seen_at = $5, expires_at = $6
                  WHERE session_hash = $1"
            )
        }
        .bind(hash(&record.id.to_string()))
        .bind(account)
        .bind(content)
        .bind(text("browser"))
        .bind(now)
        .bind(expires)
        .run(&mut duty)
        .await
        .map_err(broken)?;
        duty.keep().await.map_err(broken)?;
        Ok(written == 1)
    }

    async fn begin(&self) -> Result<OnDuty> {
        self.0.act(Duty::Sessions).await.map_err(broken)
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while !self.put(record, true).await? {
            record.id = Id::default();
        }
        Ok(())
    }

    /// A session that was ended elsewhere stays ended: nothing is inserted.
    async fn save(&self, record: &Record) -> Result<()> {
        self.put(record, false).await.map(drop)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let mut duty = self.0.glance(Duty::Sessions).await.map_err(broken)?;
        let now = duty.now();
        let found: Option<(String, String)> =
            sql!("SELECT content, expires_at FROM session WHERE session_hash = $1 AND expires_at > $2 AND started_at > $3")
                .bind(hash(&id.to_string()))
                .bind(now)
                .bind(now.plus_seconds(-TOTAL))
                .first(&mut duty)
                .await
                .map_err(broken)?;
        let Some((content, expires)) = found else { return Ok(None) };
        let left = expires
            .parse()
            .map_err(|error: jiff::Error| Error::Decode(error.to_string()))
            .map(|end: crate::basics::Moment| end.seconds_since(now))?;
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&content).map_err(|error| Error::Decode(error.to_string()))?,
            expiry_date: time::OffsetDateTime::now_utc() + time::Duration::seconds(left),
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let mut duty = self.begin().await?;
        sql!("DELETE FROM session WHERE session_hash = $1").bind(hash(&id.to_string())).run(&mut duty).await.map_err(broken)?;
        duty.keep().await.map_err(broken)
    }
}

/// Deletes what has expired: once an hour, and at the start.
pub async fn sweep(gate: &Gate) -> std::result::Result<(), crate::basics::Problem> {
    let mut duty = gate.act(Duty::Sessions).await?;
    let now = duty.now();
    sql!("DELETE FROM session WHERE expires_at <= $1 OR started_at <= $2").bind(now).bind(now.plus_seconds(-TOTAL)).run(&mut duty).await?;
    duty.keep().await
}
