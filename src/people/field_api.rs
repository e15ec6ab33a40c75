//! One field of one person, saved by itself from the people table (SK24-16, SK24-17); works as a plain form and can be undone.

use leptos::prelude::*;

use super::hand::{self, Field};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, permit};
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
    permit.must_reach(person).await?;
    if person == permit.person() {
        return Err(Problem::invalid("value", "fault-account-own"));
    }
    let value = field.parse(&value.unwrap_or_default()).map_err(|key| Problem::invalid("value", key))?;
    let (held, back) = (hand::held(&mut permit, person).await?, back.unwrap_or_default());
    let was = held.value(field).to_owned();
    if held.is_owned(field) {
        return Err(Problem::invalid("value", "fault-field-owned"));
    }
    if was != seen.unwrap_or_default() {
        return Err(Problem::invalid("value", "fault-field-changed"));
    }
    if was == value {
        return Ok(Reply::default().go(&back));
    }
    if field == Field::Email && !permit.covers(person).await? {
        return Err(Problem::invalid("value", "fault-account-more"));
    }
    hand::put(&mut permit, person, field, &value).await?;
    let (act, said) = match field {
        Field::Email => ("act-email-set", "people-email-saved"),
        Field::Signature => ("act-signature-set", "people-signature-saved"),
    };
    permit.commit(Entry::of(act).about(person)).await?;
    let undo =
        [("person", person.to_string()), ("field", field.word().to_owned()), ("value", was), ("seen", value), ("back", back.clone())];
    Ok(Reply::said(said).go(&back).undone_by("/api/set_person_field", &undo))
}
