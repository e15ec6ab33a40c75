//! What the role-assigns-role table of a system says, as its profile would say it.
//!
//! INVARIANT: a system whose table nobody has set says what its file says; one that is set says what the table says of its own roles.
//! Not here: setting the table (`definitions::assigns`), and the law (`roles`).

use std::collections::BTreeMap;

use crate::basics::Problem;
use crate::db::Door;
use crate::sql;

/// Whether who assigns which role of a system is set (`definitions::assigns`): then its table counts, and not what the file says.
pub async fn has_table(door: &mut impl Door, key: &str) -> Result<bool, Problem> {
    let (rows,): (i64,) =
        sql!("SELECT count(*) FROM role_assigns x JOIN role r ON r.role_id = x.role_id WHERE r.system_key = $1 AND x.replaced_at IS NULL")
            .bind(key)
            .one(door)
            .await?;
    Ok(rows > 0)
}

/// The table of a system where it is set: each giver of the system's own, with the roles she assigns.
pub async fn table(door: &mut impl Door, key: &str) -> Result<Option<BTreeMap<String, Vec<String>>>, Problem> {
    if !has_table(door, key).await? {
        return Ok(None);
    }
    let rows: Vec<(String, String)> = sql!(
        "SELECT g.role_key, r.role_key FROM role_assigns x JOIN role r ON r.role_id = x.role_id JOIN role g ON g.role_id = x.giver_id
          WHERE r.system_key = $1 AND g.system_key = $1 AND x.replaced_at IS NULL AND r.archived_at IS NULL ORDER BY r.place, r.role_key"
    )
    .bind(key)
    .all(door)
    .await?;
    let mut table: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (giver, role) in rows {
        table.entry(giver).or_default().push(role);
    }
    Ok(Some(table))
}

/// The same words, those that the file has in its order.
pub fn in_the_order_of(file: &[String], mut words: Vec<String>) -> Vec<String> {
    words.sort_by_key(|word| file.iter().position(|known| known == word).unwrap_or(usize::MAX));
    words
}
