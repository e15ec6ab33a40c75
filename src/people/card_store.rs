//! What the card shows, from the database. Whoever asks has made sure that the person is within reach.

use uuid::Uuid;

use crate::basics::{Day, PersonId, Problem};
use crate::db::FromRow;
use crate::gate::Permit;
use crate::rights::own::{Implies, Right, ViewPeople};
use crate::{shielded, sql, within_reach};

/// A person with her account.
#[derive(Debug, Clone, FromRow)]
pub struct PersonCard {
    pub person_id: Uuid,
    pub given_name: String,
    pub family_name: String,
    pub born_on: Option<String>,
    pub email: Option<String>,
    pub signature: Option<String>,
    pub source: String,
    pub account_id: Option<Uuid>,
    pub user_name: Option<String>,
    pub last_seen_at: Option<String>,
    pub locks: i64,
    pub shields: i64,
}

impl PersonCard {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }

    pub fn initials(&self) -> String {
        [&self.given_name, &self.family_name].into_iter().filter_map(|name| name.chars().next()).collect()
    }
}

pub async fn find<R: Implies<ViewPeople>>(permit: &mut Permit<R>, person: PersonId) -> Result<PersonCard, Problem> {
    let today = permit.today().to_string();
    sql!(
        "SELECT p.person_id, p.given_name, p.family_name, p.born_on, p.email, p.signature, p.source, a.account_id, a.user_name, a.last_seen_at,
                (SELECT count(*) FROM account_lock l WHERE l.account_id = a.account_id AND l.replaced_at IS NULL) AS locks,
                (SELECT count(*) FROM protection l WHERE l.person_id = p.person_id AND l.replaced_at IS NULL
                    AND $2 BETWEEN l.from_day AND l.to_day) AS shields
           FROM person p LEFT JOIN account a ON a.person_id = p.person_id WHERE p.person_id = $1"
    )
    .bind(person)
    .bind(today)
    .first(permit)
    .await?
    .ok_or(Problem::NotFound)
}

/// One fact of the card that holds on a day: `kind` says which, `what` and `place` are its words.
#[derive(Debug, Clone, FromRow)]
pub struct Line {
    pub kind: String,
    pub what: String,
    pub place: String,
    pub until: String,
    pub other_id: Option<Uuid>,
}

