//! Which emergency may be asked for and opened, and who reviews it. Pure.

use crate::basics::{Day, PersonId};

/// What the rules must know of somebody who asks for herself.
#[expect(clippy::struct_excessive_bools, reason = "each is a condition of its own")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    pub is_employed: bool,
    pub opens_walls: bool,
    /// She has the role there today already.
    pub has_it: bool,
    /// She has asked for it today already.
    pub has_asked: bool,
}

/// Why it cannot be asked for: the field and the key of the fault.
pub fn refusal(asking: Asking) -> Option<(&'static str, &'static str)> {
    if !asking.is_employed {
        Some(("form[role]", "fault-emergency-staff"))
    } else if asking.opens_walls {
        Some(("form[role]", "fault-emergency-walled"))
    } else if asking.has_it {
        Some(("form[role]", "fault-role-held-already"))
    } else if asking.has_asked {
        Some(("form[role]", "fault-emergency-asked"))
    } else {
        None
    }
}

/// Why the second cannot open it: she is the first, or the first has opened one for her within a week.
pub fn second_refusal(first: PersonId, second: PersonId, in_turn: bool) -> Option<(&'static str, &'static str)> {
    if first == second {
        Some(("form", "fault-to-oneself"))
    } else if in_turn {
        Some(("form", "fault-emergency-turn"))
    } else {
        None
    }
}

/// Whether somebody may review what was opened on a day: from the next one on, and neither of the two.
pub fn may_review(opened_on: Day, today: Day, two: [PersonId; 2], third: PersonId) -> bool {
    opened_on < today && !two.contains(&third)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;

    #[test]
    fn it_is_asked_for_by_the_employed_once_and_never_for_what_opens_a_wall() {
        let good = Asking { is_employed: true, opens_walls: false, has_it: false, has_asked: false };
        assert_eq!(refusal(good), None);
        let key = |asking: Asking| refusal(asking).unwrap().1;
        assert_eq!(key(Asking { is_employed: false, ..good }), "fault-emergency-staff");
        assert_eq!(key(Asking { opens_walls: true, ..good }), "fault-emergency-walled");
        assert_eq!(key(Asking { has_it: true, ..good }), "fault-role-held-already");
        assert_eq!(key(Asking { has_asked: true, ..good }), "fault-emergency-asked");
    }

    #[test]
    fn it_takes_two_who_do_not_open_for_each_other_in_turn_and_a_third_the_morning_after() {
        let [one, two, three] = [1, 2, 3].map(|id| PersonId(uuid::Uuid::from_u128(id)));
        assert_eq!(second_refusal(one, one, false).unwrap().1, "fault-to-oneself");
        assert_eq!(second_refusal(one, two, true).unwrap().1, "fault-emergency-turn");
        assert_eq!(second_refusal(one, two, false), None);
        let day = |text: &str| text.parse::<Day>().unwrap();
        let (then, next) = (day("2026-11-18"), day("2026-11-19"));
        assert!(may_review(then, next, [one, two], three));
        assert!(!may_review(then, then, [one, two], three), "not before the morning after");
        assert!(!may_review(then, next, [one, two], one) && !may_review(then, next, [one, two], two));
    }
}
