//! Saying how a school archives in Skola24 (SK24-64): a server function that works as a plain form.

use leptos::prelude::*;

use super::store;
use crate::basics::{Problem, Reply, UnitId};
use crate::gate::{Entry, permit};
use crate::rights::own::GiveRoles;

/// Switches a school's archiving off (`off` is `yes`) or on again.
#[server(endpoint = "set_archiving")]
pub async fn set_archiving(unit: String, off: Option<String>) -> Result<Reply, Problem> {
    let unit: UnitId = unit.parse().map_err(|_| Problem::NotFound)?;
    let off = off.as_deref() == Some("yes");
    let mut permit = permit::<GiveRoles>().await?;
    let (mark, is_school) = store::place(&mut permit, unit).await?;
    if !permit.reach().open.has_unit(&mark) {
        return Err(Problem::NotFound);
    }
    if !is_school {
        return Err(Problem::invalid("unit", "fault-archiving-school"));
    }
    let (act, said, undo) = if off {
        store::switch_off(&mut permit, unit).await?;
        ("act-archiving-off", "archiving-is-off", "")
    } else {
        store::switch_on(&mut permit, unit).await?;
        ("act-archiving-on", "archiving-is-on", "yes")
    };
    permit.commit(Entry::of(act).at(Some(unit))).await?;
    Ok(Reply::said(said)
        .go(&format!("/schools/{unit}"))
        .undone_by("/api/set_archiving", &[("unit", unit.to_string()), ("off", undo.to_owned())]))
}
