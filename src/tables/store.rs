//! Rows of the tables in the database, page by page, and how many there are.
//!
//! INVARIANT: every statement goes through `within_reach!`, and its rows through the marks of the chosen schools, which are cut to
//! the reader's own reach.

use uuid::Uuid;

use super::model::{Filter, PRINT, Row, SYSTEM, Schools, Table};
use crate::basics::{Cursor, Problem, Slice};
use crate::db::Query;
use crate::gate::Permit;
use crate::rights::own::{Right, ViewPeople};
use crate::words::word_keys;
use crate::{sql, within_reach};

/// Where rows come from. A pupil's row is at the base school: where her class is, else where she has been longest (SK24-23). Each gives `x` (the record), `p` (the person) and `u` (the school). Value $8: the role's key.
macro_rules! held {
    () => {
        "assignment x JOIN role r ON r.role_id = x.role_id AND r.system_key = 'skola24' AND r.role_key = $8
         JOIN person p ON p.person_id = x.person_id JOIN unit u ON u.unit_id = x.unit_id
         WHERE x.replaced_at IS NULL"
    };
}
macro_rules! employed {
    () => {
        "employment x JOIN person p ON p.person_id = x.person_id JOIN unit u ON u.unit_id = x.unit_id
         WHERE x.replaced_at IS NULL AND x.position IN (SELECT r.on_word FROM rule r JOIN role t ON t.role_id = r.role_id
               WHERE r.system_key = 'skola24' AND r.on_kind = 'position' AND t.role_key = $8 AND r.replaced_at IS NULL)"
    };
}
macro_rules! enrolled {
    () => {
        "person p CROSS JOIN enrolment x JOIN unit u ON u.unit_id = x.unit_id
         WHERE x.person_id = p.person_id AND $8 <> '' AND x.enrolment_id =
               (SELECT y.enrolment_id FROM enrolment y
                 WHERE y.person_id = p.person_id AND y.replaced_at IS NULL AND $1 BETWEEN y.from_day AND y.to_day
                 ORDER BY CASE WHEN EXISTS (SELECT 1 FROM membership m JOIN study_group g ON g.group_id = m.group_id
                                             WHERE m.person_id = y.person_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
                                               AND g.kind = 'class' AND g.unit_id = y.unit_id) THEN 0 ELSE 1 END,
                          y.from_day, y.enrolment_id LIMIT 1)"
    };
}

/// The condition on all of them. Values: $9, $10 the schools (all, marks), $11..$12 words.
macro_rules! chosen {
    ($within_reach:expr) => {
        concat!(
            " AND p.gone_at IS NULL AND ($9 OR $10 LIKE '%' || u.mark || '%')
              AND ($11 = '' OR EXISTS (SELECT 1 FROM person_word w WHERE w.person_id = p.person_id AND w.word >= $11 AND w.word < $11 || 'g'))
              AND ($12 = '' OR EXISTS (SELECT 1 FROM person_word w WHERE w.person_id = p.person_id AND w.word >= $12 AND w.word < $12 || 'g'))
              AND ",
            $within_reach
        )
    };
}

