//! The shield: protecting a person by hand, lifting that by two people, and naming who may know her (N-05, `workflows.md` 8).
//!
//! Marking takes effect with the next request, and shows who saw the person until then. What she is called in each target system
//! instead of her name stands here too, with a warning where the systems do not agree (N-06). INVARIANT: a protection is lifted by two
//! different people with a reason; one that a source owns is lifted in the source. Who may: `shields.view` and `shields.set`; a
//! protected person is reached only where the right opens `protected`. Not here: what protection hides (`gate::reach`, `rights`).

pub mod alias_api;
pub mod api;

mod alias_part;
mod alias_rules;
mod alias_store;
mod page;
mod seen;
mod store;

pub use page::ShieldPage;
pub use seen::{Seers, seers};
