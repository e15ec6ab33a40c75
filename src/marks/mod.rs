//! Switches on people that the tables show as ticks: absence by phone or by the pupil herself switched off, a timetable hidden
//! (SK24-25 to SK24-27, SK24-35).
//!
//! Life: on (who, when, why) → off (who, when). On is a row, off is its ending; nothing is overwritten.
//! INVARIANT: a pupil's mark is hers wherever she goes, a teacher's counts at one school; all of a save or nothing, and what somebody
//! else changed meanwhile is not overwritten.
//! Who may: `marks.set` within its reach; they are seen by whoever sees the person's row. Not here: the tables (`tables`).

pub mod api;
mod bulk_api;
mod model;
mod page;
mod store;

pub use model::{Mark, On};
pub use page::MarksPage;
