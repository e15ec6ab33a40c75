//! Emergency access (N-15): a role that is needed at once, for the rest of the day, by two people and looked at by a third.
//!
//! Life of one: asked for by somebody employed, for herself → opened by somebody else who gives roles where it counts (or refused, or
//! dropped by whoever asked; what nobody answers lapses with the day) → over at midnight → from the next morning on a line to review for
//! whoever gives roles there and is neither of the two → reviewed: right, or wrong with a remark.
//! INVARIANT: two different people, who do not open for each other in turn; nothing that opens a wall, nothing beyond the day, and
//! nothing that a hard two-roles rule forbids. What it does not ask is who may otherwise give the role: that is what it is for.
//! Not here: giving roles for longer (`roles`), orders with attestation, and being locked out altogether (`rollbok admin`).

pub mod api;
pub mod own_api;

mod model;
mod own_page;
mod page;
mod rules;
mod store;
mod work;

pub use own_page::OwnEmergencyPage;
pub use page::EmergenciesPage;
pub use work::{at_work, to_review};
