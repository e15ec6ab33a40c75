//! Views of the tables, saved under a name: schools, filters, columns and order, as they stand in the URL.
//!
//! A view is a link and opens nothing: whoever follows it sees her own rows of it. So it is shared by sending the link.
//! INVARIANT: everybody has her own views and sees no others'; a view leads to a table and nowhere else.
//! Who may: everybody for herself (`own.view`, `own.change`). Not here: the tables (`people`, `tables`, `guardians`).

pub mod api;
mod model;
mod page;
mod store;

pub use page::ViewsPage;
