//! What Rollbok tells people by mail: an outbox, and the task that empties it.
//!
//! Life of a notice: waiting (written in the transaction of the act it tells of) → leased by one server → sent, or waiting again after
//! a pause that grows, or given up. INVARIANT: a notice holds neither an address nor a secret nor a text. The address is the person's
//! when it is sent; the secret is made then, only its hash is stored, and it lives in the sender's memory alone. An attempt that may
//! have arrived keeps its secret good, so whichever mail comes first works; using one uses all of them up.
//! INVARIANT: a lease outlasts the longest attempt, so two servers never send the same; a server killed between the mail server's yes
//! and its own note sends it again: twice is possible then, never is not.
//! A mail names the person it is for and nobody else, and says nothing about rights. Not here: what the links open (`sign_in`).
//! Mails of coming of age (N-07) are written by a job of each day (`age`), and say what is true when they are sent (`age_facts`).

mod age;
mod age_facts;
#[cfg(test)]
pub(crate) mod age_tests;
mod compose;
mod outbox;
mod post;
mod send;
#[cfg(test)]
mod tests;

pub use age::run as run_daily;
pub use outbox::{Kind, Last, add, last_of, may_ask};
pub use post::Post;
pub use send::run;
