//! The demo as the engine reads it, without a database between: for tests.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::demo::{Adjust, Demo};
use crate::imports::model::Bundle;
use crate::rights::Access;
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, AudienceFact, CertificateFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact, GroupFact,
    GuardianshipFact, MembershipFact, PeriodFact, PersonFact, ReleaseFact, UnitFact, WorldFacts,
};
use crate::systems::SKOLA24;
use crate::systems::profile::Profile;

/// The system Skola24 of a demo, as the engine reads it.
pub fn facts(demo: &Demo) -> WorldFacts {
    let (bundle, mut facts) = (&demo.bundle, Profile::read(SKOLA24).unwrap().facts("vasterhamn"));
    facts.units = bundle
        .units
        .iter()
        .flatten()
        .map(|unit| UnitFact {
            id: unit.id.clone(),
            kind: unit.kind,
            parent: unit.parent.value().cloned(),
            code: unit.code.value().cloned(),
            head: bundle.heads.iter().flatten().find(|head| head.unit == unit.id).map(|head| head.person.clone()),
        })
        .collect();
    facts.groups = bundle
        .groups
        .iter()
        .flatten()
        .map(|group| GroupFact {
            id: group.id.clone(),
            unit: group.unit.clone(),
            kind: group.kind.clone(),
            pupil_access: group.pupil_access.value().copied().unwrap_or(true),
        })
        .collect();
    facts.people = bundle
        .people
        .iter()
        .flatten()
        .map(|person| PersonFact {
            id: person.id.clone(),
            born: person.born.value().copied(),
            protected: bundle
                .protections
                .iter()
                .flatten()
                .filter(|mark| mark.person == person.id)
                .map(|mark| PeriodFact { from: mark.from, to: mark.to, revoked_on: None })
                .collect(),
            locked: demo.accounts.iter().any(|account| account.person == person.id && account.locked),
            certificates: bundle
                .certificates
                .iter()
                .flatten()
                .filter(|held| held.person == person.id)
                .map(|held| CertificateFact { course: held.course.clone(), from: held.from, to: held.to, revoked_on: None })
                .collect(),
        })
        .collect();
    links(bundle, &mut facts);
    rights(demo, &mut facts);
    facts
}

fn rights(demo: &Demo, facts: &mut WorldFacts) {
    facts.assignments = demo
        .assignments
        .iter()
        .filter(|row| row.system == "skola24")
        .map(|row| AssignmentFact {
            id: row.id.clone(),
            person: row.person.clone(),
            role: row.role.to_owned(),
            scope: row.scope.clone(),
            origin: Some(row.origin.clone()),
            from: row.from,
            to: row.to,
            revoked_on: None,
        })
        .collect();
    facts.adjustments = demo
        .adjustments
        .iter()
        .map(|row| {
            let (give, take, client, opens) = match &row.act {
                Adjust::Give { level, client, opens } => {
                    (Some(*level), None, Some(*client), Some(opens.iter().map(|&wall| wall.to_owned()).collect()))
                }
                Adjust::Take(take) => (None, Some(*take), None, None),
            };
            let (id, person, item, scope) = (row.id.clone(), row.person.clone(), row.item.to_owned(), row.scope.clone());
            AdjustmentFact { id, person, item, give, take, scope, client, opens, from: row.from, to: row.to, revoked_on: None }
        })
        .collect();
    facts.audience.extend(demo.audience.iter().map(|row| AudienceFact {
        audience: row.audience,
        at: row.at.clone(),
        role: row.role.to_owned(),
        from: row.from,
        to: None,
        revoked_on: None,
    }));
    facts.releases =
        demo.releases.iter().map(|row| ReleaseFact { group: row.group.clone(), module: row.module.to_owned(), to: row.to }).collect();
    facts.exceptions = demo
        .exceptions
        .iter()
        .map(|row| ExceptionFact { viewer: row.viewer.clone(), subject: row.subject.clone(), from: row.from, to: row.to, revoked_on: None })
        .collect();
}

fn links(bundle: &Bundle, facts: &mut WorldFacts) {
    facts.enrolments = bundle
        .enrolments
        .iter()
        .flatten()
        .map(|row| EnrolmentFact { pupil: row.person.clone(), unit: row.unit.clone(), from: row.from, to: row.to, revoked_on: None })
        .collect();
    facts.memberships = bundle
        .memberships
        .iter()
        .flatten()
        .map(|row| MembershipFact { pupil: row.person.clone(), group: row.group.clone(), from: row.from, to: row.to, revoked_on: None })
        .collect();
    facts.employments = bundle
        .employments
        .iter()
        .flatten()
        .map(|row| EmploymentFact {
            person: row.person.clone(),
            unit: row.unit.clone(),
            position: row.position.clone(),
            kind: row.kind,
            pauses: bundle
                .pauses
                .iter()
                .flatten()
                .filter(|pause| pause.employment == row.id)
                .map(|pause| PeriodFact { from: pause.from, to: pause.to, revoked_on: None })
                .collect(),
            from: row.from,
            to: row.to,
            revoked_on: None,
        })
        .collect();
    facts.duties = bundle
        .duties
        .iter()
        .flatten()
        .map(|row| DutyFact {
            person: row.person.clone(),
            kind: row.kind.clone(),
            stands_for: row.stands_for.clone(),
            group: row.group.clone(),
            from: row.from,
            to: row.to,
            revoked_on: None,
        })
        .collect();
    facts.guardianships = bundle
        .guardianships
        .iter()
        .flatten()
        .map(|row| GuardianshipFact {
            guardian: row.guardian.clone(),
            pupil: row.pupil.clone(),
            access: row.access.value().copied().unwrap_or(Access::Automatic),
            informed: true,
            only: None,
            from: row.from,
            to: row.to,
            revoked_on: None,
        })
        .collect();
}
