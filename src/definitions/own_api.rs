//! Making an own role, its name, its archive and its end, as server functions.

use leptos::prelude::*;

use super::api::{editor, everywhere, own_role};
use super::book::{Book, Role};
use super::{impact, rules, store, write};
use crate::basics::{Problem, Reply, RoleId};
use crate::gate::{Entry, Permit};
use crate::rights::own::DefineRoles;
use crate::roles::{conflicts, guard};

/// Makes an own role from a standard role that may be a base, as a copy of an own role, or from nothing.
#[server(endpoint = "new_role")]
pub async fn new_role(system: String, name: String, from: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let book = store::book(&mut permit, &system).await?;
    let name = rules::name(&name).map_err(|key| Problem::invalid("name", key))?;
    let from = match from.as_str() {
        "" => None,
        key => Some(
            book.role(key).filter(|role| role.may_be_base || !role.standard).ok_or_else(|| Problem::invalid("from", "fault-role-base"))?,
        ),
    };
    if rules::is_full(&book) {
        return Err(Problem::invalid("name", "fault-role-limit"));
    }
    if rules::is_taken(&book, &name, None) {
        return Err(Problem::invalid("name", "fault-role-name-taken"));
    }
    let closed = Role { opens: String::new(), ..from.cloned().unwrap_or_else(Role::nothing) };
    let cells = from.map(|from| rules::taken_from(&book, from, &closed)).unwrap_or_default();
    if book.system == "rollbok" && cells.iter().any(|(item, _)| !everywhere(&permit, rules::right_of(&item.key))) {
        return Err(Problem::invalid("from", "fault-role-beyond-own"));
    }
    let id = write::add(&mut permit, &book, from, &name, &cells).await?;
    let key = format!("own-{}", rules::free_number(&book));
    let entry = Entry::of("act-role-made").role(id).change("", from.map_or_else(String::new, |from| from.key.clone()));
    permit.commit(entry).await?;
    Ok(Reply::said("roledef-made").go(&format!("/roles?system={}&role={key}", crate::ui::url::encode(&book.system))))
}

/// Gives an own role another name; its number stays.
#[server(endpoint = "rename_role")]
pub async fn rename_role(role: String, version: i64, name: String) -> Result<Reply, Problem> {
    let (mut permit, book, role) = seen(&role, version).await?;
    let name = rules::name(&name).map_err(|key| Problem::invalid("name", key))?;
    if rules::is_taken(&book, &name, Some(&role)) {
        return Err(Problem::invalid("name", "fault-role-name-taken"));
    }
    let full = format!("{name} #{}", role.number.unwrap_or_default());
    write::next_version(&mut permit, &role, "").await?;
    write::rename(&mut permit, &role, &full).await?;
    permit.commit(Entry::of("act-role-renamed").role(RoleId(role.id)).change(role.name.clone(), full)).await?;
    let before = role.name.rsplit_once(" #").map_or(role.name.as_str(), |(name, _)| name).to_owned();
    let back = [("role", role.id.to_string()), ("version", (version + 1).to_string()), ("name", before)];
    Ok(Reply::said("roledef-renamed").go(&book.href(&role)).undone_by("/api/rename_role", &back))
}

/// Archives an own role, or takes it out of the archive.
#[server(endpoint = "archive_role")]
pub async fn archive_role(role: String, version: i64, archive: bool) -> Result<Reply, Problem> {
    let (mut permit, book, role) = seen(&role, version).await?;
    if role.is_archived() == archive {
        return Err(Problem::Stale);
    }
    if !archive {
        refuse_if_own(&mut permit, &role).await?;
        if rules::is_full(&book) {
            return Err(Problem::invalid("form", "fault-role-limit"));
        }
    }
    let before = guard::who_is_left(&mut permit).await?;
    write::next_version(&mut permit, &role, "").await?;
    write::archive(&mut permit, &role, archive).await?;
    before.must_outlast(guard::who_is_left(&mut permit).await?, "form")?;
    let act = if archive { "act-role-archived" } else { "act-role-unarchived" };
    permit.commit(Entry::of(act).role(RoleId(role.id))).await?;
    let said = if archive { "roledef-was-archived" } else { "roledef-was-unarchived" };
    let back = [("role", role.id.to_string()), ("version", (version + 1).to_string()), ("archive", (!archive).to_string())];
    Ok(Reply::said(said).go(&book.href(&role)).undone_by("/api/archive_role", &back))
}

/// Deletes an own role. Whoever has it gets another role instead: without one to move to, nothing is deleted (SaxSVS-20).
#[server(endpoint = "delete_role")]
pub async fn delete_role(role: String, version: i64, to: String) -> Result<Reply, Problem> {
    let (mut permit, book, role) = seen(&role, version).await?;
    let to = book.role(&to).filter(|to| to.id != role.id && !to.is_archived()).ok_or_else(|| Problem::invalid("to", "fault-role-move"))?;
    if write::is_handed_out(&mut permit, &role).await? {
        return Err(Problem::invalid("to", "fault-role-handed-out"));
    }
    may_move(&mut permit, &book, &role, to).await?;
    let before = guard::who_is_left(&mut permit).await?;
    write::next_version(&mut permit, &role, "").await?;
    write::move_members(&mut permit, &role, to).await?;
    write::delete(&mut permit, &role).await?;
    before.must_outlast(guard::who_is_left(&mut permit).await?, "to")?;
    permit.commit(Entry::of("act-role-deleted").role(RoleId(role.id)).change(role.key.clone(), to.key.clone())).await?;
    Ok(Reply::said("roledef-deleted").go(&book.href(to)))
}

/// Moving people to a role is giving it: the same rules as there.
async fn may_move(permit: &mut Permit<DefineRoles>, book: &Book, role: &Role, to: &Role) -> Result<(), Problem> {
    if !everywhere(permit, "assignments.give") {
        return Err(Problem::invalid("to", "fault-scope-out-of-reach"));
    }
    if !to.opens.is_empty() {
        return Err(Problem::invalid("to", "fault-role-opens-walls"));
    }
    if book.system == "rollbok" {
        let opened = book.items.iter().filter(|item| book.level(to, item) != super::book::NONE);
        if opened.into_iter().any(|item| !everywhere(permit, rules::right_of(&item.key))) {
            return Err(Problem::invalid("to", "fault-role-beyond-own"));
        }
    }
    if conflicts::breaks_by_moving(permit, role.id, &book.system, &to.key).await? {
        return Err(Problem::invalid("to", "fault-conflict-move"));
    }
    refuse_if_own(permit, role).await
}

/// Nobody widens her own rights: not by moving herself, not by waking a role that she holds.
async fn refuse_if_own(permit: &mut Permit<DefineRoles>, role: &Role) -> Result<(), Problem> {
    if impact::holds(permit, role.id).await? { Err(Problem::invalid("form", "fault-role-own-widened")) } else { Ok(()) }
}

/// An own role in the version that its editor saw.
async fn seen(role: &str, version: i64) -> Result<(Permit<DefineRoles>, Book, Role), Problem> {
    let (permit, book, role) = own_role(role).await?;
    if role.version == version { Ok((permit, book, role)) } else { Err(Problem::Stale) }
}
