//! What pages are made of: the frame around a page, forms, tables, notices, marks. Server only; class names as in `style/`.
//!
//! Not here: anything about a room, and any decision beyond which piece to show.

mod chooser;
mod downloads;
mod field;
mod flash;
mod icon;
mod layout;
mod mark;
mod outside;
mod pager;
pub mod pasted;
mod pick_bar;
mod problem;
mod sheet;
#[cfg(test)]
mod tests;
mod units;
pub mod url;

pub use chooser::chooser;
pub use downloads::Downloads;
pub use field::{Choice, DateField, Field, Hidden, Options, SelectField, TextArea, TextField};
pub use flash::{Typed, typed_for};
pub use icon::{Icon, Sign};
pub use layout::{Frame, Layout};
pub use mark::{Mark, level_word};
pub use outside::Outside;
pub use pager::{Owner, Pager, PrintSheet, SortHeader, cursor};
pub use pick_bar::PickBar;
pub use problem::{ProblemBody, note, sentence};
pub use sheet::{Action, Empty, Head, NoMatch};
pub use units::{SchoolFilter, UnitsField, unit_ticks};
