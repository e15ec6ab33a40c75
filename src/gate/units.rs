//! Units within the reach of a permit: what a filter offers, and the marks of those it names.

use uuid::Uuid;

use super::Permit;
use crate::basics::{Problem, UnitId};
use crate::rights::own::Right;
use crate::sql;
use crate::words::word_keys;

/// At most so many are offered.
const MOST: i64 = 500;

/// What a filter offers to tick, by name.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    pub units: Vec<(Uuid, String)>,
    /// What was typed to find them.
    pub text: String,
    /// Whether there are more than are offered, so that a name must be typed to find the rest.
    pub is_cut: bool,
}

impl<R: Right> Permit<R> {
    /// Schools and areas within reach, narrowed by the beginning of a word of their names. Those that are ticked stay among them.
    pub async fn offered(&mut self, ticked: &[UnitId], text: &str) -> Result<Offered, Problem> {
        let open = self.reach().open.clone();
        let word = word_keys(text).into_iter().next().unwrap_or_default();
        let mut units: Vec<(Uuid, String)> = sql!(
            "SELECT u.unit_id, u.name FROM unit u
              WHERE u.closed_at IS NULL AND u.kind <> 'organisation' AND ($1 OR $2 LIKE '%' || u.mark || '%')
                AND ($3 = '' OR u.unit_id IN (SELECT x.unit_id FROM unit_word x WHERE x.word >= $3 AND x.word < $3 || 'g'))
              ORDER BY CASE WHEN $4 THEN u.sort_nordic ELSE u.sort_latin END, u.unit_id LIMIT $5"
        )
        .bind(open.everywhere)
        .bind(&open.units)
        .bind(&word)
        .bind(self.lang().is_nordic())
        .bind(MOST + 1)
        .all(self)
        .await?;
        let most = usize::try_from(MOST).unwrap_or_default();
        let is_cut = units.len() > most;
        units.truncate(most);
        for unit in ticked {
            if units.iter().any(|(id, _)| *id == unit.0) {
                continue;
            }
            let named: Option<(Uuid, String)> =
                sql!("SELECT u.unit_id, u.name FROM unit u WHERE u.unit_id = $1 AND ($2 OR $3 LIKE '%' || u.mark || '%')")
                    .bind(*unit)
                    .bind(open.everywhere)
                    .bind(&open.units)
                    .first(self)
                    .await?;
            units.splice(0..0, named);
        }
        Ok(Offered { units, text: text.to_owned(), is_cut })
    }

    /// The schools within reach by name, with the areas too if asked.
    pub async fn units(&mut self, areas: bool) -> Result<Vec<(Uuid, String)>, Problem> {
        let open = self.reach().open.clone();
        Ok(sql!(
            "SELECT u.unit_id, u.name FROM unit u
              WHERE u.closed_at IS NULL AND (u.kind = 'school' OR ($1 AND u.kind = 'area')) AND ($2 OR $3 LIKE '%' || u.mark || '%')
              ORDER BY CASE WHEN $4 THEN u.sort_nordic ELSE u.sort_latin END, u.unit_id LIMIT $5"
        )
        .bind(areas)
        .bind(open.everywhere)
        .bind(open.units)
        .bind(self.lang().is_nordic())
        .bind(MOST)
        .all(self)
        .await?)
    }

    /// The marks of units and all below them, as far as the right reaches, as a text to join through. Units that lead nowhere give a
    /// mark that none has: naming them finds nothing.
    pub async fn marks_of(&mut self, units: &[UnitId]) -> Result<String, Problem> {
        let open = self.reach().open.clone();
        let mut marks = String::new();
        for unit in units {
            let below: Vec<(String,)> = sql!(
                "SELECT u.mark FROM unit_below b JOIN unit u ON u.unit_id = b.unit_id
                  WHERE b.above_id = $1 AND ($2 OR $3 LIKE '%' || u.mark || '%')"
            )
            .bind(*unit)
            .bind(open.everywhere)
            .bind(&open.units)
            .all(self)
            .await?;
            marks.extend(below.into_iter().map(|(mark,)| mark));
        }
        if marks.is_empty() && !units.is_empty() {
            marks.push_str(",-,");
        }
        Ok(marks)
    }
}
