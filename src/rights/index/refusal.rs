//! Why nothing is allowed: the first condition that, thought away alone, would let something through (`rights.md` 4.8).
//!
//! INVARIANT: the order is that of the plain engine. A condition that cannot matter to this viewer or item is not even tried.

use super::ask::Ask;
use super::record::{Kind, bits};
use super::staff::STAFF;
use crate::rights::case::Without;
use crate::rights::decide::REASONS;
use crate::rights::vocabulary::{Client, Refusal};

const SEATS: u32 = bits(&[Kind::Ward, Kind::Enrolment]);

impl Ask<'_> {
    pub fn refusal(&self) -> Refusal {
        if self.shield().is_none() {
            return Refusal::NotFound;
        }
        let helps = |without| self.may_help(without) && !Self { without, ..*self }.acts().is_none();
        REASONS.into_iter().find(|(without, _)| helps(*without)).map_or(Refusal::NoGrant, |(_, refusal)| refusal)
    }

    fn may_help(&self, without: Without) -> bool {
        let portal = self.client == Client::Portal;
        match without {
            Without::Nothing => false,
            Without::WardProtection | Without::Closing | Without::Age => portal && self.me.has(bits(&[Kind::Ward])),
            Without::Wall => self.about.is_walled(),
            Without::Takes => self.me.has(bits(&[Kind::Taking])),
            Without::Release => portal && self.about.needs_release && self.me.has(SEATS),
            Without::PupilAccess => portal && self.me.has(bits(&[Kind::Membership])),
            Without::Training | Without::Employment | Without::Scope | Without::Own => self.me.has(STAFF),
        }
    }
}
