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

/// Tables with a row or more a person: a write that reads one of them whole, once a record of an import, takes a day for a city.
const LARGE: &[&str] = &[
    "person",
    "person_word",
    "account",
    "enrolment",
    "membership",
    "employment",
    "guardianship",
    "duty",
    "assignment",
    "audit_entry",
    "consent",
    "guardian_access",
    "password",
    "outbox",
];

/// What a plan reads from end to end, as the statement calls it.
async fn scanned(duty: &mut crate::gate::OnDuty, sql: &'static str) -> Vec<String> {
    let explained: &'static str = Box::leak(format!("EXPLAIN QUERY PLAN {sql}").into_boxed_str());
    let plan: Vec<(i64, i64, i64, String)> = Query::new(explained).all(duty).await.unwrap();
    plan.into_iter().filter_map(|(.., step)| Some(step.strip_prefix("SCAN ")?.split(' ').next()?.to_owned())).collect()
}

/// Whether the statement calls one of the large tables by this name. What it does not name is a child by a foreign key, which is looked
/// through only while something is amiss (`OP_FkIfZero`).
fn is_large(sql: &str, name: &str) -> bool {
    let words: Vec<&str> = sql.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| !word.is_empty()).collect();
    LARGE.contains(&name) && words.contains(&name) || words.windows(2).any(|pair| LARGE.contains(&pair[0]) && pair[1] == name)
}

#[tokio::test]
async fn no_write_reads_a_large_table_from_end_to_end_sqlite() {
    let (gate, _files) = empty_sqlite().await;
    let mut duty = gate.act(Duty::Seed).await.unwrap();
    let mut slow = Vec::new();
    for statement in inventory::iter::<Statement> {
        let is_write = ["INSERT", "UPDATE", "DELETE"].iter().any(|word| statement.sql.trim_start().starts_with(word));
        if is_write && !statement.place.contains("tests") {
            let large = scanned(&mut duty, statement.sql).await.into_iter().find(|name| is_large(statement.sql, name));
            slow.extend(large.map(|name| format!("{}: {name}: {}", statement.place, statement.sql)));
        }
    }
    assert!(slow.is_empty(), "{}", slow.join("\n"));
}
