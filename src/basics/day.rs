//! A local calendar day, and a span of days.
//!
//! INVARIANT: a `Day` is a real day of the years 0000 to 9999, written `YYYY-MM-DD`, so that its text sorts as the days do.
//! A span is inclusive at both ends and a missing end is open. Not here: what day it is (`clock`).

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A local calendar day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

impl Day {
    pub const FIRST: Self = Self(date(0, 1, 1));
    pub const LAST: Self = Self(date(9999, 12, 31));

    /// The day with these numbers, if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().filter(|date| *date >= Self::FIRST.0).map(Self)
    }

    pub const fn date(self) -> Date {
        self.0
    }

    /// The day before; none before the first.
    pub fn yesterday(self) -> Option<Self> {
        self.0.yesterday().ok().map(Self).filter(|day| *day >= Self::FIRST)
    }

    /// The day after; none after the last.
    pub fn tomorrow(self) -> Option<Self> {
        self.0.tomorrow().ok().map(Self)
    }

    /// So many days later (earlier, if negative), but never outside the first and the last day.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        let end = if days < 0 { Self::FIRST } else { Self::LAST };
        let span = 0.days().try_days(days).ok();
        span.and_then(|span| self.0.checked_add(span).ok()).map_or(end, Self::from)
    }

    /// Whole days from `earlier` to this day; negative if it lies later.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.0.duration_since(earlier.0).as_hours() / 24
    }

    /// The first day of the school year this day lies in: it turns on 1 August.
    #[must_use]
    pub fn school_year(self) -> Self {
        let year = if self.0.month() >= 8 { self.0.year() } else { self.0.year() - 1 };
        Self::new(year, 8, 1).unwrap_or(Self::FIRST)
    }

    /// The day on which somebody born on this day reaches an age. Born on 29 February, in other years that is 1 March.
    #[must_use]
    pub fn birthday(self, age: i16) -> Self {
        let year = self.0.year().saturating_add(age);
        let day = Self::new(year, self.0.month(), self.0.day());
        day.or_else(|| Self::new(year, 3, 1)).unwrap_or(Self::LAST)
    }

    /// Whole years from `born` to this day: an age. Before `born` it is 0.
    pub fn years_since(self, born: Self) -> i16 {
        let years = self.0.year() - born.0.year();
        let reached = if born.birthday(years) <= self { years } else { years - 1 };
        reached.max(0)
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self(date.max(Self::FIRST.0))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// A text that is no day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADay(String);

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a day (YYYY-MM-DD)", self.0)
    }
}
impl std::error::Error for NotADay {}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        read(text).ok_or_else(|| NotADay(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Day> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    if !shaped {
        return None;
    }
    Day::new(text.get(0..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?)
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

/// Days from one to another, both included; a missing end is open. `from` after `to` is allowed and never holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    pub from: Option<Day>,
    pub to: Option<Day>,
}

impl Span {
    pub const ALWAYS: Self = Self { from: None, to: None };
    pub const NEVER: Self = Self { from: Some(Day::LAST), to: Some(Day::FIRST) };

    pub fn holds(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The same span, ended by the day before it was revoked: a revocation wins, also over a start that lies later.
    #[must_use]
    pub fn revoked(self, on: Option<Day>) -> Self {
        let Some(on) = on else { return self };
        let Some(last) = on.yesterday() else { return Self::NEVER };
        Self { from: self.from, to: Some(self.to.map_or(last, |to| to.min(last))) }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn only_real_days_in_one_form_are_days() {
        for good in ["2026-11-23", "2024-02-29", "2000-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(day(good).to_string(), good);
        }
        for bad in [
            "",
            "2026-1-23",
            "2026-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "2026-01-32",
            "20260101",
            "2026-01-01 ",
            " 2026-01-01",
            "2026-01-01T00:00",
            "+2026-01-1",
            "-001-01-01",
            "2026/01/01",
            "２026-01-1",
            "2026-W01-1",
            "02026-01-01",
        ] {
            assert!(bad.parse::<Day>().is_err(), "{bad}");
        }
    }

    #[test]
    fn born_on_29_february_one_comes_of_age_on_1_march() {
        assert_eq!(day("2008-02-29").birthday(18), day("2026-03-01"));
        assert_eq!(day("2008-02-29").birthday(20), day("2028-02-29"));
        assert_eq!(day("2008-03-02").birthday(18), day("2026-03-02"));
        assert_eq!(day("2026-02-28").years_since(day("2008-02-29")), 17);
        assert_eq!(day("2026-03-01").years_since(day("2008-02-29")), 18);
        assert_eq!(day("2007-01-01").years_since(day("2008-02-29")), 0);
        assert_eq!(day("9999-05-05").birthday(18), Day::LAST);
    }

    #[test]
    fn days_before_and_after_stop_at_the_ends() {
        assert_eq!(day("2024-03-01").yesterday(), Some(day("2024-02-29")));
        assert_eq!(day("2026-12-31").tomorrow(), Some(day("2027-01-01")));
        assert_eq!((Day::FIRST.yesterday(), Day::LAST.tomorrow()), (None, None));
        assert_eq!(day("2026-01-31").plus_days(30), day("2026-03-02"));
        assert_eq!(day("2026-01-31").plus_days(i64::MAX), Day::LAST);
        assert_eq!(day("2026-01-31").plus_days(-9_999_999), Day::FIRST);
        assert_eq!(day("2026-03-01").days_since(day("2026-01-31")), 29);
    }

    #[test]
    fn a_revocation_wins_over_a_later_start() {
        let span = Span { from: Some(day("2026-03-01")), to: None }.revoked(Some(day("2026-02-01")));
        assert!(!span.holds(day("2026-03-01")) && !span.holds(day("2026-01-31")));
        let span = Span { from: None, to: Some(day("2026-03-01")) }.revoked(Some(day("2026-02-01")));
        assert!(span.holds(day("2026-01-31")) && !span.holds(day("2026-02-01")));
        assert!(!Span::ALWAYS.revoked(Some(Day::FIRST)).holds(Day::FIRST));
        assert!(!Span::NEVER.holds(Day::FIRST) && !Span::NEVER.holds(Day::LAST));
    }
}
