//! A newer version of a system's profile, line by line (N-10, E-18, E-34): yours, old, new; accept, ignore, later.
//!
//! Life of a newer version: shipped or handed in → its lines wait → answered, some or all at once, with a look at whom it touches and a
//! reason → when none waits the system has the new version. INVARIANT: nothing changes by itself; own roles have lines of their own;
//! one press of saving is one transaction with one entry, and one press takes the last one back where nothing of it was changed since.
//! Not here: the list itself and carrying it over (`systems::news`, `systems::carry`).

pub mod again;
pub mod api;
mod back_part;
mod draft;
mod file_api;
mod file_parts;
mod law;
mod page;
mod parts;
mod store;
mod told;

pub use page::NewsPage;
