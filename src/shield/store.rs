//! Protections, their lifting, and exceptions in the database. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use crate::basics::{Day, PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::sql;

/// The source of what is marked here.
pub const OWN: &str = "rollbok";

/// A protection in force.
#[derive(Debug, Clone, FromRow)]
pub struct Protection {
    pub marking: String,
    pub from_day: String,
    pub source: String,
}

pub async fn protection<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<Option<Protection>, Problem> {
    let today = permit.today().to_string();
    Ok(sql!(
        "SELECT marking, from_day, source FROM protection
          WHERE person_id = $1 AND replaced_at IS NULL AND $2 BETWEEN from_day AND to_day ORDER BY source = 'rollbok', recorded_at LIMIT 1"
    )
    .bind(person)
    .bind(today)
    .first(permit)
    .await?)
}

pub async fn protect<R: Send>(permit: &mut Permit<R>, person: PersonId, marking: &str) -> Result<Uuid, Problem> {
    let (id, now, today) = (Uuid::now_v7(), permit.now(), permit.today().to_string());
    sql!(
        "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, source, external_id)
         VALUES ($1, $2, $3, $4, '9999-12-31', $5, 'rollbok', $6)"
    )
    .bind(id)
    .bind(person)
    .bind(marking)
    .bind(today)
    .bind(now)
    .bind(id.to_string())
    .run(permit)
    .await?;
    Ok(id)
}

/// Somebody has asked to lift a protection.
#[derive(Debug, Clone, FromRow)]
pub struct Lift {
    pub id: Uuid,
    pub reason: String,
    pub asked_by: Uuid,
    pub name: String,
}

pub async fn lift<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<Option<Lift>, Problem> {
    Ok(sql!(
        "SELECT l.lift_id AS id, l.reason, l.asked_by, p.given_name || ' ' || p.family_name AS name
           FROM protection_lift l JOIN person p ON p.person_id = l.asked_by WHERE l.person_id = $1 AND l.replaced_at IS NULL"
    )
    .bind(person)
    .first(permit)
    .await?)
}

pub async fn ask_lift<R: Send>(permit: &mut Permit<R>, person: PersonId, reason: &str) -> Result<Uuid, Problem> {
    let (id, now, actor) = (Uuid::now_v7(), permit.now(), permit.person());
    sql!("INSERT INTO protection_lift (lift_id, person_id, reason, asked_by, state, recorded_at) VALUES ($1, $2, $3, $4, 'asked', $5)")
        .bind(id)
        .bind(person)
        .bind(reason)
        .bind(actor)
        .bind(now)
        .run(permit)
        .await?;
    Ok(id)
}

/// Decides what somebody asked for. `Stale` when it was decided meanwhile.
pub async fn decide_lift<R: Send>(permit: &mut Permit<R>, lift: Uuid, state: &str) -> Result<(), Problem> {
    let (now, actor) = (permit.now(), permit.person());
    let changed =
        sql!("UPDATE protection_lift SET state = $2, decided_by = $3, replaced_at = $4 WHERE lift_id = $1 AND replaced_at IS NULL")
            .bind(lift)
            .bind(state)
            .bind(actor)
            .bind(now)
            .run(permit)
            .await?;
    if changed == 0 { Err(Problem::Stale) } else { Ok(()) }
}

/// Ends the protections that were marked here: yesterday was their last day.
pub async fn unprotect<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<(), Problem> {
    let (now, today) = (permit.now(), permit.today());
    let rows: Vec<(Uuid,)> =
        sql!("SELECT protection_id FROM protection WHERE person_id = $1 AND source = 'rollbok' AND replaced_at IS NULL")
            .bind(person)
            .all(permit)
            .await?;
    let yesterday = today.yesterday().unwrap_or(Day::FIRST).to_string();
    for (row,) in rows {
        sql!("UPDATE protection SET replaced_at = $2 WHERE protection_id = $1").bind(row).bind(now).run(permit).await?;
        sql!(
            "INSERT INTO protection (protection_id, person_id, marking, from_day, to_day, recorded_at, gone_at, source, external_id)
             SELECT $1, person_id, marking, from_day, $2, $3, $3, source, external_id FROM protection WHERE protection_id = $4"
        )
        .bind(Uuid::now_v7())
        .bind(&yesterday)
        .bind(now)
        .bind(row)
        .run(permit)
        .await?;
    }
    Ok(())
}

