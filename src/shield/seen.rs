//! Who sees a person today, by the engine, and who still would if she were protected.

use std::collections::BTreeSet;

use crate::basics::{Day, PersonId, Problem};
use crate::gate::world::systems;
use crate::gate::{Kept, Permit};
use crate::rights::Client;
use crate::rights::own::Right;
use crate::sql;

/// Names of those within the reader's reach, in order, and how many are beyond it.
#[derive(Debug, Clone, Default)]
pub struct Seers {
    pub now: Vec<(PersonId, String)>,
    /// Of those, who would go on seeing her.
    pub still: BTreeSet<PersonId>,
}

/// Whoever asks has made sure that the reader may know the person.
pub async fn seers<R: Right>(permit: &mut Permit<R>, person: PersonId) -> Result<Seers, Problem> {
    let (lang, today, id) = (permit.lang(), permit.today(), person.to_string());
    let (mut now, mut still) = (BTreeSet::new(), BTreeSet::new());
    let (kept, shielded) = (permit.index().await?, permit.index_if_protected(person).await?);
    for (system, _) in systems(permit, lang).await? {
        let items: Vec<(String,)> = sql!("SELECT item_key FROM item WHERE system_key = $1 AND about IN ('pupil', 'staff', 'guardian')")
            .bind(&system)
            .all(permit)
            .await?;
        now.extend(all(&kept, &system, &items, &id, today));
        still.extend(all(&shielded, &system, &items, &id, today));
    }
    let mut seers = Seers::default();
    for viewer in now.iter().filter(|viewer| **viewer != id) {
        let Ok(viewer) = viewer.parse::<PersonId>() else { continue };
        if permit.must_reach(viewer).await.is_err() {
            continue;
        }
        let name: Option<(String,)> =
            sql!("SELECT given_name || ' ' || family_name FROM person WHERE person_id = $1").bind(viewer).first(permit).await?;
        seers.now.extend(name.map(|(name,)| (viewer, name)));
        if still.contains(&viewer.to_string()) {
            seers.still.insert(viewer);
        }
    }
    seers.now.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(seers)
}

fn all(kept: &Kept, system: &str, items: &[(String,)], target: &str, day: Day) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (item,) in items {
        for client in [Client::Portal, Client::Office] {
            found.extend(kept.viewers(system, item, target, client, day).into_iter().map(|(asked, _)| kept.viewer(asked).to_owned()));
        }
    }
    found
}
