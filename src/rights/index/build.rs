//! From the facts of a right world to the index, in one pass: facts are written to a log of numbers as they come, and gathered person
//! by person at the end, so that little is held beside what is packed.
//!
//! INVARIANT: every number in the index points to something: the facts are checked before (`resolve`). Not here: any rule about rights.

use std::sync::Arc;

use super::catalogue::{Catalogue, ItemRow, RoleRow};
use super::facts::{Fact, UnknownName};
use super::log::Log;
use super::pages::{Pages, Size};
use super::record::{Draft, Kind};
use super::settings::Setting;
use super::{Index, NameSets};
use crate::rights::facts::{ItemFact, PersonFact, WorldFacts};
use crate::rights::fault::WorldFault;
use crate::rights::place::At;
use crate::rights::world::World;

impl TryFrom<&WorldFacts> for Index {
    type Error = WorldFault;

    /// Checks the facts and packs them.
    fn try_from(facts: &WorldFacts) -> Result<Self, WorldFault> {
        World::of(facts)?;
        Ok(Self::packed(facts))
    }
}

impl Index {
    /// Packs facts that are known to be right; what names nothing is left out.
    pub fn packed(facts: &WorldFacts) -> Self {
        let mut builder = Builder::of(facts);
        facts.people.iter().for_each(|person| builder.person(person));
        for fact in facts.about_people() {
            // What names nothing is left out.
            builder.fact(fact).unwrap_or_default();
        }
        builder.finish()
    }
}

/// An index in the making, fact by fact: people first, then what hangs on them.
#[derive(Debug)]
pub struct Builder {
    sets: NameSets,
    catalogue: Catalogue,
    log: Log,
}

impl Builder {
    /// From what does not hang on people: units, groups, items, modules, roles, rules, releases, rows outside of cards.
    pub fn of(settings: &WorldFacts) -> Self {
        Self::begun(settings, NameSets::default())
    }

    /// From the settings of several systems at once: the keys of items and roles are `SYSTEM/KEY`, and what a role gives on all items
    /// it gives on those of its system.
    pub fn of_systems(settings: &WorldFacts) -> Self {
        Self::begun(settings, NameSets { of_systems: true, ..NameSets::default() })
    }

    fn begun(settings: &WorldFacts, mut sets: NameSets) -> Self {
        for unit in &settings.units {
            sets.units.number(&unit.id);
        }
        for group in &settings.groups {
            sets.groups.number(&group.id);
        }
        for item in &settings.items {
            sets.items.number(&item.key);
        }
        for role in &settings.roles {
            sets.roles.number(&role.key);
        }
        let catalogue = catalogue(settings, &mut sets);
        Self { sets, catalogue, log: Log::default() }
    }

    pub fn person(&mut self, person: &PersonFact) {
        let at = self.sets.people.number(&person.id);
        let mut draft = Draft::default();
        draft.become_of(person, &mut self.sets);
        if draft.locked {
            self.log.lock(at);
        }
        for (kind, facts) in &draft.facts {
            facts.chunks(kind.width()).for_each(|fact| self.log.write(at, *kind, fact, &[]));
        }
    }

    pub fn fact(&mut self, fact: Fact<'_>) -> Result<(), UnknownName> {
        let numbers = self.sets.numbers(fact)?;
        if let (Some(back), Some(other)) = (back(numbers.kind), numbers.words.first()) {
            self.log.write(*other, back, &[numbers.person], &[]);
        }
        self.log.write(numbers.person, numbers.kind, &numbers.words, &numbers.pauses);
        Ok(())
    }

    pub fn finish(mut self) -> Index {
        self.sets.settle(true);
        let people = Pages::of(Size::Many, self.log.drafts(self.sets.people.len()).map(|draft| draft.words()));
        Index::of(self.sets, self.catalogue, people)
    }
}

/// The kind of the other end of a link between two people.
pub(super) fn back(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::Ward => Some(Kind::Guardian),
        Kind::Substitution => Some(Kind::StoodInBy),
        _ => None,
    }
}

impl NameSets {
    pub(super) fn settle(&mut self, now: bool) {
        let Self { people, units, groups, items, roles, words, .. } = self;
        for names in [people, units, groups, items, roles, words] {
            names.settle(now);
        }
    }
}

impl WorldFacts {
    /// Every fact that hangs on one person.
    pub fn about_people(&self) -> impl Iterator<Item = Fact<'_>> {
        let heads = self.units.iter().filter_map(|unit| Some(Fact::Head { unit: &unit.id, person: unit.head.as_deref()? }));
        let cards = self.audience.iter().filter(|row| matches!(row.at, At::Pupil(_)));
        (self.assignments.iter().map(Fact::Assignment))
            .chain(self.employments.iter().map(Fact::Employment))
            .chain(self.duties.iter().map(Fact::Duty))
            .chain(self.adjustments.iter().map(Fact::Adjustment))
            .chain(self.enrolments.iter().map(Fact::Enrolment))
            .chain(self.memberships.iter().map(Fact::Membership))
            .chain(self.guardianships.iter().map(Fact::Guardianship))
            .chain(self.exceptions.iter().map(Fact::Exception))
            .chain(cards.map(Fact::Card))
            .chain(heads)
    }
}

fn catalogue(facts: &WorldFacts, sets: &mut NameSets) -> Catalogue {
    let in_use = |item: &ItemFact| facts.modules.iter().any(|module| module.key == item.module && module.in_use);
    let items: Vec<ItemRow> = facts.items.iter().map(|item| sets.item_row(item, in_use(item))).collect();
    let roles: Vec<RoleRow> = facts.roles.iter().map(|role| sets.role_row(role, &items)).collect();
    let mut catalogue = Catalogue {
        items: Arc::new(items),
        roles: Arc::new(roles),
        units: Arc::new(facts.units.iter().map(|unit| sets.unit_row(unit)).collect()),
        groups: Arc::new(facts.groups.iter().map(|group| sets.group_row(group)).collect()),
        ..Catalogue::default()
    };
    let derived = facts.rules.iter().map(Setting::Rule);
    let rows = facts.audience.iter().filter(|row| !matches!(row.at, At::Pupil(_))).map(Setting::Row);
    for setting in derived.chain(rows).chain(facts.releases.iter().map(Setting::Release)) {
        // What names nothing is left out.
        catalogue.put(setting, sets).unwrap_or_default();
    }
    catalogue.classify();
    catalogue.number_units();
    catalogue
}
