//! Groups for pupils and guardians in the database: the rows that concern a place, the roles there are, setting and ending.
//!
//! INVARIANT: a place is named only within the reach of the right that sets; a row's own place is read anew before it is ended.

use uuid::Uuid;

use super::model::{At, Wanted};
use crate::basics::{Day, GroupId, PersonId, Problem, UnitId};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::sql;

const OPEN_END: &str = "9999-12-31";

/// A row with the names of its role, system and place.
#[derive(Debug, Clone, FromRow)]
pub struct Placed {
    pub row_id: Uuid,
    pub system_key: String,
    pub hat: String,
    pub unit_id: Option<Uuid>,
    pub group_id: Option<Uuid>,
    pub pupil_id: Option<Uuid>,
    pub from_day: String,
    pub to_day: String,
    pub revoked_on: Option<String>,
    pub role: String,
    pub system: String,
    pub place: String,
}

impl Placed {
    pub fn at(&self) -> Option<At> {
        match (self.unit_id, self.group_id, self.pupil_id) {
            (Some(unit), ..) => Some(At::Unit(UnitId(unit))),
            (_, Some(group), _) => Some(At::Group(GroupId(group))),
            (.., Some(pupil)) => Some(At::Pupil(PersonId(pupil))),
            _ => None,
        }
    }
}

macro_rules! row {
    ($of:literal) => {
        concat!(
            "SELECT a.row_id, a.system_key, a.hat, a.unit_id, a.group_id, a.pupil_id, a.from_day, a.to_day, a.revoked_on,
                    CASE $2 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                    CASE $2 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                    CASE WHEN u.name IS NOT NULL THEN u.name WHEN g.name IS NOT NULL THEN g.name ELSE '' END AS place
               FROM audience a JOIN role r ON r.role_id = a.role_id JOIN target_system s ON s.system_key = a.system_key
                    LEFT JOIN unit u ON u.unit_id = a.unit_id LEFT JOIN study_group g ON g.group_id = a.group_id
              WHERE a.replaced_at IS NULL AND ",
            $of,
            " ORDER BY a.system_key, a.hat DESC, a.from_day, a.row_id"
        )
    };
}

async fn rows_at(permit: &mut Permit<GiveRoles>, at: At) -> Result<Vec<Placed>, Problem> {
    let lang = permit.lang().code();
    let (query, id) = match at {
        At::Unit(unit) => (sql!(row!("a.unit_id = $1")), unit.0),
        At::Group(group) => (sql!(row!("a.group_id = $1")), group.0),
        At::Pupil(pupil) => (sql!(row!("a.pupil_id = $1")), pupil.0),
    };
    Ok(query.bind(id).bind(lang).all(permit).await?)
}

/// The rows that concern a place: its own first, then those of the places around it.
pub async fn concerning(permit: &mut Permit<GiveRoles>, at: At) -> Result<Vec<Placed>, Problem> {
    let mut rows = rows_at(permit, at).await?;
    for other in around(permit, at).await? {
        rows.extend(rows_at(permit, other).await?);
    }
    Ok(rows)
}

