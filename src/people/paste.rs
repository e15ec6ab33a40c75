//! The people table as it comes back from a spreadsheet (N-18): which e-mails and signatures would change; pure.
//!
//! INVARIANT: nothing is guessed (`ui::pasted`). What a source says, what is not e-mail or signature, the reader's own row and the row of
//! a protected person, of whom a spreadsheet holds nothing, are left as they are.

use std::collections::BTreeSet;

use super::export::{cells, head};
use super::hand::Field;
use super::model::PersonRow;
use crate::basics::PersonId;
use crate::ui::pasted::{Left, lines};
use crate::words::Words;

/// One field of one person with another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub person: PersonId,
    pub name: String,
    pub user_name: String,
    pub field: Field,
    pub was: String,
    pub to: String,
}

/// What would change, and what is left.
pub fn read(words: &Words, people: &[PersonRow], text: &str, me: PersonId) -> (Vec<Change>, Vec<Left>) {
    let (names, lines) = match lines(words, text) {
        Ok(found) => found,
        Err(left) => return (Vec::new(), vec![left]),
    };
    let known = head(words);
    let (mut changes, mut left, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for (at, id, pasted) in lines {
        let mut leave = |text: &str, key| left.push(Left::new(at, text, key));
        let Some(person) = id.and_then(|id| people.iter().find(|person| person.person_id == id)) else {
            leave(pasted.first().copied().unwrap_or_default(), "tables-paste-unknown");
            continue;
        };
        if !seen.insert(person.person_id) {
            leave(&person.name(), "tables-paste-twice");
            continue;
        }
        let shown = cells(words, person);
        for (name, text) in names.iter().zip(pasted) {
            let Some((column, was)) = known.iter().zip(&shown).find(|(known, _)| known == name) else { continue };
            let was = was.split_whitespace().collect::<Vec<_>>().join(" ");
            if was == text {
                continue;
            }
            match value(words, person, column, text, me) {
                Ok((field, to)) if to != was => {
                    let (name, user_name) = (person.name(), person.user_name.clone().unwrap_or_default());
                    changes.push(Change { person: person.id(), name, user_name, field, was, to });
                }
                Ok(_) => {}
                Err(key) => leave(text, key),
            }
        }
    }
    (changes, left)
}

/// The field a cell is of and its value, if this reader may change it.
fn value(words: &Words, person: &PersonRow, column: &str, text: &str, me: PersonId) -> Result<(Field, String), &'static str> {
    let field = [(Field::Email, "people-column-email"), (Field::Signature, "people-column-signature")];
    let (field, _) = field.into_iter().find(|(_, key)| words.say(key) == column).ok_or("tables-paste-owned")?;
    if person.shields > 0 {
        return Err("people-paste-protected");
    }
    if person.id() == me {
        return Err("fault-account-own");
    }
    if person.is_owned(field) {
        return Err("tables-paste-owned");
    }
    Ok((field, field.parse(text)?))
}