/// One page. Values $13 rows, $14 key, $15 record.
macro_rules! page {
    ($id:literal, $origin:literal, $from:expr, $key:literal, $ascending:expr, $beyond:expr) => {
        match ($ascending, $beyond) {
            (true, false) => page!(@ $id, $origin, $from, $key, "ASC", ""),
            (false, false) => page!(@ $id, $origin, $from, $key, "DESC", ""),
            (true, true) => page!(@ $id, $origin, $from, $key, "ASC", concat!(" AND ", $key, " >= $14 AND (", $key, ", ", $id, ") > ($14, $15)")),
            (false, true) => page!(@ $id, $origin, $from, $key, "DESC", concat!(" AND ", $key, " <= $14 AND (", $key, ", ", $id, ") < ($14, $15)")),
        }
    };
    (@ $id:literal, $origin:literal, $from:expr, $key:literal, $order:literal, $beyond:expr) => {
        sql!(concat!(
            "SELECT ", $id, " AS id, p.person_id, p.given_name || ' ' || p.family_name AS name, ", $key, " AS sort_key, p.email,
                    p.signature, p.born_on, p.source, u.unit_id, u.name AS unit, u.code, x.to_day, ", $origin, ",
                    (SELECT min(g.name) FROM membership m JOIN study_group g ON g.group_id = m.group_id
                      WHERE m.person_id = p.person_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
                        AND g.kind = 'class' AND g.unit_id = u.unit_id) AS class,
                    (SELECT f.assignment_id FROM assignment f JOIN role fr ON fr.role_id = f.role_id
                      WHERE f.person_id = p.person_id AND f.unit_id = u.unit_id AND f.replaced_at IS NULL AND f.revoked_on IS NULL
                        AND $1 BETWEEN f.from_day AND f.to_day AND fr.system_key = 'skola24' AND fr.role_key = 'timetable_creator'
                      ORDER BY f.assignment_id LIMIT 1) AS flag_id,
                    (SELECT count(*) FROM account_lock l JOIN account a ON a.account_id = l.account_id
                      WHERE a.person_id = p.person_id AND l.replaced_at IS NULL) AS locks,
                    (SELECT count(*) FROM protection l WHERE l.person_id = p.person_id AND l.replaced_at IS NULL
                        AND $1 BETWEEN l.from_day AND l.to_day) AS shields
               FROM ", $from, chosen!(within_reach!()), $beyond,
            " ORDER BY ", $key, " ", $order, ", ", $id, " ", $order, " LIMIT $13"
        ))
    };
}

/// A page of a table, with the count of all that match. No rows before schools are chosen.
pub async fn list(
    permit: &mut Permit<ViewPeople>,
    table: Table,
    filter: &Filter,
    cursor: &Cursor,
    size: usize,
) -> Result<Slice<Row>, Problem> {
    let total = count(permit, table, filter).await?;
    let schools = schools(permit, &filter.schools).await?;
    if table == Table::Principals {
        return Ok(cut(heads(permit, &schools, filter).await?, cursor, size));
    }
    let ascending = filter.descending == cursor.is_backward();
    let beyond = cursor.beyond();
    let (nordic, from_row) = (permit.lang().is_nordic(), beyond.is_some());
    let query = match (table, nordic) {
        (Table::Pupils, true) => {
            page!("x.enrolment_id", "NULL AS revoked_on, x.source AS origin", enrolled!(), "p.sort_nordic", ascending, from_row)
        }
        (Table::Pupils, false) => {
            page!("x.enrolment_id", "NULL AS revoked_on, x.source AS origin", enrolled!(), "p.sort_latin", ascending, from_row)
        }
        (Table::Teachers, true) => {
            page!("x.employment_id", "NULL AS revoked_on, x.source AS origin", employed!(), "p.sort_nordic", ascending, from_row)
        }
        (Table::Teachers, false) => {
            page!("x.employment_id", "NULL AS revoked_on, x.source AS origin", employed!(), "p.sort_latin", ascending, from_row)
        }
        (_, true) => page!("x.assignment_id", "x.revoked_on, x.origin", held!(), "p.sort_nordic", ascending, from_row),
        (_, false) => page!("x.assignment_id", "x.revoked_on, x.origin", held!(), "p.sort_latin", ascending, from_row),
    };
    let mut query = bind(permit, query, table, filter, &schools).bind(i64::try_from(size + 1).unwrap_or(i64::MAX));
    if let Some((key, record)) = beyond {
        query = query.bind(key).bind(record);
    }
    Ok(Slice::cut(query.all(permit).await?, size, total, cursor))
}

