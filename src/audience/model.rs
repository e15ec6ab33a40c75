//! Where a group for pupils or guardians sits, and a row as the form sends it and as the rules want it.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, Fault, GroupId, PersonId, RoleId, UnitId};
use crate::rights::Audience;
use crate::roles::model::days;

/// Where a row sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Unit(UnitId),
    Group(GroupId),
    Pupil(PersonId),
}

impl At {
    /// `unit:ID`, `group:ID`, `pupil:ID`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("unit", id) => id.parse().ok().map(Self::Unit),
            ("group", id) => id.parse().ok().map(Self::Group),
            ("pupil", id) => id.parse().ok().map(Self::Pupil),
            _ => None,
        }
    }

    pub fn path(self) -> String {
        format!("/audience?at={self}")
    }

    /// The columns of the table: unit, group, pupil.
    pub fn columns(self) -> (Option<UnitId>, Option<GroupId>, Option<PersonId>) {
        match self {
            Self::Unit(unit) => (Some(unit), None, None),
            Self::Group(group) => (None, Some(group), None),
            Self::Pupil(pupil) => (None, None, Some(pupil)),
        }
    }
}

impl std::fmt::Display for At {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unit(unit) => write!(f, "unit:{unit}"),
            Self::Group(group) => write!(f, "group:{group}"),
            Self::Pupil(pupil) => write!(f, "pupil:{pupil}"),
        }
    }
}

/// What the form sends: text as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceForm {
    pub at: String,
    pub hat: String,
    pub role: String,
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub reason: String,
}

/// Every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub at: At,
    pub hat: Audience,
    pub role: RoleId,
    pub from: Day,
    pub to: Option<Day>,
    pub reason: Option<String>,
}

impl TryFrom<&AudienceForm> for Wanted {
    type Error = Vec<Fault>;

    fn try_from(form: &AudienceForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(&format!("form[{field}]"), key));
        let at = At::parse(&form.at);
        if at.is_none() {
            missing("at", "fault-audience-at");
        }
        let hat = form.hat.parse::<Audience>().ok();
        if hat.is_none() {
            missing("hat", "fault-release-to");
        }
        let role = form.role.parse::<RoleId>().ok();
        if role.is_none() {
            missing("role", "fault-role");
        }
        let (from, to) = days(&form.from, &form.to, &mut missing);
        if form.reason.chars().count() > 500 {
            missing("reason", "fault-long");
        }
        let reason = Some(form.reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        match (at, hat, role, from, to) {
            (Some(at), Some(hat), Some(role), Some(from), Some(to)) if faults.is_empty() => Ok(Self { at, hat, role, from, to, reason }),
            _ => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_says_its_own_word() {
        for word in ["unit", "group", "pupil"].map(|kind| format!("{kind}:0190a000-0000-7000-8000-000000000001")) {
            assert_eq!(At::parse(&word).map(|at| at.to_string()), Some(word));
        }
        assert_eq!(At::parse("school:0190a000-0000-7000-8000-000000000001"), None);
        assert_eq!(At::parse("unit:x"), None);
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let form = AudienceForm { from: "2026-11-18".into(), to: "2026-11-17".into(), ..AudienceForm::default() };
        let fields: Vec<String> = Wanted::try_from(&form).err().into_iter().flatten().map(|fault| fault.field).collect();
        assert_eq!(fields, ["form[at]", "form[hat]", "form[role]", "form[to]"]);
    }
}
