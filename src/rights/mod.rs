//! The rights engine: who may do what with whose item, where and when, and why. The contract is `rights.md`.
//!
//! Both sides of the wire run it: the server enforces with it, the browser previews with it.
//! INVARIANT: pure. No I/O, no clock, no randomness, no panics; the day is an argument.
//!
//! The way through, in reading order: `WorldFacts` (`facts`, read from JSON by `facts_json`) are checked and linked (`resolve`)
//! into a `World`. A `Question` becomes a `Case`; `staff` and `audience` find the ways of the three hats, with what is held
//! (`holding`), the scope (`inside`) and one's own (`relation`); `decide` puts them together, takes what is taken, and names
//! `Path`s or one `Refusal`. `who` and `reach` ask the same from the other ends. This is the plain engine, to be read; `index`
//! answers the same from packed numbers, for a city or a nation at once, and is compared with it. That its tests notice a change
//! anywhere is tried by `cargo xtask mutants`; what they cannot notice, and why, stands in `.cargo/mutants.toml`.

mod audience;
mod case;
mod decide;
mod decision;
mod fault;
mod holding;
mod index;
mod inside;
mod level;
mod place;
mod reach;
mod relation;
mod resolve;
mod resolve_links;
mod resolve_units;
mod staff;
mod table;
mod until;
mod vocabulary;
mod way;
mod who;
mod world;

pub mod facts;
pub mod own;

#[cfg(feature = "ssr")]
pub mod answer;
#[cfg(feature = "ssr")]
mod facts_json;

#[cfg(test)]
mod tests;

pub use decide::{NoQuestion, Question, decide};
pub use decision::{Act, Acts, Decision, Path, PathPlace, Relation, Source};
pub use facts::WorldFacts;
pub use fault::WorldFault;
pub use index::{Builder, Cell, Change, Counts, Fact, Index, Looked, Preview, Setting, Subjects, UnknownName, Vector};
pub use level::{Extent, Given, Level, NotALevel};
pub use place::{At, Scope, When};
pub use reach::{Grant, Reach, Reached, Taken, grants, reach};
pub use vocabulary::{Access, Audience, Client, EmploymentKind, Hat, ItemKind, Of, Refusal, Take, UnitKind, UnknownWord};
pub use who::{Holder, who};
pub use world::World;
