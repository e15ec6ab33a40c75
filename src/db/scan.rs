//! Tables read from end to end: every row there is, when a server starts and makes its index.
//!
//! On `SQLite` the driver of all other statements copies each value on a thread of its own and hands the row over: most of the time
//! that the index took. So a table is read in place there, by a second driver on a connection of its own to the same file.
//! INVARIANT: both read the same state, or the second is not used: every change leaves an audit entry, so where the last one has the
//! same number, all is the same. Never in a transaction that writes: what it changed is not there yet for anybody else.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Row};
use tokio::runtime::{Handle, RuntimeFlavor};

use super::open::{Line, Tx};
use super::{DbError, Door, Query, Record};

/// A row that both drivers can read: a tuple of columns.
pub trait Scanned: Record + for<'r> TryFrom<&'r Row<'r>, Error = rusqlite::Error> {}
impl<T> Scanned for T where T: Record + for<'r> TryFrom<&'r Row<'r>, Error = rusqlite::Error> {}

const FILE: &str = "SELECT file FROM pragma_database_list WHERE name = 'main'";
const VERSION: &str = "SELECT number FROM audit_head WHERE head = 1";

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Broken(sqlx::Error::AnyDriverError(error.into()))
    }
}

impl Tx {
    /// From here on [`Query::scan`] reads in place if it can. Ends with `read_through`.
    pub(crate) async fn read_in_place(&mut self) -> Result<(), DbError> {
        self.file = match self.only_reads().then(|| self.line(VERSION)) {
            Some(Line::Sqlite(line)) => {
                let version: i64 = sqlx::query_scalar(VERSION).fetch_one(&mut *line).await?;
                let file: String = sqlx::query_scalar(FILE).fetch_one(line).await?;
                // A database in memory has no file; a file that cannot be opened twice is read as all else is.
                same_state(&file, version).ok().map(Mutex::new)
            }
            _ => None,
        };
        Ok(())
    }

    #[cfg(test)]
    pub(crate) fn is_in_place(&self) -> bool {
        self.file.is_some()
    }

    /// Nothing is read in place any more.
    pub(crate) fn read_through(&mut self) {
        self.file = None;
    }
}

/// A connection that sees the state of a version, as long as it lives.
fn same_state(file: &str, version: i64) -> Result<Connection, rusqlite::Error> {
    let connection = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(Duration::from_secs(20))?;
    connection.execute_batch("BEGIN")?;
    let now: i64 = connection.query_row(VERSION, [], |row| row.get(0))?;
    if now == version { Ok(connection) } else { Err(rusqlite::Error::QueryReturnedNoRows) }
}

impl Query {
    /// Each row of a statement without values, in turn; ends at the first that is not taken.
    pub async fn scan<T: Scanned, E: From<DbError>>(
        self,
        door: &mut impl Door,
        take: impl FnMut(T) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        let Some(file) = &mut door.tx().file else { return self.each(door, take).await };
        let file = file.get_mut().unwrap_or_else(PoisonError::into_inner);
        // What else the server has to do goes on, on other threads.
        match Handle::current().runtime_flavor() {
            RuntimeFlavor::MultiThread => tokio::task::block_in_place(|| in_place(file, self.sql, take)),
            _ => in_place(file, self.sql, take),
        }
    }
}

fn in_place<T: Scanned, E: From<DbError>>(file: &Connection, sql: &str, mut take: impl FnMut(T) -> Result<(), E>) -> Result<(), E> {
    let mut statement = file.prepare(sql).map_err(DbError::from)?;
    let mut rows = statement.query([]).map_err(DbError::from)?;
    while let Some(row) = rows.next().map_err(DbError::from)? {
        take(T::try_from(row).map_err(DbError::from)?)?;
    }
    Ok(())
}
