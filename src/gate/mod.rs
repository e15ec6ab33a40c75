//! The one door to the data: session → person → rights → transaction, in one value.
//!
//! [`permit`] asks for a right by its type and gives a [`Permit`]: the proof that the person signed in holds the right, the
//! reach it has, and the open transaction. Store functions take `&mut Permit<R>`; nothing else reaches the database.
//! INVARIANT: a permit that changes data is committed with exactly one audit entry, in the same transaction; dropped, it
//! rolls back. A reading right has no commit and a read-only connection. Work with no person behind it is on [`Duty`].
//! INVARIANT: standings (what a person may) are kept only for the version of the data they were computed from, and that
//! version is read inside the request's transaction: a revoked role is gone with the very next request.

mod chain;
mod duty;
mod entry;
mod incident;
mod index;
mod open;
mod permit;
mod public;
mod reach;
mod standing;
mod throttle;
mod units;
mod visitor;
pub mod world;

pub use chain::{Broken, Verdict, verify};
pub use duty::{Duty, OnDuty};
pub use entry::Entry;
pub use incident::broken;
pub use index::{Ahead, Effective, Kept, Switch, statements_of_the_index};
pub use open::Gate;
pub use permit::{Permit, permit};
pub use public::PUBLIC;
pub use reach::{Places, Reach};
pub use standing::Standing;
pub use throttle::{FAILURES, Throttle};
pub use units::Offered;
pub use visitor::{Density, Flash, Theme, Visitor};
