//! Giving a role and ending it, as server functions; both work as plain forms and can be undone.

use leptos::prelude::*;

use crate::basics::{Problem, Reply};
use crate::roles::model::RoleForm;

#[cfg(feature = "ssr")]
use super::{assigners, assigners::Counting, conflicts, guard, model::RoleGift, model::Scope, rules, store, walls};
#[cfg(feature = "ssr")]
use crate::basics::{AssignmentId, PersonId, RoleId};
#[cfg(feature = "ssr")]
use crate::gate::{Entry, Permit, permit};
#[cfg(feature = "ssr")]
use crate::orphans;
#[cfg(feature = "ssr")]
use crate::rights::own::{self, GiveRoles};

/// Gives a person a role.
#[server(endpoint = "give_role")]
pub async fn give_role(form: RoleForm) -> Result<Reply, Problem> {
    let gift = RoleGift::try_from(&form).map_err(Problem::Invalid)?;
    let mut permit = permit::<GiveRoles>().await?;
    permit.must_reach(gift.person).await?;
    rules_of_giving(&mut permit, gift.person, gift.role, gift.scope).await?;
    let despite = decided(&mut permit, &gift, form.despite.is_some()).await?;
    let assignment = store::add(&mut permit, &gift).await?;
    if store::find(&mut permit, gift.role).await?.is_signed() && crate::people::hand::sign(&mut permit, gift.person).await? {
        permit.note(&Entry::of("act-signature-set").about(gift.person)).await?;
    }
    let entry = Entry::of("act-role-given")
        .about(gift.person)
        .role(gift.role)
        .at(gift.scope.unit())
        .record(assignment.0)
        .change("", format!("{} {}{despite}", gift.from, gift.to.map_or_else(String::new, |day| day.to_string())))
        .because((!gift.reason.is_empty()).then(|| gift.reason.clone()));
    permit.commit(entry).await?;
    Ok(receipt("person-role-given", gift.person, &form.back, "/api/end_role", assignment))
}

/// Ends a role today: from now on it opens nothing.
#[server(endpoint = "end_role")]
pub async fn end_role(assignment: String, reason: Option<String>, back: Option<String>) -> Result<Reply, Problem> {
    revoke(&assignment, true, &back.unwrap_or_default(), reason.filter(|text| !text.trim().is_empty())).await
}

/// Takes the ending of a role back.
#[server(endpoint = "restore_role")]
pub async fn restore_role(assignment: String, back: Option<String>) -> Result<Reply, Problem> {
    revoke(&assignment, false, &back.unwrap_or_default(), None).await
}

#[cfg(feature = "ssr")]
async fn revoke(assignment: &str, end: bool, back: &str, reason: Option<String>) -> Result<Reply, Problem> {
    let id: AssignmentId = assignment.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<GiveRoles>().await?;
    let held = store::find_held(&mut permit, id).await?;
    let (person, role) = (PersonId(held.person_id), RoleId(held.role_id));
    must_know(&mut permit, person, id).await?;
    if held.revoked_on.is_some() == end {
        return Err(Problem::Stale);
    }
    if end {
        // Ending is never blocked by who may give (`workflows.md` 5); only reach counts.
        let mark = store::mark_of(&mut permit, held.scope()).await?;
        if !reaches(&permit, mark.as_deref()) {
            return Err(Problem::NotFound);
        }
    } else {
        may_give(&mut permit, person, role, held.scope()).await?;
    }
    let today = permit.today();
    let before = guard::who_is_left(&mut permit).await?;
    store::revoke(&mut permit, &held, end.then_some(today)).await?;
    before.must_outlast(guard::who_is_left(&mut permit).await?, "assignment")?;
    let act = if end { "act-role-ended" } else { "act-role-restored" };
    let (before, after) =
        if end { (String::new(), today.to_string()) } else { (held.revoked_on.clone().unwrap_or_default(), String::new()) };
    let entry = Entry::of(act).about(person).role(role).at(held.scope().unit()).record(id.0).change(before, after).because(reason);
    permit.commit(entry).await?;
    let (said, undo) = if end { ("person-role-ended", "/api/restore_role") } else { ("person-role-restored", "/api/end_role") };
    Ok(receipt(said, person, back, undo, id))
}

/// The person of an assignment is within reach. Whom the source removed nobody reaches any more: what was left of hers is known, and may
/// be ended, where it counts (N-22).
#[cfg(feature = "ssr")]
pub(super) async fn must_know(permit: &mut Permit<GiveRoles>, person: PersonId, assignment: AssignmentId) -> Result<(), Problem> {
    match permit.must_reach(person).await {
        Err(Problem::NotFound) if orphans::has(permit, assignment).await? => Ok(()),
        told => told,
    }
}

