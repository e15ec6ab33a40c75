//! Promises kept: the house tried as its users use it, on both databases, with the named cast.
//!
//! `world` builds a town and a browser without a screen; `sweep` walks every endpoint and demands its refusals; `tidy` keeps
//! the house rules; the rest is one file per room. No test depends on another, on the clock or on the network.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on has failed"
)]

mod adjustments;
mod aliases;
mod assigns;
mod audience;
mod automatic;
mod bulk;
mod by_hand;
mod canary;
mod canary_cast;
mod canary_differ;
mod canary_rows;
mod chain;
mod concept;
mod conflicts;
mod definitions;
mod emergencies;
mod guardians;
mod imports;
mod index;
mod leaves;
mod log;
mod marks;
mod moments;
mod news;
mod news_again;
mod orphans;
mod own_roles;
mod people;
mod policy;
mod profiles;
mod reach;
mod releases;
mod roles;
mod rows_saved;
mod shield;
mod statements;
mod substitutes;
mod sweep;
mod swept;
mod tables;
mod tidy;
mod views;
mod walls;
pub mod world;
