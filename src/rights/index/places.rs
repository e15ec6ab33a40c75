//! Who hangs where: for each unit and group, those who hold something there and those who are there.
//!
//! INVARIANT: everybody who could matter is listed, whatever the day; whether she does is asked of the engine. Who holds something is
//! listed with the role, so that a role that gives nothing on an item is passed over without a look at the person.

use super::catalogue::Rules;
use super::facts::{EVERYWHERE, GROUP, PLACE, UNIT};
use super::pages::Pages;
use super::record::{Kind, NONE, Record};

/// Lists by place, in no order.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    lists: [Pages; 6],
}

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    /// Those who hold something at a unit; at row 0, everywhere; so a unit's row is its number and one.
    UnitHolders,
    GroupHolders,
    UnitPupils,
    UnitStaff,
    GroupPupils,
    GroupStaff,
}

/// The row of a list in which the holders of a place stand.
fn holders(place: u32) -> (List, u32) {
    match place & !PLACE {
        UNIT => (List::UnitHolders, (place & PLACE) + 1),
        GROUP => (List::GroupHolders, place & PLACE),
        _ => (List::UnitHolders, EVERYWHERE),
    }
}

/// A person in a row: with a role for holders (none for a give), else alone.
type Standing = (List, u32, Option<u32>);

/// Every row in which a person stands.
fn rows_of(record: Record<'_>, rules: &Rules) -> Vec<Standing> {
    let mut rows: Vec<Standing> = Vec::new();
    let mut hold = |place: u32, role: u32| {
        let (list, row) = holders(place);
        rows.push((list, row, Some(role)));
    };
    record.facts::<6>(Kind::Assignment).for_each(|[role, place, ..]| hold(*place, *role));
    record.facts::<7>(Kind::Give).for_each(|[_, _, place, ..]| hold(*place, NONE));
    for [unit] in record.facts::<1>(Kind::Headship) {
        rules.head.iter().for_each(|(_, role)| hold(UNIT | unit, *role));
    }
    for [unit, position, ..] in record.facts::<4>(Kind::Employment) {
        rules.position.get(position).into_iter().flatten().for_each(|(_, role)| hold(UNIT | unit, *role));
    }
    for [group, kind, ..] in record.facts::<4>(Kind::Duty) {
        rules.duty.get(kind).into_iter().flatten().for_each(|(_, role)| hold(GROUP | group, *role));
    }
    let mut stand = |list: List, row: u32| rows.push((list, row, None));
    record.facts::<4>(Kind::Employment).for_each(|[unit, ..]| stand(List::UnitStaff, *unit));
    record.facts::<4>(Kind::Duty).for_each(|[group, ..]| stand(List::GroupStaff, *group));
    record
        .facts::<4>(Kind::Substitution)
        .filter(|[_, group, ..]| *group != NONE)
        .for_each(|[_, group, ..]| stand(List::GroupStaff, *group));
    record.facts::<3>(Kind::Enrolment).for_each(|[unit, ..]| stand(List::UnitPupils, *unit));
    record.facts::<3>(Kind::Membership).for_each(|[group, ..]| stand(List::GroupPupils, *group));
    rows.sort_unstable();
    rows.dedup();
    rows
}

impl Places {
    /// Lists everybody.
    pub fn of<'r>(records: impl Iterator<Item = &'r [u32]>, rules: &Rules) -> Self {
        let mut lists: [Vec<Vec<u32>>; 6] = Default::default();
        for (person, record) in (0_u32..).zip(records) {
            for (list, row, role) in rows_of(Record(record), rules) {
                let Some(rows) = lists.get_mut(list as usize) else { continue };
                if rows.len() <= row as usize {
                    rows.resize(row as usize + 1, Vec::new());
                }
                if let Some(people) = rows.get_mut(row as usize) {
                    people.push(person);
                    people.extend(role);
                }
            }
        }
        Self { lists: lists.map(Pages::of) }
    }

    /// Those who hold something at a place: person and role, which is none for a give.
    pub fn holders(&self, place: u32) -> &[[u32; 2]] {
        let (list, row) = holders(place);
        self.lists.get(list as usize).map(|list| list.row(row)).unwrap_or_default().as_chunks().0
    }

    /// The people of a row that is no holders'.
    pub fn row(&self, (list, row): (List, u32)) -> &[u32] {
        self.lists.get(list as usize).map_or(&[], |list| list.row(row))
    }

    /// Moves a person from where she stood to where she stands.
    pub fn change(&mut self, person: u32, before: Record<'_>, after: Record<'_>, rules: &Rules) {
        let (before, after) = (rows_of(before, rules), rows_of(after, rules));
        for (list, row, role) in before.iter().filter(|row| !after.contains(row)) {
            self.set(*list, *row, |people| people.retain(|other| *other != (person, *role)), role.is_some());
        }
        for (list, row, role) in after.iter().filter(|row| !before.contains(row)) {
            self.set(*list, *row, |people| people.push((person, *role)), role.is_some());
        }
    }

    fn set(&mut self, list: List, row: u32, change: impl FnOnce(&mut Vec<(u32, Option<u32>)>), has_roles: bool) {
        let Some(list) = self.lists.get_mut(list as usize) else { return };
        let words = list.row(row);
        let mut people: Vec<(u32, Option<u32>)> = if has_roles {
            words.as_chunks().0.iter().map(|[person, role]| (*person, Some(*role))).collect()
        } else {
            words.iter().map(|person| (*person, None)).collect()
        };
        change(&mut people);
        let words: Vec<u32> = people.into_iter().flat_map(|(person, role)| std::iter::once(person).chain(role)).collect();
        list.set(row, &words);
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.lists.iter().map(Pages::bytes).sum()
    }
}
