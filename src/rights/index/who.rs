//! Who may do anything with an item of a target: the inverse of `decide`, from the places of the target.
//!
//! INVARIANT: complete. Everybody who holds something where the target is, the target herself and her guardians are considered,
//! and nobody else could be let in: a grant counts only inside its scope. Of whom the list of the place says all (`places`), the
//! answer is taken from there; everybody else is asked about.

use super::ask::{Ask, Target};
use super::facts::{EVERYWHERE, GROUP, UNIT};
use super::names::Hashed;
use super::places::{ASK, List};
use super::record::{Kind, NONE, Record, packed};
use super::{Index, Looked};
use crate::basics::Day;
use crate::rights::Acts;
use crate::rights::decide::NoQuestion;
use crate::rights::level::{Extent, Level};
use crate::rights::vocabulary::{Client, Of};
use crate::rights::who::Holder;

/// What does not depend on the viewer.
#[derive(Debug)]
pub(super) struct Common {
    /// Of each role on the item; none of one that is archived.
    pub levels: Vec<Level>,
    /// In which the target lies.
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
        let (item, target) = (self.item(item)?, target.map(Hashed::of));
        self.people.fetch(target.map_or(NONE, |target| self.sets.people.guess(target)));
        let Some(target) = self.target(item, target) else { return Ok(Vec::new()) };
        let asked = Looked { viewer: 0, item, target: Some(target), client, day: packed(day) };
        let Some(mut ask) = self.ask(asked, target) else { return Ok(Vec::new()) };
        if !ask.is_offered() {
            return Ok(Vec::new());
        }
        let common = ask.in_common();
        ask.common = Some(&common);
        let mut found = ask.found(&common);
        found.sort_unstable_by_key(|(viewer, _)| *viewer);
        // Asks memory for all of them at once, before the first is needed, as `fetch` does for the ends of a question.
        for (viewer, _) in found.iter().filter(|(_, acts)| acts.is_none()) {
            self.people.fetch(*viewer);
        }
        let mut viewers = Vec::with_capacity(found.len());
        for of_one in found.chunk_by(|(one, _), (other, _)| one == other) {
            let Some((viewer, _)) = of_one.first() else { continue };
            let known = of_one.iter().try_fold(Acts::NONE, |acts, (_, more)| Some(acts.union((*more)?)));
            let acts = known.unwrap_or_else(|| {
                let ask = Ask { viewer: *viewer, me: self.record(*viewer), ..ask };
                if ask.closed_gate().is_none() { ask.acts() } else { Acts::NONE }
            });
            if !acts.is_none() {
                viewers.push((Looked { viewer: *viewer, ..asked }, acts));
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
        let roles = (0..).zip(self.index.catalogue.roles.iter());
        let levels = roles.map(|(role, row)| if row.archived { Level::NONE } else { self.level(role) }).collect();
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
        let mut people: Vec<u32> = self.holders(common).into_iter().map(|[person, ..]| person).collect();
        self.seated(|person| people.push(person));
        people
    }

    /// All who could have an act on the target, some of them twice, each with the acts that are known at once, or to be asked about.
    fn found(&self, common: &Common) -> Vec<(u32, Option<Acts>)> {
        let tied = self.tied();
        let holders = self.holders(common);
        let mut found = Vec::with_capacity(holders.len());
        for held in holders {
            let acts = self.settled(held, common, tied.as_deref());
            if acts != Some(Acts::NONE) {
                let [person, ..] = held;
                found.push((person, acts));
            }
        }
        self.seated(|person| found.push((person, None)));
        found
    }

    /// Whoever holds a role that gives anything, or has been given something, where the target is.
    fn holders(&self, common: &Common) -> Vec<[u32; 4]> {
        let mut all = Vec::new();
        for place in common.places.iter().chain([&EVERYWHERE]) {
            let holders = self.index.places.holders(*place);
            let mut kept = all.len();
            all.resize(kept + holders.len(), [0; 4]);
            // Each is written and the next one written over whoever is not kept, and what is kept is reckoned with and not asked for: a
            // processor that guesses is wrong about every third.
            for held in holders {
                if let Some(slot) = all.get_mut(kept) {
                    *slot = *held;
                }
                // What is no role is a give, and is kept.
                let [_, role, from, to] = *held;
                let gives = common.levels.get(role as usize).is_none_or(|level| *level != Level::NONE);
                let holds = u8::from(from <= self.day) & u8::from(self.day <= to);
                kept += usize::from(u8::from(gives) & (holds | u8::from([from, to] == ASK)));
            }
            all.truncate(kept);
        }
        all
    }

    /// The acts that a holder has by this role, if the list of the place says all.
    fn settled(&self, [person, role, days @ ..]: [u32; 4], common: &Common, tied: Option<&[u32]>) -> Option<Acts> {
        let row = self.index.catalogue.roles.get(role as usize)?;
        let level = common.levels.get(role as usize)?;
        if days == ASK || row.training != NONE || common.is_shielded && !row.opens_protected {
            return None;
        }
        if (row.client, self.client) == (Client::Portal, Client::Office) {
            return Some(Acts::NONE);
        }
        let whole = self.acts_of(*level, |extent| extent == Extent::All);
        if self.acts_of(*level, |extent| extent == Extent::Own).without(whole).is_none() {
            return Some(whole);
        }
        tied.is_some_and(|tied| !tied.contains(&person)).then_some(whole)
    }

    /// Those to whom a pupil could be their own, of all who stand in for nobody; of other targets it is not known.
    fn tied(&self) -> Option<Vec<u32>> {
        let (Of::Pupil, Target::Person(pupil)) = (self.about.of, self.target) else { return None };
        let mut tied = Vec::new();
        for (group, _) in self.joined(self.person(pupil)) {
            tied.extend_from_slice(self.index.places.row((List::GroupStaff, group)));
        }
        Some(tied)
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
    fn seated(&self, mut seat: impl FnMut(u32)) {
        let places = &self.index.places;
        let pupils: &[u32] = match (self.about.of, &self.target) {
            (Of::Pupil, Target::Person(pupil)) => std::slice::from_ref(pupil),
            (Of::Unit, Target::Unit(unit)) => places.row((List::UnitPupils, *unit)),
            (Of::Unit, Target::Group(group)) => places.row((List::GroupPupils, *group)),
            _ => &[],
        };
        for pupil in pupils {
            seat(*pupil);
            self.person(*pupil).facts::<1>(Kind::Guardian).for_each(|[guardian]| seat(*guardian));
        }
    }
}
