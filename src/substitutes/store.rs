//! Passes in the database. What a substitute's rights come of are rows of `duty`; `substitute_pass` says who gave them, and why.

use uuid::Uuid;

use super::model::{OwnGroup, Pass, Standing};
use super::rules::Asked;
use crate::basics::{Day, PersonId, Problem, UnitId};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::{sql, unshielded_p, within_reach};

/// The groups on which a teacher has a duty of her own from before one day until after another, by school and name: on all of some days,
/// or, with the days turned round, on one of them.
pub async fn groups<R: Send>(permit: &mut Permit<R>, teacher: PersonId, from: Day, to: Day) -> Result<Vec<OwnGroup>, Problem> {
    Ok(sql!(
        "SELECT DISTINCT g.group_id, g.name, u.unit_id, u.name AS unit, u.mark
           FROM duty d JOIN study_group g ON g.group_id = d.group_id JOIN unit u ON u.unit_id = g.unit_id
          WHERE d.person_id = $1 AND d.kind <> 'substitute' AND d.replaced_at IS NULL AND d.from_day <= $2 AND d.to_day >= $3
          ORDER BY u.name, g.name, g.group_id"
    )
    .bind(teacher)
    .bind(from.to_string())
    .bind(to.to_string())
    .all(permit)
    .await?)
}

/// The groups a pass would cover: those that are named, or all that are the teacher's on one of the days.
pub async fn covered<R: Send>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass) -> Result<Vec<OwnGroup>, Problem> {
    let Some(named) = &pass.groups else { return groups(permit, teacher, pass.to, pass.from).await };
    let mut own = groups(permit, teacher, pass.from, pass.to).await?;
    own.retain(|group| named.contains(&group.group_id));
    Ok(own)
}

/// What the rules must know of a pass that covers these groups.
pub async fn asked<R: Send>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass, covered: &[OwnGroup]) -> Result<Asked, Problem> {
    let (barred,): (i64,) = sql!(
        "SELECT count(*) FROM person p WHERE p.person_id = $1 AND (p.gone_at IS NOT NULL
            OR EXISTS (SELECT 1 FROM account a JOIN account_lock k ON k.account_id = a.account_id
                        WHERE a.person_id = p.person_id AND k.replaced_at IS NULL))"
    )
    .bind(pass.substitute)
    .one(permit)
    .await?;
    let (mut teacher_stays, mut works_there) = (true, true);
    let mut units: Vec<Uuid> = covered.iter().map(|group| group.unit_id).collect();
    units.dedup();
    for unit in units {
        teacher_stays &= employed(permit, teacher, unit, pass, true).await?;
        works_there &= employed(permit, pass.substitute, unit, pass, false).await?;
    }
    let mut already = false;
    for (row, group) in overlapping(permit, teacher, pass).await? {
        already |=
            row == pass.substitute.0 && (pass.groups.is_none() || group.is_none_or(|id| covered.iter().any(|own| own.group_id == id)));
    }
    Ok(Asked {
        for_herself: pass.substitute == teacher,
        to_herself: pass.substitute == permit.person() && teacher != permit.person(),
        today: permit.today(),
        from: pass.from,
        to: pass.to,
        is_barred: barred > 0,
        groups_are_hers: !covered.is_empty() && pass.groups.as_ref().is_none_or(|named| named.len() == covered.len()),
        teacher_stays,
        works_there,
        already,
    })
}

/// Whether one employment of a person at a unit holds on all of the days; with `or_paused` also while it is paused.
async fn employed<R: Send>(permit: &mut Permit<R>, person: PersonId, unit: Uuid, pass: &Pass, or_paused: bool) -> Result<bool, Problem> {
    let (jobs,): (i64,) = sql!(
        "SELECT count(*) FROM employment e
          WHERE e.person_id = $1 AND e.unit_id = $2 AND e.replaced_at IS NULL AND e.from_day <= $3 AND e.to_day >= $4
            AND ($5 OR NOT EXISTS (SELECT 1 FROM employment_pause x WHERE x.person_id = e.person_id AND x.replaced_at IS NULL
                    AND x.employment = e.source || '|' || e.external_id AND x.from_day <= $4 AND x.to_day >= $3))"
    )
    .bind(person)
    .bind(unit)
    .bind(pass.from.to_string())
    .bind(pass.to.to_string())
    .bind(or_paused)
    .one(permit)
    .await?;
    Ok(jobs > 0)
}

/// Who stands in for a teacher on one of the days, and in which group; none: in all.
async fn overlapping<R: Send>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass) -> Result<Vec<(Uuid, Option<Uuid>)>, Problem> {
    Ok(sql!(
        "SELECT person_id, group_id FROM duty WHERE for_id = $1 AND kind = 'substitute' AND replaced_at IS NULL AND from_day <= $3 AND to_day >= $2"
    )
    .bind(teacher)
    .bind(pass.from.to_string())
    .bind(pass.to.to_string())
    .all(permit)
    .await?)
}

