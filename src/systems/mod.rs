//! Target systems as data: modules, items, roles, rules. Rollbok's own rights are the system `rollbok`.
//!
//! A profile is a system as a file (`profile`, `check`, `text`); it is stored as a whole, and storing the same again changes nothing.
//! Five ship, one for each source document.
//! Who may look: `schools.view`. Not here: who holds what (`roles`), what it computes to (`rights`).

pub mod assigning;
pub mod carry;
mod carry_links;
mod check;
pub mod command;
pub mod compare;
mod download;
mod items_part;
mod keepers;
pub mod newer;
pub mod news;
mod own;
mod page;
pub mod profile;
mod rules_part;
pub mod standing;
pub mod store;
mod system_page;
mod table;
mod text;

#[cfg(test)]
mod tests;

pub use check::ProfileFault;
pub use download::{export_csv, export_profile};
pub use own::keep_own;
pub use page::SystemsPage;
pub use system_page::SystemPage;

/// The profile of Skola24 that ships with Rollbok.
pub const SKOLA24: &str = include_str!("skola24.json");

/// The profiles that ship with Rollbok: key and file.
pub const SHIPPED: [(&str, &str); 5] = [
    ("ist", include_str!("ist.json")),
    ("skola24", SKOLA24),
    ("escola", include_str!("escola.json")),
    ("saxsvs", include_str!("saxsvs.json")),
    ("wilma", include_str!("wilma.json")),
];

/// The file of a profile that ships.
pub fn shipped(key: &str) -> Option<&'static str> {
    SHIPPED.into_iter().find(|(shipped, _)| *shipped == key).map(|(_, text)| text)
}
