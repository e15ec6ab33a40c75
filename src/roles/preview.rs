//! What a role would open for a person on its first day: the engine before and after, item by item.

use std::collections::BTreeMap;

use super::model::{RoleGift, Scope};
use super::opens::Opened;
use super::store;
use crate::basics::Problem;
use crate::gate::world::names;
use crate::gate::{Kept, Permit};
use crate::rights::facts::AssignmentFact;
use crate::rights::own::{GiveRoles, Right};
use crate::rights::{self, Client, Given};
use crate::sql;
use crate::words::Words;

/// A level that changes, by the words of the engine.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Change {
    item: String,
    before: String,
    after: String,
}

/// What a gift would open, in sentences.
pub async fn opened(permit: &mut Permit<GiveRoles>, gift: &RoleGift) -> Result<Vec<Opened>, Problem> {
    let words = Words::of(permit.lang());
    let changes = preview(permit, gift).await?.unwrap_or_default();
    let beside = if changes.is_empty() { Vec::new() } else { beside(permit, gift).await? };
    let beside = (!beside.is_empty()).then(|| said(words.tell("roles-opens-beside", &[("roles", beside.join(", ").into())])));
    Ok(beside
        .into_iter()
        .chain(changes.into_iter().map(|change| {
            let level = |level: &str| crate::ui::level_word(words, level).into();
            let said = [("item", change.item.into()), ("before", level(&change.before)), ("after", level(&change.after))];
            Opened { sentence: words.tell("roles-opens-change", &said), level: change.after }
        }))
        .collect())
}

fn said(sentence: String) -> Opened {
    Opened { sentence, level: "none".to_owned() }
}

/// The roles she has in the same system on those days: what they open is added together (SaxSVS-38).
async fn beside(permit: &mut Permit<GiveRoles>, gift: &RoleGift) -> Result<Vec<String>, Problem> {
    let rows: Vec<(String, String)> = sql!(
        "SELECT DISTINCT r.role_key, CASE $5 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END
           FROM held_role h JOIN role r ON r.role_id = h.role_id JOIN role g ON g.role_id = $2 AND g.system_key = r.system_key
          WHERE h.person_id = $1 AND r.role_id <> $2 AND r.archived_at IS NULL AND h.from_day <= $4 AND h.to_day >= $3
            AND (h.revoked_on IS NULL OR h.revoked_on > $3)"
    )
    .bind(gift.person)
    .bind(gift.role)
    .bind(gift.from.to_string())
    .bind(gift.to.map_or_else(|| store::OPEN_END.to_owned(), |day| day.to_string()))
    .bind(permit.lang().code())
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(_, name)| name).collect())
}

/// The two-roles rules that it would break, in their own words: told while the form is being filled in (N-16).
pub async fn conflicts(permit: &mut Permit<GiveRoles>, gift: &RoleGift) -> Result<Vec<Opened>, Problem> {
    let Ok(role) = store::find(permit, gift.role).await else { return Ok(Vec::new()) };
    let (from, to) = (gift.from.to_string(), gift.to.map(|day| day.to_string()));
    let broken = super::conflicts::broken(permit, gift.person, &role, &from, to.as_deref()).await?;
    let words = Words::of(permit.lang());
    Ok(broken
        .into_iter()
        .map(|rule| {
            let said = [("roles", rule.held.join(", ").into()), ("count", rule.already.into())];
            self::said(format!("{} {}", rule.about, words.tell("conflicts-would", &said)))
        })
        .collect())
}

/// Whether a gift would open nothing that the person does not have already: the role may ask for an employment there, or for a course.
/// Of a role in Rollbok itself it is not said.
pub async fn opens_nothing<R: Right>(permit: &mut Permit<R>, gift: &RoleGift) -> Result<bool, Problem> {
    Ok(preview(permit, gift).await?.is_some_and(|changes| changes.is_empty()))
}

/// What would change; none where the engine does not know the role or the person.
async fn preview<R: Right>(permit: &mut Permit<R>, gift: &RoleGift) -> Result<Option<Vec<Change>>, Problem> {
    let Ok(role) = store::find(permit, gift.role).await else { return Ok(None) };
    let scope = match gift.scope {
        Scope::Everywhere => rights::Scope::Everywhere,
        Scope::Unit(unit) => rights::Scope::Unit(unit.to_string()),
        Scope::Group(group) => rights::Scope::Group(group.to_string()),
    };
    let given = AssignmentFact {
        id: "given".to_owned(),
        person: gift.person.to_string(),
        role: role.role_key,
        scope: scope.clone(),
        origin: None,
        from: Some(gift.from),
        to: gift.to,
        revoked_on: None,
    };
    let before = permit.index().await?;
    let Some(after) = before.with(&role.system_key, &given) else { return Ok(None) };
    let mut levels: BTreeMap<usize, (String, Given, Given)> = BTreeMap::new();
    let names = names(permit, &role.system_key, permit.lang()).await?;
    for (kept, is_after) in [(&*before, false), (&after, true)] {
        for (item, given) in held(kept, &role.system_key, gift, &scope) {
            let row = levels.entry(names.place_of(&item)).or_insert((names.item(&item), Given::NONE, Given::NONE));
            let level = if is_after { &mut row.2 } else { &mut row.1 };
            *level = union(*level, given);
        }
    }
    let changed = levels.into_values().filter(|(_, before, after)| before != after);
    Ok(Some(changed.map(|(item, before, after)| Change { item, before: before.to_string(), after: after.to_string() }).collect()))
}

/// What she holds at the scope of the gift or everywhere, in either client.
fn held(kept: &Kept, system: &str, gift: &RoleGift, scope: &rights::Scope) -> Vec<(String, Given)> {
    let of_client = |client| kept.effective(&gift.person.to_string(), client, gift.from).remove(system).unwrap_or_default();
    let all = [Client::Portal, Client::Office].into_iter().flat_map(of_client);
    let here = all.filter(|entry| match &entry.place {
        rights::PathPlace::Scope { scope: held } => held == scope || *held == rights::Scope::Everywhere,
        rights::PathPlace::Card { .. } => false,
    });
    here.map(|entry| (entry.item, entry.given)).collect()
}

fn union(one: Given, other: Given) -> Given {
    match (one, other) {
        (Given::Level(one), Given::Level(other)) => Given::Level(one.union(other)),
        _ => Given::Execute,
    }
}
