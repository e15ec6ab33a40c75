//! The pupil's and the guardian's hat on packed facts (`rights.md` 4.5, 4.6).

use super::ask::{Ask, Find, Source, Target, Tie, Way, sooner};
use super::catalogue::Row;
use super::facts::{GROUP, UNINFORMED, UNIT};
use super::record::{Kind, NONE, OPEN, Record};
use crate::rights::Acts;
use crate::rights::case::Without;
use crate::rights::level::{Extent, Level};
use crate::rights::vocabulary::{Access, Audience, Hat, Of};

/// Where a row on a pupil's card hangs: the pupil stands beside.
pub(super) const CARD: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Seat<'i> {
    audience: Audience,
    pupil: u32,
    record: Record<'i>,
    tie: Tie,
    until: u32,
}

impl<'i> Ask<'i> {
    pub fn seats(&self, found: &mut impl Find) {
        let is_walled = self.about.is_walled() && !self.lacks(Without::Wall) && self.forced.is_none();
        if is_walled || !matches!(self.about.of, Of::Pupil | Of::Unit) {
            return;
        }
        let own = Seat { audience: Audience::Pupil, pupil: self.viewer, record: self.me, tie: Tie::Oneself, until: OPEN };
        if self.is_in_sight(own) && self.has_pupil_access() {
            self.seat(own, found);
        }
        for [pupil, access, only, from, to] in self.me.facts(Kind::Ward) {
            let (informed, access) = (access & UNINFORMED == 0, access & !UNINFORMED);
            let tie = Tie::Guardian { access, only: *only };
            let seat = Seat { audience: Audience::Guardian, pupil: *pupil, record: self.person(*pupil), tie, until: *to };
            if self.holds(*from, *to)
                && self.is_in_sight(seat)
                && let Some(until) = self.opens(seat, access, informed)
            {
                self.seat(Seat { until: sooner(*to, until), ..seat }, found);
            }
        }
    }

    fn has_pupil_access(&self) -> bool {
        let groups = &self.index.catalogue.groups;
        let mut joined = self.joined(self.me).filter_map(|(group, _)| groups.get(group as usize));
        self.enrolled(self.me).next().is_some()
            && joined.any(|group| group.is_class && (group.pupil_access || self.lacks(Without::PupilAccess)))
    }

    /// Until when a guardianship in force opens something, as far as an exception ends; none if it opens nothing.
    fn opens(&self, seat: Seat<'i>, access: u32, informed: bool) -> Option<u32> {
        let closing = !self.lacks(Without::Closing);
        let disabled = || {
            let between = self.me.facts(Kind::Ward).filter(|[pupil, _, _, from, to]| *pupil == seat.pupil && self.holds(*from, *to));
            between.into_iter().any(|[_, access, ..]| access & !UNINFORMED == Access::Disabled as u32)
        };
        if closing && (!informed || disabled()) || self.enrolled(seat.record).next().is_none() {
            return None;
        }
        if access != Access::Automatic as u32 {
            return Some(OPEN);
        }
        if !self.is_minor(seat.record) && !self.lacks(Without::Age) {
            return None;
        }
        if self.lacks(Without::WardProtection) || !self.is_protected(seat.pupil) { Some(OPEN) } else { self.exception(seat.pupil) }
    }

    fn is_in_sight(&self, seat: Seat<'i>) -> bool {
        match (self.about.of, self.target) {
            (Of::Pupil, Target::Person(person)) => person == seat.pupil,
            (Of::Unit, Target::Group(target)) => self.joined(seat.record).any(|(group, _)| group == target),
            (Of::Unit, Target::Unit(target)) => self.enrolled(seat.record).any(|unit| unit == target),
            _ => false,
        }
    }

    fn is_released(&self, audience: Audience, pupil: Record<'i>) -> bool {
        let groups = &self.index.catalogue.groups;
        let mut joined = self.joined(pupil).filter_map(|(group, _)| groups.get(group as usize));
        !self.about.needs_release
            || self.lacks(Without::Release)
            || joined.any(|group| group.is_class && group.released.contains(&(self.about.module, audience)))
    }

    /// Whether the item is open to who wears the hat of this way: its module is meant, and released.
    pub fn is_open_to(&self, way: &Way) -> bool {
        let audience = if way.hat == Hat::Pupil { Audience::Pupil } else { Audience::Guardian };
        let pupil = self.person(way.pupil);
        self.is_meant(way.tie, pupil) && self.is_released(audience, pupil)
    }

    /// Whether a way may lead to the item's module: what is confined is so from the day on which the pupil is of age.
    fn is_meant(&self, tie: Tie, pupil: Record<'i>) -> bool {
        match tie {
            Tie::Guardian { only, .. } => {
                self.index.sets.is_meant(only, self.about.module) || self.lacks(Without::Closing) || self.is_minor(pupil)
            }
            _ => true,
        }
    }

    fn is_minor(&self, pupil: Record<'i>) -> bool {
        pupil.facts(Kind::OfAge).next().is_some_and(|[of_age]| self.day < *of_age)
    }

    /// The rows that count: those on the pupil's card alone, else those of class and school together.
    fn seat(&self, seat: Seat<'i>, found: &mut impl Find) {
        if self.forced.is_none() && !(self.is_meant(seat.tie, seat.record) && self.is_released(seat.audience, seat.record)) {
            return;
        }
        let mut has_card = false;
        for [audience, role, from, to] in seat.record.facts(Kind::Card) {
            if *audience == seat.audience as u32 && self.holds(*from, *to) {
                has_card = true;
                self.row(seat, CARD, *role, *to, found);
            }
        }
        if has_card {
            return;
        }
        let catalogue = &self.index.catalogue;
        let mut rows = |place: u32, rows: &[Row]| {
            for row in rows.iter().filter(|row| row.audience == seat.audience && self.holds(row.from, row.to)) {
                self.row(seat, place, row.role, row.to, found);
            }
        };
        for (group, _) in self.joined(seat.record) {
            rows(GROUP | group, catalogue.groups.get(group as usize).map_or(&[], |row| &row.rows));
        }
        for unit in self.enrolled(seat.record).flat_map(|unit| catalogue.line(unit)) {
            rows(UNIT | unit, catalogue.units.get(unit as usize).map_or(&[], |row| &row.rows));
        }
    }

    fn row(&self, seat: Seat<'i>, place: u32, role: u32, until: u32, found: &mut impl Find) {
        if self.index.catalogue.roles.get(role as usize).is_none_or(|row| row.archived) {
            return;
        }
        let hat = if seat.audience == Audience::Pupil { Hat::Pupil } else { Hat::Guardian };
        let (until, acts) = (sooner(until, seat.until), Acts::NONE);
        let way = Way { hat, role, source: Source::Row, place, pupil: seat.pupil, origin: NONE, tie: seat.tie, acts, until };
        self.row_way(way, found);
    }

    /// A row with the acts of its role on this item. (Behind a wall nothing comes this far.)
    pub fn row_way(&self, way: Way, found: &mut impl Find) {
        let bare = |row: &super::catalogue::RoleRow| super::catalogue::level_in(&row.bare, self.item);
        let level = self.forced.or_else(|| self.index.catalogue.roles.get(way.role as usize).map(bare)).unwrap_or(Level::NONE);
        let acts = self.acts_of(level, |extent| extent != Extent::None);
        if !acts.is_none() {
            found.way(Way { acts, ..way });
        }
    }
}
