//! The server around the rooms: settings, router, sessions, protection, assets, and the answer to plain forms.
//!
//! Layers, outermost first: panics, size and time limits, CSRF, headers and nonce, compression, sessions, visitor, answer,
//! routes. Not here: what any page shows (the rooms), who may (the gate).

mod answer;
mod assets;
mod cookie;
mod plain;
mod protect;
mod router;
mod serve;
mod sessions;
mod settings;
mod typed;
mod visit;
mod workbook;

pub use assets::asset_path;
pub use cookie::set_cookie;
pub use plain::{CSV, TSV, cells_of, csv, file, tsv};
pub use protect::PageNonce;
pub use router::router;
pub use serve::serve;
pub use sessions::hash as token_hash;
pub use settings::{Mail, Settings};
pub use workbook::{Columns, XLSX, workbook};
