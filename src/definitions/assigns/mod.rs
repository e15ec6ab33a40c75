//! Who may assign what: the role-assigns-role table of a system (ESC-40 to ESC-42, E-17), role by role.
//!
//! INVARIANT: a role without anybody named is assigned by everybody who may give roles there; the page says so in words. A change is
//! refused where somebody else changed the same role's row meanwhile. Not here: the law itself (`roles::assigners`).

pub mod api;
mod page;
mod profile_part;
mod store;
pub mod table_api;

pub use page::AssignsPage;
