//! Substitutes: a teacher's own list of those who stand in for her, and passes for some days (SK24-34, N-12, `rights.md` 4.3).
//!
//! Life of a pass: given → in force from day to day, at most five → over, or ended by hand before that, which can be taken back.
//! It is a duty of the kind `substitute`, so the engine gives the teacher's relation to her groups, and only for what is
//! `substitutable`: a pass brings no role. INVARIANT: never for oneself, never to somebody whose account is locked, only to a
//! colleague who works at the school of each group on each of the days (`rules`). Who may: a teacher for her own groups from her own
//! list, by no right but being on duty there (`own_api`); whoever gives roles at the school, for any teacher there (`api`).
//! Not here: what a substitute may then do (`rights`), and passes that a source reports (`imports` owns them).

pub mod api;
mod card;
mod list_store;
pub mod model;
mod opens;
pub mod own_api;
mod own_page;
mod page;
mod parts;
mod passes_page;
mod rules;
mod slip;
mod slip_store;
mod store;

pub use card::{at_work, on_card};
pub use own_page::OwnPage;
pub use page::SubstitutesPage;
pub use passes_page::PassesPage;
