//! Who may take which lines over: what a newer version gives is given by nobody who may not give it.
//!
//! INVARIANT: nobody takes over from a file that was handed in what would give something to herself, or move a wall or its keepers (what
//! ships is not hers to write); a role that comes to open a wall, and a rule that hands such a role out, take those who keep the wall.

use uuid::Uuid;

use crate::basics::Problem;
use crate::gate::{Ahead, Permit};
use crate::rights::own::{Implies, ViewRoles};
use crate::roles::{Counting, held, walls};
use crate::systems::profile::{Item, Profile, Role, Wall};

/// Why what is wanted cannot be saved by the person who asks: the key of the fault.
pub async fn refusal<R: Implies<ViewRoles>>(
    permit: &mut Permit<R>,
    stands: &Profile,
    wanted: &Profile,
    ahead: &Ahead,
    is_offered: bool,
) -> Result<Option<&'static str>, Problem> {
    let me: Uuid = permit.person().0;
    if is_offered && ahead.gaining.contains(&me) {
        return Ok(Some("fault-news-to-oneself"));
    }
    if is_offered && moves_walls(stands, wanted) {
        return Ok(Some("fault-news-walls"));
    }
    let held = held(permit, Counting::Everywhere).await?;
    for role in opened(stands, wanted) {
        let opens = role.opens.join(" ");
        let keepers = walls::keepers(permit, &wanted.key, &role.key, &opens).await?;
        if keepers.shielded && !permit.reach().shielded.everywhere {
            return Ok(Some("fault-role-opens-walls"));
        }
        if let Some(key) = keepers.refusal(&held) {
            return Ok(Some(key));
        }
    }
    Ok(None)
}

/// The roles through which a wall would open for somebody who does not pass it today.
fn opened<'p>(stands: &'p Profile, wanted: &'p Profile) -> Vec<&'p Role> {
    let is_handed_out = |role: &Role| {
        wanted.rules.iter().any(|rule| rule.role == role.key && !stands.rules.contains(rule))
            || wanted.audience.iter().any(|row| row.role == role.key && !stands.audience.contains(row))
    };
    let opens_more = |role: &Role| stands.role(&role.key).is_some_and(|before| role.opens.iter().any(|wall| !before.opens.contains(wall)));
    wanted.roles.iter().filter(|role| !role.opens.is_empty() && (opens_more(role) || is_handed_out(role))).collect()
}

/// Whether something would leave its wall, or a wall be kept by others: superconfigurators are named by the server's owner alone (ESC-33).
fn moves_walls(stands: &Profile, wanted: &Profile) -> bool {
    let leaves = |item: &Item| item.wall.is_some() && wanted.item(&item.key).is_some_and(|now| now.wall != item.wall);
    let is_as_it_was = |wall: &Wall| {
        let now = wanted.walls.iter().find(|now| now.key == wall.key);
        now.is_some_and(|now| (&now.superconfigurators, &now.configurators) == (&wall.superconfigurators, &wall.configurators))
    };
    stands.items.iter().any(leaves) || !stands.walls.iter().all(is_as_it_was)
}
