//! Roles given to people: giving, ending, and who may; and single rights given to or taken from one person (`adjust_…`).
//!
//! Life of an assignment: given (from a day) → in force → ended at its last day, or revoked by hand. Nothing is deleted: a
//! change replaces the row and keeps the old one.
//! INVARIANT: nobody gives to herself, nobody gives where her own right does not reach, and nobody gives what she does not
//! hold herself (`rules`); what opens a wall is given by those who keep it (`walls`).
//! Not here: what a role contains (`definitions`), orders with attestation.

pub mod api;
pub mod model;
mod opens;
pub mod rules;

#[cfg(feature = "ssr")]
mod adjust_api;
#[cfg(feature = "ssr")]
mod adjust_model;
#[cfg(feature = "ssr")]
mod adjust_page;
#[cfg(feature = "ssr")]
mod adjust_rules;
#[cfg(feature = "ssr")]
mod adjust_store;
#[cfg(feature = "ssr")]
mod assigners;
#[cfg(feature = "ssr")]
pub mod bulk;
#[cfg(feature = "ssr")]
pub mod conflicts;
#[cfg(feature = "ssr")]
mod give_page;
#[cfg(feature = "ssr")]
pub mod guard;
#[cfg(feature = "ssr")]
pub mod preview;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod superconfigurator;
#[cfg(feature = "ssr")]
pub mod walls;

#[cfg(feature = "ssr")]
pub use adjust_page::AdjustPage;
#[cfg(feature = "ssr")]
pub use assigners::{Counting, held, may_assign};
#[cfg(feature = "ssr")]
pub use bulk::BulkPage;
#[cfg(feature = "ssr")]
pub use give_page::GivePage;
