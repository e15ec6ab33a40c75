//! The one question of the engine: what may this viewer do with this item of this target, here, today, and why (`rights.md` 4).
//!
//! INVARIANT: gates first, then the union of all hats, then takes, which win over everything; a refusal has one reason, in a
//! fixed order. Not here: the hats themselves (`staff`, `audience`).

use std::fmt;

use serde::{Deserialize, Serialize};

use super::case::{Case, Standing, Target, Without};
use super::decision::{Acts, Decision};
use super::table::Ix;
use super::vocabulary::{Client, Of, Refusal, Take};
use super::way::{Way, paths};
use super::world::{Item, World};
use crate::basics::Day;

/// Who asks about what, where and when. All ids are those of the world.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Question {
    pub viewer: String,
    pub item: String,
    /// None for items of the organisation.
    pub target: Option<String>,
    pub client: Client,
    pub day: Day,
}

/// Why this is no question: it names what the world does not have. (A target that does not exist is one: `NotFound`.)
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoQuestion {
    UnknownViewer(String),
    UnknownItem(String),
}

impl fmt::Display for NoQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownViewer(id) => write!(f, "unknown viewer {id:?}"),
            Self::UnknownItem(key) => write!(f, "unknown item {key:?}"),
        }
    }
}
impl std::error::Error for NoQuestion {}

/// Answers a question.
pub fn decide(world: &World, question: &Question) -> Result<Decision, NoQuestion> {
    let viewer = world.people.find(&question.viewer).ok_or_else(|| NoQuestion::UnknownViewer(question.viewer.clone()))?;
    let item = world.items.find(&question.item).ok_or_else(|| NoQuestion::UnknownItem(question.item.clone()))?;
    let target = world.target(item, question.target.as_deref());
    let standing = Standing { world, viewer, client: question.client, day: question.day, without: Without::Nothing };
    Ok(answer(standing, item, target))
}

/// What the viewer of this standing may do, with all paths, or the reason why not.
fn answer(standing: Standing<'_>, item: Ix<Item>, target: Option<Target>) -> Decision {
    if let Some(closed) = standing.closed_gate(item) {
        return Decision::refused(closed);
    }
    let Some(target) = target else { return Decision::refused(Refusal::NotFound) };
    let case = Case { standing, item, target };
    case.granted().unwrap_or_else(|| Decision::refused(case.refusal()))
}

/// What stands between, in the order in which it is named: each with what is thought away to try it.
pub(super) const REASONS: [(Without, Refusal); 11] = [
    (Without::WardProtection, Refusal::NotFound),
    (Without::Wall, Refusal::Walled),
    (Without::Takes, Refusal::Taken),
    (Without::Closing, Refusal::GuardianDisabled),
    (Without::Age, Refusal::CameOfAge),
    (Without::Release, Refusal::NotReleased),
    (Without::PupilAccess, Refusal::NoPupilAccess),
    (Without::Training, Refusal::TrainingMissing),
    (Without::Employment, Refusal::NotEmployed),
    (Without::Scope, Refusal::OutOfScope),
    (Without::Own, Refusal::NotOwn),
];

impl World {
    /// The target as the item takes it; none if there is no such target.
    pub(super) fn target(&self, item: Ix<Item>, id: Option<&str>) -> Option<Target> {
        match (self.items.row(item).of, id) {
            (Of::Pupil | Of::Staff | Of::Guardian, Some(id)) => self.people.find(id).map(Target::Person),
            (Of::Unit, Some(id)) => self.units.find(id).map(Target::Unit).or_else(|| self.groups.find(id).map(Target::Group)),
            (Of::Organisation, None) => Some(Target::Whole),
            (Of::Organisation, Some(_)) | (_, None) => None,
        }
    }
}

impl Standing<'_> {
    /// The gate that is closed to this viewer on this item, before any target is looked at.
    pub(super) fn closed_gate(&self, item: Ix<Item>) -> Option<Refusal> {
        let item = self.world.items.row(item);
        if self.viewer().locked {
            return Some(Refusal::Locked);
        }
        (!item.in_use || !item.clients.contains(&self.client)).then_some(Refusal::NotOffered)
    }
}

impl<'w> Case<'w> {
    /// The acts and their paths, if there are any; the gates are open.
    pub(super) fn granted(&self) -> Option<Decision> {
        let ways = self.ways();
        let acts = ways.iter().fold(Acts::NONE, |acts, way| acts.union(way.acts));
        (!acts.is_none()).then(|| Decision::granted(acts, paths(self.standing.world, &ways)))
    }

    /// Every way that gives an act, after the takes.
    fn ways(&self) -> Vec<Way<'w>> {
        let mut ways = self.staff_ways();
        ways.extend(self.audience_ways());
        if ways.is_empty() {
            return ways;
        }
        let taken = self.taken();
        for way in &mut ways {
            way.acts = way.acts.without(taken);
        }
        ways.retain(|way| !way.acts.is_none());
        ways
    }

    fn taken(&self) -> Acts {
        let standing = self.standing;
        if standing.lacks(Without::Takes) {
            return Acts::NONE;
        }
        let in_force = standing.viewer().takes.iter().filter(|taking| taking.item == self.item && standing.holds(&taking.span));
        let here = in_force.filter(|taking| self.is_inside(taking.scope));
        here.fold(Acts::NONE, |taken, taking| taken.union(Acts { read: taking.take == Take::All, edit: true, execute: true }))
    }

    /// The first reason that, thought away alone, would let something through.
    fn refusal(&self) -> Refusal {
        if self.is_shielded() {
            return Refusal::NotFound;
        }
        let helps = |without| {
            let standing = Standing { without, ..self.standing };
            !Case { standing, ..*self }.ways().is_empty()
        };
        REASONS.into_iter().find(|(without, _)| helps(*without)).map_or(Refusal::NoGrant, |(_, refusal)| refusal)
    }
}
