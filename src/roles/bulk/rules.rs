//! What is wanted of each assignment, and why one is left as it is: pure.

use crate::basics::{Day, Fault};

/// The end that is none.
use super::super::store::OPEN_END;

/// The end that all of them get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// They open nothing from now on.
    EndNow,
    /// Their last day.
    Until(Day),
    /// No last day.
    Open,
}

impl Wanted {
    /// From the form: `now`, `until` with a day that is not past, or `open`.
    pub fn parse(how: &str, day: &str, today: Day) -> Result<Self, Fault> {
        match how {
            "now" => Ok(Self::EndNow),
            "open" => Ok(Self::Open),
            "until" => match day.trim().parse::<Day>() {
                Ok(day) if day >= today => Ok(Self::Until(day)),
                Ok(_) => Err(Fault::new("day", "fault-day-past")),
                Err(_) => Err(Fault::new("day", "fault-day")),
            },
            _ => Err(Fault::new("how", "fault-how")),
        }
    }

    /// The last day as it is stored.
    pub fn last_day(self) -> Option<String> {
        match self {
            Self::EndNow => None,
            Self::Until(day) => Some(day.to_string()),
            Self::Open => Some(OPEN_END.to_owned()),
        }
    }
}

/// The days of an assignment.
#[derive(Debug, Clone, Copy)]
pub struct Days<'d> {
    pub from: &'d str,
    pub to: &'d str,
    pub is_revoked: bool,
}

/// Why an assignment stays as it is, by a key of the catalogue. Without a wish: why none would change it.
pub fn skipped(days: Days<'_>, wanted: Option<Wanted>, today: &str) -> Option<&'static str> {
    if days.is_revoked || days.to < today {
        return Some("bulk-skip-over");
    }
    let last = wanted?.last_day()?;
    if last.as_str() < days.from {
        Some("bulk-skip-later")
    } else if last == days.to {
        Some("bulk-skip-same")
    } else {
        None
    }
}

/// Whether it makes an assignment last longer: who does that gives it anew.
pub fn lengthens(days: Days<'_>, wanted: Wanted) -> bool {
    wanted.last_day().is_some_and(|last| last.as_str() > days.to)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    const HELD: Days<'_> = Days { from: "2026-08-01", to: "2026-12-31", is_revoked: false };

    #[test]
    fn a_last_day_is_a_day_that_is_not_past() {
        let today = "2026-11-23".parse().unwrap();
        let fault = |day: &str| Wanted::parse("until", day, today).unwrap_err();
        assert_eq!((fault("2026-11-22").key, fault("31/12").key), ("fault-day-past".to_owned(), "fault-day".to_owned()));
        assert_eq!(Wanted::parse("until", "2026-11-23", today), Ok(Wanted::Until(today)));
        assert!(Wanted::parse("", "", today).is_err());
    }

    #[test]
    fn what_is_over_or_already_so_or_has_not_begun_then_is_skipped() {
        let until = |day: &str| Some(Wanted::Until(day.parse().unwrap()));
        let over = Days { to: "2026-11-22", ..HELD };
        let later = Days { from: "2027-01-10", to: OPEN_END, ..HELD };
        assert_eq!(skipped(over, Some(Wanted::Open), "2026-11-23"), Some("bulk-skip-over"));
        assert_eq!(skipped(HELD, until("2026-12-31"), "2026-11-23"), Some("bulk-skip-same"));
        assert_eq!(skipped(later, until("2026-12-31"), "2026-11-23"), Some("bulk-skip-later"));
        assert_eq!(skipped(HELD, Some(Wanted::EndNow), "2026-11-23"), None);
        assert_eq!(skipped(HELD, None, "2026-11-23"), None);
    }

    #[test]
    fn a_later_last_day_is_giving_and_an_earlier_one_is_not() {
        assert!(lengthens(HELD, Wanted::Open) && lengthens(HELD, Wanted::Until("2027-06-30".parse().unwrap())));
        assert!(!lengthens(HELD, Wanted::EndNow) && !lengthens(HELD, Wanted::Until("2026-12-01".parse().unwrap())));
    }
}
