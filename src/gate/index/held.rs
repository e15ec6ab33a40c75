//! What people hold: assignments, gives and takes, exceptions; of everybody, or of one person.

use uuid::Uuid;

use super::rows::Row;
use crate::basics::Problem;
use crate::db::{Door, FromRow};
use crate::gate::world::{day, parse, words};
use crate::rights::facts::{AdjustmentFact, AssignmentFact, ExceptionFact};
use crate::rights::{Given, Scope};
use crate::sql;

#[derive(FromRow)]
struct Held {
    id: Uuid,
    person_id: Uuid,
    named: String,
    unit_id: Option<Uuid>,
    group_id: Option<Uuid>,
    from_day: String,
    to_day: String,
    revoked_on: Option<String>,
}

#[derive(FromRow)]
struct Assigned {
    #[sqlx(flatten)]
    held: Held,
    origin: String,
}

#[derive(FromRow)]
struct Adjusted {
    #[sqlx(flatten)]
    held: Held,
    give: Option<String>,
    take: Option<String>,
    client: Option<String>,
    opens: String,
}

impl Held {
    fn scope(&self) -> Scope {
        match (self.unit_id, self.group_id) {
            (Some(unit), _) => Scope::Unit(unit.to_string()),
            (_, Some(group)) => Scope::Group(group.to_string()),
            _ => Scope::Everywhere,
        }
    }
}

/// Reads what everybody holds, or one person.
pub(super) async fn load(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    read!(
        door,
        who,
        "SELECT a.assignment_id AS id, a.person_id, r.system_key || '/' || r.role_key AS named, a.unit_id, a.group_id, a.from_day, a.to_day,
                a.revoked_on, a.origin
           FROM assignment a JOIN role r ON r.role_id = a.role_id WHERE a.replaced_at IS NULL",
        "a.person_id",
        |row: Assigned| {
            take(Row::Assignment(AssignmentFact {
                id: row.held.id.to_string(),
                person: row.held.person_id.to_string(),
                scope: row.held.scope(),
                from: day(&row.held.from_day),
                to: day(&row.held.to_day),
                revoked_on: row.held.revoked_on.as_deref().and_then(day),
                role: row.held.named,
                origin: Some(row.origin),
            }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT adjustment_id AS id, person_id, system_key || '/' || item_key AS named, unit_id, group_id, from_day, to_day, revoked_on,
                give, take, client, opens
           FROM adjustment WHERE replaced_at IS NULL",
        "person_id",
        |row: Adjusted| {
            let give = match row.give.as_deref() {
                Some("execute") => Some(Given::Execute),
                Some(level) => Some(Given::Level(parse(level)?)),
                None => None,
            };
            take(Row::Adjustment(AdjustmentFact {
                id: row.held.id.to_string(),
                person: row.held.person_id.to_string(),
                scope: row.held.scope(),
                from: day(&row.held.from_day),
                to: day(&row.held.to_day),
                revoked_on: row.held.revoked_on.as_deref().and_then(day),
                item: row.held.named,
                opens: give.is_some().then(|| words(&row.opens)),
                give,
                take: row.take.as_deref().map(parse).transpose()?,
                client: row.client.as_deref().map(parse).transpose()?,
            }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT viewer_id, subject_id, from_day, to_day, revoked_on FROM protection_exception WHERE replaced_at IS NULL",
        "viewer_id",
        |(viewer, subject, from, to, revoked): (Uuid, Uuid, String, String, Option<String>)| {
            let (viewer, subject, revoked_on) = (viewer.to_string(), subject.to_string(), revoked.as_deref().and_then(day));
            take(Row::Exception(ExceptionFact { viewer, subject, from: day(&from), to: day(&to), revoked_on }));
            Ok::<_, Problem>(())
        }
    );
    Ok(())
}
