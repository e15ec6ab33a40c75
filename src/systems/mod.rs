//! Target systems as data: modules, items, roles, rules. Rollbok's own rights are the system `rollbok`.
//!
//! A profile is a system as a file (`profile`); it is stored as a whole, and storing the same again changes nothing.
//! Not here: who holds what (`roles`), what it computes to (`rights`).

mod own;
pub mod profile;
pub mod store;

pub use own::keep_own;

/// The profile of Skola24 that ships with Rollbok.
pub const SKOLA24: &str = include_str!("skola24.json");
