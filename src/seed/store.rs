//! Writing a portion of the demo municipality: the bundle as an import writes it, then what hangs on it in Rollbok.

use std::collections::HashMap;

use uuid::Uuid;

use super::demo::{Adjust, Demo, SOURCE};
use crate::basics::{AccountId, Day, Moment, Problem};
use crate::db::Door;
use crate::gate::OnDuty;
use crate::imports::store::{self as imports, Known};
use crate::rights::{At, Given, Scope};
use crate::sign_in::store::set_password;
use crate::sql;
use crate::systems::profile::Profile;

/// Writes a portion onto what is known of the demo, after the profiles if they are not there yet.
pub async fn write(duty: &mut OnDuty, demo: &Demo, known: Known, profiles: &[Profile], hash: &str, today: Day) -> Result<(), Problem> {
    let now = duty.now();
    let mut bundle = imports::Writing { source: SOURCE, now, today, known, identity: super::rng::uuid_of };
    imports::write(duty, &mut bundle, &demo.bundle).await?;
    for profile in profiles {
        crate::systems::store::add(duty, profile, now).await?;
    }
    let door = duty;
    let known = bundle.known;
    let mut writing = Writing { known, roles: roles(door).await?, now };
    writing.accounts(door, demo, hash).await?;
    writing.assignments(door, demo).await?;
    writing.adjustments(door, demo).await?;
    writing.audience(door, demo).await?;
    writing.releases(door, demo).await?;
    writing.exceptions(door, demo).await
}

async fn roles(door: &mut impl Door) -> Result<HashMap<(String, String), Uuid>, Problem> {
    let rows: Vec<(String, String, Uuid)> = sql!("SELECT system_key, role_key, role_id FROM role").all(door).await?;
    Ok(rows.into_iter().map(|(system, role, id)| ((system, role), id)).collect())
}

struct Writing {
    known: Known,
    roles: HashMap<(String, String), Uuid>,
    now: Moment,
}

fn from(day: Option<Day>) -> String {
    day.map_or_else(|| "0001-01-01".to_owned(), |day| day.to_string())
}

fn to(day: Option<Day>) -> String {
    day.map_or_else(|| "9999-12-31".to_owned(), |day| day.to_string())
}

fn missing(what: &str) -> Problem {
    tracing::error!(what, "the demo names something that is not there");
    Problem::Broken("seed".to_owned())
}

impl Writing {
    fn person(&self, id: &str) -> Result<Uuid, Problem> {
        self.known.people.get(id).copied().ok_or_else(|| missing("person"))
    }

    fn role(&self, system: &str, role: &str) -> Result<Uuid, Problem> {
        self.roles.get(&(system.to_owned(), role.to_owned())).copied().ok_or_else(|| missing("role"))
    }

    fn scope(&self, scope: &Scope) -> Result<(Option<Uuid>, Option<Uuid>), Problem> {
        Ok(match scope {
            Scope::Everywhere => (None, None),
            Scope::Unit(id) => (Some(*self.known.units.get(id).ok_or_else(|| missing("unit"))?), None),
            Scope::Group(id) => (None, Some(*self.known.groups.get(id).ok_or_else(|| missing("group"))?)),
        })
    }

    async fn accounts(&mut self, door: &mut impl Door, demo: &Demo, hash: &str) -> Result<(), Problem> {
        for account in &demo.accounts {
            let person = self.person(&account.person)?;
            let user_name = crate::sign_in::fold_user_name(&account.user_name);
            let (id,): (Uuid,) = sql!(
                "INSERT INTO account (account_id, person_id, user_name, failures, recorded_at) VALUES ($1, $2, $3, 0, $4)
                 ON CONFLICT (person_id) DO UPDATE SET user_name = $3 RETURNING account_id"
            )
            .bind(Uuid::now_v7())
            .bind(person)
            .bind(&user_name)
            .bind(self.now)
            .one(door)
            .await?;
            sql!("UPDATE person SET sort_user = $2 WHERE person_id = $1").bind(person).bind(user_name).run(door).await?;
            if account.has_password {
                set_password(door, AccountId(id), hash, false, self.now).await?;
            }
            if account.locked {
                sql!("INSERT INTO account_lock (lock_id, account_id, recorded_at) VALUES ($1, $2, $3)")
                    .bind(Uuid::now_v7())
                    .bind(id)
                    .bind(self.now)
                    .run(door)
                    .await?;
            }
        }
        Ok(())
    }

