//! Pupils with their guardians in the database, read: page by page, and counts.
//!
//! INVARIANT: pupils and guardians are asked for through `within_reach!`, each for herself. A guardian out of reach is in no row,
//! no count and no search, and a pupil whose guardians all are is not listed: an empty sheet would tell of them.

use uuid::Uuid;

use super::model::{Filter, LinkRow, PupilRow, Show};
use super::rules::adult_since;
use crate::basics::{Cursor, PersonId, Problem, Slice, UnitId};
use crate::db::Query;
use crate::gate::Permit;
use crate::rights::own::{Implies, Right, ViewGuardians};
use crate::words::word_keys;
use crate::{sql, within_reach};

/// Somebody whose names begin with all the words.
macro_rules! named {
    ($who:literal) => {
        concat!(
            "(",
            $who,
            " IN (SELECT x.person_id FROM person_word x WHERE x.word >= $8 AND x.word < $8 || 'g')
              AND ($9 = '' OR ",
            $who,
            " IN (SELECT x.person_id FROM person_word x WHERE x.word >= $9 AND x.word < $9 || 'g'))
              AND ($10 = '' OR ",
            $who,
            " IN (SELECT x.person_id FROM person_word x WHERE x.word >= $10 AND x.word < $10 || 'g')))"
        )
    };
}
/// A pupil within reach who has a guardian within reach that the filter means. Values after those of `within_reach!`: $8..$10
/// words, $11 marks of units, $12 what to show, $13 born by then is of age, $14 the same in 30 days, $15 in 90.
macro_rules! filtered {
    ($pupil:expr) => {
        concat!(
            "p.gone_at IS NULL
             AND EXISTS (SELECT 1 FROM enrolment fe JOIN unit fu ON fu.unit_id = fe.unit_id
                          WHERE fe.person_id = p.person_id AND fe.replaced_at IS NULL AND $1 BETWEEN fe.from_day AND fe.to_day
                            AND ($11 = '' OR $11 LIKE '%' || fu.mark || '%'))
             AND ($12 <> 'unknown' OR p.born_on IS NULL)
             AND ($12 <> 'age' OR (p.born_on > $13 AND p.born_on <= $15))
             AND ($12 <> 'protected' OR EXISTS (SELECT 1 FROM protection fp WHERE fp.person_id = p.person_id AND fp.replaced_at IS NULL
                                                   AND $1 BETWEEN fp.from_day AND fp.to_day))
             AND EXISTS (SELECT 1 FROM guardianship g
                          WHERE g.pupil_id = p.person_id AND g.replaced_at IS NULL AND $1 BETWEEN g.from_day AND g.to_day
                            AND ($12 NOT IN ('disabled', 'enabled') OR g.access = $12)
                            AND ($12 <> 'open' OR (g.access = 'enabled' AND p.born_on <= $13
                                     AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.pupil_id = g.pupil_id AND c.guardian_id = g.guardian_id
                                                        AND c.state = 'given' AND c.replaced_at IS NULL)))
                            AND ($12 <> 'action' OR p.born_on IS NULL
                                 OR (g.access = 'automatic' AND p.born_on > $13 AND p.born_on <= $14)
                                 OR (g.access = 'automatic' AND EXISTS (SELECT 1 FROM protection fp WHERE fp.person_id = p.person_id
                                                      AND fp.replaced_at IS NULL AND $1 BETWEEN fp.from_day AND fp.to_day))
                                 OR (g.access = 'enabled' AND p.born_on <= $13
                                     AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.pupil_id = g.pupil_id AND c.guardian_id = g.guardian_id
                                                        AND c.state = 'given' AND c.replaced_at IS NULL)))
                            AND ($8 = '' OR ",
            named!("p.person_id"),
            " OR ",
            named!("g.guardian_id"),
            ")
                            AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = g.guardian_id AND p.gone_at IS NULL AND ",
            within_reach!(),
            "))
             AND ",
            $pupil
        )
    };
}

/// A pupil with her schools and classes of today (`$1`).
macro_rules! pupil {
    ($key:literal) => {
        concat!(
            "SELECT p.person_id, p.given_name, p.family_name, p.born_on, ", $key, " AS sort_key,
                    (SELECT count(*) FROM protection l WHERE l.person_id = p.person_id AND l.replaced_at IS NULL
                        AND $1 BETWEEN l.from_day AND l.to_day) AS shields,
                    (SELECT string_agg(d.name, '\n') FROM (SELECT DISTINCT u.name FROM enrolment e JOIN unit u ON u.unit_id = e.unit_id
                       WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day) d) AS schools,
                    (SELECT string_agg(d.name, '\n') FROM (SELECT DISTINCT s.name FROM membership m JOIN study_group s ON s.group_id = m.group_id
                       WHERE m.person_id = p.person_id AND m.replaced_at IS NULL AND s.kind = 'class'
                         AND $1 BETWEEN m.from_day AND m.to_day) d) AS classes
               FROM person p "
        )
    };
}

/// One page in one order, from an end of the list or beyond a row. Values: $16 rows, $17 key, $18 person.
macro_rules! page {
    ($key:literal, $ascending:expr, $beyond:expr) => {
        match ($ascending, $beyond) {
            (true, false) => page!($key, "ASC", from ""),
            (false, false) => page!($key, "DESC", from ""),
            (true, true) => page!($key, "ASC", from concat!("(", $key, ", p.person_id) > ($17, $18) AND ")),
            (false, true) => page!($key, "DESC", from concat!("(", $key, ", p.person_id) < ($17, $18) AND ")),
        }
    };
    ($key:literal, $order:literal, from $from:expr) => {
        sql!(concat!(
            pupil!($key),
            "WHERE ",
            $from,
            filtered!(within_reach!()),
            " ORDER BY ", $key, " ", $order, ", p.person_id ", $order, " LIMIT $16"
        ))
    };
}

/// A page of pupils, with the count of all that match.
pub async fn list<R: Implies<ViewGuardians>>(
    permit: &mut Permit<R>,
    filter: &Filter,
    cursor: &Cursor,
    size: usize,
) -> Result<Slice<PupilRow>, Problem> {
    let units: Vec<UnitId> = filter.unit.into_iter().collect();
    let marks = permit.marks_of(&units).await?;
    let total = count(permit, filter, &marks).await?;
    let (ascending, nordic) = (!cursor.is_backward(), permit.lang().is_nordic());
    let beyond = cursor.beyond();
    let query =
        if nordic { page!("p.sort_nordic", ascending, beyond.is_some()) } else { page!("p.sort_latin", ascending, beyond.is_some()) };
    let mut query = bind(permit, query, filter, &marks).bind(i64::try_from(size + 1).unwrap_or(i64::MAX));
    if let Some((key, person)) = beyond {
        query = query.bind(key).bind(person);
    }
    let rows = query.all(permit).await?;
    Ok(Slice::cut(rows, size, total, cursor))
}

/// How many pupils are of age while a guardian goes on seeing them without their consent: for the start page.
pub async fn open_without_consent<R: Right>(permit: &mut Permit<R>) -> Result<u64, Problem> {
    let query = sql!(concat!(
        "SELECT count(*) FROM person p WHERE p.gone_at IS NULL AND p.born_on <= $8
            AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day)
            AND EXISTS (SELECT 1 FROM guardianship g WHERE g.pupil_id = p.person_id AND g.replaced_at IS NULL AND $1 BETWEEN g.from_day AND g.to_day
                           AND g.access = 'enabled'
                           AND NOT EXISTS (SELECT 1 FROM consent c WHERE c.pupil_id = g.pupil_id AND c.guardian_id = g.guardian_id
                                              AND c.state = 'given' AND c.replaced_at IS NULL)
                           AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = g.guardian_id AND p.gone_at IS NULL AND ",
        within_reach!(),
        ")) AND ",
        within_reach!()
    ));
    let until = adult_since(permit.today()).to_string();
    let (count,): (i64,) = permit.bind_reach_of::<ViewGuardians>(query).bind(until).one(permit).await?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// How many pupils match: exact, and remembered for this version of the data.
pub async fn count<R: Right + Implies<ViewGuardians>>(permit: &mut Permit<R>, filter: &Filter, marks: &str) -> Result<u64, Problem> {
    let key = format!("guardians {filter:?} {:?} {}", permit.reach(), permit.today());
    if let Some(known) = permit.gate().known_count(permit.version(), &key) {
        return Ok(known);
    }
    let query = sql!(concat!("SELECT count(*) FROM person p WHERE ", filtered!(within_reach!(all))));
    let (count,): (i64,) = bind(permit, query, filter, marks).one(permit).await?;
    let count = u64::try_from(count).unwrap_or(0);
    permit.gate().keep_count(permit.version(), key, count);
    Ok(count)
}

fn bind<R: Right + Implies<ViewGuardians>>(permit: &Permit<R>, query: Query, filter: &Filter, marks: &str) -> Query {
    let mut words = word_keys(&filter.text).into_iter();
    let mut word = || words.next().unwrap_or_default();
    let born = |days: i64| adult_since(permit.today().plus_days(days)).to_string();
    permit
        .bind_reach(query)
        .bind(word())
        .bind(word())
        .bind(word())
        .bind(marks)
        .bind(filter.show.word())
        // The calendar begins with those who come of age today: yesterday they were not.
        .bind(born(if filter.show == Show::Calendar { -1 } else { 0 }))
        .bind(born(30))
        .bind(born(90))
}

/// The key of a row in a cursor.
pub fn key_of(row: &PupilRow) -> String {
    format!("{}.{}", row.sort_key, row.person_id)
}

/// The columns of a link; `$1` is today.
macro_rules! link_columns {
    () => {
        "SELECT g.guardianship_id, g.guardian_id, g.pupil_id, p.given_name, p.family_name, g.access, g.informed, g.custodial, g.source,
                g.external_id, a.basis, a.reference, a.set_by, a.recorded_at AS set_at, c.state AS consent, c.said_on AS consent_on,
                g.only_modules, c.only_modules AS consent_modules
           FROM guardianship g JOIN person p ON p.person_id = g.guardian_id
                LEFT JOIN guardian_access a ON a.source = g.source AND a.external_id = g.external_id AND a.replaced_at IS NULL
                LEFT JOIN consent c ON c.pupil_id = g.pupil_id AND c.guardian_id = g.guardian_id AND c.replaced_at IS NULL
          WHERE g.replaced_at IS NULL AND $1 BETWEEN g.from_day AND g.to_day AND "
    };
}

/// The guardians of a pupil who are within reach themselves, by name.
pub async fn links<R: Right + Implies<ViewGuardians>>(permit: &mut Permit<R>, pupil: PersonId) -> Result<Vec<LinkRow>, Problem> {
    let query = permit.bind_reach(sql!(concat!(
        link_columns!(),
        "g.pupil_id = $8 AND p.gone_at IS NULL AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id, g.external_id"
    )));
    Ok(query.bind(pupil).all(permit).await?)
}

/// One link in force, whoever it is about: the caller must reach both of its people.
pub async fn find<R>(permit: &mut Permit<R>, link: Uuid) -> Result<LinkRow, Problem>
where
    R: Send,
{
    let today = permit.today().to_string();
    sql!(concat!(link_columns!(), "g.guardianship_id = $2")).bind(today).bind(link).first(permit).await?.ok_or(Problem::NotFound)
}

/// A pupil's own links in force, as she may see them: a guardian who is protected herself is not named to her.
pub async fn own_links<R: Send>(permit: &mut Permit<R>, pupil: PersonId) -> Result<Vec<LinkRow>, Problem> {
    let today = permit.today().to_string();
    Ok(sql!(concat!(
        link_columns!(),
        "g.pupil_id = $2 AND p.gone_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM protection x WHERE x.person_id = g.guardian_id AND x.replaced_at IS NULL
                            AND $1 BETWEEN x.from_day AND x.to_day)
         ORDER BY p.sort_nordic, p.person_id, g.external_id"
    ))
    .bind(today)
    .bind(pupil)
    .all(permit)
    .await?)
}

/// One pupil with her place, whoever she is: the caller must reach her.
pub async fn pupil<R: Send>(permit: &mut Permit<R>, pupil: PersonId) -> Result<PupilRow, Problem> {
    let today = permit.today().to_string();
    sql!(concat!(pupil!("p.sort_nordic"), "WHERE p.person_id = $2")).bind(today).bind(pupil).first(permit).await?.ok_or(Problem::NotFound)
}

/// When a pupil was born, if anybody knows.
pub async fn born<R: Send>(permit: &mut Permit<R>, pupil: PersonId) -> Result<Option<crate::basics::Day>, Problem> {
    let row: Option<(Option<String>,)> = sql!("SELECT born_on FROM person WHERE person_id = $1").bind(pupil).first(permit).await?;
    Ok(row.and_then(|(born,)| born).and_then(|day| day.parse().ok()))
}

/// The name of whoever set something, if the reader may know her.
pub async fn setter<R: Right>(permit: &mut Permit<R>, person: Option<Uuid>) -> Result<Option<String>, Problem> {
    let Some(person) = person else { return Ok(None) };
    match permit.must_reach(PersonId(person)).await {
        Err(Problem::NotFound) => return Ok(None),
        other => other?,
    }
    let name: Option<(String,)> =
        sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(person).first(permit).await?;
    Ok(name.map(|(name,)| name))
}
