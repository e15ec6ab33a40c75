//! The screen's words in four languages, from one catalogue; dates, numbers and sorting by language.
//!
//! A message has a key and lies in `LANGUAGE/ROOM.ftl` (Project Fluent). INVARIANT: every language has the same keys with the
//! same variables, each key used exists and each that exists is used (`tests`). A room's file is added in `catalogue.rs`.

mod lang;

#[cfg(feature = "ssr")]
mod catalogue;
#[cfg(feature = "ssr")]
mod days;
#[cfg(feature = "ssr")]
mod sorting;
#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "ssr")]
pub use catalogue::{Arg, Words, use_words};
pub use lang::Lang;
#[cfg(feature = "ssr")]
pub use sorting::{SortKeys, plain_letters, sort_keys, word_keys};
