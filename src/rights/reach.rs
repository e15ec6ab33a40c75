//! All a person may do, by item and scope: what her card shows, and what the gate asks about its own system.
//!
//! INVARIANT: everything here counts at this day and in this client. Compact on purpose: whether a target is inside a scope,
//! protected, or the viewer's own is asked of `decide`; takes inside a smaller scope are listed beside.

use serde::{Deserialize, Serialize};

use super::case::{Standing, Without};
use super::decide::NoQuestion;
use super::decision::{PathPlace, Relation, Source};
use super::holding::{Gives, Holding};
use super::level::{Given, Level};
use super::place::Scope;
use super::table::Ix;
use super::until::{Until, joined};
use super::vocabulary::{Client, Hat, ItemKind, Take};
use super::way::WayPlace;
use super::world::{Item, Place, World};
use crate::basics::Day;

/// A staff grant on one item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Grant {
    pub item: String,
    /// As the role or the give has it, before takes.
    pub given: Given,
    pub scope: Scope,
    /// Walls it opens, `protected` among them.
    pub opens: Vec<String>,
    /// None for a give.
    pub role: Option<String>,
    pub source: Source,
    pub origin: Option<String>,
    pub until: Option<Day>,
}

/// What a person card shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reach {
    pub entries: Vec<Reached>,
    pub takes: Vec<Taken>,
}

/// One item at one place, in one hat.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Reached {
    pub item: String,
    /// Without what is taken everywhere.
    pub given: Given,
    pub hat: Hat,
    #[serde(flatten)]
    pub place: PathPlace,
    pub role: Option<String>,
    #[serde(flatten)]
    pub source: Option<Source>,
    pub origin: Option<String>,
    /// What binds the hat to the pupil; none for staff.
    pub relation: Option<Relation>,
    pub opens: Vec<String>,
    /// The kinds of duty that make a target one's own for this item.
    pub own: Vec<String>,
    pub until: Option<Day>,
}

/// A take in force.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Taken {
    pub adjustment: String,
    pub item: String,
    pub take: Take,
    pub scope: Scope,
    pub until: Option<Day>,
}

/// The staff grants that count, on items offered in this client and behind no wall the grant does not open.
pub fn grants(world: &World, viewer: &str, client: Client, day: Day) -> Result<Vec<Grant>, NoQuestion> {
    let standing = world.standing(viewer, client, day)?;
    let grants = standing.grants().into_iter().map(|(holding, item)| standing.grant(&holding, item)).collect();
    Ok(joined(grants, |grant: &mut Grant| &mut grant.until))
}

/// All the viewer may do.
pub fn reach(world: &World, viewer: &str, client: Client, day: Day) -> Result<Reach, NoQuestion> {
    let standing = world.standing(viewer, client, day)?;
    let staff = grants(world, viewer, client, day)?.into_iter().filter_map(|grant| standing.reached_as_staff(grant));
    let entries = joined(staff.chain(standing.reached_by_seats()).collect(), |entry: &mut Reached| &mut entry.until);
    let in_force = standing.viewer().takes.iter().filter(|taking| standing.holds(&taking.span));
    let mut takes: Vec<Taken> = in_force
        .map(|taking| Taken {
            adjustment: taking.id.clone(),
            item: world.items.name(taking.item).to_owned(),
            take: taking.take,
            scope: world.scope_of(taking.scope),
            until: taking.span.to,
        })
        .collect();
    takes.sort_unstable();
    Ok(Reach { entries, takes })
}

impl World {
    fn standing(&self, viewer: &str, client: Client, day: Day) -> Result<Standing<'_>, NoQuestion> {
        let viewer = self.people.find(viewer).ok_or_else(|| NoQuestion::UnknownViewer(viewer.to_owned()))?;
        Ok(Standing { world: self, viewer, client, day, without: Without::Nothing })
    }
}

