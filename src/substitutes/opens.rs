//! What a pass would open on its first day, in one sentence: the engine before and after, pupil by pupil.
//!
//! INVARIANT: protected pupils are in no number: a pass does not open them, and whoever asks may not know that they are there.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::model::{OwnGroup, Pass};
use crate::basics::{PersonId, Problem};
use crate::gate::{Kept, Permit};
use crate::rights::facts::DutyFact;
use crate::rights::own::Right;
use crate::rights::{Client, Question};
use crate::words::Words;
use crate::{sql, unshielded_p};

/// An item that a substitute may have: its system, its key, its name.
type Item = (String, String, String);

/// What somebody may do with an item, the higher the more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Act {
    Read,
    Edit,
    Execute,
}

/// The sentence for a pass that covers these groups.
pub async fn says<R: Right>(
    permit: &mut Permit<R>,
    teacher: PersonId,
    pass: &Pass,
    covered: &[OwnGroup],
    name: &str,
) -> Result<String, Problem> {
    let words = Words::of(permit.lang());
    let (acts, pupils) = gained(permit, teacher, pass, covered).await?;
    if acts.is_empty() {
        return Ok(words.tell("pass-opens-nothing", &[("name", name.into())]));
    }
    let mut parts = Vec::new();
    for (act, key) in [(Act::Edit, "pass-acts-edit"), (Act::Read, "pass-acts-read"), (Act::Execute, "pass-acts-execute")] {
        let items: Vec<&str> = acts.iter().filter(|(_, held)| **held == act).map(|(item, _)| item.as_str()).collect();
        if !items.is_empty() {
            parts.push(words.tell(key, &[("items", items.join(", ").into())]));
        }
    }
    let groups: Vec<&str> = covered.iter().map(|group| group.name.as_str()).collect();
    Ok(words.tell(
        "pass-opens",
        &[
            ("name", name.into()),
            ("what", parts.join(&words.say("pass-and")).into()),
            ("count", pupils.into()),
            ("groups", groups.join(", ").into()),
            ("from", words.day(pass.from).into()),
            ("to", words.day(pass.to).into()),
        ],
    ))
}

/// What is gained by item, and for how many pupils.
async fn gained<R: Right>(
    permit: &mut Permit<R>,
    teacher: PersonId,
    pass: &Pass,
    covered: &[OwnGroup],
) -> Result<(BTreeMap<String, Act>, usize), Problem> {
    let (mut acts, mut gaining) = (BTreeMap::new(), 0);
    let pupils = pupils(permit, pass, covered).await?;
    let items = items(permit).await?;
    let before = permit.index_known_to(&[], pass.from).await?;
    let Some(after) = before.with_duties(&duties(teacher, pass)) else { return Ok((acts, 0)) };
    for pupil in pupils {
        let mut gains = false;
        for (system, item, name) in &items {
            let (was, is) = (may(&before, system, item, pass, pupil), may(&after, system, item, pass, pupil));
            if let Some(act) = is.filter(|act| was.is_none_or(|was| was < *act)) {
                gains = true;
                let best = acts.entry(name.clone()).or_insert(act);
                *best = act.max(*best);
            }
        }
        gaining += usize::from(gains);
    }
    Ok((acts, gaining))
}

/// The most that the substitute may do with an item of a pupil, in either client.
fn may(kept: &Kept, system: &str, item: &str, pass: &Pass, pupil: Uuid) -> Option<Act> {
    let of = |client| {
        let question = Question {
            viewer: pass.substitute.to_string(),
            item: item.to_owned(),
            target: Some(pupil.to_string()),
            client,
            day: pass.from,
        };
        let decision = kept.decide(system, &question).ok()?;
        match (decision.execute, decision.edit, decision.read) {
            (true, ..) => Some(Act::Execute),
            (_, true, _) => Some(Act::Edit),
            (.., true) => Some(Act::Read),
            _ => None,
        }
    };
    of(Client::Portal).max(of(Client::Office))
}

/// The duties a pass is made of, as the engine has them.
fn duties(teacher: PersonId, pass: &Pass) -> Vec<DutyFact> {
    let duty = |group: Option<Uuid>| DutyFact {
        person: pass.substitute.to_string(),
        kind: "substitute".to_owned(),
        stands_for: Some(teacher.to_string()),
        group: group.map(|id| id.to_string()),
        from: Some(pass.from),
        to: Some(pass.to),
        revoked_on: None,
    };
    match &pass.groups {
        None => vec![duty(None)],
        Some(groups) => groups.iter().map(|group| duty(Some(*group))).collect(),
    }
}

async fn items<R: Right>(permit: &mut Permit<R>) -> Result<Vec<Item>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT i.system_key, i.item_key,
                CASE $1 WHEN 'de' THEN i.name_de WHEN 'fi' THEN i.name_fi WHEN 'en' THEN i.name_en ELSE i.name_sv END || ' ('
                || CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END || ')'
           FROM item i JOIN target_system s ON s.system_key = i.system_key
          WHERE i.substitutable AND i.about = 'pupil' ORDER BY i.system_key, i.place"
    )
    .bind(lang)
    .all(permit)
    .await?)
}

/// The pupils of the groups on the first day, each once.
async fn pupils<R: Right>(permit: &mut Permit<R>, pass: &Pass, covered: &[OwnGroup]) -> Result<Vec<Uuid>, Problem> {
    let mut found: Vec<Uuid> = Vec::new();
    for group in covered {
        let rows: Vec<(Uuid,)> = sql!(concat!(
            "SELECT p.person_id FROM membership m JOIN person p ON p.person_id = m.person_id
              WHERE m.group_id = $2 AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day AND p.gone_at IS NULL AND ",
            unshielded_p!()
        ))
        .bind(pass.from.to_string())
        .bind(group.group_id)
        .all(permit)
        .await?;
        found.extend(rows.into_iter().map(|(id,)| id));
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
