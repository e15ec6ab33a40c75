//! Saved views in the database: each statement names the person, whose they are.

use uuid::Uuid;

use super::model::{MOST, Place};
use crate::basics::Problem;
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{ChangeOwn, Implies, Right, ViewOwn};
use crate::sql;

#[derive(Debug, Clone, FromRow)]
pub struct View {
    pub id: Uuid,
    pub name: String,
    pub path: String,
    pub query: String,
}

impl View {
    pub fn place(&self) -> Place {
        Place { path: self.path.clone(), query: self.query.clone() }
    }
}

/// One's own views, newest first.
pub async fn list<R: Right + Implies<ViewOwn>>(permit: &mut Permit<R>) -> Result<Vec<View>, Problem> {
    let me = permit.person();
    Ok(sql!("SELECT view_id AS id, name, path, query FROM saved_view WHERE person_id = $1 AND replaced_at IS NULL ORDER BY view_id DESC")
        .bind(me)
        .all(permit)
        .await?)
}

/// The last row of a view of one's own, also of one that was dropped: with whether it stands.
pub async fn last(permit: &mut Permit<ChangeOwn>, view: Uuid) -> Result<(View, bool), Problem> {
    let me = permit.person();
    let row: Option<(Uuid, String, String, String, i64)> = sql!(
        "SELECT view_id, name, path, query, CAST(CASE WHEN replaced_at IS NULL THEN 1 ELSE 0 END AS BIGINT) FROM saved_view
          WHERE view_id = $1 AND person_id = $2 ORDER BY CASE WHEN replaced_at IS NULL THEN 0 ELSE 1 END, recorded_at DESC, row_id DESC LIMIT 1"
    )
    .bind(view)
    .bind(me)
    .first(permit)
    .await?;
    let (id, name, path, query, stands) = row.ok_or(Problem::NotFound)?;
    Ok((View { id, name, path, query }, stands == 1))
}

/// Writes a view as it is to stand. Invalid: there are too many, or another has that name for the same table.
pub async fn put(permit: &mut Permit<ChangeOwn>, view: &View) -> Result<(), Problem> {
    let others: Vec<View> = list(permit).await?.into_iter().filter(|other| other.id != view.id).collect();
    if others.len() >= MOST {
        return Err(Problem::invalid("name", "fault-views-many"));
    }
    if others.iter().any(|other| other.path == view.path && other.name.to_lowercase() == view.name.to_lowercase()) {
        return Err(Problem::invalid("name", "fault-view-taken"));
    }
    end(permit, view.id).await?;
    let (me, now) = (permit.person(), permit.now());
    sql!("INSERT INTO saved_view (row_id, view_id, person_id, name, path, query, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(Uuid::now_v7())
        .bind(view.id)
        .bind(me)
        .bind(&view.name)
        .bind(&view.path)
        .bind(&view.query)
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

pub async fn end(permit: &mut Permit<ChangeOwn>, view: Uuid) -> Result<(), Problem> {
    let (me, now) = (permit.person(), permit.now());
    sql!("UPDATE saved_view SET replaced_at = $3 WHERE view_id = $1 AND person_id = $2 AND replaced_at IS NULL")
        .bind(view)
        .bind(me)
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}
