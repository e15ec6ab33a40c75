//! The role concept of one system as a document: its roles, who may do what, what for, and who answers for the data (SaxSVS-02,
//! N-19); what was agreed on in writing (SaxSVS-03), and how the live roles have departed from that since.
//!
//! INVARIANT: an agreement is on the roles as they were when it was registered; nothing of it changes afterwards. The document names
//! no person and counts none: it is the same for every reader.

pub mod api;
mod document;
mod model;
mod page;
mod pdf;
mod responsible_page;
mod store;

pub use page::{ConceptPage, banner};
pub use pdf::pdf;
pub use responsible_page::ResponsiblePage;
pub use store::standing;
