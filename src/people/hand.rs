//! Fields of a person that are typed by hand where no source says them: e-mail and signature (SK24-16, SK24-17, SK24-41).
//!
//! INVARIANT: what a source says is grey and changed there; what was typed stays while the source is silent, and is a row with who and
//! when. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use crate::basics::{PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{Changes, Right};
use crate::sql;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Email,
    Signature,
}

impl Field {
    /// The word in the database and in forms.
    pub fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Signature => "signature",
        }
    }

    pub fn of_word(word: &str) -> Option<Self> {
        [Self::Email, Self::Signature].into_iter().find(|field| field.word() == word)
    }

    /// A value as it is kept; empty: none.
    ///
    /// # Errors
    /// A key of the catalogue.
    pub fn parse(self, typed: &str) -> Result<String, &'static str> {
        let typed = typed.trim();
        match self {
            _ if typed.is_empty() => Ok(String::new()),
            Self::Email => {
                let is_good = typed.len() <= 254
                    && !typed.chars().any(|sign| sign.is_whitespace() || sign.is_control() || ",;<>\"".contains(sign))
                    && typed.split_once('@').is_some_and(|(name, host)| {
                        !name.is_empty() && !host.contains('@') && host.contains('.') && !host.starts_with('.') && !host.ends_with('.')
                    });
                if is_good { Ok(typed.to_owned()) } else { Err("fault-email") }
            }
            Self::Signature => {
                let is_good = typed.chars().count() <= 12 && typed.chars().all(|sign| sign.is_alphanumeric() || "-._".contains(sign));
                if is_good { Ok(typed.to_owned()) } else { Err("fault-signature") }
            }
        }
    }
}

/// What a person has, and what of it was typed by hand.
#[derive(Debug, Clone, FromRow)]
pub struct Held {
    pub given_name: String,
    pub family_name: String,
    pub email: Option<String>,
    pub signature: Option<String>,
    pub hand_email: Option<String>,
    pub hand_signature: Option<String>,
}

impl Held {
    pub fn value(&self, field: Field) -> &str {
        let value = match field {
            Field::Email => &self.email,
            Field::Signature => &self.signature,
        };
        value.as_deref().unwrap_or_default()
    }

    /// Whether a source says the field.
    pub fn is_owned(&self, field: Field) -> bool {
        let hand = match field {
            Field::Email => &self.hand_email,
            Field::Signature => &self.hand_signature,
        };
        is_owned(self.value(field), hand.as_deref())
    }
}

/// A value that is there and was not typed by hand is the source's.
pub fn is_owned(value: &str, by_hand: Option<&str>) -> bool {
    !value.is_empty() && by_hand != Some(value)
}

pub async fn held<R: Right>(permit: &mut Permit<R>, person: PersonId) -> Result<Held, Problem> {
    sql!(
        "SELECT p.given_name, p.family_name, p.email, p.signature,
                (SELECT h.value FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'email' AND h.replaced_at IS NULL) AS hand_email,
                (SELECT h.value FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'signature' AND h.replaced_at IS NULL)
                    AS hand_signature
           FROM person p WHERE p.person_id = $1 AND p.gone_at IS NULL"
    )
    .bind(person)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// Sets a field that no source says; empty: it has none any more.
pub async fn put<R: Changes>(permit: &mut Permit<R>, person: PersonId, field: Field, value: &str) -> Result<(), Problem> {
    let (now, actor, some) = (permit.now(), permit.person(), (!value.is_empty()).then(|| value.to_owned()));
    sql!("UPDATE person_hand SET replaced_at = $3, ended_by = $4 WHERE person_id = $1 AND field = $2 AND replaced_at IS NULL")
        .bind(person)
        .bind(field.word())
        .bind(now)
        .bind(actor)
        .run(permit)
        .await?;
    if some.is_some() {
        sql!("INSERT INTO person_hand (row_id, person_id, field, value, set_by, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)")
            .bind(Uuid::now_v7())
            .bind(person)
            .bind(field.word())
            .bind(value)
            .bind(actor)
            .bind(now)
            .run(permit)
            .await?;
    }
    let query = match field {
        Field::Email => sql!("UPDATE person SET email = $2, sort_email = $3 WHERE person_id = $1"),
        Field::Signature => sql!("UPDATE person SET signature = $2, sort_signature = $3 WHERE person_id = $1"),
    };
    query.bind(person).bind(some).bind(value).run(permit).await?;
    Ok(())
}

/// Whoever gets a role that signs and has no signature gets her initials (SK24-41): whether it was so.
pub async fn sign<R: Changes>(permit: &mut Permit<R>, person: PersonId) -> Result<bool, Problem> {
    let held = held(permit, person).await?;
    let initials = initials(&held.given_name, &held.family_name);
    if !held.value(Field::Signature).is_empty() || initials.is_empty() {
        return Ok(false);
    }
    put(permit, person, Field::Signature, &initials).await?;
    Ok(true)
}

/// The first letters of the names, hyphens begin another: `Anna-Karin Ek` is AKE.
fn initials(given: &str, family: &str) -> String {
    let words = given.split([' ', '-']).chain(family.split([' ', '-']));
    words.filter_map(|word| word.chars().find(|sign| sign.is_alphabetic())).flat_map(char::to_uppercase).take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_address() {
        for good in ["ek@skola.example", "a.b+c@x.y.example"] {
            assert_eq!(Field::Email.parse(&format!(" {good} ")), Ok(good.to_owned()));
        }
        for bad in [
            "ek",
            "ek@skola",
            "@skola.example",
            "a@b@c.example",
            "a b@c.example",
            "a@c.example,b@c.example",
            "a@.example",
            "a@x.",
            "Ek <a@b.example>",
        ] {
            assert_eq!(Field::Email.parse(bad), Err("fault-email"), "{bad}");
        }
    }

    #[test]
    fn a_signature_is_short_and_no_formula() {
        assert_eq!(Field::Signature.parse("ÅÄÖ-1"), Ok("ÅÄÖ-1".to_owned()));
        for bad in ["=A1", "A B", "ABCDEFGHIJKLM"] {
            assert_eq!(Field::Signature.parse(bad), Err("fault-signature"), "{bad}");
        }
        assert_eq!(Field::Signature.parse(" "), Ok(String::new()));
    }

    #[test]
    fn initials_are_the_first_letters() {
        assert_eq!(initials("Anna-Karin", "Ek"), "AKE");
        assert_eq!(initials("örjan", "af Ugglas"), "ÖAU");
        assert_eq!(initials("", "'"), "");
    }

    #[test]
    fn what_was_not_typed_by_hand_is_the_sources() {
        assert!(is_owned("a@b.example", None) && is_owned("a@b.example", Some("c@d.example")));
        assert!(!is_owned("a@b.example", Some("a@b.example")) && !is_owned("", Some("x")) && !is_owned("", None));
    }
}
