//! What roles contain: the definition of each role, the whole matrix, own roles, and what a change would touch.
//!
//! A role gives a level on each register and a tick on each action or report of its system. Standard roles come with the
//! system and are only looked at; own roles are made here, from a standard role or from nothing (SaxSVS-10..38).
//! INVARIANT: a number of people stands beside a role only for those within the reader's reach.
//! `concept` is all of it as a document to sign.
//! Not here: who holds which role (`roles`), what a role computes to for somebody (`rights`).

pub mod api;
pub mod assigns;
pub mod automatic;
mod book;
mod compare;
mod compare_page;
pub mod concept;
pub mod conflicts;
mod draft;
mod edit;
mod export;
mod html;
mod impact;
mod manage;
mod new_page;
pub mod news;
pub mod own_api;
mod page;
mod paste;
mod paste_page;
mod review_page;
mod rules;
mod store;
mod table;
mod write;

pub use assigns::AssignsPage;
pub use automatic::RulesPage;
pub use compare_page::ComparePage;
pub use concept::{ConceptPage, ResponsiblePage, pdf as concept_pdf};
pub use conflicts::ConflictsPage;
pub use export::{copy, export, workbook};
pub use new_page::NewRolePage;
pub use news::NewsPage;
pub use page::RolesPage;
pub use paste_page::PastePage;
pub use review_page::ReviewPage;
