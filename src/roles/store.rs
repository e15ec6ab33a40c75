//! Assignments in the database: give, end, list; and the roles and groups there are to choose from.

use uuid::Uuid;

use crate::basics::{AssignmentId, Day, GroupId, Moment, PersonId, Problem, RoleId, UnitId};
use crate::db::{Door, FromRow};
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::roles::model::{RoleGift, Scope};
use crate::sql;

/// A role that can be given.
#[derive(Debug, Clone, FromRow)]
pub struct RoleRow {
    pub role_id: Uuid,
    pub system_key: String,
    pub role_key: String,
    pub name: String,
    pub system: String,
    pub opens: String,
    pub bound_to_employment: bool,
    pub client: String,
}

impl RoleRow {
    /// Whether its holders sign what they write, and so need a signature (SK24-41).
    pub fn is_signed(&self) -> bool {
        self.system_key == "skola24" && ["clerk", "scheduler", "school_administrator"].contains(&self.role_key.as_str())
    }

    /// Whether it opens the administrative client of a system, which only the employed have.
    pub fn is_for_staff(&self) -> bool {
        self.client == "office" && self.system_key != "rollbok"
    }
}

/// All roles that are not archived, system by system.
pub async fn list<R: Right>(permit: &mut Permit<R>) -> Result<Vec<RoleRow>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT r.role_id, r.system_key, r.role_key, r.opens, r.bound_to_employment, r.client,
                CASE $1 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS name,
                CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system
           FROM role r JOIN target_system s ON s.system_key = r.system_key
          WHERE r.archived_at IS NULL ORDER BY s.system_key = 'rollbok', s.system_key, r.place"
    )
    .bind(lang)
    .all(permit)
    .await?)
}

/// One role that is not archived.
pub async fn find<R: Right>(permit: &mut Permit<R>, role: RoleId) -> Result<RoleRow, Problem> {
    list(permit).await?.into_iter().find(|row| row.role_id == role.0).ok_or(Problem::NotFound)
}

/// The mark of a scope's unit (a group's unit for a group); none: everywhere. `NotFound` for what does not exist.
pub async fn mark_of<R: Right>(permit: &mut Permit<R>, scope: Scope) -> Result<Option<String>, Problem> {
    let row: Option<(String,)> = match scope {
        Scope::Everywhere => return Ok(None),
        Scope::Unit(unit) => sql!("SELECT mark FROM unit WHERE unit_id = $1 AND closed_at IS NULL").bind(unit).first(permit).await?,
        Scope::Group(group) => {
            sql!("SELECT u.mark FROM study_group g JOIN unit u ON u.unit_id = g.unit_id WHERE g.group_id = $1")
                .bind(group)
                .first(permit)
                .await?
        }
    };
    row.map(|(mark,)| Some(mark)).ok_or(Problem::NotFound)
}

/// The end that is none.
pub const OPEN_END: &str = "9999-12-31";

/// The name of a person within reach.
pub async fn name_of(permit: &mut Permit<GiveRoles>, person: PersonId) -> Result<String, Problem> {
    let name: Option<(String,)> =
        sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(person).first(permit).await?;
    name.map(|(name,)| name).ok_or(Problem::NotFound)
}

/// A unit with its name and its groups.
pub type PlaceChoice = (UnitId, String, Vec<(GroupId, String)>);

/// Units within reach with their groups of today, for the scope's choice: at most 300 units, groups where there are few units.
pub async fn places(permit: &mut Permit<GiveRoles>) -> Result<Vec<PlaceChoice>, Problem> {
    let reach = permit.reach().open.clone();
    let units: Vec<(Uuid, String)> = sql!(
        "SELECT u.unit_id, u.name FROM unit u WHERE u.closed_at IS NULL AND u.kind <> 'organisation' AND ($1 OR $2 LIKE '%' || u.mark || '%')
          ORDER BY u.sort_nordic, u.unit_id LIMIT 300"
    )
    .bind(reach.everywhere)
    .bind(reach.units)
    .all(permit)
    .await?;
    let today = permit.today().to_string();
    let with_groups = units.len() <= 40;
    let mut choices = Vec::new();
    for (unit, name) in units {
        let groups: Vec<(Uuid, String)> = if with_groups {
            sql!("SELECT group_id, name FROM study_group WHERE unit_id = $1 AND kind = 'class' AND $2 BETWEEN from_day AND to_day ORDER BY name")
                .bind(unit)
                .bind(&today)
                .all(permit)
                .await?
        } else {
            Vec::new()
        };
        choices.push((UnitId(unit), name, groups.into_iter().map(|(id, name)| (GroupId(id), name)).collect()));
    }
    Ok(choices)
}

