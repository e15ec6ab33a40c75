//! Rows of the tables in the database, page by page, and how many there are.
//!
//! INVARIANT: every statement goes through `within_reach!`, and its rows through the marks of the chosen schools, which are cut to
//! the reader's own reach.

use uuid::Uuid;

use super::heads;
use super::model::{Filter, PRINT, Row, Schools, Sort, Table};
use crate::basics::{Cursor, Problem, Slice};
use crate::db::Query;
use crate::gate::Permit;
use crate::marks::On;
use crate::rights::own::{Implies, Right, ViewPeople};
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

/// Every pupil there is: where all schools are meant it does not matter at which of them her row stands.
macro_rules! pupils {
    () => {
        "person p WHERE $8 <> '' AND EXISTS (SELECT 1 FROM enrolment x JOIN unit u ON u.unit_id = x.unit_id
           WHERE x.person_id = p.person_id AND x.replaced_at IS NULL AND $1 BETWEEN x.from_day AND x.to_day)"
    };
}

/// The condition on all of them. Values: $9, $10 the schools (all, marks), $11..$12 words.
macro_rules! chosen {
    ($within_reach:expr) => {
        chosen!("($9 OR $10 LIKE '%' || u.mark || '%')", $within_reach)
    };
    ($schools:literal, $within_reach:expr) => {
        concat!(
            " AND p.gone_at IS NULL AND ", $schools, "
              AND ($11 = '' OR EXISTS (SELECT 1 FROM person_word w WHERE w.person_id = p.person_id AND w.word >= $11 AND w.word < $11 || 'g'))
              AND ($12 = '' OR EXISTS (SELECT 1 FROM person_word w WHERE w.person_id = p.person_id AND w.word >= $12 AND w.word < $12 || 'g'))
              AND ",
            $within_reach
        )
    };
}

/// What differs from table to table in a row: when it was revoked, where it comes from, which marks are on, until when it rests.
macro_rules! of_pupil {
    () => {
        "NULL AS revoked_on, x.source AS origin, (SELECT string_agg(k.mark, ' ') FROM person_mark k WHERE k.person_id = p.person_id
            AND k.unit_id IS NULL AND k.replaced_at IS NULL) AS marks, NULL AS paused_until"
    };
}
macro_rules! of_teacher {
    () => {
        "NULL AS revoked_on, x.source AS origin, (SELECT string_agg(k.mark, ' ') FROM person_mark k WHERE k.person_id = p.person_id
            AND k.unit_id = x.unit_id AND k.replaced_at IS NULL) AS marks, (SELECT max(z.to_day) FROM employment_pause z
          WHERE z.person_id = p.person_id AND z.employment = x.source || '|' || x.external_id AND z.replaced_at IS NULL
            AND $1 BETWEEN z.from_day AND z.to_day) AS paused_until"
    };
}
macro_rules! of_role {
    () => {
        "x.revoked_on, x.origin, NULL AS marks, NULL AS paused_until"
    };
}

/// The class of a pupil at her school, by its name or by what orders it: 7B comes before 10A.
macro_rules! class {
    () => {
        class!("g.name")
    };
    (order) => {
        class!(
            "CASE WHEN substr(g.name, 1, 1) BETWEEN '0' AND '9' AND NOT substr(g.name, 2, 1) BETWEEN '0' AND '9' THEN '0' || g.name ELSE g.name END"
        )
    };
    ($what:literal) => {
        concat!(
            "(SELECT min(", $what, ") FROM membership m JOIN study_group g ON g.group_id = m.group_id
           WHERE m.person_id = p.person_id AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
             AND g.kind = 'class' AND g.unit_id = u.unit_id)"
        )
    };
}

