//! The migrations, embedded. INVARIANT: one that has landed is never edited (a test holds their digests).

/// Everything under `migrations/`, in order.
pub static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");
