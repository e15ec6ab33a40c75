//! Who hangs where: for each unit and group, those who hold something there and those who are there.
//!
//! INVARIANT: everybody who could matter is listed, whatever the day; whether she does is asked of the engine. Who holds something is
//! listed with the role and the days on which it counts, where the days are all there is to it: so who holds a role that gives nothing
//! on an item, and most who hold one that does, are answered for without a look at the person.

use super::catalogue::Rules;
use super::facts::{EVERYWHERE, GROUP, PLACE, UNIT};
use super::pages::{Pages, Size};
use super::record::{Kind, NONE, OPEN, Record, bits};

/// Lists by place, in no order.
#[derive(Debug, Clone)]
pub(super) struct Places {
    lists: [Pages; 6],
}

/// What a list holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    /// Those who hold something at a unit; at row 0, everywhere; so a unit's row is its number and one.
    UnitHolders,
    UnitPupils,
    UnitStaff,
    GroupHolders,
    GroupPupils,
    GroupStaff,
}

/// Of each list, in their order: there are many at a unit, and few in each of very many groups.
const SIZES: [Size; 6] = [Size::Few, Size::Few, Size::Few, Size::Many, Size::Many, Size::Many];

/// The row of a list in which the holders of a place stand.
fn holders(place: u32) -> (List, u32) {
    match place & !PLACE {
        UNIT => (List::UnitHolders, (place & PLACE) + 1),
        GROUP => (List::GroupHolders, place & PLACE),
        _ => (List::UnitHolders, EVERYWHERE),
    }
}

/// What a holder's place is listed with: the role (none for a give), and the days on which it counts.
type Held = [u32; 3];

/// The days of what must be asked of the engine: none.
pub(super) const ASK: [u32; 2] = [OPEN, 0];

/// A person in a row: with what she holds for holders, else alone.
type Standing = (List, u32, Option<Held>);

/// The days of a fact, if a role that is held by it counts on all of them and on no other, whatever else the role asks for but a
/// course: nothing is taken from the person, she stands in for nobody, and is employed at the very place as long and without a pause.
fn settled(record: Record<'_>, place: u32, [from, to]: [u32; 2]) -> [u32; 2] {
    let is_plain = !record.is_locked() && !record.has(bits(&[Kind::Taking, Kind::Substitution, Kind::Pause]));
    let covers = |[unit, _, begins, ends]: &[u32; 4]| UNIT | unit == place && *begins <= from && to <= *ends;
    if is_plain && record.facts(Kind::Employment).any(covers) { [from, to] } else { ASK }
}

