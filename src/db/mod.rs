//! The door to the data: two databases, one SQL text.
//!
//! INVARIANT: only this room names a backend or `sqlx`; rooms hold `sql!` statements and a [`Door`].
//! The portable subset: `TEXT`, `BIGINT`, `BOOLEAN`, `UUID`; `$1` placeholders; `CHECK`; `ON CONFLICT`, `RETURNING`, partial
//! unique indexes, CTEs, window functions, row values. Optional filters as `CAST($1 AS TEXT) IS NULL`. No collation, `lower`,
//! `LIKE` on names, arrays, JSON operators, triggers or `now()`: sort keys and folded words are made in Rust.

mod migrate;
mod open;
mod query;
mod scan;

pub use open::{Db, DbUrl, Lock, Tx};
pub use query::{DbError, Door, Query, Record, Statement, Value};
pub use scan::Scanned;
pub use sqlx::FromRow;
