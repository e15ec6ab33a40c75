//! What is wanted of a newer version, whom it touches, and saving it: tables, file, answers and the record that takes it back.

use uuid::Uuid;

use super::draft::{Draft, seen};
use crate::basics::{PersonId, Problem};
use crate::db::FromRow;
use crate::gate::{Ahead, Permit};
use crate::rights::own::{DefineRoles, Implies, ViewRoles};
use crate::sql;
use crate::systems::ProfileFault;
use crate::systems::carry::{Taking, carry};
use crate::systems::compare::{Spot, flat};
use crate::systems::newer::{Newer, keep_file};
use crate::systems::news::{Answer, News, carried};
use crate::systems::profile::Profile;
use crate::systems::standing;

/// A system as it would stand with what a draft accepts, and its file.
pub struct Wanted {
    pub stands: Profile,
    pub file: Profile,
}

/// What a draft makes of a system. The error names what does not hold together without something that is not accepted.
pub fn wanted(newer: &Newer, draft: &Draft) -> Result<Wanted, ProfileFault> {
    let answers = draft.answers(newer);
    let stands = carried(&newer.stands, &newer.new, &newer.lines, &answers)?;
    let of_the_file: Vec<News> = newer.lines.iter().filter(|line| !line.is_of_own_role()).cloned().collect();
    let file = carried(&newer.file, &newer.new, &of_the_file, &answers)?;
    // While a line waits, also one of an own role, the file has not come as far as the new version.
    Ok(Wanted { file: Profile { version: stands.version, ..file }, stands })
}

/// Who would gain and lose something today: of everybody.
pub async fn ahead<R: Implies<ViewRoles>>(permit: &mut Permit<R>, stands: &Profile, wanted: &Profile) -> Result<Ahead, Problem> {
    let root: Option<(Uuid,)> = sql!("SELECT unit_id FROM unit WHERE parent_id IS NULL").first(permit).await?;
    let root = root.map(|(root,)| root.to_string()).unwrap_or_default();
    let in_use = standing::modules_in_use(permit, &stands.key).await?;
    let facts = |profile: &Profile| {
        let mut facts = profile.facts(&root);
        for module in &mut facts.modules {
            let stands = stands.modules.iter().any(|known| known.key == module.key);
            module.in_use = !stands || in_use.contains(&module.key);
        }
        facts
    };
    let (before, after, today) = (facts(stands), facts(wanted), permit.today());
    permit.ahead_of_catalogue(&stands.key, before, after, today).await
}

/// Saves a draft: the id of the record that takes it back.
pub async fn take(permit: &mut Permit<DefineRoles>, newer: &Newer, wanted: &Wanted, draft: &Draft, reason: &str) -> Result<Uuid, Problem> {
    let taking = Taking { by: permit.person(), reason, now: permit.now() };
    carry(permit, &newer.stands, &wanted.stands, taking).await?;
    let before: Option<(Option<String>,)> =
        sql!("SELECT since FROM profile_file WHERE system_key = $1 AND replaced_at IS NULL").bind(&newer.stands.key).first(permit).await?;
    let since = if wanted.file.version == newer.new.version { None } else { Some(newer.before.text()?) };
    let after_file = keep_file(permit, &wanted.file, since.as_deref(), taking.now).await?;
    let answers = draft.answers(newer);
    let is = |line: &&News, answer| answers.get(&line.spot) == Some(&answer);
    let accepted = newer.lines.iter().filter(|line| is(line, Answer::Accept));
    let taken: Vec<Carried> = accepted.map(|line| (line.spot.record.clone(), line.spot.field.clone(), line.new.clone())).collect();
    let id = Uuid::now_v7();
    sql!(
        "INSERT INTO profile_taken (taken_id, system_key, version, before_text, before_file, before_since, after_file, lines, taken_by,
                                    reason, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    )
    .bind(id)
    .bind(&newer.stands.key)
    .bind(i64::from(newer.new.version))
    .bind(newer.stands.text()?)
    .bind(newer.file.text()?)
    .bind(before.and_then(|(since,)| since))
    .bind(after_file)
    .bind(serde_json::to_string(&taken).unwrap_or_default())
    .bind(taking.by)
    .bind(reason)
    .bind(taking.now)
    .run(permit)
    .await?;
    for line in newer.lines.iter().filter(|line| is(line, Answer::Ignore)) {
        ignore(permit, id, &newer.stands.key, line).await?;
    }
    Ok(id)
}

