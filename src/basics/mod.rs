//! The few words everything else is written in: ids, days and moments, the clock, problems, pages of a list.
//!
//! Both sides of the wire; the clock is the server's.

mod day;
mod id;
mod problem;
mod reply;

#[cfg(feature = "ssr")]
mod clock;
#[cfg(feature = "ssr")]
mod hex;
#[cfg(feature = "ssr")]
mod paging;

#[cfg(feature = "ssr")]
pub use clock::{Clock, Moment};
pub use day::{Day, Span};
#[cfg(feature = "ssr")]
pub use hex::hex;
pub use id::{AccountId, AssignmentId, GroupId, ImportId, PersonId, RoleId, UnitId};
#[cfg(feature = "ssr")]
pub use paging::{Cursor, Slice};
pub use problem::{Fault, Problem};
pub use reply::{Reply, is_local};
