//! The newer version of a system's profile, if there is one: shipped with Rollbok or handed in; and what of it waits for an answer.
//!
//! INVARIANT: a line that was ignored is not told again while the newer version says the same there. Nothing is changed here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use uuid::Uuid;

use super::news::{News, news};
use super::profile::Profile;
use super::{SHIPPED, standing};
use crate::basics::Problem;
use crate::db::Door;
use crate::sql;

/// A system beside a newer version of its profile.
pub struct Newer {
    pub stands: Profile,
    /// The file beside the tables, with the lines that were taken over already.
    pub file: Profile,
    /// The file as it was before the first of them.
    pub before: Profile,
    pub new: Profile,
    /// Whether it was handed in here, and not shipped.
    pub is_offered: bool,
    /// The lines that wait.
    pub lines: Vec<News>,
    /// Those that are ignored.
    pub ignored: Vec<News>,
}

/// The versions that ship.
static VERSIONS: LazyLock<BTreeMap<&'static str, u32>> = LazyLock::new(|| {
    let read = |(key, text): (&'static str, &str)| Some((key, Profile::read(text).ok()?.version));
    SHIPPED.into_iter().filter_map(read).collect()
});

/// What is newer than a system; none: nothing is, or there is no such system.
pub async fn newer(door: &mut impl Door, key: &str) -> Result<Option<Newer>, Problem> {
    let kept: Option<(i64, Option<String>)> =
        sql!("SELECT version, since FROM profile_file WHERE system_key = $1 AND replaced_at IS NULL").bind(key).first(door).await?;
    let (version, since) = kept.unwrap_or_default();
    let found = beside(door, key, version, since).await?;
    Ok(found.filter(|newer| newer.new.version > newer.file.version))
}

/// The version that a system has come to, beside what it was before, where no line of it waits and some are ignored.
pub async fn answered(door: &mut impl Door, key: &str) -> Result<Option<Newer>, Problem> {
    let last: Option<(i64, String)> = sql!(
        "SELECT f.version, COALESCE(t.before_since, t.before_file) FROM profile_taken t JOIN profile_file f ON f.file_id = t.after_file
          WHERE t.system_key = $1 AND t.replaced_at IS NULL AND f.replaced_at IS NULL AND f.since IS NULL"
    )
    .bind(key)
    .first(door)
    .await?;
    let Some((version, before)) = last else { return Ok(None) };
    let found = beside(door, key, version - 1, Some(before)).await?;
    Ok(found.filter(|newer| newer.new.version == newer.file.version && !newer.ignored.is_empty()))
}

/// A system beside the newest file that is newer than a version. `before`: the file as it was before the first line was taken over.
async fn beside(door: &mut impl Door, key: &str, version: i64, before: Option<String>) -> Result<Option<Newer>, Problem> {
    let Some((text, is_offered)) = candidate(door, key, version).await? else { return Ok(None) };
    let (Some(stands), Some(file)) = (standing::find(door, key).await?, standing::file(door, key).await?) else { return Ok(None) };
    let new = read(&text)?;
    let before = match before {
        Some(before) => read(&before)?,
        None => file.clone(),
    };
    let all = news(&stands, &before, &new, &bases(door, key).await?);
    let ignored: Vec<(String, String)> =
        sql!("SELECT spot, said FROM profile_ignored WHERE system_key = $1 AND replaced_at IS NULL").bind(key).all(door).await?;
    let is_ignored: BTreeSet<(String, String)> = ignored.into_iter().collect();
    let (ignored, lines) = all.into_iter().partition(|line| is_ignored.contains(&(line.token(), line.said())));
    Ok(Some(Newer { stands, file, before, new, is_offered, lines, ignored }))
}

/// How many lines wait, system by system; those without any are left out.
pub async fn waiting(door: &mut impl Door) -> Result<Vec<(String, usize)>, Problem> {
    let mut waiting = Vec::new();
    for key in standing::keys(door).await? {
        if let Some(newer) = newer(door, &key).await?.filter(|newer| !newer.lines.is_empty()) {
            waiting.push((key, newer.lines.len()));
        }
    }
    Ok(waiting)
}

/// The newest file that is newer than a version: what was handed in goes before what ships in the same version.
async fn candidate(door: &mut impl Door, key: &str, version: i64) -> Result<Option<(String, bool)>, Problem> {
    let offered: Option<(i64, String)> =
        sql!("SELECT version, file FROM profile_offer WHERE system_key = $1 AND replaced_at IS NULL").bind(key).first(door).await?;
    let shipped = VERSIONS.get(key).map(|version| i64::from(*version)).unwrap_or_default();
    Ok(match offered {
        Some((number, text)) if number > version && number >= shipped => Some((text, true)),
        _ if shipped > version => super::shipped(key).map(|text| (text.to_owned(), false)),
        _ => None,
    })
}

/// The own roles of a system, each with the standard role it was made from.
async fn bases(door: &mut impl Door, key: &str) -> Result<BTreeMap<String, String>, Problem> {
    let rows: Vec<(String, String)> = sql!(
        "SELECT o.role_key, b.role_key FROM role o JOIN role b ON b.role_id = o.base_id
          WHERE o.system_key = $1 AND NOT o.standard AND o.archived_at IS NULL"
    )
    .bind(key)
    .all(door)
    .await?;
    Ok(rows.into_iter().collect())
}

fn read(text: &str) -> Result<Profile, Problem> {
    Profile::read(text).map_err(|fault| {
        tracing::error!(%fault, "the database keeps a profile that is none");
        Problem::Broken("profile".to_owned())
    })
}

/// The file beside the tables from now on. While lines wait, `since` is the file as it was before the first.
pub async fn keep_file(door: &mut impl Door, file: &Profile, since: Option<&str>, now: crate::basics::Moment) -> Result<Uuid, Problem> {
    sql!("UPDATE profile_file SET replaced_at = $2 WHERE system_key = $1 AND replaced_at IS NULL")
        .bind(&file.key)
        .bind(now)
        .run(door)
        .await?;
    let id = Uuid::now_v7();
    sql!("INSERT INTO profile_file (file_id, system_key, version, file, since, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(&file.key)
        .bind(i64::from(file.version))
        .bind(file.text()?)
        .bind(since)
        .bind(now)
        .run(door)
        .await?;
    Ok(id)
}
