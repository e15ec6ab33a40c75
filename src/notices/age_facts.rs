//! What a mail of coming of age says, read when it is sent: days and numbers, and nobody's name.
//!
//! INVARIANT: what is not so any more is not told: a consent that was given meanwhile, a protection, a birth day that was mended. A
//! number to the office counts those whom its reader may know by her own right, as her calendar does.

use uuid::Uuid;

use super::outbox::{Due, Kind};
use crate::basics::{Day, PersonId, Problem};
use crate::db::Door;
use crate::gate::OnDuty;
use crate::guardians::rules::{AHEAD, adult_since};
use crate::rights::own::{Right, ViewGuardians};
use crate::{sql, unshielded_p, within_reach};

/// What is to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Age {
    /// How many pupils come of age today, and by then.
    Office {
        today: u64,
        week: u64,
        month: u64,
        quarter: u64,
    },
    Pupil {
        on: Day,
        is_over: bool,
    },
    Guardian {
        on: Day,
        is_over: bool,
    },
}

/// What a notice is to say today; none: nothing any more, or it is no such notice.
pub async fn now(duty: &mut OnDuty, kind: Kind, due: &Due, today: Day) -> Result<Option<Age>, Problem> {
    if kind == Kind::AgeOffice {
        return office(duty, PersonId(due.person_id), today).await;
    }
    let Some(pupil) = due.about_id else { return Ok(None) };
    let Some(on) = comes_of_age(duty, pupil, today).await? else { return Ok(None) };
    let is_over = on <= today;
    Ok(match kind {
        Kind::AgePupil => Some(Age::Pupil { on, is_over }),
        Kind::AgeGuardian if loses_sight(duty, due.person_id, pupil, today).await? => Some(Age::Guardian { on, is_over }),
        _ => None,
    })
}

async fn office(duty: &mut OnDuty, person: PersonId, today: Day) -> Result<Option<Age>, Problem> {
    let reach = duty.reach_of(person, ViewGuardians::RIGHT, today).await?;
    let after = adult_since(today.plus_days(-1)).to_string();
    let mut counts = Vec::new();
    for days in [0, 7, 30, AHEAD] {
        let query = sql!(concat!(
            "SELECT count(*) FROM person p WHERE p.gone_at IS NULL AND p.born_on > $8 AND p.born_on <= $9
                AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL
                               AND $1 BETWEEN e.from_day AND e.to_day)
                AND EXISTS (SELECT 1 FROM guardianship g WHERE g.pupil_id = p.person_id AND g.replaced_at IS NULL
                               AND $1 BETWEEN g.from_day AND g.to_day
                               AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = g.guardian_id AND p.gone_at IS NULL AND ",
            within_reach!(),
            ")) AND ",
            within_reach!()
        ));
        let until = adult_since(today.plus_days(days)).to_string();
        let (count,): (i64,) = reach.bind(today, query).bind(&after).bind(until).one(duty).await?;
        counts.push(u64::try_from(count).unwrap_or(0));
    }
    Ok(match counts.as_slice() {
        [today, week, month, quarter] if *quarter > 0 => Some(Age::Office { today: *today, week: *week, month: *month, quarter: *quarter }),
        _ => None,
    })
}

/// The eighteenth birthday of a pupil who is enrolled and not protected, if it is known and no further away than is told of.
async fn comes_of_age(door: &mut impl Door, pupil: Uuid, today: Day) -> Result<Option<Day>, Problem> {
    let row: Option<(Option<String>,)> = sql!(concat!(
        "SELECT p.born_on FROM person p WHERE p.person_id = $2 AND p.gone_at IS NULL
            AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day)
            AND ",
        unshielded_p!()
    ))
    .bind(today.to_string())
    .bind(pupil)
    .first(door)
    .await?;
    let born = row.and_then(|(born,)| born).and_then(|text| text.parse::<Day>().ok());
    Ok(born.map(|born| born.birthday(18)).filter(|on| *on <= today.plus_days(AHEAD)))
}

/// Whether what a guardian sees of a pupil hangs on the pupil's age.
async fn loses_sight(door: &mut impl Door, guardian: Uuid, pupil: Uuid, today: Day) -> Result<bool, Problem> {
    let (links,): (i64,) = sql!(
        "SELECT count(*) FROM guardianship g
          WHERE g.guardian_id = $1 AND g.pupil_id = $2 AND g.replaced_at IS NULL AND $3 BETWEEN g.from_day AND g.to_day
            AND g.access = 'automatic' AND g.informed
            AND NOT EXISTS (SELECT 1 FROM guardianship o WHERE o.guardian_id = $1 AND o.pupil_id = $2 AND o.replaced_at IS NULL
                               AND $3 BETWEEN o.from_day AND o.to_day AND o.access <> 'automatic')"
    )
    .bind(guardian)
    .bind(pupil)
    .bind(today.to_string())
    .one(door)
    .await?;
    Ok(links > 0)
}
