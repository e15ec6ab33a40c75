//! People and the facts that hang on them, row by row: of everybody, or of one person.
//!
//! INVARIANT: the same statements for both, so that a person read anew is what she would be if all were.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::held;
use crate::basics::Problem;
use crate::db::Door;
use crate::gate::world::{Ward, day, parse, words};
use crate::rights::facts::{
    AdjustmentFact, AssignmentFact, AudienceFact, CertificateFact, DutyFact, EmploymentFact, EnrolmentFact, ExceptionFact,
    GuardianshipFact, MembershipFact, PeriodFact, PersonFact,
};
use crate::rights::{At, Fact};
use crate::sql;

/// A row of the store as a fact.
#[derive(Debug, Clone)]
pub(super) enum Row {
    Person(PersonFact),
    Assignment(AssignmentFact),
    Employment(EmploymentFact),
    Duty(DutyFact),
    Adjustment(AdjustmentFact),
    Enrolment(EnrolmentFact),
    Membership(MembershipFact),
    Guardianship(GuardianshipFact),
    Exception(ExceptionFact),
    Card(AudienceFact),
    Head { unit: String, person: String },
}

impl Row {
    /// As the index takes it; a person herself is none.
    pub fn fact(&self) -> Option<Fact<'_>> {
        Some(match self {
            Self::Person(_) => return None,
            Self::Assignment(fact) => Fact::Assignment(fact),
            Self::Employment(fact) => Fact::Employment(fact),
            Self::Duty(fact) => Fact::Duty(fact),
            Self::Adjustment(fact) => Fact::Adjustment(fact),
            Self::Enrolment(fact) => Fact::Enrolment(fact),
            Self::Membership(fact) => Fact::Membership(fact),
            Self::Guardianship(fact) => Fact::Guardianship(fact),
            Self::Exception(fact) => Fact::Exception(fact),
            Self::Card(row) => Fact::Card(row),
            Self::Head { unit, person } => Fact::Head { unit, person },
        })
    }
}

/// Reads everybody and all facts, or one person and hers; people come before facts.
pub(super) async fn load(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    people(door, who, take).await?;
    pupils(door, who, take).await?;
    staff(door, who, take).await?;
    held::load(door, who, take).await
}

async fn people(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    let mut protected: HashMap<Uuid, Vec<PeriodFact>> = HashMap::new();
    read!(
        door,
        who,
        "SELECT person_id, from_day, to_day FROM protection WHERE replaced_at IS NULL",
        "person_id",
        |(person, from, to): (Uuid, String, String)| {
            protected.entry(person).or_default().push(period(&from, &to));
            Ok::<_, Problem>(())
        }
    );
    let mut certificates: HashMap<Uuid, Vec<CertificateFact>> = HashMap::new();
    read!(door, who, "SELECT person_id, course, from_day, to_day FROM certificate WHERE replaced_at IS NULL", "person_id", |(
        person,
        course,
        from,
        to,
    ): (
        Uuid,
        String,
        String,
        String
    )| {
        let held = CertificateFact { course, from: day(&from), to: day(&to), revoked_on: None };
        certificates.entry(person).or_default().push(held);
        Ok::<_, Problem>(())
    });
    let mut locked: HashSet<Uuid> = HashSet::new();
    read!(
        door,
        who,
        "SELECT a.person_id FROM account_lock k JOIN account a ON a.account_id = k.account_id WHERE k.replaced_at IS NULL",
        "a.person_id",
        |(person,): (Uuid,)| {
            locked.insert(person);
            Ok::<_, Problem>(())
        }
    );
    read!(door, who, "SELECT person_id, born_on FROM person WHERE TRUE", "person_id", |(person, born): (Uuid, Option<String>)| {
        take(Row::Person(PersonFact {
            id: person.to_string(),
            born: born.and_then(|text| text.parse().ok()),
            protected: protected.remove(&person).unwrap_or_default(),
            locked: locked.contains(&person),
            certificates: certificates.remove(&person).unwrap_or_default(),
        }));
        Ok::<_, Problem>(())
    });
    Ok(())
}

