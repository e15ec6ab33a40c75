//! Guardians' access to pupils: automatic, enabled or disabled for one guardian and one pupil at a time (SK24-45..53, N-07).
//!
//! The engine's truth is `guardianship.access`; a change here is a new row of it, with who set it and on what ground beside it.
//! INVARIANT: enabled for a pupil of 18 or more rests on a consent that the pupil has given; without a birth date nothing is
//! enabled at all; nobody sets her own access. A consent may be for some modules only. Who may: `guardians.view` and `guardians.set`, within their reach.
//! Not here: custodial and informed (the register owns them), and what the engine makes of it all (`rights`, 4.6).

pub mod api;
pub mod consent_api;

mod calendar_page;
mod export;
mod extent;
mod form_page;
pub mod model;
mod own_page;
mod page;
pub mod rules;
mod seen;
mod sentence;
mod sheet;
mod store;
mod write;

pub use calendar_page::CalendarPage;
pub use export::{export, workbook};
pub use form_page::ConsentFormPage;
pub use own_page::ConsentPage;
pub use page::GuardiansPage;
pub use store::open_without_consent;
