//! A profile as the table of its document: a row for each item, a column for each role, in the document's words.
//!
//! INVARIANT: a cell is what the engine reads of the role (`Role::given`). Not here: people, and where a role counts.

use super::profile::{Item, Profile, Role};
use crate::rights::{Given, Level};
use crate::words::Words;

/// A head and its rows, all as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// Roles × items as the document would print them; what it does not name comes without a mark of its own, in its place.
pub fn table(profile: &Profile) -> Table {
    let words = Words::of(profile.lang());
    let columns = ["module", "kind", "item"].map(|column| words.say(&format!("systems-column-{column}")));
    let head = columns.into_iter().chain(profile.roles.iter().map(|role| role_name(profile, role))).collect();
    let rows = profile.items.iter().map(|item| {
        let module = profile.modules.iter().find(|module| module.key == item.module);
        let module = module.map(|module| printed(module.printed.as_deref(), module.names.of(profile.lang()), None));
        let kind = words.say(&format!("systems-kind-{}", item.kind));
        let cells = profile.roles.iter().map(|role| cell(profile, words, role.given(item)));
        [module.unwrap_or_default(), kind, item_name(profile, item)].into_iter().chain(cells).collect()
    });
    Table { head, rows: rows.collect() }
}

/// The name of an item as the document prints it, with its number: `B6500 - Freie Formulare`.
pub fn item_name(profile: &Profile, item: &Item) -> String {
    printed(item.printed.as_deref(), item.names.of(profile.lang()), item.code.as_deref())
}

/// The name of a role as the document prints it, with its short key.
pub fn role_name(profile: &Profile, role: &Role) -> String {
    printed(role.printed.as_deref(), role.names.of(profile.lang()), role.code.as_deref())
}

fn printed(printed: Option<&str>, name: &str, code: Option<&str>) -> String {
    let name = printed.unwrap_or(name);
    code.map_or_else(|| name.to_owned(), |code| format!("{code} - {name}"))
}

/// The document's word for a level; without one for none, the cell is empty.
fn cell(profile: &Profile, words: &Words, given: Given) -> String {
    match profile.level_names.get(&given) {
        Some(names) => names.of(profile.lang()).to_owned(),
        None if given == Given::Level(Level::NONE) => String::new(),
        None => words.say(&format!("level-{}", given.to_string().replace('_', "-"))),
    }
}
