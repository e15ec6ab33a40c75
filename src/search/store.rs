//! Finding by folded words: a prefix is a range, on both databases. People and schools come in one statement: what is asked with
//! every letter somebody types goes to the database once.

use uuid::Uuid;

use super::api::Found;
use crate::basics::{PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{Right, ViewOwn, ViewPeople, ViewSchools};
use crate::words::word_keys;
use crate::{places_of_p, sql, within_reach};

/// At most so many of each.
const MOST: i64 = 10;
/// A person comes once for each of her words that begins so; hardly anybody has more of one beginning.
const WORDS: i64 = 3;
/// What no word begins with, for a right that is not held.
const NO_WORD: &str = "-";

#[derive(FromRow)]
struct Row {
    id: Uuid,
    name: String,
    beside: Option<String>,
    word: String,
    sort_key: String,
    is_school: bool,
}

/// People and schools, as far as the asker holds the rights to see them. The word itself comes before those that only begin with
/// it, and then names in their order.
pub async fn find_all(permit: &mut Permit<ViewOwn>, text: &str) -> Result<Vec<Found>, Problem> {
    let Some((first, second)) = typed(text) else { return Ok(Vec::new()) };
    let if_held = |right: &str| if permit.may(right) { first.clone() } else { NO_WORD.to_owned() };
    let (person, school) = (if_held(ViewPeople::RIGHT.key), if_held(ViewSchools::RIGHT.key));
    let places = permit.reach_of::<ViewSchools>().open;
    // The index of words gives the order, so that hardly more people are looked at than are shown.
    let query = sql!(concat!(
        "SELECT p.person_id AS id, p.given_name || ' ' || p.family_name AS name,
                (SELECT string_agg(d.name, ', ') FROM (SELECT DISTINCT u.name FROM ",
        places_of_p!(),
        " w JOIN unit u ON u.unit_id = w.unit_id) d) AS beside,
                hit.word AS word, CASE WHEN $11 THEN p.sort_nordic ELSE p.sort_latin END AS sort_key, FALSE AS is_school
           FROM (SELECT one.person_id, min(one.word) AS word
                   FROM (SELECT p.person_id, x.word FROM person_word x CROSS JOIN person p
                          WHERE x.word >= $8 AND x.word < $8 || 'g' AND p.person_id = x.person_id AND p.gone_at IS NULL
                            AND ($9 = '' OR EXISTS (SELECT 1 FROM person_word y WHERE y.person_id = p.person_id
                                                       AND y.word >= $9 AND y.word < $9 || 'g'))
                            AND ",
        within_reach!(),
        "                 ORDER BY x.word, x.person_id LIMIT $10) one
                  GROUP BY one.person_id ORDER BY 2, 1 LIMIT $15) hit
                JOIN person p ON p.person_id = hit.person_id
         UNION ALL
         SELECT * FROM (SELECT u.unit_id, u.name, u.code, '' AS word, u.sort_nordic, TRUE FROM unit u
          WHERE u.closed_at IS NULL AND ($12 OR $13 LIKE '%' || u.mark || '%')
            AND u.unit_id IN (SELECT x.unit_id FROM unit_word x WHERE x.word >= $14 AND x.word < $14 || 'g')
            AND ($9 = '' OR u.unit_id IN (SELECT y.unit_id FROM unit_word y WHERE y.word >= $9 AND y.word < $9 || 'g'))
          ORDER BY u.sort_nordic, u.unit_id LIMIT $15) school"
    ));
    let query = permit.bind_reach_of::<ViewPeople>(query).bind(person).bind(second).bind(MOST * WORDS).bind(permit.lang().is_nordic());
    let query = query.bind(places.everywhere).bind(places.units).bind(school).bind(MOST);
    let mut rows: Vec<Row> = query.all(permit).await?;
    rows.sort_by(|one, other| {
        let key = |row: &Row| (row.is_school, row.word.clone(), row.sort_key.clone(), row.id);
        key(one).cmp(&key(other))
    });
    let (schools, mut people): (Vec<Row>, Vec<Row>) = rows.into_iter().partition(|row| row.is_school);
    people.truncate(usize::try_from(MOST).unwrap_or_default());
    permit.log_reads(people.iter().map(|row| PersonId(row.id))).await?;
    Ok(people.into_iter().chain(schools).map(found).collect())
}

/// Typed words, with the longest first: it narrows most and drives the search.
fn typed(text: &str) -> Option<(String, String)> {
    let mut words = word_keys(text);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut words = words.into_iter();
    words.next().map(|first| (first, words.next().unwrap_or_default()))
}

fn found(row: Row) -> Found {
    let list = if row.is_school { "schools" } else { "people" };
    Found { path: format!("/{list}/{}", row.id), name: row.name, beside: row.beside.unwrap_or_default(), is_school: row.is_school }
}
