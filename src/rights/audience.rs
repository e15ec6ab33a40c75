//! The pupil's and the guardian's hat (`rights.md` 4.5, 4.6): roles by card, class and school, in the portal only.
//!
//! INVARIANT: a hat reaches only its pupil, the pupil's groups and the units of her enrolments; walls stay closed; what somebody
//! holds as staff does not matter here. Not here: protection of staff's targets (`staff`).

use super::case::{Case, Standing, Target, Without, acts_of};
use super::relation::Tie;
use super::table::Ix;
use super::until::Until;
use super::vocabulary::{Access, Audience, Client, Hat, Of};
use super::way::{RowAt, Way, WayPlace};
use super::world::{AudienceRow, Guardianship, Item, Person};
use super::{Extent, Level};

/// A pupil's or guardian's hat that is on: whose eyes, on which pupil.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat<'w> {
    pub audience: Audience,
    pub pupil: Ix<Person>,
    pub tie: Tie<'w>,
    /// The modules it is confined to; none: every module.
    pub only: Option<&'w [String]>,
    pub until: Until,
}

impl Seat<'_> {
    pub fn hat(&self) -> Hat {
        match self.audience {
            Audience::Pupil => Hat::Pupil,
            Audience::Guardian => Hat::Guardian,
        }
    }
}

impl<'w> Standing<'w> {
    /// The seats the viewer has, one as a pupil and one for each guardianship that opens.
    pub fn seats(&self) -> Vec<Seat<'w>> {
        if self.client != Client::Portal {
            return Vec::new();
        }
        let own = self.has_pupil_access().then_some(Seat {
            audience: Audience::Pupil,
            pupil: self.viewer,
            tie: Tie::Oneself,
            only: None,
            until: Until::OPEN,
        });
        let wards = self.viewer().wards.iter().filter_map(|ward| {
            let until = self.opens(ward)?.sooner(Until::of(&ward.span));
            let (tie, only) = (Tie::Guardian(ward.access), ward.only.as_deref());
            Some(Seat { audience: Audience::Guardian, pupil: ward.pupil, tie, only, until })
        });
        own.into_iter().chain(wards).collect()
    }

    fn has_pupil_access(&self) -> bool {
        let viewer = self.viewer();
        let mut groups = self.joined_groups(viewer).map(|(group, _)| self.world.groups.row(group));
        self.is_enrolled(viewer) && groups.any(|group| group.is_class && (group.pupil_access || self.lacks(Without::PupilAccess)))
    }

    fn is_enrolled(&self, pupil: &'w Person) -> bool {
        self.enrolled_units(pupil).next().is_some()
    }

    /// Until when a guardianship of the viewer's opens something, as far as an exception ends; none if it opens nothing.
    ///
    /// Closing thought away, a disabled one counts as one that somebody opened: age and protection are asked of automatic ones only.
    fn opens(&self, ward: &Guardianship) -> Option<Until> {
        let informed = ward.informed || self.lacks(Without::Closing);
        if !self.holds(&ward.span) || !informed || self.is_closed(ward.pupil) || !self.is_enrolled(self.person(ward.pupil)) {
            return None;
        }
        match ward.access {
            Access::Disabled => self.lacks(Without::Closing).then_some(Until::OPEN),
            Access::Enabled => Some(Until::OPEN),
            Access::Automatic if self.is_under_age(ward.pupil) => self.may_know_ward(ward.pupil),
            Access::Automatic => None,
        }
    }

    /// A disabled guardianship closes every other of the same two people, whoever was informed of it.
    fn is_closed(&self, pupil: Ix<Person>) -> bool {
        let mut between = self.viewer().wards.iter().filter(|ward| ward.pupil == pupil && self.holds(&ward.span));
        between.any(|ward| ward.access == Access::Disabled) && !self.lacks(Without::Closing)
    }

    fn is_under_age(&self, pupil: Ix<Person>) -> bool {
        self.person(pupil).born.is_some_and(|born| self.day < born.birthday(18)) || self.lacks(Without::Age)
    }

    fn may_know_ward(&self, pupil: Ix<Person>) -> Option<Until> {
        let is_open = !self.is_protected(pupil) || self.lacks(Without::WardProtection);
        if is_open { Some(Until::OPEN) } else { self.exception(pupil) }
    }

    /// The rows that count for a seat: those on the pupil's card alone, else those of class and school together.
    ///
    /// An archived role on the card gives nothing, and still replaces.
    pub fn rows(&self, seat: &Seat<'w>) -> Vec<(RowAt, &'w AudienceRow)> {
        let pupil = self.person(seat.pupil);
        let mut rows: Vec<_> = pupil.card.iter().map(|row| (RowAt::Pupil(seat.pupil), row)).collect();
        rows.retain(|(_, row)| self.counts(seat, row));
        if rows.is_empty() {
            for (group, _) in self.joined_groups(pupil) {
                rows.extend(self.world.groups.row(group).rows.iter().map(|row| (RowAt::Group(group), row)));
            }
            for unit in self.enrolled_units(pupil).flat_map(|unit| &self.world.units.row(unit).line) {
                rows.extend(self.world.units.row(*unit).rows.iter().map(|row| (RowAt::Unit(*unit), row)));
            }
            rows.retain(|(_, row)| self.counts(seat, row));
        }
        rows.retain(|(_, row)| !self.world.roles.row(row.role).archived);
        rows
    }

    fn counts(&self, seat: &Seat<'w>, row: &AudienceRow) -> bool {
        row.audience == seat.audience && self.holds(&row.span)
    }

    /// Whether an item is open to a seat at all: no wall, a module that the seat is not kept from, and released where it needs that.
    pub fn is_open_to(&self, seat: &Seat<'w>, item: &Item) -> bool {
        let released = || {
            let key = (item.module.clone(), seat.audience);
            let mut groups = self.joined_groups(self.person(seat.pupil)).map(|(group, _)| self.world.groups.row(group));
            groups.any(|group| group.is_class && group.released.contains(&key))
        };
        // What is confined is so by the consent of somebody of age: from that day on.
        let is_minor = || self.person(seat.pupil).born.is_some_and(|born| self.day < born.birthday(18));
        let is_beyond = seat.only.is_some_and(|only| !only.contains(&item.module));
        let is_kept_from = is_beyond && !self.lacks(Without::Closing) && !is_minor();
        !self.is_walled(item) && !is_kept_from && (!item.needs_release || self.lacks(Without::Release) || released())
    }
}