/// Whether a person is employed today or later.
pub async fn is_employed(permit: &mut Permit<GiveRoles>, person: PersonId) -> Result<bool, Problem> {
    let today = permit.today().to_string();
    let (employments,): (i64,) = sql!("SELECT count(*) FROM employment WHERE person_id = $1 AND replaced_at IS NULL AND to_day >= $2")
        .bind(person)
        .bind(today)
        .one(permit)
        .await?;
    Ok(employments > 0)
}

/// Gives a role. Refused when the same role at the same scope is in force already, and for a role of an office client when the
/// person is not employed: pupils and guardians never have an account there (WIL-22, `rights.md` 4.2).
pub async fn add(permit: &mut Permit<GiveRoles>, gift: &RoleGift) -> Result<AssignmentId, Problem> {
    let to = gift.to.map_or_else(|| OPEN_END.to_owned(), |day| day.to_string());
    let (same,): (i64,) = sql!(
        "SELECT count(*) FROM assignment
          WHERE person_id = $1 AND role_id = $2 AND replaced_at IS NULL AND revoked_on IS NULL AND from_day <= $3 AND to_day >= $4
            AND ((unit_id IS NULL AND $5) OR unit_id = $6) AND ((group_id IS NULL AND $7) OR group_id = $8)"
    )
    .bind(gift.person)
    .bind(gift.role)
    .bind(&to)
    .bind(gift.from.to_string())
    .bind(gift.scope.unit().is_none())
    .bind(gift.scope.unit())
    .bind(gift.scope.group().is_none())
    .bind(gift.scope.group())
    .one(permit)
    .await?;
    if same > 0 {
        return Err(Problem::invalid("form[role]", "fault-role-held-already"));
    }
    let role = find(permit, gift.role).await?;
    if role.is_for_staff() && !is_employed(permit, gift.person).await? {
        return Err(Problem::invalid("form[role]", "fault-role-for-staff"));
    }
    let id = AssignmentId::new();
    let (giver, now) = (permit.person(), permit.now());
    sql!(
        "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, unit_id, group_id, from_day, to_day, origin, reason,
                                 given_by, recorded_at)
         VALUES ($1, $1, $2, $3, $4, $5, $6, $7, 'hand', $8, $9, $10)"
    )
    .bind(id)
    .bind(gift.person)
    .bind(gift.role)
    .bind(gift.scope.unit())
    .bind(gift.scope.group())
    .bind(gift.from.to_string())
    .bind(to)
    .bind(&gift.reason)
    .bind(giver)
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}

/// An assignment, with what ending it must know.
#[derive(Debug, Clone, FromRow)]
pub struct Held {
    pub row_id: Uuid,
    pub person_id: Uuid,
    pub role_id: Uuid,
    pub unit_id: Option<Uuid>,
    pub group_id: Option<Uuid>,
    pub revoked_on: Option<String>,
    pub to_day: String,
}

impl Held {
    pub fn scope(&self) -> Scope {
        match (self.unit_id, self.group_id) {
            (Some(unit), _) => Scope::Unit(UnitId(unit)),
            (_, Some(group)) => Scope::Group(GroupId(group)),
            _ => Scope::Everywhere,
        }
    }
}

pub async fn find_held(permit: &mut Permit<GiveRoles>, assignment: AssignmentId) -> Result<Held, Problem> {
    sql!(
        "SELECT row_id, person_id, role_id, unit_id, group_id, revoked_on, to_day FROM assignment
          WHERE assignment_id = $1 AND replaced_at IS NULL"
    )
    .bind(assignment)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// Sets or clears the day from which an assignment no longer counts.
pub async fn revoke(permit: &mut Permit<GiveRoles>, held: &Held, on: Option<Day>) -> Result<(), Problem> {
    let now = permit.now();
    date(permit, now, held.row_id, &held.to_day, on.map(|day| day.to_string()).as_deref()).await.map(drop)
}

/// Gives an assignment other days as a new row, and keeps the old one: the new row's id. `Stale` if it is not as it was seen.
pub async fn date(door: &mut impl Door, now: Moment, row: Uuid, to: &str, revoked_on: Option<&str>) -> Result<Uuid, Problem> {
    let next = Uuid::now_v7();
    let replaced =
        sql!("UPDATE assignment SET replaced_at = $2 WHERE row_id = $1 AND replaced_at IS NULL").bind(row).bind(now).run(door).await?;
    if replaced != 1 {
        return Err(Problem::Stale);
    }
    sql!(
        "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, unit_id, group_id, from_day, to_day, revoked_on, origin,
                                 reason, given_by, recorded_at)
         SELECT $2, assignment_id, person_id, role_id, unit_id, group_id, from_day, $3, $4, origin, reason, given_by, $5
           FROM assignment WHERE row_id = $1"
    )
    .bind(row)
    .bind(next)
    .bind(to)
    .bind(revoked_on.map(str::to_owned))
    .bind(now)
    .run(door)
    .await?;
    Ok(next)
}
