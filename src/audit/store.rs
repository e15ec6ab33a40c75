//! Audit entries in the database, read only: they are written by the gate alone.
//!
//! INVARIANT: an entry about or by a shielded person, or one that names one, is in no row and no count, unless the reader's right
//! opens `protected`; nor is one that tells of reading about protected people. A page begins beyond an entry that is named by its
//! hash: numbers would tell how many are not shown between two.

use std::collections::HashMap;

use uuid::Uuid;

use crate::audit::model::{EntryRow, Filter, RoleChoice};
use crate::basics::{Cursor, Problem, Slice};
use crate::db::Query;
use crate::gate::{Permit, Verdict};
use crate::rights::own::{Implies, Right, ViewAudit};
use crate::words::word_keys;
use crate::{shielded, sql};

/// An entry that the reader may be told of. Values: $1 day, $2 whether her right opens `protected`.
macro_rules! shown {
    () => {
        concat!(
            "($2 OR (e.act <> 'act-protected-read' AND (e.subject_id IS NULL OR e.subject_id NOT IN ",
            shielded!(),
            ") AND (e.actor_id IS NULL OR e.actor_id NOT IN ",
            shielded!(),
            ") AND NOT EXISTS (SELECT 1 FROM audit_named n WHERE n.number = e.number AND n.person_id IN ",
            shielded!(),
            ")))"
        )
    };
}

/// Everybody whose names begin with two words.
macro_rules! called {
    ($one:literal, $two:literal) => {
        concat!(
            "(SELECT x.person_id FROM person_word x WHERE x.word >= ",
            $one,
            " AND x.word < ",
            $one,
            " || 'g' AND (",
            $two,
            " = '' OR x.person_id IN (SELECT y.person_id FROM person_word y WHERE y.word >= ",
            $two,
            " AND y.word < ",
            $two,
            " || 'g')))"
        )
    };
}

/// Values beyond those of `shown!`: $3..$4 words about, $5..$6 words by, $7 act, $8..$9 moments, $10 role, $11 system.
macro_rules! filtered {
    () => {
        concat!(
            shown!(),
            " AND ($3 = '' OR e.subject_id IN ",
            called!("$3", "$4"),
            " OR e.number IN (SELECT n.number FROM audit_named n WHERE n.person_id IN ",
            called!("$3", "$4"),
            ")) AND ($5 = '' OR e.actor_id IN ",
            called!("$5", "$6"),
            ") AND ($7 = '' OR e.act = $7) AND e.at >= $8 AND e.at < $9
              AND (CAST($10 AS UUID) IS NULL OR e.role_id = $10)
              AND ($11 = '' OR e.role_id IN (SELECT f.role_id FROM role f WHERE f.system_key = $11)
                   OR (e.act IN ('act-responsible-named', 'act-releases-set') AND (e.origin = $11 OR e.origin LIKE $11 || ' %'))
                   OR (e.act IN ('act-agreement-registered', 'act-agreement-withdrawn', 'act-agreement-restored', 'act-system-added')
                       AND e.after_text LIKE $11 || ' %')
                   OR e.record_id IN (SELECT f.adjustment_id FROM adjustment f WHERE f.system_key = $11)
                   OR e.record_id IN (SELECT f.row_id FROM audience f WHERE f.system_key = $11))"
        )
    };
}

macro_rules! page {
    ($beyond:literal, $order:literal) => {
        sql!(concat!(
            "SELECT e.number, e.at, CASE WHEN a.person_id IS NULL THEN NULL ELSE a.given_name || ' ' || a.family_name END AS actor,
                    e.capacity, e.act,
                    CASE WHEN s.person_id IS NULL THEN NULL ELSE s.given_name || ' ' || s.family_name END AS subject,
                    u.name AS unit,
                    CASE $13 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                    r.system_key, e.before_text, e.after_text, e.reason, e.origin, e.hash
               FROM audit_entry e LEFT JOIN person a ON a.person_id = e.actor_id LEFT JOIN person s ON s.person_id = e.subject_id
                    LEFT JOIN unit u ON u.unit_id = e.unit_id LEFT JOIN role r ON r.role_id = e.role_id
              WHERE e.number ",
            $beyond,
            " $12 AND ",
            filtered!(),
            " ORDER BY e.number ",
            $order,
            " LIMIT $14"
        ))
    };
}

