//! The staff hat on packed facts: assignments, rules and gives (`rights.md` 4.2 to 4.4), and what is the viewer's own.

use super::ask::{Ask, Find, Source, Target, Tie, Way, sooner};
use super::facts::{EVERYWHERE, GIVE_OFFICE, GIVE_OPENS_PROTECTED, PLACE, UNIT};
use super::record::{Kind, NONE, OPEN, Record, bits};
use crate::rights::Acts;
use crate::rights::case::Without;
use crate::rights::level::{Extent, Level};
use crate::rights::vocabulary::{Client, Hat, Of};

/// The facts from which somebody holds something as staff.
pub(super) const STAFF: u32 = bits(&[Kind::Assignment, Kind::Employment, Kind::Duty, Kind::Headship, Kind::Give]);

/// A grant before it is known whether it counts.
#[derive(Clone, Copy)]
struct Grant {
    role: u32,
    source: Source,
    origin: u32,
    place: u32,
    until: u32,
    level: Level,
    opens_protected: bool,
}

impl<'i> Ask<'i> {
    #[inline]
    pub fn staff(&self, found: &mut impl Find) {
        if !self.me.has(STAFF) {
            return;
        }
        let shield = self.shield();
        for [role, place, id, origin, from, to] in self.me.facts(Kind::Assignment) {
            if self.holds(*from, *to) {
                self.by_role(*role, Source::Assignment(*id), *origin, *place, *to, shield, found);
            }
        }
        let rules = &self.index.catalogue.rules;
        if !rules.position.is_empty() {
            for (at, [unit, position, from, to]) in (0..).zip(self.me.facts(Kind::Employment)) {
                for (rule, role) in rules.position.get(position).into_iter().flatten() {
                    if self.carries(at, *from, *to) {
                        self.by_role(*role, Source::Rule(*rule), *rule, UNIT | unit, *to, shield, found);
                    }
                }
            }
        }
        if !rules.duty.is_empty() {
            for [group, kind, from, to] in self.me.facts(Kind::Duty) {
                for (rule, role) in rules.duty.get(kind).into_iter().flatten() {
                    if self.holds(*from, *to) {
                        self.by_role(*role, Source::Rule(*rule), *rule, super::facts::GROUP | group, *to, shield, found);
                    }
                }
            }
        }
        for [unit] in self.me.facts(Kind::Headship) {
            for (rule, role) in &rules.head {
                self.by_role(*role, Source::Rule(*rule), *rule, UNIT | unit, OPEN, shield, found);
            }
        }
        if self.forced.is_none() {
            self.gives(shield, found);
        }
    }

    /// The gives of this item, beside all roles.
    pub fn gives(&self, shield: Option<u32>, found: &mut impl Find) {
        for [item, what, place, opens, id, from, to] in self.me.facts(Kind::Give) {
            if *item == self.item && self.holds(*from, *to) {
                self.by_give([*what, *opens, *id, *place, *to], shield, found);
            }
        }
    }

    /// The last day on which the viewer gets past the target's protection without a word in `opens`; none if she does not.
    pub fn shield(&self) -> Option<u32> {
        let Target::Person(target) = self.target else { return Some(OPEN) };
        let is_protected = || self.common.map_or_else(|| self.is_shielded(), |common| common.is_shielded);
        let is_open = target == self.viewer || !is_protected();
        if is_open { Some(OPEN) } else { self.exception(target) }
    }

