//! The people table and the person card.
//!
//! One row a person, however many roles and schools. What a source owns is shown with its owner and changed there.
//! Who may: `people.view` within its reach. Not here: giving roles (`roles`), the questions why and who (`questions`).

pub mod api;

#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod card_adjusted;
#[cfg(feature = "ssr")]
mod card_facts;
#[cfg(feature = "ssr")]
mod card_rights;
#[cfg(feature = "ssr")]
mod card_roles;
#[cfg(feature = "ssr")]
mod card_store;
#[cfg(feature = "ssr")]
mod columns;
#[cfg(feature = "ssr")]
mod export;
#[cfg(feature = "ssr")]
mod lock_store;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod table;

#[cfg(feature = "ssr")]
pub use card::PersonPage;
#[cfg(feature = "ssr")]
pub use export::export;
#[cfg(feature = "ssr")]
pub use page::PeoplePage;
