//! Who may do anything with an item of a target: the inverse of `decide`, from the places of the target.
//!
//! INVARIANT: complete. Everybody who holds something where the target is, the target herself and her guardians are asked about,
//! and nobody else could be let in: a grant counts only inside its scope.

use super::ask::{Ask, Target};
use super::facts::{EVERYWHERE, GROUP, UNIT};
use super::names::Hashed;
use super::places::List;
use super::record::{Kind, NONE, Record, packed};
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::decide::NoQuestion;
use crate::rights::level::Level;
use crate::rights::vocabulary::{Client, Of};
use crate::rights::who::Holder;

impl Index {
    /// Everybody with an act, by id, with every path.
    pub fn who(&self, item: &str, target: Option<&str>, client: Client, day: Day) -> Result<Vec<Holder>, NoQuestion> {
        let viewers = self.viewers(item, target, client, day)?;
        let holder = |(asked, _): (Looked, Acts)| Holder { person: self.person_name(asked.viewer), decision: self.explain(asked) };
        let mut holders: Vec<Holder> = viewers.into_iter().map(holder).collect();
        holders.sort_unstable_by(|one, another| one.person.cmp(&another.person));
        Ok(holders)
    }

    /// Everybody with an act, as questions that can be explained, in no order of names: to count, and to page before explaining.
    pub fn viewers(&self, item: &str, target: Option<&str>, client: Client, day: Day) -> Result<Vec<(Looked, Acts)>, NoQuestion> {
        let item = self.item(item)?;
        let Some(target) = self.target(item, target.map(Hashed::of)) else { return Ok(Vec::new()) };
        let asked = Looked { viewer: 0, item, target: Some(target), client, day: packed(day) };
        let Some(ask) = self.ask(asked, target) else { return Ok(Vec::new()) };
        let mut people = ask.candidates();
        people.sort_unstable();
        people.dedup();
        // Asks memory for all of them at once, before the first is needed, as `fetch` does for the ends of a question.
        for person in &people {
            self.people.fetch(*person);
        }
        let with_acts = people.into_iter().map(|viewer| Looked { viewer, ..asked }).map(|asked| (asked, self.acts(asked)));
        Ok(with_acts.filter(|(_, acts)| !acts.is_none()).collect())
    }

    /// The id of who asks.
    pub fn viewer(&self, asked: Looked) -> &str {
        self.sets.people.name(asked.viewer)
    }
}

impl Ask<'_> {
    /// All who could have an act on the target, some of them twice.
    pub(super) fn candidates(&self) -> Vec<u32> {
        let mut people = Vec::new();
        let roles = 0..u32::try_from(self.index.catalogue.roles.len()).unwrap_or(NONE);
        let gives: Vec<bool> = roles.map(|role| self.level(role) != Level::NONE).collect();
        let mut at = |place: u32| {
            let holders = self.index.places.holders(place);
            let mut kept = people.len();
            people.resize(kept + holders.len(), 0);
            // Each is written and the next one written over whoever is not kept: a processor that guesses is wrong about every third.
            for [person, role] in holders {
                if let Some(slot) = people.get_mut(kept) {
                    *slot = *person;
                }
                // What is no role is a give, and is kept.
                kept += usize::from(gives.get(*role as usize).copied().unwrap_or(true));
            }
            people.truncate(kept);
        };
        at(EVERYWHERE);
        match (self.about.of, self.target) {
            (Of::Pupil, Target::Person(person)) => self.pupil_places(self.person(person), &mut at),
            (Of::Guardian, Target::Person(person)) => {
                for [pupil, ..] in self.person(person).facts::<5>(Kind::Ward) {
                    self.pupil_places(self.person(*pupil), &mut at);
                }
            }
            (Of::Staff, Target::Person(person)) => self.staff_places(self.person(person), &mut at),
            (_, Target::Unit(unit)) => self.line(unit, &mut at),
            (_, Target::Group(group)) => {
                at(GROUP | group);
                self.line(self.index.catalogue.groups.get(group as usize).map_or(NONE, |group| group.unit), &mut at);
            }
            _ => at(UNIT | self.index.catalogue.root),
        }
        self.seated(&mut people);
        people
    }

    fn line(&self, unit: u32, at: &mut impl FnMut(u32)) {
        self.index.catalogue.line(unit).for_each(|unit| at(UNIT | unit));
    }

    fn pupil_places(&self, pupil: Record<'_>, at: &mut impl FnMut(u32)) {
        pupil.facts::<3>(Kind::Enrolment).for_each(|[unit, ..]| self.line(*unit, at));
        pupil.facts::<3>(Kind::Membership).for_each(|[group, ..]| at(GROUP | group));
    }

    fn staff_places(&self, person: Record<'_>, at: &mut impl FnMut(u32)) {
        person.facts::<4>(Kind::Employment).for_each(|[unit, ..]| self.line(*unit, at));
        person.facts::<4>(Kind::Duty).for_each(|[group, ..]| at(GROUP | group));
        for [whom, group, ..] in person.facts::<4>(Kind::Substitution) {
            if *group == NONE {
                self.person(*whom).facts::<4>(Kind::Duty).for_each(|[group, ..]| at(GROUP | group));
            } else {
                at(GROUP | group);
            }
        }
    }

    /// Pupils there, and their guardians.
    fn seated(&self, people: &mut Vec<u32>) {
        let places = &self.index.places;
        let pupils: &[u32] = match (self.about.of, &self.target) {
            (Of::Pupil, Target::Person(pupil)) => std::slice::from_ref(pupil),
            (Of::Unit, Target::Unit(unit)) => places.row((List::UnitPupils, *unit)),
            (Of::Unit, Target::Group(group)) => places.row((List::GroupPupils, *group)),
            _ => &[],
        };
        for pupil in pupils {
            people.push(*pupil);
            people.extend(self.person(*pupil).facts::<1>(Kind::Guardian).map(|[guardian]| *guardian));
        }
    }
}
