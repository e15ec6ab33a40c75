//! A way from the viewer to the target, before it is named as a path of the answer.
//!
//! INVARIANT: ways that differ only in their last day are one path, and the longest-lasting counts.

use super::decision::{Acts, Path, PathPlace};
use super::holding::SourceRef;
use super::place::At;
use super::relation::Tie;
use super::table::Ix;
use super::until::{Until, joined};
use super::vocabulary::Hat;
use super::world::{Group, Person, Place, Role, Unit, World};

#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'w> {
    pub hat: Hat,
    pub role: Option<Ix<Role>>,
    pub source: Option<SourceRef<'w>>,
    pub place: WayPlace,
    pub origin: Option<&'w str>,
    pub tie: Option<Tie<'w>>,
    pub acts: Acts,
    pub until: Until,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum WayPlace {
    Scope(Place),
    Card { at: RowAt, pupil: Ix<Person> },
}

/// Where an audience row hangs.
#[derive(Debug, Clone, Copy)]
pub(super) enum RowAt {
    Unit(Ix<Unit>),
    Group(Ix<Group>),
    Pupil(Ix<Person>),
}

impl WayPlace {
    pub fn named(self, world: &World) -> PathPlace {
        match self {
            Self::Scope(place) => PathPlace::Scope { scope: world.scope_of(place) },
            Self::Card { at, pupil } => {
                let at = match at {
                    RowAt::Unit(unit) => At::Unit(world.units.name(unit).to_owned()),
                    RowAt::Group(group) => At::Group(world.groups.name(group).to_owned()),
                    RowAt::Pupil(pupil) => At::Pupil(world.people.name(pupil).to_owned()),
                };
                PathPlace::Card { at, pupil: world.people.name(pupil).to_owned() }
            }
        }
    }
}

/// Names the ways, sorts them, and joins those that are alternatives to each other.
pub(super) fn paths(world: &World, ways: &[Way<'_>]) -> Vec<Path> {
    let paths = ways.iter().map(|way| path(world, way)).collect();
    joined(paths, |path: &mut Path| &mut path.until)
}

fn path(world: &World, way: &Way<'_>) -> Path {
    Path {
        hat: way.hat,
        role: way.role.map(|role| world.roles.name(role).to_owned()),
        source: way.source.map(SourceRef::named),
        place: way.place.named(world),
        origin: way.origin.map(ToOwned::to_owned),
        relation: way.tie.map(|tie| tie.named(world)),
        acts: way.acts,
        until: way.until.0,
    }
}
