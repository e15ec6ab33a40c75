//! What each guardian sees of a pupil on a day, by the engine: names of modules, and until when.

use std::collections::HashMap;

use uuid::Uuid;

use super::model::LinkRow;
use crate::basics::{Day, Problem};
use crate::gate::Permit;
use crate::gate::world::systems;
use crate::rights::own::Right;
use crate::rights::{Client, Hat, Path, PathPlace, Question};
use crate::sql;

/// What a guardian sees of one pupil.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Names of modules, each once, in the order of the systems.
    pub modules: Vec<String>,
    /// The last day, as far as the facts have an end (not counting the pupil's age).
    pub until: Option<Day>,
}

/// By guardian and pupil. Whoever sees nothing has no modules.
pub async fn seen<R: Right>(permit: &mut Permit<R>, links: &[LinkRow]) -> Result<HashMap<(Uuid, Uuid), Seen>, Problem> {
    let (lang, day) = (permit.lang(), permit.today());
    let mut found: HashMap<(Uuid, Uuid), Seen> = HashMap::new();
    if links.is_empty() {
        return Ok(found);
    }
    let kept = permit.index().await?;
    for (system, _) in systems(permit, lang).await?.into_iter().filter(|(key, _)| key != "rollbok") {
        let items: Vec<(String, String)> = sql!(
            "SELECT i.item_key, CASE $2 WHEN 'de' THEN m.name_de WHEN 'fi' THEN m.name_fi WHEN 'en' THEN m.name_en ELSE m.name_sv END
               FROM item i JOIN module m ON m.system_key = i.system_key AND m.module_key = i.module_key
              WHERE i.system_key = $1 AND i.about = 'pupil' AND i.in_portal ORDER BY i.place"
        )
        .bind(&system)
        .bind(lang.code())
        .all(permit)
        .await?;
        for link in links {
            let seen = found.entry((link.guardian_id, link.pupil_id)).or_default();
            for (item, module) in &items {
                let question = Question {
                    viewer: link.guardian_id.to_string(),
                    item: item.clone(),
                    target: Some(link.pupil_id.to_string()),
                    client: Client::Portal,
                    day,
                };
                let Ok(decision) = kept.decide(&system, &question) else { continue };
                let ways: Vec<&Path> = decision.paths.iter().filter(|path| is_of(path, link)).collect();
                if ways.is_empty() {
                    continue;
                }
                if seen.modules.is_empty() || seen.until.is_some() {
                    let last = ways.iter().map(|path| path.until.unwrap_or(Day::LAST)).max().unwrap_or(Day::LAST);
                    let last = seen.until.map_or(last, |until| until.max(last));
                    seen.until = (last < Day::LAST).then_some(last);
                }
                if !seen.modules.contains(module) {
                    seen.modules.push(module.clone());
                }
            }
        }
    }
    Ok(found)
}

/// A way of the guardian's hat on this pupil: not what she holds as staff.
fn is_of(path: &Path, link: &LinkRow) -> bool {
    path.hat == Hat::Guardian && matches!(&path.place, PathPlace::Card { pupil, .. } if *pupil == link.pupil_id.to_string())
}
