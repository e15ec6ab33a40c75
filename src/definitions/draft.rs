//! Changes that were collected but not saved: kept in the session of whoever made them, one draft a role.
//!
//! INVARIANT: a draft holds only cells that differ from the version it was made from, with what stood there; so whatever was
//! saved meanwhile can be shown beside it, and nothing of it is lost. Pure but for [`load`] and [`keep`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::book::{Book, Cell, EXECUTE, Item, NONE, Role};
use crate::basics::{Fault, Problem};
use crate::gate::Visitor;

/// What the form sends: changed cells only, or all of them (`whole`), where a missing tick is no right.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellForm {
    pub role: String,
    pub version: i64,
    #[serde(default)]
    pub whole: Option<String>,
    #[serde(default)]
    pub cell: BTreeMap<String, String>,
    #[serde(default)]
    pub need: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: Uuid,
    pub role: Uuid,
    pub version: i64,
    pub changes: Vec<Change>,
}

/// One cell: what stood there when the change was made, and what is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub item: String,
    pub was: Cell,
    pub wanted: Cell,
}

/// The longest sentence of need, in characters.
pub const LONGEST_NEED: usize = 200;

/// The cells that the form changes, against those it was made from.
pub fn changes(book: &Book, role: &Role, seen: &BTreeMap<String, Cell>, form: &CellForm) -> Result<Vec<Change>, Vec<Fault>> {
    let (mut changes, mut faults) = (Vec::new(), Vec::new());
    for key in form.cell.keys().chain(form.need.keys()).filter(|key| book.item(key).is_none()) {
        faults.push(Fault::new(&format!("form[cell][{key}]"), "fault-item"));
    }
    for item in &book.items {
        let was = seen.get(&item.key).cloned().unwrap_or_else(Cell::empty);
        let wanted = Cell { level: level(form, item, &was), need: need(form, item, &was) };
        if wanted == was {
            continue;
        }
        let field = format!("form[cell][{}]", item.key);
        if !item.takes(&wanted.level) {
            faults.push(Fault::new(&field, "fault-level"));
        } else if wanted.level != NONE && Book::is_walled_off(role, item) {
            faults.push(Fault::new(&field, "fault-walled"));
        } else if wanted.need.chars().count() > LONGEST_NEED {
            faults.push(Fault::new(&format!("form[need][{}]", item.key), "fault-need-long"));
        } else {
            changes.push(Change { item: item.key.clone(), was, wanted });
        }
    }
    if faults.is_empty() { Ok(changes) } else { Err(faults) }
}

fn level(form: &CellForm, item: &Item, was: &Cell) -> String {
    match form.cell.get(&item.key) {
        Some(level) => level.replace('-', "_"),
        None if form.whole.is_some() && !item.is_register() && was.level == EXECUTE => NONE.to_owned(),
        None => was.level.clone(),
    }
}

fn need(form: &CellForm, item: &Item, was: &Cell) -> String {
    form.need.get(&item.key).map_or_else(|| was.need.clone(), |need| need.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Change {
    /// Whether somebody saved something else in this cell meanwhile.
    pub fn is_overtaken(&self, now: &Cell) -> bool {
        *now != self.was && *now != self.wanted
    }
}

const KEY: &str = "role-drafts";

/// The drafts of the session, by role.
pub async fn load(visitor: &Visitor) -> Result<BTreeMap<Uuid, Draft>, Problem> {
    visitor.kept(KEY).await.map(Option::unwrap_or_default)
}

/// Keeps a draft, or drops it where it has no changes.
pub async fn keep(visitor: &Visitor, draft: Draft) -> Result<(), Problem> {
    let mut drafts = load(visitor).await?;
    if draft.changes.is_empty() {
        drafts.remove(&draft.role);
    } else {
        drafts.insert(draft.role, draft);
    }
    visitor.keep(KEY, &drafts).await
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::super::book::tests::{item, role};
    use super::*;

    fn cell(level: &str) -> Cell {
        Cell { level: level.to_owned(), need: String::new() }
    }

    fn town() -> (Book, Role, BTreeMap<String, Cell>) {
        let walled = Item { wall: Some("care".to_owned()), ..item("w", "register") };
        let book = Book { items: vec![item("r", "register"), item("b", "report"), walled], ..Book::default() };
        let seen = BTreeMap::from([("r".to_owned(), cell("read_all")), ("b".to_owned(), cell("execute"))]);
        (book, role("own-1", false, "none"), seen)
    }

    fn form(cells: &[(&str, &str)]) -> CellForm {
        CellForm { cell: cells.iter().map(|(key, level)| ((*key).to_owned(), (*level).to_owned())).collect(), ..CellForm::default() }
    }

    #[test]
    fn only_what_differs_is_a_change() {
        let (book, role, seen) = town();
        assert_eq!(changes(&book, &role, &seen, &form(&[("r", "read-all"), ("b", "execute")])).unwrap(), []);
        let changed = changes(&book, &role, &seen, &form(&[("r", "edit-all")])).unwrap();
        assert_eq!(changed, [Change { item: "r".to_owned(), was: cell("read_all"), wanted: cell("edit_all") }]);
    }

    #[test]
    fn a_missing_tick_is_no_right_only_where_all_cells_are_sent() {
        let (book, role, seen) = town();
        assert_eq!(changes(&book, &role, &seen, &form(&[])).unwrap(), []);
        let whole = CellForm { whole: Some("yes".to_owned()), ..form(&[]) };
        assert_eq!(
            changes(&book, &role, &seen, &whole).unwrap().first().map(|change| change.wanted.level.clone()),
            Some("none".to_owned())
        );
    }

    #[test]
    fn wrong_levels_items_and_walls_are_named_at_their_cell() {
        let (book, role, seen) = town();
        let faults =
            changes(&book, &role, &seen, &form(&[("r", "execute"), ("b", "read-all"), ("w", "read-all"), ("x", "none")])).unwrap_err();
        let keys: Vec<&str> = faults.iter().map(|fault| fault.key.as_str()).collect();
        assert_eq!(keys, ["fault-item", "fault-level", "fault-level", "fault-walled"]);
    }

    #[test]
    fn what_somebody_saved_meanwhile_is_seen() {
        let change = Change { item: "r".to_owned(), was: cell("read_all"), wanted: cell("edit_all") };
        assert!(change.is_overtaken(&cell("none")));
        assert!(!change.is_overtaken(&cell("read_all")) && !change.is_overtaken(&cell("edit_all")));
    }
}