    /// Whether the target is protected today, or a ward of hers is where the item is about guardians.
    pub fn is_shielded(&self) -> bool {
        let Target::Person(target) = self.target else { return false };
        let through_ward = || {
            let mut wards = self.person(target).facts(Kind::Ward).filter(|[_, _, _, from, to]| self.holds(*from, *to));
            self.about.of == Of::Guardian && wards.any(|[pupil, ..]| self.is_protected(*pupil))
        };
        self.is_protected(target) || through_ward()
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of a grant, in the innermost loop")]
    #[inline]
    fn by_role(&self, role: u32, source: Source, origin: u32, place: u32, until: u32, shield: Option<u32>, found: &mut impl Find) {
        let level = self.level(role);
        let Some(row) = self.index.catalogue.roles.get(role as usize) else { return };
        if level == Level::NONE || row.archived {
            return;
        }
        let grant = Grant { role, source, origin, place, until, level, opens_protected: row.opens_protected };
        self.grant(grant, shield, found, |until| {
            let until = if row.bound { sooner(until, self.bound(place)?) } else { until };
            Some(sooner(sooner(until, self.client_fits(row.client)?), self.trained(row.training)?))
        });
    }

    fn by_give(&self, [what, opens, id, place, until]: [u32; 5], shield: Option<u32>, found: &mut impl Find) {
        let level = Level::from_nibble(what.into());
        if self.about.is_walled() && !self.lacks(Without::Wall) && !self.index.sets.opens(opens, self.about.wall) || level == Level::NONE {
            return;
        }
        let opens_protected = what & GIVE_OPENS_PROTECTED != 0;
        let grant = Grant { role: NONE, source: Source::Adjustment(id), origin: NONE, place, until, level, opens_protected };
        let client = if what & GIVE_OFFICE == 0 { Client::Portal } else { Client::Office };
        self.grant(grant, shield, found, |until| Some(sooner(until, self.client_fits(client)?)));
    }

    #[inline]
    fn grant(&self, grant: Grant, shield: Option<u32>, found: &mut impl Find, counts: impl FnOnce(u32) -> Option<u32>) {
        if found.has(self.acts_of(grant.level, |extent| extent != Extent::None)) {
            return;
        }
        let Some(past) = (if grant.opens_protected { Some(OPEN) } else { shield }) else { return };
        if !(self.lacks(Without::Scope) || self.is_inside(grant.place)) {
            return;
        }
        let Some(until) = counts(sooner(grant.until, past)) else { return };
        let Grant { role, source, origin, place, .. } = grant;
        let way = Way { hat: Hat::Staff, role, source, place, pupil: NONE, origin, tie: Tie::None, acts: Acts::NONE, until };
        let thinks_own_away = self.lacks(Without::Own);
        let whole = self.acts_of(grant.level, |extent| extent == Extent::All || extent == Extent::Own && thinks_own_away);
        if !whole.is_none() {
            found.way(Way { acts: whole, ..way });
        }
        let own = self.acts_of(grant.level, |extent| extent == Extent::Own).without(whole);
        if (self.about.is_register || self.forced.is_some()) && !own.is_none() {
            self.ties(&mut |tie, end| found.way(Way { acts: own, tie, until: sooner(until, end), ..way }));
        }
    }

    /// Right in the office implies the right in the portal, and needs an employment, wherever it may be.
    pub fn client_fits(&self, client: Client) -> Option<u32> {
        match (client, self.client) {
            (Client::Office, _) => self.employed(|_| true),
            (Client::Portal, Client::Portal) => Some(OPEN),
            (Client::Portal, Client::Office) => None,
        }
    }

    /// An employment at the unit of the place, or above it.
    fn bound(&self, place: u32) -> Option<u32> {
        let catalogue = &self.index.catalogue;
        let unit = match place {
            EVERYWHERE => catalogue.root,
            place if place & UNIT != 0 => place & PLACE,
            place => catalogue.groups.get((place & PLACE) as usize).map_or(NONE, |group| group.unit),
        };
        self.employed(|employed_at| catalogue.is_within(unit, employed_at))
    }

    fn employed(&self, fits: impl Fn(u32) -> bool) -> Option<u32> {
        if self.lacks(Without::Employment) {
            return Some(OPEN);
        }
        let employments = (0..).zip(self.me.facts(Kind::Employment));
        employments.filter(|(at, [unit, _, from, to])| self.carries(*at, *from, *to) && fits(*unit)).map(|(_, [.., to])| *to).max()
    }

    fn trained(&self, course: u32) -> Option<u32> {
        if course == NONE || self.lacks(Without::Training) {
            return Some(OPEN);
        }
        let held = self.me.facts(Kind::Certificate).filter(|[held, from, to]| *held == course && self.holds(*from, *to));
        held.map(|[_, _, to]| *to).max()
    }

    /// In force, and not paused: what the viewer's employment at this place in her list carries.
    fn carries(&self, at: u32, from: u32, to: u32) -> bool {
        let is_paused = || self.me.facts(Kind::Pause).any(|[of, from, to]| *of == at && self.holds(*from, *to));
        self.holds(from, to) && (self.lacks(Without::Employment) || !is_paused())
    }

    /// Everything that makes the target the viewer's own, each with its last day.
    fn ties(&self, tie: &mut impl FnMut(Tie, u32)) {
        match (self.about.of, self.target) {
            (Of::Pupil, Target::Person(pupil)) => self.ties_with_pupil(pupil, NONE, OPEN, tie),
            (Of::Staff, Target::Person(person)) if person == self.viewer => tie(Tie::Oneself, OPEN),
            (Of::Guardian, Target::Person(guardian)) => {
                for [pupil, _, _, from, to] in self.person(guardian).facts(Kind::Ward) {
                    if self.holds(*from, *to) {
                        self.ties_with_pupil(*pupil, *pupil, *to, tie);
                    }
                }
            }
            (Of::Unit, Target::Unit(unit)) => {
                for (at, [there, _, from, to]) in (0..).zip(self.me.facts(Kind::Employment)) {
                    if *there == unit && self.carries(at, *from, *to) {
                        tie(Tie::Employment(unit), *to);
                    }
                }
            }
            (Of::Unit, Target::Group(target)) => self.duties(&mut |group, kind, stands_for, until| {
                if group == target {
                    tie(Tie::Duty { kind, group, stands_for, pupil: NONE }, until);
                }
            }),
            _ => {}
        }
    }

    fn ties_with_pupil(&self, pupil: u32, through: u32, until: u32, tie: &mut impl FnMut(Tie, u32)) {
        let record = self.person(pupil);
        self.duties(&mut |group, kind, stands_for, end| {
            let joined = self.joined(record).filter(|(joined, _)| *joined == group).map(|(_, to)| to).max();
            if let Some(member) = joined {
                tie(Tie::Duty { kind, group, stands_for, pupil: through }, sooner(sooner(end, member), until));
            }
        });
    }

    /// The viewer's duties that the item takes for her own, her substitutions among them: group, kind, for whom, last day.
    fn duties(&self, duty: &mut impl FnMut(u32, u32, u32, u32)) {
        let mut of = |record: Record<'i>, stands_for: u32, covered: u32, until: u32| {
            for [group, kind, from, to] in record.facts(Kind::Duty) {
                if self.holds(*from, *to) && self.about.own.contains(kind) && (covered == NONE || covered == *group) {
                    duty(*group, *kind, stands_for, sooner(*to, until));
                }
            }
        };
        of(self.me, NONE, NONE, OPEN);
        if self.about.substitutable {
            for [whom, group, from, to] in self.me.facts(Kind::Substitution) {
                if self.holds(*from, *to) {
                    of(self.person(*whom), *whom, *group, *to);
                }
            }
        }
    }
}
