//! The index as an asker may know it: without the guardianships of protected pupils (`rights.md` 4.4), so that a teacher who is such a
//! guardian is as one who is nobody's.
//!
//! Not here: whom she may ask about (`must_reach`), and which viewers she may be told of (the room `questions`).

use std::sync::Arc;

use uuid::Uuid;

use super::Kept;
use super::rows::{self, Row};
use crate::basics::{Day, PersonId, Problem};
use crate::gate::Permit;
use crate::gate::world::{day, parse};
use crate::rights::facts::{GuardianshipFact, PeriodFact};
use crate::rights::own::Right;
use crate::sql;

impl<R: Right> Permit<R> {
    /// The newest snapshot for a question about some people on a day. It is whole where the right opens `protected`; a protected pupil
    /// who is asked about is known, with her guardians.
    pub async fn index_known_to(&mut self, asked: &[PersonId], on: Day) -> Result<Arc<Kept>, Problem> {
        let kept = self.index().await?;
        if self.reach().shielded.everywhere {
            return Ok(kept);
        }
        let wards: Vec<(Uuid, Uuid, String, bool, String, String)> = sql!(
            "SELECT g.guardian_id, g.pupil_id, g.access, g.informed, g.from_day, g.to_day FROM guardianship g
              WHERE g.replaced_at IS NULL AND g.pupil_id IN (SELECT p.person_id FROM protection p
                    WHERE p.replaced_at IS NULL AND $1 BETWEEN p.from_day AND p.to_day)"
        )
        .bind(on.to_string())
        .all(self)
        .await?;
        let mut unknown = Vec::new();
        for (guardian, pupil, access, informed, from, to) in wards {
            if !asked.contains(&PersonId(pupil)) {
                let (guardian, pupil, access) = (guardian.to_string(), pupil.to_string(), parse(&access)?);
                let (from, to, revoked_on) = (day(&from), day(&to), None);
                unknown.push(GuardianshipFact { guardian, pupil, access, informed, from, to, revoked_on });
            }
        }
        kept.without(&unknown).map(Arc::new).ok_or_else(|| Problem::Broken("index".to_owned()))
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
}
