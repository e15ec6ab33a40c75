//! The tables of a school: pupils, teachers, clerks, principals, schedulers, school administrators.
//!
//! First schools are chosen, then rows appear (SK24-54). A pupil is one row; of everybody else a row is a person at a school, of
//! principals a school (SK24-22, SK24-33, SK24-38). Schools and filters live in the URL.
//! INVARIANT: a row is there only where both its person and its school are within reach.
//! Who may: `people.view`. Giving and ending roles from here is the room `roles`, setting marks `marks`; nothing is written here.
//! Not here: the one table of all people (`people`).

mod adding;
mod bulk;
mod columns;
mod editing;
mod export;
mod heads;
mod model;
mod page;
mod paste;
pub mod paste_api;
mod paste_page;
mod picker;
mod rows;
mod store;

pub use export::{export, workbook};
pub use page::TablePage;
pub use paste_page::PasteRowsPage;
