//! What another catalogue of a system would do: its modules, items, roles, rules and the groups at the root, all at once.
//!
//! INVARIANT: exact, or an incident: a change that the index cannot take is never told as one that changes nothing.

use super::ahead::Ahead;
use super::settings::qualify;
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::rights::facts::{ItemFact, RoleFact};
use crate::rights::own::Right;
use crate::rights::{Change, Setting, UnknownName, WorldFacts};

impl<R: Right> Permit<R> {
    /// Who would gain and who would lose something if a system that stands as `stands` stood as `wanted`.
    pub async fn ahead_of_catalogue(
        &mut self,
        system: &str,
        mut stands: WorldFacts,
        mut wanted: WorldFacts,
        day: Day,
    ) -> Result<Ahead, Problem> {
        let kept = self.index().await?;
        qualify(system, &mut stands);
        qualify(system, &mut wanted);
        let gone = Gone::of(&stands, &wanted);
        let known = |role: &&RoleFact| stands.roles.iter().any(|before| before.key == role.key);
        let roles: Vec<RoleFact> = wanted.roles.iter().filter(known).cloned().chain(gone.roles.iter().cloned()).collect();
        let in_use = |item: &ItemFact| wanted.modules.iter().any(|module| module.key == item.module && module.in_use);
        let items = wanted.items.iter().filter(|item| !stands.items.contains(item));
        let changes: Vec<Change<'_>> = items
            .map(|item| Change::Item(item, in_use(item), &roles))
            .chain(gone.items.iter().map(|item| Change::Item(item, false, &roles)))
            .chain(wanted.roles.iter().filter(|role| !stands.roles.contains(role)).map(Change::Role))
            .chain(gone.roles.iter().map(Change::Role))
            .chain(stands.rules.iter().filter(|rule| !wanted.rules.contains(rule)).map(|rule| Change::Drop(Setting::Rule(rule))))
            .chain(wanted.rules.iter().filter(|rule| !stands.rules.contains(rule)).map(|rule| Change::Put(Setting::Rule(rule))))
            .chain(stands.audience.iter().filter(|row| !wanted.audience.contains(row)).map(|row| Change::Drop(Setting::Row(row))))
            .chain(wanted.audience.iter().filter(|row| !stands.audience.contains(row)).map(|row| Change::Put(Setting::Row(row))))
            .collect();
        if changes.is_empty() {
            return Ok(Ahead::default());
        }
        Ahead::exactly(kept.index(), &changes, day).map_err(|UnknownName(name)| {
            tracing::error!(%name, "the index does not know what a profile names");
            Problem::Broken("index".to_owned())
        })
    }
}

/// What the wanted catalogue has no more: items that nobody is offered, roles that are archived.
struct Gone {
    items: Vec<ItemFact>,
    roles: Vec<RoleFact>,
}

impl Gone {
    fn of(stands: &WorldFacts, wanted: &WorldFacts) -> Self {
        let items = stands.items.iter().filter(|item| !wanted.items.iter().any(|left| left.key == item.key));
        let roles = stands.roles.iter().filter(|role| !wanted.roles.iter().any(|left| left.key == role.key));
        Self {
            items: items.map(|item| ItemFact { clients: Vec::new(), ..item.clone() }).collect(),
            roles: roles.map(|role| RoleFact { archived: true, ..role.clone() }).collect(),
        }
    }
}
