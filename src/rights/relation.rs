//! What makes a target the viewer's own (`rights.md` 4.3): duties, a substitute's too, oneself, and employment at a unit.
//!
//! INVARIANT: a substitute has only relations of the person she stands in for, never those of another substitute.

use super::case::{Case, Standing, Target};
use super::decision::Relation;
use super::table::Ix;
use super::until::Until;
use super::vocabulary::{Access, Of};
use super::world::{Group, Person, Unit, World};

/// A relation with its ids looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie<'w> {
    Oneself,
    Duty { duty: DutyTie<'w>, pupil: Option<Ix<Person>> },
    Employment(Ix<Unit>),
    Guardian(Access),
}

/// The viewer's tie with a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DutyTie<'w> {
    kind: &'w str,
    group: Ix<Group>,
    stands_for: Option<Ix<Person>>,
}

impl Tie<'_> {
    pub fn named(self, world: &World) -> Relation {
        let name = |person: Ix<Person>| world.people.name(person).to_owned();
        match self {
            Self::Oneself => Relation::Oneself,
            Self::Duty { duty, pupil } => Relation::Duty {
                kind: duty.kind.to_owned(),
                group: world.groups.name(duty.group).to_owned(),
                stands_for: duty.stands_for.map(name),
                pupil: pupil.map(name),
            },
            Self::Employment(unit) => Relation::Employment(world.units.name(unit).to_owned()),
            Self::Guardian(access) => Relation::Guardian(access),
        }
    }
}

impl<'w> Case<'w> {
    /// Everything that makes the target the viewer's own, each with its last day.
    pub fn ties(&self) -> Vec<(Tie<'w>, Until)> {
        let standing = self.standing;
        match (self.item().of, self.target) {
            (Of::Pupil, Target::Person(pupil)) => self.ties_with_pupil(pupil, None),
            (Of::Staff, Target::Person(person)) if person == standing.viewer => vec![(Tie::Oneself, Until::OPEN)],
            (Of::Guardian, Target::Person(guardian)) => {
                let wards = standing.person(guardian).wards.iter().filter(|ward| standing.holds(&ward.span));
                let through = |ward: &super::world::Guardianship| {
                    let ties = self.ties_with_pupil(ward.pupil, Some(ward.pupil)).into_iter();
                    let until = Until::of(&ward.span);
                    ties.map(move |(tie, end)| (tie, end.sooner(until)))
                };
                wards.flat_map(through).collect()
            }
            (Of::Unit, Target::Unit(unit)) => {
                let there = standing.viewer().employments.iter().filter(|employment| employment.unit == unit);
                let carrying = there.filter(|employment| standing.carries(employment));
                carrying.map(|employment| (Tie::Employment(unit), Until::of(&employment.span))).collect()
            }
            (Of::Unit, Target::Group(group)) => {
                let duties = self.duties().into_iter().filter(|(duty, _)| duty.group == group);
                duties.map(|(duty, until)| (Tie::Duty { duty, pupil: None }, until)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn ties_with_pupil(&self, pupil: Ix<Person>, through: Option<Ix<Person>>) -> Vec<(Tie<'w>, Until)> {
        let mut ties = Vec::new();
        for (duty, until) in self.duties() {
            let joined = self.standing.joined_groups(self.standing.person(pupil)).filter(|(group, _)| *group == duty.group);
            if let Some(member) = Until::longest(joined.map(|(_, until)| until)) {
                ties.push((Tie::Duty { duty, pupil: through }, until.sooner(member)));
            }
        }
        ties
    }

    /// The viewer's ties with groups that the item takes for her own.
    fn duties(&self) -> Vec<(DutyTie<'w>, Until)> {
        let (standing, item) = (self.standing, self.item());
        let mut duties: Vec<_> = standing.plain_duties(standing.viewer, &item.own, None).collect();
        if item.substitutable {
            let stood_in = standing.viewer().substitutions.iter().filter(|stead| standing.holds(&stead.span));
            for stead in stood_in {
                let theirs = standing.plain_duties(stead.stands_for, &item.own, Some(stead.stands_for));
                let covered = theirs.filter(|(duty, _)| stead.group.is_none_or(|group| group == duty.group));
                duties.extend(covered.map(|(duty, until)| (duty, until.sooner(Until::of(&stead.span)))));
            }
        }
        duties
    }
}

impl<'w> Standing<'w> {
    /// A person's duties in force of these kinds, none of them a substitute's.
    fn plain_duties(
        &self,
        person: Ix<Person>,
        kinds: &'w [String],
        stands_for: Option<Ix<Person>>,
    ) -> impl Iterator<Item = (DutyTie<'w>, Until)> + use<'w> {
        let day = self.day;
        let in_force = self.person(person).duties.iter().filter(move |duty| duty.span.holds(day) && kinds.contains(&duty.kind));
        in_force.map(move |duty| (DutyTie { kind: &duty.kind, group: duty.group, stands_for }, Until::of(&duty.span)))
    }
}
