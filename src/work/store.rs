//! The numbers of the start page. INVARIANT: each is counted within the reach of the right it belongs to.

use crate::basics::Problem;
use crate::gate::Permit;
use crate::guardians::rules::adult_since;
use crate::rights::own::{Right, ViewGuardians, ViewOwn, ViewPeople};
use crate::systems::newer;
use crate::{sql, within_reach};

/// The name of the root unit: which municipality this is.
pub async fn municipality<R: Right>(permit: &mut Permit<R>) -> Result<String, Problem> {
    let root: Option<(String,)> = sql!("SELECT name FROM unit WHERE parent_id IS NULL AND kind = 'organisation'").first(permit).await?;
    Ok(root.map(|(name,)| name).unwrap_or_default())
}

/// What waits within reach.
#[derive(Debug, Clone, Default)]
pub struct Waiting {
    pub people: Option<u64>,
    pub ending: Vec<Ending>,
    pub coming_of_age: Vec<ComingOfAge>,
    pub imports: Option<u64>,
    /// Lines of newer profiles that nobody has answered.
    pub news: Option<u64>,
    /// Pupils with guardians who come of age within 30 days, today among them.
    pub adults: Option<u64>,
    /// Emergencies that somebody else opened before today, to review.
    pub emergencies: Option<u64>,
    /// Pupils of age with a guardian who sees them without their consent.
    pub open: Option<u64>,
}

/// A role that ends soon.
#[derive(Debug, Clone, crate::db::FromRow)]
pub struct Ending {
    pub person_id: uuid::Uuid,
    pub name: String,
    pub role: String,
    pub to_day: String,
}

/// A pupil who turns 18 soon.
#[derive(Debug, Clone, crate::db::FromRow)]
pub struct ComingOfAge {
    pub person_id: uuid::Uuid,
    pub name: String,
    pub born_on: String,
}

pub async fn waiting(permit: &mut Permit<ViewOwn>) -> Result<Waiting, Problem> {
    let mut waiting = Waiting::default();
    if permit.may("people.view") {
        let key = format!("work {:?} {}", permit.reach_of::<ViewPeople>(), permit.today());
        let known = permit.gate().known_count(permit.version(), &key);
        let count = if let Some(known) = known {
            known
        } else {
            let query = permit.bind_reach_of::<ViewPeople>(sql!(concat!(
                "SELECT count(*) FROM person p WHERE p.gone_at IS NULL AND ",
                within_reach!(all)
            )));
            let (count,): (i64,) = query.one(permit).await?;
            let count = u64::try_from(count).unwrap_or(0);
            permit.gate().keep_count(permit.version(), key, count);
            count
        };
        waiting.people = Some(count);
        waiting.ending = ending(permit).await?;
        waiting.coming_of_age = coming_of_age(permit).await?;
    }
    if permit.may("guardians.view") {
        let query = sql!(concat!(
            "SELECT count(*) FROM person p WHERE p.gone_at IS NULL AND p.born_on > $8 AND p.born_on <= $9
                AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person_id = p.person_id AND e.replaced_at IS NULL
                               AND $1 BETWEEN e.from_day AND e.to_day)
                AND EXISTS (SELECT 1 FROM guardianship g WHERE g.pupil_id = p.person_id AND g.replaced_at IS NULL
                               AND $1 BETWEEN g.from_day AND g.to_day
                               AND EXISTS (SELECT 1 FROM person p WHERE p.person_id = g.guardian_id AND p.gone_at IS NULL AND ",
            within_reach!(),
            ")) AND ",
            within_reach!()
        ));
        let (after, until) = (adult_since(permit.today().plus_days(-1)), adult_since(permit.today().plus_days(30)));
        let query = permit.bind_reach_of::<ViewGuardians>(query).bind(after.to_string()).bind(until.to_string());
        let (count,): (i64,) = query.one(permit).await?;
        waiting.adults = Some(u64::try_from(count).unwrap_or(0));
        waiting.open = Some(crate::guardians::open_without_consent(permit).await?);
    }
    waiting.emergencies = crate::emergencies::to_review(permit).await?;
    if permit.may("imports.view") {
        let (count,): (i64,) = sql!("SELECT count(*) FROM import_run WHERE state = 'planned'").one(permit).await?;
        waiting.imports = Some(u64::try_from(count).unwrap_or(0));
    }
    if permit.places_of("roles.define").is_some_and(|places| places.everywhere) {
        let key = "work news".to_owned();
        let count = if let Some(known) = permit.gate().known_count(permit.version(), &key) {
            known
        } else {
            let lines = newer::waiting(permit).await?.into_iter().map(|(_, lines)| lines).sum::<usize>();
            let count = u64::try_from(lines).unwrap_or(0);
            permit.gate().keep_count(permit.version(), key, count);
            count
        };
        waiting.news = (count > 0).then_some(count);
    }
    Ok(waiting)
}

async fn ending(permit: &mut Permit<ViewOwn>) -> Result<Vec<Ending>, Problem> {
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name AS name, a.to_day,
                CASE $8 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role
           FROM assignment a JOIN person p ON p.person_id = a.person_id JOIN role r ON r.role_id = a.role_id
          WHERE a.replaced_at IS NULL AND a.revoked_on IS NULL AND a.to_day >= $1 AND a.to_day <= $9 AND ",
        within_reach!(),
        " ORDER BY a.to_day, p.sort_nordic LIMIT 20"
    ));
    let until = permit.today().plus_days(28).to_string();
    Ok(permit.bind_reach_of::<ViewPeople>(query).bind(permit.lang().code()).bind(until).all(permit).await?)
}

async fn coming_of_age(permit: &mut Permit<ViewOwn>) -> Result<Vec<ComingOfAge>, Problem> {
    let query = sql!(concat!(
        "SELECT p.person_id, p.given_name || ' ' || p.family_name AS name, p.born_on
           FROM person p JOIN enrolment e ON e.person_id = p.person_id AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day
          WHERE p.born_on > $8 AND p.born_on <= $9 AND ",
        within_reach!(),
        " ORDER BY p.born_on, p.sort_nordic LIMIT 20"
    ));
    let today = permit.today();
    let (after, until) = (today.birthday(-18), today.plus_days(30).birthday(-18));
    Ok(permit.bind_reach_of::<ViewPeople>(query).bind(after.to_string()).bind(until.to_string()).all(permit).await?)
}