async fn pupils(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    type At3 = (Uuid, Uuid, String, String);
    read!(door, who, "SELECT person_id, unit_id, from_day, to_day FROM enrolment WHERE replaced_at IS NULL", "person_id", |row: At3| {
        let (pupil, unit, from, to) = (row.0.to_string(), row.1.to_string(), day(&row.2), day(&row.3));
        take(Row::Enrolment(EnrolmentFact { pupil, unit, from, to, revoked_on: None }));
        Ok::<_, Problem>(())
    });
    read!(door, who, "SELECT person_id, group_id, from_day, to_day FROM membership WHERE replaced_at IS NULL", "person_id", |row: At3| {
        let (pupil, group, from, to) = (row.0.to_string(), row.1.to_string(), day(&row.2), day(&row.3));
        take(Row::Membership(MembershipFact { pupil, group, from, to, revoked_on: None }));
        Ok::<_, Problem>(())
    });
    read!(
        door,
        who,
        "SELECT guardian_id, pupil_id, access, informed, only_modules, from_day, to_day FROM guardianship WHERE replaced_at IS NULL",
        "guardian_id",
        |(guardian, pupil, access, informed, only, from, to): Ward| {
            let (guardian, pupil, access) = (guardian.to_string(), pupil.to_string(), parse(&access)?);
            let (only, from, to, revoked_on) = (only.as_deref().map(words), day(&from), day(&to), None);
            take(Row::Guardianship(GuardianshipFact { guardian, pupil, access, informed, only, from, to, revoked_on }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT a.hat, a.system_key || '/' || r.role_key, a.pupil_id, a.from_day, a.to_day, a.revoked_on
           FROM audience a JOIN role r ON r.role_id = a.role_id WHERE a.replaced_at IS NULL AND a.pupil_id IS NOT NULL",
        "a.pupil_id",
        |(hat, role, pupil, from, to, revoked): (String, String, Uuid, String, String, Option<String>)| {
            let (audience, at, revoked_on) = (parse(&hat)?, At::Pupil(pupil.to_string()), revoked.as_deref().and_then(day));
            take(Row::Card(AudienceFact { audience, at, role, from: day(&from), to: day(&to), revoked_on }));
            Ok::<_, Problem>(())
        }
    );
    Ok(())
}

async fn staff(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    let mut pauses: HashMap<(Uuid, String), Vec<PeriodFact>> = HashMap::new();
    read!(
        door,
        who,
        "SELECT person_id, employment, from_day, to_day FROM employment_pause WHERE replaced_at IS NULL",
        "person_id",
        |(person, employment, from, to): (Uuid, String, String, String)| {
            pauses.entry((person, employment)).or_default().push(period(&from, &to));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT person_id, unit_id, position, kind, from_day, to_day, source || '|' || external_id FROM employment WHERE replaced_at IS NULL",
        "person_id",
        |(person, unit, position, kind, from, to, key): (Uuid, Uuid, String, String, String, String, String)| {
            let (kind, pauses) = (parse(&kind)?, pauses.remove(&(person, key)).unwrap_or_default());
            let (person, unit, from, to) = (person.to_string(), unit.to_string(), day(&from), day(&to));
            take(Row::Employment(EmploymentFact { person, unit, position, kind, pauses, from, to, revoked_on: None }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT person_id, kind, for_id, group_id, from_day, to_day FROM duty WHERE replaced_at IS NULL",
        "person_id",
        |(person, kind, stands_for, group, from, to): (Uuid, String, Option<Uuid>, Option<Uuid>, String, String)| {
            let (stands_for, group) = (stands_for.map(|id| id.to_string()), group.map(|id| id.to_string()));
            let (person, from, to) = (person.to_string(), day(&from), day(&to));
            take(Row::Duty(DutyFact { person, kind, stands_for, group, from, to, revoked_on: None }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT unit_id, person_id FROM unit_head WHERE replaced_at IS NULL AND to_day = '9999-12-31'",
        "person_id",
        |(unit, person): (Uuid, Uuid)| {
            take(Row::Head { unit: unit.to_string(), person: person.to_string() });
            Ok::<_, Problem>(())
        }
    );
    Ok(())
}

fn period(from: &str, to: &str) -> PeriodFact {
    PeriodFact { from: day(from), to: day(to), revoked_on: None }
}
