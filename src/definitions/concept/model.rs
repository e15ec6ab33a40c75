//! What was agreed on, and what differs from it: pure.

use std::collections::HashMap;

use uuid::Uuid;

use super::super::book::{Book, Cell, Item, Role};
use crate::db::FromRow;

/// A written agreement on the roles of a system (SaxSVS-03).
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Agreement {
    pub id: Uuid,
    /// 1 for the first one of the system.
    pub number: i64,
    /// The day of the signatures.
    pub agreed_on: String,
    pub agreed_with: String,
    /// Where the signed paper lies; empty: nobody said.
    pub reference: String,
    /// The moment whose roles are agreed on.
    pub recorded_at: String,
    pub is_withdrawn: bool,
}

/// The roles as they were at a moment.
#[derive(Debug, Clone, Default)]
pub struct Then {
    pub cells: HashMap<(Uuid, String), Cell>,
    /// Roles made since.
    pub made: Vec<Uuid>,
    /// Names of roles deleted since.
    pub deleted: Vec<String>,
    pub moment: String,
}

/// How the live roles differ from those agreed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Departure {
    /// A role that was not there.
    Made(String),
    /// A role that was there, now deleted or in the archive.
    Gone(String),
    /// Another level in a cell.
    Level { role: String, item: String, was: &'static str, is: &'static str },
}

/// What a system stands on: its agreement in force, if any, and what has departed from it.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    pub agreement: Option<Agreement>,
    pub departures: Vec<Departure>,
}

/// Role by role, item by item, in the order of the book. A change that was taken back is none; needs are no rights.
pub fn departures(now: &Book, then: &Then) -> Vec<Departure> {
    let before = Book { cells: then.cells.clone(), ..now.clone() };
    let archived_since = |role: &Role| role.archived_at.as_ref().is_some_and(|at| *at > then.moment);
    let mut all: Vec<Departure> = then.deleted.iter().cloned().map(Departure::Gone).collect();
    for role in &now.roles {
        match (then.made.contains(&role.id), role.is_archived()) {
            (true, false) => all.push(Departure::Made(role.name.clone())),
            (false, true) if archived_since(role) => all.push(Departure::Gone(role.name.clone())),
            (_, true) => {}
            (false, false) => all.extend(now.items.iter().filter_map(|item| level(now, &before, role, item))),
        }
    }
    all
}

fn level(now: &Book, before: &Book, role: &Role, item: &Item) -> Option<Departure> {
    let (was, is) = (before.level(role, item), now.level(role, item));
    (was != is).then(|| Departure::Level { role: role.name.clone(), item: item.name.clone(), was, is })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]
    use super::super::super::book::tests::{item, role, set};
    use super::*;

    fn town() -> Book {
        let first = role("a", false, "none");
        let roles = vec![first.clone(), role("b", false, "none")];
        let mut book = Book { roles, items: vec![item("x", "register")], ..Book::default() };
        set(&mut book, &first, "x", "read_all");
        book
    }

    #[test]
    fn a_cell_that_changed_is_told_and_one_that_was_put_back_is_not() {
        let now = town();
        let mut then = Then { cells: now.cells.clone(), moment: "2026-01-01".to_owned(), ..Then::default() };
        assert_eq!(departures(&now, &then), []);
        then.cells.clear();
        let told = Departure::Level { role: "Roll a".to_owned(), item: "Register x".to_owned(), was: "none", is: "read_all" };
        assert_eq!(departures(&now, &then), [told]);
    }

    #[test]
    fn roles_that_came_and_went_are_told_once_and_not_cell_by_cell() {
        let mut now = town();
        let then =
            Then { made: vec![now.roles[0].id], deleted: vec!["Roll c".to_owned()], moment: "2026-01-01".to_owned(), ..Then::default() };
        let archive = |now: &mut Book, at: &str| now.roles.last_mut().unwrap().archived_at = Some(at.to_owned());
        archive(&mut now, "2026-02-01");
        let told = [Departure::Gone("Roll c".to_owned()), Departure::Made("Roll a".to_owned()), Departure::Gone("Roll b".to_owned())];
        assert_eq!(departures(&now, &then), told);
        archive(&mut now, "2025-12-01");
        assert_eq!(departures(&now, &then).len(), 2, "it was in the archive already");
    }
}
