//! From the facts of a right world to the index, in one pass.
//!
//! INVARIANT: every number in the index points to something: the facts are checked before (`resolve`). Not here: any rule about rights.

use std::sync::Arc;

use super::catalogue::{Catalogue, GroupRow, ItemRow, RoleRow, Row, Rules, UnitRow, packed_levels};
use super::facts::{Fact, UnknownName};
use super::record::{Draft, Kind, NONE, days};
use super::{Index, NameSets};
use crate::rights::facts::{AudienceFact, ItemFact, RoleFact, WorldFacts};
use crate::rights::fault::WorldFault;
use crate::rights::level::{Given, Level};
use crate::rights::place::{At, When};
use crate::rights::resolve::PROTECTED;
use crate::rights::vocabulary::{Client, ItemKind};
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
        let mut sets = NameSets::default();
        for person in &facts.people {
            sets.people.number(&person.id);
        }
        for unit in &facts.units {
            sets.units.number(&unit.id);
        }
        for group in &facts.groups {
            sets.groups.number(&group.id);
        }
        for item in &facts.items {
            sets.items.number(&item.key);
        }
        for role in &facts.roles {
            sets.roles.number(&role.key);
        }
        sets.settle(true);
        let catalogue = settings(facts, &mut sets);
        let mut drafts = vec![Draft::default(); facts.people.len()];
        for (draft, person) in drafts.iter_mut().zip(&facts.people) {
            draft.become_of(person, &mut sets);
        }
        for fact in facts.about_people() {
            let Ok(numbers) = sets.numbers(fact, &catalogue.items) else { continue };
            if let Some(back) = back(numbers.kind)
                && let Some(other) = numbers.words.first().and_then(|other| drafts.get_mut(*other as usize))
            {
                other.add(back, &[numbers.person]);
            }
            if let Some(draft) = drafts.get_mut(numbers.person as usize) {
                draft.take(&numbers);
            }
        }
        sets.settle(true);
        Self::of(sets, catalogue, &drafts)
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
        let Self { people, units, groups, items, roles, words } = self;
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

fn settings(facts: &WorldFacts, sets: &mut NameSets) -> Catalogue {
    let mut derived = Rules::default();
    for rule in &facts.rules {
        let Ok(role) = sets.role(&rule.role) else { continue };
        let gives = (sets.words.number(&rule.key), role);
        match &rule.when {
            When::Position(word) => derived.position.entry(sets.words.number(word)).or_default().push(gives),
            When::Duty(word) => derived.duty.entry(sets.words.number(word)).or_default().push(gives),
            When::Head => derived.head.push(gives),
        }
    }
    let items: Vec<ItemRow> = facts.items.iter().map(|item| item_row(item, facts, sets)).collect();
    let roles: Vec<RoleRow> = facts.roles.iter().map(|role| sets.role_row(role, &facts.items)).collect();
    let parent = |parent: Option<&str>| parent.and_then(|id| sets.units.find(id)).unwrap_or(NONE);
    let unit =
        |unit: &crate::rights::facts::UnitFact| UnitRow { parent: parent(unit.parent.as_deref()), rows: Vec::new(), first: 0, last: 0 };
    let mut units: Vec<UnitRow> = facts.units.iter().map(unit).collect();
    let group = |group: &crate::rights::facts::GroupFact| GroupRow {
        unit: sets.units.find(&group.unit).unwrap_or(NONE),
        is_class: group.kind == "class",
        pupil_access: group.pupil_access,
        rows: Vec::new(),
        released: Vec::new(),
    };
    let mut groups: Vec<GroupRow> = facts.groups.iter().map(group).collect();
    for row in &facts.audience {
        let rows = match &row.at {
            At::Unit(id) => sets.units.find(id).and_then(|at| units.get_mut(at as usize)).map(|unit| &mut unit.rows),
            At::Group(id) => sets.groups.find(id).and_then(|at| groups.get_mut(at as usize)).map(|group| &mut group.rows),
            At::Pupil(_) => None,
        };
        if let (Some(rows), Ok(row)) = (rows, audience_row(row, sets)) {
            rows.push(row);
        }
    }
    for release in &facts.releases {
        let module = sets.words.number(&release.module);
        if let Some(group) = sets.groups.find(&release.group).and_then(|at| groups.get_mut(at as usize)) {
            group.released.push((module, release.to));
        }
    }
    let root = units.iter().position(|unit| unit.parent == NONE).and_then(|at| u32::try_from(at).ok()).unwrap_or(NONE);
    let mut catalogue = Catalogue {
        items: Arc::new(items),
        roles: Arc::new(roles),
        rules: Arc::new(derived),
        units: Arc::new(units),
        groups: Arc::new(groups),
        classes: Arc::default(),
        root,
    };
    catalogue.classify();
    catalogue.number_units();
    catalogue
}

fn audience_row(row: &AudienceFact, sets: &NameSets) -> Result<Row, UnknownName> {
    let [from, to] = days(row.span());
    Ok(Row { audience: row.audience, role: sets.role(&row.role)?, from, to })
}

fn item_row(item: &ItemFact, facts: &WorldFacts, sets: &mut NameSets) -> ItemRow {
    ItemRow {
        module: sets.words.number(&item.module),
        in_use: facts.modules.iter().any(|module| module.key == item.module && module.in_use),
        is_register: item.kind == ItemKind::Register,
        of: item.of,
        office: item.clients.contains(&Client::Office),
        portal: item.clients.contains(&Client::Portal),
        own: item.own.iter().map(|kind| sets.words.number(kind)).collect(),
        substitutable: item.substitutable,
        needs_release: item.needs_release,
        wall: item.wall.as_deref().map_or(NONE, |wall| sets.words.number(wall)),
    }
}

impl NameSets {
    /// A role as packed rows of levels.
    pub(super) fn role_row(&mut self, role: &RoleFact, items: &[ItemFact]) -> RoleRow {
        let level = |item: &ItemFact, walls_stand: bool| {
            let level = match (role.levels.get(&item.key).copied().flatten(), item.wall.as_ref().filter(|_| walls_stand)) {
                (Some(given), None) => given.as_level(),
                (Some(given), Some(wall)) if role.opens.contains(wall) => given.as_level(),
                (None, None) => role.all_items,
                (_, Some(_)) => Level::NONE,
            };
            // Actions and reports know yes and no only.
            if item.kind == ItemKind::Register || level == Level::EDIT_ALL { level } else { Given::NONE.as_level() }
        };
        RoleRow {
            client: role.client,
            archived: role.archived,
            bound: role.bound_to_employment,
            training: role.training.as_deref().map_or(NONE, |course| self.words.number(course)),
            opens_protected: role.opens.iter().any(|word| word == PROTECTED),
            walled: packed_levels(items.iter().map(|item| level(item, true))),
            bare: packed_levels(items.iter().map(|item| level(item, false))),
        }
    }
}
