//! A matrix that comes back from a spreadsheet, as a diff: rows by the item's key, columns by the role's name; pure.
//!
//! INVARIANT: nothing is guessed. A column or row nobody knows, a level that is none, or a standard role with other levels is
//! named with its line, and then nothing is taken at all.

use super::book::{Book, Role};
use super::draft::Change;
use crate::rights::Level;
use crate::ui::level_word;
use crate::web::cells_of;
use crate::words::Words;

/// What is wrong in a pasted text: the line, what stands there, and the key of the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasteFault {
    pub line: usize,
    pub text: String,
    pub key: &'static str,
}

/// How many columns stand before the first role: key, module, area.
const BEFORE: usize = 3;

/// The changes in a pasted matrix, own role by own role.
pub fn read(words: &Words, book: &Book, text: &str) -> Result<Vec<(Role, Vec<Change>)>, Vec<PasteFault>> {
    let mut lines = text.trim_start_matches('\u{feff}').lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut faults = Vec::new();
    let mut fault = |line: usize, text: &str, key| faults.push(PasteFault { line: line + 1, text: text.chars().take(80).collect(), key });
    let Some((at, head)) = lines.next() else {
        return Err(vec![PasteFault { line: 1, text: String::new(), key: "paste-empty" }]);
    };
    let mut columns: Vec<Option<(&Role, Vec<Change>)>> = Vec::new();
    for name in cells_of(head).skip(BEFORE) {
        let role = book.roles.iter().find(|role| role.name == name);
        if role.is_none() {
            fault(at, name, "paste-role");
        }
        columns.push(role.map(|role| (role, Vec::new())));
    }
    if columns.is_empty() {
        fault(at, head, "paste-empty");
    }
    for (at, line) in lines {
        let key = cells_of(line).next().unwrap_or_default();
        let Some(item) = book.item(key) else {
            fault(at, key, "paste-item");
            continue;
        };
        for (text, column) in cells_of(line).skip(BEFORE).zip(&mut columns) {
            let Some((role, changes)) = column else { continue };
            let Some(level) = level_of(words, text).filter(|level| item.takes(level)) else {
                fault(at, text, "paste-level");
                continue;
            };
            if level == book.level(role, item) {
                continue;
            }
            if role.standard {
                fault(at, &role.name, "paste-standard");
            } else if role.is_archived() {
                fault(at, &role.name, "fault-role-archived");
            } else if Book::is_walled_off(role, item) {
                fault(at, &item.name, "fault-walled");
            } else {
                changes.extend(book.change(role, item, level));
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(columns.into_iter().flatten().filter(|(_, changes)| !changes.is_empty()).map(|(role, changes)| (role.clone(), changes)).collect())
}

/// A level by its word in the reader's language or by the engine's own.
fn level_of(words: &Words, text: &str) -> Option<&'static str> {
    let mut levels = Level::WORDS.iter().map(|(_, word)| *word).chain(["execute"]);
    levels.find(|level| text == *level || text.to_lowercase() == level_word(words, level).to_lowercase())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::super::book::tests::{item, role, set};
    use super::*;
    use crate::words::Lang;

    fn town() -> Book {
        let (a, own) = (role("a", true, "none"), role("own-1", false, "none"));
        let mut book = Book { roles: vec![a.clone(), own], items: vec![item("x", "register"), item("y", "report")], ..Book::default() };
        set(&mut book, &a, "x", "read_all");
        book
    }

    fn read_in(text: &str) -> Result<Vec<(Role, Vec<Change>)>, Vec<PasteFault>> {
        read(Words::of(Lang::Sv), &town(), text)
    }

    #[test]
    fn what_differs_in_own_roles_is_a_change() {
        let read =
            read_in("Nyckel\tModul\tOmråde\tRoll a\tRoll own-1\nx\tM\tX\tLäsa alla\tÄndra egna\ny\tM\tY\tIngen rätt\texecute\n").unwrap();
        let levels: Vec<_> = read.iter().flat_map(|(_, changes)| changes).map(|change| change.wanted.level.as_str()).collect();
        assert_eq!((read.len(), levels), (1, vec!["edit_own", "execute"]));
    }

    #[test]
    fn what_cannot_be_taken_is_named_with_its_line() {
        let faults = read_in("k\tm\to\tRoll a\tRoll z\nx\tM\tX\tÄndra alla\tx\nz\tM\tZ\tIngen rätt\ny\tM\tY\tLäsa alla\n").unwrap_err();
        let told: Vec<_> = faults.iter().map(|fault| (fault.line, fault.key)).collect();
        assert_eq!(told, [(1, "paste-role"), (2, "paste-standard"), (3, "paste-item"), (4, "paste-level")]);
        assert!(read_in("").is_err() && read_in("only").is_err());
    }

    #[test]
    fn the_same_matrix_is_no_change() {
        assert_eq!(read_in("k\tm\to\tRoll a\tRoll own-1\nx\tM\tX\tLäsa alla\tIngen rätt\n").unwrap().len(), 0);
    }
}
