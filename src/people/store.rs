//! People in the database: the table, page by page, and counts.
//!
//! INVARIANT: every statement goes through `within_reach!`; who is out of reach is in no row, no count and no search.

use crate::basics::{Cursor, Problem, Slice};
use crate::db::Query;
use crate::gate::{Offered, Permit};
use crate::people::model::{AccountState, Filter, PAGE, PersonRow, Sort};
use crate::rights::own::{Implies, ViewPeople};
use crate::words::word_keys;
use crate::{places_of_p, sql, within_reach};

/// What `person p` holds or held: assigned, or by a rule; the rows of the view `held_role`.
///
/// Each arm names the person itself, as in `places_of_p!`: a view would be gathered for everybody.
macro_rules! held_by_p {
    () => {
        "(SELECT ha.role_id, ha.from_day, ha.to_day, ha.revoked_on FROM assignment ha
           WHERE ha.person_id = p.person_id AND ha.replaced_at IS NULL
          UNION ALL
          SELECT hr.role_id, he.from_day, he.to_day, NULL FROM employment he
            JOIN rule hr ON hr.on_kind = 'position' AND hr.on_word = he.position AND hr.replaced_at IS NULL
           WHERE he.person_id = p.person_id AND he.replaced_at IS NULL
          UNION ALL
          SELECT hr.role_id, hd.from_day, hd.to_day, NULL FROM duty hd
            JOIN rule hr ON hr.on_kind = 'duty' AND hr.on_word = hd.kind AND hr.replaced_at IS NULL
           WHERE hd.person_id = p.person_id AND hd.replaced_at IS NULL
          UNION ALL
          SELECT hr.role_id, hu.from_day, hu.to_day, NULL FROM unit_head hu
            JOIN rule hr ON hr.on_kind = 'head' AND hr.replaced_at IS NULL
           WHERE hu.person_id = p.person_id AND hu.replaced_at IS NULL)"
    };
}

