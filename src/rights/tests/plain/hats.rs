//! The plain reading of 4.5 and 4.6: the pupil's and the guardian's hat.

use super::{Reading, Three};
use crate::rights::{Access, At, Audience, Client, Of};

impl<'a> Reading<'a> {
    pub(super) fn classes_of(&self, pupil: &str) -> Vec<&'a crate::rights::facts::GroupFact> {
        let groups = self.groups_of(pupil);
        self.w.groups.iter().filter(|g| g.kind == "class" && groups.contains(&g.id.as_str())).collect()
    }

    pub(super) fn as_pupil(&self) -> Three {
        let me = self.q.viewer.as_str();
        let access = self.classes_of(me).iter().any(|c| c.pupil_access || self.away == "pupil access");
        if self.units_of(me).is_empty() || !access { [false; 3] } else { self.by_audience(me, Audience::Pupil) }
    }

    pub(super) fn by_audience(&self, pupil: &str, audience: Audience) -> Three {
        let (item, target) = (self.item(), self.target());
        let sees = match item.of {
            Of::Pupil => target == pupil,
            Of::Unit => self.groups_of(pupil).contains(&target) || self.units_of(pupil).contains(&target),
            _ => false,
        };
        let released = |class: &crate::rights::facts::GroupFact| {
            self.w.releases.iter().any(|r| r.group == class.id && r.module == item.module && r.to == audience)
        };
        let held_back = item.needs_release && self.away != "release" && !self.classes_of(pupil).into_iter().any(released);
        let walled = item.wall.is_some() && self.away != "wall";
        if self.q.client == Client::Office || !sees || held_back || walled {
            return [false; 3];
        }
        let rows = || self.w.audience.iter().filter(|row| row.audience == audience && in_force!(self, row));
        let on_card = |at: &At| *at == At::Pupil(pupil.to_owned());
        let replaced = rows().any(|row| on_card(&row.at));
        let mut acts = [false; 3];
        for row in rows() {
            let counts = match &row.at {
                at if replaced => on_card(at),
                At::Group(group) => self.groups_of(pupil).contains(&group.as_str()),
                At::Unit(unit) => self.units_of(pupil).iter().any(|u| self.up(u).contains(&unit.as_str())),
                At::Pupil(_) => false,
            };
            let role = self.w.roles.iter().find(|r| r.key == row.role).unwrap();
            if counts && !role.archived {
                let (read, edit, execute) = self.role_level(role);
                acts = [acts[0] || read > 0, acts[1] || edit > 0, acts[2] || execute];
            }
        }
        acts
    }

    // 4.6
    pub(super) fn as_guardian(&self) -> Three {
        let mut acts = [false; 3];
        let wards = self.wards(&self.q.viewer);
        for g in &wards {
            let thought_away = self.away == "disabled";
            let closed = wards.iter().any(|other| other.pupil == g.pupil && other.access == Access::Disabled);
            let meant = g.only.as_ref().is_none_or(|modules| modules.contains(&self.item().module)) || self.is_minor(&g.pupil);
            let open = g.informed && !closed && meant || thought_away;
            let automatic_may = (self.away == "age" || self.is_minor(&g.pupil))
                && (self.away == "ward protection" || !self.protected(&g.pupil) || self.excepted(&g.pupil));
            if open && !self.units_of(&g.pupil).is_empty() && (g.access != Access::Automatic || automatic_may) {
                let one = self.by_audience(&g.pupil, Audience::Guardian);
                acts = [acts[0] || one[0], acts[1] || one[1], acts[2] || one[2]];
            }
        }
        acts
    }

    pub(super) fn is_minor(&self, pupil: &str) -> bool {
        let Some(born) = self.w.people.iter().find(|p| p.id == pupil).unwrap().born else { return false };
        let born = born.to_string();
        let year: u32 = born[..4].parse::<u32>().unwrap() + 18;
        let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let birthday = if &born[4..] == "-02-29" && !is_leap { "-03-01" } else { &born[4..] };
        self.day < format!("{year:04}{birthday}")
    }
}