/// Writes a pass and its duties; its id.
pub async fn add<R: Send>(permit: &mut Permit<R>, teacher: PersonId, pass: &Pass) -> Result<Uuid, Problem> {
    let (id, now, giver) = (Uuid::now_v7(), permit.now(), permit.person());
    sql!(
        "INSERT INTO substitute_pass (pass_id, teacher_id, substitute_id, from_day, to_day, reason, given_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
    .bind(id)
    .bind(teacher)
    .bind(pass.substitute)
    .bind(pass.from.to_string())
    .bind(pass.to.to_string())
    .bind(pass.reason.clone())
    .bind(giver)
    .bind(now)
    .run(permit)
    .await?;
    let groups: Vec<Option<Uuid>> = match &pass.groups {
        None => vec![None],
        Some(groups) => groups.iter().copied().map(Some).collect(),
    };
    for group in groups {
        let duty = Uuid::now_v7();
        sql!(
            "INSERT INTO duty (duty_id, person_id, kind, for_id, group_id, from_day, to_day, recorded_at, source, external_id, pass_id)
             VALUES ($1, $2, 'substitute', $3, $4, $5, $6, $7, 'rollbok', $8, $9)"
        )
        .bind(duty)
        .bind(pass.substitute)
        .bind(teacher)
        .bind(group)
        .bind(pass.from.to_string())
        .bind(pass.to.to_string())
        .bind(now)
        .bind(duty.to_string())
        .bind(id)
        .run(permit)
        .await?;
    }
    Ok(id)
}

/// The columns of a duty that stands in for somebody.
macro_rules! standing {
    () => {
        "SELECT d.duty_id, d.pass_id, d.person_id AS substitute_id, s.given_name || ' ' || s.family_name AS substitute, d.for_id AS teacher_id,
                t.given_name || ' ' || t.family_name AS teacher, g.name AS group_name, d.from_day, d.to_day, x.from_day AS given_from,
                x.to_day AS given_to, d.source, x.reason, d.gone_at
           FROM duty d JOIN person s ON s.person_id = d.person_id JOIN person t ON t.person_id = d.for_id
                LEFT JOIN study_group g ON g.group_id = d.group_id LEFT JOIN substitute_pass x ON x.pass_id = d.pass_id
          WHERE d.kind = 'substitute' AND d.replaced_at IS NULL"
    };
}
pub(super) use standing;

/// Those of somebody as a teacher or as a substitute; `$a`: which person, `$b`: from which day on. Whether the other one may be known is
/// asked in the same statement: how long it takes does not say that there are more.
macro_rules! of_person {
    ($a:literal, $b:literal, $known:expr) => {
        concat!(
            standing!(),
            " AND (d.person_id = ",
            $a,
            " OR d.for_id = ",
            $a,
            ") AND (d.to_day >= ",
            $b,
            " OR x.to_day >= ",
            $b,
            ")
              AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = CASE WHEN d.for_id = ",
            $a,
            " THEN d.person_id ELSE d.for_id END AND ",
            $known,
            ") ORDER BY d.from_day, d.pass_id, g.name, d.duty_id LIMIT 200"
        )
    };
}

/// What is or comes of somebody on a day and later, passes that were ended by hand among them, where the other one is within reach.
pub async fn of_person<R: Right>(permit: &mut Permit<R>, person: PersonId, day: Day) -> Result<Vec<Standing>, Problem> {
    let query =
        permit.bind_reach(sql!(of_person!("$8", "$9", concat!("(p.person_id = $10 OR p.gone_at IS NULL AND ", within_reach!(), ")"))));
    let me = permit.person();
    Ok(Standing::gathered(query.bind(person).bind(day.to_string()).bind(me).all(permit).await?))
}

/// The same where the other one is not shielded today, whatever day is asked about: for oneself, and to warn of what overlaps.
pub async fn open_of_person<R: Send>(permit: &mut Permit<R>, person: PersonId, day: Day) -> Result<Vec<Standing>, Problem> {
    let query = sql!(of_person!("$2", "$3", unshielded_p!())).bind(permit.today().to_string());
    Ok(Standing::gathered(query.bind(person).bind(day.to_string()).all(permit).await?))
}

/// The same of everybody whom a right reaches, at some units, or at all of its own; both people are within its reach, and so is the
/// school of a group that is named.
pub async fn at(permit: &mut Permit<GiveRoles>, units: &[UnitId]) -> Result<Vec<Standing>, Problem> {
    let marks = permit.marks_of(units).await?;
    let query = permit.bind_reach(sql!(concat!(
        standing!(),
        " AND (d.to_day >= $1 OR x.to_day >= $1)
            AND (d.group_id IS NULL OR $2 OR EXISTS (SELECT 1 FROM unit u WHERE u.unit_id = g.unit_id AND $3 LIKE '%' || u.mark || '%'))
            AND ($8 = '' OR EXISTS (SELECT 1 FROM unit u WHERE u.unit_id = g.unit_id AND $8 LIKE '%' || u.mark || '%')
                 OR d.group_id IS NULL AND EXISTS (SELECT 1 FROM employment e JOIN unit u ON u.unit_id = e.unit_id
                     WHERE e.person_id = d.for_id AND e.replaced_at IS NULL AND e.to_day >= d.from_day AND e.from_day <= d.to_day
                       AND $8 LIKE '%' || u.mark || '%'))
            AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = d.for_id AND ",
        within_reach!(),
        ") AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = d.person_id AND ",
        within_reach!(),
        ") ORDER BY d.from_day, t.sort_nordic, d.pass_id, g.name, d.duty_id"
    )));
    Ok(Standing::gathered(query.bind(marks).all(permit).await?))
}

/// A pass with what ending it must know.
#[derive(Debug, Clone, FromRow)]
pub struct Given {
    pub pass_id: Uuid,
    pub teacher_id: Uuid,
    pub substitute_id: Uuid,
    pub from_day: String,
    pub to_day: String,
    pub reason: Option<String>,
    /// Its duties that count or will.
    pub open: i64,
}

impl Given {
    pub fn teacher(&self) -> PersonId {
        PersonId(self.teacher_id)
    }

    pub fn substitute(&self) -> PersonId {
        PersonId(self.substitute_id)
    }

    /// The same pass, to be given anew from today on.
    pub fn again(&self, groups: Option<Vec<Uuid>>, today: Day) -> Option<Pass> {
        let from = self.from_day.parse::<Day>().ok()?.max(today);
        let to = self.to_day.parse::<Day>().ok().filter(|to| *to >= from)?;
        Some(Pass { substitute: self.substitute(), groups, from, to, reason: self.reason.clone() })
    }
}

pub async fn find<R: Send>(permit: &mut Permit<R>, pass: Uuid) -> Result<Given, Problem> {
    sql!(
        "SELECT x.pass_id, x.teacher_id, x.substitute_id, x.from_day, x.to_day, x.reason,
                (SELECT count(*) FROM duty d WHERE d.pass_id = x.pass_id AND d.replaced_at IS NULL AND d.gone_at IS NULL) AS open
           FROM substitute_pass x WHERE x.pass_id = $1"
    )
    .bind(pass)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// The groups a pass names; none: all of the teacher's.
pub async fn groups_of<R: Send>(permit: &mut Permit<R>, pass: Uuid) -> Result<Option<Vec<Uuid>>, Problem> {
    let rows: Vec<(Option<Uuid>,)> =
        sql!("SELECT group_id FROM duty WHERE pass_id = $1 AND replaced_at IS NULL ORDER BY group_id").bind(pass).all(permit).await?;
    Ok(rows.into_iter().map(|(group,)| group).collect())
}

/// Ends a pass: yesterday was its last day.
pub async fn end<R: Send>(permit: &mut Permit<R>, given: &Given) -> Result<(), Problem> {
    let (yesterday, now) = (permit.today().yesterday().unwrap_or(Day::FIRST).to_string(), permit.now().to_string());
    rewrite(permit, given.pass_id, &given.from_day, &yesterday, Some(now)).await
}

/// Takes the ending back: the days are those it was given for.
pub async fn restore<R: Send>(permit: &mut Permit<R>, given: &Given) -> Result<(), Problem> {
    rewrite(permit, given.pass_id, &given.from_day, &given.to_day, None).await
}

/// New rows for the duties of a pass with other days, and the old ones kept.
async fn rewrite<R: Send>(permit: &mut Permit<R>, pass: Uuid, from: &str, to: &str, gone: Option<String>) -> Result<(), Problem> {
    let now = permit.now();
    let rows: Vec<(Uuid,)> = sql!("SELECT duty_id FROM duty WHERE pass_id = $1 AND replaced_at IS NULL").bind(pass).all(permit).await?;
    for (row,) in rows {
        sql!("UPDATE duty SET replaced_at = $2 WHERE duty_id = $1").bind(row).bind(now).run(permit).await?;
        sql!(
            "INSERT INTO duty (duty_id, person_id, kind, for_id, group_id, from_day, to_day, recorded_at, gone_at, source, external_id, pass_id)
             SELECT $2, person_id, kind, for_id, group_id, $3, $4, $5, $6, source, external_id, pass_id FROM duty WHERE duty_id = $1"
        )
        .bind(row)
        .bind(Uuid::now_v7())
        .bind(from)
        .bind(to)
        .bind(now)
        .bind(gone.clone())
        .run(permit)
        .await?;
    }
    Ok(())
}
