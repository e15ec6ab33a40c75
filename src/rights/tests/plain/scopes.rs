//! The plain reading of 4.3: inside a scope, and one's own.

use super::Reading;
use crate::rights::facts::{DutyFact, GuardianshipFact};
use crate::rights::{Of, Scope};

impl<'a> Reading<'a> {
    pub(super) fn wards(&self, guardian: &str) -> Vec<&'a GuardianshipFact> {
        self.w.guardianships.iter().filter(|g| g.guardian == guardian && in_force!(self, g)).collect()
    }

    pub(super) fn groups_of(&self, pupil: &str) -> Vec<&'a str> {
        self.w.memberships.iter().filter(|m| m.pupil == pupil && in_force!(self, m)).map(|m| m.group.as_str()).collect()
    }

    pub(super) fn units_of(&self, pupil: &str) -> Vec<&'a str> {
        self.w.enrolments.iter().filter(|e| e.pupil == pupil && in_force!(self, e)).map(|e| e.unit.as_str()).collect()
    }

    pub(super) fn pupil_inside(&self, pupil: &str, scope: &Scope) -> bool {
        match scope {
            Scope::Everywhere => true,
            Scope::Unit(unit) => self.units_of(pupil).iter().any(|u| self.up(u).contains(&unit.as_str())),
            Scope::Group(group) => self.groups_of(pupil).contains(&group.as_str()),
        }
    }

    pub(super) fn duties(&self, person: &str, substitute: bool) -> Vec<&'a DutyFact> {
        let all = self.w.duties.iter().filter(|d| d.person == person && in_force!(self, d));
        all.filter(|d| (d.kind == "substitute") == substitute).collect()
    }

    pub(super) fn inside(&self, scope: &Scope) -> bool {
        let target = self.target();
        match (self.item().of, scope) {
            (_, Scope::Everywhere) => true,
            (Of::Pupil, scope) => self.pupil_inside(target, scope),
            (Of::Staff, Scope::Unit(unit)) => {
                let employed = self.w.employments.iter().filter(|e| e.person == target && in_force!(self, e));
                employed.map(|e| self.up(&e.unit)).any(|line| line.contains(&unit.as_str()))
            }
            (Of::Staff, Scope::Group(group)) => {
                let on_it = |d: &&DutyFact| d.group.as_ref() == Some(group);
                let covers = |d: &DutyFact| d.group.is_none() && self.duties(d.stands_for.as_deref().unwrap(), false).iter().any(on_it);
                self.duties(target, false).iter().any(on_it) || self.duties(target, true).iter().any(|d| on_it(d) || covers(d))
            }
            (Of::Guardian, scope) => self.wards(target).iter().any(|g| self.pupil_inside(&g.pupil, scope)),
            (Of::Unit, Scope::Unit(unit)) => {
                let is_unit = self.w.units.iter().any(|u| u.id == target);
                self.up(if is_unit { target } else { self.unit_of(target) }).contains(&unit.as_str())
            }
            (Of::Unit, Scope::Group(group)) => group == target,
            (Of::Organisation, Scope::Unit(unit)) => unit == self.root(),
            (Of::Organisation, Scope::Group(_)) => false,
        }
    }

    /// The groups that are the viewer's by a duty of a kind the item counts.
    pub(super) fn own_groups(&self) -> Vec<&'a str> {
        let (me, item) = (&self.q.viewer, self.item());
        let kind_fits = |d: &&DutyFact| item.own.contains(&d.kind);
        let mut groups: Vec<&str> = Vec::new();
        groups.extend(self.duties(me, false).into_iter().filter(kind_fits).filter_map(|d| d.group.as_deref()));
        for stead in self.duties(me, true).into_iter().filter(|_| item.substitutable) {
            let theirs = self.duties(stead.stands_for.as_deref().unwrap(), false).into_iter().filter(kind_fits);
            let theirs = theirs.filter_map(|d| d.group.as_deref());
            groups.extend(theirs.filter(|g| stead.group.as_deref().is_none_or(|only| only == *g)));
        }
        groups
    }

    pub(super) fn own(&self) -> bool {
        let (me, target) = (&self.q.viewer, self.target());
        let own_pupil = |pupil: &str| self.groups_of(pupil).iter().any(|g| self.own_groups().contains(g));
        match self.item().of {
            Of::Pupil => own_pupil(target),
            Of::Staff => me == target,
            Of::Guardian => self.wards(target).iter().any(|g| own_pupil(&g.pupil)),
            Of::Unit => {
                let employed = self.w.employments.iter().any(|e| e.person == *me && e.unit == target && self.works(e));
                employed || self.own_groups().contains(&target)
            }
            Of::Organisation => false,
        }
    }
}
