//! Units and groups in the database, read: the tree, one unit, the choice of schools.
//!
//! INVARIANT: a unit is shown when it is within reach, or above one that is (then only as the way to it); numbers of people
//! are never shown beside it, for they could tell that a shielded person is there.

use uuid::Uuid;

use crate::basics::{Problem, UnitId};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{Implies, ViewPeople, ViewSchools};
use crate::words::word_keys;
use crate::{shielded, sql};

/// A unit in a list.
#[derive(Debug, Clone, FromRow)]
pub struct UnitRow {
    pub unit_id: Uuid,
    /// What a reach names it by.
    pub mark: String,
    pub kind: String,
    pub code: Option<String>,
    pub name: String,
    pub municipality: Option<String>,
    pub source: String,
    /// How many units lie directly below.
    pub children: i64,
}

impl UnitRow {
    pub fn id(&self) -> UnitId {
        UnitId(self.unit_id)
    }
}

/// A group of a unit.
#[derive(Debug, Clone, FromRow)]
pub struct GroupRow {
    pub group_id: Uuid,
    pub name: String,
    pub kind: String,
    pub pupil_access: i64,
}

/// The columns of a unit, wanted by each of these statements.
macro_rules! unit_columns {
    () => {
        "SELECT u.unit_id, u.mark, u.kind, u.code, u.name, u.municipality, u.source,
                (SELECT count(*) FROM unit c WHERE c.parent_id = u.unit_id AND c.closed_at IS NULL) AS children FROM unit u "
    };
}

/// Whether a unit is within reach or above one that is. Values: everywhere, marks.
macro_rules! on_the_way {
    ($everywhere:literal, $marks:literal) => {
        concat!(
            "u.closed_at IS NULL AND (",
            $everywhere,
            " OR EXISTS (SELECT 1 FROM unit_below b JOIN unit w ON w.unit_id = b.unit_id
               WHERE b.above_id = u.unit_id AND ",
            $marks,
            " LIKE '%' || w.mark || '%'))"
        )
    };
}

/// The units below a parent; without one, the root.
pub async fn list_below<R: Implies<ViewSchools>>(permit: &mut Permit<R>, parent: Option<UnitId>) -> Result<Vec<UnitRow>, Problem> {
    let places = permit.reach().open.clone();
    let query = match (parent, permit.lang().is_nordic()) {
        (None, _) => sql!(concat!(unit_columns!(), "WHERE u.parent_id IS NULL AND ", on_the_way!("$1", "$2"))),
        (Some(_), true) => {
            sql!(concat!(unit_columns!(), "WHERE ", on_the_way!("$1", "$2"), " AND u.parent_id = $3 ORDER BY u.sort_nordic, u.unit_id"))
        }
        (Some(_), false) => {
            sql!(concat!(unit_columns!(), "WHERE ", on_the_way!("$1", "$2"), " AND u.parent_id = $3 ORDER BY u.sort_latin, u.unit_id"))
        }
    };
    let query = query.bind(places.everywhere).bind(places.units);
    Ok(if parent.is_some() { query.bind(parent) } else { query }.all(permit).await?)
}

/// Units whose name or code begins with the words typed; at most `most`.
pub async fn search<R: Implies<ViewSchools>>(permit: &mut Permit<R>, text: &str, most: usize) -> Result<Vec<UnitRow>, Problem> {
    let words = word_keys(text);
    let Some(first) = words.first().cloned() else { return Ok(Vec::new()) };
    let second = words.get(1).cloned().unwrap_or_default();
    let places = permit.reach().open.clone();
    Ok(sql!(concat!(
        unit_columns!(),
        "WHERE ",
        on_the_way!("$1", "$2"),
        " AND u.unit_id IN (SELECT x.unit_id FROM unit_word x WHERE x.word >= $3 AND x.word < $3 || 'g')
           AND ($4 = '' OR u.unit_id IN (SELECT x.unit_id FROM unit_word x WHERE x.word >= $4 AND x.word < $4 || 'g'))
         ORDER BY u.sort_nordic, u.unit_id LIMIT $5"
    ))
    .bind(places.everywhere)
    .bind(places.units)
    .bind(first)
    .bind(second)
    .bind(i64::try_from(most).unwrap_or(i64::MAX))
    .all(permit)
    .await?)
}

/// One unit within reach, or above one that is.
pub async fn find<R: Implies<ViewSchools>>(permit: &mut Permit<R>, unit: UnitId) -> Result<UnitRow, Problem> {
    let places = permit.reach().open.clone();
    sql!(concat!(unit_columns!(), "WHERE ", on_the_way!("$1", "$2"), " AND u.unit_id = $3"))
        .bind(places.everywhere)
        .bind(places.units)
        .bind(unit)
        .first(permit)
        .await?
        .ok_or(Problem::NotFound)
}

/// The units above, from the root down.
pub async fn list_above<R: Implies<ViewSchools>>(permit: &mut Permit<R>, unit: UnitId) -> Result<Vec<UnitRow>, Problem> {
    Ok(sql!(concat!(
        unit_columns!(),
        "JOIN unit_below b ON b.above_id = u.unit_id WHERE b.unit_id = $1 AND u.unit_id <> $1
         ORDER BY (SELECT count(*) FROM unit_below d WHERE d.unit_id = u.unit_id)"
    ))
    .bind(unit)
    .all(permit)
    .await?)
}

/// The groups of a unit that has them today, in their order.
pub async fn list_groups<R: Implies<ViewSchools>>(permit: &mut Permit<R>, unit: UnitId) -> Result<Vec<GroupRow>, Problem> {
    let today = permit.today().to_string();
    Ok(sql!(
        "SELECT g.group_id, g.name, g.kind,
                (SELECT count(*) FROM pupil_access a WHERE a.group_id = g.group_id AND a.replaced_at IS NULL) AS pupil_access
           FROM study_group g WHERE g.unit_id = $1 AND $2 BETWEEN g.from_day AND g.to_day ORDER BY g.kind, g.name, g.group_id"
    )
    .bind(unit)
    .bind(today)
    .all(permit)
    .await?)
}

/// The heads of a unit today; a shielded one only where the reader's right to see people opens `protected`.
pub async fn list_heads<R: Implies<ViewSchools>>(permit: &mut Permit<R>, unit: UnitId) -> Result<Vec<(Uuid, String)>, Problem> {
    let today = permit.today().to_string();
    let opened = permit.reach_of::<ViewPeople>().shielded;
    Ok(sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name
           FROM unit_head h JOIN person p ON p.person_id = h.person_id JOIN unit u ON u.unit_id = h.unit_id
          WHERE h.unit_id = $2 AND h.replaced_at IS NULL AND $1 BETWEEN h.from_day AND h.to_day
            AND ($3 OR $4 LIKE '%' || u.mark || '%' OR p.person_id NOT IN ",
        shielded!(),
        ") ORDER BY p.sort_nordic, p.person_id"
    ))
    .bind(today)
    .bind(unit)
    .bind(opened.everywhere)
    .bind(opened.units)
    .all(permit)
    .await?)
}
