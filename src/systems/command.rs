//! `rollbok profile list · check · export · compare · news · add`.
//!
//! What is asked for goes to standard output, what happened to standard error. Exit status as everywhere (`command`): 2 for a
//! profile that is wrong or not there. Not here: roles of a system that stands already; those are changed on their page.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::PathBuf;

use clap::Subcommand;

use super::compare::compare;
use super::news::news;
use super::profile::Profile;
use super::{SHIPPED, shipped, standing, store};
use crate::command::{Failure, Place, open};
use crate::db::DbUrl;
use crate::gate::{Duty, Entry};
use crate::sql;

#[derive(Debug, Subcommand)]
pub enum ProfileVerb {
    /// Lists the profiles that ship, or the systems of a database: key, version, modules, items, roles, name
    List {
        #[arg(long)]
        database: Option<DbUrl>,
    },
    /// Checks a profile: says nothing, or names the record and what is wrong
    Check { file: PathBuf },
    /// Writes a profile to standard output: one that ships, or a system as it stands in a database
    Export {
        key: String,
        #[arg(long)]
        database: Option<DbUrl>,
    },
    /// Lists what differs between two profiles (files or keys of shipped ones), one a line
    Compare { before: String, after: String },
    /// Lists what a newer profile has otherwise than a system, one a line: here, in the file it was made from, in the newer one;
    /// `!` where it was changed here too. Changes nothing
    News {
        profile: String,
        #[arg(long)]
        database: DbUrl,
    },
    /// Adds a system that is not there yet, from a file or by the key of a shipped profile
    Add {
        profile: String,
        #[command(flatten)]
        place: Place,
    },
}

fn wrong(sentence: impl ToString) -> Failure {
    Failure { status: 2, sentence: sentence.to_string() }
}

pub async fn run(verb: ProfileVerb) -> Result<(), Failure> {
    match verb {
        ProfileVerb::List { database } => list(database).await,
        ProfileVerb::Check { file } => read(&file.display().to_string(), false).map(drop),
        ProfileVerb::Export { key, database } => export(&key, database).await,
        ProfileVerb::Compare { before, after } => {
            for difference in compare(&read(&before, true)?, &read(&after, true)?) {
                writeln!(std::io::stdout(), "{difference}")?;
            }
            Ok(())
        }
        ProfileVerb::News { profile, database } => tell_news(&read(&profile, true)?, database).await,
        ProfileVerb::Add { profile, place } => add(&read(&profile, true)?, &place).await,
    }
}

/// A profile from a file, or one that ships by its key.
fn read(from: &str, or_shipped: bool) -> Result<Profile, Failure> {
    let named = |error: &dyn std::fmt::Display| wrong(format!("{from}: {error}"));
    let text = match shipped(from).filter(|_| or_shipped) {
        Some(text) => text.to_owned(),
        None => String::from_utf8(std::fs::read(from).map_err(|error| named(&error))?).map_err(|_| named(&"not UTF-8"))?,
    };
    Profile::read(&text).map_err(|fault| named(&fault))
}

async fn list(database: Option<DbUrl>) -> Result<(), Failure> {
    let mut profiles = Vec::new();
    match database {
        None => {
            for (key, _) in SHIPPED {
                profiles.push(read(key, true)?);
            }
        }
        Some(database) => {
            let gate = open(&Place::at(database)).await?;
            let mut duty = gate.look(Duty::CommandLine).await?;
            for key in standing::keys(&mut duty).await? {
                profiles.extend(standing::find(&mut duty, &key).await?);
            }
            drop(duty);
            gate.close().await;
        }
    }
    for profile in profiles {
        let Profile { key, version, modules, items, roles, names, .. } = profile;
        writeln!(std::io::stdout(), "{key:<10} {version:>2} {:>3} {:>4} {:>3}  {}", modules.len(), items.len(), roles.len(), names.en)?;
    }
    Ok(())
}

async fn export(key: &str, database: Option<DbUrl>) -> Result<(), Failure> {
    let text = match database {
        None => {
            let known = SHIPPED.map(|(key, _)| key).join(", ");
            shipped(key).ok_or_else(|| wrong(format!("{key}: no profile of this key ships; there are {known}")))?.to_owned()
        }
        Some(database) => {
            let gate = open(&Place::at(database)).await?;
            let mut duty = gate.look(Duty::CommandLine).await?;
            let standing = standing::find(&mut duty, key).await?;
            drop(duty);
            gate.close().await;
            standing.ok_or_else(|| wrong(format!("{key}: the database has no such system")))?.text()?
        }
    };
    Ok(std::io::stdout().write_all(text.as_bytes())?)
}

async fn tell_news(new: &Profile, database: DbUrl) -> Result<(), Failure> {
    let gate = open(&Place::at(database)).await?;
    let mut duty = gate.look(Duty::CommandLine).await?;
    let (yours, old) = (standing::find(&mut duty, &new.key).await?, standing::file(&mut duty, &new.key).await?);
    drop(duty);
    gate.close().await;
    let (Some(yours), Some(old)) = (yours, old) else {
        return Err(wrong(format!("{}: the database has no such system", new.key)));
    };
    for news in news(&yours, &old, new, &BTreeMap::new()) {
        // A whole record has no text of its own.
        let side = |text: &Option<String>| match text.as_deref() {
            None => "(none)".to_owned(),
            Some("") => "(there)".to_owned(),
            Some(text) => text.to_owned(),
        };
        let mark = if news.is_contested() { "!" } else { " " };
        writeln!(std::io::stdout(), "{mark} {}: {} | {} | {}", news.spot, side(&news.yours), side(&news.old), side(&news.new))?;
    }
    Ok(())
}

async fn add(profile: &Profile, place: &Place) -> Result<(), Failure> {
    let gate = open(place).await?;
    let mut duty = gate.act(Duty::CommandLine).await?;
    let root: Option<(i64,)> = sql!("SELECT count(*) FROM unit WHERE parent_id IS NULL").first(&mut duty).await?;
    if !profile.audience.is_empty() && root.is_none_or(|(roots,)| roots == 0) {
        return Err(
            "There are no units yet, and the system's groups for pupils and guardians hang on the topmost: import units first.".into()
        );
    }
    let now = duty.now();
    if !store::add(&mut duty, profile, now).await? {
        return Err(format!("The system {} is there already; nothing was changed.", profile.key).into());
    }
    duty.commit(Entry::of("act-system-added").change("", format!("{} {}", profile.key, profile.version))).await?;
    gate.close().await;
    eprintln!("Added: {}, {} roles.", profile.names.en, profile.roles.len());
    Ok(())
}