impl<'w> Case<'w> {
    pub fn audience_ways(&self) -> Vec<Way<'w>> {
        let seats = self.standing.seats();
        let reaching = seats.iter().filter(|seat| self.is_within_sight(seat) && self.standing.is_open_to(seat, self.item()));
        reaching.flat_map(|seat| self.seat_ways(seat)).collect()
    }

    fn seat_ways(&self, seat: &Seat<'w>) -> Vec<Way<'w>> {
        let rows = self.standing.rows(seat).into_iter();
        rows.filter_map(|(at, row)| {
            let level = self.standing.level(row.role, self.item);
            let way = Way {
                hat: seat.hat(),
                role: Some(row.role),
                source: None,
                place: WayPlace::Card { at, pupil: seat.pupil },
                origin: None,
                tie: Some(seat.tie),
                acts: acts_of(self.item().kind, level, |extent| extent != Extent::None),
                until: Until::of(&row.span).sooner(seat.until),
            };
            (level != Level::NONE).then_some(way)
        })
        .collect()
    }

    fn is_within_sight(&self, seat: &Seat<'w>) -> bool {
        let pupil = self.standing.person(seat.pupil);
        match (self.item().of, self.target) {
            (Of::Pupil, Target::Person(person)) => person == seat.pupil,
            (Of::Unit, Target::Group(target)) => self.standing.joined_groups(pupil).any(|(group, _)| group == target),
            (Of::Unit, Target::Unit(target)) => self.standing.enrolled_units(pupil).any(|unit| unit == target),
            _ => false,
        }
    }
}
