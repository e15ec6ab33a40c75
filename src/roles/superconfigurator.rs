//! Naming the superconfigurator of a wall, and ending it: for the owner of the machine alone (`workflows.md` 3; ESC-33).
//!
//! INVARIANT: the only way to a role that `walls` gives to nobody; one transaction with one audit entry. Not here: the pages, where
//! the role can be seen and ended but not given.

use uuid::Uuid;

use super::store::{OPEN_END, date};
use crate::basics::{PersonId, Problem, RoleId};
use crate::command::Failure;
use crate::gate::{Duty, Entry, Gate, OnDuty};
use crate::sign_in::store as accounts;
use crate::sql;
use crate::systems::profile::Profile;
use crate::systems::standing;

/// What is asked for on the command line.
#[derive(Debug, Clone)]
pub struct Naming<'a> {
    pub system: &'a str,
    pub wall: &'a str,
    pub user_name: &'a str,
    pub reason: &'a str,
    /// Ends what was named.
    pub end: bool,
}

/// Names a superconfigurator (the first of the wall's roles, everywhere, from today), or ends it today: what was done, as a sentence.
///
/// # Errors
/// Status 2 and a sentence for a system, wall or user that is not there, what is named already, and what was not named.
pub async fn name(gate: &Gate, naming: &Naming<'_>) -> Result<String, Failure> {
    let today = gate.clock.today().to_string();
    let mut duty = gate.act(Duty::CommandLine).await?;
    let (role, name) = role_of(&mut duty, naming).await?;
    let user = naming.user_name;
    let account = accounts::find(&mut duty, user).await?.ok_or_else(|| wrong(format!("{user}: nobody has this user name")))?;
    let person = account.person_id;
    let held = in_force(&mut duty, person, role, &today).await?;
    let entry = match (naming.end, held) {
        (false, Some(_)) => return Err(wrong(format!("{user} is {name} already"))),
        (true, None) => return Err(wrong(format!("{user} is not {name}"))),
        (false, None) => {
            let record = add(&mut duty, person, role, &today, naming.reason).await?;
            Entry::of("act-superconfigurator-named").record(record).change("", today)
        }
        (true, Some((row, assignment, last))) => {
            let now = duty.now();
            date(&mut duty, now, row, &last, Some(&today)).await?;
            Entry::of("act-superconfigurator-ended").record(assignment).change("", today)
        }
    };
    let reason = (!naming.reason.trim().is_empty()).then(|| naming.reason.trim().to_owned());
    duty.commit(entry.about(PersonId(person)).role(RoleId(role)).because(reason)).await?;
    Ok(if naming.end { format!("{user} is no longer {name}.") } else { format!("{user} is {name} from today.") })
}

fn wrong(sentence: String) -> Failure {
    Failure { status: 2, sentence }
}

/// The wall's superconfigurator: its id and English name.
async fn role_of(duty: &mut OnDuty, naming: &Naming<'_>) -> Result<(Uuid, String), Failure> {
    let Naming { system, wall, .. } = naming;
    let profile = standing::find(duty, system).await?.ok_or_else(|| wrong(format!("{system}: the database has no such system")))?;
    let key = superconfigurator(&profile, wall).map_err(wrong)?;
    let role: Option<(Uuid, String)> =
        sql!("SELECT role_id, name_en FROM role WHERE system_key = $1 AND role_key = $2 AND archived_at IS NULL")
            .bind(*system)
            .bind(key)
            .first(duty)
            .await?;
    role.ok_or_else(|| wrong(format!("{system}: the role {key} is not there")))
}

fn superconfigurator<'a>(profile: &'a Profile, key: &str) -> Result<&'a str, String> {
    let Some(wall) = profile.walls.iter().find(|wall| wall.key == key) else {
        let walls = profile.walls.iter().map(|wall| wall.key.as_str()).collect::<Vec<_>>();
        let there = if walls.is_empty() { "there are none".to_owned() } else { format!("there are {}", walls.join(", ")) };
        return Err(format!("{}: no wall {key}; {there}", profile.key));
    };
    wall.superconfigurators.first().map(String::as_str).ok_or_else(|| format!("{}: the wall {key} has no superconfigurators", profile.key))
}

/// What she holds of the role today or later: row, assignment and last day.
async fn in_force(duty: &mut OnDuty, person: Uuid, role: Uuid, today: &str) -> Result<Option<(Uuid, Uuid, String)>, Problem> {
    Ok(sql!(
        "SELECT row_id, assignment_id, to_day FROM assignment
          WHERE person_id = $1 AND role_id = $2 AND replaced_at IS NULL AND revoked_on IS NULL AND to_day >= $3"
    )
    .bind(person)
    .bind(role)
    .bind(today)
    .first(duty)
    .await?)
}

async fn add(duty: &mut OnDuty, person: Uuid, role: Uuid, today: &str, reason: &str) -> Result<Uuid, Problem> {
    let (id, now) = (Uuid::now_v7(), duty.now());
    sql!(
        "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, from_day, to_day, origin, reason, recorded_at)
         VALUES ($1, $1, $2, $3, $4, $5, 'hand', $6, $7)"
    )
    .bind(id)
    .bind(person)
    .bind(role)
    .bind(today)
    .bind(OPEN_END)
    .bind(reason.trim())
    .bind(now)
    .run(duty)
    .await?;
    Ok(id)
}
