//! What people hold: assignments, gives and takes, exceptions; of everybody, or of one person.

use uuid::Uuid;

use super::rows::Row;
use crate::basics::Problem;
use crate::db::Door;
use crate::gate::world::{day, parse, words};
use crate::rights::facts::{AdjustmentFact, AssignmentFact, ExceptionFact};
use crate::rights::{Given, Scope};
use crate::sql;

/// Id, whose, the role and its origin, at which unit or group, days.
type Assigned = (Uuid, Uuid, String, String, Option<Uuid>, Option<Uuid>, String, String, Option<String>);
/// Id, whose, the item, at which unit or group, days; give, take, client, what it opens.
type Adjusted = (
    Uuid,
    Uuid,
    String,
    Option<Uuid>,
    Option<Uuid>,
    String,
    String,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
    String,
);

fn scope(unit: Option<Uuid>, group: Option<Uuid>) -> Scope {
    match (unit, group) {
        (Some(unit), _) => Scope::Unit(unit.to_string()),
        (_, Some(group)) => Scope::Group(group.to_string()),
        _ => Scope::Everywhere,
    }
}

/// Reads what everybody holds, or one person.
pub(super) async fn load(door: &mut impl Door, who: Option<Uuid>, take: &mut (impl FnMut(Row) + Send)) -> Result<(), Problem> {
    read!(
        door,
        who,
        "SELECT a.assignment_id, a.person_id, r.system_key || '/' || r.role_key, a.origin, a.unit_id, a.group_id, a.from_day, a.to_day,
                a.revoked_on
           FROM assignment a JOIN role r ON r.role_id = a.role_id WHERE a.replaced_at IS NULL",
        "a.person_id",
        |(id, person, role, origin, unit, group, from, to, revoked): Assigned| {
            take(Row::Assignment(AssignmentFact {
                id: id.to_string(),
                person: person.to_string(),
                role,
                scope: scope(unit, group),
                origin: Some(origin),
                from: day(&from),
                to: day(&to),
                revoked_on: revoked.as_deref().and_then(day),
            }));
            Ok::<_, Problem>(())
        }
    );
    read!(
        door,
        who,
        "SELECT adjustment_id, person_id, system_key || '/' || item_key, unit_id, group_id, from_day, to_day, revoked_on,
                give, take, client, opens
           FROM adjustment WHERE replaced_at IS NULL",
        "person_id",
        |(id, person, item, unit, group, from, to, revoked, give, taken, client, opens): Adjusted| {
            let give = match give.as_deref() {
                Some("execute") => Some(Given::Execute),
                Some(level) => Some(Given::Level(parse(level)?)),
                None => None,
            };
            take(Row::Adjustment(AdjustmentFact {
                id: id.to_string(),
                person: person.to_string(),
                scope: scope(unit, group),
                from: day(&from),
                to: day(&to),
                revoked_on: revoked.as_deref().and_then(day),
                item,
                opens: give.is_some().then(|| words(&opens)),
                give,
                take: taken.as_deref().map(parse).transpose()?,
                client: client.as_deref().map(parse).transpose()?,
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
