//! From numbers back to names: the ways of an answer as its paths.

use super::Index;
use super::ask::{Ask, Source, Tie, Way};
use super::facts::{EVERYWHERE, GROUP, PLACE, UNIT};
use super::record::{NONE, OPEN, unpacked};
use super::seats::CARD;
use crate::rights::decision::{self, Acts, Decision, Path, PathPlace, Relation};
use crate::rights::place::{At, Scope};
use crate::rights::until::joined;
use crate::rights::vocabulary::{Access, Hat};

impl Ask<'_> {
    /// The acts and their paths, if there are any; the gates are open.
    pub fn granted(&self) -> Option<Decision> {
        let mut ways: Vec<Way> = Vec::new();
        self.find(&mut ways);
        if ways.is_empty() {
            return None;
        }
        let taken = self.taken();
        for way in &mut ways {
            way.acts = way.acts.without(taken);
        }
        ways.retain(|way| !way.acts.is_none());
        let acts = ways.iter().fold(Acts::NONE, |acts, way| acts.union(way.acts));
        (!acts.is_none()).then(|| self.index.decision(acts, &ways))
    }
}

impl Index {
    /// A granted decision, from its ways; those that give nothing are no paths.
    pub(super) fn decision(&self, acts: Acts, ways: &[Way]) -> Decision {
        let paths = ways.iter().filter(|way| !way.acts.is_none()).map(|way| self.path(way)).collect();
        Decision::granted(acts, joined(paths, |path: &mut Path| &mut path.until))
    }

    pub(super) fn path(&self, way: &Way) -> Path {
        let word = |word: u32| self.sets.words.name(word).to_owned();
        Path {
            hat: way.hat,
            role: (way.role != NONE).then(|| self.sets.roles.name(way.role).to_owned()),
            source: match way.source {
                Source::Assignment(id) => Some(decision::Source::Assignment(word(id))),
                Source::Rule(key) => Some(decision::Source::Rule(word(key))),
                Source::Adjustment(id) => Some(decision::Source::Adjustment(word(id))),
                Source::Row => None,
            },
            place: self.place(way),
            origin: (way.origin != NONE).then(|| word(way.origin)),
            relation: self.relation(way.tie),
            acts: way.acts,
            until: if way.until == OPEN { None } else { unpacked(way.until) },
        }
    }

    fn place(&self, way: &Way) -> PathPlace {
        let (unit, group) = (|| self.unit_name(way.place & PLACE), || self.group_name(way.place & PLACE));
        if way.hat == Hat::Staff {
            return PathPlace::Scope { scope: self.scope(way.place) };
        }
        let pupil = self.person_name(way.pupil);
        let at = match way.place {
            CARD => At::Pupil(pupil.clone()),
            place if place & !PLACE == GROUP => At::Group(group()),
            _ => At::Unit(unit()),
        };
        PathPlace::Card { at, pupil }
    }

    pub(super) fn scope(&self, place: u32) -> Scope {
        match place & !PLACE {
            EVERYWHERE => Scope::Everywhere,
            UNIT => Scope::Unit(self.unit_name(place & PLACE)),
            _ => Scope::Group(self.group_name(place & PLACE)),
        }
    }

    fn relation(&self, tie: Tie) -> Option<Relation> {
        let person = |person: u32| (person != NONE).then(|| self.person_name(person));
        Some(match tie {
            Tie::None => return None,
            Tie::Oneself => Relation::Oneself,
            Tie::Duty { kind, group, stands_for, pupil } => Relation::Duty {
                kind: self.sets.words.name(kind).to_owned(),
                group: self.group_name(group),
                stands_for: person(stands_for),
                pupil: person(pupil),
            },
            Tie::Employment(unit) => Relation::Employment(self.unit_name(unit)),
            Tie::Guardian { access, .. } => Relation::Guardian(Access::ALL.get(access as usize).copied().unwrap_or(Access::Disabled)),
        })
    }

    pub(super) fn person_name(&self, person: u32) -> String {
        self.sets.people.name(person).to_owned()
    }

    fn unit_name(&self, unit: u32) -> String {
        self.sets.units.name(unit).to_owned()
    }

    fn group_name(&self, group: u32) -> String {
        self.sets.groups.name(group).to_owned()
    }
}