/// A page of entries, the newest first, with the count of all that match.
pub async fn list<R: Right + Implies<ViewAudit>>(
    permit: &mut Permit<R>,
    filter: &Filter,
    cursor: &Cursor,
    size: usize,
) -> Result<Slice<EntryRow>, Problem> {
    let query = sql!(concat!("SELECT count(*) FROM audit_entry e WHERE ", filtered!()));
    let (total,): (i64,) = bind(permit, query, filter).one(permit).await?;
    let backward = cursor.is_backward();
    let query = if backward { page!(">", "ASC") } else { page!("<", "DESC") };
    let bound = match cursor {
        Cursor::After { key, .. } | Cursor::Before { key, .. } => number_of(permit, key).await?,
        Cursor::First => i64::MAX,
        Cursor::Last => 0,
    };
    let mut rows: Vec<EntryRow> = bind(permit, query, filter)
        .bind(bound)
        .bind(permit.lang().code())
        .bind(i64::try_from(size + 1).unwrap_or(i64::MAX))
        .all(permit)
        .await?;
    name_others(permit, &mut rows).await?;
    Ok(Slice::cut(rows, size, u64::try_from(total).unwrap_or(0), cursor))
}

/// The number of the entry with a hash; one that is none is beyond all.
async fn number_of<R: Right + Implies<ViewAudit>>(permit: &mut Permit<R>, hash: &str) -> Result<i64, Problem> {
    let row: Option<(i64,)> = sql!("SELECT number FROM audit_entry WHERE hash = $1").bind(hash).first(permit).await?;
    Ok(row.map_or(i64::MAX, |(number,)| number))
}

/// Puts the names of those whom entries tell of beside their subjects.
async fn name_others<R: Right + Implies<ViewAudit>>(permit: &mut Permit<R>, rows: &mut [EntryRow]) -> Result<(), Problem> {
    let numbers = rows.iter().map(|row| row.number);
    let (Some(first), Some(last)) = (numbers.clone().min(), numbers.max()) else { return Ok(()) };
    let named: Vec<(i64, String)> = sql!(
        "SELECT n.number, p.given_name || ' ' || p.family_name FROM audit_named n JOIN person p ON p.person_id = n.person_id
          WHERE n.number BETWEEN $1 AND $2 ORDER BY n.number, p.sort_nordic, p.person_id"
    )
    .bind(first)
    .bind(last)
    .all(permit)
    .await?;
    let mut of: HashMap<i64, Vec<String>> = HashMap::new();
    for (number, name) in named {
        of.entry(number).or_default().push(name);
    }
    for row in rows {
        row.others = of.remove(&row.number).unwrap_or_default();
    }
    Ok(())
}

fn bind<R: Right + Implies<ViewAudit>>(permit: &Permit<R>, query: Query, filter: &Filter) -> Query {
    let about = word_keys(&filter.about);
    let by = word_keys(&filter.by);
    let word = |words: &[String], n: usize| words.get(n).cloned().unwrap_or_default();
    let clock = &permit.gate().clock;
    let from = filter.from.map_or_else(String::new, |day| clock.start_of(day).to_string());
    let to = filter.to.map_or_else(|| "g".to_owned(), |day| clock.start_of(day.plus_days(1)).to_string());
    // A role that is none is nobody's.
    let role = (!filter.role.is_empty()).then(|| filter.role.parse::<Uuid>().unwrap_or_default());
    query
        .bind(permit.today().to_string())
        .bind(permit.reach().shielded.everywhere)
        .bind(word(&about, 0))
        .bind(word(&about, 1))
        .bind(word(&by, 0))
        .bind(word(&by, 1))
        .bind(&filter.act)
        .bind(from)
        .bind(to)
        .bind(role)
        .bind(&filter.system)
}

/// The acts that occur, for the filter's choice.
pub async fn list_acts(permit: &mut Permit<ViewAudit>) -> Result<Vec<String>, Problem> {
    let query = sql!(concat!("SELECT DISTINCT e.act FROM audit_entry e WHERE ", shown!(), " ORDER BY e.act"));
    let query = query.bind(permit.today().to_string()).bind(permit.reach().shielded.everywhere);
    let acts: Vec<(String,)> = query.all(permit).await?;
    Ok(acts.into_iter().map(|(act,)| act).collect())
}

/// The roles that entries are about, system by system.
pub async fn list_roles(permit: &mut Permit<ViewAudit>) -> Result<Vec<RoleChoice>, Problem> {
    let query = sql!(concat!(
        "SELECT r.role_id, CASE $3 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS name,
                CASE $3 WHEN 'de' THEN t.name_de WHEN 'fi' THEN t.name_fi WHEN 'en' THEN t.name_en ELSE t.name_sv END AS system
           FROM role r JOIN target_system t ON t.system_key = r.system_key
          WHERE r.role_id IN (SELECT e.role_id FROM audit_entry e WHERE e.role_id IS NOT NULL AND ",
        shown!(),
        ") ORDER BY t.system_key, r.place, r.role_key"
    ));
    let query = query.bind(permit.today().to_string()).bind(permit.reach().shielded.everywhere).bind(permit.lang().code());
    Ok(query.all(permit).await?)
}

/// Whether the chain is whole, as far as this reader's transaction sees it.
pub async fn verify(permit: &mut Permit<ViewAudit>) -> Result<Verdict, Problem> {
    Ok(crate::gate::verify(permit).await?)
}
