//! Who may give a role that opens a wall (`workflows.md` 3; ESC-31 to ESC-39).
//!
//! INVARIANT: a superconfigurator is named on the server's command line only (`superconfigurator`), a configurator by a
//! superconfigurator, whatever else opens the wall by a configurator; a wall nobody keeps is opened by those who handle protected
//! people. Not here: ending, which nothing blocks (`workflows.md` 5).

use std::collections::BTreeSet;

use uuid::Uuid;

use crate::basics::Problem;
use crate::db::Door;
use crate::sql;
use crate::systems::profile::Wall;
use crate::systems::standing;

/// The word of a role that opens protected people.
const PROTECTED: &str = "protected";

/// Who keeps the walls that a role opens.
#[derive(Debug, Default)]
pub struct Keepers {
    /// It opens protected people, or a wall that nobody keeps.
    pub shielded: bool,
    /// Nobody gives it on a page.
    pub named_on_the_server: bool,
    /// For each wall the roles of which the giver must hold one, and what is said if she does not.
    of_walls: Vec<(BTreeSet<Uuid>, &'static str)>,
}

impl Keepers {
    /// The roles whose holders give it, as far as the walls say.
    pub fn roles(&self) -> BTreeSet<Uuid> {
        self.of_walls.iter().flat_map(|(roles, _)| roles.iter().copied()).collect()
    }

    /// The fault of giving the role for who holds these roles; none: the walls do not stand in the way.
    pub fn refusal(&self, held: &BTreeSet<Uuid>) -> Option<&'static str> {
        if self.named_on_the_server {
            return Some("fault-wall-superconfigurator");
        }
        self.of_walls.iter().find(|(keepers, _)| keepers.is_disjoint(held)).map(|(_, fault)| *fault)
    }
}

/// The keepers of the walls that a role opens: its system, its key, and the words of what it opens.
pub async fn keepers(door: &mut impl Door, system: &str, role: &str, opens: &str) -> Result<Keepers, Problem> {
    let mut keepers = Keepers { shielded: opens.split_whitespace().any(|word| word == PROTECTED), ..Keepers::default() };
    let opened: Vec<&str> = opens.split_whitespace().filter(|word| *word != PROTECTED).collect();
    if opened.is_empty() {
        return Ok(keepers);
    }
    let walls = standing::file(door, system).await?.map(|profile| profile.walls).unwrap_or_default();
    for key in opened {
        let names = walls.iter().find(|wall| wall.key == key).map_or(Named::Nobody, |wall| named(wall, role));
        match names {
            Named::Nobody => keepers.shielded = true,
            Named::OnTheServer => keepers.named_on_the_server = true,
            Named::By(roles, fault) => keepers.of_walls.push((ids(door, system, roles).await?, fault)),
        }
    }
    Ok(keepers)
}

/// Who gives a role as far as one wall says.
enum Named<'a> {
    Nobody,
    OnTheServer,
    By(&'a [String], &'static str),
}

fn named<'a>(wall: &'a Wall, role: &str) -> Named<'a> {
    let is = |keys: &[String]| keys.iter().any(|key| key == role);
    if is(&wall.superconfigurators) {
        Named::OnTheServer
    } else if is(&wall.configurators) || wall.configurators.is_empty() {
        if wall.superconfigurators.is_empty() {
            Named::Nobody
        } else {
            Named::By(&wall.superconfigurators, "fault-wall-superconfigurators")
        }
    } else {
        Named::By(&wall.configurators, "fault-wall-configurators")
    }
}

async fn ids(door: &mut impl Door, system: &str, keys: &[String]) -> Result<BTreeSet<Uuid>, Problem> {
    let roles: Vec<(Uuid, String)> =
        sql!("SELECT role_id, role_key FROM role WHERE system_key = $1 AND archived_at IS NULL").bind(system).all(door).await?;
    Ok(roles.into_iter().filter(|(_, key)| keys.contains(key)).map(|(id, _)| id).collect())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    fn wall(superconfigurators: &[&str], configurators: &[&str]) -> serde_json::Result<Wall> {
        let names = serde_json::json!({ "sv": "Vård", "de": "Pflege", "fi": "Hoito", "en": "Care" });
        let wall =
            serde_json::json!({ "key": "care", "superconfigurators": superconfigurators, "configurators": configurators, "names": names });
        serde_json::from_value(wall)
    }

    fn giver<'a>(wall: &'a Wall, role: &str) -> &'a str {
        match named(wall, role) {
            Named::Nobody => "nobody",
            Named::OnTheServer => "server",
            Named::By(roles, _) => roles.first().map_or("", String::as_str),
        }
    }

    #[test]
    fn each_rank_is_named_by_the_one_above() {
        let kept = wall(&["top"], &["mid"]).unwrap();
        assert_eq!(["top", "mid", "teacher"].map(|role| giver(&kept, role)), ["server", "top", "mid"]);
    }

    #[test]
    fn a_wall_that_lacks_a_rank_falls_to_the_one_above_and_without_any_to_the_shield() {
        let [no_mid, no_top, none] = [(&["top"][..], &[][..]), (&[], &["mid"]), (&[], &[])].map(|(top, mid)| wall(top, mid).unwrap());
        assert_eq!(giver(&no_mid, "teacher"), "top");
        assert_eq!(["mid", "teacher"].map(|role| giver(&no_top, role)), ["nobody", "mid"]);
        assert_eq!(giver(&none, "teacher"), "nobody");
    }

    #[test]
    fn one_of_the_keepers_of_every_wall_is_needed() {
        let [a, b, c] = [1, 2, 3].map(Uuid::from_u128);
        let of_walls = vec![(BTreeSet::from([a, b]), "one"), (BTreeSet::from([c]), "two")];
        let keepers = Keepers { of_walls, ..Keepers::default() };
        assert_eq!(keepers.refusal(&BTreeSet::from([b, c])), None);
        assert_eq!(keepers.refusal(&BTreeSet::from([b])), Some("two"));
        assert_eq!(keepers.refusal(&BTreeSet::new()), Some("one"));
        assert_eq!(Keepers::default().refusal(&BTreeSet::new()), None);
    }
}
