//! The search in the header: people and schools, as you type and as a page.
//!
//! INVARIANT: who is out of reach is in no answer and no count; an answer holds at most ten of each.

pub mod api;
mod search_box;

#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod store;

#[cfg(feature = "ssr")]
pub use page::SearchPage;
pub use search_box::SearchBox;