/// Who may know a protected person by name, until when, and why.
#[derive(Debug, Clone, FromRow)]
pub struct Exception {
    pub id: Uuid,
    pub viewer_id: Uuid,
    pub subject_id: Uuid,
    pub name: String,
    pub to_day: String,
    pub reason: Option<String>,
}

/// The columns of an exception that is in force or to come; `$1` is today.
macro_rules! exceptions {
    () => {
        "SELECT x.exception_id AS id, x.viewer_id, x.subject_id, p.given_name || ' ' || p.family_name AS name, x.to_day, x.reason
           FROM protection_exception x JOIN person p ON p.person_id = x.viewer_id
          WHERE x.replaced_at IS NULL AND x.to_day >= $1 AND (x.revoked_on IS NULL OR x.revoked_on > $1) AND "
    };
}

pub async fn exceptions<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<Vec<Exception>, Problem> {
    let today = permit.today().to_string();
    Ok(sql!(concat!(exceptions!(), "x.subject_id = $2 ORDER BY p.sort_nordic")).bind(today).bind(person).all(permit).await?)
}

pub async fn exception<R: Send>(permit: &mut Permit<R>, id: Uuid) -> Result<Exception, Problem> {
    let today = permit.today().to_string();
    sql!(concat!(exceptions!(), "x.exception_id = $2")).bind(today).bind(id).first(permit).await?.ok_or(Problem::NotFound)
}

/// Somebody with an account, by user name.
pub async fn by_user_name<R: Send>(permit: &mut Permit<R>, user_name: &str) -> Result<Option<PersonId>, Problem> {
    let row: Option<(Uuid,)> = sql!("SELECT person_id FROM account WHERE user_name = $1").bind(user_name).first(permit).await?;
    Ok(row.map(|(person,)| PersonId(person)))
}

pub async fn add_exception<R: Send>(
    permit: &mut Permit<R>,
    subject: PersonId,
    viewer: PersonId,
    to: Day,
    reason: &str,
) -> Result<Uuid, Problem> {
    let (id, now, today) = (Uuid::now_v7(), permit.now(), permit.today().to_string());
    sql!(
        "INSERT INTO protection_exception (exception_id, viewer_id, subject_id, from_day, to_day, recorded_at, source, external_id, reason)
         VALUES ($1, $2, $3, $4, $5, $6, 'rollbok', $7, $8)"
    )
    .bind(id)
    .bind(viewer)
    .bind(subject)
    .bind(today)
    .bind(to.to_string())
    .bind(now)
    .bind(id.to_string())
    .bind(reason)
    .run(permit)
    .await?;
    Ok(id)
}

/// Ends an exception today: a new row that says so.
pub async fn end_exception<R: Send>(permit: &mut Permit<R>, id: Uuid) -> Result<(), Problem> {
    let (now, today) = (permit.now(), permit.today().to_string());
    sql!("UPDATE protection_exception SET replaced_at = $2 WHERE exception_id = $1 AND replaced_at IS NULL")
        .bind(id)
        .bind(now)
        .run(permit)
        .await?;
    sql!(
        "INSERT INTO protection_exception (exception_id, viewer_id, subject_id, from_day, to_day, revoked_on, recorded_at, source, external_id, reason)
         SELECT $1, viewer_id, subject_id, from_day, to_day, $2, $3, source, external_id, reason
           FROM protection_exception WHERE exception_id = $4"
    )
    .bind(Uuid::now_v7())
    .bind(today)
    .bind(now)
    .bind(id)
    .run(permit)
    .await?;
    Ok(())
}
