//! What the page of guardians shows, and the filter that lives in its URL.

use uuid::Uuid;

use crate::basics::{Day, PersonId, UnitId};
use crate::db::FromRow;
use crate::rights::Access;
use crate::ui::url::Query;

/// Pupils on a page: each is a sheet of its own.
pub const PAGE: usize = 25;

/// Which pupils to show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Show {
    #[default]
    All,
    Action,
    Age,
    Disabled,
    Enabled,
    /// Of age, and enabled without a consent.
    Open,
    Protected,
    Unknown,
    /// Who comes of age from today on, for the calendar: no choice of the filter.
    Calendar,
}

impl Show {
    pub const ALL: [Self; 8] =
        [Self::All, Self::Action, Self::Age, Self::Open, Self::Disabled, Self::Enabled, Self::Protected, Self::Unknown];

    /// The word in the URL; none for all.
    pub fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Action => "action",
            Self::Age | Self::Calendar => "age",
            Self::Disabled => "disabled",
            Self::Enabled => "enabled",
            Self::Open => "open",
            Self::Protected => "protected",
            Self::Unknown => "unknown",
        }
    }
}

/// What the URL asks for. Unknown words are as if they were not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    pub text: String,
    pub unit: Option<UnitId>,
    pub show: Show,
}

impl Filter {
    pub fn parse(query: &Query) -> Self {
        Self {
            text: query.get("q").unwrap_or_default().trim().chars().take(100).collect(),
            unit: query.get("unit").and_then(|id| id.parse().ok()),
            show: query.get("show").and_then(|word| Show::ALL.into_iter().find(|show| show.word() == word)).unwrap_or_default(),
        }
    }

    pub fn is_on(&self) -> bool {
        *self != Self::default()
    }
}

/// A pupil with at least one guardian.
#[derive(Debug, Clone, FromRow)]
pub struct PupilRow {
    pub person_id: Uuid,
    pub given_name: String,
    pub family_name: String,
    pub sort_key: String,
    pub born_on: Option<String>,
    pub shields: i64,
    /// Names of schools and of classes, lines.
    pub schools: Option<String>,
    pub classes: Option<String>,
}

impl PupilRow {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn born(&self) -> Option<Day> {
        self.born_on.as_deref().and_then(|day| day.parse().ok())
    }

    /// `7B, Kyrkbyskolan`.
    pub fn place(&self) -> String {
        let lines = |text: &Option<String>| text.as_deref().unwrap_or_default().lines().map(str::to_owned).collect::<Vec<_>>();
        let mut places = lines(&self.classes);
        places.extend(lines(&self.schools));
        places.join(", ")
    }
}

/// One guardianship in force, as it stands, with what was last set for it by hand.
#[derive(Debug, Clone, FromRow)]
pub struct LinkRow {
    pub guardianship_id: Uuid,
    pub guardian_id: Uuid,
    pub pupil_id: Uuid,
    pub given_name: String,
    pub family_name: String,
    pub access: String,
    pub informed: bool,
    pub custodial: bool,
    pub source: String,
    pub external_id: String,
    pub basis: Option<String>,
    pub reference: Option<String>,
    pub set_by: Option<Uuid>,
    pub set_at: Option<String>,
    pub consent: Option<String>,
    pub consent_on: Option<String>,
    /// What the guardianship is confined to (`extent`).
    pub only_modules: Option<String>,
    /// What the consent is confined to.
    pub consent_modules: Option<String>,
}

impl LinkRow {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn guardian(&self) -> PersonId {
        PersonId(self.guardian_id)
    }

    pub fn pupil(&self) -> PersonId {
        PersonId(self.pupil_id)
    }

    /// What the row says; a word the engine does not know closes.
    pub fn access(&self) -> Access {
        self.access.parse().unwrap_or(Access::Disabled)
    }

    pub fn is_consented(&self) -> bool {
        self.consent.as_deref() == Some("given")
    }
}
