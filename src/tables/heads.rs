//! Rows of the table of principals: one a school, with whoever leads it (SK24-38).
//!
//! INVARIANT: a head out of reach is as if there were none. Not here: the other tables (`store`).

use super::model::{Filter, Row, Table};
use super::store::{Marks, key_of};
use crate::basics::{Cursor, Problem, Slice};
use crate::gate::Permit;
use crate::rights::own::{Implies, Right, ViewPeople};
use crate::words::word_keys;
use crate::{sql, within_reach};

/// Schools with whoever leads them: the role comes from the unit (SK24-38). A head out of reach is as if there were
/// none: no name, no source, no last day, no row of her own.
pub async fn list<R: Right + Implies<ViewPeople>>(permit: &mut Permit<R>, schools: &Marks, filter: &Filter) -> Result<Vec<Row>, Problem> {
    let mut words = word_keys(&filter.text).into_iter();
    let query = sql!(concat!(
        "SELECT u.unit_id AS id, p.person_id, p.given_name || ' ' || p.family_name AS name,
                COALESCE(CASE $13 WHEN 'name' THEN CASE WHEN $12 THEN p.sort_nordic ELSE p.sort_latin END WHEN 'email' THEN p.sort_email
                         WHEN 'until' THEN COALESCE(h.to_day, '9999-12-31') ELSE '' END, '') AS by_column,
                CASE WHEN $12 THEN u.sort_nordic ELSE u.sort_latin END AS sort_key, p.email, p.signature, p.born_on, u.source, u.unit_id,
                u.name AS unit, u.code, COALESCE(h.to_day, '9999-12-31') AS to_day,
                NULL AS revoked_on, COALESCE(h.source, '') AS origin, NULL AS class, NULL AS flag_id, NULL AS marks, NULL AS paused_until, NULL AS timetable_id,
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
          ORDER BY by_column, sort_key, id LIMIT 5000"
    ));
    let query = permit.bind_reach(query).bind(schools.all).bind(&schools.marks);
    let query = query.bind(words.next().unwrap_or_default()).bind(words.next().unwrap_or_default()).bind(permit.lang().is_nordic());
    let (sort, descending) = filter.order(Table::Principals);
    let query = query.bind(sort.word());
    let mut rows: Vec<Row> = query.all(permit).await?;
    if descending {
        rows.reverse();
    }
    Ok(rows)
}

/// A page of rows that are all there: schools are few.
pub fn cut(rows: Vec<Row>, cursor: &Cursor, size: usize) -> Slice<Row> {
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
