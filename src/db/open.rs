//! Opens a database and begins transactions on it.
//!
//! INVARIANT: on `SQLite` there is one writing connection and its transactions begin `IMMEDIATE`; readers are `query_only`.
//! On `PostgreSQL` a reading transaction is `REPEATABLE READ READ ONLY`: a page sees one state.
//! Not here: who may begin one (`gate`; `Db::begin_*` are private to the crate and used there only).

use std::str::FromStr;
use std::sync::Mutex;
use std::time::Duration;

use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgConnection, PgPool, Postgres, Sqlite, SqliteConnection, SqlitePool, Transaction};

use super::DbError;

/// Where the data lies: `sqlite:PATH` or `postgres://…`.
#[derive(Debug, Clone)]
pub struct DbUrl(String);

impl FromStr for DbUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let known = ["sqlite:", "postgres://", "postgresql://"];
        if known.iter().any(|prefix| text.starts_with(prefix)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(format!("`{text}` is no database: write sqlite:PATH or postgres://user@host/name"))
        }
    }
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    pools: Pools,
    #[cfg(test)]
    asked: Asked,
}

/// The statements a database was asked since somebody looked: what a test can tell of the time an answer takes.
#[cfg(test)]
pub(crate) type Asked = std::sync::Arc<std::sync::Mutex<Vec<&'static str>>>;

#[derive(Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool },
    Postgres(PgPool),
}

/// What a transaction may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// One statement that reads, and so needs no transaction around it.
    Glance,
    Read,
    Write,
}

/// A transaction; dropping it rolls back. Or a connection for one glance.
pub struct Tx {
    held: Held,
    lock: Lock,
    /// The same state again, for tables that are read in place (`scan`); in a mutex only because permits are lent across threads.
    pub(super) file: Option<Mutex<rusqlite::Connection>>,
    #[cfg(test)]
    asked: Asked,
}