impl<'w> Standing<'w> {
    fn offered_items(&self) -> impl Iterator<Item = Ix<Item>> {
        self.world.items.all().filter(|item| self.closed_gate(*item).is_none())
    }

    fn grants(&self) -> Vec<(Holding<'w>, Ix<Item>)> {
        let holdings = self.holdings();
        let each = |item| holdings.iter().map(move |holding| (*holding, item));
        let gives = |(holding, item): &(Holding<'w>, Ix<Item>)| {
            let wall = self.world.items.row(*item).wall.as_ref();
            let passes = wall.is_none_or(|wall| holding.opens(*self).contains(wall));
            passes && self.given(*item, holding.level(*self, *item)) != Given::NONE
        };
        self.offered_items().flat_map(each).filter(gives).collect()
    }

    fn grant(&self, holding: &Holding<'w>, item: Ix<Item>) -> Grant {
        let role = match holding.gives {
            Gives::Role(role) => Some(self.world.roles.name(role).to_owned()),
            Gives::Item(_) => None,
        };
        Grant {
            item: self.world.items.name(item).to_owned(),
            given: self.given(item, holding.level(*self, item)),
            scope: self.world.scope_of(holding.scope),
            opens: holding.opens(*self).to_vec(),
            role,
            source: holding.source.named(),
            origin: holding.origin.map(ToOwned::to_owned),
            until: holding.until.0,
        }
    }

    /// A level as the kind of the item has it.
    fn given(&self, item: Ix<Item>, level: Level) -> Given {
        match (self.world.items.row(item).kind, level) {
            (ItemKind::Register, level) => Given::Level(level),
            (_, Level::EDIT_ALL) => Given::Execute,
            _ => Given::NONE,
        }
    }

    fn reached_as_staff(&self, grant: Grant) -> Option<Reached> {
        let item = self.world.items.find(&grant.item)?;
        Some(Reached {
            given: self.left(item, grant.given)?,
            own: self.world.items.row(item).own.clone(),
            item: grant.item,
            hat: Hat::Staff,
            place: PathPlace::Scope { scope: grant.scope },
            role: grant.role,
            source: Some(grant.source),
            origin: grant.origin,
            relation: None,
            until: grant.until,
            opens: grant.opens,
        })
    }

    fn reached_by_seats(&self) -> Vec<Reached> {
        let mut entries = Vec::new();
        for seat in self.seats() {
            let open = self.offered_items().filter(|item| self.is_open_to(&seat, self.world.items.row(*item)));
            let open: Vec<Ix<Item>> = open.filter(|item| self.world.items.row(*item).is_for_seats()).collect();
            for (at, row) in self.rows(&seat) {
                let reached = open.iter().filter_map(|item| {
                    Some(Reached {
                        item: self.world.items.name(*item).to_owned(),
                        given: self.left(*item, self.given(*item, self.level(row.role, *item)))?,
                        hat: seat.hat(),
                        place: WayPlace::Card { at, pupil: seat.pupil }.named(self.world),
                        role: Some(self.world.roles.name(row.role).to_owned()),
                        source: None,
                        origin: None,
                        relation: Some(seat.tie.named(self.world)),
                        until: Until::of(&row.span).sooner(seat.until).0,
                        opens: Vec::new(),
                        own: Vec::new(),
                    })
                });
                entries.extend(reached);
            }
        }
        entries
    }

    /// What is left of it after all that is taken everywhere; none if nothing is.
    fn left(&self, item: Ix<Item>, given: Given) -> Option<Given> {
        let everywhere = self
            .viewer()
            .takes
            .iter()
            .filter(|taking| taking.item == item && taking.scope == Place::Everywhere && self.holds(&taking.span));
        let left = everywhere.fold(given, |left, taking| match (taking.take, left) {
            (Take::Edit, Given::Level(level)) => Given::Level(level.without_edit()),
            (Take::All, _) | (Take::Edit, Given::Execute) => Given::NONE,
        });
        (left != Given::NONE).then_some(left)
    }
}
