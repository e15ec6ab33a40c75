//! Every registered statement is prepared on a migrated SQLite and a migrated PostgreSQL.

use crate::db::{Db, Statement};
use crate::tests::world::{empty_postgres, empty_sqlite};

async fn prepare_all(db: &Db) {
    let mut wrong = Vec::new();
    let mut count = 0;
    for statement in inventory::iter::<Statement> {
        count += 1;
        if let Err(error) = db.prepare(statement.sql).await {
            wrong.push(format!("{}: {error}", statement.place));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 30, "only {count} statements are registered");
}

#[tokio::test]
async fn every_statement_is_good_sqlite() {
    let (gate, _files) = empty_sqlite().await;
    prepare_all(gate.test_db()).await;
}

#[tokio::test]
async fn every_statement_is_good_postgresql() {
    let Some(address) = empty_postgres().await else {
        eprintln!("skipped: ROLLBOK_TEST_POSTGRES is not set (cargo xtask test sets it)");
        return;
    };
    prepare_all(&Db::open(&address.parse().unwrap()).await.unwrap()).await;
}
