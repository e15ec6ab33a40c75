//! The gate as the server holds it: the database nobody else has, the clock, and what is known of the present data version:
//! standings, counts, printed pages.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::duty::{Duty, OnDuty};
use super::index::Shelf;
use super::standing::{self, Standing};
use super::throttle::Throttle;
use crate::basics::{AccountId, Clock, Day, Problem};
use crate::db::{Db, Lock, Tx};

/// The gate. INVARIANT: `db` is visible to this room only.
pub struct Gate {
    pub(super) db: Db,
    pub clock: Clock,
    pub throttle: Throttle,
    standings: Mutex<Standings>,
    pub(super) shelf: Shelf,
}

#[derive(Default)]
struct Standings {
    version: i64,
    by_account: HashMap<(AccountId, Day), Arc<Standing>>,
    counts: HashMap<String, u64>,
    sheets: HashMap<String, KeptSheet>,
    sheet_bytes: usize,
}

/// A page as it was printed: title and body.
pub type KeptSheet = (String, Arc<str>);

/// As many bytes of printed pages are kept.
const SHEET_BYTES: usize = 8 << 20;

impl Gate {
    pub fn new(db: Db, clock: Clock) -> Arc<Self> {
        Arc::new(Self { db, clock, throttle: Throttle::default(), standings: Mutex::default(), shelf: Shelf::default() })
    }

    /// One statement that reads, on duty: what each request asks, without a transaction around it.
    pub async fn glance(&self, duty: Duty) -> Result<OnDuty, Problem> {
        OnDuty::begin(self, duty, Lock::Glance).await
    }

    /// A transaction that only reads, on duty.
    pub async fn look(&self, duty: Duty) -> Result<OnDuty, Problem> {
        OnDuty::begin(self, duty, Lock::Read).await
    }

    /// A transaction that may change data, on duty.
    pub async fn act(&self, duty: Duty) -> Result<OnDuty, Problem> {
        OnDuty::begin(self, duty, Lock::Write).await
    }

    /// The database itself, for tests that look at it from outside.
    #[cfg(test)]
    pub fn test_db(&self) -> &Db {
        &self.db
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.db.close().await;
    }

    /// What a person may, at this version of the data. None: no such account.
    pub(super) async fn standing(&self, tx: &mut Tx, account: AccountId, version: i64, day: Day) -> Result<Option<Arc<Standing>>, Problem> {
        if let Some(known) = self.at(version, |standings| standings.by_account.get(&(account, day)).cloned()) {
            return Ok(Some(known));
        }
        let Some(found) = standing::load(tx, account, day).await? else { return Ok(None) };
        let found = Arc::new(found);
        self.at(version, |standings| standings.by_account.insert((account, day), found.clone()));
        Ok(Some(found))
    }

    /// A count that holds for one version of the data: looked up by a key that names reach, filter and day.
    pub fn known_count(&self, version: i64, key: &str) -> Option<u64> {
        self.at(version, |standings| standings.counts.get(key).copied())
    }

    pub fn keep_count(&self, version: i64, key: String, count: u64) {
        self.at(version, |standings| {
            if standings.counts.len() > 10_000 {
                standings.counts.clear();
            }
            standings.counts.insert(key, count);
        });
    }

    /// A printed page that holds for one version of the data: looked up by a key that names all it depends on.
    pub fn known_sheet(&self, version: i64, key: &str) -> Option<KeptSheet> {
        self.at(version, |standings| standings.sheets.get(key).cloned())
    }

    pub fn keep_sheet(&self, version: i64, key: String, sheet: KeptSheet) {
        self.at(version, |standings| {
            standings.sheet_bytes += key.len() + sheet.1.len();
            if standings.sheet_bytes > SHEET_BYTES {
                standings.sheets.clear();
                standings.sheet_bytes = key.len() + sheet.1.len();
            }
            standings.sheets.insert(key, sheet);
        });
    }

    /// Works on what is known of `version`; what was known of another is forgotten, unless that one is newer.
    fn at<T: Default>(&self, version: i64, work: impl FnOnce(&mut Standings) -> T) -> T {
        let mut standings = self.standings.lock().unwrap_or_else(PoisonError::into_inner);
        if standings.version > version {
            return T::default();
        }
        if standings.version < version {
            *standings = Standings { version, ..Standings::default() };
        }
        work(&mut standings)
    }
}
