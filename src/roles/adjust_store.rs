//! Personal gives and takes in the database, and the items there are to choose from.

use uuid::Uuid;

use super::adjust_model::Adjustment;
use super::model::Scope;
use super::store::OPEN_END;
use crate::basics::{Day, GroupId, PersonId, Problem, UnitId};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{GiveRoles, Right};
use crate::rights::{Given, Level};
use crate::sql;

/// An item of a target system. Rollbok's own rights come by its roles alone.
#[derive(Debug, Clone, FromRow)]
pub struct ItemRow {
    pub system_key: String,
    pub item_key: String,
    pub name: String,
    pub system: String,
    pub kind: String,
    pub in_office: bool,
    pub in_portal: bool,
    pub wall: Option<String>,
}

/// Every item of a module in use, system by system.
pub async fn items<R: Right>(permit: &mut Permit<R>) -> Result<Vec<ItemRow>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT i.system_key, i.item_key, i.kind, i.in_office, i.in_portal, i.wall,
                CASE $1 WHEN 'de' THEN i.name_de WHEN 'fi' THEN i.name_fi WHEN 'en' THEN i.name_en ELSE i.name_sv END AS name,
                CASE $1 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system
           FROM item i JOIN target_system s ON s.system_key = i.system_key
          WHERE i.system_key <> 'rollbok' AND i.gone_at IS NULL
            AND EXISTS (SELECT 1 FROM module_use u WHERE u.system_key = i.system_key AND u.module_key = i.module_key AND u.replaced_at IS NULL)
          ORDER BY s.system_key, i.place, i.item_key"
    )
    .bind(lang)
    .all(permit)
    .await?)
}

/// What the roles of a system that open no wall give of an item, all together.
pub async fn givable<R: Right>(permit: &mut Permit<R>, item: &ItemRow) -> Result<Given, Problem> {
    let rows: Vec<(String, Option<String>)> = sql!(
        "SELECT r.all_items, l.level
           FROM role r LEFT JOIN role_level l ON l.role_id = r.role_id AND l.item_key = $2 AND l.replaced_at IS NULL
          WHERE r.system_key = $1 AND r.opens = '' AND r.archived_at IS NULL AND r.deleted_at IS NULL"
    )
    .bind(&item.system_key)
    .bind(&item.item_key)
    .all(permit)
    .await?;
    let words = rows.into_iter().map(|(all, own)| own.unwrap_or(all));
    if item.kind == "register" {
        let levels = words.filter_map(|word| word.parse::<Level>().ok());
        return Ok(Given::Level(levels.fold(Level::NONE, Level::union)));
    }
    let runs = words.into_iter().any(|word| word == "execute" || word == "edit_all");
    Ok(if runs { Given::Execute } else { Given::NONE })
}

/// A give or take of a person, with the names of what and where.
#[derive(Debug, Clone, FromRow)]
pub struct Held {
    pub row_id: Uuid,
    pub adjustment_id: Uuid,
    pub person_id: Uuid,
    pub name: String,
    pub system: String,
    pub give: Option<String>,
    pub take: Option<String>,
    pub unit_id: Option<Uuid>,
    pub group_id: Option<Uuid>,
    pub place: Option<String>,
    pub from_day: String,
    pub to_day: String,
    pub revoked_on: Option<String>,
    pub reason: Option<String>,
}

impl Held {
    pub fn scope(&self) -> Scope {
        match (self.unit_id, self.group_id) {
            (Some(unit), _) => Scope::Unit(UnitId(unit)),
            (_, Some(group)) => Scope::Group(GroupId(group)),
            _ => Scope::Everywhere,
        }
    }

    pub fn is_over(&self, day: Day) -> bool {
        let day = day.to_string();
        self.to_day < day || self.revoked_on.as_ref().is_some_and(|revoked| *revoked <= day)
    }

    /// The word of what is done: `give-read_all`, `take-edit`.
    pub fn what(&self) -> String {
        match (&self.give, &self.take) {
            (Some(level), _) => format!("give-{level}"),
            (_, take) => format!("take-{}", take.as_deref().unwrap_or_default()),
        }
    }
}

macro_rules! held {
    ($lang:literal, $of:literal) => {
        concat!(
            "SELECT a.row_id, a.adjustment_id, a.person_id, a.give, a.take, a.unit_id, a.group_id, a.from_day, a.to_day, a.revoked_on, a.reason,
                    CASE ", $lang, " WHEN 'de' THEN i.name_de WHEN 'fi' THEN i.name_fi WHEN 'en' THEN i.name_en ELSE i.name_sv END AS name,
                    CASE ", $lang, " WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                    CASE WHEN g.name IS NULL THEN u.name ELSE g.name END AS place
               FROM adjustment a JOIN item i ON i.system_key = a.system_key AND i.item_key = a.item_key
                    JOIN target_system s ON s.system_key = a.system_key
                    LEFT JOIN unit u ON u.unit_id = a.unit_id LEFT JOIN study_group g ON g.group_id = a.group_id
              WHERE a.replaced_at IS NULL AND ",
            $of
        )
    };
}

