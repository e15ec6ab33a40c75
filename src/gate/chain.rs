//! The audit chain: each entry carries the SHA-256 of the one before it.
//!
//! INVARIANT: an entry is appended in the transaction of the change it tells of. The row lock of `audit_head` orders writers:
//! on `PostgreSQL` it is taken last, at commit, and only for a moment; on `SQLite` there is one writer anyway.

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::entry::Entry;
use crate::basics::{Moment, PersonId, hex};
use crate::db::{DbError, Door, FromRow};
use crate::sql;

/// Links an entry to the end of the chain.
pub(super) async fn append(
    door: &mut impl Door,
    now: Moment,
    actor: Option<PersonId>,
    capacity: &str,
    entry: &Entry,
) -> Result<(), DbError> {
    let (number, previous): (i64, String) =
        sql!("UPDATE audit_head SET number = number + 1 WHERE head = 1 RETURNING number, hash").one(door).await?;
    let mut link = Link {
        number,
        at: now.to_string(),
        actor_id: actor.map(|person| person.0),
        capacity: capacity.to_owned(),
        act: entry.act.to_owned(),
        subject_id: entry.subject.map(|person| person.0),
        unit_id: entry.unit.map(|unit| unit.0),
        role_id: entry.role.map(|role| role.0),
        record_id: entry.record,
        before_text: entry.before.clone(),
        after_text: entry.after.clone(),
        reason: entry.reason.clone(),
        origin: entry.origin.clone(),
        previous,
        hash: String::new(),
    };
    link.hash = link.digest();
    sql!("UPDATE audit_head SET hash = $1 WHERE head = 1").bind(&link.hash).run(door).await?;
    link.insert(door).await?;
    for other in entry.others.iter().filter(|other| Some(**other) != entry.subject) {
        sql!("INSERT INTO audit_named (number, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
            .bind(number)
            .bind(*other)
            .run(door)
            .await?;
    }
    Ok(())
}

/// Whether the chain is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// So many entries, each linked to the one before.
    Whole(i64),
    Broken(Broken),
}

/// The first entry that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// The entry's own fields do not give its hash.
    Changed(i64),
    /// It does not name the hash of the entry before.
    Unlinked(i64),
    /// A number is missing.
    Missing(i64),
    /// The head does not name the last entry.
    Head(i64),
}

impl std::fmt::Display for Broken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Changed(number) => write!(f, "entry {number} was changed after it was written"),
            Self::Unlinked(number) => write!(f, "entry {number} does not follow from the one before it"),
            Self::Missing(number) => write!(f, "entry {number} is missing"),
            Self::Head(number) => write!(f, "the end is missing: entry {number} should be the last"),
        }
    }
}

/// Walks the whole chain, a thousand entries at a time.
pub async fn verify(door: &mut impl Door) -> Result<Verdict, DbError> {
    let (head, head_hash): (i64, String) = sql!("SELECT number, hash FROM audit_head WHERE head = 1").one(door).await?;
    let (mut number, mut hash) = (0_i64, "0".repeat(64));
    loop {
        let links: Vec<Link> = sql!(
            "SELECT number, at, actor_id, capacity, act, subject_id, unit_id, role_id, record_id, before_text, after_text, reason,
                    origin, previous, hash
               FROM audit_entry WHERE number > $1 ORDER BY number LIMIT 1000"
        )
        .bind(number)
        .all(door)
        .await?;
        if links.is_empty() {
            let whole = head == number && head_hash == hash;
            return Ok(if whole { Verdict::Whole(number) } else { Verdict::Broken(Broken::Head(head)) });
        }
        for link in links {
            let fault = if link.number != number + 1 {
                Some(Broken::Missing(number + 1))
            } else if link.previous != hash {
                Some(Broken::Unlinked(link.number))
            } else if link.digest() != link.hash {
                Some(Broken::Changed(link.number))
            } else {
                None
            };
            if let Some(fault) = fault {
                return Ok(Verdict::Broken(fault));
            }
            (number, hash) = (link.number, link.hash);
        }
    }
}

#[derive(FromRow)]
struct Link {
    number: i64,
    at: String,
    actor_id: Option<Uuid>,
    capacity: String,
    act: String,
    subject_id: Option<Uuid>,
    unit_id: Option<Uuid>,
    role_id: Option<Uuid>,
    record_id: Option<Uuid>,
    before_text: Option<String>,
    after_text: Option<String>,
    reason: Option<String>,
    origin: Option<String>,
    previous: String,
    hash: String,
}

impl Link {
    /// SHA-256 over every field with its length before it, so that no two entries read the same.
    fn digest(&self) -> String {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string());
        let fields = [
            Some(self.number.to_string()),
            Some(self.at.clone()),
            id(self.actor_id),
            Some(self.capacity.clone()),
            Some(self.act.clone()),
            id(self.subject_id),
            id(self.unit_id),
            id(self.role_id),
            id(self.record_id),
            self.before_text.clone(),
            self.after_text.clone(),
            self.reason.clone(),
            self.origin.clone(),
            Some(self.previous.clone()),
        ];
        let mut hasher = Sha256::new();
        for field in fields {
            match field {
                Some(text) => {
                    hasher.update(format!("{}:", text.len()));
                    hasher.update(text);
                }
                None => hasher.update("-:"),
            }
        }
        hex(&hasher.finalize())
    }

    async fn insert(self, door: &mut impl Door) -> Result<(), DbError> {
        sql!(
            "INSERT INTO audit_entry (number, at, actor_id, capacity, act, subject_id, unit_id, role_id, record_id, before_text,
                                      after_text, reason, origin, previous, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"
        )
        .bind(self.number)
        .bind(self.at)
        .bind(self.actor_id)
        .bind(self.capacity)
        .bind(self.act)
        .bind(self.subject_id)
        .bind(self.unit_id)
        .bind(self.role_id)
        .bind(self.record_id)
        .bind(self.before_text)
        .bind(self.after_text)
        .bind(self.reason)
        .bind(self.origin)
        .bind(self.previous)
        .bind(self.hash)
        .run(door)
        .await
        .map(drop)
    }
}
