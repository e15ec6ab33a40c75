//! A pass as a form sends it and as the rules want it; and passes as they stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::basics::{Day, Fault, PersonId};
use crate::db::FromRow;
use crate::ui::url::Query;

/// What a form sends: text as it was typed. `group` has a key for each group that is ticked: `gID`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassForm {
    #[serde(default)]
    pub teacher: String,
    pub substitute: String,
    #[serde(default)]
    pub all: String,
    #[serde(default)]
    pub group: BTreeMap<String, String>,
    pub from: String,
    pub to: String,
    #[serde(default)]
    pub reason: String,
}

/// A pass to give: every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pass {
    pub substitute: PersonId,
    /// The groups; none: all of the teacher's.
    pub groups: Option<Vec<Uuid>>,
    pub from: Day,
    pub to: Day,
    pub reason: Option<String>,
}

impl PassForm {
    /// As the page's own address has it, when it is asked what a pass would open.
    pub fn parse(query: &Query) -> Self {
        let text = |name: &str| query.get(&format!("form[{name}]")).unwrap_or_default().to_owned();
        let group = query.pairs().filter_map(|(name, value)| {
            let key = name.strip_prefix("form[group][")?.strip_suffix(']')?;
            Some((key.to_owned(), value.clone()))
        });
        Self {
            teacher: String::new(),
            substitute: text("substitute"),
            all: text("all"),
            group: group.collect(),
            from: text("from"),
            to: text("to"),
            reason: text("reason"),
        }
    }

    pub fn has_group(&self, group: Uuid) -> bool {
        self.group.contains_key(&format!("g{group}"))
    }
}

impl TryFrom<&PassForm> for Pass {
    type Error = Vec<Fault>;

    fn try_from(form: &PassForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(&format!("form[{field}]"), key));
        let substitute = form.substitute.parse::<PersonId>().ok();
        if substitute.is_none() {
            missing("substitute", "fault-pass-substitute");
        }
        let ticked: Option<Vec<Uuid>> = form.group.keys().map(|key| key.strip_prefix('g')?.parse().ok()).collect();
        let groups = match (form.all.is_empty(), ticked) {
            (false, _) => None,
            (true, Some(ticked)) if !ticked.is_empty() => Some(ticked),
            (true, _) => {
                missing("all", "fault-pass-groups");
                None
            }
        };
        let (from, to) = crate::roles::model::days(&form.from, &form.to, &mut missing);
        if to == Some(None) {
            missing("to", "fault-day");
        }
        let reason = form.reason.trim();
        if reason.chars().count() > 200 {
            missing("reason", "fault-long");
        }
        match (substitute, from, to.flatten()) {
            (Some(substitute), Some(from), Some(to)) if faults.is_empty() => {
                let reason = (!reason.is_empty()).then(|| reason.to_owned());
                Ok(Self { substitute, groups, from, to, reason })
            }
            _ => Err(faults),
        }
    }
}

/// A group on which a teacher has a duty in force on a day.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct OwnGroup {
    pub group_id: Uuid,
    pub name: String,
    pub unit_id: Uuid,
    pub unit: String,
    pub mark: String,
}

/// A duty of somebody who stands in for somebody else, with their names.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct DutyRow {
    pub duty_id: Uuid,
    pub pass_id: Option<Uuid>,
    pub substitute_id: Uuid,
    pub substitute: String,
    pub teacher_id: Uuid,
    pub teacher: String,
    pub group_name: Option<String>,
    pub from_day: String,
    pub to_day: String,
    pub given_from: Option<String>,
    pub given_to: Option<String>,
    pub source: String,
    pub reason: Option<String>,
    pub gone_at: Option<String>,
}

/// A pass as it stands: all its duties taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub row: DutyRow,
    /// Names of its groups; empty: all of the teacher's.
    pub groups: Vec<String>,
}

impl Standing {
    /// Duties that belong to one pass are one; what a source reports is one each.
    pub fn gathered(rows: Vec<DutyRow>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for row in rows {
            let known = all.iter_mut().find(|standing| row.pass_id.is_some() && standing.row.pass_id == row.pass_id);
            match known {
                Some(standing) => standing.groups.extend(row.group_name),
                None => all.push(Self { groups: row.group_name.clone().into_iter().collect(), row }),
            }
        }
        all
    }

    /// Who stands in, and for whom.
    pub fn people(&self) -> [PersonId; 2] {
        [PersonId(self.row.substitute_id), PersonId(self.row.teacher_id)]
    }

    pub fn is_ended(&self) -> bool {
        self.row.gone_at.is_some()
    }

    /// The days it was given for.
    pub fn days(&self) -> (Option<Day>, Option<Day>) {
        let parsed = |given: &Option<String>, now: &str| given.as_deref().unwrap_or(now).parse().ok();
        (parsed(&self.row.given_from, &self.row.from_day), parsed(&self.row.given_to, &self.row.to_day))
    }

    pub fn holds(&self, day: Day) -> bool {
        let day = day.to_string();
        self.row.from_day <= day && day <= self.row.to_day
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn form() -> PassForm {
        PassForm {
            substitute: "0190a000-0000-7000-8000-000000000001".into(),
            all: "yes".into(),
            from: "2026-11-18".into(),
            to: "2026-11-20".into(),
            ..PassForm::default()
        }
    }

    #[test]
    fn every_fault_is_named_at_its_field() {
        let fields = |form: PassForm| Pass::try_from(&form).unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
        assert!(Pass::try_from(&form()).unwrap().groups.is_none());
        assert_eq!(fields(PassForm { substitute: String::new(), ..form() }), ["form[substitute]"]);
        assert_eq!(fields(PassForm { all: String::new(), ..form() }), ["form[all]"]);
        assert_eq!(fields(PassForm { to: String::new(), ..form() }), ["form[to]"]);
        assert_eq!(fields(PassForm { to: "2026-11-17".into(), from: "x".into(), ..form() }), ["form[from]"]);
    }

    #[test]
    fn groups_are_ticked_by_key_and_all_wins() {
        let group = Uuid::from_u128(7);
        let ticked = PassForm { all: String::new(), group: BTreeMap::from([(format!("g{group}"), "yes".to_owned())]), ..form() };
        assert_eq!(Pass::try_from(&ticked).unwrap().groups, Some(vec![group]));
        assert_eq!(Pass::try_from(&PassForm { all: "yes".into(), ..ticked.clone() }).unwrap().groups, None);
        let asked = Query::parse(&format!("form%5Ball%5D=&form%5Bgroup%5D%5Bg{group}%5D=yes&form%5Bfrom%5D=2026-11-18"));
        assert!(PassForm::parse(&asked).has_group(group));
        let nonsense = PassForm { group: BTreeMap::from([("x".to_owned(), "yes".to_owned())]), ..ticked };
        assert!(Pass::try_from(&nonsense).is_err());
    }
}
