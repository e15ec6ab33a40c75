//! Saving, renaming and dropping one's own views, as server functions; each is a plain form and can be undone.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::{self, Place};
use super::store::{self, View};
use crate::basics::{Problem, Reply};
use crate::gate::{Entry, permit};
use crate::rights::own::ChangeOwn;

const PAGE: &str = "/views";

/// Saves a table as it stands in the URL.
#[server(endpoint = "save_view")]
pub async fn save_view(name: String, at: String) -> Result<Reply, Problem> {
    let name = model::name(&name).map_err(|key| Problem::invalid("name", key))?;
    let place = Place::parse(&at).ok_or_else(|| Problem::invalid("name", "fault-view-place"))?;
    let mut permit = permit::<ChangeOwn>().await?;
    let view = View { id: Uuid::now_v7(), name, path: place.path.clone(), query: place.query.clone() };
    store::put(&mut permit, &view).await?;
    permit.commit(Entry::of("act-view-saved").record(view.id)).await?;
    Ok(said("view-saved", &view).undone_by("/api/drop_view", &[("view", view.id.to_string())]))
}

#[server(endpoint = "rename_view")]
pub async fn rename_view(view: String, name: String) -> Result<Reply, Problem> {
    let name = model::name(&name).map_err(|key| Problem::invalid("name", key))?;
    let id: Uuid = view.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<ChangeOwn>().await?;
    let (was, stands) = store::last(&mut permit, id).await?;
    if !stands {
        return Err(Problem::Stale);
    }
    if was.name == name {
        return Ok(Reply::default().go(PAGE));
    }
    let view = View { name, ..was.clone() };
    store::put(&mut permit, &view).await?;
    permit.commit(Entry::of("act-view-renamed").record(id)).await?;
    Ok(said("view-renamed", &view).undone_by("/api/rename_view", &[("view", id.to_string()), ("name", was.name)]))
}

#[server(endpoint = "drop_view")]
pub async fn drop_view(view: String) -> Result<Reply, Problem> {
    let id: Uuid = view.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<ChangeOwn>().await?;
    let (was, stands) = store::last(&mut permit, id).await?;
    if !stands {
        return Err(Problem::Stale);
    }
    store::end(&mut permit, id).await?;
    permit.commit(Entry::of("act-view-dropped").record(id)).await?;
    Ok(said("view-dropped", &was).undone_by("/api/restore_view", &[("view", id.to_string())]))
}

#[server(endpoint = "restore_view")]
pub async fn restore_view(view: String) -> Result<Reply, Problem> {
    let id: Uuid = view.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<ChangeOwn>().await?;
    let (was, stands) = store::last(&mut permit, id).await?;
    if stands {
        return Err(Problem::Stale);
    }
    store::put(&mut permit, &was).await?;
    permit.commit(Entry::of("act-view-saved").record(id)).await?;
    Ok(said("view-saved", &was).undone_by("/api/drop_view", &[("view", id.to_string())]))
}

fn said(key: &str, view: &View) -> Reply {
    Reply::said(key).with("name", &view.name).go(PAGE)
}