/// The assignments of all rows that match and are not over: one more than may be changed at once, where there are more.
pub async fn all(permit: &mut Permit<ViewPeople>, table: Table, filter: &Filter) -> Result<Vec<Uuid>, Problem> {
    let schools = schools(permit, &filter.schools).await?;
    let query = sql!(concat!(
        "SELECT x.assignment_id FROM ",
        held!(),
        " AND x.to_day >= $1 AND (x.revoked_on IS NULL OR x.revoked_on > $1)",
        chosen!(within_reach!()),
        " ORDER BY x.assignment_id LIMIT $13"
    ));
    let most = i64::try_from(PRINT + 1).unwrap_or(i64::MAX);
    let rows: Vec<(Uuid,)> = bind(permit, query, table, filter, &schools).bind(most).all(permit).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// How many rows a table has for this filter: remembered for this version of the data.
pub async fn count(permit: &mut Permit<ViewPeople>, table: Table, filter: &Filter) -> Result<u64, Problem> {
    let schools = schools(permit, &filter.schools).await?;
    let key = format!("table {table:?} {schools:?} {} {:?} {}", filter.text, permit.reach(), permit.today());
    if let Some(known) = permit.gate().known_count(permit.version(), &key) {
        return Ok(known);
    }
    let query = match table {
        Table::Pupils => sql!(concat!("SELECT count(*) FROM ", enrolled!(), chosen!(within_reach!(all)))),
        Table::Teachers => sql!(concat!("SELECT count(*) FROM ", employed!(), chosen!(within_reach!(all)))),
        Table::Principals => {
            let count = heads(permit, &schools, filter).await?.len() as u64;
            permit.gate().keep_count(permit.version(), key, count);
            return Ok(count);
        }
        _ => sql!(concat!("SELECT count(*) FROM ", held!(), chosen!(within_reach!(all)))),
    };
    let (count,): (i64,) = bind(permit, query, table, filter, &schools).one(permit).await?;
    let count = u64::try_from(count).unwrap_or(0);
    permit.gate().keep_count(permit.version(), key, count);
    Ok(count)
}

fn bind(permit: &Permit<ViewPeople>, query: Query, table: Table, filter: &Filter, schools: &Marks) -> Query {
    let mut words = word_keys(&filter.text).into_iter();
    let role = table.role().unwrap_or("teacher");
    permit
        .bind_reach(query)
        .bind(role)
        .bind(schools.all)
        .bind(&schools.marks)
        .bind(words.next().unwrap_or_default())
        .bind(words.next().unwrap_or_default())
}

/// The key of a row in a cursor.
pub fn key_of(row: &Row) -> String {
    format!("{}.{}", row.sort_key, row.id)
}

/// The schools a list is cut to, as marks.
#[derive(Debug, Clone, Default)]
struct Marks {
    all: bool,
    marks: String,
}

/// The marks of chosen schools and all below them, as far as the reader reaches.
async fn schools(permit: &mut Permit<ViewPeople>, chosen: &Schools) -> Result<Marks, Problem> {
    Ok(match chosen {
        Schools::Unchosen => Marks::default(),
        Schools::Mine => Marks { all: permit.reach().open.everywhere, marks: permit.reach().open.units.clone() },
        Schools::These(units) => Marks { all: false, marks: permit.marks_of(units).await? },
    })
}

/// Schools with whoever leads them: the role comes from the unit (SK24-38). A head out of reach is as if there were
/// none: no name, no source, no last day, no row of her own.
async fn heads(permit: &mut Permit<ViewPeople>, schools: &Marks, filter: &Filter) -> Result<Vec<Row>, Problem> {
    let mut words = word_keys(&filter.text).into_iter();
    let query = sql!(concat!(
        "SELECT u.unit_id AS id, p.person_id, p.given_name || ' ' || p.family_name AS name,
                CASE WHEN $12 THEN u.sort_nordic ELSE u.sort_latin END AS sort_key, p.email, p.signature, p.born_on, u.source, u.unit_id,
                u.name AS unit, u.code, COALESCE(h.to_day, '9999-12-31') AS to_day,
                NULL AS revoked_on, COALESCE(h.source, '') AS origin, NULL AS class, NULL AS flag_id,
                (SELECT count(*) FROM account_lock l JOIN account a ON a.account_id = l.account_id
                  WHERE a.person_id = p.person_id AND l.replaced_at IS NULL) AS locks,
                (SELECT count(*) FROM protection l WHERE l.person_id = p.person_id AND l.replaced_at IS NULL
                    AND $1 BETWEEN l.from_day AND l.to_day) AS shields
           FROM unit u LEFT JOIN unit_head h ON h.unit_id = u.unit_id AND h.replaced_at IS NULL AND $1 BETWEEN h.from_day AND h.to_day
                AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = h.person_id AND p.gone_at IS NULL AND ",
        within_reach!(),
        ") LEFT JOIN person p ON p.person_id = h.person_id
          WHERE u.closed_at IS NULL AND u.kind = 'school' AND ($8 OR $9 LIKE '%' || u.mark || '%')
            AND ($10 = '' OR u.unit_id IN (SELECT w.unit_id FROM unit_word w WHERE w.word >= $10 AND w.word < $10 || 'g')
                 OR p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $10 AND w.word < $10 || 'g'))
            AND ($11 = '' OR u.unit_id IN (SELECT w.unit_id FROM unit_word w WHERE w.word >= $11 AND w.word < $11 || 'g')
                 OR p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $11 AND w.word < $11 || 'g'))
          ORDER BY 4, 1 LIMIT 5000"
    ));
    let query = permit.bind_reach(query).bind(schools.all).bind(&schools.marks);
    let query = query.bind(words.next().unwrap_or_default()).bind(words.next().unwrap_or_default()).bind(permit.lang().is_nordic());
    let mut rows: Vec<Row> = query.all(permit).await?;
    if filter.descending {
        rows.reverse();
    }
    Ok(rows)
}

