//! The whole index from the store in one pass: each table read once, row by row, and nothing held but what is packed.

use super::rows::{self, Row};
use super::settings;
use crate::basics::Problem;
use crate::db::Door;
use crate::rights::{Builder, Index};

pub(super) async fn build(door: &mut impl Door) -> Result<Index, Problem> {
    let mut builder = Builder::of_systems(&settings::load(door).await?);
    door.tx().read_in_place().await?;
    let read = rows::load(door, None, &mut |row| match row {
        Row::Person(person) => builder.person(&person),
        // The store's own references see to it that every name is known.
        other => other.fact().map_or((), |fact| builder.fact(fact).unwrap_or_default()),
    })
    .await;
    door.tx().read_through();
    read?;
    tokio::task::spawn_blocking(move || builder.finish()).await.map_err(|_| Problem::Broken("index".to_owned()))
}