/// Every row in which a person stands.
fn rows_of(record: Record<'_>, rules: &Rules) -> Vec<Standing> {
    let mut rows: Vec<Standing> = Vec::new();
    let mut hold = |place: u32, role: u32, [from, to]: [u32; 2]| {
        let (list, row) = holders(place);
        rows.push((list, row, Some([role, from, to])));
    };
    record.facts(Kind::Assignment).for_each(|[role, place, _, _, from, to]| hold(*place, *role, settled(record, *place, [*from, *to])));
    record.facts::<7>(Kind::Give).for_each(|[_, _, place, ..]| hold(*place, NONE, ASK));
    for [unit] in record.facts::<1>(Kind::Headship) {
        rules.head.iter().for_each(|(_, role)| hold(UNIT | unit, *role, ASK));
    }
    for [unit, position, from, to] in record.facts(Kind::Employment) {
        let days = settled(record, UNIT | unit, [*from, *to]);
        rules.position.get(position).into_iter().flatten().for_each(|(_, role)| hold(UNIT | unit, *role, days));
    }
    for [group, kind, ..] in record.facts::<4>(Kind::Duty) {
        rules.duty.get(kind).into_iter().flatten().for_each(|(_, role)| hold(GROUP | group, *role, ASK));
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

fn words_of(person: u32, held: Option<Held>) -> Vec<u32> {
    std::iter::once(person).chain(held.into_iter().flatten()).collect()
}

impl Places {
    /// Lists everybody.
    pub fn of<'r>(records: impl Iterator<Item = &'r [u32]>, rules: &Rules) -> Self {
        let mut lists: [(Size, Vec<Vec<u32>>); 6] = SIZES.map(|size| (size, Vec::new()));
        for (person, record) in (0_u32..).zip(records) {
            for (list, row, held) in rows_of(Record(record), rules) {
                let Some((_, rows)) = lists.get_mut(list as usize) else { continue };
                if rows.len() <= row as usize {
                    rows.resize(row as usize + 1, Vec::new());
                }
                if let Some(people) = rows.get_mut(row as usize) {
                    people.push(person);
                    people.extend(held.into_iter().flatten());
                }
            }
        }
        Self { lists: lists.map(|(size, rows)| Pages::of(size, rows)) }
    }

    /// Those who hold something at a place: person, role (none for a give), and the days on which it counts, or [`ASK`].
    pub fn holders(&self, place: u32) -> &[[u32; 4]] {
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
        for (list, row, held) in before.iter().filter(|row| !after.contains(row)) {
            self.set(*list, *row, |words| {
                let gone = words_of(person, *held);
                let kept = words.chunks(gone.len()).filter(|words| **words != gone);
                *words = kept.flatten().copied().collect();
            });
        }
        for (list, row, held) in after.iter().filter(|row| !before.contains(row)) {
            self.set(*list, *row, |words| words.extend(words_of(person, *held)));
        }
    }

    fn set(&mut self, list: List, row: u32, change: impl FnOnce(&mut Vec<u32>)) {
        let Some(list) = self.lists.get_mut(list as usize) else { return };
        let mut words = list.row(row).to_vec();
        change(&mut words);
        list.set(row, &words);
    }

    /// Bytes held.
    pub fn bytes(&self) -> usize {
        self.lists.iter().map(Pages::bytes).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Index;
    use super::super::record::packed;
    use super::{ASK, UNIT};
    use crate::rights::WorldFacts;

    /// All hold a role at `u1` in the first half of a year.
    #[test]
    fn whoever_is_employed_there_for_as_long_need_not_be_asked() {
        let text = r#"{"units":[{"id":"u0","kind":"organisation"},{"id":"u1","kind":"school","parent":"u0"},{"id":"u2","kind":"school","parent":"u0"}],
            "people":[{"id":"p0"},{"id":"p1"},{"id":"p2"},{"id":"p3"},{"id":"p4","locked":true},{"id":"p5"},{"id":"p6"},{"id":"p7"},{"id":"p8"}],
            "modules":[{"key":"m","in_use":true}],"items":[{"key":"i","module":"m","kind":"register","of":"pupil","clients":["portal"]}],
            "roles":[{"key":"r","client":"portal"}],
            "adjustments":[{"id":"x","person":"p6","item":"i","take":"all","scope":"everywhere"}],
            "duties":[{"person":"p7","as":"substitute","for":"p0"}],
            "employments":[
                {"person":"p0","unit":"u1","position":"teacher","kind":"home","from":"2026-01-01","to":"2026-06-30"},
                {"person":"p1","unit":"u1","position":"teacher","kind":"home","from":"2026-01-02"},
                {"person":"p2","unit":"u1","position":"teacher","kind":"home","to":"2026-06-29"},
                {"person":"p3","unit":"u2","position":"teacher","kind":"home"},
                {"person":"p4","unit":"u1","position":"teacher","kind":"home"},
                {"person":"p5","unit":"u1","position":"teacher","kind":"home","pauses":[{"from":"2026-02-01","to":"2026-02-01"}]},
                {"person":"p6","unit":"u1","position":"teacher","kind":"home"},
                {"person":"p7","unit":"u1","position":"teacher","kind":"home"}],
            "assignments":[ALL]}"#;
        let one = |at: usize| {
            format!(r#"{{"id":"a{at}","person":"p{at}","role":"r","scope":{{"unit":"u1"}},"from":"2026-01-01","to":"2026-06-30"}}"#)
        };
        let facts = WorldFacts::from_json(&text.replace("ALL", &(0..9).map(one).collect::<Vec<_>>().join(","))).unwrap_or_default();
        let [from, to] = ["2026-01-01", "2026-06-30"].map(|day| day.parse().map_or(0, packed));
        let days: Vec<[u32; 2]> = Index::packed(&facts).places.holders(UNIT | 1).iter().map(|[_, _, from, to]| [*from, *to]).collect();
        assert_eq!(days, [[from, to], ASK, ASK, ASK, ASK, ASK, ASK, ASK, ASK], "each of p0 to p8");
    }
}