/// The condition of a filter. Values $8..$17 after those of `within_reach!`.
macro_rules! filtered {
    ($within_reach:expr) => {
        concat!(
            "p.gone_at IS NULL
             AND ($8 = '' OR p.person_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $8 AND x.word < $8 || 'g'))
             AND ($9 = '' OR p.person_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $9 AND x.word < $9 || 'g'))
             AND ($10 = '' OR p.person_id IN (SELECT x.person_id FROM person_word x WHERE x.word >= $10 AND x.word < $10 || 'g'))
             AND ($11 = '' OR EXISTS (SELECT 1 FROM ",
            places_of_p!(),
            " f JOIN unit fu ON fu.unit_id = f.unit_id WHERE $11 LIKE '%' || fu.mark || '%'))
             AND ($12 OR EXISTS (SELECT 1 FROM ",
            held_by_p!(),
            " h WHERE h.role_id = $13 AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)))
             AND ($14 <> 'staff' OR EXISTS (SELECT 1 FROM employment k WHERE k.person_id = p.person_id AND k.replaced_at IS NULL
                                               AND $1 BETWEEN k.from_day AND k.to_day))
             AND ($14 <> 'pupil' OR EXISTS (SELECT 1 FROM enrolment k WHERE k.person_id = p.person_id AND k.replaced_at IS NULL
                                               AND $1 BETWEEN k.from_day AND k.to_day))
             AND ($14 <> 'guardian' OR EXISTS (SELECT 1 FROM guardianship k WHERE k.guardian_id = p.person_id
                                               AND k.replaced_at IS NULL AND $1 BETWEEN k.from_day AND k.to_day
                                               AND ($5 OR NOT EXISTS (SELECT 1 FROM protection kp WHERE kp.person_id = k.pupil_id
                                                     AND kp.replaced_at IS NULL AND $1 BETWEEN kp.from_day AND kp.to_day))))
             AND ($15 = '' OR ($15 = 'none') = (NOT EXISTS (SELECT 1 FROM account k WHERE k.person_id = p.person_id)))
             AND ($15 <> 'locked' OR EXISTS (SELECT 1 FROM account k JOIN account_lock l ON l.account_id = k.account_id
                                              WHERE k.person_id = p.person_id AND l.replaced_at IS NULL))
             AND ($15 <> 'open' OR NOT EXISTS (SELECT 1 FROM account k JOIN account_lock l ON l.account_id = k.account_id
                                              WHERE k.person_id = p.person_id AND l.replaced_at IS NULL))
             AND ",
            $within_reach
        )
    };
}

/// One page in one order, from an end of the list or beyond a row. Values $16 language, $17 rows, $18 key, $19 person.
macro_rules! page {
    ($key:literal, $ascending:expr, $beyond:expr) => {
        match ($ascending, $beyond) {
            (true, false) => page!($key, "ASC", from ""),
            (false, false) => page!($key, "DESC", from ""),
            (true, true) => page!($key, "ASC", from concat!("(", $key, ", p.person_id) > ($18, $19) AND ")),
            (false, true) => page!($key, "DESC", from concat!("(", $key, ", p.person_id) < ($18, $19) AND ")),
        }
    };
    ($key:literal, $order:literal, from $from:expr) => {
        sql!(concat!(
            "SELECT p.person_id, p.given_name, p.family_name, ",
            $key,
            " AS sort_key, p.email, p.signature, p.source,
                    a.user_name, a.last_seen_at,
                    (SELECT h.value FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'email' AND h.replaced_at IS NULL) AS hand_email,
                    (SELECT h.value FROM person_hand h WHERE h.person_id = p.person_id AND h.field = 'signature' AND h.replaced_at IS NULL)
                        AS hand_signature,
                    (SELECT w.must_change FROM password w WHERE w.account_id = a.account_id AND w.replaced_at IS NULL) AS must_change,
                    (SELECT o.is_own FROM account_portal o WHERE o.account_id = a.account_id AND o.replaced_at IS NULL) AS is_own,
                    (SELECT o.is_other FROM account_portal o WHERE o.account_id = a.account_id AND o.replaced_at IS NULL) AS is_other,
                    (SELECT count(*) FROM account_lock l WHERE l.account_id = a.account_id AND l.replaced_at IS NULL) AS locks,
                    (SELECT count(*) FROM protection l WHERE l.person_id = p.person_id AND l.replaced_at IS NULL
                        AND $1 BETWEEN l.from_day AND l.to_day) AS shields,
                    (SELECT string_agg(CASE $16 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en
                                                ELSE r.name_sv END
                                       || CASE WHEN $1 BETWEEN h.from_day AND h.to_day
                                                    AND (h.revoked_on IS NULL OR h.revoked_on > $1) THEN '|now' ELSE '|past' END,
                                       '\n')
                       FROM ",
            held_by_p!(),
            " h JOIN role r ON r.role_id = h.role_id WHERE h.from_day <= $1) AS roles,
                    (SELECT string_agg(d.name, '\n') FROM (SELECT DISTINCT u.name FROM ",
            places_of_p!(),
            " w JOIN unit u ON u.unit_id = w.unit_id) d) AS units
               FROM person p LEFT JOIN account a ON a.person_id = p.person_id
              WHERE ",
            $from,
            filtered!(within_reach!()),
            "
              ORDER BY ",
            $key,
            " ",
            $order,
            ", p.person_id ",
            $order,
            " LIMIT $17"
        ))
    };
}

/// A page of people within reach, with the count of all that match.
pub async fn list<R: Implies<ViewPeople>>(
    permit: &mut Permit<R>,
    filter: &Filter,
    cursor: &Cursor,
    size: usize,
) -> Result<Slice<PersonRow>, Problem> {
    let unit_marks = permit.marks_of(&filter.units).await?;
    let total = count(permit, filter, &unit_marks).await?;
    let ascending = filter.descending == cursor.is_backward();
    let beyond = cursor.beyond();
    let (nordic, from_row) = (permit.lang().is_nordic(), beyond.is_some());
    let query = match filter.sort {
        Sort::Name if nordic => page!("p.sort_nordic", ascending, from_row),
        Sort::Name => page!("p.sort_latin", ascending, from_row),
        Sort::UserName => page!("p.sort_user", ascending, from_row),
        Sort::Email => page!("p.sort_email", ascending, from_row),
        Sort::Signature => page!("p.sort_signature", ascending, from_row),
    };
    let mut query =
        bind_filter(permit, query, filter, &unit_marks).bind(permit.lang().code()).bind(i64::try_from(size + 1).unwrap_or(i64::MAX));
    if let Some((key, person)) = beyond {
        query = query.bind(key).bind(person);
    }
    let rows = query.all(permit).await?;
    Ok(Slice::cut(rows, size, total, cursor))
}

/// When anybody signed in last: the one thing in the table that is no fact about rights, and so has no version.
pub async fn last_seen<R: Implies<ViewPeople>>(permit: &mut Permit<R>) -> Result<String, Problem> {
    let (moment,): (Option<String>,) = sql!("SELECT max(last_seen_at) FROM account").one(permit).await?;
    Ok(moment.unwrap_or_default())
}

/// How many people match: exact, and remembered for this version of the data.
async fn count<R: Implies<ViewPeople>>(permit: &mut Permit<R>, filter: &Filter, unit_marks: &str) -> Result<u64, Problem> {
    let plain = Filter { sort: Sort::Name, descending: false, unit_text: String::new(), ..filter.clone() };
    let key = format!("people {plain:?} {:?} {}", permit.reach(), permit.today());
    if let Some(known) = permit.gate().known_count(permit.version(), &key) {
        return Ok(known);
    }
    let query = sql!(concat!("SELECT count(*) FROM person p WHERE ", filtered!(within_reach!(all))));
    let (count,): (i64,) = bind_filter(permit, query, filter, unit_marks).one(permit).await?;
    let count = u64::try_from(count).unwrap_or(0);
    permit.gate().keep_count(permit.version(), key, count);
    Ok(count)
}

fn bind_filter<R: Implies<ViewPeople>>(permit: &Permit<R>, query: Query, filter: &Filter, unit_marks: &str) -> Query {
    let mut words = word_keys(&filter.text).into_iter();
    let mut word = || words.next().unwrap_or_default();
    permit
        .bind_reach(query)
        .bind(word())
        .bind(word())
        .bind(word())
        .bind(unit_marks)
        .bind(filter.role.is_none())
        .bind(filter.role)
        .bind(filter.kind.map_or("", |kind| kind.word()))
        .bind(filter.state.map_or("", AccountState::word))
}

/// What the filters offer.
pub struct Choices {
    pub units: Offered,
    pub roles: Vec<(uuid::Uuid, String, String)>,
}

/// Units within reach and all roles, for the filters.
pub async fn choices<R: Implies<ViewPeople>>(permit: &mut Permit<R>, filter: &Filter) -> Result<Choices, Problem> {
    let units = permit.offered(&filter.units, &filter.unit_text).await?;
    let roles = sql!(
        "SELECT r.role_id,
                CASE $1 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END,
                CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END
           FROM role r JOIN target_system s ON s.system_key = r.system_key
          WHERE r.archived_at IS NULL ORDER BY s.system_key, r.place"
    )
    .bind(permit.lang().code())
    .all(permit)
    .await?;
    Ok(Choices { units, roles })
}

/// The key of a row in a cursor.
pub fn key_of(row: &PersonRow) -> String {
    format!("{}.{}", row.sort_key, row.person_id)
}

/// At most this many rows go onto paper at once.
pub const PRINT: usize = 2_000;

/// At most this many rows go into one export.
pub const EXPORT: usize = 20_000;

/// Everybody who matches, for an export.
pub async fn export<R: Implies<ViewPeople>>(permit: &mut Permit<R>, filter: &Filter) -> Result<Vec<PersonRow>, Problem> {
    Ok(list(permit, filter, &Cursor::First, EXPORT).await?.rows)
}

const _: () = assert!(PAGE < PRINT && PRINT < EXPORT);
