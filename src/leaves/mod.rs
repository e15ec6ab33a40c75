//! Leave and return (N-13): an employment is paused, never ended, and what it carries rests meanwhile (`rights.md` 4.2).
//!
//! Life of a leave: registered (from a day, to a day or open) → in force → over, or ended by the return; each of these can be taken
//! back. It is a pause of an employment, beside those that a source reports. INVARIANT: nobody registers or ends her own; what a source
//! says is changed at the source; nothing is deleted, so what comes back is what was there and is still allowed. Who may: whoever
//! gives roles at the school of the employment. Not here: what a pause does (`rights`), and reading pauses in (`imports`).

pub mod api;
mod comes_back;
mod lost;
mod model;
mod page;
mod rules;
mod store;

pub use page::LeavesPage;