/// Employments, enrolments, groups, duties in force on a day; and linked people, as far as they are within reach themselves. Whom she
/// stands in for is told by the passes (`substitutes`).
pub async fn lines<R: Right + Implies<ViewPeople>>(permit: &mut Permit<R>, person: PersonId, day: Day) -> Result<Vec<Line>, Problem> {
    let mut lines: Vec<Line> = sql!(
        "SELECT 'employment' AS kind, e.position AS what, u.name AS place,
                COALESCE((SELECT max(x.to_day) FROM employment_pause x WHERE x.person_id = e.person_id AND x.replaced_at IS NULL
                    AND x.employment = e.source || '|' || e.external_id AND $1 BETWEEN x.from_day AND x.to_day), '') AS until,
                CAST(NULL AS UUID) AS other_id
           FROM employment e JOIN unit u ON u.unit_id = e.unit_id
          WHERE e.person_id = $2 AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day
         UNION ALL
         SELECT 'enrolment', '', u.name, '', NULL FROM enrolment e JOIN unit u ON u.unit_id = e.unit_id
          WHERE e.person_id = $2 AND e.replaced_at IS NULL AND $1 BETWEEN e.from_day AND e.to_day
         UNION ALL
         SELECT 'group', g.kind, g.name, '', NULL FROM membership m JOIN study_group g ON g.group_id = m.group_id
          WHERE m.person_id = $2 AND m.replaced_at IS NULL AND $1 BETWEEN m.from_day AND m.to_day
         UNION ALL
         SELECT 'duty', d.kind, COALESCE(g.name, ''), '', NULL FROM duty d LEFT JOIN study_group g ON g.group_id = d.group_id
          WHERE d.person_id = $2 AND d.kind <> 'substitute' AND d.replaced_at IS NULL AND $1 BETWEEN d.from_day AND d.to_day"
    )
    .bind(day.to_string())
    .bind(person)
    .all(permit)
    .await?;
    // In one statement, so that the time it takes does not say that there are more of them.
    let query = permit.bind_reach(sql!(concat!(
        "SELECT CASE WHEN l.guardian_id = $8 THEN 'child' ELSE 'guardian' END AS kind, p.given_name || ' ' || p.family_name AS what,
                '' AS place, '' AS until, p.person_id AS other_id
           FROM guardianship l JOIN person p ON p.person_id = CASE WHEN l.guardian_id = $8 THEN l.pupil_id ELSE l.guardian_id END
          WHERE (l.guardian_id = $8 OR l.pupil_id = $8) AND l.replaced_at IS NULL AND $9 BETWEEN l.from_day AND l.to_day
            AND (p.person_id = $10 OR p.gone_at IS NULL AND ",
        within_reach!(),
        ") ORDER BY p.sort_nordic, p.person_id"
    )));
    let me = permit.person();
    lines.extend(query.bind(person).bind(day.to_string()).bind(me).all::<Line>(permit).await?);
    Ok(lines)
}

/// The pupils of a guardian who are within reach themselves, on whatever day.
pub async fn known_pupils<R: Right>(permit: &mut Permit<R>, guardian: PersonId) -> Result<Vec<String>, Problem> {
    let query = permit.bind_reach(sql!(concat!(
        "SELECT DISTINCT p.person_id FROM guardianship l JOIN person p ON p.person_id = l.pupil_id
          WHERE l.guardian_id = $8 AND l.replaced_at IS NULL AND p.gone_at IS NULL AND ",
        within_reach!()
    )));
    let rows: Vec<(Uuid,)> = query.bind(guardian).all(permit).await?;
    Ok(rows.into_iter().map(|(id,)| id.to_string()).collect())
}

/// The sentence under the name: where she belongs.
pub fn lede(lines: &[Line]) -> String {
    let mut places: Vec<&str> =
        lines.iter().filter(|line| ["employment", "enrolment"].contains(&line.kind.as_str())).map(|line| line.place.as_str()).collect();
    places.dedup();
    places.join(", ")
}

/// A role of the card.
#[derive(Debug, Clone, FromRow)]
pub struct Held {
    pub assignment_id: Uuid,
    pub role: String,
    pub system: String,
    pub unit: Option<String>,
    pub group_name: Option<String>,
    pub from_day: String,
    pub to_day: String,
    pub revoked_on: Option<String>,
    pub origin: String,
}

impl Held {
    /// The last day in force: the earlier of the end and of the day before it was revoked. None: no end.
    pub fn last_day(&self) -> Option<Day> {
        let end = self.to_day.parse::<Day>().ok().filter(|_| self.to_day != "9999-12-31");
        let revoked = self.revoked_on.as_deref().and_then(|day| day.parse::<Day>().ok()).map(|day| day.plus_days(-1));
        end.into_iter().chain(revoked).min()
    }

    pub fn is_over(&self, day: Day) -> bool {
        self.last_day().is_some_and(|last| last < day)
    }
}

/// The roles given to a person, the newest first; those that follow from rules are among her rights.
pub async fn assignments<R: Implies<ViewPeople>>(permit: &mut Permit<R>, person: PersonId) -> Result<Vec<Held>, Problem> {
    let lang = permit.lang().code();
    Ok(sql!(
        "SELECT a.assignment_id, u.name AS unit, g.name AS group_name, a.from_day, a.to_day, a.revoked_on, a.origin,
                CASE $2 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role,
                CASE $2 WHEN 'de' THEN s.name_de WHEN 'fi' THEN s.name_fi WHEN 'en' THEN s.name_en ELSE s.name_sv END AS system
           FROM assignment a JOIN role r ON r.role_id = a.role_id JOIN target_system s ON s.system_key = r.system_key
                LEFT JOIN unit u ON u.unit_id = a.unit_id LEFT JOIN study_group g ON g.group_id = a.group_id
          WHERE a.person_id = $1 AND a.replaced_at IS NULL ORDER BY a.from_day DESC, a.assignment_id DESC LIMIT 200"
    )
    .bind(person)
    .bind(lang)
    .all(permit)
    .await?)
}

/// Something that happened to the person in Rollbok.
#[derive(Debug, Clone, FromRow)]
pub struct Event {
    pub at: String,
    pub act: String,
    pub actor: Option<String>,
    pub role: Option<String>,
    pub unit: Option<String>,
    pub reason: Option<String>,
}

/// The last twenty events that tell of nobody whom the reader may not know. What was read about her is told in the log alone.
pub async fn history<R: Implies<ViewPeople>>(permit: &mut Permit<R>, person: PersonId) -> Result<Vec<Event>, Problem> {
    let (lang, today, open) = (permit.lang().code(), permit.today().to_string(), permit.reach().shielded.everywhere);
    Ok(sql!(concat!(
        "SELECT e.at, e.act, e.reason, u.name AS unit, CASE WHEN a.person_id IS NULL THEN NULL ELSE a.given_name || ' ' || a.family_name END AS actor,
                CASE $2 WHEN 'de' THEN r.name_de WHEN 'fi' THEN r.name_fi WHEN 'en' THEN r.name_en ELSE r.name_sv END AS role
           FROM audit_entry e LEFT JOIN unit u ON u.unit_id = e.unit_id LEFT JOIN role r ON r.role_id = e.role_id
                LEFT JOIN person a ON a.person_id = e.actor_id
          WHERE e.subject_id = $4 AND ($3 OR ((e.actor_id IS NULL OR e.actor_id NOT IN ",
        shielded!(),
        ") AND NOT EXISTS (SELECT 1 FROM audit_named n WHERE n.number = e.number AND n.person_id IN ",
        shielded!(),
        "))) ORDER BY e.number DESC LIMIT 20"
    ))
    .bind(today)
    .bind(lang)
    .bind(open)
    .bind(person)
    .all(permit)
    .await?)
}
