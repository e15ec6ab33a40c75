//! What one row of a table that was edited asks for, and why it is refused: pure.

use super::rules::{Days, Wanted, skipped};
use crate::basics::Day;
use crate::roles::store::OPEN_END;

/// A last day as a form shows it: nothing where there is none.
pub fn shown(to: &str) -> &str {
    if to == OPEN_END { "" } else { to }
}

/// What is wanted of an assignment, from the last day that was typed and the one that was seen; nothing if they are the same.
///
/// # Errors
/// A key of the catalogue, for under the cell. What somebody else changed meanwhile is never overwritten.
pub fn wanted(days: Days<'_>, seen: &str, typed: &str, today: Day) -> Result<Option<Wanted>, String> {
    let typed = typed.trim();
    if typed == seen {
        return Ok(None);
    }
    if days.is_revoked || shown(days.to) != seen {
        return Err("fault-row-changed".to_owned());
    }
    let how = if typed.is_empty() { "open" } else { "until" };
    let wanted = Wanted::parse(how, typed, today).map_err(|fault| fault.key)?;
    match skipped(days, Some(wanted), &today.to_string()) {
        None => Ok(Some(wanted)),
        // Typed in another way, and still the same day.
        Some("bulk-skip-same") => Ok(None),
        Some(why) => Err(sentence(why).to_owned()),
    }
}

/// Why a row is left as it is, as a sentence of its own under its cell.
pub fn sentence(skip: &str) -> &'static str {
    match skip {
        "bulk-skip-later" => "fault-row-later",
        "bulk-skip-give" => "fault-row-give",
        "bulk-skip-reach" => "fault-row-reach",
        _ => "fault-row-changed",
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    const HELD: Days<'_> = Days { from: "2026-08-01", to: "2026-12-31", is_revoked: false };

    fn asked(days: Days<'_>, seen: &str, typed: &str) -> Result<Option<Wanted>, String> {
        wanted(days, seen, typed, "2026-11-23".parse().unwrap())
    }

    #[test]
    fn what_was_not_touched_is_not_asked_for_even_if_others_changed_it() {
        assert_eq!(asked(HELD, "2026-12-31", " 2026-12-31 "), Ok(None));
        assert_eq!(asked(HELD, "2027-01-01", "2027-01-01"), Ok(None));
    }

    #[test]
    fn an_empty_day_is_no_end() {
        assert_eq!(asked(HELD, "2026-12-31", ""), Ok(Some(Wanted::Open)));
        assert_eq!(asked(Days { to: OPEN_END, ..HELD }, "", "2027-06-30"), Ok(Some(Wanted::Until("2027-06-30".parse().unwrap()))));
    }

    #[test]
    fn what_changed_meanwhile_is_past_or_no_day_is_refused_with_its_reason() {
        let refused = |days, seen: &str, typed: &str| asked(days, seen, typed).unwrap_err();
        assert_eq!(refused(HELD, "2027-01-31", "2027-02-28"), "fault-row-changed");
        assert_eq!(refused(Days { is_revoked: true, ..HELD }, "2026-12-31", ""), "fault-row-changed");
        assert_eq!(refused(HELD, "2026-12-31", "2026-11-22"), "fault-day-past");
        assert_eq!(refused(HELD, "2026-12-31", "31/12"), "fault-day");
        assert_eq!(refused(Days { from: "2027-01-10", to: OPEN_END, ..HELD }, "", "2026-12-31"), "fault-row-later");
    }
}
