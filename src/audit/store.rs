//! Audit entries in the database, read only: they are written by the gate alone.
//!
//! INVARIANT: an entry about or by a shielded person is in no row and no count, unless the reader's right opens `protected`; nor
//! is one that tells of reading about protected people, which may name several.

use crate::audit::model::{EntryRow, Filter};
use crate::basics::{Cursor, Problem, Slice};
use crate::db::Query;
use crate::gate::{Permit, Verdict};
use crate::rights::own::ViewAudit;
use crate::words::word_keys;
use crate::{shielded, sql};

/// Values: $1 day, $2 whether the reader's right opens `protected`, $3..$4 words about, $5..$6 words by, $7 act, $8..$9 moments.
macro_rules! filtered {
    () => {
        concat!(
            "($2 OR e.act <> 'act-protected-read') AND ($2 OR e.subject_id IS NULL OR e.subject_id NOT IN ",
            shielded!(),
            ")
         AND ($2 OR e.actor_id IS NULL OR e.actor_id NOT IN ",
            shielded!(),
            ")
         AND ($3 = '' OR e.subject_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $3 AND x.word < $3 || 'g'))
         AND ($4 = '' OR e.subject_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $4 AND x.word < $4 || 'g'))
         AND ($5 = '' OR e.actor_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $5 AND x.word < $5 || 'g'))
         AND ($6 = '' OR e.actor_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $6 AND x.word < $6 || 'g'))
         AND ($7 = '' OR e.act = $7) AND e.at >= $8 AND e.at < $9"
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
                    CASE $11 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                    e.before_text, e.after_text, e.reason, e.origin, e.hash
               FROM audit_entry e LEFT JOIN person a ON a.person_id = e.actor_id LEFT JOIN person s ON s.person_id = e.subject_id
                    LEFT JOIN unit u ON u.unit_id = e.unit_id LEFT JOIN role r ON r.role_id = e.role_id
              WHERE e.number ",
            $beyond,
            " $10 AND ",
            filtered!(),
            " ORDER BY e.number ",
            $order,
            " LIMIT $12"
        ))
    };
}

/// A page of entries, the newest first, with the count of all that match.
pub async fn list(permit: &mut Permit<ViewAudit>, filter: &Filter, cursor: &Cursor, size: usize) -> Result<Slice<EntryRow>, Problem> {
    let query = sql!(concat!("SELECT count(*) FROM audit_entry e WHERE ", filtered!()));
    let (total,): (i64,) = bind(permit, query, filter).one(permit).await?;
    let backward = cursor.is_backward();
    let query = if backward { page!(">", "ASC") } else { page!("<", "DESC") };
    let bound = match cursor {
        Cursor::After { key, .. } | Cursor::Before { key, .. } => key.parse().unwrap_or(i64::MAX),
        Cursor::First => i64::MAX,
        Cursor::Last => 0,
    };
    let rows = bind(permit, query, filter)
        .bind(bound)
        .bind(permit.lang().code())
        .bind(i64::try_from(size + 1).unwrap_or(i64::MAX))
        .all(permit)
        .await?;
    Ok(Slice::cut(rows, size, u64::try_from(total).unwrap_or(0), cursor))
}

fn bind(permit: &Permit<ViewAudit>, query: Query, filter: &Filter) -> Query {
    let about = word_keys(&filter.about);
    let by = word_keys(&filter.by);
    let word = |words: &[String], n: usize| words.get(n).cloned().unwrap_or_default();
    let from = filter.from.map_or_else(String::new, |day| day.to_string());
    let to = filter.to.map_or_else(|| "g".to_owned(), |day| day.plus_days(1).to_string());
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
}

/// The acts that occur, for the filter's choice.
pub async fn list_acts(permit: &mut Permit<ViewAudit>) -> Result<Vec<String>, Problem> {
    let query = sql!(concat!(
        "SELECT DISTINCT e.act FROM audit_entry e WHERE ($2 OR e.act <> 'act-protected-read')
            AND ($2 OR e.subject_id IS NULL OR e.subject_id NOT IN ",
        shielded!(),
        ") AND ($2 OR e.actor_id IS NULL OR e.actor_id NOT IN ",
        shielded!(),
        ") ORDER BY e.act"
    ));
    let query = query.bind(permit.today().to_string()).bind(permit.reach().shielded.everywhere);
    let acts: Vec<(String,)> = query.all(permit).await?;
    Ok(acts.into_iter().map(|(act,)| act).collect())
}

/// Whether the chain is whole, as far as this reader's transaction sees it.
pub async fn verify(permit: &mut Permit<ViewAudit>) -> Result<Verdict, Problem> {
    Ok(crate::gate::verify(permit).await?)
}
