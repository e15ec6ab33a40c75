//! The facts that link two records and have no id of their own: each is hung where the engine asks for it.
//!
//! INVARIANT: both ends exist, and are of the right kind.

use std::collections::HashMap;

use super::facts::{AudienceFact, DutyFact, EmploymentFact, GuardianshipFact, PeriodFact, ReleaseFact, WorldFacts};
use super::place::At;
use super::resolve::{Checked, SUBSTITUTE, each};
use super::vocabulary::Client;
use super::world::{AudienceRow, Duty, Employment, Guardianship, Substitution, World};

pub(super) fn links(world: &mut World, facts: &WorldFacts, modules: &HashMap<&str, bool>) -> Checked {
    each(
        &facts.enrolments,
        "enrolments",
        |_| "",
        |fact| {
            let (pupil, unit) = (world.person(&fact.pupil)?, world.unit(&fact.unit)?);
            world.people.row_mut(pupil).enrolments.push((unit, fact.span()));
            Ok(())
        },
    )?;
    each(
        &facts.memberships,
        "memberships",
        |_| "",
        |fact| {
            let (pupil, group) = (world.person(&fact.pupil)?, world.group(&fact.group)?);
            world.people.row_mut(pupil).memberships.push((group, fact.span()));
            Ok(())
        },
    )?;
    each(&facts.employments, "employments", |_| "", |fact| world.add_employment(fact))?;
    each(&facts.duties, "duties", |_| "", |fact| world.add_duty(fact))?;
    each(&facts.guardianships, "guardianships", |_| "", |fact| world.add_guardianship(fact, modules))?;
    each(&facts.audience, "audience", |_| "", |fact| world.add_audience_row(fact))?;
    each(&facts.releases, "releases", |_| "", |fact| world.add_release(fact, modules))?;
    each(
        &facts.exceptions,
        "exceptions",
        |_| "",
        |fact| {
            let (viewer, subject) = (world.person(&fact.viewer)?, world.person(&fact.subject)?);
            world.people.row_mut(viewer).exceptions.push((subject, fact.span()));
            Ok(())
        },
    )
}

impl World {
    fn add_employment(&mut self, fact: &EmploymentFact) -> Result<(), String> {
        let employment = Employment {
            unit: self.unit(&fact.unit)?,
            position: fact.position.clone(),
            span: fact.span(),
            pauses: fact.pauses.iter().map(PeriodFact::span).collect(),
        };
        let person = self.person(&fact.person)?;
        self.people.row_mut(person).employments.push(employment);
        Ok(())
    }

    fn add_duty(&mut self, fact: &DutyFact) -> Result<(), String> {
        let person = self.person(&fact.person)?;
        let group = fact.group.as_deref().map(|id| self.group(id)).transpose()?;
        let stands_for = fact.stands_for.as_deref().map(|id| self.person(id)).transpose()?;
        let (kind, span) = (fact.kind.clone(), fact.span());
        match (kind == SUBSTITUTE, stands_for, group) {
            (true, Some(stands_for), group) => {
                self.people.row_mut(person).substitutions.push(Substitution { stands_for, group, span });
            }
            (true, None, _) => return Err("a substitute without `for`".to_owned()),
            (false, Some(_), _) => return Err("only a substitute has `for`".to_owned()),
            (false, None, None) => return Err("a duty without group".to_owned()),
            (false, None, Some(group)) => self.people.row_mut(person).duties.push(Duty { group, kind, span }),
        }
        Ok(())
    }

    fn add_guardianship(&mut self, fact: &GuardianshipFact, modules: &HashMap<&str, bool>) -> Result<(), String> {
        let (guardian, pupil) = (self.person(&fact.guardian)?, self.person(&fact.pupil)?);
        if let Some(module) = fact.only.iter().flatten().find(|module| !modules.contains_key(module.as_str())) {
            return Err(format!("unknown module {module:?}"));
        }
        let ward = Guardianship { pupil, access: fact.access, informed: fact.informed, only: fact.only.clone(), span: fact.span() };
        self.people.row_mut(guardian).wards.push(ward);
        Ok(())
    }

    fn add_audience_row(&mut self, fact: &AudienceFact) -> Result<(), String> {
        let role = self.role(&fact.role)?;
        if self.roles.row(role).client == Client::Office {
            return Err(format!("role {:?} is for the office, where pupils and guardians never are", fact.role));
        }
        let row = AudienceRow { audience: fact.audience, role, span: fact.span() };
        match &fact.at {
            At::Unit(id) => {
                let unit = self.unit(id)?;
                self.units.row_mut(unit).rows.push(row);
            }
            At::Group(id) => {
                let group = self.group(id)?;
                self.groups.row_mut(group).rows.push(row);
            }
            At::Pupil(id) => {
                let pupil = self.person(id)?;
                self.people.row_mut(pupil).card.push(row);
            }
        }
        Ok(())
    }

    fn add_release(&mut self, fact: &ReleaseFact, modules: &HashMap<&str, bool>) -> Result<(), String> {
        let group = self.group(&fact.group)?;
        if !modules.contains_key(fact.module.as_str()) {
            return Err(format!("unknown module {:?}", fact.module));
        }
        self.groups.row_mut(group).released.insert((fact.module.clone(), fact.to));
        Ok(())
    }
}
