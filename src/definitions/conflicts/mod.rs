//! The two-roles rules of a system, each switched on or off, with who holds such roles together today (N-16).
//!
//! INVARIANT: a rule is shown with whom it concerns before it is switched on; switching it on takes nobody's role away.
//! Not here: what a rule does to giving (`roles::conflicts`).

pub mod api;
mod page;
mod store;

pub use page::ConflictsPage;
