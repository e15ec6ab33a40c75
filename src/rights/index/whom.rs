//! On whom a viewer has an act: the subjects of an item, in any order, page by page.
//!
//! INVARIANT: complete, as `who` is: whoever lies inside a scope the viewer holds, her own pupils and wards, and herself are asked
//! about. Only grants with a level on the item open a scope.

use super::ask::{Ask, Target};
use super::facts::{EVERYWHERE, PLACE, UNIT};
use super::places::List;
use super::record::{Kind, packed};
use super::staff::STAFF;
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::decide::NoQuestion;
use crate::rights::level::Level;
use crate::rights::vocabulary::{Client, Of};

/// The subjects of an item on which a viewer has an act.
#[derive(Debug, Clone)]
pub struct Subjects<'i> {
    index: &'i Index,
    found: Vec<(Looked, Acts)>,
}

impl Subjects<'_> {
    pub fn len(&self) -> usize {
        self.found.len()
    }

    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Their ids, in no order of names.
    pub fn ids(&self) -> impl Iterator<Item = (Option<&str>, Acts)> {
        self.found.iter().map(|(asked, acts)| (self.index.target_name(*asked), *acts))
    }

    /// So many of them after a key, in the order of the keys: the next page of a table sorted by anything.
    pub fn page<K: Ord>(&self, key: impl Fn(&str) -> K, after: Option<&K>, size: usize) -> Vec<(K, &str, Acts)> {
        let keyed = self.ids().filter_map(|(id, acts)| Some((key(id?), id?, acts)));
        let mut rest: Vec<(K, &str, Acts)> = keyed.filter(|(key, ..)| after.is_none_or(|after| key > after)).collect();
        if size < rest.len() {
            rest.select_nth_unstable_by(size, |one, another| (&one.0, one.1).cmp(&(&another.0, another.1)));
            rest.truncate(size);
        }
        rest.sort_unstable_by(|one, another| (&one.0, one.1).cmp(&(&another.0, another.1)));
        rest
    }
}

impl Index {
    /// On whom the viewer has an act.
    pub fn whom(&self, viewer: &str, item: &str, client: Client, day: Day) -> Result<Subjects<'_>, NoQuestion> {
        let viewer = self.sets.people.find(viewer).ok_or_else(|| NoQuestion::UnknownViewer(viewer.to_owned()))?;
        Ok(self.subjects(viewer, self.item(item)?, client, packed(day)))
    }

    /// The whole population: of everybody who has an act on anybody, on whom. Nobody comes twice.
    pub fn sweep(&self, item: &str, client: Client, day: Day) -> Result<impl Iterator<Item = (&str, Subjects<'_>)>, NoQuestion> {
        let (item, day) = (self.item(item)?, packed(day));
        let everybody = (0..self.people()).map(move |viewer| (self.sets.people.name(viewer), self.subjects(viewer, item, client, day)));
        Ok(everybody.filter(|(_, subjects)| !subjects.is_empty()))
    }

    fn subjects(&self, viewer: u32, item: u32, client: Client, day: u32) -> Subjects<'_> {
        let asked = Looked { viewer, item, target: Some(Target::Whole), client, day };
        let mut found = Vec::new();
        if let Some(ask) = self.ask(asked, Target::Whole).filter(|ask| ask.closed_gate().is_none()) {
            let mut targets = ask.targets();
            targets.sort_unstable();
            targets.dedup();
            let with_acts =
                targets.into_iter().map(|target| Looked { target: Some(target), ..asked }).map(|asked| (asked, self.acts(asked)));
            found.extend(with_acts.filter(|(_, acts)| !acts.is_none()));
        }
        Subjects { index: self, found }
    }

    pub(super) fn target_name(&self, asked: Looked) -> Option<&str> {
        match asked.target? {
            Target::Person(person) => Some(self.sets.people.name(person)),
            Target::Unit(unit) => Some(self.sets.units.name(unit)),
            Target::Group(group) => Some(self.sets.groups.name(group)),
            Target::Whole => None,
        }
    }
}

