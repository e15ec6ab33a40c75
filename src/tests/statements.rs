//! Every registered statement is prepared on a migrated SQLite and a migrated PostgreSQL.

use crate::db::{Db, Query, Statement};
use crate::gate::Duty;
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

/// Else a statement with a range is prepared anew for each value that is bound, which takes longer than to run it.
#[tokio::test]
async fn a_plan_does_not_hang_on_the_values_bound_sqlite() {
    let (gate, _files) = empty_sqlite().await;
    let mut duty = gate.look(Duty::Health).await.unwrap();
    let stable = Query::new("SELECT count(*) FROM pragma_compile_options WHERE compile_options = 'ENABLE_QPSG'");
    assert_eq!(stable.one::<(i64,)>(&mut duty).await.unwrap(), (1,), ".cargo/config.toml says how SQLite is built");
}