async fn ignore(permit: &mut Permit<DefineRoles>, taken: Uuid, system: &str, line: &News) -> Result<(), Problem> {
    let now = permit.now();
    sql!("UPDATE profile_ignored SET replaced_at = $3 WHERE system_key = $1 AND spot = $2 AND replaced_at IS NULL")
        .bind(system)
        .bind(line.token())
        .bind(now)
        .run(permit)
        .await?;
    sql!("INSERT INTO profile_ignored (ignored_id, taken_id, system_key, spot, said, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(Uuid::now_v7())
        .bind(taken)
        .bind(system)
        .bind(line.token())
        .bind(line.said())
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

/// Asks again about what is ignored. A system that had come to the new version has not come to it any more: its last lines wait.
pub async fn ask_again(permit: &mut Permit<DefineRoles>, newer: &Newer, was_answered: bool) -> Result<(), Problem> {
    let (key, now) = (&newer.stands.key, permit.now());
    sql!("UPDATE profile_ignored SET replaced_at = $2 WHERE system_key = $1 AND replaced_at IS NULL")
        .bind(key)
        .bind(now)
        .run(permit)
        .await?;
    if was_answered {
        let last = taken(permit, key).await?.into_iter().find(|taken| taken.is_last);
        let file = Profile { version: newer.before.version, ..newer.file.clone() };
        let file = keep_file(permit, &file, Some(&newer.before.text()?), now).await?;
        let last = last.map(|last| last.id);
        sql!("UPDATE profile_taken SET after_file = $2 WHERE taken_id = $1").bind(last).bind(file).run(permit).await?;
    }
    Ok(())
}

/// A spot that was taken over, record and field, and what has stood there since.
pub type Carried = (String, String, Option<String>);

/// What was saved once: by whom, when, and whether it can be taken back, which is so for the last one of a system.
#[derive(Debug, Clone, FromRow)]
pub struct Taken {
    pub id: Uuid,
    pub system_key: String,
    pub version: i64,
    pub lines: String,
    pub reason: String,
    pub recorded_at: String,
    pub is_last: bool,
}

impl Taken {
    /// The spots that were taken over.
    pub fn spots(&self) -> Vec<Carried> {
        serde_json::from_str(&self.lines).unwrap_or_default()
    }
}

/// What was taken over in a system and not taken back, the newest first.
pub async fn taken<R: Implies<ViewRoles>>(permit: &mut Permit<R>, system: &str) -> Result<Vec<Taken>, Problem> {
    Ok(sql!(
        "SELECT t.taken_id AS id, t.system_key, t.version, t.lines, t.reason, t.recorded_at, f.replaced_at IS NULL AS is_last
           FROM profile_taken t JOIN profile_file f ON f.file_id = t.after_file
          WHERE t.system_key = $1 AND t.replaced_at IS NULL ORDER BY t.recorded_at DESC, t.taken_id DESC LIMIT 20"
    )
    .bind(system)
    .all(permit)
    .await?)
}

/// What takes a saving back: the system as it would stand, and its file with what it was the newer version of.
pub struct Back {
    pub taken: Taken,
    pub stands: Profile,
    pub wanted: Profile,
    /// What changes: each becomes what it was.
    pub lines: Vec<News>,
    file: Profile,
    since: Option<String>,
}

/// What taking the last saving back would make of the system. `Stale` where it is not the last, or something it changed is no more as
/// it left it.
pub async fn back<R: Implies<ViewRoles>>(permit: &mut Permit<R>, id: Uuid) -> Result<Back, Problem> {
    let kept: Option<(String, String, String, Option<String>)> = sql!(
        "SELECT t.system_key, t.before_text, t.before_file, t.before_since FROM profile_taken t
           JOIN profile_file f ON f.file_id = t.after_file WHERE t.taken_id = $1 AND t.replaced_at IS NULL AND f.replaced_at IS NULL"
    )
    .bind(id)
    .first(permit)
    .await?;
    let (system, before_text, before_file, since) = kept.ok_or(Problem::Stale)?;
    let taken = taken(permit, &system).await?.into_iter().find(|taken| taken.id == id).ok_or(Problem::Stale)?;
    let stands = standing::find(permit, &system).await?.ok_or(Problem::NotFound)?;
    // The text of a system as it stood: own roles may stand in it beyond the limit of its file, so it is read as it is.
    let (before, file) = (parsed(&before_text)?, parsed(&before_file)?);
    let (was, is) = (flat(&before), flat(&stands));
    let mut lines = Vec::new();
    for (record, field, after) in taken.spots() {
        let spot = Spot { record, field };
        let (yours, new) = (is.get(&spot).cloned(), was.get(&spot).cloned());
        if yours != after {
            return Err(Problem::Stale);
        }
        lines.push(News { source: spot.clone(), old: yours.clone(), spot, yours, new });
    }
    let answers = lines.iter().map(|line| (line.spot.clone(), Answer::Accept)).collect();
    let wanted = carried(&stands, &before, &lines, &answers).map_err(|_| Problem::Stale)?;
    Ok(Back { taken, stands, wanted: Profile { version: file.version, ..wanted }, lines, file, since })
}

/// Takes a saving back, with what it ignored.
pub async fn take_back(permit: &mut Permit<DefineRoles>, back: &Back, by: PersonId) -> Result<(), Problem> {
    let taking = Taking { by, reason: &back.taken.reason, now: permit.now() };
    carry(permit, &back.stands, &back.wanted, taking).await?;
    let file = keep_file(permit, &back.file, back.since.as_deref(), taking.now).await?;
    // The saving before it is the last one again: the file is as that one left it.
    let last = taken(permit, &back.taken.system_key).await?.into_iter().find(|taken| taken.id != back.taken.id);
    if let Some(last) = last {
        sql!("UPDATE profile_taken SET after_file = $2 WHERE taken_id = $1").bind(last.id).bind(file).run(permit).await?;
    }
    let ended = [
        sql!("UPDATE profile_ignored SET replaced_at = $2 WHERE taken_id = $1 AND replaced_at IS NULL"),
        sql!("UPDATE profile_taken SET replaced_at = $2 WHERE taken_id = $1 AND replaced_at IS NULL"),
    ];
    for query in ended {
        query.bind(back.taken.id).bind(taking.now).run(permit).await?;
    }
    Ok(())
}

fn parsed(text: &str) -> Result<Profile, Problem> {
    serde_json::from_str(text).map_err(|error| {
        tracing::error!(%error, "the database keeps a profile that is none");
        Problem::Broken("profile".to_owned())
    })
}

/// A draft with an answer to each line that was asked.
pub fn drafted(newer: &Newer, answer: impl Fn(&News) -> Answer) -> Draft {
    let with = |wanted: Answer| {
        let lines = newer.lines.iter().filter(|line| answer(line) == wanted);
        lines.map(|line| (line.token(), seen(line))).collect()
    };
    Draft { id: Uuid::now_v7(), version: newer.new.version, accepted: with(Answer::Accept), ignored: with(Answer::Ignore) }
}

/// A file that is handed in as the newer version of a system; one that was before is replaced.
pub async fn offer(permit: &mut Permit<DefineRoles>, profile: &Profile) -> Result<(), Problem> {
    withdraw(permit, &profile.key).await?;
    let now = permit.now();
    sql!("INSERT INTO profile_offer (offer_id, system_key, version, file, recorded_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(Uuid::now_v7())
        .bind(&profile.key)
        .bind(i64::from(profile.version))
        .bind(profile.text()?)
        .bind(now)
        .run(permit)
        .await?;
    Ok(())
}

/// Takes a file that was handed in away again; whether there was one.
pub async fn withdraw(permit: &mut Permit<DefineRoles>, system: &str) -> Result<bool, Problem> {
    let now = permit.now();
    let ended = sql!("UPDATE profile_offer SET replaced_at = $2 WHERE system_key = $1 AND replaced_at IS NULL")
        .bind(system)
        .bind(now)
        .run(permit)
        .await?;
    Ok(ended > 0)
}
