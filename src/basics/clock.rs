//! The only place that asks the time.
//!
//! A moment is UTC, to the microsecond; a day is the local calendar day of the municipality's zone, so midnight is midnight
//! where the school is. Tests and demonstrations set the clock to a day and let it run from there.

use std::fmt;
use std::str::FromStr;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Day;

/// A moment in UTC. Its text sorts as the moments do: `2026-11-23T04:05:06.000000Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(Timestamp);

impl Moment {
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(SignedDuration::from_secs(seconds)).unwrap_or(self.0))
    }

    /// Whole seconds from `earlier` to this moment.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        self.0.duration_since(earlier.0).as_secs()
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}", self.0)
    }
}

impl FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}

impl From<Moment> for crate::db::Value {
    fn from(moment: Moment) -> Self {
        Self::Text(Some(moment.to_string()))
    }
}

/// The time as Rollbok sees it.
#[derive(Debug, Clone)]
pub struct Clock {
    zone: TimeZone,
    ahead: SignedDuration,
}

impl Clock {
    /// The real time, in the zone named (`Europe/Stockholm`); an unknown name is an error.
    pub fn of_zone(name: &str) -> Result<Self, jiff::Error> {
        Ok(Self { zone: TimeZone::get(name)?, ahead: SignedDuration::ZERO })
    }

    /// A clock that stands at noon of `day` now and runs on from there.
    pub fn set_to(mut self, day: Day) -> Result<Self, jiff::Error> {
        let noon = day.date().at(12, 0, 0, 0).to_zoned(self.zone.clone())?.timestamp();
        self.ahead = noon.duration_since(Timestamp::now());
        Ok(self)
    }

    /// A clock that stands at a moment now and runs on from there.
    #[must_use]
    pub fn set_at(mut self, moment: Moment) -> Self {
        self.ahead = moment.0.duration_since(Timestamp::now());
        self
    }

    pub fn now(&self) -> Moment {
        let now = Timestamp::now();
        Moment(now.saturating_add(self.ahead).unwrap_or(now))
    }

    pub fn today(&self) -> Day {
        self.day_of(self.now())
    }

    /// The moment at which a local day begins: midnight there, or the first moment after a midnight that the clocks skipped.
    pub fn start_of(&self, day: Day) -> Moment {
        let start = day.date().to_zoned(self.zone.clone()).map(|start| start.timestamp());
        Moment(start.unwrap_or(if day > self.today() { Timestamp::MAX } else { Timestamp::MIN }))
    }

    /// The local day of a moment.
    pub fn day_of(&self, moment: Moment) -> Day {
        Day::from(moment.0.to_zoned(self.zone.clone()).date())
    }

    /// The local day and the time of day, `14:32:05`.
    pub fn local(&self, moment: Moment) -> (Day, String) {
        let zoned = moment.0.to_zoned(self.zone.clone());
        (Day::from(zoned.date()), zoned.strftime("%H:%M:%S").to_string())
    }
}