/// The receipt, on the page the form was on or on the person's card, with what takes it back.
#[cfg(feature = "ssr")]
fn receipt(said: &str, person: PersonId, back: &str, undo: &str, assignment: AssignmentId) -> Reply {
    let to = if back.is_empty() { format!("/people/{person}") } else { back.to_owned() };
    Reply::said(said).go(&to).undone_by(undo, &[("assignment", assignment.to_string()), ("back", back.to_owned())])
}

/// Whether the giver's own right reaches a scope, by the mark of its unit; none: everywhere.
#[cfg(feature = "ssr")]
pub(super) fn reaches(permit: &Permit<GiveRoles>, mark: Option<&str>) -> bool {
    let open = &permit.reach().open;
    mark.map_or(open.everywhere, |mark| open.has_unit(mark))
}

/// What the log says of rules that are broken by a decision. Hard ones are not, and none without a reason.
#[cfg(feature = "ssr")]
async fn decided(permit: &mut Permit<GiveRoles>, gift: &RoleGift, is_decided: bool) -> Result<String, Problem> {
    let role = store::find(permit, gift.role).await?;
    let (from, to) = (gift.from.to_string(), gift.to.map(|day| day.to_string()));
    let broken = conflicts::broken(permit, gift.person, &role, &from, to.as_deref()).await?;
    if broken.is_empty() {
        return Ok(String::new());
    }
    if broken.iter().any(|rule| rule.is_hard) {
        return Err(Problem::invalid("form[role]", "fault-conflict-hard"));
    }
    if !is_decided {
        return Err(Problem::invalid("form[role]", "fault-conflict"));
    }
    if gift.reason.is_empty() {
        return Err(Problem::invalid("form[reason]", "fault-conflict-reason"));
    }
    Ok(format!(" ({})", broken.into_iter().map(|rule| rule.key).collect::<Vec<_>>().join(", ")))
}

/// The rules of giving for a path that cannot ask for a decision: it breaks no two-roles rule.
#[cfg(feature = "ssr")]
pub(super) async fn may_give(permit: &mut Permit<GiveRoles>, receiver: PersonId, role: RoleId, scope: Scope) -> Result<(), Problem> {
    rules_of_giving(permit, receiver, role, scope).await?;
    let (role, today) = (store::find(permit, role).await?, permit.today().to_string());
    let broken = conflicts::broken(permit, receiver, &role, &today, None).await?;
    if broken.is_empty() { Ok(()) } else { Err(Problem::invalid("form[role]", "fault-conflict-elsewhere")) }
}

#[cfg(feature = "ssr")]
async fn rules_of_giving(permit: &mut Permit<GiveRoles>, receiver: PersonId, role: RoleId, scope: Scope) -> Result<(), Problem> {
    let role = store::find(permit, role).await.map_err(|_| Problem::invalid("form[role]", "fault-role"))?;
    let mark = store::mark_of(permit, scope).await.map_err(|_| Problem::invalid("form[scope]", "fault-scope-out-of-reach"))?;
    let giver = giver_for(permit, &role, mark.as_deref());
    let keepers = walls::keepers(permit, &role.system_key, &role.role_key, &role.opens).await?;
    if let Some((field, key)) = rules::refusal(&giver, receiver, keepers.shielded) {
        return Err(Problem::invalid(field, key));
    }
    let held = assigners::held(permit, Counting::of(mark.as_deref())).await?;
    if let Some(key) = keepers.refusal(&held) {
        return Err(Problem::invalid("form[role]", key));
    }
    if assigners::may_assign(permit, role.role_id, &held).await? {
        Ok(())
    } else {
        Err(Problem::invalid("form[role]", "fault-role-not-hers-to-assign"))
    }
}

/// What the rules must know of the person signed in, for one role at one mark.
#[cfg(feature = "ssr")]
pub(super) fn giver_for(permit: &Permit<GiveRoles>, role: &store::RoleRow, mark: Option<&str>) -> rules::Giver {
    let shielded = &permit.reach().shielded;
    let rights = own::ROLES.iter().find(|own| role.system_key == "rollbok" && own.key == role.role_key).map_or(&[][..], |own| own.rights);
    let holds = |key: &&str| permit.places_of(key).is_some_and(|places| mark.map_or(places.everywhere, |mark| places.has_unit(mark)));
    rules::Giver {
        person: permit.person(),
        reaches_scope: reaches(permit, mark),
        opens_protected: mark.map_or(shielded.everywhere, |mark| shielded.has_unit(mark)),
        holds_it_herself: rights.iter().all(holds),
    }
}
