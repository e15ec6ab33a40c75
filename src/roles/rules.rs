//! Who may give which role where: pure, the same for the form's choices and for the act.

use crate::basics::PersonId;

/// What the rules need to know of the giver, for one role and one scope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Giver {
    pub person: PersonId,
    /// Her right to give roles reaches the whole scope.
    pub reaches_scope: bool,
    /// Her right reaches shielded people everywhere the scope lies.
    pub opens_protected: bool,
    /// She holds every right of the role there herself (Rollbok's own roles only; true for other systems).
    pub holds_it_herself: bool,
}

/// Why a role cannot be given: the key of the fault and its field.
pub fn refusal(giver: &Giver, receiver: PersonId, role_is_shielded: bool) -> Option<(&'static str, &'static str)> {
    if giver.person == receiver {
        Some(("form[person]", "fault-to-oneself"))
    } else if !giver.reaches_scope {
        Some(("form[scope]", "fault-scope-out-of-reach"))
    } else if role_is_shielded && !giver.opens_protected {
        Some(("form[role]", "fault-role-opens-walls"))
    } else if !giver.holds_it_herself {
        Some(("form[role]", "fault-role-beyond-own"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn giver() -> Giver {
        Giver { person: PersonId(uuid::Uuid::from_u128(1)), reaches_scope: true, opens_protected: false, holds_it_herself: true }
    }
    const RECEIVER: PersonId = PersonId(uuid::Uuid::from_u128(2));

    #[test]
    fn nobody_gives_to_herself() {
        let giver = giver();
        assert_eq!(refusal(&giver, giver.person, false), Some(("form[person]", "fault-to-oneself")));
    }

    #[test]
    fn nobody_gives_where_she_does_not_reach() {
        assert!(refusal(&Giver { reaches_scope: false, ..giver() }, RECEIVER, false).is_some());
    }

    #[test]
    fn the_highest_role_cannot_hand_out_protected_people() {
        assert_eq!(refusal(&giver(), RECEIVER, true), Some(("form[role]", "fault-role-opens-walls")));
        assert_eq!(refusal(&Giver { opens_protected: true, ..giver() }, RECEIVER, true), None);
    }

    #[test]
    fn nobody_gives_what_she_may_not_do_herself() {
        assert!(refusal(&Giver { holds_it_herself: false, ..giver() }, RECEIVER, false).is_some());
    }
}
