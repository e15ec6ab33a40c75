//! Giving one right to one person, or taking one, and ending that; plain forms that can be undone.

use leptos::prelude::*;
use uuid::Uuid;

use super::adjust_model::{AdjustForm, Adjustment, What};
use super::adjust_rules::{Asked, refusal};
use super::{adjust_store as rows, store};
use crate::basics::{PersonId, Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::Client;
use crate::rights::own::GiveRoles;

/// Gives a right to a person, or takes one from her whatever her roles say.
#[server(endpoint = "adjust_right")]
pub async fn adjust_right(form: AdjustForm) -> Result<Reply, Problem> {
    let adjustment = Adjustment::try_from(&form).map_err(Problem::Invalid)?;
    let mut permit = permit::<GiveRoles>().await?;
    permit.must_reach(adjustment.person).await?;
    may_adjust(&mut permit, &adjustment).await?;
    let id = rows::add(&mut permit, &adjustment).await?;
    let entry = Entry::of("act-right-adjusted")
        .about(adjustment.person)
        .at(adjustment.scope.unit())
        .record(id)
        .change("", format!("{}/{} {} {} {}", adjustment.system, adjustment.item, form.what, adjustment.from, form.to).trim().to_owned())
        .because(Some(adjustment.reason.clone()));
    permit.commit(entry).await?;
    Ok(receipt("adjust-done", adjustment.person, "/api/end_adjustment", id))
}

/// Ends a give or take today.
#[server(endpoint = "end_adjustment")]
pub async fn end_adjustment(adjustment: String) -> Result<Reply, Problem> {
    revoke(&adjustment, true).await
}

/// Takes the ending back.
#[server(endpoint = "restore_adjustment")]
pub async fn restore_adjustment(adjustment: String) -> Result<Reply, Problem> {
    revoke(&adjustment, false).await
}

async fn revoke(adjustment: &str, end: bool) -> Result<Reply, Problem> {
    let id: Uuid = adjustment.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let held = rows::find(&mut permit, id).await?;
    let person = PersonId(held.person_id);
    permit.must_reach(person).await?;
    // A take that ends gives something back, and a give that is restored gives it again: never to oneself.
    if person == permit.person() {
        return Err(Problem::invalid("adjustment", "fault-to-oneself"));
    }
    if held.revoked_on.is_some() == end {
        return Err(Problem::Stale);
    }
    let mark = store::mark_of(&mut permit, held.scope()).await?;
    if !reaches(&permit, mark.as_deref()) {
        return Err(Problem::NotFound);
    }
    let today = permit.today();
    rows::revoke(&mut permit, &held, end.then_some(today)).await?;
    let act = if end { "act-adjustment-ended" } else { "act-adjustment-restored" };
    let (before, after) =
        if end { (String::new(), today.to_string()) } else { (held.revoked_on.clone().unwrap_or_default(), String::new()) };
    permit.commit(Entry::of(act).about(person).at(held.scope().unit()).record(id).change(before, after)).await?;
    Ok(if end {
        receipt("adjust-ended", person, "/api/restore_adjustment", id)
    } else {
        receipt("adjust-restored", person, "/api/end_adjustment", id)
    })
}

fn receipt(said: &str, person: PersonId, undo: &str, id: Uuid) -> Reply {
    Reply::said(said).go(&format!("/people/{person}/adjustments")).undone_by(undo, &[("adjustment", id.to_string())])
}

fn reaches(permit: &Permit<GiveRoles>, mark: Option<&str>) -> bool {
    let open = &permit.reach().open;
    mark.map_or(open.everywhere, |mark| open.has_unit(mark))
}

async fn may_adjust(permit: &mut Permit<GiveRoles>, adjustment: &Adjustment) -> Result<(), Problem> {
    let mark = store::mark_of(permit, adjustment.scope).await.map_err(|_| Problem::invalid("form[scope]", "fault-scope-out-of-reach"))?;
    let item = rows::items(permit).await?.into_iter().find(|item| item.system_key == adjustment.system && item.item_key == adjustment.item);
    let item = item.ok_or_else(|| Problem::invalid("form[item]", "fault-adjust-item"))?;
    let asked = Asked {
        to_herself: permit.person() == adjustment.person,
        reaches_scope: reaches(permit, mark.as_deref()),
        kind: item.kind.parse().map_err(|_| Problem::invalid("form[item]", "fault-adjust-item"))?,
        offered: match adjustment.what {
            What::Give(_, Client::Office) => item.in_office,
            What::Give(_, Client::Portal) => item.in_portal,
            What::Take(_) => true,
        },
        givable: if item.wall.is_some() { None } else { Some(rows::givable(permit, &item).await?) },
    };
    match refusal(adjustment.what, asked) {
        Some((field, key)) => Err(Problem::invalid(field, key)),
        None => Ok(()),
    }
}
