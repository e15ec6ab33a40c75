//! Answers to the lines of a newer version, kept in the session until they are saved: one draft a system.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::Visitor;
use crate::systems::compare::Spot;
use crate::systems::newer::Newer;
use crate::systems::news::{Answer, News};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub id: Uuid,
    pub version: u32,
    /// The lines to take over and to ignore, by their names, each with what it said when it was answered.
    pub accepted: BTreeMap<String, String>,
    pub ignored: BTreeMap<String, String>,
}

/// All three sides of a line: whether it still says what was answered.
pub fn seen(line: &News) -> String {
    crate::web::token_hash(&format!("{:?}{:?}{:?}", line.yours, line.old, line.new))
}

impl Draft {
    pub fn answer(&self, line: &News) -> Answer {
        let token = line.token();
        if self.accepted.contains_key(&token) {
            Answer::Accept
        } else if self.ignored.contains_key(&token) {
            Answer::Ignore
        } else {
            Answer::Later
        }
    }

    /// The answers by spot, for the lines there are.
    pub fn answers(&self, newer: &Newer) -> BTreeMap<Spot, Answer> {
        newer.lines.iter().map(|line| (line.spot.clone(), self.answer(line))).collect()
    }

    /// Whether every line that was answered is there and says what it said.
    pub fn is_current(&self, newer: &Newer) -> bool {
        let there: BTreeMap<String, String> = newer.lines.iter().map(|line| (line.token(), seen(line))).collect();
        let mut answered = self.accepted.iter().chain(&self.ignored);
        self.version == newer.new.version && answered.all(|(token, said)| there.get(token) == Some(said))
    }
}

const KEY: &str = "news-drafts";

async fn all(visitor: &Visitor) -> Result<BTreeMap<String, Draft>, Problem> {
    visitor.session.get(KEY).await.map(Option::unwrap_or_default).map_err(|error| unkept(&error))
}

pub async fn load(visitor: &Visitor, system: &str) -> Result<Option<Draft>, Problem> {
    Ok(all(visitor).await?.remove(system))
}

/// Keeps the draft of a system, or drops it.
pub async fn keep(visitor: &Visitor, system: &str, draft: Option<Draft>) -> Result<(), Problem> {
    let mut drafts = all(visitor).await?;
    match draft {
        Some(draft) => drop(drafts.insert(system.to_owned(), draft)),
        None => drop(drafts.remove(system)),
    }
    visitor.session.insert(KEY, drafts).await.map_err(|error| unkept(&error))
}

fn unkept(error: &tower_sessions::session::Error) -> Problem {
    tracing::error!(%error, "a draft could not be kept");
    Problem::Broken("session".to_owned())
}
