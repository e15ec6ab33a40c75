//! What the people table shows, and the filter that lives in its URL.

use super::hand::{Field, is_owned};
use crate::basics::{PersonId, RoleId, UnitId};
use crate::db::FromRow;
use crate::ui::url::Query;
use uuid::Uuid;

/// Rows on a page.
pub const PAGE: usize = 50;

/// What the URL asks for. Unknown words are as if they were not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub text: String,
    pub units: Vec<UnitId>,
    /// What was typed to find units in the filter; it narrows no people.
    pub unit_text: String,
    pub role: Option<RoleId>,
    pub kind: Option<Kind>,
    pub state: Option<AccountState>,
    pub sort: Sort,
    pub descending: bool,
}

/// The column a table is sorted by; people with the same value stand in the order of their ids.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    #[default]
    Name,
    UserName,
    Email,
    Signature,
}

/// The capacity in which somebody is in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Staff,
    Pupil,
    Guardian,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    Open,
    Locked,
    None,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Staff, Self::Pupil, Self::Guardian];

    pub fn word(self) -> &'static str {
        match self {
            Self::Staff => "staff",
            Self::Pupil => "pupil",
            Self::Guardian => "guardian",
        }
    }
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Name, Self::UserName, Self::Email, Self::Signature];

    /// The word in the URL.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::UserName => "user-name",
            Self::Email => "email",
            Self::Signature => "signature",
        }
    }

    /// From the URL: `email` upwards, `-email` downwards; by name if it says nothing known.
    fn parse(text: &str) -> (Self, bool) {
        let (word, descending) = text.strip_prefix('-').map_or((text, false), |word| (word, true));
        Self::ALL.into_iter().find(|sort| sort.word() == word).map_or((Self::Name, false), |sort| (sort, descending))
    }
}

impl AccountState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Locked, Self::None];

    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Locked => "locked",
            Self::None => "none",
        }
    }
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        let (sort, descending) = Sort::parse(query.get("sort").unwrap_or_default());
        Self {
            text: query.get("q").unwrap_or_default().trim().chars().take(100).collect(),
            units: query.all("unit").filter_map(|id| id.parse().ok()).take(200).collect(),
            unit_text: query.get("unit-q").unwrap_or_default().trim().chars().take(100).collect(),
            role: query.get("role").and_then(|id| id.parse().ok()),
            kind: query.get("kind").and_then(|word| Kind::ALL.into_iter().find(|kind| kind.word() == word)),
            state: query.get("state").and_then(|word| AccountState::ALL.into_iter().find(|state| state.word() == word)),
            sort,
            descending,
        }
    }

    /// Whether anything narrows the list.
    pub fn is_on(&self) -> bool {
        !self.text.is_empty() || !self.units.is_empty() || self.role.is_some() || self.kind.is_some() || self.state.is_some()
    }
}

/// One row: one person, however many roles and schools.
#[derive(Debug, Clone, FromRow)]
pub struct PersonRow {
    pub person_id: Uuid,
    pub given_name: String,
    pub family_name: String,
    pub sort_key: String,
    pub email: Option<String>,
    pub signature: Option<String>,
    pub source: String,
    pub user_name: Option<String>,
    pub last_seen_at: Option<String>,
    /// What was typed by hand, where it was.
    pub hand_email: Option<String>,
    pub hand_signature: Option<String>,
    pub must_change: Option<bool>,
    pub is_own: Option<bool>,
    pub is_other: Option<bool>,
    pub locks: i64,
    pub shields: i64,
    /// `name|now` or `name|past`, lines.
    pub roles: Option<String>,
    /// Names of units, lines.
    pub units: Option<String>,
}

impl PersonRow {
    pub fn id(&self) -> PersonId {
        PersonId(self.person_id)
    }

    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn account(&self) -> AccountState {
        match (self.user_name.is_some(), self.locks > 0) {
            (false, _) => AccountState::None,
            (_, true) => AccountState::Locked,
            _ => AccountState::Open,
        }
    }

    /// E-mail or signature, with what was typed by hand.
    pub fn text(&self, field: Field) -> (Option<String>, Option<String>) {
        match field {
            Field::Email => (self.email.clone(), self.hand_email.clone()),
            Field::Signature => (self.signature.clone(), self.hand_signature.clone()),
        }
    }

    /// Whether a source says it.
    pub fn is_owned(&self, field: Field) -> bool {
        let (value, hand) = self.text(field);
        is_owned(value.as_deref().unwrap_or_default(), hand.as_deref())
    }

    /// Where the account signs in: in Rollbok, through the other system.
    pub fn portals(&self) -> (bool, bool) {
        (self.is_own.unwrap_or(true), self.is_other.unwrap_or(false))
    }

    /// Role names, each with whether it is in force; those that also ended are shown once, as in force.
    pub fn roles(&self) -> Vec<(String, bool)> {
        let mut roles: Vec<(String, bool)> = Vec::new();
        for line in self.roles.as_deref().unwrap_or_default().lines() {
            let Some((name, state)) = line.rsplit_once('|') else { continue };
            match roles.iter_mut().find(|(known, _)| known == name) {
                Some((_, now)) => *now |= state == "now",
                None => roles.push((name.to_owned(), state == "now")),
            }
        }
        roles.sort_by_key(|(_, now)| !now);
        roles
    }

    pub fn units(&self) -> Vec<String> {
        let mut units: Vec<String> = self.units.as_deref().unwrap_or_default().lines().map(str::to_owned).collect();
        units.dedup();
        units
    }
}
