//! What the audit room shows, and the filter that lives in its URL.

use uuid::Uuid;

use crate::basics::Day;
use crate::db::FromRow;
use crate::ui::url::Query;

/// Rows on a page.
pub const PAGE: usize = 50;

/// What the URL asks for. A day that is none is as if it were not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words of the person it was about.
    pub about: String,
    /// Words of the person who did it.
    pub by: String,
    /// Key of the act.
    pub act: String,
    /// Id of the role it was about.
    pub role: String,
    /// Key of the target system it was about.
    pub system: String,
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default().trim().chars().take(100).collect();
        let day = |name: &str| query.get(name).and_then(|text| text.parse().ok());
        Self {
            about: text("about"),
            by: text("by"),
            act: text("act"),
            role: text("role"),
            system: text("system"),
            from: day("from"),
            to: day("to"),
        }
    }

    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }
}

/// One entry, with the names its ids have today.
#[derive(Debug, Clone, FromRow)]
pub struct EntryRow {
    pub number: i64,
    pub at: String,
    pub actor: Option<String>,
    pub capacity: String,
    pub act: String,
    pub subject: Option<String>,
    pub unit: Option<String>,
    pub role: Option<String>,
    /// Of the role.
    pub system_key: Option<String>,
    pub before_text: Option<String>,
    pub after_text: Option<String>,
    pub reason: Option<String>,
    pub origin: Option<String>,
    pub hash: String,
    /// Names of those it tells of beside its subject.
    #[sqlx(skip)]
    pub others: Vec<String>,
}

impl EntryRow {
    /// What it was about, in words.
    pub fn what(&self) -> String {
        let parts = self.subject.iter().chain(&self.others).chain(&self.role).chain(&self.unit);
        parts.map(String::as_str).collect::<Vec<_>>().join(", ")
    }

    /// Before and after, where it tells of a change. What was read stands there as ids, for the chain: `others` has the names.
    pub fn change(&self) -> Option<(&str, &str)> {
        let is_change = self.act != "act-protected-read" && (self.before_text.is_some() || self.after_text.is_some());
        is_change.then(|| (self.before_text.as_deref().unwrap_or_default(), self.after_text.as_deref().unwrap_or_default()))
    }
}

/// A role the log tells of, to choose by.
#[derive(Debug, Clone, FromRow)]
pub struct RoleChoice {
    pub role_id: Uuid,
    pub name: String,
    /// The name of its system.
    pub system: String,
}