/// A page of rows that are all there: schools are few.
fn cut(rows: Vec<Row>, cursor: &Cursor, size: usize) -> Slice<Row> {
    let total = rows.len();
    let place = |key: &str| rows.iter().position(|row| key_of(row) == *key);
    let from = match cursor {
        Cursor::First => 0,
        Cursor::After { key, .. } => place(key).map_or(0, |at| at + 1),
        Cursor::Before { key, .. } => place(key).unwrap_or(0).saturating_sub(size),
        Cursor::Last => total.saturating_sub(size),
    };
    let rows: Vec<Row> = rows.into_iter().skip(from).take(size).collect();
    let first = if rows.is_empty() { 0 } else { from as u64 + 1 };
    Slice { has_previous: from > 0, has_next: from + rows.len() < total, first, total: total as u64, rows }
}

/// A role of the tables' system by its key: id and name.
pub async fn role<R: Right>(permit: &mut Permit<R>, key: &str) -> Result<Option<(Uuid, String)>, Problem> {
    Ok(sql!(
        "SELECT role_id, CASE $3 WHEN 'de' THEN name_de WHEN 'fi' THEN name_fi WHEN 'en' THEN name_en ELSE name_sv END
           FROM role WHERE system_key = $1 AND role_key = $2 AND archived_at IS NULL"
    )
    .bind(SYSTEM)
    .bind(key)
    .bind(permit.lang().code())
    .first(permit)
    .await?)
}

/// Staff whose names begin with what was typed, for the bottom row: at most thirty.
pub async fn staff(permit: &mut Permit<ViewPeople>, text: &str) -> Result<Vec<(Uuid, String)>, Problem> {
    let mut words = word_keys(text).into_iter();
    let Some(first) = words.next() else { return Ok(Vec::new()) };
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name || COALESCE(' (' || p.signature || ')', '') FROM person p
          WHERE p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $8 AND w.word < $8 || 'g') AND p.gone_at IS NULL
            AND ($9 = '' OR p.person_id IN (SELECT w.person_id FROM person_word w WHERE w.word >= $9 AND w.word < $9 || 'g'))
            AND EXISTS (SELECT 1 FROM employment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 <= e.to_day)
            AND ",
        within_reach!(),
        " ORDER BY p.sort_nordic, p.person_id LIMIT 30"
    ));
    Ok(permit.bind_reach(query).bind(first).bind(words.next().unwrap_or_default()).all(permit).await?)
}
