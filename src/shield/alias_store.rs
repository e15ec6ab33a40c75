//! Names for protected people in target systems, in the database. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use super::alias_rules::AliasName;
use super::store::OWN;
use crate::basics::{PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::sql;

/// A target system, and what the person is called there.
#[derive(Debug, Clone, FromRow)]
pub struct SystemAlias {
    pub system_key: String,
    pub system: String,
    pub alias_id: Option<Uuid>,
    pub name: Option<String>,
    pub user_name: Option<String>,
    pub from_day: Option<String>,
}

/// Every target system but Rollbok itself, with the name in it that stands.
pub async fn list<R: Send>(permit: &mut Permit<R>, person: PersonId) -> Result<Vec<SystemAlias>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT s.system_key, CASE $2 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system,
                a.alias_id, a.name, a.user_name, a.from_day
           FROM target_system s LEFT JOIN protection_alias a ON a.system_key = s.system_key AND a.person_id = $1 AND a.replaced_at IS NULL
          WHERE s.system_key <> 'rollbok' ORDER BY s.system_key"
    )
    .bind(person)
    .bind(lang)
    .all(permit)
    .await?)
}

/// A row, whether it stands or not.
#[derive(Debug, Clone, FromRow)]
pub struct AliasRow {
    pub person_id: Uuid,
    pub system_key: String,
    pub name: String,
    pub user_name: Option<String>,
    pub replaced_at: Option<String>,
}

impl AliasRow {
    pub fn told(&self) -> AliasName {
        AliasName { name: self.name.clone(), user_name: self.user_name.clone() }
    }
}

pub async fn find<R: Send>(permit: &mut Permit<R>, alias: Uuid) -> Result<AliasRow, Problem> {
    sql!("SELECT person_id, system_key, name, user_name, replaced_at FROM protection_alias WHERE alias_id = $1")
        .bind(alias)
        .first(permit)
        .await?
        .ok_or(Problem::NotFound)
}

/// The name that stands in a system, if one does. `NotFound` where there is no such system.
pub async fn standing<R: Send>(permit: &mut Permit<R>, person: PersonId, system: &str) -> Result<Option<Uuid>, Problem> {
    let all = list(permit, person).await?;
    all.into_iter().find(|alias| alias.system_key == system).map(|alias| alias.alias_id).ok_or(Problem::NotFound)
}

/// Puts a name in the place of the one that stands.
pub async fn set<R: Send>(permit: &mut Permit<R>, person: PersonId, system: &str, alias: &AliasName) -> Result<Uuid, Problem> {
    end(permit, person, system).await?;
    let (id, now, today, actor) = (Uuid::now_v7(), permit.now(), permit.today().to_string(), permit.person());
    sql!(
        "INSERT INTO protection_alias (alias_id, person_id, system_key, name, user_name, from_day, source, recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"
    )
    .bind(id)
    .bind(person)
    .bind(system)
    .bind(&alias.name)
    .bind(alias.user_name.as_deref())
    .bind(today)
    .bind(OWN)
    .bind(actor)
    .bind(now)
    .run(permit)
    .await?;
    Ok(id)
}

/// Ends the name that stands in a system; the number of rows it ended.
pub async fn end<R: Send>(permit: &mut Permit<R>, person: PersonId, system: &str) -> Result<u64, Problem> {
    let (now, actor) = (permit.now(), permit.person());
    Ok(sql!(
        "UPDATE protection_alias SET replaced_at = $3, replaced_by = $4 WHERE person_id = $1 AND system_key = $2 AND replaced_at IS NULL"
    )
    .bind(person)
    .bind(system)
    .bind(now)
    .bind(actor)
    .run(permit)
    .await?)
}
