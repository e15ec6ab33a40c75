//! A role to give, as the form sends it, and as the rules want it.

use serde::{Deserialize, Serialize};

use crate::basics::{Day, Fault, GroupId, PersonId, RoleId, UnitId};

/// What the form sends: text as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleForm {
    pub person: String,
    pub role: String,
    /// `everywhere`, `unit:ID` or `group:ID`.
    pub scope: String,
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub reason: String,
    /// The page that the receipt is shown on, if it is not the person's card.
    #[serde(default)]
    pub back: String,
    /// Ticked: given although a two-roles rule speaks against it, by a decision that the reason names.
    #[serde(default)]
    pub despite: Option<String>,
}

/// Where a role counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    Everywhere,
    Unit(UnitId),
    Group(GroupId),
}

/// A role to give: every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleGift {
    pub person: PersonId,
    pub role: RoleId,
    pub scope: Scope,
    pub from: Day,
    pub to: Option<Day>,
    pub reason: String,
}

impl Scope {
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None => (text == "everywhere").then_some(Self::Everywhere),
            Some(("unit", id)) => id.parse().ok().map(Self::Unit),
            Some(("group", id)) => id.parse().ok().map(Self::Group),
            Some(_) => None,
        }
    }

    pub fn unit(self) -> Option<UnitId> {
        if let Self::Unit(unit) = self { Some(unit) } else { None }
    }

    pub fn group(self) -> Option<GroupId> {
        if let Self::Group(group) = self { Some(group) } else { None }
    }
}

impl std::fmt::Display for Scope {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Everywhere => f.write_str("everywhere"),
            Self::Unit(unit) => write!(f, "unit:{unit}"),
            Self::Group(group) => write!(f, "group:{group}"),
        }
    }
}

/// The first and the last day that a form names, an empty last day being none; what is wrong is named by its field.
pub fn days(from: &str, to: &str, missing: &mut impl FnMut(&str, &str)) -> (Option<Day>, Option<Option<Day>>) {
    let first = from.parse::<Day>().ok();
    if first.is_none() {
        missing("from", "fault-day");
    }
    let last = if to.trim().is_empty() { Some(None) } else { to.parse::<Day>().ok().map(Some) };
    match (last, first) {
        (None, _) => missing("to", "fault-day"),
        (Some(Some(last)), Some(first)) if last < first => missing("to", "fault-ends-before-start"),
        _ => {}
    }
    (first, last)
}

impl TryFrom<&RoleForm> for RoleGift {
    type Error = Vec<Fault>;

    fn try_from(form: &RoleForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(field, key));
        let person = form.person.parse::<PersonId>().ok();
        if person.is_none() {
            missing("person", "fault-person");
        }
        let role = form.role.parse::<RoleId>().ok();
        if role.is_none() {
            missing("role", "fault-role");
        }
        let scope = Scope::parse(&form.scope);
        if scope.is_none() {
            missing("scope", "fault-scope");
        }
        let (from, to) = days(&form.from, &form.to, &mut missing);
        if form.reason.chars().count() > 500 {
            missing("reason", "fault-long");
        }
        match (person, role, scope, from, to) {
            (Some(person), Some(role), Some(scope), Some(from), Some(to)) if faults.is_empty() => {
                Ok(Self { person, role, scope, from, to, reason: form.reason.trim().to_owned() })
            }
            _ => Err(faults.into_iter().map(|fault| Fault { field: format!("form[{}]", fault.field), ..fault }).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn form() -> RoleForm {
        RoleForm {
            person: "0190a000-0000-7000-8000-000000000001".into(),
            role: "0190a000-0000-7000-8000-000000000002".into(),
            scope: "everywhere".into(),
            from: "2026-11-23".into(),
            ..RoleForm::default()
        }
    }

    #[test]
    fn a_role_that_ends_before_it_starts_is_refused_at_its_field() {
        let faults = RoleGift::try_from(&RoleForm { to: "2026-11-22".into(), ..form() }).unwrap_err();
        assert_eq!(faults, [Fault::new("form[to]", "fault-ends-before-start")]);
    }

    #[test]
    fn all_faults_are_named_at_once() {
        let faults = RoleGift::try_from(&RoleForm { scope: "unit:x".into(), from: "23/11".into(), ..form() }).unwrap_err();
        assert_eq!(faults.len(), 2);
    }

    #[test]
    fn a_role_without_an_end_is_good() {
        assert_eq!(RoleGift::try_from(&form()).unwrap().to, None);
    }
}
