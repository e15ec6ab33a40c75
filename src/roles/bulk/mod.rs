//! Many assignments at once: ticked in a table, looked at, given another last day as one batch, and taken back by one press [N-17].
//!
//! INVARIANT: what one person may not do to one assignment she may not do to it among many; what is skipped is named with its reason
//! before anything is changed, and a batch is one transaction with one entry a person.

pub mod api;
mod draft;
mod page;
pub mod rows_api;
mod rows_rules;
mod rules;
mod store;

pub use page::BulkPage;
pub use rows_rules::shown;
