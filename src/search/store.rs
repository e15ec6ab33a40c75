//! Finding by folded words: a prefix is a range, on both databases.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::api::Found;
use crate::basics::Problem;
use crate::gate::Permit;
use crate::rights::own::{Right, ViewOwn, ViewPeople, ViewSchools};
use crate::words::word_keys;
use crate::{places_of_p, sql, within_reach};

/// At most so many of each.
const MOST: i64 = 10;
/// A person comes once for each of her words that begins so; hardly anybody has more of one beginning.
const WORDS: i64 = 3;

/// People and schools, as far as the asker holds the rights to see them.
pub async fn find_all(permit: &mut Permit<ViewOwn>, text: &str) -> Result<Vec<Found>, Problem> {
    let mut found = Vec::new();
    if permit.may(ViewPeople::RIGHT.key) {
        found.extend(people(permit, text).await?);
    }
    if permit.may(ViewSchools::RIGHT.key) {
        found.extend(schools(permit, text).await?);
    }
    Ok(found)
}

/// Typed words, with the longest first: it narrows most and drives the search.
fn typed(text: &str) -> Option<(String, String)> {
    let mut words = word_keys(text);
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut words = words.into_iter();
    words.next().map(|first| (first, words.next().unwrap_or_default()))
}

async fn people(permit: &mut Permit<ViewOwn>, text: &str) -> Result<Vec<Found>, Problem> {
    let Some((first, second)) = typed(text) else { return Ok(Vec::new()) };
    // The index of words gives the order, so that hardly more people are looked at than are shown: the word itself before those
    // that only begin with it. Those found so are sorted by name.
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name, x.word, CASE WHEN $11 THEN p.sort_nordic ELSE p.sort_latin END
           FROM person_word x CROSS JOIN person p
          WHERE x.word >= $8 AND x.word < $8 || 'g' AND p.person_id = x.person_id AND p.gone_at IS NULL
            AND ($9 = '' OR EXISTS (SELECT 1 FROM person_word y WHERE y.person_id = p.person_id AND y.word >= $9 AND y.word < $9 || 'g'))
            AND ",
        within_reach!(),
        " ORDER BY x.word, x.person_id LIMIT $10"
    ));
    let query = permit.bind_reach_of::<ViewPeople>(query).bind(first).bind(second).bind(MOST * WORDS).bind(permit.lang().is_nordic());
    let mut rows: Vec<(Uuid, String, String, String)> = query.all(permit).await?;
    let mut seen = HashSet::new();
    rows.retain(|(id, ..)| seen.insert(*id));
    rows.sort_by(|(id, _, word, key), (other_id, _, other_word, other_key)| (word, key, id).cmp(&(other_word, other_key, other_id)));
    rows.truncate(usize::try_from(MOST).unwrap_or_default());
    let mut units = units_of(permit, rows.iter().map(|(id, ..)| *id)).await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, ..)| {
            let beside = units.remove(&id).flatten().unwrap_or_default();
            Found { path: format!("/people/{id}"), name, beside, is_school: false }
        })
        .collect())
}

/// The places of at most ten people.
async fn units_of(permit: &mut Permit<ViewOwn>, people: impl Iterator<Item = Uuid>) -> Result<HashMap<Uuid, Option<String>>, Problem> {
    let mut people: Vec<Uuid> = people.collect();
    if people.is_empty() {
        return Ok(HashMap::new());
    }
    people.resize(10, Uuid::nil());
    let query = sql!(concat!(
        "SELECT p.person_id, (SELECT string_agg(d.name, ', ') FROM (SELECT DISTINCT u.name FROM ",
        places_of_p!(),
        " w JOIN unit u ON u.unit_id = w.unit_id) d)
           FROM person p WHERE p.person_id IN ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    ));
    let query = people.into_iter().fold(query.bind(permit.today().to_string()), crate::db::Query::bind);
    Ok(query.all(permit).await?.into_iter().collect())
}

async fn schools(permit: &mut Permit<ViewOwn>, text: &str) -> Result<Vec<Found>, Problem> {
    let Some((first, second)) = typed(text) else { return Ok(Vec::new()) };
    let places = permit.reach_of::<ViewSchools>().open;
    let rows: Vec<(Uuid, String, Option<String>)> = sql!(
        "SELECT u.unit_id, u.name, u.code FROM unit u
          WHERE u.closed_at IS NULL AND ($1 OR $2 LIKE '%' || u.mark || '%')
            AND u.unit_id IN (SELECT x.unit_id FROM unit_word x WHERE x.word >= $3 AND x.word < $3 || 'g')
            AND ($4 = '' OR u.unit_id IN (SELECT y.unit_id FROM unit_word y WHERE y.word >= $4 AND y.word < $4 || 'g'))
          ORDER BY u.sort_nordic, u.unit_id LIMIT $5"
    )
    .bind(places.everywhere)
    .bind(places.units)
    .bind(first)
    .bind(second)
    .bind(MOST)
    .all(permit)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(id, name, code)| Found { path: format!("/schools/{id}"), name, beside: code.unwrap_or_default(), is_school: true })
        .collect())
}
