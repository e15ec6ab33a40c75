//! Whom a change could touch: viewers, subjects and items, too many rather than too few.
//!
//! INVARIANT: nobody else's answer can change. Whether an answer does is asked of both snapshots (`preview`). It costs one look at
//! everybody at most; a change of one person's facts costs what hangs on her. Places and items that change touch everybody.

use super::Index;
use super::catalogue::{RoleRow, level_in};
use super::change::Change;
use super::facts::{Fact, UnknownName};
use super::record::{Kind, Record, bits};
use super::settings::Setting;
use crate::rights::level::Level;
use crate::rights::place::{At, When};

/// What a change could touch, in the numbers of the snapshot after it.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// Whose acts may change, on whomever.
    pub viewers: Vec<u32>,
    /// On whom acts may change, whoever has them.
    pub targets: Vec<u32>,
    pub items: Vec<u32>,
    /// Whether something can only be gained, or only lost.
    pub may_gain: bool,
    pub may_lose: bool,
}

impl Touched {
    pub fn by(change: Change<'_>, before: &Index, after: &Index) -> Result<Self, UnknownName> {
        let every = || (0..after.sets.items.len()).collect::<Vec<u32>>();
        let all = Self { items: every(), may_gain: true, may_lose: true, ..Self::default() };
        let sets = &after.sets;
        Ok(match change {
            Change::Role(role) => role_change(sets.role(&role.key)?, before, after),
            Change::Add(fact) => Self { may_lose: may_close(fact), ..all.by_fact(fact, before, after)? },
            Change::Remove(fact) => Self { may_gain: may_close(fact), ..all.by_fact(fact, before, after)? },
            Change::Person(fact) | Change::Whole(fact, _) => {
                let people = around(sets.person(&fact.id)?, before, after);
                Self { viewers: people.clone(), targets: people, ..all }
            }
            Change::Put(setting) => Self { may_lose: false, ..all.by_setting(setting, after)? },
            Change::Drop(setting) => Self { may_gain: false, ..all.by_setting(setting, after)? },
            Change::Item(item, ..) => Self { viewers: everybody(after), items: vec![sets.item(&item.key)?], ..all },
            Change::Module(module) => {
                let word = sets.words.find(&module.key);
                let items = after.items_where(|_, item| Some(item.module) == word);
                Self { viewers: everybody(after), items, may_gain: module.in_use, may_lose: !module.in_use, ..all }
            }
            Change::Switches(group, pupil_access, _) => {
                let group = sets.group(group)?;
                let was = before.catalogue.groups.get(group as usize).is_some_and(|row| row.pupil_access);
                let items = after.items_where(|_, item| was != pupil_access || item.needs_release);
                Self { viewers: after.seated(&Seats { groups: vec![group], ..Seats::default() }), items, ..all }
            }
            Change::Unit(_) | Change::Group(_) => Self { viewers: everybody(after), ..all },
        })
    }

    fn by_fact(self, fact: Fact<'_>, before: &Index, after: &Index) -> Result<Self, UnknownName> {
        let person = after.sets.person(fact.person())?;
        Ok(match fact {
            Fact::Assignment(held) => Self { viewers: vec![person], items: after.items_of_role(after.sets.role(&held.role)?), ..self },
            Fact::Adjustment(row) => Self { viewers: vec![person], items: vec![after.sets.item(&row.item)?], ..self },
            Fact::Exception(_) | Fact::Head { .. } => Self { viewers: vec![person], ..self },
            Fact::Guardianship(_) => Self { viewers: vec![person], targets: vec![person], ..self },
            _ => {
                let people = around(person, before, after);
                Self { viewers: people.clone(), targets: people, ..self }
            }
        })
    }

    fn by_setting(self, setting: Setting<'_>, after: &Index) -> Result<Self, UnknownName> {
        let names = &after.sets;
        Ok(match setting {
            Setting::Rule(derived) => {
                let word = |word: &str| names.words.find(word);
                let role = names.role(&derived.role)?;
                let holders = after.people_where(|record| match &derived.when {
                    When::Position(position) => record.facts::<4>(Kind::Employment).any(|[_, held, ..]| Some(*held) == word(position)),
                    When::Duty(kind) => record.facts::<4>(Kind::Duty).any(|[_, held, ..]| Some(*held) == word(kind)),
                    When::Head => record.has(bits(&[Kind::Headship])),
                });
                Self { viewers: holders, items: after.items_of_role(role), ..self }
            }
            Setting::Release(release) => {
                let (group, module) = (names.group(&release.group)?, names.words.find(&release.module));
                let seats = Seats { groups: vec![group], ..Seats::default() };
                let items = after.items_where(|_, item| item.needs_release && Some(item.module) == module);
                Self { viewers: after.seated(&seats), items, ..self }
            }
            Setting::Row(row) => {
                let mut seats = Seats::default();
                match &row.at {
                    At::Unit(unit) => seats.units.push(names.unit(unit)?),
                    At::Group(group) => seats.groups.push(names.group(group)?),
                    At::Pupil(_) => {}
                }
                Self { viewers: after.seated(&seats), items: after.items_of_role(names.role(&row.role)?), ..self }
            }
        })
    }
}

/// Whether a fact that comes can also close something: a take, a card that replaces, a guardianship that is disabled.
fn may_close(fact: Fact<'_>) -> bool {
    matches!(fact, Fact::Adjustment(_) | Fact::Card(_) | Fact::Guardianship(_))
}

fn everybody(index: &Index) -> Vec<u32> {
    (0..index.people()).collect()
}

