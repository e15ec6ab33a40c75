//! The start page: what there is for the person signed in, each a number that is a link, and the two questions.
//!
//! Everybody signed in has it; a number is shown only for what her rights reach.

mod page;
mod store;

pub use page::WorkPage;
pub use store::municipality;
