//! Catching up with the audit chain: what each entry changed is read anew and put into the next snapshot.
//!
//! INVARIANT: an act that is not known here could have changed anything: then there is nothing to follow, and all is built anew. What
//! is read is the state now, not the step: so it does not matter how many entries told of it, or in which order.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::kept::Kept;
use super::rows::{self, Row};
use super::settings::{catalogue_of, qualified};
use crate::basics::Problem;
use crate::db::Door;
use crate::rights::{Change, Fact, Index, UnknownName};
use crate::sql;

/// More entries than this are not worth following one by one.
const ENTRIES: usize = 1000;

/// What an act changes of the facts about rights.
enum Changed {
    Nothing,
    /// What hangs on the entry's subject.
    Subject,
    /// What hangs on the guardians of the entry's subject.
    Guardians,
    /// What the entry's role gives.
    Role,
    /// What the groups of the entry's unit let in to.
    Switches,
    Anything,
}

fn changed(act: &str) -> Changed {
    match act {
        "act-role-given"
        | "act-role-ended"
        | "act-role-restored"
        | "act-role-dated"
        | "act-superconfigurator-named"
        | "act-superconfigurator-ended"
        | "act-account-locked"
        | "act-account-opened"
        | "act-account-made"
        | "act-account-invited"
        | "act-protected"
        | "act-unprotected"
        | "act-right-adjusted"
        | "act-adjustment-ended"
        | "act-adjustment-restored"
        | "act-audience-set"
        | "act-audience-ended"
        | "act-audience-restored"
        | "act-pass-given"
        | "act-pass-ended"
        | "act-pass-restored"
        | "act-emergency-opened"
        | "act-leave-registered"
        | "act-leave-ended"
        | "act-leave-undone" => Changed::Subject,
        "act-guardian-set" | "act-consent-said" => Changed::Guardians,
        "act-role-made" | "act-role-saved" | "act-role-archived" | "act-role-unarchived" => Changed::Role,
        "act-releases-set" => Changed::Switches,
        "act-role-renamed"
        | "act-password-changed"
        | "act-password-reset"
        | "act-password-given"
        | "act-password-change-asked"
        | "act-password-change-dropped"
        | "act-account-renamed"
        | "act-portals-set"
        | "act-email-set"
        | "act-signature-set"
        | "act-mark-set"
        | "act-view-saved"
        | "act-view-renamed"
        | "act-view-dropped"
        | "act-mark-ended"
        | "act-reset-mailed"
        | "act-accounts-invited"
        | "act-reset-asked"
        | "act-password-by-link"
        | "act-account-activated"
        | "act-session-ended"
        | "act-language-chosen"
        | "act-import-planned"
        | "act-import-dropped"
        | "act-protected-read"
        | "act-unprotect-asked"
        | "act-unprotect-dropped"
        | "act-alias-set"
        | "act-alias-ended"
        | "act-alias-restored"
        | "act-emergency-asked"
        | "act-emergency-dropped"
        | "act-emergency-refused"
        | "act-emergency-reviewed"
        | "act-substitute-kept"
        | "act-substitute-dropped"
        | "act-archiving-off"
        | "act-archiving-on"
        | "act-age-mails-written" => Changed::Nothing,
        _ => Changed::Anything,
    }
}

/// What an entry tells: the act, and the subject, role and unit it names.
type Told = (String, Option<Uuid>, Option<Uuid>, Option<Uuid>);

/// The snapshot of a version from an older one; none if it has to be built anew.
pub(super) async fn follow(door: &mut impl Door, older: &Kept, version: i64) -> Result<Option<Kept>, Problem> {
    let entries: Vec<Told> = sql!("SELECT act, subject_id, role_id, unit_id FROM audit_entry WHERE number > $1 ORDER BY number LIMIT 1001")
        .bind(older.version())
        .all(door)
        .await?;
    let (mut people, mut roles, mut units) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    if entries.len() > ENTRIES {
        return Ok(None);
    }
    for (act, subject, role, unit) in entries {
        match (changed(&act), subject, role, unit) {
            (Changed::Nothing, ..) => {}
            (Changed::Subject, Some(subject), ..) => people.extend([subject]),
            (Changed::Guardians, Some(pupil), ..) => {
                let guardians: Vec<(Uuid,)> =
                    sql!("SELECT DISTINCT guardian_id FROM guardianship WHERE pupil_id = $1").bind(pupil).all(door).await?;
                people.extend(guardians.into_iter().map(|(guardian,)| guardian));
            }
            (Changed::Role, _, Some(role), _) => roles.extend([role]),
            (Changed::Switches, .., Some(unit)) => units.extend([unit]),
            _ => return Ok(None),
        }
    }
    // Roles first: somebody may have been given one that is new.
    let (mut index, records) = (older.index().clone(), roles.len() + units.len() + people.len());
    for role in roles {
        let Some(next) = with_role(door, &index, role).await? else { return Ok(None) };
        index = next;
    }
    for unit in units {
        let Ok(next) = super::switches::of_unit(door, &index, unit).await? else { return Ok(None) };
        index = next;
    }
    for person in people {
        let Ok(next) = with_person(door, &index, person).await? else { return Ok(None) };
        index = next;
    }
    Ok(Some(older.next(version, records as u64, index)))
}

async fn with_role(door: &mut impl Door, index: &Index, role: Uuid) -> Result<Option<Index>, Problem> {
    let found: Option<(String, String)> = sql!("SELECT system_key, role_key FROM role WHERE role_id = $1").bind(role).first(door).await?;
    let Some((system, key)) = found else { return Ok(None) };
    let catalogue = catalogue_of(door, &system).await?;
    let key = qualified(&system, &key);
    let role = catalogue.roles.iter().find(|role| role.key == key);
    Ok(role.and_then(|role| index.after(Change::Role(role)).ok()))
}

async fn with_person(door: &mut impl Door, index: &Index, person: Uuid) -> Result<Result<Index, UnknownName>, Problem> {
    let mut rows = Vec::new();
    rows::load(door, Some(person), &mut |row| rows.push(row)).await?;
    let facts: Vec<Fact<'_>> = rows.iter().filter_map(Row::fact).collect();
    let change = rows.iter().find_map(|row| match row {
        Row::Person(person) => Some(Change::Whole(person, &facts)),
        _ => None,
    });
    Ok(change.map_or_else(|| Err(UnknownName(person.to_string())), |change| index.after(change)))
}
