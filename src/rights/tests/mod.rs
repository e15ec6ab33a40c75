//! The tests of the engine: promises in hand-written worlds, laws on random ones, and the contract read a second time.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod changes;
mod digest;
mod families;
mod golden;
mod index;
mod laws;
mod lines;
mod plain;
mod preview;
mod random;
mod school;
mod sentences;
mod small;
mod staff;
mod tape;
mod twice;
mod wrong;
