//! Imports in the database: the bundle, the plan that was shown, what was left out, and where it stands.

use std::collections::HashSet;

use uuid::Uuid;

use super::fault::{Fault, Read};
use super::model::{Bundle, Kind};
use super::plan::{Plan, plan};
use super::read::Format;
use super::store;
use crate::basics::{ImportId, Moment, PersonId, Problem};
use crate::db::{Door, FromRow};
use crate::sql;

/// A run in a list.
#[derive(Debug, Clone, FromRow)]
pub struct RunRow {
    pub import_id: Uuid,
    pub format: String,
    pub source: String,
    pub files: String,
    pub state: String,
    pub recorded_at: String,
}

/// A run with all it holds.
pub struct Run {
    pub row: RunRow,
    pub bundle: Bundle,
    pub plan: Plan,
    pub faults: Vec<Fault>,
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Problem> {
    serde_json::to_string(value).map_err(|_| Problem::Broken("json".to_owned()))
}

fn parsed<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Problem> {
    serde_json::from_str(text).map_err(|error| {
        tracing::error!(%error, "a kept import cannot be read");
        Problem::Broken("json".to_owned())
    })
}

/// Plans what was read against what is held, and keeps both.
pub async fn add(
    door: &mut impl Door,
    format: Format,
    source: &str,
    files: &str,
    read: &Read,
    asker: Option<PersonId>,
    now: Moment,
) -> Result<(ImportId, Plan), Problem> {
    let known = store::known(door, source).await?;
    let plan = plan(&known.bundle, &known.gone, &read.bundle);
    let id = ImportId::new();
    let bundle = json(&read.bundle)?;
    let faults: Vec<&Fault> = read.faults.iter().chain(&read.notes).collect();
    sql!(
        "INSERT INTO import_run (import_id, format, source, files, digest, state, bundle, plan, faults, data_version, asked_by, recorded_at)
         SELECT $1, $2, $3, $4, $5, 'planned', $6, $7, $8, number, $9, $10 FROM audit_head"
    )
    .bind(id)
    .bind(format.word())
    .bind(source)
    .bind(files)
    .bind(crate::web::token_hash(&bundle))
    .bind(bundle)
    .bind(json(&plan)?)
    .bind(json(&faults)?)
    .bind(asker)
    .bind(now)
    .run(door)
    .await?;
    Ok((id, plan))
}

/// The last hundred runs, the newest first.
pub async fn list(door: &mut impl Door) -> Result<Vec<RunRow>, Problem> {
    Ok(sql!(
        "SELECT import_id, format, source, files, state, recorded_at FROM import_run ORDER BY recorded_at DESC, import_id DESC LIMIT 100"
    )
    .all(door)
    .await?)
}

pub async fn find(door: &mut impl Door, id: ImportId) -> Result<Run, Problem> {
    let row: Option<RunRow> = sql!("SELECT import_id, format, source, files, state, recorded_at FROM import_run WHERE import_id = $1")
        .bind(id)
        .first(door)
        .await?;
    let row = row.ok_or(Problem::NotFound)?;
    let (bundle, plan, faults): (String, String, String) =
        sql!("SELECT bundle, plan, faults FROM import_run WHERE import_id = $1").bind(id).one(door).await?;
    Ok(Run { row, bundle: parsed(&bundle)?, plan: parsed(&plan)?, faults: parsed(&faults)? })
}

/// Applies a planned run, if the difference is still the one that was shown.
pub async fn apply(
    door: &mut impl Door,
    id: ImportId,
    actor: Option<PersonId>,
    now: Moment,
    today: crate::basics::Day,
) -> Result<Run, Problem> {
    let run = find(door, id).await?;
    if run.row.state != "planned" {
        return Err(Problem::Stale);
    }
    let done = store::apply(door, &run.row.source, &run.bundle, now, today, store::usual_identity).await?;
    if done != run.plan {
        return Err(Problem::Stale);
    }
    sql!("UPDATE import_run SET state = 'applied', applied_by = $2, applied_at = $3 WHERE import_id = $1 AND state = 'planned'")
        .bind(id)
        .bind(actor)
        .bind(now)
        .run(door)
        .await?;
    Ok(run)
}

/// Plans a run again against what is held now.
pub async fn plan_again(door: &mut impl Door, id: ImportId) -> Result<(), Problem> {
    let run = find(door, id).await?;
    let known = store::known(door, &run.row.source).await?;
    let fresh = plan(&known.bundle, &known.gone, &run.bundle);
    sql!("UPDATE import_run SET plan = $2 WHERE import_id = $1 AND state = 'planned'").bind(id).bind(json(&fresh)?).run(door).await?;
    Ok(())
}

/// Drops a planned run: nothing of it was written.
pub async fn drop_run(door: &mut impl Door, id: ImportId) -> Result<(), Problem> {
    let dropped = sql!("UPDATE import_run SET state = 'dropped' WHERE import_id = $1 AND state = 'planned'").bind(id).run(door).await?;
    if dropped == 1 { Ok(()) } else { Err(Problem::Stale) }
}

/// The source's ids of everybody it has who is or was protected, and of all that was ever recorded about them: also of what has
/// ended since, which no bundle names any more.
pub async fn protected(door: &mut impl Door, source: &str) -> Result<HashSet<String>, Problem> {
    let ids: Vec<(String,)> = sql!(
        "WITH marked AS (SELECT person_id FROM protection)
         SELECT external_id FROM person WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM enrolment WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM membership WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM employment WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM employment_pause WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM duty WHERE source = $1
                  AND (person_id IN (SELECT person_id FROM marked) OR for_id IN (SELECT person_id FROM marked))
         UNION SELECT external_id FROM guardianship WHERE source = $1
                  AND (guardian_id IN (SELECT person_id FROM marked) OR pupil_id IN (SELECT person_id FROM marked))
         UNION SELECT external_id FROM protection WHERE source = $1
         UNION SELECT external_id FROM certificate WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)
         UNION SELECT external_id FROM unit_head WHERE source = $1 AND person_id IN (SELECT person_id FROM marked)"
    )
    .bind(source)
    .all(door)
    .await?;
    Ok(ids.into_iter().map(|(id,)| id).collect())
}

