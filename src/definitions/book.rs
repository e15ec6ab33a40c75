//! One system's roles against its items: pure, the same for the pages, the exports and the rules.
//!
//! INVARIANT: the level of a cell is what the engine takes (`rights.md` 4.2): the role's own, else what it has on all items; that
//! never reaches a walled item, and on actions and reports it counts only where it is the highest.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::draft::Change;
use crate::db::FromRow;
use crate::rights::Level;
use crate::ui::url::encode;

/// A system with all that its roles are made of.
#[derive(Debug, Clone, Default)]
pub struct Book {
    pub system: String,
    /// At most so many own roles; none: as many as wanted.
    pub limit: Option<i64>,
    pub roles: Vec<Role>,
    pub items: Vec<Item>,
    pub cells: HashMap<(Uuid, String), Cell>,
}

#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Role {
    pub id: Uuid,
    pub key: String,
    pub name: String,
    pub standard: bool,
    pub client: String,
    pub opens: String,
    pub all_items: String,
    pub archived_at: Option<String>,
    pub version: i64,
    /// The standard role it was made from; none: from nothing, or it is one itself.
    pub base_id: Option<Uuid>,
    /// The number in an own role's name.
    pub number: Option<i64>,
    /// Whether own roles may be made from it.
    pub may_be_base: bool,
    /// Whether pupils or guardians have it by their unit, class or card.
    pub by_audience: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Item {
    pub key: String,
    pub name: String,
    pub module_key: String,
    pub module: String,
    pub kind: String,
    pub about: String,
    pub wall: Option<String>,
    /// Whether its module is in use: else no role opens it (ESC-18).
    pub in_use: bool,
    /// One line of what it is, where the page tells it.
    pub described: String,
}

/// What stands in a cell: a level's word, and the one sentence of need [N-20].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    pub level: String,
    pub need: String,
}

pub const NONE: &str = "none";
pub const EXECUTE: &str = "execute";

/// A stored level as the one word there is for it.
fn word(level: &str) -> &'static str {
    if level == EXECUTE { EXECUTE } else { level.parse::<Level>().map_or(NONE, Level::word) }
}

impl Cell {
    /// A cell in which nothing stands.
    pub fn empty() -> Self {
        Self { level: NONE.to_owned(), need: String::new() }
    }
}

impl Item {
    /// Whether a word is a level that this item can have.
    pub fn takes(&self, level: &str) -> bool {
        level == NONE || if self.is_register() { level.parse::<Level>().is_ok() } else { level == EXECUTE }
    }

    /// Only a register has levels; actions and reports are executed or not.
    pub fn is_register(&self) -> bool {
        self.kind == "register"
    }
}

impl Role {
    /// What an own role is made from when it is made from nothing.
    pub fn nothing() -> Self {
        Self {
            id: Uuid::nil(),
            key: String::new(),
            name: String::new(),
            standard: false,
            client: String::new(),
            opens: String::new(),
            all_items: NONE.to_owned(),
            archived_at: None,
            version: 0,
            base_id: None,
            number: None,
            may_be_base: false,
            by_audience: false,
        }
    }

    pub fn is_archived(&self) -> bool {
        self.archived_at.is_some()
    }
}

