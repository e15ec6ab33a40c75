//! Handing a newer profile in as a file, and taking it away again. Nothing of the system is changed by either.

use leptos::prelude::*;
use leptos::server_fn::codec::{MultipartData, MultipartFormData};

use super::super::api::editor;
use super::api::path;
use super::store;
use crate::basics::{Problem, Reply};
use crate::gate::Entry;
use crate::systems::profile::Profile;
use crate::systems::standing;

/// The largest profile: ten times the largest that ships.
const LARGEST: usize = 1_000_000;

/// Reads a file as the newer version of the system whose key it has: its lines wait from now on.
#[server(endpoint = "offer_profile", input = MultipartFormData)]
pub async fn offer_profile(data: MultipartData) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    let (system, text) = upload(data).await?;
    let profile = Profile::read(&text).map_err(|_| Problem::invalid("file", "fault-profile"))?;
    if profile.key != system {
        return Err(Problem::invalid("file", "fault-profile-other"));
    }
    let stands = standing::file(&mut permit, &system).await?.ok_or(Problem::NotFound)?;
    if standing::find(&mut permit, &system).await?.is_none() {
        return Err(Problem::NotFound);
    }
    if profile.version <= stands.version {
        return Err(Problem::invalid("file", "fault-profile-old"));
    }
    store::offer(&mut permit, &profile).await?;
    permit.commit(Entry::of("act-profile-offered").change("", format!("{system} {}", profile.version))).await?;
    Ok(Reply::said("news-offered").go(&path(&system)).undone_by("/api/withdraw_profile", &[("system", system.clone())]))
}

/// Takes a file that was handed in away; what was taken over from it stays.
#[server(endpoint = "withdraw_profile")]
pub async fn withdraw_profile(system: String) -> Result<Reply, Problem> {
    let mut permit = editor().await?;
    if !store::withdraw(&mut permit, &system).await? {
        return Err(Problem::NotFound);
    }
    permit.commit(Entry::of("act-profile-withdrawn").change(system.clone(), "")).await?;
    Ok(Reply::said("news-withdrawn").go(&path(&system)))
}

/// The system and the text of the file.
async fn upload(data: MultipartData) -> Result<(String, String), Problem> {
    let unreadable = || Problem::invalid("file", "fault-profile");
    let (mut system, mut text) = (String::new(), String::new());
    let mut fields = data.into_inner().ok_or_else(unreadable)?;
    while let Some(field) = fields.next_field().await.map_err(|_| unreadable())? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|_| unreadable())?;
        if bytes.len() > LARGEST {
            return Err(unreadable());
        }
        let said = String::from_utf8(bytes.to_vec()).map_err(|_| unreadable())?;
        match name.as_str() {
            "system" => said.trim().clone_into(&mut system),
            "file" => text = said,
            _ => {}
        }
    }
    Ok((system, text))
}
