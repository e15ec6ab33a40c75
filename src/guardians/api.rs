//! Setting a guardian's access, and undoing it: server functions that work as plain forms.

use leptos::prelude::*;
use uuid::Uuid;

use super::model::LinkRow;
use super::rules::{self, Basis, Pupil};
use super::{store, write};
use crate::basics::{Problem, Reply};
use crate::gate::{Entry, Permit, permit};
use crate::rights::Access;
use crate::rights::own::SetGuardians;

/// Sets the access of one guardian to one pupil; `link` is the row that was looked at.
#[server(endpoint = "set_guardian")]
pub async fn set_guardian(link: String, access: String, basis: Option<String>, reference: Option<String>) -> Result<Reply, Problem> {
    let link: Uuid = link.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetGuardians>().await?;
    let link = reachable(&mut permit, link).await?;
    let access = word(&access).ok_or_else(|| Problem::invalid("access", "fault-guardian-access"))?;
    if link.access() == access {
        return Err(Problem::Stale);
    }
    let pupil = Pupil {
        born: store::born(&mut permit, link.pupil()).await?,
        today: permit.today(),
        consented: link.is_consented(),
        only: link.consent_modules.as_deref(),
    };
    let basis = basis.as_deref().and_then(Basis::parse);
    let change = rules::change(access, basis, reference.as_deref().unwrap_or_default(), &pupil).map_err(Problem::Invalid)?;
    let made = write::set(&mut permit, &link, &change, None).await?;
    if change.brings_consent {
        let said = write::Said {
            pupil: link.pupil(),
            guardian: link.guardian(),
            state: "given",
            way: "form",
            reference: change.reference.as_deref(),
            set_with: Some(made.access),
            only: None,
        };
        write::say(&mut permit, &said).await?;
    }
    let why = [Some(change.basis.word().to_owned()), change.reference.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let entry = Entry::of("act-guardian-set")
        .about(link.pupil())
        .and(link.guardian())
        .record(made.row)
        .change(&link.access, access.word())
        .because(Some(why));
    permit.commit(entry).await?;
    Ok(Reply::said("guardians-set").undone_by("/api/undo_guardian", &[("link", made.row.to_string())]))
}

/// Undoes the change that made a row: a new change, which names the one it undoes.
#[server(endpoint = "undo_guardian")]
pub async fn undo_guardian(link: String) -> Result<Reply, Problem> {
    let link: Uuid = link.parse().map_err(|_| Problem::NotFound)?;
    let mut permit = permit::<SetGuardians>().await?;
    let link = reachable(&mut permit, link).await?;
    let before = write::before(&mut permit, &link).await?;
    let consented = link.is_consented() && !before.brought_consent;
    let pupil = Pupil { born: store::born(&mut permit, link.pupil()).await?, today: permit.today(), consented, only: None };
    if before.change.access == Access::Enabled && (pupil.born.is_none() || (pupil.is_adult() && !consented)) {
        return Err(Problem::invalid("form", "fault-guardian-adult"));
    }
    let made = write::set(&mut permit, &link, &before.change, Some(before.access_id)).await?;
    write::take_back(&mut permit, before.access_id).await?;
    let entry = Entry::of("act-guardian-set")
        .about(link.pupil())
        .and(link.guardian())
        .record(made.row)
        .change(&link.access, before.change.access.word())
        .origin(format!("undo {}", before.access_id));
    permit.commit(entry).await?;
    Ok(Reply::said("guardians-undone").undone_by("/api/undo_guardian", &[("link", made.row.to_string())]))
}

/// The link, if both its people are within reach and neither acts for herself.
pub(super) async fn reachable(permit: &mut Permit<SetGuardians>, link: Uuid) -> Result<LinkRow, Problem> {
    let link = store::find(permit, link).await?;
    permit.must_reach(link.pupil()).await?;
    permit.must_reach(link.guardian()).await?;
    if [link.pupil(), link.guardian()].contains(&permit.person()) {
        return Err(Problem::invalid("form", "fault-to-oneself"));
    }
    Ok(link)
}

/// The words of the form are those of the page's style.
fn word(text: &str) -> Option<Access> {
    match text {
        "auto" => Some(Access::Automatic),
        "on" => Some(Access::Enabled),
        "off" => Some(Access::Disabled),
        _ => None,
    }
}
