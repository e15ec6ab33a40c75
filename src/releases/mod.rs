//! What a class has released: module by module, to its pupils and to their guardians (ESC-04, ESC-07, ESC-08); and whether its
//! pupils get in at all.
//!
//! A switch takes effect at once and can be undone; nothing is overwritten: on is a row, off is its ending.
//! Who may look: `schools.view`; who may switch: `releases.set`, both within reach. Not here: which items need a release (the
//! system's profile), and what it computes to (`rights`).

mod api;
mod fill;
mod model;
mod page;
mod rules;
mod store;
mod table;

pub use page::ReleasesPage;
