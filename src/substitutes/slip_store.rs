//! Passes looked for by the code on a slip.

use uuid::Uuid;

use super::model::Standing;
use super::store::standing;
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::GiveRoles;
use crate::{sql, within_reach};

/// For how many days after its last a slip is still answered.
const KEPT: i64 = 30;

/// The passes that are not long over, by id, of everybody: a code is looked for among them, and the pass it leads to then asked for.
pub async fn recent(permit: &mut Permit<GiveRoles>) -> Result<Vec<Uuid>, Problem> {
    let since = permit.today().plus_days(-KEPT).to_string();
    let rows: Vec<(Uuid,)> = sql!("SELECT pass_id FROM substitute_pass WHERE to_day >= $1").bind(since).all(permit).await?;
    Ok(rows.into_iter().map(|(pass,)| pass).collect())
}

/// One pass, ended or over too, where both its people and the school of a group that is named are within reach. None is asked for like
/// one that does not exist.
pub async fn one(permit: &mut Permit<GiveRoles>, pass: Option<Uuid>) -> Result<Option<Standing>, Problem> {
    let query = permit.bind_reach(sql!(concat!(
        standing!(),
        " AND d.pass_id = $8
            AND (d.group_id IS NULL OR $2 OR EXISTS (SELECT 1 FROM unit u WHERE u.unit_id = g.unit_id AND $3 LIKE '%' || u.mark || '%'))
            AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = d.for_id AND ",
        within_reach!(),
        ") AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = d.person_id AND ",
        within_reach!(),
        ") ORDER BY g.name, d.duty_id"
    )));
    Ok(Standing::gathered(query.bind(pass.unwrap_or_default()).all(permit).await?).pop())
}
