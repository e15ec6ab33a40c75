//! The audit room: every change, who made it, what stood there before; read only, filtered, exported.
//!
//! Who may: `audit.view`. Not here: writing entries and the chain itself (`gate::chain`).

mod export;
mod model;
mod page;
mod store;
mod told;

pub use export::export;
pub use page::AuditPage;