impl Book {
    pub fn role(&self, key: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.key == key)
    }

    pub fn role_by_id(&self, id: Uuid) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    pub fn item(&self, key: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.key == key)
    }

    /// What stands in a cell of an own role.
    pub fn cell(&self, role: &Role, item: &str) -> Cell {
        self.cells.get(&(role.id, item.to_owned())).cloned().unwrap_or_else(Cell::empty)
    }

    /// What would have to change in a cell of an own role for a level to stand there.
    pub fn change(&self, role: &Role, item: &Item, level: &str) -> Option<Change> {
        let was = self.cell(role, &item.key);
        (was.level != level).then(|| Change {
            item: item.key.clone(),
            wanted: Cell { level: level.to_owned(), need: was.need.clone() },
            was,
        })
    }

    /// The word of the level that counts in a cell.
    pub fn level(&self, role: &Role, item: &Item) -> &'static str {
        if let Some(cell) = self.cells.get(&(role.id, item.key.clone())) {
            return word(&cell.level);
        }
        if item.wall.is_some() {
            return NONE;
        }
        match (item.is_register(), word(&role.all_items)) {
            (true, level) => level,
            (false, "edit_all") => EXECUTE,
            (false, _) => NONE,
        }
    }

    /// The sentence of need in a cell; empty: nobody wrote one.
    pub fn need(&self, role: &Role, item: &Item) -> &str {
        self.cells.get(&(role.id, item.key.clone())).map_or("", |cell| &cell.need)
    }

    /// Where a role's definition is.
    pub fn href(&self, role: &Role) -> String {
        format!("/roles?system={}&role={}", encode(&self.system), encode(&role.key))
    }

    /// How many own roles there are, the archived ones apart.
    pub fn own_roles(&self) -> usize {
        self.roles.iter().filter(|role| !role.standard && !role.is_archived()).count()
    }

    /// How many items a role opens.
    pub fn opened(&self, role: &Role) -> usize {
        self.items.iter().filter(|item| self.level(role, item) != NONE).count()
    }

    /// Whether a walled item is closed to a role, whatever stands in the cell.
    pub fn is_walled_off(role: &Role, item: &Item) -> bool {
        item.wall.as_ref().is_some_and(|wall| !role.opens.split_whitespace().any(|word| word == wall))
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;

    pub fn role(key: &str, standard: bool, all_items: &str) -> Role {
        Role {
            id: Uuid::from_u128(key.bytes().fold(7, |sum, byte| sum * 31 + u128::from(byte))),
            key: key.to_owned(),
            name: format!("Roll {key}"),
            standard,
            all_items: all_items.to_owned(),
            ..Role::nothing()
        }
    }

    pub fn item(key: &str, kind: &str) -> Item {
        Item {
            key: key.to_owned(),
            name: format!("Register {key}"),
            module_key: "m".to_owned(),
            module: "Modul".to_owned(),
            kind: kind.to_owned(),
            about: "pupil".to_owned(),
            wall: None,
            in_use: true,
            described: String::new(),
        }
    }

    pub fn set(book: &mut Book, role: &Role, item: &str, level: &str) {
        book.cells.insert((role.id, item.to_owned()), Cell { level: level.to_owned(), need: String::new() });
    }

    #[test]
    fn all_items_reaches_registers_but_no_wall_and_reports_only_at_its_highest() {
        let (low, top) = (role("low", true, "read_all"), role("top", true, "edit_all"));
        let walled = Item { wall: Some("care".to_owned()), ..item("w", "register") };
        let book = Book { items: vec![item("r", "register"), item("b", "report"), walled], ..Book::default() };
        let levels = |role: &Role| book.items.iter().map(|item| book.level(role, item).to_owned()).collect::<Vec<_>>();
        assert_eq!(levels(&low), ["read_all", "none", "none"]);
        assert_eq!(levels(&top), ["edit_all", "execute", "none"]);
        assert_eq!(book.opened(&top), 2);
    }

    #[test]
    fn levels_are_for_registers_and_ticks_for_the_rest() {
        assert!(item("r", "register").takes("edit_own") && !item("r", "register").takes("execute"));
        assert!(item("b", "report").takes("execute") && !item("b", "report").takes("read_all"));
        assert!(!item("r", "register").takes("everything"));
    }

    #[test]
    fn a_cell_of_its_own_counts_before_all_items() {
        let top = role("top", true, "edit_all");
        let mut book = Book { items: vec![item("r", "register")], ..Book::default() };
        set(&mut book, &top, "r", "none");
        assert_eq!(book.items.first().map(|item| book.level(&top, item)), Some("none"));
    }
}
