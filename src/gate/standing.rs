//! What a signed-in person may do in Rollbok itself, by the same engine that decides about every other system.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::reach::{Places, Reach};
use super::world::{self, Slice};
use crate::basics::{AccountId, Day, PersonId, Problem};
use crate::db::{Door, FromRow, Tx};
use crate::rights::own::ALL;
use crate::rights::{Client, Grant, Scope, grants};
use crate::sql;

/// How far each right reaches that is held.
pub(super) type Reaches = BTreeMap<&'static str, Reach>;

/// A person's standing on one day, at one version of the data.
#[derive(Debug, Clone)]
pub struct Standing {
    pub person: PersonId,
    pub account: AccountId,
    pub name: String,
    pub locked: bool,
    pub must_change: bool,
    reaches: Reaches,
}

impl Standing {
    /// Whether somebody else may nothing that she may not herself, place by place, protected people included.
    pub(super) fn covers(&self, other: &Reaches) -> bool {
        let covered = |key: &str, reach: &Reach| {
            self.reach(key).is_some_and(|own| own.open.cover(&reach.open) && own.shielded.cover(&reach.shielded))
        };
        other.iter().all(|(key, reach)| covered(key, reach))
    }

    /// How far a right reaches; none: she does not hold it.
    pub fn reach(&self, key: &str) -> Option<&Reach> {
        self.reaches.get(key)
    }
}

#[derive(FromRow)]
struct Holder {
    person_id: Uuid,
    given_name: String,
    family_name: String,
    must_change: Option<bool>,
    locks: i64,
}

pub(super) async fn load(tx: &mut Tx, account: AccountId, day: Day) -> Result<Option<Standing>, Problem> {
    let holder: Option<Holder> = sql!(
        "SELECT p.person_id, p.given_name, p.family_name, w.must_change,
                (SELECT count(*) FROM account_lock k WHERE k.account_id = a.account_id AND k.replaced_at IS NULL) AS locks
           FROM account a JOIN person p ON p.person_id = a.person_id
                LEFT JOIN password w ON w.account_id = a.account_id AND w.replaced_at IS NULL
          WHERE a.account_id = $1 AND p.gone_at IS NULL"
    )
    .bind(account)
    .first(tx)
    .await?;
    let Some(holder) = holder else { return Ok(None) };
    let person = PersonId(holder.person_id);
    let reaches = reaches(tx, person, day).await?;
    Ok(Some(Standing {
        person,
        account,
        name: format!("{} {}", holder.given_name, holder.family_name),
        locked: holder.locks > 0,
        must_change: holder.must_change == Some(true),
        reaches,
    }))
}

/// What a person may in Rollbok on a day, with an account or without.
pub(super) async fn reaches(tx: &mut Tx, person: PersonId, day: Day) -> Result<Reaches, Problem> {
    let world = world::world_of(world::load(tx, "rollbok", Slice::alone(person)).await?)?;
    let grants = grants(&world, &person.to_string(), Client::Portal, day).unwrap_or_default();
    let mut reaches = BTreeMap::new();
    for right in ALL {
        let items = right.items();
        let held: Vec<&Grant> = grants.iter().filter(|grant| items.iter().any(|(item, _)| *item == grant.item)).collect();
        let open = places(tx, held.iter().copied()).await?;
        let shielded = places(tx, held.iter().copied().filter(|grant| grant.opens.iter().any(|wall| wall == "protected"))).await?;
        if !open.is_nowhere() {
            reaches.insert(right.key, Reach { open, shielded });
        }
    }
    Ok(reaches)
}

/// The places of some grants: units with all below them, groups.
async fn places(door: &mut impl Door, grants: impl Iterator<Item = &Grant>) -> Result<Places, Problem> {
    let mut places = Places::default();
    for grant in grants {
        match &grant.scope {
            Scope::Everywhere => places.everywhere = true,
            Scope::Unit(unit) => {
                let marks: Vec<(String,)> =
                    sql!("SELECT u.mark FROM unit_below b JOIN unit u ON u.unit_id = b.unit_id WHERE b.above_id = $1")
                        .bind(unit.parse::<Uuid>().unwrap_or_default())
                        .all(door)
                        .await?;
                for (mark,) in marks {
                    if !places.units.contains(&mark) {
                        places.units.push_str(&mark);
                    }
                }
            }
            Scope::Group(group) => {
                let mark: Option<(String,)> = sql!("SELECT mark FROM study_group WHERE group_id = $1")
                    .bind(group.parse::<Uuid>().unwrap_or_default())
                    .first(door)
                    .await?;
                places.groups.extend(mark.map(|(mark,)| mark));
            }
        }
    }
    Ok(places)
}
