//! Rollbok: who may see and do what in a school, and why.
//!
//! One crate with two faces. With the feature `ssr` it is the server; with `hydrate` it is the small client that wakes the
//! islands. Read the modules in this order:
//!
//! 1. [`basics`]: ids, days and moments, problems. Both sides.
//! 2. [`rights`]: the engine. Pure: a world and a question in, an answer with its reasons out. Both sides.
//! 3. `db`: two databases behind one SQL text. `gate`: the one door to them; a permit is proof of a right and a transaction.
//! 4. `web`: the server around the rooms. `words`: four languages from one catalogue. `ui`: what pages are made of, `paper`: what PDFs are.
//! 5. The rooms: `sign_in`, `account`, `accounts`, `notices`, `work`, `people`, `tables`, `marks`, `views`, `guardians`, `shield`, `schools`, `releases`, `audience`, `roles`, `substitutes`, `leaves`, `emergencies`, `orphans`, `definitions`, `questions`, `imports`, `audit`, `systems`.
//! 6. `seed`: the demo municipality and its named cast, which all tests know too.
//!
//! A page is rendered on the server (`app` has the route table, `files` that of downloads, `menu` what leads there). A write is a form that posts to a server function in a
//! room's `api`, which asks the gate for a permit, calls its `store`, and commits with one audit entry.

#![recursion_limit = "512"]

pub mod basics;
pub mod rights;
pub mod roles;
pub mod search;
pub mod sign_in;
pub mod words;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod accounts;
#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod audience;
#[cfg(feature = "ssr")]
pub mod audit;
#[cfg(feature = "ssr")]
pub mod command;
#[cfg(feature = "ssr")]
pub mod db;
#[cfg(feature = "ssr")]
pub mod definitions;
#[cfg(feature = "ssr")]
pub mod emergencies;
#[cfg(feature = "ssr")]
mod files;
#[cfg(feature = "ssr")]
pub mod gate;
#[cfg(feature = "ssr")]
pub mod guardians;
#[cfg(feature = "ssr")]
pub mod imports;
#[cfg(feature = "ssr")]
pub mod leaves;
#[cfg(feature = "ssr")]
pub mod marks;
#[cfg(feature = "ssr")]
mod menu;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod orphans;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod questions;
#[cfg(feature = "ssr")]
pub mod releases;
#[cfg(feature = "ssr")]
pub mod schools;
#[cfg(feature = "ssr")]
pub mod seed;
#[cfg(feature = "ssr")]
pub mod shield;
#[cfg(feature = "ssr")]
pub mod substitutes;
#[cfg(feature = "ssr")]
pub mod systems;
#[cfg(feature = "ssr")]
pub mod tables;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
pub mod views;
#[cfg(feature = "ssr")]
pub mod web;
#[cfg(feature = "ssr")]
pub mod work;

#[cfg(all(test, feature = "ssr"))]
mod tests;

/// Wakes the islands: the client's start.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
