//! Whether a target lies inside a scope at a day (`rights.md` 4.3).
//!
//! INVARIANT: `everywhere` asks nothing about the target, so it also reaches those who have left.
//! Not here: whether the target is the viewer's own (`relation`). A pause moves nobody out of sight.

use super::case::{Case, Standing, Target};
use super::table::Ix;
use super::vocabulary::Of;
use super::world::{Group, Person, Place};

impl Case<'_> {
    pub fn is_inside(&self, scope: Place) -> bool {
        let (standing, of) = (self.standing, self.item().of);
        match (scope, self.target) {
            (Place::Everywhere, _) => true,
            (place, Target::Person(person)) => match of {
                Of::Pupil => standing.has_pupil(place, person),
                Of::Staff => standing.has_staff(place, person),
                Of::Guardian => standing.has_guardian(place, person),
                Of::Unit | Of::Organisation => false,
            },
            (Place::Unit(unit), Target::Unit(target)) => standing.world.is_within(target, unit),
            (Place::Unit(unit), Target::Group(group)) => standing.world.is_within(standing.world.groups.row(group).unit, unit),
            (Place::Unit(unit), Target::Whole) => standing.world.root == Some(unit),
            (Place::Group(group), Target::Group(target)) => group == target,
            (Place::Group(_), Target::Unit(_) | Target::Whole) => false,
        }
    }
}

impl Standing<'_> {
    fn has_pupil(&self, place: Place, pupil: Ix<Person>) -> bool {
        let pupil = self.person(pupil);
        match place {
            Place::Everywhere => true,
            Place::Unit(unit) => self.enrolled_units(pupil).any(|enrolled| self.world.is_within(enrolled, unit)),
            Place::Group(group) => self.joined_groups(pupil).any(|(joined, _)| joined == group),
        }
    }

    fn has_staff(&self, place: Place, person: Ix<Person>) -> bool {
        match place {
            Place::Everywhere => true,
            Place::Unit(unit) => {
                let mut in_force = self.person(person).employments.iter().filter(|employment| self.holds(&employment.span));
                in_force.any(|employment| self.world.is_within(employment.unit, unit))
            }
            Place::Group(group) => self.is_on_duty(person, group) || self.stands_in(person, group),
        }
    }

    fn is_on_duty(&self, person: Ix<Person>, group: Ix<Group>) -> bool {
        self.person(person).duties.iter().any(|duty| duty.group == group && self.holds(&duty.span))
    }

    /// A substitution on the group itself counts whoever's group it is; one without group covers the groups of the other's duties.
    fn stands_in(&self, person: Ix<Person>, group: Ix<Group>) -> bool {
        let mut in_force = self.person(person).substitutions.iter().filter(|stead| self.holds(&stead.span));
        in_force.any(|stead| stead.group.map_or_else(|| self.is_on_duty(stead.stands_for, group), |named| named == group))
    }

    fn has_guardian(&self, place: Place, guardian: Ix<Person>) -> bool {
        let mut in_force = self.person(guardian).wards.iter().filter(|ward| self.holds(&ward.span));
        in_force.any(|ward| self.has_pupil(place, ward.pupil))
    }
}
