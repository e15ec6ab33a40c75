//! What was left behind, and how long. Pure.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::basics::Day;
use crate::db::FromRow;

/// One role that is still active, of one person.
#[derive(Debug, Clone, FromRow)]
pub struct Orphan {
    pub person_id: Uuid,
    pub name: String,
    /// 1: the source has removed the person altogether, and no card is left.
    pub is_gone: i64,
    /// The school; none: the role counts everywhere.
    pub unit: Option<String>,
    pub system: String,
    pub role: String,
    /// The assignment; none: the school keeps its removed teachers until the school year turns.
    pub assignment_id: Option<Uuid>,
    /// The last day that an employment carried it.
    pub ended_on: String,
    /// The last day it runs.
    pub to_day: String,
    /// Not 0: a file says no more of her than her name and role.
    pub is_shielded: i64,
}

impl Orphan {
    /// Whole days since the last day that an employment carried it, today among them.
    pub fn days(&self, today: Day) -> usize {
        self.ended_on.parse::<Day>().map_or(0, |ended| usize::try_from(today.days_since(ended)).unwrap_or(0))
    }

    /// The role with its system.
    pub fn role(&self) -> String {
        format!("{}: {}", self.system, self.role)
    }

    /// The last day it runs, if there is one.
    pub fn until(&self) -> Option<Day> {
        self.to_day.parse().ok().filter(|_| self.to_day != "9999-12-31")
    }
}

/// How many people, and for how long all of them together: a day of a person counts once, however many roles were left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meter {
    pub people: usize,
    pub days: usize,
}

impl Meter {
    pub fn of(orphans: &[Orphan], today: Day) -> Self {
        let mut longest: BTreeMap<Uuid, usize> = BTreeMap::new();
        for orphan in orphans {
            let days = longest.entry(orphan.person_id).or_default();
            *days = orphan.days(today).max(*days);
        }
        Self { people: longest.len(), days: longest.values().sum() }
    }
}

/// The first day of the school year of a day, and its last.
pub fn school_year(today: Day) -> (Day, Day) {
    let first = today.school_year();
    (first, first.birthday(1).yesterday().unwrap_or(today))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn orphan(person: u128, ended: &str) -> Orphan {
        Orphan {
            person_id: Uuid::from_u128(person),
            name: String::new(),
            is_gone: 0,
            unit: None,
            system: String::new(),
            role: String::new(),
            assignment_id: None,
            ended_on: ended.to_owned(),
            to_day: "9999-12-31".to_owned(),
            is_shielded: 0,
        }
    }

    #[test]
    fn a_day_of_a_person_counts_once() {
        let all = [orphan(1, "2026-11-17"), orphan(1, "2026-11-08"), orphan(2, "2026-11-16")];
        assert_eq!(Meter::of(&all, day("2026-11-18")), Meter { people: 2, days: 12 });
        assert_eq!(Meter::of(&[], day("2026-11-18")), Meter::default());
    }

    #[test]
    fn the_school_year_turns_on_the_first_of_august() {
        for (today, first, last) in [
            ("2026-11-18", "2026-08-01", "2027-07-31"),
            ("2026-08-01", "2026-08-01", "2027-07-31"),
            ("2026-07-31", "2025-08-01", "2026-07-31"),
        ] {
            assert_eq!(school_year(day(today)), (day(first), day(last)), "{today}");
        }
    }
}