/// A person, her guardians, and who stands in for her, before and after.
fn around(person: u32, before: &Index, after: &Index) -> Vec<u32> {
    let mut people = vec![person];
    for record in [before.record(person), after.record(person)] {
        people.extend(record.facts::<1>(Kind::Guardian).map(|[other]| *other));
        people.extend(record.facts::<1>(Kind::StoodInBy).map(|[other]| *other));
    }
    people.sort_unstable();
    people.dedup();
    people
}

fn role_change(role: u32, before: &Index, after: &Index) -> Touched {
    let row = |index: &Index| index.catalogue.roles.get(role as usize).cloned();
    let levels =
        |row: Option<&RoleRow>, item: u32| row.map_or([Level::NONE; 2], |row| [level_in(&row.walled, item), level_in(&row.bare, item)]);
    let (old, new) = (row(before), row(after));
    let conditions = |row: &RoleRow| (row.client, row.archived, row.bound, row.training, row.opens.clone());
    let is_alike = old.as_ref().map(conditions) == new.as_ref().map(conditions);
    let (mut items, mut may_gain, mut may_lose) = (Vec::new(), !is_alike, !is_alike);
    for item in 0..after.sets.items.len() {
        let (was, will) = (levels(old.as_ref(), item), levels(new.as_ref(), item));
        if was != will || !is_alike && was != [Level::NONE; 2] {
            items.push(item);
            may_gain |= was.iter().zip(will).any(|(was, will)| was.union(will) != *was);
            may_lose |= was.iter().zip(will).any(|(was, will)| was.union(will) != will);
        }
    }
    Touched { viewers: after.holders_of(role), targets: Vec::new(), items, may_gain, may_lose }
}

/// Where pupils sit: units with all below them, groups, and pupils whose card has a role.
#[derive(Debug, Default)]
struct Seats {
    units: Vec<u32>,
    groups: Vec<u32>,
    card: Option<u32>,
}

impl Index {
    fn items_where(&self, is_it: impl Fn(u32, &super::catalogue::ItemRow) -> bool) -> Vec<u32> {
        (0..).zip(self.catalogue.items.iter()).filter(|(at, item)| is_it(*at, item)).map(|(at, _)| at).collect()
    }

    /// The items on which a role has a level.
    fn items_of_role(&self, role: u32) -> Vec<u32> {
        let row = self.catalogue.roles.get(role as usize);
        self.items_where(|item, _| row.is_some_and(|row| [&row.walled, &row.bare].iter().any(|row| level_in(row, item) != Level::NONE)))
    }

    fn people_where(&self, is_it: impl Fn(Record<'_>) -> bool) -> Vec<u32> {
        (0..self.people()).filter(|person| is_it(self.record(*person))).collect()
    }

    /// Everybody who holds a role, or sits where it is handed out.
    fn holders_of(&self, role: u32) -> Vec<u32> {
        let rules = &self.catalogue.rules;
        let gives = |gives: Option<&Vec<(u32, u32)>>| gives.is_some_and(|gives| gives.iter().any(|(_, given)| *given == role));
        let by_head = gives(Some(&rules.head));
        let mut holders = self.people_where(|record| {
            record.facts::<6>(Kind::Assignment).any(|[held, ..]| *held == role)
                || record.facts::<4>(Kind::Employment).any(|[_, position, ..]| gives(rules.position.get(position)))
                || record.facts::<4>(Kind::Duty).any(|[_, kind, ..]| gives(rules.duty.get(kind)))
                || by_head && record.has(bits(&[Kind::Headship]))
        });
        let has_row = |rows: &[super::catalogue::Row]| rows.iter().any(|row| row.role == role);
        let units = (0..).zip(self.catalogue.units.iter()).filter(|(_, unit)| has_row(&unit.rows)).map(|(at, _)| at).collect();
        let groups = (0..).zip(self.catalogue.groups.iter()).filter(|(_, group)| has_row(&group.rows)).map(|(at, _)| at).collect();
        holders.extend(self.seated(&Seats { units, groups, card: Some(role) }));
        holders.sort_unstable();
        holders.dedup();
        holders
    }

    /// The pupils who sit there, on whatever day, and all guardians of such a pupil.
    fn seated(&self, seats: &Seats) -> Vec<u32> {
        let within = |unit: u32| seats.units.iter().any(|above| self.catalogue.is_within(unit, *above));
        let units: Vec<bool> = (0..self.sets.units.len()).map(within).collect();
        let mut groups = vec![false; self.sets.groups.len() as usize];
        for group in &seats.groups {
            if let Some(at) = groups.get_mut(*group as usize) {
                *at = true;
            }
        }
        let is = |all: &[bool], at: u32| all.get(at as usize).copied().unwrap_or(false);
        let mut people = Vec::new();
        for person in 0..self.people() {
            let record = self.record(person);
            if !record.has(bits(&[Kind::Enrolment, Kind::Membership, Kind::Card])) {
                continue;
            }
            let sits = record.facts::<3>(Kind::Enrolment).any(|[unit, ..]| is(&units, *unit))
                || record.facts::<3>(Kind::Membership).any(|[group, ..]| is(&groups, *group))
                || record.facts::<4>(Kind::Card).any(|[_, role, ..]| seats.card == Some(*role));
            if sits {
                people.push(person);
                people.extend(record.facts::<1>(Kind::Guardian).map(|[guardian]| *guardian));
            }
        }
        people.sort_unstable();
        people.dedup();
        people
    }
}
