//! The first administrator of an empty database, by a link that the terminal shows once.

use rand::RngExt;
use uuid::Uuid;

use super::api::FirstAdministrator;
use super::{password, store};
use crate::basics::{AccountId, Fault, PersonId, Problem, UnitId, hex};
use crate::gate::{Duty, Entry, Gate, OnDuty};
use crate::sql;
use crate::words::sort_keys;

/// A token for the setup link, if nobody can sign in yet. An earlier, unused token is replaced.
pub async fn offer(gate: &Gate) -> Result<Option<String>, Problem> {
    let mut duty = gate.act(Duty::Setup).await?;
    let (accounts,): (i64,) = sql!("SELECT count(*) FROM account").one(&mut duty).await?;
    if accounts > 0 {
        return Ok(None);
    }
    let token = hex(&rand::rng().random::<[u8; 24]>());
    let now = duty.now();
    sql!("DELETE FROM setup_link").run(&mut duty).await?;
    sql!("INSERT INTO setup_link (token_hash, recorded_at) VALUES ($1, $2)")
        .bind(crate::web::token_hash(&token))
        .bind(now)
        .run(&mut duty)
        .await?;
    duty.keep().await?;
    Ok(Some(token))
}

/// Whether a token opens the setup page.
pub async fn is_open(gate: &Gate, token: &str) -> Result<bool, Problem> {
    let mut duty = gate.look(Duty::Setup).await?;
    let found: Option<(String,)> = sql!("SELECT token_hash FROM setup_link WHERE token_hash = $1 AND used_at IS NULL")
        .bind(crate::web::token_hash(token))
        .first(&mut duty)
        .await?;
    Ok(found.is_some())
}

/// What is wrong with the form.
pub fn faults(who: &FirstAdministrator, new_password: &str, again: &str) -> Vec<Fault> {
    let mut faults: Vec<Fault> = [
        ("who[municipality]", &who.municipality),
        ("who[given_name]", &who.given_name),
        ("who[family_name]", &who.family_name),
        ("who[user_name]", &who.user_name),
    ]
    .into_iter()
    .filter(|(_, text)| text.trim().is_empty() || text.chars().count() > 100)
    .map(|(field, _)| Fault::new(field, "fault-needed"))
    .collect();
    faults.extend(password::faults("new_password", new_password, again, &[&who.user_name, &who.municipality, "rollbok"]));
    faults
}

/// Makes the organisation, the person, her account and her role, and uses the link up; all or nothing.
pub async fn make(mut duty: OnDuty, token: &str, who: &FirstAdministrator, hash: &str) -> Result<AccountId, Problem> {
    let now = duty.now();
    let used = sql!("UPDATE setup_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL")
        .bind(crate::web::token_hash(token))
        .bind(now)
        .run(&mut duty)
        .await?;
    if used != 1 {
        return Err(Problem::NotFound);
    }
    let (unit, person) = (UnitId::new(), PersonId::new());
    let keys = sort_keys(&who.municipality);
    sql!(
        "INSERT INTO unit (unit_id, number, mark, kind, name, sort_nordic, sort_latin, source, external_id, recorded_at)
         VALUES ($1, 1, ',1,', 'organisation', $2, $3, $4, 'rollbok', 'root', $5)"
    )
    .bind(unit)
    .bind(who.municipality.trim())
    .bind(keys.nordic)
    .bind(keys.latin)
    .bind(now)
    .run(&mut duty)
    .await?;
    sql!("INSERT INTO unit_below (above_id, unit_id) VALUES ($1, $1)").bind(unit).run(&mut duty).await?;
    let keys = sort_keys(&format!("{} {}", who.family_name.trim(), who.given_name.trim()));
    sql!(
        "INSERT INTO person (person_id, given_name, family_name, sort_nordic, sort_latin, source, external_id, recorded_at)
         VALUES ($1, $2, $3, $4, $5, 'rollbok', $6, $7)"
    )
    .bind(person)
    .bind(who.given_name.trim())
    .bind(who.family_name.trim())
    .bind(keys.nordic)
    .bind(keys.latin)
    .bind(person.to_string())
    .bind(now)
    .run(&mut duty)
    .await?;
    let account = store::add(&mut duty, person, &who.user_name, now).await?;
    store::set_password(&mut duty, account, hash, false, now).await?;
    let today = now.to_string().chars().take(10).collect::<String>();
    sql!(
        "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, from_day, to_day, origin, recorded_at)
         SELECT $1, $1, $2, role_id, $3, '9999-12-31', 'setup', $4 FROM role
          WHERE system_key = 'rollbok' AND role_key = 'systems_manager'"
    )
    .bind(Uuid::now_v7())
    .bind(person)
    .bind(today)
    .bind(now)
    .run(&mut duty)
    .await?;
    duty.commit(Entry::of("act-set-up").by(person).about(person).at(Some(unit))).await?;
    Ok(account)
}

/// A one-time password for an account, from the command line: locks are opened, sessions end, and she must choose her own.
pub async fn reset(gate: &Gate, user_name: &str) -> Result<String, Problem> {
    let account = store::find(&mut gate.look(Duty::CommandLine).await?, user_name).await?.ok_or(Problem::NotFound)?;
    let once = hex(&rand::rng().random::<[u8; 9]>());
    let hash = password::hash(once.clone()).await?;
    let mut duty = gate.act(Duty::CommandLine).await?;
    let now = duty.now();
    store::set_password(&mut duty, account.id(), &hash, true, now).await?;
    store::end_sessions(&mut duty, account.id()).await?;
    sql!("UPDATE account_lock SET replaced_at = $2 WHERE account_id = $1 AND replaced_at IS NULL")
        .bind(account.id())
        .bind(now)
        .run(&mut duty)
        .await?;
    duty.commit(Entry::of("act-password-reset").about(PersonId(account.person_id))).await?;
    Ok(once)
}