/// The places from which something comes down to a place.
async fn around(permit: &mut Permit<GiveRoles>, at: At) -> Result<Vec<At>, Problem> {
    let today = permit.today().to_string();
    let mut places = Vec::new();
    let mut units: Vec<Uuid> = Vec::new();
    match at {
        At::Unit(unit) => units.push(unit.0),
        At::Group(group) => {
            let of: Vec<(Uuid,)> = sql!("SELECT unit_id FROM study_group WHERE group_id = $1").bind(group).all(permit).await?;
            units.extend(of.into_iter().map(|(unit,)| unit));
        }
        At::Pupil(pupil) => {
            let groups: Vec<(Uuid,)> = sql!(
                "SELECT DISTINCT m.group_id FROM membership m WHERE m.person_id = $1 AND m.replaced_at IS NULL AND $2 BETWEEN m.from_day AND m.to_day"
            )
            .bind(pupil)
            .bind(&today)
            .all(permit)
            .await?;
            places.extend(groups.into_iter().map(|(group,)| At::Group(GroupId(group))));
            let of: Vec<(Uuid,)> = sql!(
                "SELECT DISTINCT e.unit_id FROM enrolment e WHERE e.person_id = $1 AND e.replaced_at IS NULL AND $2 BETWEEN e.from_day AND e.to_day"
            )
            .bind(pupil)
            .bind(&today)
            .all(permit)
            .await?;
            units.extend(of.into_iter().map(|(unit,)| unit));
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    for unit in units {
        let above: Vec<(Uuid,)> = sql!(
            "SELECT b.above_id FROM unit_below b WHERE b.unit_id = $1
              ORDER BY (SELECT count(*) FROM unit_below d WHERE d.unit_id = b.above_id) DESC"
        )
        .bind(unit)
        .all(permit)
        .await?;
        places.extend(
            above.into_iter().map(|(above,)| At::Unit(UnitId(above))).filter(|place| *place != at && seen.insert(place.to_string())),
        );
    }
    Ok(places)
}

/// A place within reach by its name; `NotFound` otherwise, and for a person who is no pupil.
pub async fn name_of(permit: &mut Permit<GiveRoles>, at: At) -> Result<String, Problem> {
    let (open, today) = (permit.reach().open.clone(), permit.today().to_string());
    let found: Option<(String,)> = match at {
        At::Unit(unit) => {
            sql!("SELECT name FROM unit WHERE unit_id = $1 AND closed_at IS NULL AND ($2 OR $3 LIKE '%' || mark || '%')")
                .bind(unit)
                .bind(open.everywhere)
                .bind(open.units)
                .first(permit)
                .await?
        }
        At::Group(group) => {
            sql!(
                "SELECT g.name FROM study_group g JOIN unit u ON u.unit_id = g.unit_id
                  WHERE g.group_id = $1 AND $2 BETWEEN g.from_day AND g.to_day AND ($3 OR $4 LIKE '%' || u.mark || '%')"
            )
            .bind(group)
            .bind(today)
            .bind(open.everywhere)
            .bind(open.units)
            .first(permit)
            .await?
        }
        At::Pupil(pupil) => {
            permit.must_reach(pupil).await?;
            sql!(
                "SELECT p.given_name || ' ' || p.family_name FROM person p WHERE p.person_id = $1
                    AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL AND $2 BETWEEN e.from_day AND e.to_day)"
            )
            .bind(pupil)
            .bind(today)
            .first(permit)
            .await?
        }
    };
    found.map(|(name,)| name).ok_or(Problem::NotFound)
}

/// Whether somebody is a guardian of a pupil today.
pub async fn is_guardian(permit: &mut Permit<GiveRoles>, person: PersonId, pupil: PersonId) -> Result<bool, Problem> {
    let today = permit.today().to_string();
    let (links,): (i64,) = sql!(
        "SELECT count(*) FROM guardianship WHERE guardian_id = $1 AND pupil_id = $2 AND replaced_at IS NULL AND $3 BETWEEN from_day AND to_day"
    )
    .bind(person)
    .bind(pupil)
    .bind(today)
    .one(permit)
    .await?;
    Ok(links > 0)
}

/// The roles that can be set: of a target system, in the web for everyone, needing no employment, opening no wall.
pub async fn roles(permit: &mut Permit<GiveRoles>) -> Result<Vec<(Uuid, String, String, String)>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT r.role_id, r.system_key,
                CASE $1 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS name,
                CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system
           FROM role r JOIN target_system s ON s.system_key = r.system_key
          WHERE r.system_key <> 'rollbok' AND r.client = 'portal' AND NOT r.bound_to_employment AND r.opens = '' AND r.archived_at IS NULL
          ORDER BY r.system_key, r.place, r.role_id"
    )
    .bind(lang)
    .all(permit)
    .await?)
}

/// Sets a row; refused where the same is in force in those days.
pub async fn add(permit: &mut Permit<GiveRoles>, system: &str, wanted: &Wanted) -> Result<Uuid, Problem> {
    let to = wanted.to.map_or_else(|| OPEN_END.to_owned(), |day| day.to_string());
    let (unit, group, pupil) = wanted.at.columns();
    let (same,): (i64,) = sql!(
        "SELECT count(*) FROM audience
          WHERE hat = $1 AND role_id = $2 AND replaced_at IS NULL AND revoked_on IS NULL AND from_day <= $3 AND to_day >= $4
            AND (unit_id = $5 OR group_id = $6 OR pupil_id = $7)"
    )
    .bind(wanted.hat.word())
    .bind(wanted.role)
    .bind(&to)
    .bind(wanted.from.to_string())
    .bind(unit)
    .bind(group)
    .bind(pupil)
    .one(permit)
    .await?;
    if same > 0 {
        return Err(Problem::invalid("form[role]", "fault-adjust-already"));
    }
    let (id, now) = (Uuid::now_v7(), permit.now());
    sql!(
        "INSERT INTO audience (row_id, system_key, hat, role_id, unit_id, group_id, pupil_id, from_day, to_day, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
    )
    .bind(id)
    .bind(system)
    .bind(wanted.hat.word())
    .bind(wanted.role)
    .bind(unit)
    .bind(group)
    .bind(pupil)
    .bind(wanted.from.to_string())
    .bind(to)
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}

pub async fn find(permit: &mut Permit<GiveRoles>, row: Uuid) -> Result<Placed, Problem> {
    let lang = permit.lang().code();
    sql!(row!("a.row_id = $1")).bind(row).bind(lang).first(permit).await?.ok_or(Problem::NotFound)
}

/// Sets or clears the day from which a row no longer counts: a new row, and the old one kept.
pub async fn revoke(permit: &mut Permit<GiveRoles>, row: Uuid, on: Option<Day>) -> Result<Uuid, Problem> {
    let (id, now) = (Uuid::now_v7(), permit.now());
    let replaced =
        sql!("UPDATE audience SET replaced_at = $2 WHERE row_id = $1 AND replaced_at IS NULL").bind(row).bind(now).run(permit).await?;
    if replaced != 1 {
        return Err(Problem::Stale);
    }
    sql!(
        "INSERT INTO audience (row_id, system_key, hat, role_id, unit_id, group_id, pupil_id, from_day, to_day, revoked_on, recorded_at)
         SELECT $2, system_key, hat, role_id, unit_id, group_id, pupil_id, from_day, to_day, $3, $4 FROM audience WHERE row_id = $1"
    )
    .bind(row)
    .bind(id)
    .bind(on.map(|day| day.to_string()))
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}
