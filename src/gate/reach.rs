//! How far a right reaches, in a form that SQL can join through.
//!
//! INVARIANT: a person is within reach when a place of hers is, and she is not shielded; a shielded person only where a grant
//! opens `protected` (`rights.md` 4.4). Shielded are people with a protection in force, and guardians of such a pupil who are
//! not employed themselves. The condition is one text, `within_reach!`, used by every list, count, search and single look-up.

use super::Permit;
use crate::basics::{Day, PersonId, Problem};
use crate::db::Query;
use crate::rights::own::Right;
use crate::sql;

/// Where a right counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    pub everywhere: bool,
    /// The marks of all units, those below included: `,1,,7,`.
    pub units: String,
    /// The marks of groups.
    pub groups: String,
}

/// Where a right counts for everybody, and where also for shielded people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    pub open: Places,
    pub shielded: Places,
}

impl Reach {
    /// Binds $1..$7 of `within_reach!` on a day.
    pub fn bind(&self, day: Day, query: Query) -> Query {
        query
            .bind(day.to_string())
            .bind(self.open.everywhere)
            .bind(&self.open.units)
            .bind(&self.open.groups)
            .bind(self.shielded.everywhere)
            .bind(&self.shielded.units)
            .bind(&self.shielded.groups)
    }
}

impl Places {
    /// Whether these reach at least as far as others.
    pub fn cover(&self, other: &Self) -> bool {
        let all =
            |held: &str, wanted: &str| wanted.split(',').filter(|mark| !mark.is_empty()).all(|mark| held.contains(&format!(",{mark},")));
        self.everywhere || (!other.everywhere && all(&self.units, &other.units) && all(&self.groups, &other.groups))
    }

    pub fn is_nowhere(&self) -> bool {
        !self.everywhere && self.units.is_empty() && self.groups.is_empty()
    }

    /// Whether a unit's mark is among them.
    pub fn has_unit(&self, mark: &str) -> bool {
        self.everywhere || self.units.contains(mark)
    }
}

/// Where `person p` is on the day `$1`: enrolled, employed, or guardian of somebody enrolled.
///
/// Each arm names the person itself: SQLite does not push that condition into a view, and would gather everybody's places.
/// A protected pupil puts her guardian nowhere, unless the right opens `protected` everywhere (`$5`): a teacher who is one stays where
/// she works. `places_of_p!(all)` counts those places too.
#[macro_export]
macro_rules! places_of_p {
    () => {
        $crate::places_of_p!(
            guarded
            "AND ($5 OR NOT EXISTS (SELECT 1 FROM protection pp WHERE pp.person_id = pg.pupil_id AND pp.replaced_at IS NULL
                                       AND $1 BETWEEN pp.from_day AND pp.to_day))"
        )
    };
    (all) => {
        $crate::places_of_p!(guarded "")
    };
    (guarded $guarded:literal) => {
        concat!("(SELECT pe.unit_id FROM enrolment pe
           WHERE pe.person_id = p.person_id AND pe.replaced_at IS NULL AND $1 BETWEEN pe.from_day AND pe.to_day
          UNION ALL
          SELECT pk.unit_id FROM employment pk
           WHERE pk.person_id = p.person_id AND pk.replaced_at IS NULL AND $1 BETWEEN pk.from_day AND pk.to_day
          UNION ALL
          SELECT ge.unit_id FROM guardianship pg JOIN enrolment ge ON ge.person_id = pg.pupil_id
           WHERE pg.guardian_id = p.person_id AND pg.replaced_at IS NULL AND ge.replaced_at IS NULL
             AND $1 BETWEEN pg.from_day AND pg.to_day AND $1 BETWEEN ge.from_day AND ge.to_day ", $guarded, ")")
    };
}

/// That `person p` is shielded from nobody on the day `$1`.
#[macro_export]
macro_rules! unshielded_p {
    () => {
        "NOT EXISTS (SELECT 1 FROM protection wp WHERE wp.person_id = p.person_id
                        AND wp.replaced_at IS NULL AND $1 BETWEEN wp.from_day AND wp.to_day)
         AND NOT EXISTS (SELECT 1 FROM guardianship wl JOIN protection wp ON wp.person_id = wl.pupil_id
                          WHERE wl.guardian_id = p.person_id AND wl.replaced_at IS NULL AND $1 BETWEEN wl.from_day AND wl.to_day
                            AND wp.replaced_at IS NULL AND $1 BETWEEN wp.from_day AND wp.to_day
                            AND NOT EXISTS (SELECT 1 FROM employment we WHERE we.person_id = p.person_id
                                               AND we.replaced_at IS NULL AND $1 BETWEEN we.from_day AND we.to_day))"
    };
}

