//! Which rows count: those of school and class together, unless the card has one of the same system and for the same. Pure.

use super::store::Placed;
use crate::basics::Day;

/// What becomes of a row on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    InForce,
    /// A row on the card stands in its place.
    Replaced,
    Coming,
    Over,
}

/// The state of each of the rows that concern one place, which is a pupil's card or not.
pub fn states(rows: &[Placed], day: Day) -> Vec<State> {
    let counts = |row: &Placed| row.state(day) == State::InForce;
    rows.iter()
        .map(|row| {
            let by_card =
                |other: &Placed| other.pupil_id.is_some() && other.system_key == row.system_key && other.hat == row.hat && counts(other);
            match row.state(day) {
                State::InForce if row.pupil_id.is_none() && rows.iter().any(by_card) => State::Replaced,
                state => state,
            }
        })
        .collect()
}

impl Placed {
    fn state(&self, day: Day) -> State {
        let day = day.to_string();
        if self.to_day < day || self.revoked_on.as_ref().is_some_and(|revoked| *revoked <= day) {
            State::Over
        } else if self.from_day > day {
            State::Coming
        } else {
            State::InForce
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    fn row(card: bool, hat: &str, from: &str, to: &str) -> Placed {
        Placed {
            row_id: uuid::Uuid::nil(),
            system_key: "wilma".to_owned(),
            hat: hat.to_owned(),
            unit_id: (!card).then(uuid::Uuid::nil),
            group_id: None,
            pupil_id: card.then(uuid::Uuid::nil),
            from_day: from.to_owned(),
            to_day: to.to_owned(),
            revoked_on: None,
            role: String::new(),
            system: String::new(),
            place: String::new(),
        }
    }

    #[test]
    fn the_card_replaces_what_school_and_class_give_and_only_while_it_counts() {
        let rows = |card_to: &str| {
            vec![
                row(true, "pupil", "2026-01-01", card_to),
                row(false, "pupil", "2025-01-01", "9999-12-31"),
                row(false, "guardian", "2025-01-01", "9999-12-31"),
            ]
        };
        let day = "2026-11-18".parse().unwrap();
        assert_eq!(states(&rows("9999-12-31"), day), [State::InForce, State::Replaced, State::InForce]);
        assert_eq!(states(&rows("2026-11-17"), day), [State::Over, State::InForce, State::InForce]);
        assert_eq!(states(&rows("9999-12-31"), "2025-06-01".parse().unwrap()), [State::Coming, State::InForce, State::InForce]);
    }
}
