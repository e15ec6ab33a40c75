//! The profiles that ship: each against its document's own table, through the engine, and the format against what is wrong.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod compare;
mod escola;
mod format;
mod ist;
mod news;
mod saxsvs;
mod small;
mod tables;
mod wilma;
