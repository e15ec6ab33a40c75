//! A statement, its values, and the five ways to run it: `all`, `each`, `one`, `first`, `run`.
//!
//! INVARIANT: every statement is `&'static str` and registered, so that one test prepares all of them on both databases.
//! The only file besides `open` and `migrate` that names a backend.

use futures::TryStreamExt;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{FromRow, Postgres, Sqlite};
use uuid::Uuid;

use super::open::{Line, Tx};

/// One registered SQL text, with the place that holds it.
pub struct Statement {
    pub sql: &'static str,
    pub place: &'static str,
}
inventory::collect!(Statement);

/// A registered statement, ready for its values.
#[macro_export]
macro_rules! sql {
    ($text:expr) => {{
        ::inventory::submit! { $crate::db::Statement { sql: $text, place: concat!(file!(), ":", line!()) } }
        $crate::db::Query::new($text)
    }};
}

/// A value of the portable subset. Days and moments travel as their ISO text.
#[derive(Debug, Clone)]
pub enum Value {
    Text(Option<String>),
    Int(Option<i64>),
    Bool(bool),
    Id(Option<Uuid>),
}

/// A row that can be read from both databases.
pub trait Record: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}
impl<T> Record for T where T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin {}

/// Whoever holds a transaction: a permit, or the house itself while it starts.
pub trait Door: Send {
    fn tx(&mut self) -> &mut Tx;
}

/// What the database answered instead of rows.
#[derive(Debug)]
pub enum DbError {
    /// A constraint refused the row: somebody else was first, or the rules forbid it.
    Refused(String),
    /// Everything else: no connection, disk full, a statement that is wrong.
    Broken(sqlx::Error),
}

impl From<sqlx::Error> for DbError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(inner)
                if inner.is_unique_violation() || inner.is_foreign_key_violation() || inner.is_check_violation() =>
            {
                Self::Refused(inner.message().to_owned())
            }
            _ => Self::Broken(error),
        }
    }
}

impl std::fmt::Display for DbError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(why) => write!(f, "the database refused the row: {why}"),
            Self::Broken(error) => write!(f, "the database failed: {error}"),
        }
    }
}
impl std::error::Error for DbError {}

/// A statement with its values.
pub struct Query {
    pub(super) sql: &'static str,
    values: Vec<Value>,
}

impl Query {
    #[must_use]
    pub fn new(sql: &'static str) -> Self {
        Self { sql, values: Vec::new() }
    }

    /// The next `$n`.
    #[must_use]
    pub fn bind(mut self, value: impl Into<Value>) -> Self {
        self.values.push(value.into());
        self
    }

    /// All rows.
    pub async fn all<T: Record>(self, door: &mut impl Door) -> Result<Vec<T>, DbError> {
        Ok(match door.tx().line(self.sql) {
            Line::Sqlite(line) => self.sqlite().fetch_all(line).await?,
            Line::Postgres(line) => self.postgres().fetch_all(line).await?,
        })
    }

    /// Each row in turn, without holding them all; ends at the first that is not taken.
    pub async fn each<T: Record, E: From<DbError>>(
        self,
        door: &mut impl Door,
        mut take: impl FnMut(T) -> Result<(), E> + Send,
    ) -> Result<(), E> {
        match door.tx().line(self.sql) {
            Line::Sqlite(line) => {
                let mut rows = self.sqlite().fetch(line);
                while let Some(row) = rows.try_next().await.map_err(DbError::from)? {
                    take(row)?;
                }
            }
            Line::Postgres(line) => {
                let mut rows = self.postgres().fetch(line);
                while let Some(row) = rows.try_next().await.map_err(DbError::from)? {
                    take(row)?;
                }
            }
        }
        Ok(())
    }

    /// The first row, if there is one.
    pub async fn first<T: Record>(self, door: &mut impl Door) -> Result<Option<T>, DbError> {
        Ok(match door.tx().line(self.sql) {
            Line::Sqlite(line) => self.sqlite().fetch_optional(line).await?,
            Line::Postgres(line) => self.postgres().fetch_optional(line).await?,
        })
    }

    /// The one row there must be.
    pub async fn one<T: Record>(self, door: &mut impl Door) -> Result<T, DbError> {
        self.first(door).await?.ok_or(DbError::Broken(sqlx::Error::RowNotFound))
    }

    /// Changes rows; how many.
    pub async fn run(self, door: &mut impl Door) -> Result<u64, DbError> {
        Ok(match door.tx().line(self.sql) {
            Line::Sqlite(line) => self.sqlite_plain().execute(line).await?.rows_affected(),
            Line::Postgres(line) => self.postgres_plain().execute(line).await?.rows_affected(),
        })
    }

    fn sqlite<T: Record>(self) -> sqlx::query::QueryAs<'static, Sqlite, T, SqliteArguments> {
        self.values.into_iter().fold(sqlx::query_as(self.sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
            Value::Bool(yes) => query.bind(yes),
            Value::Id(id) => query.bind(id),
        })
    }

    fn postgres<T: Record>(self) -> sqlx::query::QueryAs<'static, Postgres, T, PgArguments> {
        self.values.into_iter().fold(sqlx::query_as(self.sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
            Value::Bool(yes) => query.bind(yes),
            Value::Id(id) => query.bind(id),
        })
    }

    fn sqlite_plain(self) -> sqlx::query::Query<'static, Sqlite, SqliteArguments> {
        self.values.into_iter().fold(sqlx::query(self.sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
            Value::Bool(yes) => query.bind(yes),
            Value::Id(id) => query.bind(id),
        })
    }

    fn postgres_plain(self) -> sqlx::query::Query<'static, Postgres, PgArguments> {
        self.values.into_iter().fold(sqlx::query(self.sql), |query, value| match value {
            Value::Text(text) => query.bind(text),
            Value::Int(number) => query.bind(number),
            Value::Bool(yes) => query.bind(yes),
            Value::Id(id) => query.bind(id),
        })
    }
}

/// PostgreSQL keeps no NUL in a text, and nobody types one: it is dropped, on both databases alike.
fn storable(mut text: String) -> String {
    text.retain(|letter| letter != '\0');
    text
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(storable(text)))
    }
}
impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::from(text.clone())
    }
}
impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text.map(storable))
    }
}
impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::from(text.map(str::to_owned))
    }
}
impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}
impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Bool(yes)
    }
}
impl From<Uuid> for Value {
    fn from(id: Uuid) -> Self {
        Self::Id(Some(id))
    }
}
impl From<Option<Uuid>> for Value {
    fn from(id: Option<Uuid>) -> Self {
        Self::Id(id)
    }
}