/// What a record that a bundle is silent about is called; none for facts, which have no name of their own.
pub async fn name_of(door: &mut impl Door, source: &str, kind: Kind, id: &str) -> Result<Option<String>, Problem> {
    let query = match kind {
        Kind::Unit => sql!("SELECT name FROM unit WHERE source = $1 AND external_id = $2"),
        Kind::Group => sql!("SELECT name FROM study_group WHERE source = $1 AND external_id = $2"),
        Kind::Person => sql!("SELECT given_name || ' ' || family_name FROM person WHERE source = $1 AND external_id = $2"),
        _ => return Ok(None),
    };
    let name: Option<(String,)> = query.bind(source).bind(id).first(door).await?;
    Ok(name.map(|(name,)| name))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
    use super::*;
    use crate::gate::Duty;
    use crate::tests::world::{World, both};

    const BOTH: &str = r#"{"people":[{"id":"src-p","given":"Kanariefågel","family":"Gömd"},{"id":"src-q","given":"Eva","family":"Ek"}],
        "guardianships":[{"id":"src-g","guardian":"src-q","pupil":"src-p","from":null,"to":null}],
        "protections":[{"id":"src-x","person":"src-p","marking":"protected","from":null,"to":null}]}"#;
    const NOBODY: &str = r#"{"people":[],"guardianships":[],"protections":[]}"#;

    /// A run that was planned, and applied if asked; its id.
    async fn run(world: &World, bundle: &str, applied: bool) -> ImportId {
        let read = Read { bundle: serde_json::from_str(bundle).unwrap(), ..Read::default() };
        let mut duty = world.gate.act(Duty::CommandLine).await.unwrap();
        let now = duty.now();
        let (id, _) = add(&mut duty, Format::Ss12000, "src", "people.json", &read, None, now).await.unwrap();
        if applied {
            apply(&mut duty, id, None, now, world.gate.clock.today()).await.unwrap();
        }
        duty.keep().await.unwrap();
        id
    }

    both! {
        async fn what_ends_about_a_protected_person_is_shown_to_nobody_else(world: World) {
            run(&world, BOTH, true).await;
            for applied in [false, true] {
                let id = run(&world, NOBODY, applied).await;
                let path = format!("/imports/{id}");
                let page = world.get("karin", &path).await;
                page.shows("src-q").shows("Eva Ek").hides("src-p").hides("Kanariefågel").hides("src-g").hides("src-x");
                assert_eq!(page.body.matches("chip stop").count(), 1, "one ends, and no count tells of more");
            }
        }
    }
}
