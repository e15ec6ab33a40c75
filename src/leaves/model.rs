//! A leave as a form sends it and as the rules want it; employments and their leaves as they stand.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::basics::{Day, Fault};
use crate::db::FromRow;
use crate::ui::url::Query;

/// Kinds of leave. Nobody writes down who is ill, and of what.
pub const KINDS: [&str; 3] = ["parental", "leave", "other"];

/// The end that is none.
pub const OPEN_END: &str = "9999-12-31";

/// What the form sends: text as it was typed. `job` is the row of the employment that was looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeaveForm {
    pub job: String,
    pub kind: String,
    pub from: String,
    #[serde(default)]
    pub to: String,
}

impl LeaveForm {
    /// As the page's own address has it, when it is asked what a leave would pause.
    pub fn parse(query: &Query) -> Self {
        let text = |name: &str| query.get(&format!("form[{name}]")).unwrap_or_default().to_owned();
        Self { job: text("job"), kind: text("kind"), from: text("from"), to: text("to") }
    }
}

/// A leave to register: every field is good in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leave {
    pub job: Uuid,
    pub kind: &'static str,
    pub from: Day,
    pub to: Option<Day>,
}

impl TryFrom<&LeaveForm> for Leave {
    type Error = Vec<Fault>;

    fn try_from(form: &LeaveForm) -> Result<Self, Vec<Fault>> {
        let mut faults = Vec::new();
        let mut missing = |field: &str, key: &str| faults.push(Fault::new(&format!("form[{field}]"), key));
        let job = form.job.parse::<Uuid>().ok();
        if job.is_none() {
            missing("job", "fault-leave-job");
        }
        let kind = KINDS.into_iter().find(|kind| *kind == form.kind);
        if kind.is_none() {
            missing("kind", "fault-leave-kind");
        }
        let (from, to) = crate::roles::model::days(&form.from, &form.to, &mut missing);
        match (job, kind, from, to) {
            (Some(job), Some(kind), Some(from), Some(to)) if faults.is_empty() => Ok(Self { job, kind, from, to }),
            _ => Err(faults),
        }
    }
}

/// An employment that has not ended.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct Job {
    pub employment_id: Uuid,
    pub person_id: Uuid,
    pub source: String,
    /// The employment as pauses name it: `SOURCE|ID`.
    pub known_as: String,
    pub position: String,
    pub unit_id: Uuid,
    pub unit: String,
    pub mark: String,
    pub from_day: String,
    pub to_day: String,
}

/// A pause of an employment.
#[derive(Debug, Clone, PartialEq, Eq, FromRow)]
pub struct LeaveRow {
    pub pause_id: Uuid,
    pub person_id: Uuid,
    pub employment: String,
    pub kind: Option<String>,
    pub from_day: String,
    pub to_day: String,
    pub source: String,
    pub external_id: String,
    pub recorded_at: String,
    pub gone_at: Option<String>,
}

impl LeaveRow {
    /// Whether it was registered here, and can be ended here.
    pub fn is_own(&self) -> bool {
        self.source == "rollbok"
    }

    pub fn holds(&self, day: Day) -> bool {
        let day = day.to_string();
        self.from_day <= day && day <= self.to_day
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn an_end_may_be_missing_and_every_fault_is_named_at_its_field() {
        let form = LeaveForm { job: Uuid::nil().to_string(), kind: "parental".into(), from: "2026-11-18".into(), to: String::new() };
        assert_eq!(Leave::try_from(&form).unwrap().to, None);
        let fields = |form: LeaveForm| Leave::try_from(&form).unwrap_err().into_iter().map(|fault| fault.field).collect::<Vec<_>>();
        assert_eq!(fields(LeaveForm { kind: "ill".into(), ..form.clone() }), ["form[kind]"]);
        assert_eq!(fields(LeaveForm { job: "x".into(), to: "2026-11-17".into(), ..form }), ["form[job]", "form[to]"]);
    }
}