enum Held {
    Sqlite(Transaction<'static, Sqlite>),
    SqliteGlance(PoolConnection<Sqlite>),
    Postgres(Transaction<'static, Postgres>),
    PostgresGlance(PoolConnection<Postgres>),
}

/// The connection of a transaction, by its backend.
pub(super) enum Line<'a> {
    Sqlite(&'a mut SqliteConnection),
    Postgres(&'a mut PgConnection),
}

impl Db {
    /// Connects and migrates.
    pub async fn open(url: &DbUrl) -> Result<Self, DbError> {
        let db = Self::connect(url).await?;
        db.migrate().await?;
        Ok(db)
    }

    async fn connect(url: &DbUrl) -> Result<Self, DbError> {
        if !url.0.starts_with("sqlite:") {
            let options = PgConnectOptions::from_str(&url.0)?;
            let pool = PgPoolOptions::new().max_connections(12).acquire_timeout(Duration::from_secs(20)).connect_with(options).await?;
            return Ok(Self::on(Pools::Postgres(pool)));
        }
        let options = SqliteConnectOptions::from_str(&url.0)?
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(20))
            .pragma("cache_size", "-4000")
            .statement_cache_capacity(300);
        // A connection to a file does not break while it lies in the pool: it is not tried before each use.
        let pool = || SqlitePoolOptions::new().acquire_timeout(Duration::from_secs(20)).test_before_acquire(false);
        let writer = pool().max_connections(1).connect_with(options.clone()).await?;
        let readers = pool().max_connections(4).connect_with(options.pragma("query_only", "ON")).await?;
        Ok(Self::on(Pools::Sqlite { writer, readers }))
    }

    fn on(pools: Pools) -> Self {
        Self {
            pools,
            #[cfg(test)]
            asked: Asked::default(),
        }
    }

    async fn migrate(&self) -> Result<(), DbError> {
        match &self.pools {
            Pools::Sqlite { writer, .. } => super::migrate::MIGRATIONS.run(writer).await,
            Pools::Postgres(pool) => super::migrate::MIGRATIONS.run(pool).await,
        }
        .map_err(|error| DbError::Broken(error.into()))
    }

    pub(crate) async fn begin(&self, lock: Lock) -> Result<Tx, DbError> {
        let held = match (&self.pools, lock) {
            (Pools::Sqlite { readers, .. }, Lock::Glance) => Held::SqliteGlance(readers.acquire().await?),
            (Pools::Sqlite { readers, .. }, Lock::Read) => Held::Sqlite(readers.begin().await?),
            (Pools::Sqlite { writer, .. }, Lock::Write) => Held::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            (Pools::Postgres(pool), Lock::Glance) => Held::PostgresGlance(pool.acquire().await?),
            (Pools::Postgres(pool), Lock::Read) => {
                Held::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
            (Pools::Postgres(pool), Lock::Write) => Held::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL READ COMMITTED").await?),
        };
        Ok(Tx {
            held,
            lock,
            file: None,
            #[cfg(test)]
            asked: self.asked.clone(),
        })
    }

    /// What it was asked since this was called last.
    #[cfg(test)]
    pub(crate) fn asked(&self) -> Vec<&'static str> {
        self.asked.lock().map(|mut asked| std::mem::take(&mut *asked)).unwrap_or_default()
    }

    /// Prepares a statement without running it: for the test that tries every one.
    #[cfg(test)]
    pub(crate) async fn prepare(&self, sql: &'static str) -> Result<(), DbError> {
        use sqlx::{Executor, SqlSafeStr};
        match &self.pools {
            Pools::Sqlite { readers, .. } => readers.prepare(sql.into_sql_str()).await.map(drop)?,
            Pools::Postgres(pool) => pool.prepare(sql.into_sql_str()).await.map(drop)?,
        }
        Ok(())
    }

    /// A database of its own on the test cluster, empty or a copy of another.
    #[cfg(test)]
    #[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    pub(crate) async fn make_test_database(cluster: &str, name: &str, like: Option<&str>) {
        use sqlx::{AssertSqlSafe, Connection, Executor};
        let mut connection = sqlx::PgConnection::connect(cluster).await.unwrap();
        let template = like.map(|like| format!(" TEMPLATE {like}")).unwrap_or_default();
        connection.execute(AssertSqlSafe(format!("CREATE DATABASE {name}{template}"))).await.unwrap();
        connection.close().await.unwrap();
    }

    /// The disk of a test machine need not hold a database for each test: five gigabytes for all of them.
    #[cfg(test)]
    #[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    pub(crate) async fn drop_test_database(url: &str) {
        use sqlx::{AssertSqlSafe, Connection, Executor};
        let name = url.rsplit('/').next().and_then(|rest| rest.split('?').next()).unwrap();
        let mut connection = sqlx::PgConnection::connect(&url.replacen(name, "postgres", 1)).await.unwrap();
        connection.execute(AssertSqlSafe(format!("DROP DATABASE {name} WITH (FORCE)"))).await.unwrap();
        connection.close().await.unwrap();
    }

    /// Closes all connections; on `SQLite` the write-ahead log is folded into the file.
    pub async fn close(&self) {
        match &self.pools {
            Pools::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pools::Postgres(pool) => pool.close().await,
        }
    }
}

impl Tx {
    pub(crate) async fn commit(self) -> Result<(), DbError> {
        match self.held {
            Held::Sqlite(tx) => tx.commit().await?,
            Held::Postgres(tx) => tx.commit().await?,
            Held::SqliteGlance(_) | Held::PostgresGlance(_) => {}
        }
        Ok(())
    }

    /// Whether it is a transaction that changes nothing.
    pub(super) fn only_reads(&self) -> bool {
        self.lock == Lock::Read
    }

    /// The connection, for one statement.
    pub(super) fn line(&mut self, sql: &'static str) -> Line<'_> {
        #[cfg(test)]
        if let Ok(mut asked) = self.asked.lock() {
            asked.push(sql);
        }
        #[cfg(not(test))]
        let _ = sql;
        match &mut self.held {
            Held::Sqlite(tx) => Line::Sqlite(tx),
            Held::SqliteGlance(line) => Line::Sqlite(line),
            Held::Postgres(tx) => Line::Postgres(tx),
            Held::PostgresGlance(line) => Line::Postgres(line),
        }
    }
}

impl super::Door for Tx {
    fn tx(&mut self) -> &mut Tx {
        self
    }
}
