//! The people table and the person card.
//!
//! One row a person, however many roles and schools. What a source owns is shown with its owner and changed there.
//! Who may: `people.view` within its reach; a field of one person by hand `accounts.lock`. Not here: giving roles (`roles`), the questions why and who (`questions`).

mod card;
mod card_adjusted;
mod card_facts;
mod card_rights;
mod card_roles;
mod card_store;
mod cell;
mod columns;
mod export;
pub mod field_api;
pub mod hand;
pub mod model;
mod page;
mod paste;
pub mod paste_api;
mod paste_page;
mod store;
mod table;

pub use card::PersonPage;
pub use export::{export, workbook};
pub use page::PeoplePage;
pub use paste_page::PastePeoplePage;
