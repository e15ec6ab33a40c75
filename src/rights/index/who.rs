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

/// What does not depend on the viewer: the level of each role on the item, the places that the target lies in, whether it is protected.
#[derive(Debug)]
pub(super) struct Common {
    pub levels: Vec<Level>,
    pub places: Vec<u32>,
    pub is_shielded: bool,
}

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
        let common = ask.in_common();
        let mut people = ask.candidates(&common);
        people.sort_unstable();
        people.dedup();
        // Asks memory for all of them at once, before the first is needed, as `fetch` does for the ends of a question.
        for person in &people {
            self.people.fetch(*person);
        }
        let mut viewers = Vec::with_capacity(people.len());
        for viewer in people {
            let ask = Ask { viewer, me: self.record(viewer), common: Some(&common), ..ask };
            let acts = if ask.closed_gate().is_none() { ask.acts() } else { Acts::NONE };
            if !acts.is_none() {
                viewers.push((Looked { viewer, ..asked }, acts));
            }
        }
        Ok(viewers)
    }

    /// The id of who asks.
    pub fn viewer(&self, asked: Looked) -> &str {
        self.sets.people.name(asked.viewer)
    }
}

impl Ask<'_> {
    /// Looks up what holds for every viewer of the target.
    pub(super) fn in_common(&self) -> Common {
        let roles = 0..u32::try_from(self.index.catalogue.roles.len()).unwrap_or(NONE);
        let levels = roles.map(|role| self.level(role)).collect();
        let mut places = Vec::new();
        match (self.about.of, self.target) {
            (Of::Pupil, Target::Person(person)) => self.pupil_places(self.person(person), &mut places),
            (Of::Guardian, Target::Person(person)) => {
                for [pupil, _, _, from, to] in self.person(person).facts(Kind::Ward) {
                    if self.holds(*from, *to) {
                        self.pupil_places(self.person(*pupil), &mut places);
                    }
                }
            }
            (Of::Staff, Target::Person(person)) => self.staff_places(self.person(person), &mut places),
            (_, Target::Unit(unit)) => self.line(unit, &mut places),
            (_, Target::Group(group)) => {
                places.push(GROUP | group);
                self.line(self.index.catalogue.groups.get(group as usize).map_or(NONE, |group| group.unit), &mut places);
            }
            _ => places.push(UNIT | self.index.catalogue.root),
        }
        Common { levels, places, is_shielded: self.is_shielded() }
    }

    /// All who could have an act on the target, some of them twice.
    pub(super) fn candidates(&self, common: &Common) -> Vec<u32> {
        let mut people = Vec::new();
        for place in common.places.iter().chain([&EVERYWHERE]) {
            let holders = self.index.places.holders(*place);
            let mut kept = people.len();
            people.resize(kept + holders.len(), 0);
            // Each is written and the next one written over whoever is not kept: a processor that guesses is wrong about every third.
            for [person, role] in holders {
                if let Some(slot) = people.get_mut(kept) {
                    *slot = *person;
                }
                // What is no role is a give, and is kept.
                kept += usize::from(common.levels.get(*role as usize).is_none_or(|level| *level != Level::NONE));
            }
            people.truncate(kept);
        }
        self.seated(&mut people);
        people
    }

    fn line(&self, unit: u32, places: &mut Vec<u32>) {
        places.extend(self.index.catalogue.line(unit).map(|unit| UNIT | unit));
    }

    fn pupil_places(&self, pupil: Record<'_>, places: &mut Vec<u32>) {
        for unit in self.enrolled(pupil) {
            self.line(unit, places);
        }
        places.extend(self.joined(pupil).map(|(group, _)| GROUP | group));
    }

    fn staff_places(&self, person: Record<'_>, places: &mut Vec<u32>) {
        for [unit, _, from, to] in person.facts(Kind::Employment) {
            if self.holds(*from, *to) {
                self.line(*unit, places);
            }
        }
        let on_duty = |person: Record<'_>, places: &mut Vec<u32>| {
            let duties = person.facts(Kind::Duty).filter(|[_, _, from, to]| self.holds(*from, *to));
            places.extend(duties.map(|[group, ..]| GROUP | group));
        };
        on_duty(person, places);
        for [whom, group, from, to] in person.facts(Kind::Substitution) {
            if !self.holds(*from, *to) {
                continue;
            }
            if *group == NONE {
                on_duty(self.person(*whom), places);
            } else {
                places.push(GROUP | group);
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