/// A page in the order of a column: where the same value stands often, the names within it. `$until`: the last day of a row.
macro_rules! sorted {
    ($id:literal, $origin:expr, $from:expr, $until:literal, $sort:expr, $ascending:expr, $beyond:expr) => {
        match $sort {
            (Sort::Name, true) => page!($id, $origin, $from, "p.sort_nordic", $ascending, $beyond),
            (Sort::Name, false) => page!($id, $origin, $from, "p.sort_latin", $ascending, $beyond),
            (Sort::School, true) => page!($id, $origin, $from, "u.sort_nordic || ' ' || p.sort_nordic", $ascending, $beyond),
            (Sort::School, false) => page!($id, $origin, $from, "u.sort_latin || ' ' || p.sort_latin", $ascending, $beyond),
            (Sort::Until, true) => page!($id, $origin, $from, concat!($until, " || ' ' || p.sort_nordic"), $ascending, $beyond),
            (Sort::Until, false) => page!($id, $origin, $from, concat!($until, " || ' ' || p.sort_latin"), $ascending, $beyond),
            (Sort::Class, true) => {
                page!($id, $origin, $from, concat!("COALESCE(", class!(order), ", '') || ' ' || p.sort_nordic"), $ascending, $beyond)
            }
            (Sort::Class, false) => {
                page!($id, $origin, $from, concat!("COALESCE(", class!(order), ", '') || ' ' || p.sort_latin"), $ascending, $beyond)
            }
            (Sort::Signature, _) => page!($id, $origin, $from, "p.sort_signature", $ascending, $beyond),
            (Sort::Email, _) => page!($id, $origin, $from, "p.sort_email", $ascending, $beyond),
        }
    };
}

