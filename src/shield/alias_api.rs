//! Naming a protected person in a target system, removing the name, and taking either back: server functions that work as plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::alias_rules::AliasName;
use super::{alias_store, api, store};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, permit};
use crate::rights::own::SetShields;

/// Sets what a protected person is called in a system. `known` is the name that was looked at: another one since is not overwritten.
#[server(endpoint = "set_alias")]
pub async fn set_alias(person: String, system: String, known: Option<String>, name: String, user_name: String) -> Result<Reply, Problem> {
    let (mut permit, person) = api::reached(&person).await?;
    let alias = AliasName::parse(&name, &user_name).map_err(Problem::Invalid)?;
    if store::protection(&mut permit, person).await?.is_none() {
        return Err(Problem::Stale);
    }
    let known: Option<Uuid> = known.and_then(|text| text.parse().ok());
    let standing = alias_store::standing(&mut permit, person, &system).await?;
    if standing != known {
        return Err(Problem::Stale);
    }
    if let Some(standing) = standing
        && alias_store::find(&mut permit, standing).await?.told() == alias
    {
        return Err(Problem::invalid("form", "fault-nothing-changed"));
    }
    let row = alias_store::set(&mut permit, person, &system, &alias).await?;
    permit.commit(Entry::of("act-alias-set").about(person).record(row).origin(system)).await?;
    let reply = receipt("alias-set", person);
    Ok(match standing {
        Some(before) => reply.undone_by("/api/restore_alias", &[("alias", before.to_string())]),
        None => reply.undone_by("/api/end_alias", &[("alias", row.to_string())]),
    })
}

/// Removes the name a person has in a system.
#[server(endpoint = "end_alias")]
pub async fn end_alias(alias: String) -> Result<Reply, Problem> {
    let alias: Uuid = alias.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetShields>().await?;
    let row = alias_store::find(&mut permit, alias).await?;
    let person = PersonId(row.person_id);
    permit.must_reach(person).await?;
    if row.replaced_at.is_some() || alias_store::end(&mut permit, person, &row.system_key).await? == 0 {
        return Err(Problem::Stale);
    }
    permit.commit(Entry::of("act-alias-ended").about(person).record(alias).origin(row.system_key)).await?;
    Ok(receipt("alias-ended", person).undone_by("/api/restore_alias", &[("alias", alias.to_string())]))
}

/// Lets a name that was replaced or removed stand again, as a new row.
#[server(endpoint = "restore_alias")]
pub async fn restore_alias(alias: String) -> Result<Reply, Problem> {
    let alias: Uuid = alias.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetShields>().await?;
    let row = alias_store::find(&mut permit, alias).await?;
    let person = PersonId(row.person_id);
    permit.must_reach(person).await?;
    let standing = alias_store::standing(&mut permit, person, &row.system_key).await?;
    if row.replaced_at.is_none() || store::protection(&mut permit, person).await?.is_none() {
        return Err(Problem::Stale);
    }
    let made = alias_store::set(&mut permit, person, &row.system_key, &row.told()).await?;
    permit.commit(Entry::of("act-alias-restored").about(person).record(made).origin(row.system_key)).await?;
    let reply = receipt("alias-restored", person);
    Ok(match standing {
        Some(before) => reply.undone_by("/api/restore_alias", &[("alias", before.to_string())]),
        None => reply.undone_by("/api/end_alias", &[("alias", made.to_string())]),
    })
}

fn receipt(said: &str, person: PersonId) -> Reply {
    Reply::said(said).go(&format!("/people/{person}/protection"))
}
