//! What may be made of roles, and by whom: pure.
//!
//! INVARIANT: a standard role is never changed; nobody widens a role she holds herself; in Rollbok's own system nobody gives a
//! role what she does not hold everywhere herself; own roles open no walls (`draft` refuses the cells, `write` the word).

use super::book::{Book, EXECUTE, Item, NONE, Role};
use super::draft::Change;
use crate::rights::Level;

/// Whether a level allows something that another does not.
pub fn is_wider(before: &str, after: &str) -> bool {
    if before == after || after == NONE {
        return false;
    }
    match (before.parse::<Level>(), after.parse::<Level>()) {
        (Ok(before), Ok(after)) => !before.covers(after),
        _ => after == EXECUTE,
    }
}

/// What the rules know of whoever changes a role.
pub struct Editor<'e> {
    pub holds_the_role: bool,
    /// Whether she holds one of Rollbok's own rights everywhere.
    pub holds_right: &'e dyn Fn(&str) -> bool,
}

/// Why changes to a role are refused: the key of the fault.
pub fn refusal(system: &str, role: &Role, changes: &[Change], editor: &Editor) -> Option<&'static str> {
    let mut wider = changes.iter().filter(|change| is_wider(&change.was.level, &change.wanted.level)).peekable();
    if role.standard {
        Some("fault-role-standard")
    } else if role.is_archived() {
        Some("fault-role-archived")
    } else if editor.holds_the_role && wider.peek().is_some() {
        Some("fault-role-own-widened")
    } else if system == "rollbok" && wider.any(|change| !(editor.holds_right)(right_of(&change.item))) {
        Some("fault-role-beyond-own")
    } else {
        None
    }
}

/// The right of Rollbok's own that an item carries: `people.view/pupil` is `people.view`.
pub fn right_of(item: &str) -> &str {
    item.split('/').next().unwrap_or(item)
}

/// The name that is typed for an own role, good in itself; the number comes behind it.
pub fn name(text: &str) -> Result<String, &'static str> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        Err("fault-role-name")
    } else if name.chars().count() > 60 || name.contains('#') || name.chars().any(char::is_control) {
        Err("fault-role-name-form")
    } else {
        Ok(name)
    }
}

/// The smallest number that no own role bears.
pub fn free_number(book: &Book) -> i64 {
    (1..i64::MAX).find(|number| !book.roles.iter().any(|role| role.number == Some(*number))).unwrap_or(1)
}

/// Whether one more own role is one too many.
pub fn is_full(book: &Book) -> bool {
    book.limit.is_some_and(|limit| i64::try_from(book.own_roles()).unwrap_or(i64::MAX) >= limit)
}

/// Whether another own role has the name already, whatever its number.
pub fn is_taken(book: &Book, name: &str, except: Option<&Role>) -> bool {
    let plain = |name: &str| name.rsplit_once(" #").map_or(name, |(plain, _)| plain).to_lowercase();
    book.roles.iter().filter(|role| Some(role.id) != except.map(|role| role.id)).any(|role| plain(&role.name) == plain(name))
}

/// The cells of a role that is made from another: all it opens, written out; walled parts stay closed.
pub fn taken_from<'b>(book: &'b Book, from: &Role, into: &Role) -> Vec<(&'b Item, &'static str)> {
    let open = book.items.iter().map(|item| (item, book.level(from, item)));
    open.filter(|(item, level)| *level != NONE && !Book::is_walled_off(into, item)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::book::tests::{item, role};
    use super::super::book::{Cell, Item};
    use super::*;

    fn change(item: &str, was: &str, wanted: &str) -> Change {
        let cell = |level: &str| Cell { level: level.to_owned(), need: String::new() };
        Change { item: item.to_owned(), was: cell(was), wanted: cell(wanted) }
    }

    #[test]
    fn wider_follows_the_lattice_and_not_the_list() {
        assert!(is_wider("read_all", "edit_own") && is_wider("edit_own", "read_all"));
        assert!(!is_wider("edit_all", "read_all_edit_own") && !is_wider("execute", "none"));
        assert!(is_wider("none", "execute") && !is_wider("execute", "execute"));
    }

    #[test]
    fn nobody_widens_what_she_holds_and_nobody_gives_what_she_lacks() {
        let own = role("own-1", false, "none");
        let editor = |holds, may: &'static dyn Fn(&str) -> bool| Editor { holds_the_role: holds, holds_right: may };
        let (wider, narrower) = ([change("x", "none", "read_all")], [change("x", "read_all", "none")]);
        assert_eq!(refusal("skola24", &own, &wider, &editor(false, &|_| false)), None);
        assert_eq!(refusal("skola24", &own, &wider, &editor(true, &|_| true)), Some("fault-role-own-widened"));
        assert_eq!(refusal("skola24", &own, &narrower, &editor(true, &|_| true)), None);
        let right = [change("people.view/pupil", "none", "execute")];
        assert_eq!(refusal("rollbok", &own, &right, &editor(false, &|right| right == "people.view")), None);
        assert_eq!(refusal("rollbok", &own, &right, &editor(false, &|_| false)), Some("fault-role-beyond-own"));
        assert_eq!(refusal("skola24", &role("a", true, "none"), &narrower, &editor(false, &|_| true)), Some("fault-role-standard"));
    }

    #[test]
    fn names_carry_their_number_behind_them() {
        assert_eq!(name("  Kanslist   norr ").as_deref(), Ok("Kanslist norr"));
        assert_eq!((name(" "), name("A #1")), (Err("fault-role-name"), Err("fault-role-name-form")));
        let numbered = |number| Role { number: Some(number), name: format!("Kanslist #{number}"), ..role("own", false, "none") };
        let book = Book { limit: Some(2), roles: vec![numbered(1), numbered(3)], ..Book::default() };
        assert_eq!(free_number(&book), 2);
        assert!(is_full(&book) && is_taken(&book, "kanslist", None) && !is_taken(&book, "Kurator", None));
    }

    #[test]
    fn what_is_taken_over_is_written_out_and_leaves_walls_closed() {
        let top = Role { opens: "care".to_owned(), ..role("top", true, "edit_all") };
        let walled = Item { wall: Some("care".to_owned()), ..item("w", "register") };
        let mut book = Book { items: vec![item("r", "register"), item("b", "report"), walled], ..Book::default() };
        super::super::book::tests::set(&mut book, &top, "w", "edit_all");
        let taken: Vec<_> =
            taken_from(&book, &top, &role("own", false, "none")).into_iter().map(|(item, level)| (item.key.as_str(), level)).collect();
        assert_eq!(taken, [("r", "edit_all"), ("b", "execute")]);
    }
}
