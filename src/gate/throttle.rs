//! Slows down guessing: per account and per address, besides the hundred failures in a row that close an account.

use std::num::NonZeroU32;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::basics::Problem;

/// At most so many failures in a row; then only a new password opens the account.
pub const FAILURES: i64 = 100;

/// The tries of one server.
pub struct Throttle {
    by_address: DefaultKeyedRateLimiter<String>,
    by_account: DefaultKeyedRateLimiter<String>,
}

impl Default for Throttle {
    fn default() -> Self {
        Self { by_address: limiter(60), by_account: limiter(20) }
    }
}

fn limiter(per_minute: u32) -> DefaultKeyedRateLimiter<String> {
    RateLimiter::keyed(Quota::per_minute(NonZeroU32::new(per_minute).unwrap_or(NonZeroU32::MIN)))
}

impl Throttle {
    /// Counts a try. `Busy` says how many seconds to wait.
    pub fn count(&self, account: &str, address: &str) -> Result<(), Problem> {
        for (limiter, key) in [(&self.by_address, address), (&self.by_account, account)] {
            if limiter.len() > 100_000 {
                limiter.retain_recent();
            }
            if let Err(later) = limiter.check_key(&key.to_owned()) {
                return Err(Problem::Busy(later.wait_time_from(DefaultClock::default().now()).as_secs() + 1));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_twenty_first_try_in_a_row_waits() {
        let throttle = Throttle::default();
        assert!((0..20).all(|_| throttle.count("karin", "::1").is_ok()));
        assert!(matches!(throttle.count("karin", "::1"), Err(Problem::Busy(1..=4))));
        assert!(throttle.count("peter", "::1").is_ok());
    }
}
