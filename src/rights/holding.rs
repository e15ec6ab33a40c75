//! What a person holds as staff, before any item is asked about: roles and gives with their scopes (`rights.md` 4.2).
//!
//! INVARIANT: a holding counts at this day and in this client; its `until` covers all that it needs, employment and certificate too.
//! Not here: levels, walls and targets (`staff`), and the roles of pupils and guardians (`audience`).

use super::case::{Standing, Without};
use super::place::When;
use super::table::Ix;
use super::until::Until;
use super::vocabulary::Client;
use super::world::{Employment, Give, Item, Place, Role};
use super::{Level, Source};

#[derive(Debug, Clone, Copy)]
pub(super) struct Holding<'w> {
    pub gives: Gives<'w>,
    pub source: SourceRef<'w>,
    pub origin: Option<&'w str>,
    pub scope: Place,
    pub until: Until,
}

/// A whole role, or one level beside all roles.
#[derive(Debug, Clone, Copy)]
pub(super) enum Gives<'w> {
    Role(Ix<Role>),
    Item(&'w Give),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SourceRef<'w> {
    Assignment(&'w str),
    Rule(&'w str),
    Adjustment(&'w str),
}

impl SourceRef<'_> {
    pub fn named(self) -> Source {
        match self {
            Self::Assignment(id) => Source::Assignment(id.to_owned()),
            Self::Rule(key) => Source::Rule(key.to_owned()),
            Self::Adjustment(id) => Source::Adjustment(id.to_owned()),
        }
    }
}

impl<'w> Holding<'w> {
    pub fn opens(&self, standing: Standing<'w>) -> &'w [String] {
        match self.gives {
            Gives::Role(role) => &standing.world.roles.row(role).opens,
            Gives::Item(give) => &give.opens,
        }
    }

    pub fn level(&self, standing: Standing<'w>, item: Ix<Item>) -> Level {
        match self.gives {
            Gives::Role(role) => standing.level(role, item),
            Gives::Item(give) if give.item == item => give.level,
            Gives::Item(_) => Level::NONE,
        }
    }
}

impl<'w> Standing<'w> {
    /// All that counts.
    pub fn holdings(&self) -> Vec<Holding<'w>> {
        let mut holdings = self.assigned();
        holdings.extend(self.derived());
        holdings.extend(self.adjusted());
        holdings.into_iter().filter_map(|holding| self.counted(holding)).collect()
    }

    /// The level a role gives on an item, whoever holds it.
    pub fn level(&self, role: Ix<Role>, item: Ix<Item>) -> Level {
        let (role, about) = (self.world.roles.row(role), self.world.items.row(item));
        if let Some(level) = role.levels.get(&item) {
            return *level;
        }
        if self.is_walled(about) {
            return Level::NONE;
        }
        role.all_items
    }

    fn assigned(&self) -> Vec<Holding<'w>> {
        let in_force = self.viewer().assignments.iter().filter(|assignment| self.holds(&assignment.span));
        in_force
            .map(|assignment| Holding {
                gives: Gives::Role(assignment.role),
                source: SourceRef::Assignment(&assignment.id),
                origin: assignment.origin.as_deref(),
                scope: assignment.scope,
                until: Until::of(&assignment.span),
            })
            .collect()
    }

    fn derived(&self) -> Vec<Holding<'w>> {
        let viewer = self.viewer();
        let mut holdings = Vec::new();
        for rule in &self.world.rules {
            let mut derive = |scope, until| {
                let (source, origin) = (SourceRef::Rule(&rule.key), Some(rule.key.as_str()));
                holdings.push(Holding { gives: Gives::Role(rule.role), source, origin, scope, until });
            };
            match &rule.when {
                When::Position(position) => {
                    let matching = viewer.employments.iter().filter(|employment| employment.position == *position);
                    for employment in matching.filter(|employment| self.carries(employment)) {
                        derive(Place::Unit(employment.unit), Until::of(&employment.span));
                    }
                }
                When::Duty(kind) => {
                    let matching = viewer.duties.iter().filter(|duty| duty.kind == *kind);
                    for duty in matching.filter(|duty| self.holds(&duty.span)) {
                        derive(Place::Group(duty.group), Until::of(&duty.span));
                    }
                }
                When::Head => viewer.headships.iter().for_each(|unit| derive(Place::Unit(*unit), Until::OPEN)),
            }
        }
        holdings
    }

    fn adjusted(&self) -> Vec<Holding<'w>> {
        let in_force = self.viewer().gives.iter().filter(|give| self.holds(&give.span));
        in_force
            .map(|give| Holding {
                gives: Gives::Item(give),
                source: SourceRef::Adjustment(&give.id),
                origin: None,
                scope: give.scope,
                until: Until::of(&give.span),
            })
            .collect()
    }

    /// The holding with the last day of all it needs, if it counts.
    fn counted(&self, holding: Holding<'w>) -> Option<Holding<'w>> {
        let until = match holding.gives {
            Gives::Role(role) => {
                let role = self.world.roles.row(role);
                if role.archived {
                    return None;
                }
                let bound = if role.bound_to_employment { self.bound(holding.scope)? } else { Until::OPEN };
                self.client_fits(role.client)?.sooner(bound).sooner(self.trained(role.training.as_deref())?)
            }
            Gives::Item(give) => self.client_fits(give.client)?,
        };
        Some(Holding { until: holding.until.sooner(until), ..holding })
    }

    /// Right in the office implies the right in the portal, and needs an employment, wherever it may be.
    fn client_fits(&self, client: Client) -> Option<Until> {
        match (client, self.client) {
            (Client::Office, _) => self.employed(|_| true),
            (Client::Portal, Client::Portal) => Some(Until::OPEN),
            (Client::Portal, Client::Office) => None,
        }
    }

    /// An employment at the unit of the scope, or above it.
    fn bound(&self, scope: Place) -> Option<Until> {
        let unit = match scope {
            Place::Everywhere => self.world.root,
            Place::Unit(unit) => Some(unit),
            Place::Group(group) => Some(self.world.groups.row(group).unit),
        };
        self.employed(|employment| unit.is_some_and(|unit| self.world.is_within(unit, employment.unit)))
    }

    fn employed(&self, fits: impl Fn(&Employment) -> bool) -> Option<Until> {
        if self.lacks(Without::Employment) {
            return Some(Until::OPEN);
        }
        let carrying = self.viewer().employments.iter().filter(|employment| self.carries(employment) && fits(employment));
        Until::longest(carrying.map(|employment| Until::of(&employment.span)))
    }

    fn trained(&self, course: Option<&str>) -> Option<Until> {
        let Some(course) = course.filter(|_| !self.lacks(Without::Training)) else { return Some(Until::OPEN) };
        let held = self.viewer().certificates.iter().filter(|(held, span)| held == course && self.holds(span));
        Until::longest(held.map(|(_, span)| Until::of(span)))
    }

    /// In force, and not paused: what an employment carries for the viewer.
    pub fn carries(&self, employment: &Employment) -> bool {
        let is_paused = employment.pauses.iter().any(|pause| self.holds(pause));
        self.holds(&employment.span) && (!is_paused || self.lacks(Without::Employment))
    }
}
