//! Nobody is locked out: a change of roles never takes the last one who governs the whole, nor the last who opens `protected`.
//!
//! INVARIANT: asked before and after, in the transaction of the change and before it is committed; a change that leaves nobody
//! where there was somebody is refused [N-15]. Whoever counts has a role of Rollbok's own in force today (to govern:
//! everywhere, with the right `roles.define`) and an account that is not locked.

use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::Changes;
use crate::sql;

/// How many govern the whole, and how many open `protected`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    administrators: i64,
    openers: i64,
}

impl Left {
    /// Refuses a change after which nobody is left where there was somebody.
    pub fn must_outlast(self, after: Self, field: &str) -> Result<(), Problem> {
        if self.administrators > 0 && after.administrators == 0 {
            Err(Problem::invalid(field, "fault-last-administrator"))
        } else if self.openers > 0 && after.openers == 0 {
            Err(Problem::invalid(field, "fault-last-protected"))
        } else {
            Ok(())
        }
    }
}

/// Counts who is there as the transaction sees it.
pub async fn who_is_left<R: Changes>(permit: &mut Permit<R>) -> Result<Left, Problem> {
    let today = permit.today().to_string();
    let (administrators,): (i64,) = sql!(
        "SELECT count(*) FROM held_role h JOIN role r ON r.role_id = h.role_id JOIN account a ON a.person_id = h.person_id
          WHERE r.system_key = 'rollbok' AND r.archived_at IS NULL AND h.unit_id IS NULL AND h.group_id IS NULL
            AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            AND EXISTS (SELECT 1 FROM role_level l WHERE l.role_id = r.role_id AND l.item_key = 'roles.define'
                           AND l.level = 'execute' AND l.replaced_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM account_lock k WHERE k.account_id = a.account_id AND k.replaced_at IS NULL)"
    )
    .bind(&today)
    .one(permit)
    .await?;
    let (openers,): (i64,) = sql!(
        "SELECT count(*) FROM held_role h JOIN role r ON r.role_id = h.role_id JOIN account a ON a.person_id = h.person_id
          WHERE r.system_key = 'rollbok' AND r.archived_at IS NULL AND ' ' || r.opens || ' ' LIKE '% protected %'
            AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1)
            AND NOT EXISTS (SELECT 1 FROM account_lock k WHERE k.account_id = a.account_id AND k.replaced_at IS NULL)"
    )
    .bind(&today)
    .one(permit)
    .await?;
    Ok(Left { administrators, openers })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_one_stays_and_who_never_was_is_not_missed() {
        let left = |administrators, openers| Left { administrators, openers };
        assert!(left(1, 1).must_outlast(left(0, 1), "role").is_err());
        assert!(left(1, 1).must_outlast(left(1, 0), "role").is_err());
        assert!(left(2, 0).must_outlast(left(1, 0), "role").is_ok());
    }
}
