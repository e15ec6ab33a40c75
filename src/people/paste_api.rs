//! E-mails and signatures that come back from a spreadsheet (N-18): taken to where they are shown as a diff, and saved, all or none.
//!
//! INVARIANT: each is saved as `field_api` saves one, with its own entry, in one transaction; the same act with the values turned round
//! takes them back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::field_api::set;
use super::hand::Field;
use crate::basics::{Fault, PersonId, Problem, Reply};
use crate::gate::permit;
use crate::rights::own::LockAccounts;
use crate::ui::pasted;

/// What a pasted text is for, and the page that shows it.
pub const TABLE: &str = "people";
pub const PAGE: &str = "/people/paste";

/// So many fields are saved at once.
const MOST: usize = 2_000;

/// Takes a pasted text to where it is shown as a diff. Nothing is changed yet.
#[server(endpoint = "paste_people")]
pub async fn paste_people(text: String, back: Option<String>) -> Result<Reply, Problem> {
    drop(permit::<LockAccounts>().await?);
    pasted::keep(TABLE, text, back, PAGE).await
}

/// One field of one person among many: what it is to be, and what it was when it was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    pub person: String,
    pub field: String,
    #[serde(default)]
    pub value: String,
    #[serde(default)]
    pub seen: String,
}

/// Sets the fields that came back from a spreadsheet: all of them or none, one entry for each. A fault names its field.
#[server(endpoint = "save_people")]
pub async fn save_people(#[server(default)] changes: Vec<Wanted>, back: Option<String>) -> Result<Reply, Problem> {
    let mut permit = permit::<LockAccounts>().await?;
    if changes.len() > MOST {
        return Err(Problem::invalid("form", "fault-too-many-ticked"));
    }
    let (mut entries, mut faults, mut undo) = (Vec::new(), Vec::new(), Vec::new());
    for (nth, wanted) in changes.iter().enumerate() {
        let person: PersonId = wanted.person.parse().map_err(|_| Problem::NotFound)?;
        let field = Field::of_word(&wanted.field).ok_or(Problem::NotFound)?;
        match set(&mut permit, person, field, &wanted.value, &wanted.seen).await {
            Ok(Some(set)) => {
                let back = [("person", wanted.person.clone()), ("field", wanted.field.clone()), ("value", set.was), ("seen", set.value)];
                undo.extend(back.map(|(name, value)| (format!("changes[{}][{name}]", entries.len()), value)));
                entries.push(set.entry);
            }
            Ok(None) => {}
            Err(Problem::Invalid(found)) => {
                faults.extend(found.into_iter().map(|fault| Fault::new(&format!("changes[{nth}][value]"), &fault.key)));
            }
            Err(problem) => return Err(problem),
        }
    }
    if !faults.is_empty() {
        return Err(Problem::Invalid(faults));
    }
    let (count, back) = (entries.len(), back.unwrap_or_default());
    let reply = Reply::said("people-saved").with("count", count).go(&back);
    if entries.is_empty() {
        return Ok(reply);
    }
    permit.commit_batch(entries).await?;
    undo.push(("back".to_owned(), back.clone()));
    let undo: Vec<(&str, String)> = undo.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    Ok(reply.undone_by("/api/save_people", &undo))
}
