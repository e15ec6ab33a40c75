//! An emergency as forms send it and as it stands.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::basics::{Day, Fault, PersonId, RoleId, UnitId};
use crate::db::FromRow;
use crate::roles::model::{RoleGift, Scope};

/// The longest reason or remark.
const LONGEST: usize = 500;

/// What the form sends that asks for one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyForm {
    pub role: String,
    pub unit: String,
    pub reason: String,
}

/// An emergency to ask for: every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    pub role: RoleId,
    pub unit: UnitId,
    pub reason: String,
}

impl Wanted {
    /// The role as it would be given for a day.
    pub fn gift(&self, person: PersonId, day: Day) -> RoleGift {
        let (role, scope, reason) = (self.role, Scope::Unit(self.unit), self.reason.clone());
        RoleGift { person, role, scope, from: day, to: Some(day), reason }
    }
}

impl TryFrom<&EmergencyForm> for Wanted {
    type Error = Vec<Fault>;

    fn try_from(form: &EmergencyForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(&format!("form[{field}]"), key));
        let (role, unit, reason) = (form.role.parse::<RoleId>().ok(), form.unit.parse::<UnitId>().ok(), form.reason.trim());
        if role.is_none() {
            missing("role", "fault-role");
        }
        if unit.is_none() {
            missing("unit", "fault-scope");
        }
        if reason.is_empty() {
            missing("reason", "fault-emergency-reason");
        } else if reason.chars().count() > LONGEST {
            missing("reason", "fault-long");
        }
        match (role, unit) {
            (Some(role), Some(unit)) if faults.is_empty() => Ok(Self { role, unit, reason: reason.to_owned() }),
            _ => Err(faults),
        }
    }
}

/// The form of a review.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewForm {
    pub emergency: String,
    pub verdict: String,
    #[serde(default)]
    pub remark: String,
}

impl ReviewForm {
    /// The verdict and the remark, which a wrong one cannot do without.
    pub fn read(&self) -> Result<(&'static str, String), Fault> {
        let remark = self.remark.trim();
        if remark.chars().count() > LONGEST {
            return Err(Fault::new("form[remark]", "fault-long"));
        }
        match self.verdict.as_str() {
            "right" => Ok(("right", remark.to_owned())),
            "wrong" if remark.is_empty() => Err(Fault::new("form[remark]", "fault-emergency-remark")),
            "wrong" => Ok(("wrong", remark.to_owned())),
            _ => Err(Fault::new("form[verdict]", "fault-emergency-verdict")),
        }
    }
}

/// An emergency as it stands.
#[derive(Debug, Clone, FromRow)]
pub struct Emergency {
    pub id: Uuid,
    pub person_id: Uuid,
    pub name: String,
    pub role_id: Uuid,
    pub role: String,
    pub system: String,
    pub unit_id: Uuid,
    pub unit: String,
    pub reason: String,
    pub asked_on: String,
    pub state: String,
    pub decided_by: Option<Uuid>,
    pub assignment_id: Option<Uuid>,
    pub verdict: Option<String>,
    pub remark: Option<String>,
    /// Its assignment has not been ended by hand.
    pub is_in_force: bool,
    /// Where she may be known.
    pub second_name: Option<String>,
}

impl Emergency {
    pub fn person(&self) -> PersonId {
        PersonId(self.person_id)
    }

    /// Whether it can be opened on a day: nobody has decided it, and it was asked for on that day.
    pub fn waits(&self, today: Day) -> bool {
        self.state == "asked" && self.asked_on == today.to_string()
    }

    /// What was asked for.
    pub fn wanted(&self) -> Wanted {
        Wanted { role: RoleId(self.role_id), unit: UnitId(self.unit_id), reason: self.reason.clone() }
    }

    pub fn second(&self) -> Option<PersonId> {
        self.decided_by.map(PersonId)
    }

    /// Whom a reader learns of: the person, and the second if she is named.
    pub fn named(&self) -> impl Iterator<Item = PersonId> + use<> {
        let second = self.second().filter(|_| self.second_name.is_some());
        std::iter::once(self.person()).chain(second)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn all_faults_of_the_form_are_named_at_once() {
        let faults = Wanted::try_from(&EmergencyForm { reason: " ".into(), ..EmergencyForm::default() }).unwrap_err();
        assert_eq!(faults.iter().map(|fault| fault.field.as_str()).collect::<Vec<_>>(), ["form[role]", "form[unit]", "form[reason]"]);
    }

    #[test]
    fn what_was_wrong_is_said() {
        let form = |verdict: &str, remark: &str| ReviewForm { verdict: verdict.into(), remark: remark.into(), ..ReviewForm::default() };
        assert_eq!(form("right", " ").read().unwrap(), ("right", String::new()));
        assert_eq!(form("wrong", " ").read().unwrap_err().field, "form[remark]");
        assert_eq!(form("wrong", "why").read().unwrap(), ("wrong", "why".to_owned()));
        assert_eq!(form("", "why").read().unwrap_err().field, "form[verdict]");
        assert_eq!(form("right", &"x".repeat(501)).read().unwrap_err().key, "fault-long");
    }
}
