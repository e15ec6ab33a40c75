//! What the audit room shows, and the filter that lives in its URL.

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
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        let text = |name: &str| query.get(name).unwrap_or_default().trim().chars().take(100).collect();
        let day = |name: &str| query.get(name).and_then(|text| text.parse().ok());
        Self { about: text("about"), by: text("by"), act: text("act"), from: day("from"), to: day("to") }
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
    pub before_text: Option<String>,
    pub after_text: Option<String>,
    pub reason: Option<String>,
    pub origin: Option<String>,
    pub hash: String,
}
