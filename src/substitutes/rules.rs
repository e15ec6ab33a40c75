//! Who may stand in for whom, and for how long. Pure.

use crate::basics::Day;

/// A pass is for at most so many days (`workflows.md` 5).
pub const MOST_DAYS: i64 = 5;

/// What the rules must know of a pass.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, found by a question of its own")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The substitute is the teacher.
    pub for_herself: bool,
    /// The substitute is whoever gives the pass: that would be giving to oneself.
    pub to_herself: bool,
    pub today: Day,
    pub from: Day,
    pub to: Day,
    /// Her account is locked, or her register has let her go.
    pub is_barred: bool,
    /// Every group that was named is the teacher's on all of the days, and there is at least one.
    pub groups_are_hers: bool,
    /// The teacher is employed, on leave or not, at the school of each group on all of the days.
    pub teacher_stays: bool,
    /// The substitute works at the school of each group on all of the days.
    pub works_there: bool,
    /// She stands in for the same teacher in the same group on one of the days already.
    pub already: bool,
}

/// Why a pass cannot be given: the field and the key of the fault.
pub fn refusal(asked: Asked) -> Option<(&'static str, &'static str)> {
    if asked.for_herself || asked.to_herself {
        Some(("form[substitute]", if asked.for_herself { "fault-pass-herself" } else { "fault-to-oneself" }))
    } else if asked.from < asked.today {
        Some(("form[from]", "fault-pass-past"))
    } else if asked.to.days_since(asked.from) >= MOST_DAYS {
        Some(("form[to]", "fault-pass-long"))
    } else if asked.is_barred {
        Some(("form[substitute]", "fault-pass-barred"))
    } else if !asked.groups_are_hers {
        Some(("form[all]", "fault-pass-group"))
    } else if !asked.teacher_stays {
        Some(("form[to]", "fault-pass-teacher-leaves"))
    } else if !asked.works_there {
        Some(("form[substitute]", "fault-pass-not-there"))
    } else if asked.already {
        Some(("form[substitute]", "fault-pass-already"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn asked(from: &str, to: &str) -> Asked {
        Asked {
            for_herself: false,
            to_herself: false,
            today: "2026-11-18".parse().unwrap(),
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
            is_barred: false,
            groups_are_hers: true,
            teacher_stays: true,
            works_there: true,
            already: false,
        }
    }

    fn key(asked: Asked) -> Option<&'static str> {
        refusal(asked).map(|(_, key)| key)
    }

    #[test]
    fn five_days_are_good_and_six_are_not() {
        assert_eq!(key(asked("2026-11-18", "2026-11-22")), None);
        assert_eq!(key(asked("2026-11-18", "2026-11-23")), Some("fault-pass-long"));
        assert_eq!(key(asked("2026-11-17", "2026-11-18")), Some("fault-pass-past"));
    }

    #[test]
    fn each_reason_has_its_own_words() {
        let good = asked("2026-11-18", "2026-11-18");
        for (asked, fault) in [
            (Asked { for_herself: true, ..good }, "fault-pass-herself"),
            (Asked { to_herself: true, ..good }, "fault-to-oneself"),
            (Asked { is_barred: true, ..good }, "fault-pass-barred"),
            (Asked { groups_are_hers: false, ..good }, "fault-pass-group"),
            (Asked { teacher_stays: false, ..good }, "fault-pass-teacher-leaves"),
            (Asked { works_there: false, ..good }, "fault-pass-not-there"),
            (Asked { already: true, ..good }, "fault-pass-already"),
        ] {
            assert_eq!(key(asked), Some(fault));
        }
    }
}
