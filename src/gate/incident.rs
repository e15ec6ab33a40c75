//! The one place where an error of the server becomes `Problem::Broken`: logged under a code that the user sees.

use rand::RngExt;

use crate::basics::Problem;
use crate::db::DbError;

/// Logs the error and gives the problem to show. A row refused by a constraint means that somebody else was first.
pub fn broken(error: &DbError) -> Problem {
    if let DbError::Refused(why) = error {
        tracing::warn!(why, "a constraint refused a row");
        return Problem::Stale;
    }
    let incident = format!("{:06x}", rand::rng().random_range(0..0x0100_0000_u32));
    tracing::error!(incident, %error, "the database failed");
    Problem::Broken(incident)
}
