//! A right given to or taken from one person beside her roles (WIL-03), as the form sends it and as the rules want it.

use serde::{Deserialize, Serialize};

use super::model::{Scope, days};
use crate::basics::{Day, Fault, PersonId};
use crate::rights::{Client, Given, Level, Take};

/// What the form sends: text as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdjustForm {
    pub person: String,
    /// `SYSTEM/ITEM`.
    pub item: String,
    /// `give:LEVEL`, `give:execute`, `take:edit` or `take:all`.
    pub what: String,
    #[serde(default)]
    pub client: String,
    pub scope: String,
    pub from: String,
    #[serde(default)]
    pub to: String,
    #[serde(default)]
    pub reason: String,
}

/// What is done to an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Give(Given, Client),
    Take(Take),
}

/// All that can be chosen, in the order of the form.
pub const WHATS: [&str; 8] =
    ["give:read_own", "give:read_all", "give:edit_own", "give:read_all_edit_own", "give:edit_all", "give:execute", "take:edit", "take:all"];

/// Every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjustment {
    pub person: PersonId,
    pub system: String,
    pub item: String,
    pub what: What,
    pub scope: Scope,
    pub from: Day,
    pub to: Option<Day>,
    pub reason: String,
}

impl What {
    fn parse(text: &str, client: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("give", "execute") => Some(Self::Give(Given::Execute, client.parse().ok()?)),
            ("give", level) => {
                let level = level.parse::<Level>().ok().filter(|level| *level != Level::NONE)?;
                Some(Self::Give(Given::Level(level), client.parse().ok()?))
            }
            ("take", take) => take.parse().ok().map(Self::Take),
            _ => None,
        }
    }

    /// The columns of the table: what is given, what is taken, in which client.
    pub fn columns(self) -> (Option<String>, Option<&'static str>, Option<&'static str>) {
        match self {
            Self::Give(given, client) => (Some(given.to_string()), None, Some(client.word())),
            Self::Take(take) => (None, Some(take.word()), None),
        }
    }
}

impl TryFrom<&AdjustForm> for Adjustment {
    type Error = Vec<Fault>;

    fn try_from(form: &AdjustForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(&format!("form[{field}]"), key));
        let person = form.person.parse::<PersonId>().ok();
        if person.is_none() {
            missing("person", "fault-person");
        }
        let item = form.item.split_once('/').map(|(system, item)| (system.to_owned(), item.to_owned()));
        if item.is_none() {
            missing("item", "fault-adjust-item");
        }
        let what = What::parse(&form.what, &form.client);
        if what.is_none() {
            missing("what", "fault-adjust-what");
        }
        let scope = Scope::parse(&form.scope);
        if scope.is_none() {
            missing("scope", "fault-scope");
        }
        let (from, to) = days(&form.from, &form.to, &mut missing);
        match form.reason.trim().chars().count() {
            0 => missing("reason", "fault-adjust-reason"),
            1..=500 => {}
            _ => missing("reason", "fault-long"),
        }
        match (person, item, what, scope, from, to) {
            (Some(person), Some((system, item)), Some(what), Some(scope), Some(from), Some(to)) if faults.is_empty() => {
                Ok(Self { person, system, item, what, scope, from, to, reason: form.reason.trim().to_owned() })
            }
            _ => Err(faults),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn form() -> AdjustForm {
        AdjustForm {
            person: "0190a000-0000-7000-8000-000000000001".into(),
            item: "skola24/absence.lessons".into(),
            what: "give:read_all".into(),
            client: "portal".into(),
            scope: "everywhere".into(),
            from: "2026-11-23".into(),
            to: "2027-06-30".into(),
            reason: "Vikarierar i matematik".into(),
        }
    }

    #[test]
    fn a_give_is_of_a_level_in_a_client_and_a_take_of_neither() {
        let given = Adjustment::try_from(&form()).unwrap();
        assert_eq!(given.what.columns(), (Some("read_all".to_owned()), None, Some("portal")));
        let taken = Adjustment::try_from(&AdjustForm { what: "take:edit".into(), client: String::new(), ..form() }).unwrap();
        assert_eq!(taken.what.columns(), (None, Some("edit"), None));
        assert_eq!(WHATS.iter().filter(|what| What::parse(what, "office").is_some()).count(), WHATS.len());
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let field = |form: AdjustForm| Adjustment::try_from(&form).unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
        assert_eq!(field(AdjustForm { reason: "  ".into(), ..form() }), ["form[reason]"]);
        assert_eq!(field(AdjustForm { what: "give:none".into(), ..form() }), ["form[what]"]);
        assert_eq!(field(AdjustForm { client: "x".into(), ..form() }), ["form[what]"]);
        assert_eq!(field(AdjustForm { to: "2026-11-22".into(), item: "x".into(), ..form() }), ["form[item]", "form[to]"]);
    }
}
