//! The staff hat: which of what a person holds reaches this target on this item (`rights.md` 4.3, 4.4).
//!
//! INVARIANT: neither a wall nor a protected target is passed by anything but a word in `opens`, the target's own eyes, or (for
//! protection) an exception. Not here: takes (`decide`).

use super::case::{Case, Target, Without, acts_of};
use super::holding::{Gives, Holding};
use super::resolve::PROTECTED;
use super::until::Until;
use super::vocabulary::{Hat, Of};
use super::way::{Way, WayPlace};
use super::{Extent, Level};

/// How a grant gets past the protection of a target.
#[derive(Debug, Clone, Copy)]
enum Shield {
    Down(Until),
    Up,
}

impl<'w> Case<'w> {
    pub fn staff_ways(&self) -> Vec<Way<'w>> {
        let shield = self.shield();
        let mut ties = None;
        let mut ways = Vec::new();
        for holding in self.standing.holdings() {
            let level = holding.level(self.standing, self.item);
            if level == Level::NONE || !self.opens_wall(&holding) || !self.has_inside(&holding) {
                continue;
            }
            let Some(past) = self.past(shield, &holding) else { continue };
            let until = holding.until.sooner(past);
            let whole = acts_of(self.item().kind, level, |extent| self.reaches_all(extent));
            ways.push(way(&holding, None, whole, until));
            let own = acts_of(self.item().kind, level, |extent| extent == Extent::Own).without(whole);
            if !own.is_none() {
                let ties = ties.get_or_insert_with(|| self.ties());
                ways.extend(ties.iter().map(|(tie, end)| way(&holding, Some(*tie), own, until.sooner(*end))));
            }
        }
        ways
    }

    /// Whether the target is protected, and the viewer is neither the target nor excepted.
    pub fn is_shielded(&self) -> bool {
        matches!(self.shield(), Shield::Up)
    }

    fn shield(&self) -> Shield {
        let Target::Person(target) = self.target else { return Shield::Down(Until::OPEN) };
        let standing = self.standing;
        let through_ward = || {
            let mut wards = standing.person(target).wards.iter().filter(|ward| standing.holds(&ward.span));
            self.item().of == Of::Guardian && wards.any(|ward| standing.is_protected(ward.pupil))
        };
        let is_open = target == standing.viewer || !(standing.is_protected(target) || through_ward());
        if is_open { Shield::Down(Until::OPEN) } else { standing.exception(target).map_or(Shield::Up, Shield::Down) }
    }

    /// Until when this holding passes the shield, if it does.
    fn past(&self, shield: Shield, holding: &Holding<'w>) -> Option<Until> {
        if holding.opens(self.standing).iter().any(|word| word == PROTECTED) {
            return Some(Until::OPEN);
        }
        match shield {
            Shield::Down(until) => Some(until),
            Shield::Up => None,
        }
    }

    fn opens_wall(&self, holding: &Holding<'w>) -> bool {
        match &self.item().wall {
            Some(wall) if self.standing.is_walled(self.item()) => holding.opens(self.standing).contains(wall),
            _ => true,
        }
    }

    fn has_inside(&self, holding: &Holding<'w>) -> bool {
        self.standing.lacks(Without::Scope) || self.is_inside(holding.scope)
    }

    fn reaches_all(&self, extent: Extent) -> bool {
        extent == Extent::All || (extent == Extent::Own && self.standing.lacks(Without::Own))
    }
}

fn way<'w>(holding: &Holding<'w>, tie: Option<super::relation::Tie<'w>>, acts: super::Acts, until: Until) -> Way<'w> {
    let role = match holding.gives {
        Gives::Role(role) => Some(role),
        Gives::Item(_) => None,
    };
    let place = WayPlace::Scope(holding.scope);
    Way { hat: Hat::Staff, role, source: Some(holding.source), place, origin: holding.origin, tie, acts, until }
}