impl Ask<'_> {
    /// All on whom the viewer could have an act, some of them twice.
    pub(super) fn targets(&self) -> Vec<Target> {
        match self.about.of {
            Of::Organisation => vec![Target::Whole],
            Of::Unit => self.places_in_reach(),
            Of::Pupil | Of::Staff | Of::Guardian => self.people_in_reach().into_iter().map(Target::Person).collect(),
        }
    }

    /// Units and groups inside what she holds, and those of herself and her wards.
    fn places_in_reach(&self) -> Vec<Target> {
        let catalogue = &self.index.catalogue;
        let (units, groups) = ((0_u32..).zip(catalogue.units.iter()), (0_u32..).zip(catalogue.groups.iter()));
        let mut held = self.open_places();
        held.sort_unstable();
        held.dedup();
        if held.first() == Some(&EVERYWHERE) {
            return units.map(|(unit, _)| Target::Unit(unit)).chain(groups.map(|(group, _)| Target::Group(group))).collect();
        }
        let mut places = Vec::new();
        for place in held {
            let at = place & PLACE;
            if place & UNIT == 0 {
                places.push(Target::Group(at));
            } else {
                places.extend(units.clone().filter(|(unit, _)| catalogue.is_within(*unit, at)).map(|(unit, _)| Target::Unit(unit)));
                places
                    .extend(groups.clone().filter(|(_, group)| catalogue.is_within(group.unit, at)).map(|(group, _)| Target::Group(group)));
            }
        }
        let wards = self.me.facts::<5>(Kind::Ward).map(|[pupil, ..]| self.person(*pupil));
        for pupil in wards.chain([self.me]) {
            places.extend(pupil.facts::<3>(Kind::Enrolment).map(|[unit, ..]| Target::Unit(*unit)));
            places.extend(pupil.facts::<3>(Kind::Membership).map(|[group, ..]| Target::Group(*group)));
        }
        places
    }

    fn people_in_reach(&self) -> Vec<u32> {
        let mut people = vec![self.viewer];
        people.extend(self.me.facts::<5>(Kind::Ward).map(|[pupil, ..]| *pupil));
        let mut places = self.open_places();
        places.sort_unstable();
        places.dedup();
        if places.first() == Some(&EVERYWHERE) {
            return (0..self.index.people()).collect();
        }
        for place in places {
            let at = place & PLACE;
            if place & UNIT == 0 {
                self.group_people(at, &mut people);
                continue;
            }
            let list = if self.about.of == Of::Staff { List::UnitStaff } else { List::UnitPupils };
            let below = (0..).zip(self.index.catalogue.units.iter()).filter(|(unit, _)| self.index.catalogue.is_within(*unit, at));
            below.for_each(|(unit, _)| people.extend_from_slice(self.index.places.row((list, unit))));
        }
        if self.about.of == Of::Guardian {
            let guardians = people.iter().flat_map(|pupil| self.person(*pupil).facts::<1>(Kind::Guardian)).map(|[guardian]| *guardian);
            return guardians.collect();
        }
        people
    }

    fn group_people(&self, group: u32, people: &mut Vec<u32>) {
        if self.about.of != Of::Staff {
            people.extend_from_slice(self.index.places.row((List::GroupPupils, group)));
            return;
        }
        for person in self.index.places.row((List::GroupStaff, group)) {
            people.push(*person);
            people.extend(self.person(*person).facts::<1>(Kind::StoodInBy).map(|[stead]| *stead));
        }
    }

    /// Where the viewer holds something with a level on the item, whether it counts or not.
    fn open_places(&self) -> Vec<u32> {
        let mut places = Vec::new();
        if !self.me.has(STAFF) {
            return places;
        }
        let mut open = |role: u32, place: u32| {
            if self.level(role) != Level::NONE {
                places.push(place);
            }
        };
        let rules = &self.index.catalogue.rules;
        self.me.facts::<6>(Kind::Assignment).for_each(|[role, place, ..]| open(*role, *place));
        for [unit, position, ..] in self.me.facts::<4>(Kind::Employment) {
            rules.position.get(position).into_iter().flatten().for_each(|(_, role)| open(*role, UNIT | unit));
        }
        for [group, kind, ..] in self.me.facts::<4>(Kind::Duty) {
            rules.duty.get(kind).into_iter().flatten().for_each(|(_, role)| open(*role, super::facts::GROUP | group));
        }
        for [unit] in self.me.facts::<1>(Kind::Headship) {
            rules.head.iter().for_each(|(_, role)| open(*role, UNIT | unit));
        }
        places.extend(self.me.facts::<7>(Kind::Give).filter(|[item, ..]| *item == self.item).map(|[_, _, place, ..]| *place));
        places
    }
}