/// The gives and takes of a person within reach, the newest first.
pub async fn of_person<R: Right>(permit: &mut Permit<R>, person: PersonId) -> Result<Vec<Held>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(held!("$2", "a.person_id = $1 ORDER BY a.from_day DESC, a.recorded_at DESC, a.row_id"))
        .bind(person)
        .bind(lang)
        .all(permit)
        .await?)
}

pub async fn find(permit: &mut Permit<GiveRoles>, id: Uuid) -> Result<Held, Problem> {
    let lang = permit.lang().code();
    sql!(held!("$2", "a.adjustment_id = $1")).bind(id).bind(lang).first(permit).await?.ok_or(Problem::NotFound)
}

/// Writes a give or take; refused where the same is in force in those days.
pub async fn add(permit: &mut Permit<GiveRoles>, adjustment: &Adjustment) -> Result<Uuid, Problem> {
    let to = adjustment.to.map_or_else(|| OPEN_END.to_owned(), |day| day.to_string());
    let (give, take, client) = adjustment.what.columns();
    let (unit, group) = (adjustment.scope.unit(), adjustment.scope.group());
    let (same,): (i64,) = sql!(
        "SELECT count(*) FROM adjustment
          WHERE person_id = $1 AND system_key = $2 AND item_key = $3 AND replaced_at IS NULL AND revoked_on IS NULL
            AND from_day <= $4 AND to_day >= $5 AND ((unit_id IS NULL AND $6) OR unit_id = $7) AND ((group_id IS NULL AND $8) OR group_id = $9)
            AND CASE WHEN give IS NULL THEN '' ELSE give END = $10 AND CASE WHEN take IS NULL THEN '' ELSE take END = $11"
    )
    .bind(adjustment.person)
    .bind(&adjustment.system)
    .bind(&adjustment.item)
    .bind(&to)
    .bind(adjustment.from.to_string())
    .bind(unit.is_none())
    .bind(unit)
    .bind(group.is_none())
    .bind(group)
    .bind(give.clone().unwrap_or_default())
    .bind(take.unwrap_or_default())
    .one(permit)
    .await?;
    if same > 0 {
        return Err(Problem::invalid("form[item]", "fault-adjust-already"));
    }
    let (id, now) = (Uuid::now_v7(), permit.now());
    sql!(
        "INSERT INTO adjustment (row_id, adjustment_id, system_key, item_key, person_id, give, take, client, opens, unit_id, group_id, from_day,
                                 to_day, reason, recorded_at)
         VALUES ($1, $1, $2, $3, $4, $5, $6, $7, '', $8, $9, $10, $11, $12, $13)"
    )
    .bind(id)
    .bind(&adjustment.system)
    .bind(&adjustment.item)
    .bind(adjustment.person)
    .bind(give)
    .bind(take)
    .bind(client)
    .bind(unit)
    .bind(group)
    .bind(adjustment.from.to_string())
    .bind(to)
    .bind(&adjustment.reason)
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}

/// Sets or clears the day from which it no longer counts: a new row, and the old one kept.
pub async fn revoke(permit: &mut Permit<GiveRoles>, held: &Held, on: Option<Day>) -> Result<(), Problem> {
    let now = permit.now();
    let replaced = sql!("UPDATE adjustment SET replaced_at = $2 WHERE row_id = $1 AND replaced_at IS NULL")
        .bind(held.row_id)
        .bind(now)
        .run(permit)
        .await?;
    if replaced != 1 {
        return Err(Problem::Stale);
    }
    sql!(
        "INSERT INTO adjustment (row_id, adjustment_id, system_key, item_key, person_id, give, take, client, opens, unit_id, group_id, from_day,
                                 to_day, revoked_on, reason, recorded_at)
         SELECT $2, adjustment_id, system_key, item_key, person_id, give, take, client, opens, unit_id, group_id, from_day, to_day, $3, reason, $4
           FROM adjustment WHERE row_id = $1"
    )
    .bind(held.row_id)
    .bind(Uuid::now_v7())
    .bind(on.map(|day| day.to_string()))
    .bind(now)
    .run(permit)
    .await?;
    Ok(())
}
