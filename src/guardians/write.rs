//! Changing a guardian's access in the database: a new row of the guardianship, and beside it who set it and why.

use uuid::Uuid;

use super::model::LinkRow;
use super::rules::{Basis, Change};
use crate::basics::{PersonId, Problem};
use crate::db::{Door, FromRow};
use crate::gate::Permit;
use crate::rights::Access;
use crate::sql;

/// What an act made: the row of the guardianship that now stands, and the change itself.
#[derive(Debug, Clone, Copy)]
pub struct Made {
    pub row: Uuid,
    pub access: Uuid,
}

/// Sets the access of a link. `Stale` when the row has been replaced meanwhile.
pub async fn set<R: Send>(permit: &mut Permit<R>, link: &LinkRow, change: &Change, undoes: Option<Uuid>) -> Result<Made, Problem> {
    let (now, actor) = (permit.now(), permit.person());
    let made = Made { row: Uuid::now_v7(), access: Uuid::now_v7() };
    let replaced = sql!("UPDATE guardianship SET replaced_at = $2 WHERE guardianship_id = $1 AND replaced_at IS NULL")
        .bind(link.guardianship_id)
        .bind(now)
        .run(permit)
        .await?;
    if replaced == 0 {
        return Err(Problem::Stale);
    }
    sql!(
        "INSERT INTO guardianship (guardianship_id, guardian_id, pupil_id, access, informed, custodial, basis, from_day, to_day,
                                   recorded_at, gone_at, source, external_id, only_modules)
         SELECT $1, guardian_id, pupil_id, $2, informed, custodial, basis, from_day, to_day, $3, gone_at, source, external_id, $5
           FROM guardianship WHERE guardianship_id = $4"
    )
    .bind(made.row)
    .bind(change.access.word())
    .bind(now)
    .bind(link.guardianship_id)
    .bind(change.only.as_deref())
    .run(permit)
    .await?;
    sql!("UPDATE guardian_access SET replaced_at = $3 WHERE source = $1 AND external_id = $2 AND replaced_at IS NULL")
        .bind(&link.source)
        .bind(&link.external_id)
        .bind(now)
        .run(permit)
        .await?;
    sql!(
        "INSERT INTO guardian_access (access_id, source, external_id, row_id, before_access, access, basis, reference, undoes, set_by, recorded_at,
                                      before_modules)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"
    )
    .bind(made.access)
    .bind(&link.source)
    .bind(&link.external_id)
    .bind(made.row)
    .bind(&link.access)
    .bind(change.access.word())
    .bind(change.basis.word())
    .bind(change.reference.as_deref())
    .bind(undoes)
    .bind(actor)
    .bind(now)
    .bind(link.only_modules.as_deref())
    .run(permit)
    .await?;
    Ok(made)
}

/// A state of a consent, to be written.
#[derive(Debug, Clone, Copy)]
pub struct Said<'s> {
    pub pupil: PersonId,
    pub guardian: PersonId,
    pub state: &'s str,
    pub way: &'s str,
    pub reference: Option<&'s str>,
    pub set_with: Option<Uuid>,
    /// The modules it is for (`extent`).
    pub only: Option<&'s str>,
}

/// Writes what a pupil says about a guardian; what was said before stays as history.
pub async fn say<R: Send>(permit: &mut Permit<R>, said: &Said<'_>) -> Result<Uuid, Problem> {
    let (now, actor, today) = (permit.now(), permit.person(), permit.today().to_string());
    unsay(permit, said.pupil, said.guardian).await?;
    let id = Uuid::now_v7();
    sql!(
        "INSERT INTO consent (consent_id, pupil_id, guardian_id, state, way, reference, said_on, set_with, recorded_by, recorded_at,
                              only_modules)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(id)
    .bind(said.pupil)
    .bind(said.guardian)
    .bind(said.state)
    .bind(said.way)
    .bind(said.reference)
    .bind(today)
    .bind(said.set_with)
    .bind(actor)
    .bind(now)
    .bind(said.only)
    .run(permit)
    .await?;
    Ok(id)
}

async fn unsay<R: Send>(permit: &mut Permit<R>, pupil: PersonId, guardian: PersonId) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE consent SET replaced_at = $3 WHERE pupil_id = $1 AND guardian_id = $2 AND replaced_at IS NULL")
        .bind(pupil)
        .bind(guardian)
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

/// The change that made a row, and what stood before it.
#[derive(Debug, Clone)]
pub struct Before {
    pub access_id: Uuid,
    pub change: Change,
    /// The change brought a consent, which goes with it.
    pub brought_consent: bool,
}

/// A change that was made, with what stood before it.
#[derive(FromRow)]
struct AccessRow {
    access_id: Uuid,
    row_id: Uuid,
    before_access: String,
    before_modules: Option<String>,
    basis: String,
    reference: Option<String>,
}

/// What undoing a change would set. `Stale` when something else stands by now.
pub async fn before(door: &mut impl Door, link: &LinkRow) -> Result<Before, Problem> {
    let rows: Vec<AccessRow> = sql!(
        "SELECT access_id, row_id, before_access, before_modules, basis, reference FROM guardian_access
          WHERE source = $1 AND external_id = $2 ORDER BY recorded_at DESC, access_id DESC LIMIT 2"
    )
    .bind(&link.source)
    .bind(&link.external_id)
    .all(door)
    .await?;
    let mut rows = rows.into_iter();
    let last = rows.next().filter(|last| last.row_id == link.guardianship_id).ok_or(Problem::Stale)?;
    let (access_id, only) = (last.access_id, last.before_modules);
    let access: Access = last.before_access.parse().map_err(|_| Problem::Stale)?;
    let ground = rows.next().and_then(|row| Some((Basis::parse(&row.basis)?, row.reference)));
    let (basis, reference) = ground.unwrap_or((Basis::Law, None));
    let (brought,): (i64,) =
        sql!("SELECT count(*) FROM consent WHERE set_with = $1 AND replaced_at IS NULL").bind(access_id).one(door).await?;
    Ok(Before { access_id, change: Change { access, basis, reference, brings_consent: false, only }, brought_consent: brought > 0 })
}

/// Takes back a consent that came with a change.
pub async fn take_back<R: Send>(permit: &mut Permit<R>, change: Uuid) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE consent SET replaced_at = $2 WHERE set_with = $1 AND replaced_at IS NULL").bind(change).bind(now).run(permit).await?;
    Ok(())
}
