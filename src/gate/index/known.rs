//! The index as an asker may know it: without the guardianships of protected pupils (`rights.md` 4.4), so that a teacher who is such a
//! guardian is as one who is nobody's, and without the passes of those who stand in for a protected teacher.
//!
//! Not here: whom she may ask about (`must_reach`), and which viewers she may be told of (the room `questions`).

use std::sync::Arc;

use uuid::Uuid;

use super::Kept;
use super::rows::{self, Row};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::{Ward, day, parse, words};
use crate::rights::Fact;
use crate::rights::facts::{DutyFact, EmploymentFact, GuardianshipFact, PeriodFact};
use crate::rights::own::Right;
use crate::{shielded, sql};

impl<R: Right> Permit<R> {
    /// The newest snapshot for a question about some people on a day. It is whole where the right opens `protected`; a protected pupil
    /// who is asked about is known, with her guardians.
    pub async fn index_known_to(&mut self, asked: &[PersonId], on: Day) -> Result<Arc<Kept>, Problem> {
        let kept = self.index().await?;
        if self.reach().shielded.everywhere {
            return Ok(kept);
        }
        let wards: Vec<Ward> = sql!(
            "SELECT g.guardian_id, g.pupil_id, g.access, g.informed, g.only_modules, g.from_day, g.to_day FROM guardianship g
              WHERE g.replaced_at IS NULL AND g.pupil_id IN (SELECT p.person_id FROM protection p
                    WHERE p.replaced_at IS NULL AND $1 BETWEEN p.from_day AND p.to_day)"
        )
        .bind(on.to_string())
        .all(self)
        .await?;
        let mut unknown = Vec::new();
        for (guardian, pupil, access, informed, only, from, to) in wards {
            if !asked.contains(&PersonId(pupil)) {
                let (guardian, pupil, access) = (guardian.to_string(), pupil.to_string(), parse(&access)?);
                let (only, from, to, revoked_on) = (only.as_deref().map(words), day(&from), day(&to), None);
                unknown.push(GuardianshipFact { guardian, pupil, access, informed, only, from, to, revoked_on });
            }
        }
        let passes = self.passes_for_protected(asked, on).await?;
        let facts: Vec<Fact<'_>> = unknown.iter().map(Fact::Guardianship).chain(passes.iter().map(Fact::Duty)).collect();
        kept.without(&facts).map(Arc::new).ok_or_else(|| Problem::Broken("index".to_owned()))
    }

    /// Who stands in for somebody protected, but for those who are asked about themselves.
    async fn passes_for_protected(&mut self, asked: &[PersonId], on: Day) -> Result<Vec<DutyFact>, Problem> {
        let rows: Vec<(Uuid, String, Uuid, Option<Uuid>, String, String)> = sql!(concat!(
            "SELECT d.person_id, d.kind, d.for_id, d.group_id, d.from_day, d.to_day FROM duty d
              WHERE d.replaced_at IS NULL AND d.for_id IN ",
            shielded!()
        ))
        .bind(on.to_string())
        .all(self)
        .await?;
        let unknown = rows.into_iter().filter(|(_, _, whom, ..)| !asked.contains(&PersonId(*whom)));
        Ok(unknown
            .map(|(person, kind, whom, group, from, to)| {
                let (stands_for, group) = (Some(whom.to_string()), group.map(|id| id.to_string()));
                DutyFact { person: person.to_string(), kind, stands_for, group, from: day(&from), to: day(&to), revoked_on: None }
            })
            .collect())
    }

    /// The newest snapshot as it would be if somebody were protected from today on.
    pub async fn index_if_protected(&mut self, person: PersonId) -> Result<Kept, Problem> {
        let kept = self.index().await?;
        let mut found = None;
        rows::load(self, Some(person.0), &mut |row| {
            if let Row::Person(fact) = row {
                found = Some(fact);
            }
        })
        .await?;
        let mut fact = found.ok_or(Problem::NotFound)?;
        fact.protected.push(PeriodFact { from: Some(self.today()), to: None, revoked_on: None });
        kept.become_of(&fact).ok_or_else(|| Problem::Broken("index".to_owned()))
    }

    /// The newest snapshot as it would be if a person's employments were others.
    pub async fn index_if_employed(&mut self, person: PersonId, change: impl Fn(&mut EmploymentFact) + Send) -> Result<Kept, Problem> {
        let kept = self.index().await?;
        let mut found = Vec::new();
        rows::load(self, Some(person.0), &mut |row| found.push(row)).await?;
        for row in &mut found {
            if let Row::Employment(employment) = row {
                change(employment);
            }
        }
        let fact = found.iter().find_map(|row| if let Row::Person(fact) = row { Some(fact) } else { None }).ok_or(Problem::NotFound)?;
        let facts: Vec<Fact<'_>> = found.iter().filter_map(Row::fact).collect();
        kept.whole_of(fact, &facts).ok_or_else(|| Problem::Broken("index".to_owned()))
    }
}
