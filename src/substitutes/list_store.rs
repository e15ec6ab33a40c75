//! A teacher's own list of substitutes, and the colleagues it is filled from.
//!
//! INVARIANT: whoever is shielded, locked out or gone is in no list: not among the colleagues, and not on a list she was put on before.

use uuid::Uuid;

use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::{sql, unshielded_p, within_reach};

/// At most so many colleagues are offered.
const MOST: i64 = 400;

/// Somebody by id and name.
pub type Named = (Uuid, String);

/// `person p` works today at a school where the teacher has a group. Values: $1 today, and the teacher.
macro_rules! colleague_of {
    ($teacher:literal) => {
        concat!(
            "p.person_id <> ", $teacher, " AND p.gone_at IS NULL
             AND EXISTS (SELECT 1 FROM employment ce JOIN study_group cg ON cg.unit_id = ce.unit_id JOIN duty cd ON cd.group_id = cg.group_id
                          WHERE ce.person_id = p.person_id AND ce.replaced_at IS NULL AND $1 BETWEEN ce.from_day AND ce.to_day
                            AND cd.person_id = ", $teacher, " AND cd.kind <> 'substitute' AND cd.replaced_at IS NULL
                            AND $1 BETWEEN cd.from_day AND cd.to_day)
             AND NOT EXISTS (SELECT 1 FROM account ca JOIN account_lock ck ON ck.account_id = ca.account_id
                              WHERE ca.person_id = p.person_id AND ck.replaced_at IS NULL)"
        )
    };
}

/// The colleagues of the person signed in, by name.
pub async fn own_colleagues<R: Right>(permit: &mut Permit<R>) -> Result<Vec<Named>, Problem> {
    let (today, me, nordic) = (permit.today().to_string(), permit.person(), permit.lang().is_nordic());
    Ok(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name FROM person p WHERE ",
        colleague_of!("$2"),
        " AND ",
        unshielded_p!(),
        " ORDER BY CASE WHEN $3 THEN p.sort_nordic ELSE p.sort_latin END, p.person_id LIMIT $4"
    ))
    .bind(today)
    .bind(me)
    .bind(nordic)
    .bind(MOST)
    .all(permit)
    .await?)
}

/// Whether somebody is a colleague whom the person signed in may know.
pub async fn is_own_colleague<R: Right>(permit: &mut Permit<R>, person: PersonId) -> Result<bool, Problem> {
    let (today, me) = (permit.today().to_string(), permit.person());
    let query =
        sql!(concat!("SELECT p.person_id FROM person p WHERE p.person_id = $3 AND ", colleague_of!("$2"), " AND ", unshielded_p!()));
    Ok(query.bind(today).bind(me).bind(person).first::<(Uuid,)>(permit).await?.is_some())
}

/// The colleagues of a teacher who are within reach themselves, by name.
pub async fn colleagues(permit: &mut Permit<GiveRoles>, teacher: PersonId) -> Result<Vec<Named>, Problem> {
    let nordic = permit.lang().is_nordic();
    let query = permit.bind_reach(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name FROM person p WHERE ",
        colleague_of!("$8"),
        " AND ",
        within_reach!(),
        " ORDER BY CASE WHEN $9 THEN p.sort_nordic ELSE p.sort_latin END, p.person_id LIMIT $10"
    )));
    Ok(query.bind(teacher).bind(nordic).bind(MOST).all(permit).await?)
}

/// Who is on the teacher's list, by id: whoever shows it takes those who are among the colleagues.
pub async fn list<R: Send>(permit: &mut Permit<R>, teacher: PersonId) -> Result<Vec<Uuid>, Problem> {
    let rows: Vec<(Uuid,)> =
        sql!("SELECT substitute_id FROM substitute_list WHERE teacher_id = $1 AND replaced_at IS NULL").bind(teacher).all(permit).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Puts somebody on one's own list; the row. `Stale` if she is on it.
pub async fn keep<R: Send>(permit: &mut Permit<R>, substitute: PersonId) -> Result<Uuid, Problem> {
    let (me, now, id) = (permit.person(), permit.now(), Uuid::now_v7());
    if list(permit, me).await?.contains(&substitute.0) {
        return Err(Problem::Stale);
    }
    sql!("INSERT INTO substitute_list (entry_id, teacher_id, substitute_id, recorded_at) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(me)
        .bind(substitute)
        .bind(now)
        .run(permit)
        .await?;
    Ok(id)
}

/// Takes somebody off one's own list. `NotFound` if she is not on it.
pub async fn drop<R: Send>(permit: &mut Permit<R>, substitute: PersonId) -> Result<(), Problem> {
    let (me, now) = (permit.person(), permit.now());
    let ended = sql!("UPDATE substitute_list SET replaced_at = $3 WHERE teacher_id = $1 AND substitute_id = $2 AND replaced_at IS NULL")
        .bind(me)
        .bind(substitute)
        .bind(now)
        .run(permit)
        .await?;
    if ended == 0 { Err(Problem::NotFound) } else { Ok(()) }
}
