//! Automatic rules of a system: who gets a role by a position, a duty or by leading a unit (`rights.md` 4, `workflows.md` 1), with a
//! preview of whom a rule gives the role today before it is saved.
//!
//! INVARIANT: a rule is never changed, it ends and another begins; who may not give a role gives it by no rule either, and nobody
//! makes a rule that gives something to herself. Rollbok's own rules come with Rollbok. Not here: what a rule derives (`rights`).

pub mod api;
mod law;
mod page;
mod parts;
mod store;

pub use page::RulesPage;