/// 1 where `person p` is shielded on the day `$1`, else 0.
#[macro_export]
macro_rules! shielded_p {
    () => {
        concat!("CAST(CASE WHEN ", $crate::unshielded_p!(), " THEN 0 ELSE 1 END AS BIGINT)")
    };
}

/// Everybody who is shielded on the day `$1`: gathered once, for conditions on many.
#[macro_export]
macro_rules! shielded {
    () => {
        "(SELECT ws.person_id FROM protection ws WHERE ws.replaced_at IS NULL AND $1 BETWEEN ws.from_day AND ws.to_day
          UNION
          SELECT wl.guardian_id FROM protection ws JOIN guardianship wl ON wl.pupil_id = ws.person_id
           WHERE ws.replaced_at IS NULL AND $1 BETWEEN ws.from_day AND ws.to_day
             AND wl.replaced_at IS NULL AND $1 BETWEEN wl.from_day AND wl.to_day
             AND NOT EXISTS (SELECT 1 FROM employment we WHERE we.person_id = wl.guardian_id AND we.replaced_at IS NULL
                                AND $1 BETWEEN we.from_day AND we.to_day))"
    };
}

/// The condition on `person p`. Values: $1 day, $2..$4 the open places (everywhere, units, groups), $5..$7 the shielded ones.
///
/// The plain form asks about the shield person by person: for a page, a search, a look-up. `within_reach!(all)` gathers all who are
/// shielded first: for a count of everybody.
#[macro_export]
macro_rules! within_reach {
    () => {
        $crate::within_reach!(
            unshielded
            {$crate::unshielded_p!()}
        )
    };
    (all) => {
        $crate::within_reach!(
            unshielded
            {"p.person_id NOT IN ", $crate::shielded!()}
        )
    };
    (unshielded {$($unshielded:tt)*}) => {
        concat!(
            "((($2 OR EXISTS (SELECT 1 FROM ",
            $crate::places_of_p!(),
            " w JOIN unit wu ON wu.unit_id = w.unit_id WHERE $3 LIKE '%' || wu.mark || '%')
              OR ($4 <> '' AND EXISTS (SELECT 1 FROM membership wm JOIN study_group wg ON wg.group_id = wm.group_id
                           WHERE wm.person_id = p.person_id AND wm.replaced_at IS NULL
                             AND $1 BETWEEN wm.from_day AND wm.to_day AND $4 LIKE '%' || wg.mark || '%')))
           AND ",
            $($unshielded)*,
            ") OR $5 OR ($6 <> '' AND EXISTS (SELECT 1 FROM ",
            $crate::places_of_p!(all),
            " w JOIN unit wu ON wu.unit_id = w.unit_id WHERE $6 LIKE '%' || wu.mark || '%'))
          OR ($7 <> '' AND EXISTS (SELECT 1 FROM membership wm JOIN study_group wg ON wg.group_id = wm.group_id
                           WHERE wm.person_id = p.person_id AND wm.replaced_at IS NULL
                             AND $1 BETWEEN wm.from_day AND wm.to_day AND $7 LIKE '%' || wg.mark || '%')))"
        )
    };
}

impl<R: Right> Permit<R> {
    /// Binds $1..$7 of `within_reach!` for today.
    pub fn bind_reach(&self, query: Query) -> Query {
        self.bind_places(self.reach(), query)
    }

    /// Binds $1..$7 of `within_reach!` for another right of the same person; one she does not hold reaches nobody.
    pub fn bind_reach_of<Q: Right>(&self, query: Query) -> Query {
        self.bind_places(&self.reach_of::<Q>(), query)
    }

    /// The reach of another right of the same person.
    pub fn reach_of<Q: Right>(&self) -> Reach {
        self.standing().reach(Q::RIGHT.key).cloned().unwrap_or_default()
    }

    fn bind_places(&self, reach: &Reach, query: Query) -> Query {
        reach.bind(self.today(), query)
    }
}

pub(super) async fn reaches<R: Right>(permit: &mut Permit<R>, person: PersonId) -> Result<bool, Problem> {
    let query = permit
        .bind_reach(sql!(concat!("SELECT p.person_id FROM person p WHERE p.person_id = $8 AND p.gone_at IS NULL AND ", within_reach!())));
    Ok(query.bind(person).first::<(uuid::Uuid,)>(permit).await?.is_some())
}
