//! Which leave may be registered. Pure.

use crate::basics::Day;

/// What the rules must know of a leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    pub from: Day,
    pub to: Option<Day>,
    /// The days of the employment.
    pub employed: (Day, Day),
    /// Another pause of the same employment holds on one of the days.
    pub overlaps: bool,
}

/// Why a leave cannot be registered: the field and the key of the fault.
pub fn refusal(asked: Asked) -> Option<(&'static str, &'static str)> {
    let (first, last) = asked.employed;
    if asked.from < first || asked.from > last {
        Some(("form[from]", "fault-leave-outside"))
    } else if asked.to.is_some_and(|to| to > last) {
        Some(("form[to]", "fault-leave-outside"))
    } else if asked.overlaps {
        Some(("form[from]", "fault-leave-already"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_leave_lies_within_the_employment_and_beside_other_leaves() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let employed = (day("2020-08-01"), day("2026-12-31"));
        let good = Asked { from: day("2026-11-18"), to: None, employed, overlaps: false };
        assert_eq!(refusal(good), None);
        assert_eq!(refusal(Asked { from: day("2020-07-31"), ..good }).unwrap().0, "form[from]");
        assert_eq!(refusal(Asked { from: day("2027-01-01"), ..good }).unwrap().0, "form[from]");
        assert_eq!(refusal(Asked { to: Some(day("2027-01-01")), ..good }).unwrap().0, "form[to]");
        assert_eq!(refusal(Asked { overlaps: true, ..good }).unwrap().1, "fault-leave-already");
    }
}