    async fn assignments(&self, door: &mut impl Door, demo: &Demo) -> Result<(), Problem> {
        for given in &demo.assignments {
            let (unit, group) = self.scope(&given.scope)?;
            sql!(
                "INSERT INTO assignment (row_id, assignment_id, person_id, role_id, unit_id, group_id, from_day, to_day, origin, recorded_at)
                 VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9)"
            )
            .bind(Uuid::now_v7())
            .bind(self.person(&given.person)?)
            .bind(self.role(given.system, given.role)?)
            .bind(unit)
            .bind(group)
            .bind(from(given.from))
            .bind(to(given.to))
            .bind(&given.origin)
            .bind(self.now)
            .run(door)
            .await?;
        }
        Ok(())
    }

    async fn adjustments(&self, door: &mut impl Door, demo: &Demo) -> Result<(), Problem> {
        for adjustment in &demo.adjustments {
            let (unit, group) = self.scope(&adjustment.scope)?;
            let (give, take, client, opens) = match &adjustment.act {
                Adjust::Give { level, client, opens } => {
                    let level = match level {
                        Given::Level(level) => level.word(),
                        Given::Execute => "execute",
                    };
                    (Some(level), None, Some(client.word()), opens.join(" "))
                }
                Adjust::Take(take) => (None, Some(take.word()), None, String::new()),
            };
            sql!(
                "INSERT INTO adjustment (row_id, adjustment_id, system_key, item_key, person_id, give, take, client, opens, unit_id, group_id,
                                         from_day, to_day, reason, recorded_at)
                 VALUES ($1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
            )
            .bind(Uuid::now_v7())
            .bind(adjustment.system)
            .bind(adjustment.item)
            .bind(self.person(&adjustment.person)?)
            .bind(give)
            .bind(take)
            .bind(client)
            .bind(opens)
            .bind(unit)
            .bind(group)
            .bind(from(adjustment.from))
            .bind(to(adjustment.to))
            .bind(adjustment.reason)
            .bind(self.now)
            .run(door)
            .await?;
        }
        Ok(())
    }

    async fn audience(&self, door: &mut impl Door, demo: &Demo) -> Result<(), Problem> {
        for row in &demo.audience {
            let (unit, group, pupil) = match &row.at {
                At::Unit(id) => (Some(*self.known.units.get(id).ok_or_else(|| missing("unit"))?), None, None),
                At::Group(id) => (None, Some(*self.known.groups.get(id).ok_or_else(|| missing("group"))?), None),
                At::Pupil(id) => (None, None, Some(self.person(id)?)),
            };
            sql!(
                "INSERT INTO audience (row_id, system_key, hat, role_id, unit_id, group_id, pupil_id, from_day, to_day, recorded_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '9999-12-31', $9)"
            )
            .bind(Uuid::now_v7())
            .bind(row.system)
            .bind(row.audience.word())
            .bind(self.role(row.system, row.role)?)
            .bind(unit)
            .bind(group)
            .bind(pupil)
            .bind(from(row.from))
            .bind(self.now)
            .run(door)
            .await?;
        }
        Ok(())
    }

    async fn releases(&self, door: &mut impl Door, demo: &Demo) -> Result<(), Problem> {
        for release in &demo.releases {
            sql!(
                "INSERT INTO module_release (release_id, group_id, system_key, module_key, audience, recorded_at) VALUES ($1, $2, $3, $4, $5, $6)
                 ON CONFLICT (group_id, system_key, module_key, audience) WHERE replaced_at IS NULL DO NOTHING"
            )
            .bind(Uuid::now_v7())
            .bind(self.known.groups.get(&release.group).copied().ok_or_else(|| missing("group"))?)
            .bind(release.system)
            .bind(release.module)
            .bind(release.to.word())
            .bind(self.now)
            .run(door)
            .await?;
        }
        Ok(())
    }

    async fn exceptions(&self, door: &mut impl Door, demo: &Demo) -> Result<(), Problem> {
        for exception in &demo.exceptions {
            sql!(
                "INSERT INTO protection_exception (exception_id, viewer_id, subject_id, from_day, to_day, recorded_at, source, external_id)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
            )
            .bind(Uuid::now_v7())
            .bind(self.person(&exception.viewer)?)
            .bind(self.person(&exception.subject)?)
            .bind(from(exception.from))
            .bind(to(exception.to))
            .bind(self.now)
            .bind(SOURCE)
            .bind(&exception.id)
            .run(door)
            .await?;
        }
        Ok(())
    }
}
