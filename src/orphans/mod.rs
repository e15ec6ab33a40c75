//! Orphaned roles: people whom the source removed, from a school or altogether, and who are still active in a target system; who, where,
//! and how long in person-days (N-22, SK24-64).
//!
//! A role is orphaned while it runs although no employment carries it any more. A school may have switched archiving in Skola24 off:
//! then its removed teachers stay active there until the school year turns. INVARIANT: listed is what lies within reach by its school,
//! shielded people only where the shield is opened; nothing here opens anything (`rights` ignores what is not carried).
//! Who may: whoever gives roles at the school sees them, ends them, and says how the school archives. Not here: ending a role (`roles`).

pub mod api;
mod export;
mod model;
mod page;
mod store;

pub use export::{export, workbook};
pub use page::OrphansPage;
pub(crate) use store::{archiving_off_since, has};
