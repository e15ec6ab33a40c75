//! Who may assign a role, by the role-assigns-role table (`workflows.md` 3; ESC-40 to ESC-42, SK24-61).
//!
//! INVARIANT: a role without a row is assigned by everybody who may give roles there; one with rows only by whoever holds one of the
//! roles named, in force today and counting at least as far. Read in the transaction of the gift. Not here: the page on which the
//! table is set (`definitions::assigns`), who keeps a wall (`walls`), and the other rules of giving (`rules`).

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::Right;
use crate::sql;

/// Where a role must count.
#[derive(Debug, Clone, Copy)]
pub enum Counting<'a> {
    Somewhere,
    Everywhere,
    /// At the unit of a mark.
    At(&'a str),
}

impl<'a> Counting<'a> {
    /// Where a gift lies; none: everywhere.
    pub fn of(mark: Option<&'a str>) -> Self {
        mark.map_or(Self::Everywhere, Self::At)
    }
}

/// The roles the asker holds today, as far as they count there.
pub async fn held<R: Right>(permit: &mut Permit<R>, counting: Counting<'_>) -> Result<BTreeSet<Uuid>, Problem> {
    let (me, today) = (permit.person(), permit.today().to_string());
    let (somewhere, mark) = match counting {
        Counting::Somewhere => (true, ""),
        Counting::Everywhere => (false, ""),
        Counting::At(mark) => (false, mark),
    };
    let rows: Vec<(Uuid,)> = sql!(
        "SELECT DISTINCT h.role_id FROM held_role h JOIN role g ON g.role_id = h.role_id
          WHERE g.archived_at IS NULL AND h.person_id = $1
            AND $2 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $2)
            AND (NOT g.bound_to_employment OR EXISTS (SELECT 1 FROM employment e WHERE e.person_id = h.person_id
                  AND e.replaced_at IS NULL AND $2 BETWEEN e.from_day AND e.to_day))
            AND ($3 OR (h.unit_id IS NULL AND h.group_id IS NULL)
              OR EXISTS (SELECT 1 FROM unit_below b JOIN unit u ON u.unit_id = b.unit_id
                          WHERE b.above_id = h.unit_id AND u.mark = $4))"
    )
    .bind(me)
    .bind(today)
    .bind(somewhere)
    .bind(mark)
    .all(permit)
    .await?;
    Ok(rows.into_iter().map(|(role,)| role).collect())
}

/// Whether who holds these roles may assign a role.
pub async fn may_assign<R: Right>(permit: &mut Permit<R>, role: Uuid, held: &BTreeSet<Uuid>) -> Result<bool, Problem> {
    let givers: Vec<(Uuid,)> =
        sql!("SELECT giver_id FROM role_assigns WHERE role_id = $1 AND replaced_at IS NULL").bind(role).all(permit).await?;
    Ok(givers.is_empty() || givers.iter().any(|(giver,)| held.contains(giver)))
}

/// Roles that who holds these may not assign: they are no choice of hers.
pub async fn never<R: Right>(permit: &mut Permit<R>, held: &BTreeSet<Uuid>) -> Result<BTreeSet<Uuid>, Problem> {
    let rows: Vec<(Uuid, Uuid)> = sql!("SELECT role_id, giver_id FROM role_assigns WHERE replaced_at IS NULL").all(permit).await?;
    let mut may = BTreeMap::new();
    for (role, giver) in rows {
        *may.entry(role).or_insert(false) |= held.contains(&giver);
    }
    Ok(may.into_iter().filter(|(_, may)| !may).map(|(role, _)| role).collect())
}
