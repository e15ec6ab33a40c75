//! One field of one person, saved by itself from the people table (SK24-16, SK24-17); works as a plain form and can be undone.

use leptos::prelude::*;

use super::hand::{self, Field};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::own::LockAccounts;

/// Sets e-mail or signature where no source says it. A reset link goes to the address: it is changed by whoever may do all that the
/// person may in Rollbok, as a password is given.
#[server(endpoint = "set_person_field")]
pub async fn set_person_field(
    person: String,
    field: String,
    value: Option<String>,
    seen: Option<String>,
    back: Option<String>,
) -> Result<Reply, Problem> {
    let person: PersonId = person.parse().map_err(|_| Problem::NotFound)?;
    let field = Field::of_word(&field).ok_or(Problem::NotFound)?;
    let mut permit = permit::<LockAccounts>().await?;
    let (value, back) = (value.unwrap_or_default(), back.unwrap_or_default());
    let Some(set) = set(&mut permit, person, field, &value, &seen.unwrap_or_default()).await? else {
        return Ok(Reply::default().go(&back));
    };
    permit.commit(set.entry).await?;
    let said = match field {
        Field::Email => "people-email-saved",
        Field::Signature => "people-signature-saved",
    };
    let undo = [
        ("person", person.to_string()),
        ("field", field.word().to_owned()),
        ("value", set.was),
        ("seen", set.value),
        ("back", back.clone()),
    ];
    Ok(Reply::said(said).go(&back).undone_by("/api/set_person_field", &undo))
}

/// A field that was set: what it was and is, and the entry to commit.
pub struct Set {
    pub was: String,
    pub value: String,
    pub entry: Entry,
}

/// Sets a field where no source says it and nobody changed it meanwhile; none if it says so already. Faults are about `value`.
pub(super) async fn set(
    permit: &mut Permit<LockAccounts>,
    person: PersonId,
    field: Field,
    typed: &str,
    seen: &str,
) -> Result<Option<Set>, Problem> {
    let fault = |key| Err(Problem::invalid("value", key));
    permit.must_reach(person).await?;
    if person == permit.person() {
        return fault("fault-account-own");
    }
    let value = field.parse(typed).map_err(|key| Problem::invalid("value", key))?;
    let held = hand::held(permit, person).await?;
    let was = held.value(field).to_owned();
    if held.is_owned(field) {
        return fault("fault-field-owned");
    }
    if was != seen {
        return fault("fault-field-changed");
    }
    if was == value {
        return Ok(None);
    }
    if field == Field::Email && !permit.covers(person).await? {
        return fault("fault-account-more");
    }
    hand::put(permit, person, field, &value).await?;
    let act = match field {
        Field::Email => "act-email-set",
        Field::Signature => "act-signature-set",
    };
    Ok(Some(Set { was, value, entry: Entry::of(act).about(person) }))
}
