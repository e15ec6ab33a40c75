//! Who hangs where: for each unit and group, those who hold something there and those who are there.
//!
//! INVARIANT: everybody who could matter is listed, whatever the day; whether she does is asked of the engine.

use super::facts::{EVERYWHERE, GROUP, PLACE, UNIT};
use super::pages::Pages;
use super::record::{Kind, NONE, Record};

/// Lists by place; the numbers of people in each are in order.
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
pub(super) fn holders(place: u32) -> (List, u32) {
    match place & !PLACE {
        UNIT => (List::UnitHolders, (place & PLACE) + 1),
        GROUP => (List::GroupHolders, place & PLACE),
        _ => (List::UnitHolders, EVERYWHERE),
    }
}

/// Every row in which a person stands.
fn rows_of(record: Record<'_>) -> Vec<(List, u32)> {
    let mut rows: Vec<(List, u32)> = Vec::new();
    rows.extend(record.facts(Kind::Assignment).map(|[_, place, ..]: &[u32; 6]| holders(*place)));
    rows.extend(record.facts(Kind::Give).map(|[_, _, place, ..]: &[u32; 6]| holders(*place)));
    rows.extend(record.facts(Kind::Headship).map(|[unit]| holders(UNIT | unit)));
    for [unit, ..] in record.facts::<4>(Kind::Employment) {
        rows.extend([holders(UNIT | unit), (List::UnitStaff, *unit)]);
    }
    for [group, ..] in record.facts::<4>(Kind::Duty) {
        rows.extend([holders(GROUP | group), (List::GroupStaff, *group)]);
    }
    rows.extend(
        record
            .facts(Kind::Substitution)
            .filter(|[_, group, ..]: &&[u32; 4]| *group != NONE)
            .map(|[_, group, ..]| (List::GroupStaff, *group)),
    );
    rows.extend(record.facts(Kind::Enrolment).map(|[unit, ..]: &[u32; 3]| (List::UnitPupils, *unit)));
    rows.extend(record.facts(Kind::Membership).map(|[group, ..]: &[u32; 3]| (List::GroupPupils, *group)));
    rows.sort_unstable();
    rows.dedup();
    rows
}

impl Places {
    /// Lists everybody.
    pub fn of(records: &[Vec<u32>]) -> Self {
        let mut lists: [Vec<Vec<u32>>; 6] = Default::default();
        for (person, record) in (0_u32..).zip(records) {
            for (list, row) in rows_of(Record(record)) {
                let Some(rows) = lists.get_mut(list as usize) else { continue };
                if rows.len() <= row as usize {
                    rows.resize(row as usize + 1, Vec::new());
                }
                rows.get_mut(row as usize).into_iter().for_each(|row| row.push(person));
            }
        }
        Self { lists: lists.map(|rows| Pages::of(&rows)) }
    }

    pub fn row(&self, (list, row): (List, u32)) -> &[u32] {
        self.lists.get(list as usize).map_or(&[], |list| list.row(row))
    }

    /// Moves a person from where she stood to where she stands.
    pub fn change(&mut self, person: u32, before: Record<'_>, after: Record<'_>) {
        let (before, after) = (rows_of(before), rows_of(after));
        for row in before.iter().filter(|row| !after.contains(row)) {
            self.set(*row, |people| people.retain(|other| *other != person));
        }
        for row in after.iter().filter(|row| !before.contains(row)) {
            self.set(*row, |people| people.insert(people.partition_point(|other| *other < person), person));
        }
    }

    fn set(&mut self, (list, row): (List, u32), change: impl FnOnce(&mut Vec<u32>)) {
        let Some(list) = self.lists.get_mut(list as usize) else { return };
        let mut people = list.row(row).to_vec();
        change(&mut people);
        list.set(row, &people);
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.lists.iter().map(Pages::bytes).sum()
    }
}
