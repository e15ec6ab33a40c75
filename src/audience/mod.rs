//! Groups for pupils and guardians: a role for all pupils, or all their guardians, of a unit, a class, or on one pupil's card (WIL-15..18).
//!
//! What school and class give is added together; a row on the card replaces both, and can so give less (`rights.md` 4.5).
//! Life of a row: set (from a day) → in force → ended at its last day, or by hand. Nothing is overwritten.
//! Who may: `assignments.give` within its reach. Not here: what a role contains (`definitions`), modules by class (`releases`).

mod api;
mod model;
mod page;
mod rules;
mod store;

pub use page::AudiencePage;
