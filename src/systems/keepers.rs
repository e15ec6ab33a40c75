//! Who keeps the walls of a system today, by name, as far as the reader may know them.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::profile::Profile;
use crate::basics::{PersonId, Problem};
use crate::gate::Permit;
use crate::rights::own::{ViewPeople, ViewSchools};
use crate::{sql, within_reach};

/// People with the role through which each keeps a wall, role by role.
pub type Keepers = BTreeMap<String, Vec<(Uuid, String)>>;

/// None: the reader may see no people, so nothing can be said of them.
pub async fn keepers(permit: &mut Permit<ViewSchools>, profile: &Profile) -> Result<Option<Keepers>, Problem> {
    if !permit.may("people.view") || profile.walls.is_empty() {
        return Ok(None);
    }
    let roles = profile.walls.iter().flat_map(|wall| wall.superconfigurators.iter().chain(&wall.configurators));
    let roles = roles.fold(" ".to_owned(), |all, key| all + key + " ");
    let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
        "SELECT DISTINCT r.role_key, p.person_id, p.given_name || ' ' || p.family_name, p.sort_nordic
           FROM held_role h JOIN role r ON r.role_id = h.role_id JOIN person p ON p.person_id = h.person_id
          WHERE r.system_key = $8 AND r.archived_at IS NULL AND $9 LIKE '% ' || r.role_key || ' %' AND p.gone_at IS NULL
            AND $1 BETWEEN h.from_day AND h.to_day AND (h.revoked_on IS NULL OR h.revoked_on > $1) AND ",
        within_reach!(),
        " ORDER BY 4, 2 LIMIT 200"
    )));
    let rows: Vec<(String, Uuid, String, String)> = query.bind(&profile.key).bind(roles).all(permit).await?;
    permit.log_reads(rows.iter().map(|(_, id, ..)| PersonId(*id)).collect::<Vec<_>>()).await?;
    let mut keepers = Keepers::new();
    for (role, id, name, _) in rows {
        keepers.entry(role).or_default().push((id, name));
    }
    Ok(Some(keepers))
}
