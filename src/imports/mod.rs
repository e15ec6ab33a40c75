//! Reading schools and people in: files → bundle → plan (dry run) → one batch.
//!
//! Life of an import: planned (dry run kept with its bundle) → applied, or dropped. Applying plans anew inside the transaction
//! and goes on only if the difference is the one that was shown.
//! INVARIANT: nothing half: a bad record is left out and named; a missing file is not an empty file; the second run of the same
//! file changes nothing. A protected person is named to nobody whose right does not open `protected`.
//! Who may: `imports.view` and `imports.apply`. Not here: what rights follow from the facts (`rights`).

pub mod api;
mod command;
pub mod fault;
pub mod links;
mod marked;
pub mod model;
mod names;
mod page;
pub mod plan;
pub mod read;
mod run_page;
mod run_tables;
pub mod runs;
pub mod said;
pub mod ss12000;
pub mod store;
mod text;
pub mod units_csv;

pub use command::from_command_line;
pub use page::ImportsPage;
pub use run_page::ImportPage;
