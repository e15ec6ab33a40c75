//! The tree of units, and one unit with its groups and head.
//!
//! Who may: `schools.view` within its reach. Not here: the people of a school (`people`, filtered by unit).

mod page;
mod school_page;
mod store;

pub use page::SchoolsPage;
pub use school_page::SchoolPage;