/// One page. Values $13 rows, $14 key, $15 record.
macro_rules! page {
    ($id:literal, $origin:expr, $from:expr, $key:expr, $ascending:expr, $beyond:expr) => {
        match ($ascending, $beyond) {
            (true, false) => page!(@ $id, $origin, $from, $key, "ASC", ""),
            (false, false) => page!(@ $id, $origin, $from, $key, "DESC", ""),
            (true, true) => page!(@ $id, $origin, $from, $key, "ASC", concat!(" AND ", $key, " >= $14 AND (", $key, ", ", $id, ") > ($14, $15)")),
            (false, true) => page!(@ $id, $origin, $from, $key, "DESC", concat!(" AND ", $key, " <= $14 AND (", $key, ", ", $id, ") < ($14, $15)")),
        }
    };
    (@ $id:literal, $origin:expr, $from:expr, $key:expr, $order:literal, $beyond:expr) => {
        sql!(concat!(
            "SELECT ", $id, " AS id, p.person_id, p.given_name || ' ' || p.family_name AS name, ", $key, " AS sort_key, p.email,
                    p.signature, p.born_on, p.source, p.timetable_id, u.unit_id, u.name AS unit, u.code, x.to_day, ", $origin, ",
                    ", class!(), " AS class,
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

/// All rows that last. Value $13: how many at most.
macro_rules! every {
    ($id:literal, $from:expr, $counts:literal) => {
        sql!(concat!(
            "SELECT ",
            $id,
            ", p.person_id, u.unit_id FROM ",
            $from,
            " AND x.to_day >= $1",
            $counts,
            chosen!(within_reach!()),
            " ORDER BY ",
            $id,
            " LIMIT $13"
        ))
    };
}

/// A page of a table, with the count of all that match. No rows before schools are chosen.
pub async fn list<R: Right + Implies<ViewPeople>>(
    permit: &mut Permit<R>,
    table: Table,
    filter: &Filter,
    cursor: &Cursor,
    size: usize,
) -> Result<Slice<Row>, Problem> {
    let total = count(permit, table, filter).await?;
    let schools = schools(permit, &filter.schools).await?;
    if table == Table::Principals {
        return Ok(heads::cut(heads::list(permit, &schools, filter).await?, cursor, size));
    }
    let (sort, descending) = filter.order(table);
    let ascending = descending == cursor.is_backward();
    let beyond = cursor.beyond();
    let (by, from_row) = ((sort, permit.lang().is_nordic()), beyond.is_some());
    let query = match table {
        Table::Pupils => sorted!("x.enrolment_id", of_pupil!(), enrolled!(), "x.to_day", by, ascending, from_row),
        Table::Teachers => sorted!("x.employment_id", of_teacher!(), employed!(), "x.to_day", by, ascending, from_row),
        _ => sorted!("x.assignment_id", of_role!(), held!(), "COALESCE(x.revoked_on, x.to_day)", by, ascending, from_row),
    };
    let mut query = bind(permit, query, table, filter, &schools).bind(i64::try_from(size + 1).unwrap_or(i64::MAX));
    if let Some((key, record)) = beyond {
        query = query.bind(key).bind(record);
    }
    Ok(Slice::cut(query.all(permit).await?, size, total, cursor))
}

/// All rows that match and are not over, each with what its tick says: one more than may be changed at once, where there are more.
pub async fn all<R: Right + Implies<ViewPeople>>(
    permit: &mut Permit<R>,
    table: Table,
    filter: &Filter,
) -> Result<Vec<(Uuid, String)>, Problem> {
    let schools = schools(permit, &filter.schools).await?;
    let query = match table {
        Table::Pupils => every!("x.enrolment_id", enrolled!(), ""),
        Table::Teachers => every!("x.employment_id", employed!(), ""),
        _ => every!("x.assignment_id", held!(), " AND (x.revoked_on IS NULL OR x.revoked_on > $1)"),
    };
    let most = i64::try_from(PRINT + 1).unwrap_or(i64::MAX);
    let rows: Vec<(Uuid, Uuid, Uuid)> = bind(permit, query, table, filter, &schools).bind(most).all(permit).await?;
    let said = |person, unit| match table {
        Table::Pupils => On { person, unit: None }.to_string(),
        Table::Teachers => On { person, unit: Some(unit) }.to_string(),
        _ => "yes".to_owned(),
    };
    Ok(rows.into_iter().map(|(id, person, unit)| (id, said(person, unit))).collect())
}

/// How many rows a table has for this filter: remembered for this version of the data.
pub async fn count<R: Right + Implies<ViewPeople>>(permit: &mut Permit<R>, table: Table, filter: &Filter) -> Result<u64, Problem> {
    let schools = schools(permit, &filter.schools).await?;
    let key = format!("table {table:?} {schools:?} {} {:?} {}", filter.text, permit.reach(), permit.today());
    if let Some(known) = permit.gate().known_count(permit.version(), &key) {
        return Ok(known);
    }
    let query = match table {
        Table::Pupils if schools.all => sql!(concat!("SELECT count(*) FROM ", pupils!(), chosen!("($9 OR $10 = '')", within_reach!(all)))),
        Table::Pupils => sql!(concat!("SELECT count(*) FROM ", enrolled!(), chosen!(within_reach!(all)))),
        Table::Teachers => sql!(concat!("SELECT count(*) FROM ", employed!(), chosen!(within_reach!(all)))),
        Table::Principals => {
            let count = heads::list(permit, &schools, filter).await?.len() as u64;
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

fn bind<R: Right + Implies<ViewPeople>>(permit: &Permit<R>, query: Query, table: Table, filter: &Filter, schools: &Marks) -> Query {
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
pub struct Marks {
    pub all: bool,
    pub marks: String,
}

/// The marks of chosen schools and all below them, as far as the reader reaches.
async fn schools<R: Right + Implies<ViewPeople>>(permit: &mut Permit<R>, chosen: &Schools) -> Result<Marks, Problem> {
    Ok(match chosen {
        Schools::Unchosen => Marks::default(),
        Schools::Mine => Marks { all: permit.reach().open.everywhere, marks: permit.reach().open.units.clone() },
        Schools::These(units) => Marks { all: false, marks: permit.marks_of(units).await? },
    })
}
