//! Accounts of others: making them, user names, one-time passwords, locks, portals (SK24-14..21, `workflows.md` 2).
//!
//! Life of an account: made without a password → a secret is given (once, to be changed) → used → locked and opened → gone with its
//! person. INVARIANT: a secret is shown once, in the answer to the form that made it, and is kept only as a hash; nobody handles her
//! own account here, nobody out of reach, and nobody is handed a secret that opens more than she holds herself.
//! Many at once (`many_*`): a pre-flight check first, then codes by mail or on slips of paper (ESC-47, SK24-66).
//! Who may: `accounts.lock` within its reach. Not here: one's own account (`account`), signing in (`sign_in`).

pub mod api;

mod lock_store;
mod mail_part;
mod many_api;
mod many_page;
mod many_rules;
mod many_store;
mod page;
mod parts;
mod rules;
mod slips;
mod store;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_names;

pub use many_page::ManyPage;
pub use page::AccountPage;
