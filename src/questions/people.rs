//! Choosing a person in a form: by id, or by words when there is no id yet.

use leptos::prelude::*;
use uuid::Uuid;

use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::AskQuestions;
use crate::ui::url::Query;
use crate::ui::{Choice, SelectField, TextField};
use crate::words::{Words, word_keys};
use crate::{sql, within_reach};

/// What a form says of a person.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    pub typed: String,
    pub person: Option<(PersonId, String)>,
    /// Several that match what was typed.
    pub several: Vec<(PersonId, String)>,
}

impl Chosen {
    /// Whoever the answer names: the one, or all who match.
    pub fn shown(&self) -> impl Iterator<Item = PersonId> + Send {
        self.person.iter().chain(&self.several).map(|(id, _)| *id)
    }
}

/// Reads a person from the query: `NAME` is an id, `NAME_text` is what was typed.
pub async fn choose(permit: &mut Permit<AskQuestions>, query: &Query, name: &str) -> Result<Chosen, Problem> {
    let typed: String = query.get(&format!("{name}_text")).unwrap_or_default().trim().chars().take(100).collect();
    if let Some(id) = query.get(name).and_then(|text| text.parse::<PersonId>().ok()) {
        permit.must_reach(id).await?;
        let named: Option<(String,)> =
            sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(id).first(permit).await?;
        if let Some((full,)) = named
            && (typed.is_empty() || typed == full)
        {
            return Ok(Chosen { typed: full.clone(), person: Some((id, full)), several: Vec::new() });
        }
    }
    let several = find(permit, &typed).await?;
    match several.as_slice() {
        [(id, full)] => Ok(Chosen { typed: full.clone(), person: Some((*id, full.clone())), several: Vec::new() }),
        _ => Ok(Chosen { typed, person: None, several }),
    }
}

async fn find(permit: &mut Permit<AskQuestions>, typed: &str) -> Result<Vec<(PersonId, String)>, Problem> {
    let mut words = word_keys(typed).into_iter();
    let Some(first) = words.next() else { return Ok(Vec::new()) };
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name
           FROM (SELECT DISTINCT x.person_id FROM person_word x WHERE x.word >= $8 AND x.word < $8 || 'g') hit
                JOIN person p ON p.person_id = hit.person_id
          WHERE p.gone_at IS NULL
            AND ($9 = '' OR EXISTS (SELECT 1 FROM person_word y WHERE y.person_id = p.person_id AND y.word >= $9 AND y.word < $9 || 'g'))
            AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id LIMIT 30"
    ));
    let rows: Vec<(Uuid, String)> = permit.bind_reach(query).bind(first).bind(words.next().unwrap_or_default()).all(permit).await?;
    Ok(rows.into_iter().map(|(id, name)| (PersonId(id), name)).collect())
}

/// The field of a person: a line to type in, or a choice among those who match.
pub fn field(words: &'static Words, name: &'static str, label: String, chosen: &Chosen) -> impl IntoView + use<> {
    let text = format!("{name}_text");
    let id = chosen.person.as_ref().map(|(id, _)| id.to_string());
    if chosen.several.is_empty() {
        let hint = (!chosen.typed.is_empty() && chosen.person.is_none()).then(|| words.say("why-nobody"));
        view! {
            {id.map(|id| view! { <input type="hidden" name=name value=id/> })}
            <TextField id=name name=text label=label value=chosen.typed.clone() kind="search" grow=true hint=hint/>
        }
        .into_any()
    } else {
        let choices = std::iter::once(Choice::new("", words.say("why-several")))
            .chain(chosen.several.iter().map(|(id, name)| Choice::new(id, name.clone())))
            .collect();
        view! { <SelectField id=name name=name label=label choices=choices/> }.into_any()
    }
}
