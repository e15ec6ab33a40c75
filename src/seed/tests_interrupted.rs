//! A town that is interrupted while it is made is gone on with, and is the town it would have been.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use super::demo::Demo;
use super::municipality::parts;
use super::portions::portions;
use super::{SEED, fill_with, write};
use crate::basics::Problem;
use crate::db::Db;
use crate::gate::{Duty, Gate};
use crate::imports::model::Enrolment;
use crate::sql;
use crate::tests::world::{clock, empty_postgres, empty_sqlite};

const PEOPLE: usize = 900;

/// People, enrolments, assignments, roles, and entries that say "a part" and "ended".
async fn counted(gate: &Gate) -> (i64, i64, i64, i64, i64, i64) {
    let mut look = gate.look(Duty::Seed).await.unwrap();
    sql!(
        "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM enrolment), (SELECT count(*) FROM assignment),
                (SELECT count(*) FROM role), (SELECT count(*) FROM audit_entry WHERE act = 'act-seeded-part'),
                (SELECT count(*) FROM audit_entry WHERE act = 'act-seeded')"
    )
    .one(&mut look)
    .await
    .unwrap()
}

/// A portion that names a school that is not there: writing it fails, as if the server had been killed at this place.
fn broken() -> Demo {
    let mut demo = Demo::default();
    demo.person("nobody", ("Ingen", "Ingenstans"), None, None);
    let enrolment = Enrolment { id: "e0".to_owned(), person: "nobody".to_owned(), unit: "nowhere".to_owned(), from: None, to: None };
    demo.bundle.enrolments.get_or_insert_default().push(enrolment);
    demo
}

async fn interrupted_and_gone_on_with(gate: &Gate, whole: &Gate) {
    let town = || parts(PEOPLE, SEED, gate.clock.today());
    let first = town().next().unwrap();
    let some = portions(town(), 300).take(2).chain(std::iter::once(broken()));
    assert!(matches!(write(gate, &first, some).await, Err(Problem::Broken(_))));
    let (people, .., parts, ended) = counted(gate).await;
    assert!((300..900).contains(&people), "{people}");
    assert_eq!((parts, ended), (2, 0), "what failed left nothing");
    assert!(fill_with(gate, PEOPLE, 300).await.unwrap());
    assert!(fill_with(whole, PEOPLE, super::portions::PORTION).await.unwrap());
    let (gone_on, at_once) = (counted(gate).await, counted(whole).await);
    assert_eq!((gone_on.0, gone_on.1, gone_on.2, gone_on.3), (at_once.0, at_once.1, at_once.2, at_once.3));
    assert_eq!((gone_on.5, at_once.4, at_once.5), (1, 0, 1), "a small town is one entry");
    assert!(!fill_with(gate, PEOPLE, 300).await.unwrap(), "once it is whole, nothing is done");
}

#[tokio::test]
async fn an_interrupted_town_is_gone_on_with() {
    let ((gate, _files), (whole, _more)) = (empty_sqlite().await, empty_sqlite().await);
    interrupted_and_gone_on_with(&gate, &whole).await;
    assert!(!fill_with(&gate, 120, 300).await.unwrap(), "of whatever size is asked for");
}

#[tokio::test]
async fn an_interrupted_town_is_gone_on_with_on_postgres() {
    let Some(url) = empty_postgres().await else { return };
    let gate: Arc<Gate> = Gate::new(Db::open(&url.parse().unwrap()).await.unwrap(), clock());
    crate::systems::keep_own(&gate).await.unwrap();
    let (whole, _more) = empty_sqlite().await;
    interrupted_and_gone_on_with(&gate, &whole).await;
}

#[tokio::test]
async fn a_town_is_not_gone_on_with_as_one_of_another_size() {
    let (gate, _files) = empty_sqlite().await;
    let first = parts(PEOPLE, SEED, gate.clock.today()).next().unwrap();
    let some = portions(parts(PEOPLE, SEED, gate.clock.today()), 300).take(1).chain(std::iter::once(broken()));
    write(&gate, &first, some).await.unwrap_err();
    let before = counted(&gate).await;
    assert!(fill_with(&gate, 30_000, 300).await.is_err(), "it would have other schools");
    assert_eq!(counted(&gate).await, before);
}
